using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>One state of the index of Lucene.</summary>
internal sealed class LuceneView(IndexSearcher searcher) : IndexView
{
    private static readonly string[] Faces =
        [IndexFields.Identity, IndexFields.NumberHash, IndexFields.Date, IndexFields.Fingerprint];

    private readonly NumericDocValues?[]?[] faces = new NumericDocValues?[]?[searcher.IndexReader.Leaves.Count];
    private readonly LuceneTerms terms = new(searcher.IndexReader);
    private List<Query> narrowing = [];

    /// <inheritdoc/>
    public override TermSource Terms => terms;

    /// <inheritdoc/>
    public override int Documents => searcher.IndexReader.NumDocs;

    /// <inheritdoc/>
    public override bool Narrow(SearchRequest request, DateOnly today, List<string> remarks)
    {
        narrowing = new FilterCompiler(terms, remarks, today).Of(request);
        return narrowing.Count > 0;
    }

    /// <inheritdoc/>
    public override FoundFiles Find(IndexQuestion question, CancellationToken cancellation)
    {
        Query? like = question.Like is { } likeness ? Like(likeness) : null;
        if (question.Tree is null)
            return Collect(
                like
                    ?? (question.Request.Like is { Length: > 0 } ? new BooleanQuery() : new MatchAllDocsQuery()),
                        question, cancellation);
        var compiler = new QueryCompiler(
            terms, new FilterCompiler(terms, question.Remarks, question.Today), question.Remarks, question.Highlights,
            question.UsesCodes);
        var query = compiler.Compile(question.Tree, question.Share);
        var found = Collect(
            like is null
                ? query : new BooleanQuery { { query, Occur.MUST }, { like, Occur.MUST } }, question, cancellation);
        found.Codes = compiler.Codes;
        return found;
    }

    /// <inheritdoc/>
    public override FileFace FaceOf(FoundFile file)
    {
        var leaves = searcher.IndexReader.Leaves;
        var at = ReaderUtil.SubIndex(file.Handle, leaves);
        var columns = faces[at] ??= Array.ConvertAll(Faces, leaves[at].AtomicReader.GetNumericDocValues);
        return new FileFace(Value(0), Value(1), Value(2), Value(3));

        long Value(int field) => columns[field]?.Get(file.Handle - leaves[at].DocBase) ?? 0;
    }

    /// <inheritdoc/>
    public override StoredEntry Read(FoundFile file) => Entry(searcher.Doc(file.Handle));

    /// <inheritdoc/>
    public override StoredEntry? Read(string path) =>
        First(new TermQuery(new Term(IndexFields.File, path))) is { } document ? Entry(document) : null;

    /// <inheritdoc/>
    public override bool IsBorne(AskedCode code) =>
        searcher.Search(CodeQueries.Bearing(code, code.Form), 1).TotalHits > 0;

    /// <inheritdoc/>
    public override string? NumberOf(string form, string? type)
    {
        var query = new BooleanQuery { { new TermQuery(new Term(IndexFields.OwnNumber, form)), Occur.MUST } };
        if (type is not null)
            query.Add(new TermQuery(new Term(IndexFields.Type, type)), Occur.MUST);
        return First(query) is { } document ? Stored(document, IndexFields.Number) : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Titles(
        IReadOnlyList<QuerySyllable> words, IReadOnlyList<TermVariant> lasts, int most)
    {
        var query = new BooleanQuery();
        var compiler = new WordsCompiler(terms);
        foreach (var word in words)
            query.Add(compiler.Syllable(IndexFields.Title, word) ?? new BooleanQuery(), Occur.MUST);
        query.Add(new VariantsQuery(IndexFields.Title, lasts), Occur.MUST);
        return searcher.Search(query, most).ScoreDocs.Select(hit => Stored(searcher.Doc(hit.Doc), IndexFields.Title))
            .OfType<string>();
    }

    private static BooleanQuery Like(Likeness like)
    {
        if (like.Pairs.Count == 0)
            return [];
        var query = new BooleanQuery { { new TermQuery(new Term(IndexFields.File, like.File)), Occur.MUST_NOT } };
        foreach (var (term, weight) in like.Pairs)
            query.Add(new TermQuery(new Term(IndexFields.TextPairs, term)) { Boost = weight }, Occur.SHOULD);
        query.MinimumNumberShouldMatch = Math.Min(like.Pairs.Count, 3);
        return query;
    }

    private HitCollector Collect(Query query, IndexQuestion question, CancellationToken cancellation)
    {
        var request = question.Request;
        var collector = new HitCollector(
            question.Most, request.Order, request.Facets, question.Today, request.TimeLimit, cancellation);
        var narrowed = new BooleanQuery();
        foreach (var filter in narrowing)
            narrowed.Add(filter, Occur.MUST);
        try
        {
            searcher.Search(query, narrowing.Count == 0 ? null : new QueryWrapperFilter(narrowed), collector);
        }
        catch (HitCollector.TimeOver)
        {
            // What was found until now is the answer.
        }
        return collector;
    }

    private LuceneDocument? First(Query query) =>
        searcher.Search(query, 1) is { TotalHits: > 0 } top ? searcher.Doc(top.ScoreDocs[0].Doc) : null;

    private static StoredEntry Entry(LuceneDocument document) =>
        new(Stored(document, IndexFields.File)!, Stored(document, IndexFields.Body) ?? "")
        {
            Id = Stored(document, IndexFields.Id),
            Type = Stored(document, IndexFields.Type),
            Number = Stored(document, IndexFields.Number),
            Date = DayOf(Stored(document, IndexFields.Date)),
            Issuer = Stored(document, IndexFields.Issuer),
            Subject = Stored(document, IndexFields.Subject),
            Title = Stored(document, IndexFields.Title),
            Correction = Stored(document, IndexFields.Correction),
            Validity = Stored(document, IndexFields.Validity),
            Sha256 = Stored(document, IndexFields.Sha256) ?? "",
            Layout = document.GetBinaryValue(IndexFields.Layout) is { } bytes
                ? bytes.Bytes.AsMemory(bytes.Offset, bytes.Length) : default,
        };

    private static DateOnly? DayOf(string? stored) =>
        DateOnly.TryParseExact(stored, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    private static string? Stored(LuceneDocument document, string field) =>
        document.Get(field, CultureInfo.InvariantCulture);
}
