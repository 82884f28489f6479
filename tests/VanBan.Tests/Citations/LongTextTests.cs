using System.Diagnostics;
using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>
/// A text twice as long takes twice as long, whatever it says over and over. Eight times the text may take three times as
/// much again, since the collector works harder on more; work that goes back to the start for each mention takes
/// sixty-four.
/// </summary>
public class LongTextTests
{
    private const int Times = 8;
    private const int Most = 3 * Times;

    private const string Staged =
        "Điều 1. Hiệu lực\n1. Nghị định này có hiệu lực từ ngày 01/7/2025.\n"
        + "2. Điều 2 của Nghị định này có hiệu lực từ ngày 01/9/2025.\n";

    [Theory]
    [InlineData(Staged, "Điều 3. Sửa đổi\n1. Bãi bỏ khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP.\n")]
    [InlineData(Staged, "1. Bãi bỏ khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP.\n")]
    [InlineData("", "Quy định Ngày 01/7/2025 bãi bỏ Quyết định số 12/2020/QĐ-UBND, ")]
    [InlineData("1. Việc\n", "Ngày 01/7/2025 có Quyết định số 12/2020/QĐ-UBND và ")]
    [InlineData("Điều 1. Bãi bỏ các văn bản tại Phụ lục ban hành kèm theo Nghị định này.\n", "PHỤ LỤC\n1. Nghị định số 12/2020/NĐ-CP\n")]
    [InlineData("", "Nghị định số 12/2020/NĐ-CP hết hiệu lực; ")]
    [InlineData("", "cùng Luật, của Luật Đất đai năm 2024 (sau đây gọi là Luật) ")]
    public void Reading_takes_time_in_proportion_to_the_length(string head, string piece)
    {
        var (once, more) = (Text(head, piece, 400), Text(head, piece, 400 * Times));
        Milliseconds(once);
        // What else the machine does disturbs one measurement and not all.
        var ratio = double.MaxValue;
        for (var i = 0; i < 6 && ratio > Most; i++)
            ratio = Math.Min(ratio, Milliseconds(more) / Milliseconds(once));
        Assert.InRange(ratio, 0, Most);
    }

    private static Document Text(string head, string piece, int times) =>
        new("long.txt", "NGHỊ ĐỊNH\nVề việc thử\n\n" + head + string.Concat(Enumerable.Repeat(piece, times)));

    private static double Milliseconds(Document document)
    {
        var watch = Stopwatch.StartNew();
        FactExtractor.Extract(document);
        return watch.Elapsed.TotalMilliseconds;
    }
}
