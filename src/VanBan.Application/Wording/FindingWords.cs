using VanBan.Figures.Checks;

namespace VanBan.Application.Wording;

/// <summary>What a check of figures says to people: each finding in a sentence, and what was looked at.</summary>
public static class FindingWords
{
    /// <summary>What the checks of figures look at.</summary>
    public const string Checked = "tỷ lệ, tổng và bộ phận, mức tăng giảm tính lại, dấu phân cách, tổng dòng và cột "
        + "của bảng, cùng chỉ tiêu ở chỗ khác và ở báo cáo khác";

    /// <summary>A finding in a sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="quote">Its figure as printed.</param>
    /// <param name="other">The other figure as printed; <see langword="null"/> where there is none.</param>
    public static string Of(FigureFinding finding, string quote, string? other) => finding.Kind switch
    {
        FindingKind.PercentageRefuted => $"'{quote}' không khớp với '{other}': tính ra {Expected(finding)}.",
        FindingKind.PartAboveWhole when other is null => $"'{quote}': tỷ trọng lớn hơn 100%.",
        FindingKind.PartAboveWhole => $"'{quote}' lớn hơn tổng của nó, '{other}'.",
        FindingKind.MixedSeparators =>
            $"'{quote}': dấu phẩy ở đây có thể là dấu chấm phân nhóm, vì cùng văn bản viết '{other}'.",
        FindingKind.UnitSlip => UnitSlip(finding, quote, other),
        FindingKind.SumRefuted => $"Các phần cộng lại là {Reckoning(finding)}, không bằng tổng '{quote}'.",
        FindingKind.DifferenceRefuted =>
            $"'{quote}' không khớp với '{other}': chênh lệch tính ra {Expected(finding)}.",
        FindingKind.ProductRefuted => $"'{quote}' không khớp với '{other}': nhân ra {Expected(finding)}.",
        FindingKind.AverageRefuted => $"'{quote}' không khớp với '{other}': chia ra {Expected(finding)}.",
        FindingKind.TableSumRefuted => $"Bảng: tổng ghi '{quote}', các phần cộng lại là {Expected(finding)}.",
        FindingKind.TableShareRefuted =>
            $"Bảng: tỷ lệ ghi '{quote}', tính từ các cột như những dòng khác ra {Expected(finding)}.",
        FindingKind.TwoValuesWithin =>
            $"'{quote}' khác với chỗ kia của văn bản, cùng chỉ tiêu {finding.Figure.Indicator}: '{other}'.",
        _ =>
            $"'{quote}' khác với báo cáo kia, cùng chỉ tiêu {finding.Figure.Indicator} và cùng kỳ: {Expected(finding)}.",
    };

    /// <summary>The value that the other figures give, with its unit; <see langword="null"/> where they give
    /// none.</summary>
    public static string? Expected(FigureFinding finding) => finding.Expected is not { } value ? null
        : finding.Kind is FindingKind.PercentageRefuted or FindingKind.TableShareRefuted ? $"{Amount.Number(value)}%"
        : $"{Amount.Number(value)} {finding.Figure.Unit}".TrimEnd();

    // '90 + 40 = 130 triệu đồng'
    private static string? Reckoning(FigureFinding finding) => finding.Parts.Length < 2
        ? Expected(finding)
        : $"{string.Join(" + ", finding.Parts.Select(part => Amount.Number(part.Value)))} = {Expected(finding)}";

    private static string UnitSlip(FigureFinding finding, string quote, string? other) => other is null
        ? $"'{quote}' lệch khoảng nghìn lần so với các kỳ khác ({Expected(finding)}) của {finding.Figure.Indicator}."
        : $"'{quote}' lệch khoảng nghìn lần so với báo cáo kia, cùng chỉ tiêu {finding.Figure.Indicator} và cùng kỳ: "
            + $"{Expected(finding)}.";
}
