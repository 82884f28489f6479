using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Knowledge;

/// <summary>The tables that a review of drafts asks: ends of laws, terms of the National Assembly, ranks of acts.</summary>
public class ReviewTablesTests
{
    public static TheoryData<int> LinesOf(string table)
    {
        var data = new TheoryData<int>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            data.Add(row.Line);
        return data;
    }

    [Theory, MemberData(nameof(LinesOf), "title-words.tsv")]
    public void Every_word_that_begins_a_title_begins_it_in_its_example(int line)
    {
        var row = Row("title-words.tsv", line);
        var behind = row["example"][Single(row["example"]).Span.End..];
        Assert.True(TitleStart.Opens(behind));
        Assert.False(TitleStart.Opens(behind.Replace(row["words"], "giao", StringComparison.Ordinal)));
        Assert.Equal(row["role"] == "Start", TitleStart.Bare(behind).StartsWith(VanBan.Text.Letters.Slug(row["words"], ' '), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(LinesOf), "law-ends.tsv")]
    public void The_end_of_a_law_is_told_by_its_example(int line)
    {
        var row = Row("law-ends.tsv", line);
        var citation = Single(row["example"]);
        Assert.Equal(row["name"], citation.Name);
        var end = LawEnd.Find(citation.Number!.Printed);
        Assert.Equal(row["ended"], end?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // What ends a law comes after it, and before the law ends.
        Assert.True(DocumentNumber.Parse(end!.By).Year >= citation.Number.Year);
        Assert.True(DocumentNumber.Parse(end.By).Year <= end.Day.Year);
    }

    [Theory, MemberData(nameof(LinesOf), "acts.tsv")]
    public void The_day_of_an_act_stands_in_its_example_and_in_its_year(int line)
    {
        var row = Row("acts.tsv", line);
        var citation = Single(row["example"]);
        var act = Assert.Single(KnownAct.All, one => one.Number == citation.Number!.Printed);
        Assert.Equal(citation.Date, act.Day);
        Assert.Equal(citation.Number!.Year, act.Day.Year);
        Assert.NotEmpty(act.Source);
    }

    [Theory, MemberData(nameof(LinesOf), "validity-words.tsv")]
    public void A_word_beside_an_ended_act_says_in_its_example_whether_the_text_goes_by_it(int line)
    {
        var row = Row("validity-words.tsv", line);
        var span = Single(row["example"]).Span;
        var (before, behind) = (row["example"][..span.Start], row["example"][span.End..]);
        if (row["use"] == "Relies")
            Assert.True(ValidityWords.ReliesOn(before));
        else
            Assert.True(ValidityWords.TellsEnd(before) || ValidityWords.TellsEnd(behind));
        Assert.False(row["use"] == "Relies" && (ValidityWords.TellsEnd(before) || ValidityWords.TellsEnd(behind)));
    }

    [Theory, MemberData(nameof(LinesOf), "body-ends.tsv")]
    public void The_end_of_a_body_is_told_by_its_example(int line)
    {
        var row = Row("body-ends.tsv", line);
        var end = BodyEnd.Find(Single(row["example"]).Key.Issuer);
        Assert.Equal((row["name"], row["successor"]), (end?.Name, end?.Successor));
        Assert.NotEmpty(row["source"]);
    }

    [Fact]
    public void A_body_that_goes_on_has_no_end() => Assert.Null(BodyEnd.Find("bo.tai.chinh"));

    [Fact]
    public void A_law_that_ended_twice_over_is_followed_to_the_one_in_force()
    {
        var end = LawEnd.Find("77/2015/QH13")!;
        Assert.Equal("65/2025/QH15", end.SuccessorOn(new DateOnly(2025, 4, 1)));
        Assert.Equal("72/2025/QH15", end.SuccessorOn(new DateOnly(2025, 7, 1)));
    }

    [Theory, MemberData(nameof(LinesOf), "assembly-terms.tsv")]
    public void A_term_of_the_National_Assembly_is_told_by_its_example(int line)
    {
        var number = Single(Row("assembly-terms.tsv", line)["example"]).Number!;
        var term = AssemblyTerm.OfSymbol(number.Symbol)!;
        Assert.Equal(Row("assembly-terms.tsv", line)["term"], term.Term.ToString(CultureInfo.InvariantCulture));
        Assert.True(term.Holds(number.Year!.Value));
        Assert.False(term.Holds(term.First - 1));
    }

    [Theory, MemberData(nameof(LinesOf), "legal-ranks.tsv")]
    public void A_rank_is_told_by_its_example(int line)
    {
        var row = Row("legal-ranks.tsv", line);
        var key = Single(row["example"]).Key;
        Assert.Equal(row["rank"], LegalRank.Of(key.Type, key.Issuer)?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_letter_has_no_rank() => Assert.Null(LegalRank.Of("cong-van", "bo.tai.chinh"));

    private static KnowledgeRow Row(string table, int line) => KnowledgeTable.Read(table).Rows.First(row => row.Line == line);

    private static Citation Single(string text) => Assert.Single(CitationExtractor.Extract(new Document("example.txt", text), Header.Empty), citation => citation.Kind != CitationKind.Self);
}
