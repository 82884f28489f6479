using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Documents;

/// <summary>How long a document has effect by its own words.</summary>
public class OwnTermTests
{
    public static TheoryData<string, int> Rows()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("term-words.tsv").Rows)
            data.Add($"{row["role"]} {row["words"]}", row.Line);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_word_is_proved_by_its_example(string word, int line)
    {
        var row = KnowledgeTable.Read("term-words.tsv").Rows.Single(row => row.Line == line);
        Assert.EndsWith(row["words"], word, StringComparison.Ordinal);
        Assert.Contains(row["words"], row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(row["source"]);
        Assert.Equal(row["shows"], Until(row["example"].Replace('⏎', '\n')));
    }

    public static TheoryData<string, int> Numbers()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("spelled-numbers.tsv").Rows)
            data.Add(row["words"], row.Line);
        return data;
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_in_words_is_proved_by_its_example(string words, int line)
    {
        var row = KnowledgeTable.Read("spelled-numbers.tsv").Rows.Single(row => row.Line == line);
        Assert.Contains($" {words} ", row["example"], StringComparison.Ordinal);
        Assert.NotEmpty(row["source"]);
        Assert.Equal(row["until"], Until(row["example"]));
    }

    [Theory]
    [InlineData("Nghị quyết này có hiệu lực trong năm năm kể từ ngày ký.", "2030-02-27")]
    [InlineData("Nghị quyết này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2025, thời hạn thực hiện hai năm kể từ ngày có hiệu lực.", "2027-04-14")]
    [InlineData("Nghị quyết này có hiệu lực trong 05 (năm) năm kể từ ngày ký.", "2030-02-27")]
    [InlineData("Nghị quyết này được thực hiện thí điểm trong thời hạn 05 năm kể từ ngày có hiệu lực thi hành.", "2030-04-14")]
    [InlineData("Nghị quyết này hết hiệu lực sau 18 tháng, kể từ ngày Nghị quyết này có hiệu lực.", "2026-10-14")]
    [InlineData("Nghị quyết này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2025 và được thực hiện đến hết ngày 31 tháng 12 năm 2030.", "2030-12-31")]
    [InlineData("Nghị quyết này có hiệu lực thi hành từ ngày 15 tháng 4 năm 2025 và được\nthực hiện trong 03 năm.", "2028-04-14")]
    [InlineData("Thời gian thực hiện thí điểm là 05 năm, kể từ ngày Nghị quyết này có hiệu lực thi hành.", "2030-04-14")]
    [InlineData("Nghị quyết này được thực hiện đến hết năm 2028.", "2028-12-31")]
    public void The_last_day_is_counted_from_what_the_words_name(string clause, string until) =>
        Assert.Equal(until, Until(clause));

    [Theory]
    [InlineData("Quy định tại Điều 5 Nghị quyết này được thực hiện đến hết ngày 31 tháng 12 năm 2026.")]
    [InlineData("Nghị quyết số 12/2020/NQ-HĐND hết hiệu lực kể từ ngày 01 tháng 01 năm 2027.")]
    [InlineData("Kể từ ngày Nghị quyết này có hiệu lực, Nghị quyết số 12/2020/NQ-HĐND hết hiệu lực từ ngày 01 tháng 01 năm 2027.")]
    [InlineData("Thời gian thực hiện thí điểm: 05 năm tùy theo từng dự án.")]
    [InlineData("Ủy ban nhân dân báo cáo kết quả thực hiện Nghị quyết này trong 03 năm.")]
    [InlineData("Sửa đổi Điều 7 Nghị quyết số 12/2020/NQ-HĐND như sau:\n“Điều 7. Hiệu lực\nNghị quyết này được thực hiện đến hết ngày 31 tháng 12 năm 2026.”")]
    [InlineData("Nghị quyết này được thực hiện trong 15 ngày.")]
    public void What_is_said_of_provisions_of_others_or_of_tasks_ends_nothing(string clause) =>
        Assert.Equal("không", Until(clause));

    [Theory]
    [InlineData("sau 10 ngày kể từ ngày ký", "2025-03-10")]
    [InlineData("sau bốn mươi lăm ngày, kể từ ngày ký", "2025-04-14")]
    [InlineData("sau 45 (bốn mươi lăm) ngày kể từ ngày ký", "2025-04-14")]
    public void The_first_day_may_be_counted_in_words(string term, string from) =>
        Assert.Equal(from, FactExtractor.Extract(new Document("nq.txt",
            "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 44/2025/NQ-HĐND\nLâm Đồng, ngày 28 tháng 02 năm 2025\n\nNGHỊ QUYẾT\nQuy định chính sách hỗ trợ\n\n"
            + $"Điều 1. Hỗ trợ.\nĐiều 2. Hiệu lực thi hành\nNghị quyết này có hiệu lực thi hành {term}.\n"))
            .Header.EffectiveDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Until(string clause) => FactExtractor.Extract(new Document("nq.txt",
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM ĐỒNG\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        + "Số: 44/2025/NQ-HĐND\nLâm Đồng, ngày 28 tháng 02 năm 2025\n\nNGHỊ QUYẾT\nQuy định chính sách hỗ trợ\n\n"
        + "Điều 1. Phạm vi\nNghị quyết này quy định về hỗ trợ.\nĐiều 2. Hiệu lực thi hành\n"
        + "1. Nghị quyết này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2025.\n2. "
        + clause + "\n\nCHỦ TỊCH\n\n\nNguyễn Văn An\n")).Header.EffectiveUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "không";
}
