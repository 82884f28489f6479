using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Text;

public partial class SyllableReaderTests
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("ỦY BAN", "uỷ ban")]
    [InlineData("qúy", "quý")]
    [InlineData("kỹ thuật", "kĩ thuật")]
    [InlineData("nghị quyết", "nghi\u0323 quye\u0302\u0301t")]
    [InlineData("quyết", "quye\u0301\u0302t")]
    [InlineData("Ðiều", "Điều")]
    [InlineData("Ɖiều", "điều")]
    [InlineData("ＮＱ４０", "NQ40")]
    [InlineData("СТ", "CT")] // Cyrillic letters
    [InlineData("nghị\u00AD quyết", "nghị quyết")]
    [InlineData("ng\u200Bân", "ngân")]
    [InlineData("1.432", "1432")]
    [InlineData("1.432.000,5", "1432000,5")]
    [InlineData("1,432,000", "1432000")]
    [InlineData("7.27", "7,27")]
    [InlineData("05", "5")]
    public void These_spellings_are_one(string one, string other) => Assert.Equal(Terms(one), Terms(other));

    [Theory]
    [InlineData("hoán", "hoàn")]
    [InlineData("thúy", "thúi")]
    [InlineData("tay", "tai")]
    [InlineData("thủy", "thủi")]
    [InlineData("ngày", "ngài")]
    [InlineData("của", "cùa")]
    [InlineData("đa", "da")]
    [InlineData("hoa", "hơa")]
    [InlineData("7,27", "727")]
    public void These_spellings_are_two(string one, string other) => Assert.NotEqual(Terms(one), Terms(other));

    [Fact]
    public void Every_row_of_the_normalisation_table_holds()
    {
        var rows = File.ReadAllLines(Shared.Real("vi-normalisation-tests.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count > 90);
        foreach (var row in rows)
        {
            var (one, other) = (Unescape(row[1]), Unescape(row[2]));
            Assert.True((Terms(one) == Terms(other)) == (row[3] == "yes"), $"{row[0]}: {row[1]} and {row[2]} should {(row[3] == "yes" ? "" : "not ")}be equal");
        }
    }

    [Theory]
    [InlineData("09/12/2022")]
    [InlineData("9-12-2022")]
    [InlineData("9.12.2022")]
    [InlineData("09 / 12 / 2022")]
    [InlineData("09–12–2022")]
    [InlineData("2022-12-09")]
    [InlineData("ngày 09 tháng 12 năm 2022")]
    [InlineData("NGÀY 9 THÁNG 12\nNĂM 2022")]
    [InlineData("ngay 9 thang 12 nam 2022")]
    public void A_date_is_one_token_however_it_is_written(string text) => Assert.Contains("[20221209]", Terms(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("31/2/2022")]
    [InlineData("12/2022")]
    [InlineData("40/9/12/2022")]
    [InlineData("9/12/22")]
    [InlineData("1.2.3")]
    public void What_is_no_day_is_no_date(string text) => Assert.DoesNotContain("[", Terms(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("dự toán, thu", "1 0 1")]
    [InlineData("dự toán\nthu", "1 0 0")] // a printed line goes on
    [InlineData("dự toán\nThu", "1 0 1")]
    [InlineData("dự toán\n\nthu", "1 0 1")]
    [InlineData("NQ-HĐND", "1 0")]
    [InlineData("thu - chi", "1 1")]
    [InlineData("dự\ttoán", "1 1")]
    public void Clauses_end_at_punctuation_and_at_lines_that_do_not_go_on(string text, string begins)
    {
        var reader = new SyllableReader(text);
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.BeginsClause ? "1" : "0");
        Assert.Equal(begins, string.Join(' ', found));
    }

    [Fact]
    public void Offsets_lead_back_to_the_text_with_its_marks()
    {
        const string text = "«Nghi\u0323 quye\u0302\u0301t 1.432»";
        var reader = new SyllableReader(text);
        var found = new List<string>();
        while (reader.Read())
            found.Add(text[reader.Start..reader.End]);
        Assert.Equal(["Nghi\u0323", "quye\u0302\u0301t", "1.432"], found);
    }

    [Fact]
    public void Any_text_is_read_to_its_end_in_order() =>
        Gen.OneOf(Gen.String, Gen.OneOf("Điều 5, khoản 1.2.3 ngày 09 tháng 13 năm 2022", "40/NQ-HĐND ngày 9/12/2022\n", "e\u0301\u0302\u0301 \u0301\u0301", "1,2,3.4.5,"))
            .Array[0, 5].Sample(parts =>
            {
                var text = string.Concat(parts);
                var reader = new SyllableReader(text);
                var last = 0;
                while (reader.Read())
                {
                    var ordered = reader.Kind == SyllableKind.Date ? reader.Start >= 0 : reader.Start >= last;
                    if (!ordered || reader.End <= reader.Start || reader.End > text.Length || reader.Letters.Length is 0 or > SyllableReader.MaxLength)
                        return false;
                    last = reader.End;
                }
                return true;
            });

    private static string Terms(string text)
    {
        var reader = new SyllableReader(text);
        var terms = new StringBuilder();
        while (reader.Read())
        {
            terms.Append(reader.Kind == SyllableKind.Date ? $"[{reader.Letters}]" : reader.Letters).Append(reader.Marks).Append(' ');
        }
        return terms.ToString();
    }

    private static string Unescape(string text) =>
        Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
