using VanBan.Application.Questions;
using VanBan.Figures.Checks;

namespace VanBan.Application.Wording;

/// <summary>What a check says to people: each finding in a sentence, and what was and was not looked at.</summary>
public static class FindingWords
{
    /// <summary>What no check looks at yet: what was not checked is never shown as good.</summary>
    public const string NotChecked =
        "Chưa kiểm tra: tổng các dòng và cột của bảng, số liệu suy ra từ nhiều câu, viện dẫn, thể thức.";

    /// <summary>What the checks looked at.</summary>
    public const string Checked = "tỷ lệ đi ngay sau phân số, bộ phận sau 'trong đó', dấu phân cách; "
        + "giữa các báo cáo: cùng chỉ tiêu, nơi và kỳ, lệch nghìn lần so với cả dãy.";

    /// <summary>A finding in a sentence.</summary>
    public static string Of(CheckedFinding found)
    {
        var figure = found.Finding.Figure;
        var expected = found.Finding.Expected is { } value ? Amount.Number(value) : "";
        return (found.Finding.Kind, found.OtherQuote) switch
        {
            (FindingKind.PercentageRefuted, var other) =>
                $"'{found.Quote}' không khớp với '{other}': tính ra {expected}%.",
            (FindingKind.PartAboveWhole, null) => $"'{found.Quote}': tỷ trọng lớn hơn 100%.",
            (FindingKind.PartAboveWhole, var whole) => $"'{found.Quote}' lớn hơn tổng của nó, '{whole}'.",
            (FindingKind.MixedSeparators, var other) =>
                $"'{found.Quote}': dấu phẩy ở đây có thể là dấu chấm phân nhóm, vì cùng văn bản viết '{other}'.",
            (FindingKind.UnitSlip, null) =>
                $"'{found.Quote}' lệch khoảng nghìn lần so với các kỳ khác ({expected} {figure.Unit}) của {figure.Indicator}.",
            (FindingKind.UnitSlip, _) =>
                $"'{found.Quote}' lệch khoảng nghìn lần so với báo cáo kia, cùng chỉ tiêu {figure.Indicator} và cùng kỳ: {expected} {figure.Unit}.",
            _ =>
                $"'{found.Quote}' khác với báo cáo kia, cùng chỉ tiêu {figure.Indicator} và cùng kỳ: {expected} {figure.Unit}.",
        };
    }
}
