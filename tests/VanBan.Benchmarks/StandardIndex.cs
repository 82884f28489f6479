using System.Globalization;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using VanBan.Store.Search;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace VanBan.Benchmarks;

/// <summary>What one gets without thought: Lucene's StandardAnalyzer over the text, the text stored; no pairs, no diacritics folded, no facets, no passages.</summary>
internal sealed class StandardIndex : IDisposable
{
    private readonly NIOFSDirectory directory;
    private readonly StandardAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly IndexWriter writer;
    private readonly System.Threading.Lock opening = new();
    private DirectoryReader? reader;

    public StandardIndex(string folder)
    {
        directory = new NIOFSDirectory(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { OpenMode = OpenMode.CREATE, RAMBufferSizeMB = 64 });
    }

    public void Put(IndexEntry entry) => writer.AddDocument(new LuceneDocument
    {
        new StringField("file", entry.File, Field.Store.YES),
        new TextField("text", entry.Facts.Document.Text, Field.Store.YES),
    });

    public void Commit() => writer.Commit();

    public int Search(string query, int limit) =>
        Hits(query, limit).Sum(hit => hit.Get("text", CultureInfo.InvariantCulture).Length);

    /// <summary>The files found, the best first.</summary>
    public List<string> Best(string query, int limit) =>
        [.. Hits(query, limit).Select(hit => hit.Get("file", CultureInfo.InvariantCulture))];

    private IEnumerable<LuceneDocument> Hits(string query, int limit)
    {
        lock (opening)
            reader ??= DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var all = new BooleanQuery();
        using (var tokens = analyzer.GetTokenStream("text", query))
        {
            var term = tokens.GetAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken())
                all.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
            tokens.End();
        }
        return searcher.Search(all, limit).ScoreDocs.Select(hit => searcher.Doc(hit.Doc));
    }

    public void Dispose()
    {
        reader?.Dispose();
        writer.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
