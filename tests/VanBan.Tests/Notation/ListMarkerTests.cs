using CsCheck;
using VanBan.Notation;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public class ListMarkerTests
{
    [Theory]
    [InlineData("2. sua doi", '1', 2, 2)]
    [InlineData(" 12) bai bo", '1', 12, 4)]
    [InlineData("b) thay the", 'a', 2, 2)]
    [InlineData("- sua doi", '-', 0, 1)]
    [InlineData("+ sua doi", '-', 0, 1)]
    public void An_item_begins_with_a_marker(string words, char kind, int ordinal, int length)
    {
        Assert.Equal(new ListMarker(kind, ordinal), ListMarker.Read(words, out var read));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("1.432 dong"), InlineData("2020"), InlineData("sua doi"), InlineData("1234. x"), InlineData("")]
    public void Other_words_begin_with_none(string words) => Assert.Null(ListMarker.Read(words, out _));

    [Theory]
    [InlineData("dieu 2. bai bo", "bai bo")]
    [InlineData("dieu 2", "")]
    [InlineData("dieu 2 cua luat", "dieu 2 cua luat")]
    [InlineData("1. a) sua doi", "sua doi")]
    public void Markers_are_passed_over(string words, string rest) => Assert.Equal(rest, ListMarker.Skip(words).ToString());

    [Fact]
    public void After_d_come_d_again_and_e()
    {
        Assert.True(new ListMarker('a', 4).Follows(new ListMarker('a', 4)));
        Assert.True(new ListMarker('a', 5).Follows(new ListMarker('a', 4)));
        Assert.False(new ListMarker('1', 4).Follows(new ListMarker('1', 4)));
        Assert.True(new ListMarker('-', 0).Follows(new ListMarker('-', 0)));
    }

    [Fact]
    public void Reading_a_Roman_numeral_undoes_printing_it() => Gen.Int[1, 39].Sample(value =>
    {
        Assert.Equal(value, Numeral.Roman(Numeral.ToRoman(value)));
        Assert.Equal(value, Numeral.Roman(Numeral.ToRoman(value).ToUpperInvariant()));
    });

    [Theory]
    [InlineData("IIII"), InlineData("VIV"), InlineData("IXI"), InlineData("XL"), InlineData("Iv"), InlineData("A"), InlineData("")]
    public void What_adds_up_to_no_numeral_is_none(string label) => Assert.Equal(0, Numeral.Roman(label));

    [Theory]
    [InlineData("sửa đổi “Điều 5” như sau", "Điều 5")]
    [InlineData("“một “hai” ba”", "hai")]
    [InlineData("“không đóng", "")]
    public void Phrases_in_quotation_marks_are_found(string text, string quoted)
    {
        var normalized = Normalizer.Normalize(text);
        Assert.Equal(quoted, string.Join('|', QuotedSpans.Within(normalized).Select(span => span.In(normalized.Text.ToString()).ToString())));
    }

    [Theory]
    [InlineData("như sau:\n“Điều 5. Một\n1. Hai.”.", "“Điều 5. Một\n1. Hai.”")]
    [InlineData("cụm từ “Sở” thay bằng", "")]
    [InlineData("sau:\n\"Điều 5.\nHai.\";", "\"Điều 5.\nHai.\"")]
    [InlineData("sau:\n“Điều 5 «một\nhai» ba”", "“Điều 5 «một\nhai» ba”")]
    [InlineData("sau:\n“Điều 5.", "")]
    public void Blocks_in_quotation_marks_are_found(string text, string quoted) =>
        Assert.Equal(quoted, string.Join('|', QuotedSpans.Of(text).Select(span => span.In(text).ToString())));

    [Fact]
    public void Places_are_asked_for_from_left_to_right()
    {
        var text = Normalizer.Normalize("a “b” c “d”");
        var places = new QuotedPlaces(text);
        Assert.Equal("3 9", string.Join(' ', new[] { 0, 2, 3, 4, 6, 8, 9 }.Where(places.Contain)));
    }
}
