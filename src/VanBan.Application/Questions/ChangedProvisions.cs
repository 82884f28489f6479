using VanBan.Citations;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>
/// The mentions of an act with the provisions that changes of it name: an amending act names the act in a heading and
/// the provisions in the items below, and an item may do something else than the heading says. What
/// <see cref="ValidityQuestion"/> tells of a provision or of a kind of change, the mentions hold as well.
/// </summary>
internal static class ChangedProvisions
{
    /// <summary>Whether a filter asks for what the items tell: a provision, or a change of a kind.</summary>
    public static bool AreAskedFor(EdgeFilter filter) =>
        filter.Provision is not null || filter.Relations.Any(IsChange);

    /// <summary>The edges, and behind one under which items change provisions, one for each item, as far as it touches
    /// <paramref name="provision"/>; <see langword="null"/> for any.</summary>
    public static IEnumerable<Edge> Spread(
        OpenStore store, GraphDocument document, IEnumerable<Edge> edges, Pinpoint? provision)
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
                if (IsOther(change, edge.Mention) && Touches(change, provision))
                    yield return edge with { Mention = Item(edge.Mention, change, quotes) };
            }
        }
    }

    // What the mention says itself is told by it.
    private static bool IsOther(ValidityChange change, LocatedCitation mention) =>
        change.Action != mention.Relation || !change.Scope.SequenceEqual(mention.Pinpoints);

    private static bool Touches(ValidityChange change, Pinpoint? provision) => provision is null
        || change.Scope.Any(one => provision.Contains(one) || one.Contains(provision));

    private static bool IsChange(Relation relation) => relation
        is Relation.Amends or Relation.Replaces or Relation.Repeals or Relation.Suspends or Relation.Corrects;

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
