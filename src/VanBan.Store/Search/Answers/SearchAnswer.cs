using System.Globalization;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>One search from its query to its hits.</summary>
internal sealed class SearchAnswer(IndexView index, SearchRequest request, CancellationToken cancellation)
{
    // Below this many documents that hold all words, those that hold most of them are found as well, behind the others.
    private const int Enough = 10;

    // So many of the best are looked through for files that are one document, whatever page is asked for: the other
    // files of a hit may be ranked far behind it.
    private const int LookedThrough = 100;

    // So many of the best are read, to rank them by their passages as well; of each so many provisions.
    private const int Reread = 20, ReadProvisions = 5;

    // Whoever names a provision wants it, however little else of the question stands in it.
    private const int ReadForNamed = 1000;

    // What scores less than this share of the best speaks of other things that the sentence names.
    private const float AnswersFrom = 0.5f;

    // So many provisions of a document are shown, if they are nearly as good as its best.
    private const int ShownProvisions = 3;
    private const double NearlyAsGood = 0.6;

    private readonly Dictionary<int, IReadOnlyList<FoundProvision>> provisions = [];
    private readonly List<string> remarks = [];
    private readonly DateOnly today = request.Today ?? DateOnly.FromDateTime(DateTime.Now);
    private readonly bool isSentence = request.Order == SearchOrder.Relevance
        && QueryManners.Of(request.Query) != QueryManner.Terms;
    private readonly Pinpoint? named =
        AskedProvision.TryFind(request.Query, out var provision, out _) ? provision : null;
    private Highlights highlights = null!;
    private IndexQuestion last = null!;
    private int kept =
        (int)Math.Min(int.MaxValue / 8, Math.Max(LookedThrough, request.Offset + (long)request.Limit + Enough));
    private int? documents;

    /// <summary>The answer.</summary>
    public SearchResults Run()
    {
        var tree = QueryParser.Parse(request.Query, remarks);
        var isNarrowed = index.Narrow(request, today, remarks);
        var like = Like();
        var found = Search(tree, like, usesCodes: true);
        if (found.Total == 0 && found.Codes.Count > 0)
            found = WithoutCodes(tree, like, found, isNarrowed);
        else
            RemarkOnMissing(found.Codes);
        var groups = Groups(ref found);
        var countsAnswers = CountAnswers(found);
        var meant = tree is not null ? new Spelling(index.Terms).Of(Letters.Compose(request.Query), tree) : null;
        if (request is { From: { } from, To: { } to } && from > to)
            remarks.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Khoảng ngày rỗng: ngày đầu {from:dd/MM/yyyy} ở sau ngày cuối {to:dd/MM/yyyy}."));
        return new SearchResults(
            request.Query, found.Total, [.. groups.Select((group, i) => Hit(group, request.Offset + i + 1))], found.Facets())
        {
            Documents = documents,
            CountsAnswers = countsAnswers,
            TimedOut = found.TimedOut,
            Remarks = [.. remarks.Distinct()],
            DidYouMean = meant,
            MeantTotal = meant is null ? null : TotalOf(meant),
            AsksNumber = found.Codes.Count > 0,
        };
    }

    // Some word of a sentence stands in nearly every document; those that answer it are the ones that hold much of it.
    private bool CountAnswers(FoundFiles found)
    {
        if (!isSentence || found.Codes.Count > 0 || found.Best() is not [var best, ..])
            return false;
        var all = found.Total;
        found.CountFrom(best.Score * AnswersFrom);
        if (found.Total != all)
            documents = null;
        return true;
    }

    private int TotalOf(string query)
    {
        var silent = new List<string>();
        var asked = last with
        {
            Tree = QueryParser.Parse(query, silent),
            Request = request with { Facets = false },
            CountsByScore = false,
            Most = 0,
            Remarks = silent,
            Highlights = highlights.Unmarked,
        };
        return index.Find(asked, cancellation).Total;
    }

    private Likeness? Like()
    {
        if (request.Like is not { Length: > 0 } file)
            return null;
        var like = SimilarDocuments.To(file, index);
        if (like is null)
            remarks.Add($"Tệp '{file}' chưa có trong kho, nên không tìm được văn bản tương tự.");
        return like;
    }

