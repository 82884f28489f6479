using System.Collections.Immutable;
using VanBan.Figures.Checks;

namespace VanBan.Application.Wording;

/// <summary>What a check of figures says to people: each finding in a sentence.</summary>
public static class FindingWords
{
    /// <summary>A finding in a sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="quote">Its figure as printed.</param>
    /// <param name="other">The other figure as printed; <see langword="null"/> where there is none.</param>
    /// <param name="parts">What was added up, as printed.</param>
    public static string Of(FigureFinding finding, string quote, string? other, ImmutableArray<string> parts) => finding.Kind switch
    {
        FindingKind.PercentageRefuted => $"'{quote}' không khớp với '{other}': tính ra {Expected(finding, quote)}.",
        FindingKind.PartAboveWhole when other is null => $"'{quote}': tỷ trọng lớn hơn 100%.",
        FindingKind.PartAboveWhole => $"'{quote}' lớn hơn tổng của nó, '{other}'.",
        FindingKind.MixedSeparators =>
            $"'{quote}': dấu phẩy ở đây có thể là dấu chấm phân nhóm, vì cùng văn bản viết '{other}'.",
        FindingKind.UnitSlip => UnitSlip(finding, quote, other),
        FindingKind.SumRefuted => $"Các phần cộng lại là {Reckoning(finding, quote, parts)}, không bằng tổng '{quote}'.",
        FindingKind.DifferenceRefuted =>
            $"'{quote}' không khớp với '{other}': chênh lệch tính ra {Expected(finding, quote)}.",
        FindingKind.ProductRefuted => $"'{quote}' không khớp với '{other}': nhân ra {Expected(finding, quote)}.",
        FindingKind.AverageRefuted => $"'{quote}' không khớp với '{other}': chia ra {Expected(finding, quote)}.",
        FindingKind.TableSumRefuted => $"Bảng: tổng ghi '{quote}', các phần cộng lại là {Expected(finding, quote)}.",
        FindingKind.TableShareRefuted =>
            $"Bảng: tỷ lệ ghi '{quote}', tính từ các cột như những dòng khác ra {Expected(finding, quote)}.",
        FindingKind.TwoValuesWithin =>
            $"'{quote}' khác với chỗ kia của văn bản, cùng chỉ tiêu {finding.Figure.Indicator}: '{other}'.",
        _ =>
            $"'{quote}' khác với báo cáo kia, cùng chỉ tiêu {finding.Figure.Indicator} và cùng kỳ: {Expected(finding, quote)}.",
    };

    /// <summary>The value that the other figures give, as the figure is printed; <see langword="null"/> where they give
    /// none.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="quote">Its figure as printed.</param>
    public static string? Expected(FigureFinding finding, string quote) => finding.Expected is not { } value ? null
        : finding.Kind is FindingKind.PercentageRefuted or FindingKind.TableShareRefuted ? $"{Amount.Number(value)}%"
        : PrintedAmount.Of(value, quote, finding.Figure.Value, finding.Figure.Unit);

    // '90 + 40 = 130 triệu đồng'
    private static string? Reckoning(FigureFinding finding, string quote, ImmutableArray<string> parts)
    {
        if (finding.Parts.Length < 2)
            return Expected(finding, quote);
        var terms = finding.Parts.Zip(
            parts, (part, printed) => PrintedAmount.Beside(printed, part.Value, quote, finding.Figure.Value));
        return $"{string.Join(" + ", terms)} = {Expected(finding, quote)}";
    }

    private static string UnitSlip(FigureFinding finding, string quote, string? other) => other is null
        ? $"'{quote}' lệch khoảng nghìn lần so với các kỳ khác ({Expected(finding, quote)}) của {finding.Figure.Indicator}."
        : $"'{quote}' lệch khoảng nghìn lần so với báo cáo kia, cùng chỉ tiêu {finding.Figure.Indicator} và cùng kỳ: "
            + $"{Expected(finding, quote)}.";
}
