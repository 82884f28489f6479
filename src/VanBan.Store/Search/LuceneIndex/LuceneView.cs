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
    private List<Query> provisions = [];

    /// <inheritdoc/>
    public override TermSource Terms => terms;

    /// <inheritdoc/>
    public override int Documents => (int)searcher.CollectionStatistics(IndexFields.Text).MaxDoc;

    /// <inheritdoc/>
    public override bool Narrow(SearchRequest request, DateOnly today, List<string> remarks)
    {
        var filters = new FilterCompiler(terms, remarks, today);
        narrowing = filters.Of(request);
        if (request.Issuer is { Length: > 0 } issuer
            && filters.OfNames(IndexFields.IssuerName, issuer) is { } issued
            && searcher.Search(issued, 1).TotalHits == 0)
            remarks.Add($"Kho không có văn bản nào của cơ quan '{issuer}'.");
        return narrowing.Count > 0;
    }

    /// <inheritdoc/>
    public override FoundFiles Find(IndexQuestion question, CancellationToken cancellation)
    {
        Query? like = question.Like is { } likeness ? Like(likeness) : null;
        if (question.Tree is null)
            return Collect(
                like
                    ?? (question.Request.Like is { Length: > 0 } ? new BooleanQuery() : Blocks.Documents),
                        question, cancellation);
        var compiler = new QueryCompiler(
            terms, new FilterCompiler(terms, question.Remarks, question.Today), question.Remarks, question.Highlights,
            question.Request.Weights, question.UsesCodes);
        var query = compiler.Compile(question.Tree, question.Share);
        var found = Collect(
            like is null
                ? query : new BooleanQuery { { query, Occur.MUST }, { like, Occur.MUST } }, question, cancellation);
        found.Codes = compiler.Codes;
        provisions = compiler.Provisions;
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
        searcher.Search(new TermQuery(new Term(IndexFields.File, path)), 1).ScoreDocs is [var found, ..]
            ? Entry(searcher.Doc(found.Doc)) with { Text = string.Concat(Parts(found.Doc).Select(part => Read(part).Text)) }
            : null;

    /// <inheritdoc/>
    public override StoredProvision Read(int provision)
    {
        var document = searcher.Doc(provision);
        return new StoredProvision(
            Stored(document, IndexFields.Body) ?? "",
            document.GetField(IndexFields.Start)?.GetInt32Value() ?? 0, Stored(document, IndexFields.Section));
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, IReadOnlyList<FoundProvision>> Provisions(
        IEnumerable<FoundFile> files, int most)
    {
        var found = new Dictionary<int, IReadOnlyList<FoundProvision>>();
        Weight[] weights = [.. provisions.Select(query => searcher.CreateNormalizedWeight(query))];
        var leaves = searcher.IndexReader.Leaves;
        foreach (var leaf in files.Select(file => file.Handle).Order().GroupBy(file => ReaderUtil.SubIndex(file, leaves)))
        {
            var context = leaves[leaf.Key];
            var scores = new ProvisionScores(context, weights);
            foreach (var file in leaf)
                found[file] = Best(scores.Of(file - context.DocBase), file, most);
        }
        return found;
    }

    // Those in which something of the question stands; where none is, the first.
    private static List<FoundProvision> Best(ReadOnlySpan<float> scores, int document, int most)
    {
        var start = document - scores.Length + 1;
        var found = new List<FoundProvision>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
                found.Add(new FoundProvision(start + i, scores[i]));
        }
        if (found.Count == 0)
            return [new FoundProvision(start, 0)];
        found.Sort(
            static (one, other) =>
                one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Handle - other.Handle);
        return found.Count > most ? found[..most] : found;
    }

    private IEnumerable<int> Parts(int document)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        var start = Blocks.Of(leaf.AtomicReader).StartOf(document - leaf.DocBase) + leaf.DocBase;
        return Enumerable.Range(start, document - start + 1);
    }

    /// <inheritdoc/>
    public override bool IsBorne(AskedCode code) =>
        searcher.Search(CodeQueries.Bearing(code, code.Form), 1).TotalHits > 0;

    /// <inheritdoc/>
    public override int Naming(AskedCode code) =>
        searcher.Search(CodeQueries.Naming(code, terms), 1).TotalHits;

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
        var compiler = new WordsCompiler(terms, RankingWeights.Default);
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
            query.Add(
                new InDocumentQuery(new TermQuery(new Term(IndexFields.TextPairs, term)) { Boost = weight }),
                Occur.SHOULD);
        query.MinimumNumberShouldMatch = Math.Min(like.Pairs.Count, 3);
        return query;
    }

    private HitCollector Collect(Query query, IndexQuestion question, CancellationToken cancellation)
    {
        var request = question.Request;
        var collector = new HitCollector(
            question.Most, request.Order, request.Facets, question.CountsByScore, question.Today, request.TimeLimit,
            cancellation);
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
