using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>How much is meant of the acts that an annex or a register lists.</summary>
public class ListedExtentTests
{
    private const string Order = "Điều 1. Bãi bỏ các văn bản tại Phụ lục ban hành kèm theo Quyết định này.";

    [Theory]
    [InlineData("PHỤ LỤC\nDANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi.", "14 part")]
    [InlineData("PHỤ LỤC\nVĂN BẢN BÃI BỎ\nA. VĂN BẢN BÃI BỎ TOÀN BỘ\n1. Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010 về phí.\nB. VĂN BẢN BÃI BỎ MỘT PHẦN\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi.\n2. Điều 7 Quyết định số 15/2011/QĐ-UBND ngày 06/6/2011 về mức thu.", "12 whole, 14 part, 15 part Điều 7")]
    [InlineData("PHỤ LỤC\nVĂN BẢN BÃI BỎ\nI. Văn bản bãi bỏ toàn bộ\n1. Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010 về phí.\nII. Văn bản bãi bỏ một phần\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi.", "12 whole, 14 part")]
    [InlineData("PHỤ LỤC\nVĂN BẢN BÃI BỎ\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi (bãi bỏ Điều 5, khoản 2 Điều 7).\n2. Quyết định số 15/2011/QĐ-UBND ngày 06/6/2011 về mức thu.", "14 part Điều 5 Điều 7.2, 15 whole")]
    [InlineData("PHỤ LỤC\nVĂN BẢN BÃI BỎ\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi: bãi bỏ Chương II.\n2. Quyết định số 15/2011/QĐ-UBND ngày 06/6/2011 về bãi bỏ Điều 5 quy chế chợ.", "14 part Chương II, 15 whole")]
    [InlineData("PHỤ LỤC\nDANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ HOẶC MỘT PHẦN\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi.", "14 whole")]
    public void An_annex_says_how_much_it_means(string annex, string expected) => Assert.Equal(expected, Changes(Order, annex));

