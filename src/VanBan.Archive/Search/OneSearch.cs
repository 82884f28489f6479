using System.Globalization;
using Lucene.Net.Search;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace VanBan.Archive.Search;

/// <summary>One search from its query to its hits.</summary>
internal sealed class OneSearch(IndexSearcher searcher, SearchRequest request, CancellationToken cancellation)
{
    // Below this many documents that hold all words, those that hold most of them are found as well, behind the others.
    private const int Enough = 10;

    private readonly TermDictionary terms = new(searcher.IndexReader);
    private readonly List<string> remarks = [];
    private Highlights highlights = null!;

    public SearchResults Run()
    {
        var tree = QueryParser.Parse(request.Query, remarks);
        var filters = new SearchFilters(terms, remarks).Of(request);
        var collector = Search(tree, filters, usesCodes: true, out var codes);
        if (collector.Total == 0 && codes.Count > 0)
        {
            collector = Search(tree, filters, usesCodes: false, out _);
            remarks.Add($"Không văn bản nào {(filters.Count > 0 ? "trong phạm vi đã chọn " : "")}mang số hay nhắc đến số '{string.Join("', '", codes)}'{(collector.Total > 0 ? "; dưới đây là các văn bản có những từ này" : "")}.");
        }
        var hits = collector.Best().Skip(request.Offset).Select((ranked, i) => Hit(ranked, request.Offset + i + 1)).ToList();
        return new SearchResults(request.Query, collector.Total, hits, Facets(collector)) { TimedOut = collector.TimedOut, Remarks = [.. remarks.Distinct()] };
    }

    private HitCollector Search(QueryNode? tree, List<Query> filters, bool usesCodes, out List<string> codes)
    {
        highlights = new Highlights(searcher.IndexReader.NumDocs);
        codes = [];
        if (tree is null)
            return Collect(new MatchAllDocsQuery(), filters);
        HitCollector collector = null!;
        foreach (var share in Shares(QueryCompiler.PlainWords(tree)))
        {
            highlights = new Highlights(searcher.IndexReader.NumDocs);
            var compiler = new QueryCompiler(terms, remarks, highlights, usesCodes);
            collector = Collect(compiler.Compile(tree, share), filters);
            codes = compiler.Codes;
            if (collector.Total >= Enough || collector.TimedOut)
                break;
        }
        return collector;
    }

    // A few words are all meant; a question has words that the answer has not.
    private static double[] Shares(int words) => words switch { 0 => [1], <= 6 => [1, .6, 0], _ => [.4, 0] };

    private HitCollector Collect(Query query, List<Query> filters)
    {
        var collector = new HitCollector(request.Offset + request.Limit, request.Order, request.Facets, request.TimeLimit, cancellation);
        var narrowed = new BooleanQuery();
        foreach (var filter in filters)
            narrowed.Add(filter, Occur.MUST);
        try
        {
            searcher.Search(query, filters.Count == 0 ? null : new QueryWrapperFilter(narrowed), collector);
        }
        catch (HitCollector.TimeOver)
        {
            // What was found until now is the answer.
        }
        return collector;
    }

    private static SearchFacets Facets(HitCollector collector) =>
        new(collector.Facet(IndexSchema.Type), collector.Facet(IndexSchema.Issuer), collector.Facet(IndexSchema.Year))
        {
            Province = collector.Facet(IndexSchema.Province),
            Format = collector.Facet(IndexSchema.Format),
        };

    private SearchHit Hit(HitCollector.Ranked ranked, int rank)
    {
        var document = searcher.Doc(ranked.Doc);
        return new SearchHit(rank, ranked.Score, Stored(document, IndexSchema.File)!)
        {
            Id = Stored(document, IndexSchema.Id),
            Type = Stored(document, IndexSchema.Type),
            Number = Stored(document, IndexSchema.Number),
            Date = DateOnly.TryParseExact(Stored(document, IndexSchema.Date), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Issuer = Stored(document, IndexSchema.Issuer),
            Subject = Stored(document, IndexSchema.Subject),
            Title = Stored(document, IndexSchema.Title),
            Sha256 = Stored(document, IndexSchema.Sha256) ?? "",
            Passages = request.Snippets ? Passages(document) : [],
        };
    }

    private IReadOnlyList<Passage> Passages(LuceneDocument document)
    {
        var layout = StoredLayout.Read(document.GetBinaryValue(IndexSchema.Layout) is { } bytes ? bytes.Bytes.AsSpan(bytes.Offset, bytes.Length) : []);
        return PassageFinder.Find(Stored(document, IndexSchema.Body) ?? "", highlights, layout, most: 1);
    }

    private static string? Stored(LuceneDocument document, string field) => document.Get(field, CultureInfo.InvariantCulture);
}