    // No document knows the number. The pieces of it alone would find what has nothing to do with it, unless there are
    // words beside it.
    private FoundFiles WithoutCodes(QueryNode? tree, Likeness? like, FoundFiles found, bool isNarrowed)
    {
        var codes = found.Codes;
        if (tree is not QueryNode.Words plain || HasWordsBeside(plain.Text, codes))
            found = Search(tree, like, usesCodes: false);
        var where = isNarrowed ? "trong phạm vi đã chọn " : "";
        var instead = found.Total > 0 ? "; dưới đây là các văn bản có những từ này" : "";
        remarks.Add(
            $"Không văn bản nào {where}mang số hay nhắc đến số {string.Join(", ", codes.Select(Named))}{instead}.");
        return found;
    }

    private static bool HasWordsBeside(string text, IReadOnlyList<(AskedCode Code, string Typed)> codes) =>
        QuerySyllable.In(text).Index().Any(word =>
        word.Item.Kind == SyllableKind.Word
            && !codes.Any(code => code.Code.First <= word.Index && word.Index <= code.Code.Last));

    // Whoever asks for a number wants that document first, and has to know that what is shown only speaks of it.
    private void RemarkOnMissing(IReadOnlyList<(AskedCode Code, string Typed)> codes)
    {
        foreach (var (code, typed) in codes.Where(code => code.Code.Asked.Serial is not null)
            .DistinctBy(code => (code.Code.Form, code.Code.Year, code.Code.Day, code.Code.Type)))
        {
            if (index.IsBorne(code))
                continue;
            if (code.Day is { } day && index.Terms.Documents(IndexFields.OwnNumber, code.Form) > 0)
                remarks.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Kho chưa có văn bản số '{typed}' ngày {day:dd/MM/yyyy}, chỉ có văn bản cùng số của ngày khác."));
            else
                remarks.Add($"Kho chưa có văn bản mang số {Named((code, typed))}; {Naming(index.Naming(code))}.");
        }
    }

    // The year where it stands behind the number.
    private static string Named((AskedCode Code, string Typed) asked) =>
        asked.Code.Year is { } year && !asked.Typed.Contains(Digits(year), StringComparison.Ordinal)
            ? $"'{asked.Typed}' năm {Digits(year)}" : $"'{asked.Typed}'";

    private static string Naming(int files) => files == 0
        ? "không văn bản nào nhắc đến số này; dưới đây là các văn bản có những từ còn lại"
        : "dưới đây là các văn bản nhắc đến";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // As many documents as wanted: files that are one document are counted once, so more files may have to be seen than
    // were kept.
    private List<List<FoundFile>> Groups(ref FoundFiles found)
    {
        var wanted = request.Offset + request.Limit;
        List<List<FoundFile>> groups;
        while (true)
        {
            var best = ByPassages(found.Best());
            groups = request.Fold
                ? NearDuplicates.Fold(best, index) : [.. best.Select(file => new List<FoundFile> { file })];
            if (best.Count == found.Total)
                documents = groups.Count;
            if (groups.Count >= wanted
                || best.Count < kept
                || found.TimedOut)
                break;
            kept *= 4;
            // What is faulty in it and what is to be marked is known from the first time.
            found = index.Find(last with { Most = kept, Remarks = [], Highlights = highlights.Unmarked }, cancellation);
        }
        return [.. groups.Skip(request.Offset).Take(request.Limit)];
    }

    // The best, read: a provision in which the words of the question stand together answers it better than one over
    // which they are spread.
    private IReadOnlyList<FoundFile> ByPassages(IReadOnlyList<FoundFile> best)
    {
        if (request.Order != SearchOrder.Relevance || highlights.Count == 0)
            return best;
        var read = best.Take(Reread).ToList();
        foreach (var (file, found) in index.Provisions(read, MostRead))
            provisions[file] = Ranked(found);
        return [.. read.Select(file => file with { Score = file.Score + Gain(file) }).Order(), .. best.Skip(Reread)];
    }

