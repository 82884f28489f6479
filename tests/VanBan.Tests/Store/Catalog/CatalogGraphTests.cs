using CsCheck;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Tests.Facts;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Store.Catalog;

public sealed class CatalogGraphTests : IDisposable
{
    private readonly TestedStore store = new();

    public void Dispose() => store.Dispose();

    private static readonly Gen<(string File, DocumentFacts Facts)[]> Corpora = Gen
        .Select(SomeFacts.AnyKey, SomeFacts.AnyKey.Array[0, 4], Gen.Bool, (key, cited, unnumbered) => SomeFacts.Of(unnumbered ? null : key, cited))
        .Array[1, 6]
        .Select(documents => documents.Select((facts, i) => ($"/{i}", facts)).ToArray());

    [Fact]
    public void Answers_from_the_catalog_are_those_from_memory() => Corpora.Sample(corpus =>
    {
        using var catalog = store.OpenCatalog();
        foreach (var file in catalog.FilesUnder("/").ToArray())
            catalog.Remove(file.Version.Path);
        foreach (var (file, facts) in corpus)
            catalog.Put(DocumentCatalogTests.Version(file), facts);
        Assert.Equal(Answers(new FactsGraph(corpus), corpus), Answers(catalog.Graph, corpus));
    }, iter: 60, threads: 1);

    [Fact]
    public void A_target_that_arrives_later_is_found_and_one_that_goes_is_missing_again()
    {
        using var catalog = store.OpenCatalog();
        var cited = SomeFacts.Key("urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        catalog.Put(DocumentCatalogTests.Version("/a"), SomeFacts.Of(null, cited with { Date = null }));
        var citing = Assert.Single(catalog.Finder.InFile("/a"));
        Assert.Equal(EdgeStatus.Missing, Assert.Single(catalog.Graph.Cites(citing)).Status);
        Assert.Single(catalog.Graph.Missing());
        catalog.Put(DocumentCatalogTests.Version("/b"), SomeFacts.Of(cited));
        Assert.Equal("/b", Assert.Single(catalog.Graph.Cites(citing)).Target!.Files[0].File);
        Assert.Empty(catalog.Graph.Missing());
        catalog.Remove("/b");
        Assert.Equal(EdgeStatus.Missing, Assert.Single(catalog.Graph.Cites(citing)).Status);
    }

    private static string Answers(CitationGraph graph, (string File, DocumentFacts Facts)[] corpus)
    {
        var documents = corpus.Select(item => graph.DocumentOf(FactsGraph.FileOf(item.File, item.Facts.Header))).Distinct().ToArray();
        return string.Join('\n', (IEnumerable<string>)[
            .. documents.SelectMany(graph.Cites).Select(Print),
            "cited by",
            .. documents.SelectMany(graph.CitedBy).Select(Print),
            "missing",
            .. graph.Missing().Select(Print),
            "top",
            .. graph.Top(3).Select(Print),
            "impact",
            .. documents.SelectMany(document => graph.Impact(document)).Select(step => $"{step.Document.Id} {step.Distance} {step.Cited.Id} {Print(step.Edge)}"),
            "path",
            .. documents.SelectMany(from => documents.Select(to => string.Join(',', graph.Path(from, to)?.Select(Print) ?? ["none"]))),
            "edges",
            .. graph.Edges().Select(Print).Order(StringComparer.Ordinal),
        ]);
    }

    private static string Print(Edge edge) =>
        $"{edge.Mention.From.File} {edge.Mention.From.Key} {edge.Mention.From.Subject} {edge.Mention.Span} '{edge.Mention.Quote}' {edge.Mention.Page} {edge.Mention.Relation} {edge.Status} {edge.Target?.Id} {edge.Certainty} "
            + string.Join(' ', edge.Candidates.Select(document => document.Id));

    private static string Print(CitedDocument cited) =>
        $"{cited.Document.Id} {cited.Mentions} {cited.First.From.File} {cited.First.Span} {cited.BestForm.From.File} {cited.BestForm.Span} {cited.IsAmbiguous} " + string.Join(' ', cited.Citing.Select(file => file.File));
}
