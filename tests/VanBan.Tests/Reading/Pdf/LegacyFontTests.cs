using System.Globalization;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>Fonts of the time before Unicode, which draw Vietnamese letters for the codes of Western ones.</summary>
public class LegacyFontTests
{
    private const string Codes = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0000> endbfrange";

    [Theory]
    [InlineData(".VnTime", "NghÞ quyÕt vÒ \u00AD\u00ADu tiªn ®Êt ®ai", "Nghị quyết về ưưu tiên đất đai")]
    [InlineData("ABCDEF+.VnTimeH", "QuyÕt ®Þnh", "QUYẾT ĐỊNH")]
    [InlineData(".VnTime,Bold", "th\u00ADêng trùc", "thường trực")]
    [InlineData("VNI-Times", "Nghò quyeát veà ñaát ñai", "Nghị quyết về đất đai")]
    [InlineData("TimesNewRoman", "café à la carte", "café à la carte")]
    public void Text_in_an_old_font_is_told_by_the_font(string font, string stored, string shown)
    {
        Assert.Equal(shown, Pdf(font, stored, toUnicode: "").Read().Text);
        Assert.Equal(shown, Pdf(font, stored, toUnicode: Codes).Read().Text);
    }

    [Fact]
    public void A_map_to_true_letters_is_believed()
    {
        const string Map = Codes + " 3 beginbfchar <63> <0063> <E1> <00E1> <80> <1EA3> endbfchar";
        Assert.Equal("cá cả", Pdf(".VnTime", "cá c\u0080", Map).Read().Text);
    }

    private static PdfText Pdf(string font, string stored, string toUnicode)
    {
        var map = toUnicode.Length == 0 ? "" : "/ToUnicode 8 0 R";
        var resources = $"/Resources<</Font<</F1 <</Type/Font/Subtype/TrueType/BaseFont/{font}/FontDescriptor<</Type/FontDescriptor/Flags 32/FontName/{font}>>/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255/Widths[{string.Concat(Enumerable.Repeat("500 ", 256))}]{map}>>>>>>";
        var codes = string.Concat(stored.Select(static letter => ((int)letter).ToString("X2", CultureInfo.InvariantCulture)));
        return new PdfText().Page(resources).Raw($"BT /F1 12 Tf 70 700 Td <{codes}> Tj ET").Object($"<</Length {toUnicode.Length}>>stream\n{toUnicode}\nendstream");
    }
}