    private int MostRead => named is null ? ReadProvisions : ReadForNamed;

    private IReadOnlyList<FoundProvision> Ranked(IReadOnlyList<FoundProvision> found)
    {
        var ranked = new List<FoundProvision>();
        foreach (var provision in found)
        {
            var isFirst = ranked.Count < ReadProvisions;
            if (!isFirst && named is null)
                break;
            var text = index.Read(provision.Handle).Text;
            var isNamed = named is not null && AskedProvision.Heads(text, named);
            if (isFirst || isNamed)
                ranked.Add(provision with { Words = provision.Score, Score = provision.Score + Read(text, isNamed) });
        }
        return [.. ranked.OrderByDescending(provision => provision.Score)];
    }

    private float Read(string text, bool isNamed) =>
        (request.Weights.Passage * (float)PassageFinder.Worth(text, highlights))
            + (request.Weights.Heading * (float)HeadingCover.Of(text, highlights, index.Terms))
            + (isNamed ? request.Weights.Named : 0);

    // The words of the best provision are in the score of the file already.
    private float Gain(FoundFile file) =>
        provisions[file.Handle] is [var best, ..] all ? best.Score - all.Max(provision => provision.Words) : 0;

    private IReadOnlyList<Passage> Passages(FoundFile file, StoredEntry entry)
    {
        var found = provisions.GetValueOrDefault(file.Handle)
            ?? Ranked(index.Provisions([file], MostRead)[file.Handle]);
        var layout = StoredLayout.Read(entry.Layout.Span);
        return
        [
            .. found.TakeWhile(provision => provision.Score >= NearlyAsGood * found[0].Score).Take(ShownProvisions)
                .Select(provision => PassageFinder.Find(index.Read(provision.Handle), highlights, layout))
                .OfType<Passage>(),
        ];
    }

    private FoundFiles Search(QueryNode? tree, Likeness? like, bool usesCodes)
    {
        FoundFiles found = null!;
        foreach (var share in Shares(tree is null ? 0 : PlainWords(tree)))
        {
            highlights = new Highlights(index.Documents);
            last = new IndexQuestion(tree, request, today)
            {
                Share = share,
                UsesCodes = usesCodes,
                Like = like,
                Most = kept,
                CountsByScore = isSentence,
                Remarks = remarks,
                Highlights = highlights,
            };
            found = index.Find(last, cancellation);
            if (found.Total >= Enough || found.TimedOut)
                break;
        }
        return found;
    }

    // A few words are all meant; a question has words that the answer has not, and what it tells of is weighed.
    private static double[] Shares(int words) => words switch { 0 => [1], <= 6 => [1, .6, 0], _ => [.2, 0] };

    // How many words of the query stand side by side, outside of operators.
    private static int PlainWords(QueryNode node) => node switch
    {
        QueryNode.Words plain => QuerySyllable.In(plain.Text).Count,
        QueryNode.Sequence sequence => sequence.Items.Sum(item => item is QueryNode.Words ? PlainWords(item) : 0),
        _ => 0,
    };

    private SearchHit Hit(List<FoundFile> group, int rank)
    {
        var entry = index.Read(group[0]);
        return new SearchHit(rank, group[0].Score, entry.File)
        {
            Role = group[0].Score >= FoundFile.BearsNumber ? HitRole.Bears
                : group[0].Score >= FoundFile.NamesNumber ? HitRole.Names : null,
            Id = entry.Id,
            Type = entry.Type,
            Number = entry.Number,
            Date = entry.Date,
            Issuer = entry.Issuer,
            Subject = entry.Subject,
            Title = entry.Title,
            Correction = CorrectionMark.Parse(entry.Correction),
            Validity = entry.Validity is { } validity ? new HitValidity(StoredValidity.Read(validity), today) : null,
            Sha256 = entry.Sha256,
            OtherFiles = [.. group.Skip(1).Select(other => index.Read(other).File).Order(StringComparer.Ordinal)],
            Passages = request.Snippets ? Passages(group[0], entry) : [],
        };
    }
}
