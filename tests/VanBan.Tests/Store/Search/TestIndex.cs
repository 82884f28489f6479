using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Store.Search;

namespace VanBan.Tests.Store.Search;

/// <summary>The index of a store of its own, filled with texts.</summary>
internal sealed class TestIndex : IDisposable
{
    private readonly TestedStore store = new();
    private long sequence;

    public TestIndex(params (string File, string Text)[] texts)
    {
        Writer = OpenAnother();
        foreach (var (file, text) in texts)
            Put(file, text);
        Writer.Commit(sequence);
        Searcher = store.Engine.OpenSearcher();
    }

    public SearchIndex Writer { get; private set; }

    public Searcher Searcher { get; }

    public void Put(string file, string text) => Put(new Document(file, text));

    public void Put(Document document) => Writer.Put(new IndexEntry(++sequence, document.Name, "", FactExtractor.Extract(document) with { Segments = Segmenter.Split(document) }));

    public void Commit()
    {
        Writer.Commit(sequence);
        Searcher.Refresh();
    }

    /// <summary>Opens another writer.</summary>
    public SearchIndex OpenAnother() => store.Engine.OpenIndex();

    /// <summary>Closes the writer, what was not committed being lost, and opens it again.</summary>
    public void Reopen()
    {
        Writer.Dispose();
        Writer = OpenAnother();
    }

    public SearchResults Search(string query) => Searcher.Search(new SearchRequest(query));

    public SearchResults Search(SearchRequest request) => Searcher.Search(request);

    /// <summary>The files found, in order, joined by blanks.</summary>
    public string Files(string query) => Files(new SearchRequest(query));

    public string Files(SearchRequest request) => string.Join(' ', Search(request).Hits.Select(hit => hit.File));

    public void Dispose()
    {
        Searcher.Dispose();
        Writer.Dispose();
        store.Dispose();
    }
}
