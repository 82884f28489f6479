using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Articles and clauses numbered twice, or with a gap. A text that would have many such faults was misread, and
/// nothing is told of it.</summary>
internal static class NumberingCheck
{
    private const int MostFindings = 3;

    // A wider gap is another text, such as an excerpt.
    private const int WidestGap = 3;

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        // A consolidated text leaves out what was repealed and puts in what was added.
        if (draft.Document.OcrPages.Length > 0 || draft.IsConsolidation)
            return [];
        var found = Articles(draft).Concat(Clauses(draft)).ToList();
        return found.Count <= MostFindings ? found : [];
    }

    private static IEnumerable<ReviewFinding> Articles(Draft draft)
    {
        var articles = draft.Facts.Segments.Where(one => one.Unit == SegmentUnit.Article && !one.IsQuoted);
        return Check(draft, articles, "article-double", "article-gap");
    }

    private static IEnumerable<ReviewFinding> Clauses(Draft draft)
    {
        var segments = draft.Facts.Segments;
        return Enumerable.Range(0, segments.Length)
            .Where(i => segments[i].Unit == SegmentUnit.Article && !segments[i].IsQuoted)
            .SelectMany(article => Check(
                draft,
                segments.Where(one => one.Parent == article && one.Unit == SegmentUnit.Number && !one.IsQuoted),
                "clause-double", "clause-gap"));
    }

    // A regulation issued with a decision begins again at the first article.
    private static IEnumerable<ReviewFinding> Check(
        Draft draft, IEnumerable<Segment> segments, string twice, string gap)
    {
        int? before = null;
        foreach (var segment in segments)
        {
            if (NumberOf(segment.Label) is not { } number)
            {
                before = null;
                continue;
            }
            if (number == before)
                yield return FormFinding.Of(draft, twice, Label(draft, segment), FindingSeverity.Warning);
            else if (number > before + 1 && number <= before + WidestGap)
                yield return FormFinding.Of(draft, gap, Label(draft, segment));
            before = number;
        }
    }

    private static TextSpan Label(Draft draft, Segment segment)
    {
        var at = draft.Text.IndexOf(segment.Label!, segment.Span.Start, segment.Span.Length, StringComparison.Ordinal);
        return at < 0 ? segment.Span : new TextSpan(at, at + segment.Label!.Length);
    }

    private static int? NumberOf(string? label)
    {
        var digits = (label ?? "").AsSpan().Trim().TrimEnd(".)/").ToString();
        var start = digits.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
        return int.TryParse(digits.AsSpan(start), out var number) ? number : null;
    }
}