    [Theory]
    [InlineData("Bãi bỏ các văn bản quy phạm pháp luật (Phụ lục I, Phụ lục II kèm theo).", "12 whole, 13 whole, 14 part")]
    [InlineData("Bãi bỏ toàn bộ và một phần các văn bản tại các Phụ lục I, II kèm theo.", "12 whole, 13 whole, 14 part")]
    [InlineData("Các văn bản tại Phụ lục I, Phụ lục II kèm theo hết hiệu lực thi hành.", "12 whole, 13 whole, 14 part")]
    [InlineData("Bãi bỏ các văn bản do Ủy ban nhân dân tỉnh ban hành theo Phụ lục I và Phụ lục II đính kèm.", "12 whole, 13 whole, 14 part")]
    [InlineData("Các văn bản quy phạm pháp luật trong Phụ lục I và Phụ lục II đính kèm hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "12 whole, 13 whole, 14 part")]
    [InlineData("Công bố danh mục văn bản hết hiệu lực (Phụ lục I, Phụ lục II kèm theo).", "")]
    [InlineData("Ban hành mẫu báo cáo; việc bãi bỏ văn bản theo Phụ lục I ban hành kèm theo Quyết định số 5/2020/QĐ-UBND.", "")]
    public void An_article_names_the_annexes_that_it_means(string order, string expected) => Assert.Equal(expected, Changes(
        "Điều 1. " + order,
        "PHỤ LỤC I\nDANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ\n- Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010 về phí;\n- Quyết định số 13/2010/QĐ-UBND ngày 06/5/2010 về lệ phí.\n"
        + "PHỤ LỤC II\nDANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN\n1. Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi."));

    [Theory]
    [InlineData("PHỤ LỤC\nDANH MỤC VĂN BẢN BÃI BỎ\n1. Quyết định số 12/2010/QĐ-UBND về phí;\n2. Quyết định số 13/2010/QĐ-UBND về lệ phí;\n3. Quyết định số 14/2010/QĐ-UBND về giá.", "12 whole, 13 whole, 14 whole")]
    [InlineData("PHỤ LỤC\n1. Quyết định số 12/2010/QĐ-UBND về phí\n2. Quyết định số 13/2010/QĐ-UBND về lệ phí", "12 whole, 13 whole")]
    [InlineData("PHỤ LỤC\nDANH MỤC VĂN BẢN BÃI BỎ\n(Kèm theo Quyết định này)\nQuyết định số 12/2010/QĐ-UBND về phí.\nQuyết định số 13/2010/QĐ-UBND về lệ phí.", "12 whole, 13 whole")]
    [InlineData("PHỤ LỤC\nDANH MỤC VĂN BẢN BÃI BỎ\n1. Quyết định số 12/2010/QĐ-UBND hướng dẫn thực hiện\nNghị định số 5/2009/NĐ-CP về phí.", "12 whole")]
    public void Every_entry_of_an_annex_begins_on_its_own_line(string annex, string expected) => Assert.Equal(expected, Changes(Order, annex));

    [Fact]
    public void A_column_of_the_annex_says_how_much_it_means() => Assert.Equal(
        "12 whole, 14 part Điều 5 Điều 7.2, 15 part",
        Table(Order, ["STT", "Số, ký hiệu", "Trích yếu", "Nội dung bãi bỏ"],
            ["1", "Quyết định số 12/2010/QĐ-UBND", "Về mức thu", "Toàn bộ"],
            ["2", "Quyết định số 14/2011/QĐ-UBND", "Về mức chi", "Điều 5, khoản 2 Điều 7"],
            ["3", "Quyết định số 15/2011/QĐ-UBND", "Về mức chi", "Quy định về mức chi tiếp khách"]));

    [Theory]
    [InlineData("DANH MỤC HẾT HIỆU LỰC MỘT PHẦN", "14 part")]
    [InlineData("DANH MỤC HẾT HIỆU LỰC TOÀN BỘ", "14 whole")]
    public void The_heading_of_a_register_without_a_column_of_provisions_says_how_much(string heading, string expected) =>
        Assert.Equal(expected, Table("Điều 1. Công bố danh mục.\n" + heading, ["STT", "Tên văn bản", "Lý do hết hiệu lực", "Ngày hết hiệu lực"],
            ["1", "Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011", "Được thay thế bởi Quyết định số 20/2023/QĐ-UBND ngày 10/5/2023", "20/5/2023"]));

    [Fact]
    public void A_register_with_a_column_of_provisions_may_mean_an_act_as_a_whole() => Assert.Equal(
        "14 part Điều 5, 15 whole, 16 part",
        Table("Điều 1. Công bố danh mục.", ["STT", "Tên văn bản", "Nội dung, quy định hết hiệu lực", "Lý do hết hiệu lực"],
            ["1", "Quyết định số 14/2011/QĐ-UBND", "Điều 5", "Được thay thế bởi Quyết định số 20/2023/QĐ-UBND"],
            ["2", "Quyết định số 15/2011/QĐ-UBND", "Toàn bộ văn bản", "Được thay thế bởi Quyết định số 20/2023/QĐ-UBND"],
            ["3", "Quyết định số 16/2011/QĐ-UBND", "", "Được thay thế bởi Quyết định số 20/2023/QĐ-UBND"]));

    private static string Table(string body, params string[][] rows)
    {
        var head = Head + body + "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Ba\n\nPHỤ LỤC\nDANH MỤC VĂN BẢN\n";
        if (body.Contains("DANH MỤC HẾT", StringComparison.Ordinal))
            head = Head + "Điều 1. Công bố danh mục.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Ba\n\nPHỤ LỤC\n" + body.Split('\n')[1] + "\n";
        var text = head;
        var read = new List<TableRow>();
        foreach (var row in rows)
        {
            var cells = new List<TableCell>();
            foreach (var cell in row)
            {
                cells.Add(new TableCell(new TextSpan(text.Length, text.Length + cell.Length), cells.Count));
                text += cell + "\t";
            }
            read.Add(new TableRow([.. cells]));
            text = text[..^1] + "\n";
        }
        return Shown(new Document("a.docx", text) { Tables = [new Table(new TextSpan(head.Length, text.Length), [.. read])] });
    }

    private static string Changes(string body, string annex) => Shown(new Document(
        "a.txt", Head + body + "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Ba\n\n" + annex + "\n"));

    private static string Shown(Document document)
    {
        var facts = FactExtractor.Extract(document);
        return string.Join(", ", facts.Changes.Select(change => string.Join(' ', change.Scope
            .Select(one => one.Part ?? $"Điều {one.Article}{(one.Clause is null ? "" : "." + one.Clause)}")
            .Prepend($"{facts.Citations[change.Citation].Number!.Serial} {(change.IsPartial ? "part" : "whole")}"))));
    }

    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 40/2024/QĐ-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề văn bản quy phạm pháp luật\n\n";
}
