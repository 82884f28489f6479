using System.Text.RegularExpressions;
using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public partial class SyllableReaderTests
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("HÒA", "hoà")]
    [InlineData("thuỷ lợi", "thủy lợi")]
    [InlineData("qúy", "quý")]
    [InlineData("quí", "quý")]
    [InlineData("kỹ sư", "kĩ sư")]
    [InlineData("Ðiều ðộng", "điều động")]
    [InlineData("e\u0301\u0302", "ế")]
    [InlineData("vie\u0323\u0302t", "việt")]
    [InlineData("quye\u0302\u0301t", "quyết")]
    [InlineData("ngh\u00ADị quyết", "nghị quyết")]
    [InlineData("ngân\u00A0sách", "ngân sách")]
    [InlineData("ＮＱ", "nq")]
    [InlineData("СР", "CP")] // Cyrillic
    [InlineData("1.432", "1432")]
    [InlineData("5.000.000", "5000000")]
    [InlineData("1,432,000", "1432000")]
    [InlineData("7.27", "7,27")]
    [InlineData("05", "5")]
    public void Spellings_of_one_word_are_one(string one, string other) => Assert.Equal(Read(other), Read(one));

    [Theory]
    [InlineData("hòa", "hóa")]
    [InlineData("tay", "tai")]
    [InlineData("thủy", "thủi")]
    [InlineData("thuế", "thuê")]
    [InlineData("ban", "bàn")]
    [InlineData("đa", "da")]
    [InlineData("1.5", "15")]
    [InlineData("1.432.5", "14325")]
    [InlineData("5,432", "5432")]
    [InlineData("0,5", "5")]
    public void Words_that_differ_stay_apart(string one, string other) => Assert.NotEqual(Read(other), Read(one));

    [Theory]
    [InlineData("Dự toán, thu ngân sách", "du toan | thu ngan sach")]
    [InlineData("thu (ngân sách)", "thu | ngan sach")]
    [InlineData("ngân\nsách", "ngan sach")] // a printed line that goes on
    [InlineData("ngân\nSách", "ngan | sach")]
    [InlineData("ngân\n\nsách", "ngan | sach")]
    [InlineData("40/NQ-HĐND", "40 nq hdnd")]
    [InlineData("thu - chi", "thu | chi")]
    [InlineData("QH15", "qh 15")]
    [InlineData("một\tô", "mot | o")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void A_clause_ends_at_punctuation_and_where_a_line_begins_something_new(string text, string syllables) =>
        Assert.Equal(syllables, string.Join(' ', Read(text).Select((part, i) => (i > 0 && part.BeginsClause ? "| " : "") + part.Letters)));

    [Theory]
    [InlineData("ngày 09/12/2022", "20221209")]
    [InlineData("9-12-2022", "20221209")]
    [InlineData("9.12.2022", "20221209")]
    [InlineData("ngày 09 tháng 12 năm 2022", "20221209")]
    [InlineData("ngày 9\ntháng 12\nnăm 2022", "20221209")]
    [InlineData("2022-12-09", "20221209")]
    [InlineData("09 / 12 / 2022", "20221209")]
    [InlineData("32/12/2022", null)]
    [InlineData("29/02/2023", null)]
    [InlineData("12/2022", null)]
    [InlineData("1/2/2022/NQ", "20220201")]
    public void A_date_is_one_syllable_beside_its_parts(string text, string? date) =>
        Assert.Equal(date, Read(text).Where(part => part.Kind == SyllableKind.Date).Select(part => part.Letters).FirstOrDefault());

    [Fact]
    public void Every_row_of_the_table_of_spellings_holds()
    {
        foreach (var row in File.ReadLines(Shared.Real("vi-normalisation-tests.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var (one, other) = (Words(row[1]), Words(row[2]));
            Assert.True(one == other == (row[3] == "yes"), $"{row[0]}: {row[1]} {row[2]} {row[3]}");
        }
    }

    [Fact]
    public void Any_text_is_read_and_the_syllables_lie_in_it_in_order() =>
        Some.Text(30, "nghị", "quyết", " ", "\n", "40/NQ-HĐND", "1.432", "09/12/2022", "\u0323", "\u00AD", "Ð", ",", "-", "0", ".").Sample(text =>
        {
            var reader = new SyllableReader(text);
            var end = 0;
            while (reader.Read())
            {
                Assert.InRange(reader.Start, end, text.Length);
                Assert.InRange(reader.End, reader.Start + 1, text.Length);
                Assert.InRange(reader.Letters.Length, 1, SyllableReader.MaxLength);
                // A date spans its parts, the first of which it follows.
                end = reader.Kind == SyllableKind.Number ? reader.Start : Math.Max(end, reader.Start);
            }
        });

    [Fact]
    public void A_composed_and_a_decomposed_text_read_the_same() =>
        Some.Text(20, "nghị", "quye\u0302\u0301t", "hoà", " ", "ke\u0301\u0302", "ơ\u0300", "ưu đãi").Sample(text =>
            Assert.Equal(Words(text), Words(Letters.Compose(text))));

    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("quyết", true)]
    [InlineData("giải", true)]
    [InlineData("gì", true)]
    [InlineData("được", true)]
    [InlineData("khuỷu", true)]
    [InlineData("hdnd", false)]
    [InlineData("server", false)]
    [InlineData("qdtt", false)]
    [InlineData("nghiêngg", false)]
    public void A_syllable_has_an_initial_vowels_and_a_final(string word, bool isPossible) => Assert.Equal(isPossible, Syllable.IsPossible(word));

    private static string Words(string text) => string.Join(' ', Read(Escape.Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString())).Select(part => $"{part.Letters}:{part.Marks}"));

    private static List<(string Letters, ulong Marks, SyllableKind Kind, bool BeginsClause)> Read(string text)
    {
        var parts = new List<(string, ulong, SyllableKind, bool)>();
        var reader = new SyllableReader(text);
        while (reader.Read())
            parts.Add((reader.Letters.ToString(), reader.Marks, reader.Kind, reader.BeginsClause));
        return parts;
    }

    [GeneratedRegex(@"\\u(?<code>[0-9A-F]{4})")]
    private static partial Regex Escape { get; }
}
