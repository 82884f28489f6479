using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Registers of acts that have ended, in whatever lines they stand: by which act, from which day.</summary>
public class EndRegisterTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 45/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        + "Lâm Đồng, ngày 15 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\nCông bố Danh mục văn bản hết hiệu lực\n\nDANH MỤC\n\n";

    private static readonly string[] Heads = ["TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Văn bản thay thế", "Ngày hết hiệu lực"];
    private static readonly string[] First = ["1", "17/2021/NQ-HĐND", "08/7/2021", "Quy định mức chi hỗ trợ", "Nghị quyết số 05/2025/NQ-HĐND", "01/6/2025"];
    private static readonly string[] Second = ["2", "18/2021/NQ-HĐND", "20/7/2021", "Quy định phí thăm quan", "06/2025/NQ-HĐND", "10/6/2025"];

    public static TheoryData<string, string, string> Enders
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("register-columns.tsv").Rows.Where(static row => row["column"] is "replacing" or "repealing" or "note"))
                data.Add(row["words"], row["column"], row["example"]);
            return data;
        }
    }

    public static TheoryData<string, string> OwnEnds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in KnowledgeTable.Read("register-own-ends.tsv").Rows)
                data.Add(row["words"], row["example"]);
            return data;
        }
    }

    public static TheoryData<string, string> Remarks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in KnowledgeTable.Read("register-remarks.tsv").Rows)
                data.Add(row["words"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Remarks))]
    public void A_remark_tells_of_the_end_of_an_act_by_its_word(string words, string example)
    {
        Assert.Contains($" {words} ", $" {example} ", StringComparison.Ordinal);
        const string Heads = "TT\tSố hiệu\tNgày ban hành\tGhi chú\n1\t17/2021/NQ-HĐND\t08/7/2021\t";
        Assert.Equal(["replaces 17-2021-nq-hdnd  05-2025-nq-hdnd"], Changes(Head + Heads + example + "\n"));
        Assert.Empty(Changes(Head + Heads + example.Replace($" {words} ", " ", StringComparison.Ordinal) + "\n"));
    }

    private static string Line(DocumentFacts facts, DocumentChange change) =>
        $"{EnumName.Of(change.Action)} {change.Target.Designation} {change.From:yyyy-MM-dd} {(change.By is { } by ? facts.Citations[by].Number?.Slug : "self")}";

    private static string[] Changes(string text)
    {
        var facts = FactExtractor.Extract(new Document("a", text));
        return [.. facts.Changes.Select(change => Line(facts, change))];
    }

    [Theory]
    [InlineData("\t", "")]
    [InlineData(" | ", "")]
    [InlineData("|", "")]
    [InlineData("\t", "\n")]
    public void Lines_parted_by_tabs_or_bars_are_rows(string mark, string between) => Assert.Equal(
        ["replaces 17-2021-nq-hdnd 2025-06-01 05-2025-nq-hdnd", "replaces 18-2021-nq-hdnd 2025-06-10 06-2025-nq-hdnd"],
        Changes(Head + string.Join("\n" + between, new[] { Heads, First, Second }.Select(row => string.Join(mark, row))) + "\n\nNơi nhận:\n"));

    [Fact]
    public void Columns_of_blanks_are_read_by_the_head_over_them()
    {
        int[] widths = [5, 22, 18, 30, 36, 18];
        var text = Head + string.Join('\n', new[] { Heads, First, ["2", "18/2021/NQ-HĐND", "", "Quy định phí", "06/2025/NQ-HĐND", "10/6/2025"] }
            .Select(row => string.Concat(row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()));
        Assert.Equal(
            ["replaces 17-2021-nq-hdnd 2025-06-01 05-2025-nq-hdnd", "replaces 18-2021-nq-hdnd 2025-06-10 06-2025-nq-hdnd"], Changes(text));
        Assert.Equal([new DateOnly(2021, 7, 8), null], FactExtractor.Extract(new Document("a", text)).Citations
            .Where(static cited => cited.Number is { Year: 2021 }).Select(static cited => cited.Date));
    }

    [Theory, MemberData(nameof(Enders))]
    public void A_column_names_the_act_that_ended_the_other(string words, string column, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        var ender = column == "note" ? "Bị thay thế bởi Nghị quyết số 05/2025/NQ-HĐND" : "Nghị quyết số 05/2025/NQ-HĐND";
        Assert.Equal(
            [$"{(column == "repealing" ? "repeals" : "replaces")} 17-2021-nq-hdnd 2025-06-01 05-2025-nq-hdnd"],
            Changes(Head + $"TT\tSố hiệu\t{example}\tNgày hết hiệu lực\n1\t17/2021/NQ-HĐND\t{ender}\t01/6/2025\n"));
    }

    [Theory, MemberData(nameof(OwnEnds))]
    public void A_reason_that_names_no_act_ends_by_itself(string words, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        var row = $"TT\tSố hiệu\tLý do hết hiệu lực\tNgày hết hiệu lực\n1\t17/2021/NQ-HĐND\t{example}\t";
        Assert.Equal(["repeals 17-2021-nq-hdnd 2025-06-01 self"], Changes(Head + row + "01/6/2025\n"));
        // Without a day it is only a remark; a file without a number is nobody who says so.
        Assert.Empty(Changes(Head + row + "\n"));
        Assert.Empty(Changes(row + "01/6/2025\n"));
    }

    [Theory]
    // A remark can tell of either side.
    [InlineData("TT\tSố hiệu\tNgày ban hành\tGhi chú\n1\t17/2021/NQ-HĐND\t08/7/2021\tThay thế Nghị quyết số 03/2018/NQ-HĐND\n")]
    [InlineData("TT\tSố hiệu\tNgày ban hành\tGhi chú\n1\t17/2021/NQ-HĐND\t08/7/2021\tCòn hiệu lực\n")]
    [InlineData("TT\tSố hiệu\tLý do\tNgày hết hiệu lực\n1\t17/2021/NQ-HĐND\tĐang rà soát\t01/6/2025\n")]
    [InlineData("TT\tSố hiệu\tVăn bản thay thế\tNgày hết hiệu lực\n1\t17/2021/NQ-HĐND\tChưa có\t01/6/2025\n")]
    // Running text with bars or gaps is no table.
    [InlineData("Số hiệu | Văn bản thay thế | Ngày\nNghị quyết số 17/2021/NQ-HĐND và Nghị quyết số 05/2025/NQ-HĐND\n")]
    public void What_tells_of_no_end_ends_nothing(string table) => Assert.Empty(Changes(Head + table));
}
