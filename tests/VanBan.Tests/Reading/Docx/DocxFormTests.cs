using System.Text;
using Xunit;

namespace VanBan.Tests.Reading.Docx;

/// <summary>What forms, reviewers and headers put into Word files beside the running text.</summary>
public class DocxFormTests
{
    private const string Head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    [Fact]
    public void Struck_out_text_is_not_read_and_that_is_told()
    {
        var document = new DocxFile("<w:p>" + DocxFile.R("Căn cứ ") + DocxFile.R("Nghị định số 1/2000/NĐ-CP", "<w:strike/>")
            + DocxFile.R("Nghị định số 2/2020/NĐ-CP", "<w:strike w:val=\"0\"/>") + "</w:p>").Read();
        Assert.Equal("Căn cứ Nghị định số 2/2020/NĐ-CP", document.Text);
        Assert.Equal("text-struck", Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Nghị định số 1/2000/NĐ-CP</w:t></w:r>", "text-hidden")]
    [InlineData("<w:del w:id=\"1\"><w:r><w:delText>Nghị định số 1/2000/NĐ-CP</w:delText></w:r></w:del>", "text-deleted")]
    public void Hidden_and_deleted_text_is_not_read_and_that_is_told(string run, string code)
    {
        var document = new DocxFile("<w:p>" + DocxFile.R("Điều 1.") + run + "</w:p>").Read();
        Assert.Equal("Điều 1.", document.Text);
        Assert.Equal(code, Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Comments_of_reviewers_are_told_and_kept_apart()
    {
        var document = new DocxFile(DocxFile.P("Điều 1.")).Part("comments",
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\">"
            + DocxFile.P("Xem lại căn cứ này") + "</w:comment></w:comments>").Read();
        Assert.Equal("Điều 1.", document.Text);
        Assert.Contains("Tệp có 1 nhận xét", Assert.Single(document.Diagnostics, static remark => remark.Code == "comments").Message, StringComparison.Ordinal);
        Assert.Equal("Xem lại căn cứ này", Assert.Single(document.Furniture).Text);
    }

    [Fact]
    public void Form_fields_show_their_choice_and_their_tick()
    {
        static string Field(string data, string code) =>
            $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var text = new DocxFile("<w:p>" + DocxFile.R("của ")
            + Field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Quốc hội\"/><w:listEntry w:val=\"Chính phủ\"/></w:ddList>", "FORMDROPDOWN")
            + DocxFile.R(" ") + Field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "FORMCHECKBOX") + DocxFile.R(" Bãi bỏ ")
            + Field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "FORMCHECKBOX") + DocxFile.R(" Thay thế") + "</w:p>").Text();
        Assert.Equal("của Chính phủ ☒ Bãi bỏ ☐ Thay thế", text);
    }

    [Fact]
    public void A_letterhead_in_the_header_of_the_page_stands_before_the_text()
    {
        var document = new DocxFile(DocxFile.P("QUYẾT ĐỊNH") + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header\"/></w:sectPr>")
            .Header(DocxFile.Table(false, ["SỞ TƯ PHÁP", Head])).Read();
        Assert.Equal($"SỞ TƯ PHÁP\n{Head}\nQUYẾT ĐỊNH", document.Text);
        Assert.Empty(document.Furniture);
        // What the body has itself is not put there twice.
        var usual = new DocxFile(DocxFile.P(Head) + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>").Header(DocxFile.P(Head)).Read();
        Assert.Equal(Head, usual.Text);
    }

    [Theory]
    [InlineData("Số:       /QĐ-STP", "512", "Số: 512/QĐ-STP")]
    [InlineData("Huế, ngày     tháng 4 năm 2025", "09", "Huế, ngày 09 tháng 4 năm 2025")]
    [InlineData("Số: 7/QĐ-STP", "512", "Số: 7/QĐ-STP\n512")]
    [InlineData("Số:       /QĐ-STP", "MẬT", "Số:       /QĐ-STP\nMẬT")]
    public void A_number_in_a_text_box_belongs_into_the_blank_below_it(string paragraph, string box, string expected) =>
        Assert.Equal(expected, new DocxFile($"<w:p>{DocxFile.R(paragraph)}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{DocxFile.P(box)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>").Text());

    [Theory]
    [InlineData("DỰ THẢO", "DỰ THẢO\nĐiều 1.")]
    [InlineData("SỞ TƯ PHÁP", "Điều 1.")]
    public void A_watermark_of_a_draft_is_read(string drawn, string expected) => Assert.Equal(expected,
        new DocxFile(DocxFile.P("Điều 1.") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
            .Part("header", "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                + $"<w:p><w:r><w:pict><v:shape><v:textpath string=\"{drawn}\"/></v:shape></w:pict></w:r></w:p></w:hdr>").Text());

    [Fact]
    public void The_words_of_a_diagram_are_read_where_it_stands()
    {
        const string Diagram = "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Bước 1: </a:t></a:r><a:r><a:t>thẩm định</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Bước 2</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>";
        var text = new DocxFile("<w:p><w:r><w:drawing><dgm:relIds xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" r:dm=\"d1\"/></w:drawing></w:r></w:p>" + DocxFile.P("Hết."))
            .Chunk("d1", "data.bin", "application/octet-stream", Encoding.UTF8.GetBytes(Diagram)).Text();
        Assert.Equal("Bước 1: thẩm định\nBước 2\nHết.", text);
    }

    [Fact]
    public void A_subdocument_is_told() =>
        Assert.Contains("1 tài liệu con", Assert.Single(new DocxFile(DocxFile.P("Điều 1.") + "<w:subDoc r:id=\"x\"/>").Read().Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void A_web_page_put_in_as_mail_is_read()
    {
        const string Page = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "<html><body><p>Ngh=E1=BB=8B =C4=91=E1=BB=8Bnh</p></body></html>\r\n--b--\r\n";
        Assert.Equal("Nghị định", new DocxFile("<w:altChunk r:id=\"c1\"/>").Chunk("c1", "c.mht", "message/rfc822", Encoding.ASCII.GetBytes(Page)).Text());
    }

    [Fact]
    public void The_mark_of_a_note_behind_a_number_stays_apart_from_the_symbol()
    {
        const string Raised = "<w:vertAlign w:val=\"superscript\"/>";
        Assert.Equal("78/2025/NĐ-CP¹² ngày", new DocxFile("<w:p>" + DocxFile.R("78/2025/NĐ-CP") + DocxFile.R("12", Raised) + DocxFile.R(" ngày") + "</w:p>").Text());
        Assert.Equal("100 m2", new DocxFile("<w:p>" + DocxFile.R("100 m") + DocxFile.R("2", Raised) + "</w:p>").Text());
    }
}
