using CsCheck;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Text;

public class LegacyEncodingTests
{
    private static readonly (string Encoding, string Code, string Letter, string Example)[] Table = ReadTable();

    public static TheoryData<string, string> Golden => new()
    {
        { "NghÞ quyÕt vÒ dù to¸n ng©n s¸ch nhµ n\u00ADíc", "Nghị quyết về dự toán ngân sách nhà nước" },
        { "Héi ®ång nh©n d©n tØnh", "Hội đồng nhân dân tỉnh" },
        { "®\u00ADêng phè NguyÔn V¨n Cõ", "đường phố Nguyễn Văn Cừ" },
        { "Nghò quyeát veà döï toaùn ngaân saùch nhaø nöôùc", "Nghị quyết về dự toán ngân sách nhà nước" },
        { "Hoäi ñoàng nhaân daân tænh", "Hội đồng nhân dân tỉnh" },
        { "ñöôøng phoá Nguyeãn Vaên Cöø", "đường phố Nguyễn Văn Cừ" },
        { "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH" },
    };

    [Theory, MemberData(nameof(Golden))]
    public void What_a_text_is_encoded_in_is_told_by_its_content(string coded, string expected) =>
        Assert.Equal(expected, LegacyEncoding.Detect(coded)?.Convert(coded));

    [Theory]
    [InlineData("")]
    [InlineData("Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh")]
    [InlineData("Tôi là cá, có tài")] // every letter is also in Latin-1
    [InlineData("El año que viene la señora Muñoz viajará a España")]
    [InlineData("Die Straße nach Köln führt über größere Brücken")]
    [InlineData("Le père a été élevé à l'école française")]
    [InlineData("Windows® and Office© cost £100 or ¥200; see § 5")]
    [InlineData("NhÞ")] // one word proves nothing
    public void What_is_not_legacy_text_is_left_alone(string text) => Assert.Null(LegacyEncoding.Detect(text));

    [Theory]
    [InlineData(".VnTime", "TCVN3")]
    [InlineData(".VnTimeH", "TCVN3-H")]
    [InlineData(".vnarial narrowh", "TCVN3-H")]
    [InlineData("ABCDEF+.VnTimeH,Bold", "TCVN3-H")]
    [InlineData("ABCDEF+.VnTime-BoldItalic", "TCVN3")]
    [InlineData(".VnTimeH Bold", "TCVN3-H")]
    [InlineData("VNI-Times", "VNI")]
    [InlineData("GHIJKL+VNI-Helve-Condense", "VNI")]
    [InlineData("Times New Roman", null)]
    [InlineData(".VN", "TCVN3")]
    [InlineData("ABCDEF+", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_font_tells_its_encoding_by_its_name(string? font, string? encoding) => Assert.Equal(encoding, LegacyEncoding.ForFont(font)?.Name);

    [Fact]
    public void Every_letter_of_the_charts_is_converted_alone_and_in_a_word()
    {
        Assert.Equal(208, Table.Length);
        Assert.All(Table, row =>
        {
            var encoding = row.Encoding == "VNI" ? LegacyEncoding.Vni : LegacyEncoding.Tcvn3;
            Assert.Equal(row.Letter, encoding.Convert(row.Code));
            var (coded, word) = (row.Example.Split('=')[0], row.Example.Split('=')[1]);
            Assert.Equal(word, encoding.Convert(coded));
        });
    }

    [Fact]
    public void A_font_whose_name_ends_in_H_draws_every_letter_as_a_capital() =>
        Assert.Equal("QUYẾT ĐỊNH VỀ ĐƯỜNG", LegacyEncoding.Tcvn3Capitals.Convert("QuyÕt ®Þnh vÒ ®\u00ADêng"));

    [Fact]
    public void A_capital_with_a_mark_in_lower_case_is_one_capital()
    {
        Assert.Equal("Áp dụng", LegacyEncoding.Vni.Convert("Aùp duïng"));
        Assert.Equal("Ủy ban", LegacyEncoding.Tcvn3.Convert("Uñy ban"));
    }

    [Fact]
    public void Codes_in_the_private_area_of_symbol_fonts_are_read() => Assert.Equal("đị", LegacyEncoding.Tcvn3.Convert("\uF0AE\uF0DE"));

    [Fact]
    public void Unicode_set_in_a_legacy_font_stays_as_it_is() => Assert.Equal("Nghị quyết bé", LegacyEncoding.Tcvn3.Convert("Nghị quyết bé"));

    [Theory]
    [InlineData("TCVN3")]
    [InlineData("VNI")]
    public void Converting_undoes_encoding(string name)
    {
        var codes = Table.Where(row => row.Encoding == name).ToDictionary(row => row.Letter[0], row => row.Code);
        var encoding = name == "VNI" ? LegacyEncoding.Vni : LegacyEncoding.Tcvn3;
        // Letters that stand where syllables have them: a consonant before and after each vowel, so that no two vowels fall together by chance.
        Gen.Char[string.Concat(codes.Keys)].Array[1, 40].Sample(letters =>
        {
            var text = string.Join(" b", letters);
            var coded = string.Concat(text.Select(c => codes.GetValueOrDefault(c, c.ToString())));
            Assert.Equal(text, encoding.Convert(coded));
        });
    }

    [Fact]
    public void Any_text_and_any_font_name_give_an_answer() => Gen.String.Sample(text =>
    {
        _ = LegacyEncoding.ForFont(text);
        _ = LegacyEncoding.Detect(text)?.Convert(text);
        _ = LegacyEncoding.Vni.Convert(text);
        _ = LegacyEncoding.Tcvn3Capitals.Convert(text);
    });

    private static (string, string, string, string)[] ReadTable() =>
    [
        .. File.ReadLines(Shared.InRepo("tests/VanBan.Tests/Text/legacy-encodings.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Replace("\\u00AD", "\u00AD", StringComparison.Ordinal).Split('\t'))
            .Select(fields => (fields[0], fields[1], fields[2], fields[3])),
    ];
}
