using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Knowledge;

/// <summary>Short names of laws that stand alone.</summary>
public class LawShortNameTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("law-short-names.tsv").Rows)
                data.Add(row["short"], row["name"], row["example"]);
            return data;
        }
    }

    private static ImmutableArray<Citation> Read(string text) => CitationExtractor.Extract(new Document("a", text), Header.Empty);

    [Theory, MemberData(nameof(Rows))]
    public void A_short_name_with_a_year_is_the_act_of_that_year(string printed, string name, string example)
    {
        var cited = Assert.Single(Read(example));
        Assert.Equal((printed, 1), (cited.Name, cited.Pinpoints.Length));
        Assert.Equal(Assert.Single(Read(example.Replace(printed, name, StringComparison.Ordinal))).Key, cited.Key);
        Assert.NotNull(cited.Key.Date);
    }

    [Theory]
    [InlineData("áp dụng BLDS 2015, BLHS 1999 và BLTTDS để xét xử", "bo-luat 2015-11-24 91-2015-qh13", "bo-luat 1999-12-21 15-1999-qh10", "bo-luat  bo.luat.to.tung.dan.su")]
    [InlineData("(BLLĐ)", "bo-luat  bo.luat.lao.dong")]
    [InlineData("blds là chữ thường, BLDSX là chữ khác, và BLDS1")]
    public void It_is_read_in_capitals_as_a_whole_word(string text, params string[] cited) =>
        Assert.Equal(cited, Read(text).Select(static one => $"{one.Type?.Slug} {one.Key.Date:yyyy-MM-dd} {one.Key.Designation}"));
}
