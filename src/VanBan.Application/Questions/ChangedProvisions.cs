using VanBan.Graph;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>
/// The mentions of an act with the provisions that changes of it name: an amending act names the act in a heading and
/// the provisions in the items below. What <see cref="ValidityQuestion"/> tells of a provision, the mentions of the
/// provision hold as well.
/// </summary>
internal static class ChangedProvisions
{
    /// <summary>The edges, and in the place of one under which items change provisions, one for each item, as far as it
    /// touches <paramref name="provision"/>.</summary>
    public static IEnumerable<Edge> Spread(
        OpenStore store, GraphDocument document, IEnumerable<Edge> edges, Pinpoint provision)
    {
        var changes = store.Catalog.Validity.Of(document).Changes
            .Where(change => change is { Evidence.IsTold: false, Scope.IsEmpty: false })
            .ToLookup(change => (change.Evidence!.File.File, change.Evidence.Mention));
        var quotes = new EvidenceQuotes(store.Catalog);
        foreach (var edge in edges)
        {
            yield return edge;
            foreach (var change in changes[(edge.Mention.From.File, edge.Mention.Span)])
            {
                if (!change.Scope.SequenceEqual(edge.Mention.Pinpoints)
                    && change.Scope.Any(one => provision.Contains(one) || one.Contains(provision)))
                    yield return edge with { Mention = Item(edge.Mention, change, quotes) };
            }
        }
    }

    private static LocatedCitation Item(LocatedCitation mention, ValidityChange change, EvidenceQuotes quotes)
    {
        var evidence = change.Evidence!;
        return mention with
        {
            Span = evidence.Verb.Start > mention.Span.Start
                ? new TextSpan(evidence.Verb.Start, evidence.Verb.End) : mention.Span,
            Quote = quotes.Of(evidence) ?? mention.Quote,
            Page = evidence.Page,
            Relation = change.Action,
            Pinpoints = change.Scope,
        };
    }
}
