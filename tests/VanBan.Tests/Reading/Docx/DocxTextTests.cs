using Xunit;
using static VanBan.Tests.Reading.Docx.DocxFile;

namespace VanBan.Tests.Reading.Docx;

public class DocxTextTests
{
    [Fact]
    public void A_paragraph_is_a_line_and_empty_ones_are_none() =>
        Assert.Equal("Điều 1. Phạm vi\nĐiều 2. Đối tượng", new DocxFile(P("Điều 1. Phạm vi") + "<w:p/>" + P(" ") + P("Điều 2. Đối tượng")).Text());

    [Fact]
    public void Tabs_breaks_and_hyphens_are_characters() => Assert.Equal("Số:\t40-NQ\ndòng hai tiếp",
        new DocxFile("<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>40</w:t><w:noBreakHyphen/><w:t>NQ</w:t><w:br/><w:t>dòng hai</w:t><w:softHyphen/><w:t xml:space=\"preserve\"> tiếp</w:t></w:r></w:p>").Text());

    [Fact]
    public void Letters_are_composed_whatever_the_order_of_their_marks() =>
        Assert.Equal("quyết định", new DocxFile("<w:p>" + R("quye\u0301") + R("\u0302t đi\u0323nh") + "</w:p>").Text());

    [Fact]
    public void Hidden_text_is_left_out_and_capitals_are_as_shown() => Assert.Equal("BÁO CÁO thật",
        new DocxFile("<w:p>" + R("Báo cáo", "<w:caps/>") + R(" ẩn", "<w:vanish/>") + R(" thật", "<w:vanish w:val=\"0\"/><w:caps w:val=\"false\"/>") + "</w:p>").Text());

