using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Tasks.Reading;
using VanBan.Text;

namespace VanBan.Tasks;

/// <summary>
/// Finds what a document orders others to do: directives, dispatches, plans, conclusions and letters in all their
/// parts; decisions and resolutions that lay down no law where they hand out tasks ('Giao …', 'Tổ chức thực hiện'). A
/// total function; the assignments are in the order of the text.
/// </summary>
public static class AssignmentExtractor
{
    /// <summary>The assignments of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="header">What it says of itself: its kind and its day.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="citations">The documents it mentions: a day inside of a mention is no deadline.</param>
    public static ImmutableArray<Assignment> Extract(
        Document document, Header header, ImmutableArray<Segment> segments, ImmutableArray<Citation> citations)
    {
        if (MannerOf(header) is not { } manner)
            return [];
        var assignments = OutlineWalk.Read(document, segments, manner, header.Date);
        ImmutableArray<Assignment> told = [.. assignments];
        assignments.AddRange(
            TableReader.Read(document, header.Date).Where(row => !told.Any(one => SameTask.Is(one, row))));
        return
        [
            .. assignments
                .Where(one => one.Deadline is not { } day || !IsInMention(day.Span, citations))
                .OrderBy(static one => one.Span.Start).ThenBy(static one => one.Span.End),
        ];
    }

    private static bool IsInMention(TextSpan day, ImmutableArray<Citation> citations)
    {
        var at = Ordered.First(citations.AsSpan(), day.Start, static (citation, start) => citation.Span.End > start);
        return at < citations.Length && citations[at].Span.Contains(day);
    }

    // An act with a year in its number lays down the law: what bodies have to do by it is a competence, not a task.
    private static ItemManner? MannerOf(Header header) => header.Type?.Class switch
    {
        DocumentClass.Order or DocumentClass.Plan or DocumentClass.Guidance or DocumentClass.Letter =>
            ItemManner.Listed,
        DocumentClass.Act when header.Number is { Year: null } => ItemManner.Ordered,
        _ => null,
    };
}
