using VanBan.Reading.Formats.Docx;
using Xunit;
using static VanBan.Tests.Reading.Docx.DocxFile;

namespace VanBan.Tests.Reading.Docx;

public class DocxNumberingTests
{
    private const string List =
        "<w:abstractNum w:abstractNumId=\"7\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.%3\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"3\"><w:start w:val=\"4\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%4)\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"4\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"5\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"+\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"6\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"(%7)\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl></w:lvlOverride></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"8\"/></w:num><w:abstractNum w:abstractNumId=\"8\"><w:numStyleLink w:val=\"ListStyle\"/></w:abstractNum>";

    [Fact]
    public void Levels_count_and_begin_again_below_the_one_above() => Assert.Equal("I. a\n1. b\n2. c\n1.2.1 d\nd) đ\ne) e\nII. g\n1. h\n2.1.1 i",
        Read(Li("a") + Li("b", 1) + Li("c", 1) + Li("d", 2) + Li("đ", 3) + Li("e", 3) + Li("g") + Li("h", 1) + Li("i", 2)));

    [Fact]
    public void Bullets_are_dashes_and_plus_signs() => Assert.Equal("- a\n+ b", Read(Li("a", 4) + Li("b", 5) + Li("", 4)));

    [Fact]
    public void A_level_may_go_on_counting_and_stand_close_to_its_text() => Assert.Equal("I. a\n(1)b\nII. c\n(2)d", Read(Li("a") + Li("b", 6) + Li("c") + Li("d", 6)));

    [Fact]
    public void An_instance_begins_where_it_says_and_then_counts_on() =>
        Assert.Equal("1. a\n2. b\n5. c\n6. d", Read(Li("a", 1) + Li("b", 1) + Li("c", 1, list: 2) + Li("d", 1, list: 2)));

    [Fact]
    public void An_instance_may_number_in_its_own_way() => Assert.Equal("Điều 1. a\nĐiều 2. b", Read(Li("a", list: 3) + Li("b", list: 3)));

    [Fact]
    public void A_number_without_text_is_shown_where_it_is_the_text() =>
        Assert.Equal("I.\tMột\nII.\tHai", Read(Table(true, [Li(""), "Một"], [Li(""), "Hai"])));

    [Fact]
    public void Styles_number_paragraphs_at_the_level_that_names_them_and_a_paragraph_may_refuse() => Assert.Equal("Chương I a\nĐiều 1. b\nĐiều 2. c\nd\nĐiều 3. e",
        new DocxFile(Styled("H1", "a") + Styled("H2", "b") + Styled("H2b", "c")
                + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>d</w:t></w:r></w:p>" + Styled("H2", "e"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2b\"><w:basedOn w:val=\"H2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"X\"><w:basedOn w:val=\"X\"/></w:style>")
            .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:pStyle w:val=\"H1\"/><w:lvlText w:val=\"Chương %1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"H2\"/><w:lvlText w:val=\"Điều %2.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").Text());

    [Fact]
    public void A_list_may_be_a_link_to_a_style_of_lists() => Assert.Equal("I. a",
        new DocxFile(Li("a", list: 4)).Styles("<w:style w:type=\"numbering\" w:styleId=\"ListStyle\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>").Numbering(List).Text());

    [Fact]
    public void Numbers_of_changed_and_deleted_paragraphs_are_not_counted() => Assert.Equal("I. a\nII. một hai",
        Read(Li("a") + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">một </w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"3\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>hai</w:t></w:r></w:p>"));

    [Fact]
    public void Lists_that_are_not_there_number_nothing() => Assert.Equal("a\nb", Read(Li("a", list: 99) + Li("b", level: 8)));

    [Theory]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(1999, "lowerRoman", "mcmxcix")]
    [InlineData(4000, "upperRoman", "4000")]
    [InlineData(5, "lowerLetter", "e")]
    [InlineData(26, "upperLetter", "Z")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(0, "lowerLetter", "0")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(7, "none", "")]
    [InlineData(7, "chicago", "7")]
    public void Numbers_are_printed_as_Word_prints_them(int number, string format, string printed) => Assert.Equal(printed, NumberFormat.Print(number, format));

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Read(string body) => new DocxFile(body).Numbering(List).Text();
}
