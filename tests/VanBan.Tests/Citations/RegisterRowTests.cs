using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Registers of documents: what stands in the columns of a row belongs to its document.</summary>
public class RegisterRowTests
{
    public static TheoryData<string, string, string> Heads
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("register-columns.tsv").Rows.Where(static row => row["column"] is "issuer" or "title"))
                data.Add(row["words"], row["column"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Heads))]
    public void A_row_gives_its_document_issuer_and_day(string words, string column, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        var facts = Register(
            ["Số đến", "Số, ký hiệu", "Ngày văn bản", column == "issuer" ? example : "Cơ quan ban hành", column == "title" ? example : "Trích yếu"],
            ["15", "212/STP-VB", "03/02/2025", "Sở Tư pháp tỉnh Bình Phước", "Công văn hướng dẫn thi hành Nghị định số 78/2025/NĐ-CP"],
            ["16", "9/2025/TT-BTP", "14-3-2025", "Bộ Tư pháp", "Sửa đổi Thông tư số 01/2020/TT-BTP"]);
        Assert.Equal(
            ["212/STP-VB cong-van 2025-02-03 Sở Tư pháp tỉnh Bình Phước", "78/2025/NĐ-CP nghi-dinh  ", "9/2025/TT-BTP thong-tu 2025-03-14 Bộ Tư pháp", "01/2020/TT-BTP thong-tu  "],
            facts.Citations.Select(static cited => $"{cited.Number} {cited.Type?.Slug} {cited.Date:yyyy-MM-dd} {cited.Issuer}"));
        Assert.All(facts.Citations, static cited => Assert.Equal(Relation.Mentions, cited.Relation));
    }

    [Theory]
    [InlineData("Góp ý quy chế")]
    [InlineData("Gửi báo cáo")]
    [InlineData("Dự thảo kế hoạch")]
    [InlineData("Công văn")]
    public void A_kind_that_ends_a_row_does_not_take_the_number_that_begins_the_next(string title)
    {
        var facts = Register(["Số ký hiệu", "Ngày", "Trích yếu"], ["61/STC-NS", "02/01/2025", title], ["62/STC-NS", "03/01/2025", "Về việc hoàn ứng"]);
        Assert.Equal(
            ["61/STC-NS 2025-01-02", "62/STC-NS 2025-01-03"], facts.Citations.Select(static cited => $"{cited.Number} {cited.Date:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Số/KH")]
    [InlineData("Số đi")]
    public void Short_heads_of_numbers_are_known(string head)
    {
        var facts = Register(
            ["Số đến", head, "Ngày văn bản", "CQ ban hành", "Trích yếu"],
            ["1", "1834/BTP-KTVB", "31/3/2025", "Bộ Tư pháp", "Rà soát theo Nghị định số 78/2025/NĐ-CP"]);
        Assert.Equal(
            ["1834/BTP-KTVB 2025-03-31 Bộ Tư pháp", "78/2025/NĐ-CP  "],
            facts.Citations.Select(static cited => $"{cited.Number} {cited.Date:yyyy-MM-dd} {cited.Issuer}"));
    }

    [Fact]
    public void Under_no_head_of_numbers_a_subject_beside_its_body_names_another_document()
    {
        var facts = Register(
            ["STT", "Vào sổ", "Ngày văn bản", "Cơ quan ban hành", "Trích yếu"],
            ["1", "1834", "31/3/2025", "Bộ Tư pháp", "Rà soát theo Thông tư số 15/2024/TT-BXD"]);
        Assert.Null(Assert.Single(facts.Citations).Date);
    }

    public static TheoryData<string, string, string> ShortHeads
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("register-heads.tsv").Rows)
                data.Add(row["words"], row["column"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(ShortHeads))]
    public void A_short_head_counts_where_it_is_all_that_stands_there(string words, string column, string example)
    {
        string[] heads = example.Split("; ");
        Assert.Equal(Letters.Fold(words), Letters.Fold(heads[0]));
        var cited = Assert.Single(Register(heads, [column == "date" ? "03/02/2025" : "Sở Tư pháp tỉnh Bình Phước", "212/STP-VB", "Góp ý dự thảo"]).Citations);
        Assert.Equal("212/STP-VB", cited.Number?.ToString());
        Assert.Equal(column == "date", cited.Date is not null);
    }

    [Theory]
    [InlineData("Ngày đến")]
    [InlineData("Ngày nhận")]
    [InlineData("Ngày trả")]
    [InlineData("Số ngày công")]
    [InlineData("Ngày và nơi gửi đi")]
    public void In_a_longer_head_the_short_word_says_something_else(string head) =>
        Assert.DoesNotContain(
            Register(["Số, ký hiệu", head, "Trích yếu"], ["212/BC-STP", "03/02/2025", "Góp ý dự thảo"]).Citations, cited => cited.Date is not null);

    [Fact]
    public void A_column_of_kinds_tells_the_kind()
    {
        var facts = Register(
            ["TT", "Tên loại", "Số ký hiệu", "Ngày ban hành"],
            ["1", "Kế hoạch", "45/KH-STP", "03/02/2025"],
            ["2", "Công văn", "1834/BTP-KTVB", "31/3/2025"]);
        Assert.Equal(["ke-hoach 2025-02-03", "cong-van 2025-03-31"], facts.Citations.Select(static cited => $"{cited.Type?.Slug} {cited.Date:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_symbol_is_believed_rather_than_a_column()
    {
        var facts = Register(
            ["Số, ký hiệu", "Ngày văn bản", "Nơi gửi"],
            ["78/2025/NĐ-CP", "01/4/2025", "Bộ Tư pháp"]);
        Assert.Equal("urn:lex:vn:chinh.phu:nghi.dinh:2025-04-01;78-2025-nd-cp", Assert.Single(facts.Citations).Key.ToString());
    }

    [Theory]
    [InlineData("12 hồ sơ")]
    [InlineData("01/4/2025")]
    [InlineData("3.500.000")]
    [InlineData("")]
    public void What_is_no_number_of_a_document_cites_none(string cell) =>
        Assert.Empty(Register(["Số văn bản", "Ngày ban hành", "Cơ quan ban hành"], [cell, "01/4/2025", "Bộ Tư pháp"]).Citations);

    [Fact]
    public void Numbers_under_other_heads_are_none() =>
        Assert.Empty(Register(["STT", "Hồ sơ", "Thời hạn"], ["1", "1834/BTP-KTVB", "31/3/2025"]).Citations);

    private static DocumentFacts Register(params string[][] rows)
    {
        var text = "DANH MỤC VĂN BẢN\n" + string.Join('\n', rows.Select(static row => string.Join('\t', row)));
        var at = "DANH MỤC VĂN BẢN\n".Length;
        var read = new List<TableRow>();
        foreach (var row in rows)
        {
            var cells = new List<TableCell>();
            foreach (var cell in row)
            {
                cells.Add(new TableCell(new TextSpan(at, at + cell.Length), cells.Count));
                at += cell.Length + 1;
            }
            read.Add(new TableRow([.. cells]));
        }
        return FactExtractor.Extract(new Document("a", text) { Tables = [new Table(new TextSpan("DANH MỤC VĂN BẢN\n".Length, text.Length), [.. read])] });
    }
}
