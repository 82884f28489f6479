using System.Text;
using CsCheck;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Formats.Plain;
using Xunit;

namespace VanBan.Tests.Reading;

public class PlainTextReaderTests
{
    private const string Sentence = "Căn cứ Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 with a mark, high byte first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16 without a mark, high byte first", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "Windows-1258", Convert.FromHexString("43E36E2063FDEC204E676869F220717579EAEC742073F4EC2034302F4E512D48D04E44206E67E0792030392F31322F32303232206375D2612048D04E44207469D26E68") },
        { "TCVN3", Encoding.Latin1.GetBytes("C¨n cø NghÞ quyÕt sè 40/NQ-H§ND ngµy 09/12/2022 cña H§ND tØnh") },
        { "VNI", Encoding.Latin1.GetBytes("Caên cöù Nghò quyeát soá 40/NQ-HÑND ngaøy 09/12/2022 cuûa HÑND tænh") },
        { "UTF-8, decomposed", Encoding.UTF8.GetBytes(Sentence.Replace("ế", "e\u0301\u0302", StringComparison.Ordinal).Replace("ị", "i\u0323", StringComparison.Ordinal)) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_sentence(string encoding, byte[] bytes) => Assert.Equal((encoding, Sentence), (encoding, Text(bytes)));

    [Fact]
    public void Line_ends_of_every_system_become_one() => Assert.Equal("a\nb\nc\nd", Text("a\r\nb\rc\nd"u8));

    [Fact]
    public void A_file_cut_in_the_middle_of_a_letter_is_still_read() => Assert.StartsWith(Sentence[..^1], Text(Encoding.UTF8.GetBytes(Sentence + "ế").AsSpan()[..^1]));

    [Fact]
    public void A_table_drawn_with_bars_is_read_as_one_and_keeps_its_length()
    {
        const string Drawn = "Danh mục\n| TT | Số | Nội dung |\n|----|:--:|---|\n| 1 | 12/2010/QĐ-UBND | Toàn bộ |\n| 2 | 14/2011/QĐ-UBND |  |\nHết | và | hết.\n| một | dòng |\n";
        var document = Read(Encoding.UTF8.GetBytes(Drawn));
        Assert.Equal(Drawn.Length, document.Text.Length);
        var table = Assert.Single(document.Tables);
        Assert.Equal(
            ["TT;Số;Nội dung", "1;12/2010/QĐ-UBND;Toàn bộ", "2;14/2011/QĐ-UBND;"],
            table.Rows.Select(row => string.Join(';', row.Cells.Select(cell => cell.Span.In(document.Text).ToString()))));
        Assert.Contains("1 \t 12/2010/QĐ-UBND \t Toàn bộ", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("Hết | và | hết.\n| một | dòng |\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_feed_begins_a_page()
    {
        var document = Read("trang một\n\ftrang hai\n\ftrang ba\n\f"u8);
        Assert.Equal("trang một\ntrang hai\ntrang ba", document.Text);
        Assert.Equal(3, document.PageCount);
        Assert.Equal(2, document.PageAt(document.Text.IndexOf("hai", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_web_page_is_read_without_its_tags()
    {
        var document = Read(Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html><head><title>x</title><style>p { a: b }</style></head><body><!-- no -->
            <p>Nghị quyết   số <b>01</b>/NQ-CP &amp; Nghị định</p><table><tr><td><p>A</p></td><td> B </td></tr><tr><td>C</td></tr></table>1 < 2<script>p();</script></body></html>
            """));
        Assert.Equal("html", document.Format);
        Assert.Equal("Nghị quyết số 01/NQ-CP & Nghị định\nA\tB\nC\n1 < 2", document.Text);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, 0, 0, 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(new byte[] { 0xFE, 0xED, 0xFA, 0xCE, 0x07, 0x80, 0x91, 0xC2 })]
    public void Bytes_that_are_no_text_are_passed_by(byte[] bytes) => Assert.Equal(Obstacle.UnknownFormat, Skipped(bytes).Obstacle);

    [Fact]
    public void Blanks_alone_are_an_empty_document() => Assert.Equal(Obstacle.Empty, Skipped(" \r\n\f "u8.ToArray()).Obstacle);

    [Fact]
    public void A_file_over_the_limit_is_passed_by() => Assert.Equal(Obstacle.TooLarge, Skipped(new byte[PlainTextReader.MaxBytes + 1]).Obstacle);

    [Fact]
    public void Any_bytes_give_an_outcome_whose_pages_lie_in_the_text() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        if (DocumentReader.Read(new SourceFile("a", bytes)) is Outcome<Document>.Done(var document))
            Assert.All(document.Pages, page => Assert.InRange(page.Start, 0, document.Text.Length));
    });

    private static string Text(ReadOnlySpan<byte> bytes) => Read(bytes).Text;

    private static Document Read(ReadOnlySpan<byte> bytes) =>
        Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("folder/a.txt", bytes.ToArray()))).Value;

    private static Outcome<Document>.Skipped Skipped(byte[] bytes) =>
        Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.txt", bytes)));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html><body><p>Ủy ban</p></body></html>", "Ủy ban")]
    [InlineData("<div class=\"x\"><p>Ủy ban</p><p>Điều 1</p></div>", "Ủy ban\nĐiều 1")]
    [InlineData("<html><body><nav><ul><li>Thông tư 1</li></ul></nav><p>Điều 1</p><aside>Liên quan</aside></body></html>", "Điều 1")]
    [InlineData("<html><body><div>Văn bản mới</div><article><p>Điều 1</p></article><div>Liên quan</div></body></html>", "Điều 1")]
    [InlineData("<html><body><p>Điều 1 <del>cũ</del>mới</p><div style=\"display:none\">a<div>b</div>c</div><p>Điều 2</p></body></html>", "Điều 1 mới\nĐiều 2")]
    public void Pages_pieces_of_pages_and_what_they_do_not_show(string html, string expected) =>
        Assert.Equal(expected, Read(System.Text.Encoding.UTF8.GetBytes(html)).Text);

    [Fact]
    public void The_rows_of_a_table_with_numbers_are_those_of_a_table()
    {
        var document = Read(System.Text.Encoding.UTF8.GetBytes("<html><body><p>Số liệu</p><table><tr><th rowspan=2>Chỉ tiêu</th><th colspan='2'>Năm</th></tr>"
            + "<tr><th>2023</th><th>2024</th></tr><tr><td>Lúa</td><td></td><td>1.250</td></tr></table><p>Hết</p></body></html>"));
        Assert.Equal("Số liệu\nChỉ tiêu\tNăm\n2023\t2024\nLúa\t\t1.250\nHết", document.Text);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal([(0, 1), (1, 2)], rows[0].Cells.Select(cell => (cell.Column, cell.ColumnSpan)));
        Assert.Equal([1, 2], rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal(["Lúa", "", "1.250"], rows[2].Cells.Select(cell => cell.Span.In(document.Text).ToString()));
    }

    [Theory]
    [InlineData("<table><tr><td>BỘ Y TẾ</td><td>CỘNG HÒA</td></tr><tr><td>Số: 1/BYT</td><td>Hà Nội</td></tr></table>")]
    [InlineData("<table><tr><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr></table>")]
    [InlineData("<table><tr><td>a</td><td>1</td></tr></table>")]
    public void What_lays_out_a_page_is_no_table(string html) =>
        Assert.Empty(Read(System.Text.Encoding.UTF8.GetBytes("<html><body>" + html + "</body></html>")).Tables);

    [Theory]
    [InlineData("Ủy ban nhân dân “tỉnh”")]
    public void A_text_encoded_twice_is_read_once(string text)
    {
        // Western letters of Windows for each byte: 0x80 to 0x9F stand elsewhere in Unicode.
        const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
        var twice = string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(static b => b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b));
        Assert.Equal(text, Read(System.Text.Encoding.UTF8.GetBytes(twice)).Text);
    }

    [Theory]
    [InlineData(@"\u1ee6y ban nh\u00e2n d\u00e2n t\u1ec9nh \u0110\u1eafk", "Ủy ban nhân dân tỉnh Đắk")]
    [InlineData(@"\u{1EE6}y ban t\u{1EC9}nh, huy\u{1EC7}n", "Ủy ban tỉnh, huyện")]
    [InlineData(@"U\u0309y ban ti\u0309nh, \u1ee7y, \u1ec9nh, \u1ec7n", "Ủy ban tỉnh, ủy, ỉnh, ện")]
    [InlineData("&#x1EE6;y ban t&#x1ec9;nh, huy&#x1EC7;n", "Ủy ban tỉnh, huyện")]
    [InlineData("%E1%BB%A6y ban nh%C3%A2n d%C3%A2n t%E1%BB%89nh, huy%E1%BB%87n, gi\u1ea3m 5%", "Ủy ban nhân dân tỉnh, huyện, giảm 5%")]
    [InlineData("=E1=BB=A6y ban nh=C3=A2n d=C3=A2n t=E1=BB=89nh, huy=\n=E1=BB=87n; a=5", "Ủy ban nhân dân tỉnh, huyện; a=5")]
    public void Letters_written_as_numbers_of_any_kind_are_letters(string written, string text) =>
        Assert.Equal(text, Read(System.Text.Encoding.UTF8.GetBytes(written)).Text);

    [Theory]
    [InlineData(@"Đường dẫn C:\user\u1234 và \u00e9 là hai ví dụ")]
    [InlineData(@"Viết \\u1ee6, \\u1ec9, \\u1ec7 trong chương trình")]
    [InlineData("Tỷ lệ 10%AB, 20%CD, 30%EF của ba nhóm")]
    [InlineData("Hệ số a=C1=B2, x=A9=B8 và y=D4=E5")]
    [InlineData("Ký hiệu &#169; và &#174;")]
    public void What_only_looks_like_numbers_of_letters_stays_as_it_is(string text) =>
        Assert.Equal(text, Read(System.Text.Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void Letters_written_as_numbers_are_letters() =>
        Assert.Equal("Ủy ban – Tỉnh ủy", Read("&#7910;y ban &#8211; T&#7881;nh &#7911;y"u8.ToArray()).Text);
}
