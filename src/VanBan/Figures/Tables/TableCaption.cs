using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>What is printed over a table for all of it: <c>Đơn vị tính: triệu đồng</c>, <c>Kỳ báo cáo: quý II năm
/// 2024</c>.</summary>
/// <param name="Unit">The unit of all cells that have none of their own.</param>
/// <param name="Period">The period of all cells that have none of their own.</param>
internal readonly record struct TableCaption(Quantity? Unit, string? Period)
{
    private const int Longest = 300;
    private static readonly string[] UnitMarks = ["don vi tinh:", "dvt:", "don vi:", "dv tinh:", "don vi tinh :"];
    private static readonly string[] PeriodMarks = ["ky bao cao", "ky cong bo", "so lieu", "thoi diem", "thoi gian:"];

    /// <summary>Reads what stands over the table that begins at <paramref name="start"/>.</summary>
    public static TableCaption Above(FoldedText text, int start)
    {
        var from = Math.Max(0, start - Longest);
        var before = text.Folded.AsSpan(from, start - from);
        var unit = After(before, UnitMarks) is >= 0 and var colon
            ? PrintedUnit.Between(text, from + colon, LineEnd(text, from + colon, start)) : null;
        var period = After(before, PeriodMarks) is >= 0 and var named
            ? PeriodFinder.InLine(text, from + named, LineEnd(text, from + named, start)) : null;
        return new TableCaption(unit, period);
    }

    // Behind the last of the marks; -1 where none stands.
    private static int After(ReadOnlySpan<char> before, string[] marks)
    {
        var last = -1;
        foreach (var mark in marks)
        {
            if (before.LastIndexOf(mark) is >= 0 and var at)
                last = Math.Max(last, at + mark.Length);
        }
        return last;
    }

    private static int LineEnd(FoldedText text, int from, int to) =>
        text.Text.IndexOf('\n', from, to - from) is >= 0 and var end ? end : to;
}