    [Fact]
    public void Tracked_changes_are_accepted() => Assert.Equal("giữ thêm chuyển đến",
        new DocxFile("<w:p>" + R("giữ ") + "<w:ins>" + R("thêm ") + "</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
            + "<w:moveFrom>" + R("chuyển đi") + "</w:moveFrom><w:moveTo>" + R("chuyển đến") + "</w:moveTo></w:p>").Text());

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on_into_the_next() => Assert.Equal("một hai\nba",
        new DocxFile("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + R("một ") + "</w:p>" + P("hai") + P("ba")).Text());

    [Fact]
    public void Codes_of_fields_are_dropped_and_their_results_kept() => Assert.Equal("Trang 3 của 5, xem mục 2",
        new DocxFile("<w:p>" + R("Trang ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + R("trong mã") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R(" của ")
            + "<w:fldSimple w:instr=\"NUMPAGES\">" + R("5") + "</w:fldSimple>" + R(", ") + "<w:hyperlink w:anchor=\"a\">" + R("xem mục 2") + "</w:hyperlink></w:p>").Text());

    [Fact]
    public void A_field_that_never_comes_to_its_result_hides_nothing_behind_its_paragraph() => Assert.Equal("sau",
        new DocxFile("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>" + P("sau")).Text());

    [Fact]
    public void Content_controls_are_transparent_but_not_their_prompts() => Assert.Equal("Số: 12\nhai",
        new DocxFile("<w:p>" + R("Số: ") + "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + R("12") + "</w:sdtContent></w:sdt>"
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("Bấm vào đây") + "</w:sdtContent></w:sdt></w:p>"
            + "<w:sdt><w:sdtContent>" + P("hai") + "</w:sdtContent></w:sdt>").Text());

    [Fact]
    public void A_text_box_is_read_once_behind_the_paragraph_it_hangs_on()
    {
        var box = "<w:txbxContent>" + P("DỰ THẢO") + "</w:txbxContent>";
        Assert.Equal("Số: 1 /QĐ\nDỰ THẢO\nsau", new DocxFile("<w:p>" + R("Số: 1") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + box
            + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R(" /QĐ") + "</w:p>" + P("sau")).Text());
        Assert.Equal("DỰ THẢO", new DocxFile("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>" + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>").Text());
    }

    [Fact]
    public void Symbols_become_characters() => Assert.Equal("≤ ☑ α -✓",
        new DocxFile("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>" + R(" ") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + R(" ")
            + R("\uF061", "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>") + R(" -") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F028\"/><w:sym w:font=\"Wingdings 2\" w:char=\"F050\"/><w:sym w:font=\"Webdings\" w:char=\"F061\"/><w:sym w:char=\"zz\"/></w:r></w:p>").Text());

    [Fact]
    public void Notes_follow_the_body_in_the_order_of_their_marks_and_leave_no_mark_behind()
    {
        var document = new DocxFile("<w:p>" + R("Nghị định số 1/2020/NĐ-CP") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + R(", luật") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"
                + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>(*)</w:t></w:r>" + R(".") + "</w:p>")
            .Footnotes("<w:footnote w:id=\"-1\" w:type=\"separator\">" + P("---") + "</w:footnote><w:footnote w:id=\"2\">" + P("Hai.") + "</w:footnote>"
                + "<w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r>" + R(" Ba.") + "</w:p>" + P("Thêm.") + "</w:footnote><w:footnote w:id=\"4\">" + P("Không ai nhắc.") + "</w:footnote>")
            .Endnotes("<w:endnote w:id=\"1\">" + P("Cuối.") + "</w:endnote>").Read();
        Assert.Equal("Nghị định số 1/2020/NĐ-CP, luật.\nBa.\nThêm.\nHai.\nCuối.", document.Text);
        Assert.Equal(["Ba.\nThêm.", "Hai.", "Cuối."], document.Footnotes.Select(span => span.In(document.Text).ToString()));
    }

    [Fact]
    public void Headers_and_footers_are_furniture()
    {
        var document = new DocxFile(P("thân") + "<w:sectPr><w:headerReference r:id=\"header\" w:type=\"default\"/><w:headerReference r:id=\"none\" w:type=\"first\"/></w:sectPr>")
            .Header(P("CÔNG BÁO/Số 199")).Read();
        Assert.Equal("thân", document.Text);
        Assert.Equal("CÔNG BÁO/Số 199", Assert.Single(document.Furniture).Text);
    }

    [Fact]
    public void A_file_in_strict_form_is_read_the_same() =>
        Assert.Equal("một", new DocxFile("<w:p>" + R("một") + R("ẩn", "<w:vanish/>") + "</w:p>") { Namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main" }.Text());

    [Theory]
    [InlineData("<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>", "®\u00ADêng", "đường")]
    [InlineData("<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>", "QuyÕt ®Þnh", "QUYẾT ĐỊNH")]
    [InlineData("<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>", "Nghò quyeát", "Nghị quyết")]
    [InlineData("<w:rStyle w:val=\"Old\"/>", "NghÞ quyÕt", "Nghị quyết")]
    [InlineData("<w:rStyle w:val=\"Old\"/><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>", "café © 2020", "café © 2020")]
    [InlineData("<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>", "café", "café")]
    [InlineData("", "Üng dông", "ĩng dụng")] // by the paragraph's style
    public void Text_in_an_old_font_is_converted_run_by_run(string properties, string stored, string shown) => Assert.Equal(shown + " Unicode đúng",
        new DocxFile("<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr>" + R(stored, properties) + R(" Unicode đúng", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>") + "</w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Old\"><w:basedOn w:val=\"Older\"/></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Older\"><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Body\"><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>").Text());

    [Fact]
    public void Runs_of_one_old_font_are_converted_together()
    {
        const string Vni = "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>";
        Assert.Equal("quyết", new DocxFile("<w:p>" + R("quye", Vni) + R("át", Vni) + "</w:p>").Text());
        Assert.Equal("đư", new DocxFile("<w:p><w:r><w:sym w:font=\".VnTime\" w:char=\"F0AE\"/></w:r><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:softHyphen/></w:r></w:p>").Text());
    }
}
