using CsCheck;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Tests.Facts;

namespace VanBan.Tests.Graph.Acts;

/// <summary>Corpora that come and go, of keys that often fit each other, and the graph of acts in words.</summary>
internal static class SomeActs
{
    private const int Paths = 7;

    private static readonly Gen<DocumentKey> Key = Gen.Select(
        OneOf<string?>(null, null, "binh.phuoc"), OneOf<string?>(null, "chinh.phu", "hoi.dong.nhan.dan"), OneOf<string?>(null, "nghi-quyet", "nghi-dinh"),
        OneOf<string?>(null, "2020-03-01", "2020-03-02", "2021-05-07"), OneOf<int?>(null, null, 2020), OneOf<string?>("40-nq-hdnd", "40-nq-hdnd", "15-2020-nd-cp", "15-2020-nd-cp", "luat.a", null),
        (province, issuer, type, date, year, designation) => new DocumentKey
        {
            Province = province,
            Issuer = issuer,
            Type = type,
            Date = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", null),
            Year = date is null ? year : null,
            Designation = designation,
        });

    private static readonly Gen<DocumentFacts> Facts = Gen.Select(Key, Key.Array[0, 4], (key, cited) => SomeFacts.Of(key, cited));

    /// <summary>What happens to files, one after the other; no facts for one that goes.</summary>
    public static readonly Gen<(string Path, DocumentFacts? Facts)[]> Events =
        Gen.Select(Gen.Int[0, Paths - 1], Gen.Frequency((4, Facts.Select(facts => (DocumentFacts?)facts)), (1, Gen.Const((DocumentFacts?)null))), (path, facts) => (Path: $"/{path}", Facts: (DocumentFacts?)facts))
            .Array[1, 14];

    /// <summary>The rows of a document.</summary>
    public static (ActFileRow File, ActMentionRow[] Mentions) Rows(long id, string path, DocumentFacts facts) =>
        (new ActFileRow(id, path, facts.Header.Key ?? new DocumentKey()),
        [
            .. facts.Citations.Select((citation, i) =>
                new ActMentionRow(id, i, citation.Span.Start, citation.Relation, ActQuote.Of(citation.Span.In(facts.Document.Text).ToString()), citation.Key)),
        ]);

    /// <summary>All that the graph tells, without its numbers.</summary>
    public static string Told(ActGraph graph) => string.Join('\n', graph.Nodes().Select(node =>
        $"{graph.IdOf(node)} {graph.KeyOf(node)} {graph.StatusOf(node)} {graph.IsCandidate(node)} files {string.Join(' ', graph.FilesOf(node).ToArray().Select(file => $"{graph.PathOf(file)}={graph.NodeAt(graph.PathOf(file)) == node}"))}"
            + $" in {string.Join(' ', graph.IncomingOf(node).ToArray().Select(mention => Told(graph, mention)))} out {string.Join(' ', ActSearch.MentionsOf(graph, node).Select(mention => Told(graph, mention)))}"));

    /// <summary>A mention in words.</summary>
    public static string Told(ActGraph graph, int mention)
    {
        var (node, status) = graph.TargetOf(mention);
        return $"{graph.PathOf(graph.FileOf(mention))}#{graph.PlaceOf(mention).Ordinal}:{graph.RelationOf(mention)}:{graph.KeyOfMention(mention)}:{graph.QuoteOf(mention)}->{(node < 0 ? "" : graph.IdOf(node))}:{status}<-{graph.IdOf(graph.SourceOf(mention))}";
    }

    /// <summary>A document of the graph in words.</summary>
    public static string Told(ActGraph graph, ActStep step, GraphDocument asked) =>
        $"{graph.IdOf(step.Node)} {step.Distance} {(step.Cited < 0 ? asked.Id : graph.IdOf(step.Cited))}";

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
