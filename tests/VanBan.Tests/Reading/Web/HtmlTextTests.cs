using System.Diagnostics;
using System.Text;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Web;

public class HtmlTextTests
{
    private const string Act = "<p>Số: 1250/UBND-NC</p><p>Thực hiện Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ, Ủy ban nhân dân tỉnh giao Sở Tư pháp rà soát văn bản quy phạm pháp luật đã ban hành và báo cáo kết quả.</p>";
    private const string Text = "Số: 1250/UBND-NC\nThực hiện Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ, Ủy ban nhân dân tỉnh giao Sở Tư pháp rà soát văn bản quy phạm pháp luật đã ban hành và báo cáo kết quả.";

    public static TheoryData<string, string, string> Parts
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("page-parts.tsv").Rows)
                data.Add(row["words"], row["by"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Parts))]
    public void A_part_is_told_by_its_name_or_its_heading(string words, string by, string example)
    {
        Assert.Contains(words.Replace(" ", "", StringComparison.Ordinal), example.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var part = by == "heading" ? $"<div><h3>{example}</h3><p>Thông tư 11/2025/TT-BTC</p></div>" : $"<div class=\"{example}\"><p>Thông tư 11/2025/TT-BTC</p></div>";
        var document = Read("<html><body>" + Act + part + "</body></html>");
        Assert.Equal(Text, document.Text);
        Assert.Equal("page-parts-left-out", Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<ul class=mainMenu><li><a href=1>Giới thiệu</a></li></ul>{0}")]
    [InlineData("<ul><li><a href=1>Luật Đất đai</a></li><li><a href=2>Nghị định 100/2019/NĐ-CP</a></li><li><a href=3>Liên hệ</a></li></ul>{0}")]
    [InlineData("{0}<div role=navigation>Trang chủ</div>")]
    [InlineData("{0}<footer><p>Bản quyền thuộc về Cổng thông tin</p></footer>")]
    [InlineData("{0}<div hidden>Nghị định 1/2000/NĐ-CP</div>")]
    [InlineData("{0}<div style='VISIBILITY: hidden'>Nghị định 1/2000/NĐ-CP</div>")]
    [InlineData("{0}<span class='x d-none'>Nghị định 1/2000/NĐ-CP</span>")]
    [InlineData("{0}<div><strong>Văn bản liên quan:</strong></div><ul><li>Nghị định 34/2016/NĐ-CP</li></ul>")]
    [InlineData("<table><tr><td class=sidebar><p>Văn bản mới</p><p>Thông tư 1/2020/TT-BTC</p></td><td>{0}</td></tr></table>")]
    [InlineData("{0}<div id=box><div class=title><h4>Tin khác</h4></div><div><a href=1>Thông tư 11/2025/TT-BTC</a></div></div>")]
    [InlineData("<main>{0}</main><div>Thông tư 11/2025/TT-BTC</div>")]
    [InlineData("{0}<button>In</button><noscript>Bật JavaScript</noscript><iframe src=x>khung</iframe>")]
    public void Menus_and_other_documents_are_no_text_of_the_document(string page) =>
        Assert.Equal(Text, Read("<!doctype html><html><body>" + page.Replace("{0}", Act, StringComparison.Ordinal) + "</body></html>").Text.Replace("\n\n", "\n", StringComparison.Ordinal).Trim());

    [Theory]
    [InlineData("<div class=\"sidebar-open menu\">{0}</div>")]
    [InlineData("{0}<div class=footer><p>Nơi nhận: Như trên</p></div>")]
    [InlineData("<ul><li>Điều 1</li><li>Điều 2</li><li>Điều 3</li></ul>{0}")]
    [InlineData("{0}<p>Văn bản liên quan đến lĩnh vực này được bãi bỏ.</p>")]
    [InlineData("{0}<p class=nav>Điều 5</p>")]
    public void What_may_be_the_document_is_kept(string page)
    {
        var document = Read("<html><body>" + page.Replace("{0}", Act, StringComparison.Ordinal) + "</body></html>");
        Assert.Contains("78/2025/NĐ-CP", document.Text, StringComparison.Ordinal);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("Số: 1/UBND<br>Kính gửi</p><p>Điều 1</p><p>Điều 2</p>")]
    [InlineData("\uFEFF<!-- saved --><!DOCTYPE html><p>Số: 1/UBND")]
    [InlineData("<font face=x>Số: 1/UBND</font>")]
    [InlineData("<b>Số: 1/UBND</b><br>Điều 1")]
    [InlineData("<TABLE><TR><TD>Số: 1/UBND</TABLE>")]
    public void A_page_is_told_in_any_dress(string html)
    {
        var document = Read(html);
        Assert.Equal("html", document.Format);
        Assert.StartsWith("Số: 1/UBND", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thẻ <p> mở một đoạn, thẻ </p> đóng đoạn.")]
    [InlineData("Nếu a < b thì b > a.")]
    public void A_text_about_pages_is_a_text(string text) => Assert.Equal(("text", text), (Read(text).Format, Read(text).Text));

    [Fact]
    public void The_cells_of_a_letterhead_stand_below_each_other_with_their_lines() =>
        Assert.Equal("UBND TỈNH BÌNH PHƯỚC\nSỞ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO",
            Read("<table><tr><td><p>UBND TỈNH BÌNH PHƯỚC</p><p>SỞ TƯ PHÁP</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table><p>BÁO CÁO</p>").Text);

    [Theory]
    [InlineData("<table><tr><td>Trái</td><td>{0}</td></tr></table>")]
    [InlineData("<table><tr><td>Trên</td></tr><tr><td><div>{0}</div></td></tr></table>")]
    [InlineData("<table><tr><td><table><tr><td>{0}</td></tr></table></td></tr></table>")]
    [InlineData("<table><tr><td>{0}</td></tr></table><table><tr><td>Cuối</td></tr></table>")]
    public void A_table_of_data_in_one_that_lays_out_the_page_is_a_table(string layout)
    {
        const string Data = "<table><tr><th>Chỉ tiêu</th><th>Kết quả</th></tr><tr><td>Thu ngân sách</td><td>1.250</td></tr></table>";
        var document = Read("<p>Đầu</p>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, layout, Data));
        var table = Assert.Single(document.Tables);
        Assert.Equal(["Chỉ tiêu", "Kết quả"], table.Rows[0].Cells.Select(cell => cell.Span.In(document.Text).ToString()));
        Assert.Equal(["Thu ngân sách", "1.250"], table.Rows[1].Cells.Select(cell => cell.Span.In(document.Text).ToString()));
    }

    [Fact]
    public void Struck_out_words_are_left_out_and_told()
    {
        var document = Read("<p>Điều 1 <span style=\"text-decoration: line-through\">cũ</span><s>xưa</s>mới</p>");
        Assert.Equal(("Điều 1 mới", "text-struck"), (document.Text, Assert.Single(document.Diagnostics).Code));
    }

    [Theory]
    [InlineData("<body><p>Trang chủ</p><article><p>Điều 1</p></article></body>", true)]
    [InlineData("<body> <article><p>Điều 1</p></article><script>x</script></body>", false)]
    public void What_stands_beside_the_one_article_of_a_page_is_told(string html, bool told) =>
        Assert.Equal(told, Read(html).Diagnostics.Any(static remark => remark.Code == "page-parts-left-out"));

    [Fact]
    public void Of_a_list_to_choose_from_what_is_chosen_is_read() =>
        Assert.Equal("Cơ quan: Sở Tư pháp", Read("<p>Cơ quan: <select><option>Bộ</option><option selected>Sở Tư pháp</option></select></p>").Text);

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<b>", 300_000)]
    [InlineData("<ul><li>", 200_000)]
    [InlineData("<p><b id=x>", 100_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<a href=x>", 200_000)]
    [InlineData("<nav>", 200_000)]
    [InlineData("<a>xem thêm</a>", 100_000)]
    [InlineData("&amp;lt", 300_000)]
    [InlineData("&zzzzzzzz", 200_000)]
    [InlineData("<select><option>", 100_000)]
    [InlineData("<del>", 200_000)]
    [InlineData("<p class='menu nav'>a", 100_000)]
    public void A_page_made_to_be_slow_is_read_within_its_time(string piece, int times)
    {
        var since = Stopwatch.GetTimestamp();
        var outcome = DocumentReader.Read(new SourceFile("a.html", Encoding.UTF8.GetBytes("<html><body><p>Điều 1</p>" + string.Concat(Enumerable.Repeat(piece, times)) + "cuối")));
        Assert.IsType<Outcome<Document>.Done>(outcome);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 20);
    }

    private static Document Read(string html) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a.html", Encoding.UTF8.GetBytes(html)))).Value;
}
