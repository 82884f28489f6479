using System.Globalization;
using Lucene.Net.Search;
using VanBan.Notation;
using VanBan.Text;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace VanBan.Store.Search;

/// <summary>One search from its query to its hits.</summary>
internal sealed class OneSearch(IndexSearcher searcher, SearchRequest request, CancellationToken cancellation)
{
    // Below this many documents that hold all words, those that hold most of them are found as well, behind the others.
    private const int Enough = 10;

    // So many of the best are looked through for files that are one document, whatever page is asked for: the other files of a hit may be ranked far behind it.
    private const int LookedThrough = 100;

    private readonly TermDictionary terms = new(searcher.IndexReader);
    private readonly List<string> remarks = [];
    private readonly DateOnly today = request.Today ?? DateOnly.FromDateTime(DateTime.Now);
    private SearchFilters narrowing = null!;
    private Highlights highlights = null!;
    private Query lastQuery = null!;
    private List<Query> lastFilters = [];
    private int kept = (int)Math.Min(int.MaxValue / 8, Math.Max(LookedThrough, request.Offset + (long)request.Limit + Enough));
    private int? documents;

    public SearchResults Run()
    {
        var tree = QueryParser.Parse(request.Query, remarks);
        narrowing = new SearchFilters(terms, remarks, today);
        var filters = narrowing.Of(request);
        var collector = Search(tree, filters, usesCodes: true, out var codes);
        if (collector.Total == 0 && codes.Count > 0)
        {
            // The pieces of a number alone would find what has nothing to do with it.
            if (tree is not QueryNode.Words plain || HasWordsBeside(plain.Text, codes))
                collector = Search(tree, filters, usesCodes: false, out _);
            remarks.Add($"Không văn bản nào {(filters.Count > 0 ? "trong phạm vi đã chọn " : "")}mang số hay nhắc đến số '{string.Join("', '", codes.Select(code => code.Typed))}'{(collector.Total > 0 ? "; dưới đây là các văn bản có những từ này" : "")}.");
        }
        else
        {
            RemarkOnMissing(codes);
        }
        var groups = Groups(collector);
        return new SearchResults(request.Query, collector.Total, [.. groups.Select((group, i) => Hit(group, request.Offset + i + 1))], Facets(collector))
        {
            Documents = documents,
            TimedOut = collector.TimedOut,
            Remarks = [.. remarks.Distinct()],
            DidYouMean = tree is not null ? new Spelling(terms).Of(Letters.Compose(request.Query), tree) : null,
        };
    }

    private static bool HasWordsBeside(string text, List<(AskedCode Code, string Typed)> codes) =>
        QuerySyllable.In(text).Index().Any(word => word.Item.Kind == SyllableKind.Word && !codes.Exists(code => code.Code.First <= word.Index && word.Index <= code.Code.Last));

    // Whoever asks for a number wants that document first, and has to know that what is shown only speaks of it.
    private void RemarkOnMissing(List<(AskedCode Code, string Typed)> codes)
    {
        foreach (var (code, typed) in codes.Where(code => DocumentNumber.TryParse(code.Typed, out _)).DistinctBy(code => (code.Code.Form, code.Code.Day)))
        {
            if (terms.Documents(IndexSchema.OwnNumber, code.Form) == 0)
                remarks.Add($"Kho chưa có văn bản mang số '{typed}'; dưới đây là các văn bản nhắc đến.");
            else if (code.Day is { } day && searcher.Search(AskedCodes.Bearing(code, code.Form), 1).TotalHits == 0)
                remarks.Add(string.Create(CultureInfo.InvariantCulture, $"Kho chưa có văn bản số '{typed}' ngày {day:dd/MM/yyyy}, chỉ có văn bản cùng số của ngày khác."));
        }
    }

    // As many documents as wanted: files that are one document are counted once, so more files may have to be seen than were kept.
    private List<List<HitCollector.Ranked>> Groups(HitCollector collector)
    {
        var wanted = request.Offset + request.Limit;
        List<List<HitCollector.Ranked>> groups;
        while (true)
        {
            var best = collector.Best();
            groups = request.Fold ? new NearDuplicates(searcher).Fold(best) : [.. best.Select(ranked => new List<HitCollector.Ranked> { ranked })];
            if (best.Count == collector.Total)
                documents = groups.Count;
            if (groups.Count >= wanted || best.Count < kept || collector.TimedOut)
                break;
            kept *= 4;
            collector = Collect(lastQuery, lastFilters);
        }
        return [.. groups.Skip(request.Offset).Take(request.Limit)];
    }

    private HitCollector Search(QueryNode? tree, List<Query> filters, bool usesCodes, out List<(AskedCode Code, string Typed)> codes)
    {
        highlights = new Highlights(searcher.IndexReader.NumDocs);
        codes = [];
        var like = request.Like is { Length: > 0 } file ? new SimilarDocuments(searcher, terms).To(file) : null;
        if (request.Like is { Length: > 0 } && like is null)
            remarks.Add($"Tệp '{request.Like}' chưa có trong kho, nên không tìm được văn bản tương tự.");
        if (tree is null)
            return Collect(like ?? (request.Like is { Length: > 0 } ? new BooleanQuery() : new MatchAllDocsQuery()), filters);
        HitCollector collector = null!;
        foreach (var share in Shares(QueryCompiler.PlainWords(tree)))
        {
            highlights = new Highlights(searcher.IndexReader.NumDocs);
            var compiler = new QueryCompiler(terms, narrowing, remarks, highlights, usesCodes);
            var query = compiler.Compile(tree, share);
            collector = Collect(like is null ? query : new BooleanQuery { { query, Occur.MUST }, { like, Occur.MUST } }, filters);
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
        (lastQuery, lastFilters) = (query, filters);
        var collector = new HitCollector(kept, request.Order, request.Facets, today, request.TimeLimit, cancellation);
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
            Validity = collector.Facet(IndexSchema.Validity),
        };

    private SearchHit Hit(List<HitCollector.Ranked> group, int rank)
    {
        var document = searcher.Doc(group[0].Doc);
        return new SearchHit(rank, group[0].Score, Stored(document, IndexSchema.File)!)
        {
            Id = Stored(document, IndexSchema.Id),
            Type = Stored(document, IndexSchema.Type),
            Number = Stored(document, IndexSchema.Number),
            Date = DateOnly.TryParseExact(Stored(document, IndexSchema.Date), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Issuer = Stored(document, IndexSchema.Issuer),
            Subject = Stored(document, IndexSchema.Subject),
            Title = Stored(document, IndexSchema.Title),
            Validity = Stored(document, IndexSchema.Validity) is { } validity ? new HitValidity(StoredValidity.Read(validity), today) : null,
            Sha256 = Stored(document, IndexSchema.Sha256) ?? "",
            OtherFiles = [.. group.Skip(1).Select(other => Stored(searcher.Doc(other.Doc), IndexSchema.File)!).Order(StringComparer.Ordinal)],
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
