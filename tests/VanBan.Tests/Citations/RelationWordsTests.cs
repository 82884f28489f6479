using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Citations;

public class RelationWordsTests
{
    public static TheoryData<string, int> RowsOf(string table)
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            data.Add(table == "predicates.tsv" ? row["phrase"] : row["role"] + " " + row["words"], row.Line);
        return data;
    }

    [Theory, MemberData(nameof(RowsOf), "predicates.tsv")]
    public void What_stands_behind_a_document_is_told_by_its_example(string phrase, int line)
    {
        var row = Row("predicates.tsv", line);
        Assert.Contains(phrase, row["example"], StringComparison.Ordinal);
        Assert.Equal(row["relation"], LastRelation(row["example"], "quyet-dinh"));
        Assert.NotEmpty(row["source"]);
    }

    [Theory, MemberData(nameof(RowsOf), "relation-words.tsv")]
    public void A_word_around_a_citation_is_told_by_its_example(string word, int line)
    {
        var row = Row("relation-words.tsv", line);
        Assert.EndsWith(row["words"], word, StringComparison.Ordinal);
        Assert.Contains(row["words"], row["example"], StringComparison.OrdinalIgnoreCase);
        var example = row["example"].Replace(" ⏎ ", "\n", StringComparison.Ordinal);
        // What a plan carries out by the document that prescribes it, a decision only applies.
        Assert.Equal(row["relation"], LastRelation(example, row["role"] == "task" ? "ke-hoach" : "quyet-dinh"));
        Assert.NotEmpty(row["source"]);
    }

    private static string LastRelation(string text, string own) =>
        CitationExtractor.Extract(new Document("example.txt", text), new Header { Type = DocumentType.Find(own) })
            .Last(citation => citation.Kind != CitationKind.Self).Relation.ToString().ToLowerInvariant();

    private static KnowledgeRow Row(string table, int line) => KnowledgeTable.Read(table).Rows.Single(row => row.Line == line);
}
