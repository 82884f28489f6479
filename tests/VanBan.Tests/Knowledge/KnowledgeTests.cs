using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Knowledge;

public class KnowledgeTests
{
    public static TheoryData<string, int> RowsOf(string table)
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            data.Add(row[table switch { "relations.tsv" => "phrase", "laws.tsv" => "name", "joint-forms.tsv" => "suffix", _ => "slug" }], row.Line);
        return data;
    }

    [Theory, MemberData(nameof(RowsOf), "document-types.tsv")]
    public void A_kind_of_document_is_told_by_its_example(string slug, int line)
    {
        var row = Row("document-types.tsv", line);
        Assert.Equal(slug, Single(row["example"]).Type?.Slug);
        foreach (var symbol in row.List("symbols"))
            Assert.Equal(slug, DocumentType.OfSymbol(symbol)?.Slug);
    }

    [Theory, MemberData(nameof(RowsOf), "joint-forms.tsv")]
    public void A_joint_form_is_told_by_its_example_and_holds_for_every_kind(string suffix, int line)
    {
        var citation = Single(Row("joint-forms.tsv", line)["example"]);
        Assert.StartsWith(citation.Type!.Name, Row("joint-forms.tsv", line)["example"], StringComparison.Ordinal);
        foreach (var type in DocumentType.All.Where(type => type is { IsJoint: false, Class: not DocumentClass.Law }))
        {
            foreach (var symbol in type.PrintedSymbols)
                Assert.NotNull(DocumentType.OfSymbol(symbol + suffix));
        }
    }

    [Theory, MemberData(nameof(RowsOf), "issuers.tsv")]
    public void An_issuer_is_told_by_its_example(string slug, int line)
    {
        var row = Row("issuers.tsv", line);
        var citation = Single(row["example"]);
        // Bộ Chính trị signs under the Central Committee's symbol and counts in its series.
        Assert.Equal(row["series"].Length > 0 && citation.Number!.Issuer?.Slug == row["series"] ? row["series"] : slug, citation.Key.Issuer);
        Assert.Equal(row["name"], citation.Issuer);
        foreach (var symbol in row.List("symbols"))
            Assert.Equal(slug, Issuer.OfSymbol(symbol)?.Slug);
    }

    [Theory, MemberData(nameof(RowsOf), "provinces.tsv")]
    public void A_province_is_told_by_its_example(string slug, int line)
    {
        var row = Row("provinces.tsv", line);
        Assert.Equal(slug, Single(row["example"]).Key.Province);
        if (row["successor"].Length > 0)
            Assert.Contains(Province.All, province => province.Slug == row["successor"] && province.Successor is null);
    }

    [Fact]
    public void Since_the_mergers_of_2025_there_are_34_provinces() => Assert.Equal(34, Province.All.Count(province => province.Successor is null));

    [Theory, MemberData(nameof(RowsOf), "relations.tsv")]
    public void A_relation_is_told_by_its_example(string phrase, int line)
    {
        var row = Row("relations.tsv", line);
        Assert.Contains(phrase, row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(row["relation"], Single(row["example"]).Relation.ToString().ToLowerInvariant());
    }

    [Theory, MemberData(nameof(RowsOf), "laws.tsv")]
    public void A_law_is_told_by_its_example(string name, int line)
    {
        var row = Row("laws.tsv", line);
        var citation = Single(row["example"]);
        Assert.Equal(name, citation.Name);
        if (row["number"].Length > 0)
            Assert.Equal(DocumentNumber.Parse(row["number"]).Slug, citation.Key.Designation);
        if (row["date"].Length > 0)
            Assert.Equal(row["date"], citation.Key.Date?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("document-types.tsv"), InlineData("joint-forms.tsv"), InlineData("issuers.tsv"), InlineData("provinces.tsv"), InlineData("relations.tsv"), InlineData("laws.tsv")]
    public void Every_row_names_its_source(string table) => Assert.All(KnowledgeTable.Read(table).Rows, row => Assert.NotEmpty(row["source"]));

    [Fact]
    public void A_law_of_one_name_has_one_act_a_day()
    {
        foreach (var law in Law.All)
            Assert.Equal(law.Versions.Where(v => v.Date is not null).Select(v => v.Date).Distinct(), law.Versions.Where(v => v.Date is not null).Select(v => v.Date));
    }

    private static Citation Single(string text) =>
        Assert.Single(CitationExtractor.Extract(new Document("example.txt", text), Header.Empty), citation => citation.Kind != CitationKind.Self);

    private static KnowledgeRow Row(string table, int line) => KnowledgeTable.Read(table).Rows.Single(row => row.Line == line);
}
