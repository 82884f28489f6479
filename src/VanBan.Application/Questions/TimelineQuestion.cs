using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>The life of an act: made, in force, guided, amended, replaced, each with its day and where it is
/// said.</summary>
public static class TimelineQuestion
{
    /// <summary>The events by day; those whose day is not known stand last.</summary>
    public static TimelineAnswer Ask(OpenStore store, NamedDocument asked)
    {
        var validity = store.Catalog.Validity.Of(asked.Document);
        var quotes = new EvidenceQuotes(store.Catalog);
        var events = new List<TimelineEvent>();
        if (asked.Document.Key.Date is { } made)
            events.Add(new TimelineEvent(made, TimelineKind.Made));
        if (validity.EffectiveFrom is { } effect)
            events.Add(new TimelineEvent(effect, TimelineKind.TakesEffect));
        events.AddRange(validity.Changes.Select(change => Of(change, quotes)));
        events.AddRange(Followers(store, asked));
        events.AddRange(Done(store, asked, validity.EffectiveFrom));
        return new TimelineAnswer(
            asked,
            [.. events.OrderBy(one => one.Day ?? DateOnly.MaxValue).ThenBy(one => one.Kind)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => one.File is { } file ? one with { Vanished = store.Vanished.Since(file) } : one)]);
    }

    private static TimelineEvent Of(ValidityChange change, EvidenceQuotes quotes) =>
        new(change.Since, TimelineKind.Changed)
        {
            Relation = change.Action,
            Name = ValidityPhrases.By(change),
            Scope = DocumentName.OfPinpoints(change.Scope) is { Length: > 0 } scope ? scope : change.Limit ?? "",
            Until = change.Until,
            Exception = change.Exception,
            Quote = quotes.Of(change.Evidence),
            File = change.Evidence?.File.File,
            Page = change.Evidence?.Page,
        };

    // What guides or consolidates it does nothing to its validity.
    private static IEnumerable<TimelineEvent> Followers(OpenStore store, NamedDocument asked)
    {
        var edges = EdgeList.Of(store, store.Catalog.Graph.CitedBy(asked.Document).Where(edge =>
            edge.Status != EdgeStatus.Ambiguous
            && edge.Mention.Relation is Relation.Guides or Relation.Consolidates or Relation.Implements));
        foreach (var (document, mentions) in edges.ByCiting())
        {
            foreach (var edge in mentions.DistinctBy(edge => edge.Mention.Relation))
                yield return Event(edges, edge, document.Key.Date, TimelineKind.Followed, DocumentName.Of(document));
        }
    }

    private static IEnumerable<TimelineEvent> Done(OpenStore store, NamedDocument asked, DateOnly? effect)
    {
        var edges = EdgeList.Of(store, store.Catalog.Graph.Cites(asked.Document).Where(edge =>
            edge.Mention.Relation is Relation.Amends or Relation.Replaces or Relation.Repeals or Relation.Suspends));
        return edges.Edges.DistinctBy(edge => (edge.Mention.Relation, edges.Ids.Of(edge)))
            .Select(edge => Event(
                edges, edge, effect ?? asked.Document.Key.Date, TimelineKind.Changes, DocumentName.OfCited(edge)));
    }

    private static TimelineEvent Event(EdgeList edges, Edge edge, DateOnly? day, TimelineKind kind, string name) =>
        new(day, kind)
        {
            Relation = edge.Mention.Relation,
            Name = name,
            Scope = DocumentName.OfPinpoints(edge.Mention.Pinpoints),
            Quote = edges.Places.SentenceOf(edge.Mention),
            File = edge.Mention.From.File,
            Page = edge.Mention.Page,
        };
}

/// <summary>The life of an act.</summary>
/// <param name="Asked">The act.</param>
/// <param name="Events">What happened, by day.</param>
public sealed record TimelineAnswer(NamedDocument Asked, ImmutableArray<TimelineEvent> Events);

/// <summary>An event in the life of an act.</summary>
/// <param name="Day">Its day; <see langword="null"/> where it is not known.</param>
/// <param name="Kind">What kind of event it is.</param>
public sealed record TimelineEvent(DateOnly? Day, TimelineKind Kind)
{
    /// <summary>What one act does to the other; only of events between two acts.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The other act.</summary>
    public string? Name { get; init; }

    /// <summary>The provisions meant; empty for the whole, and where the text does not name them.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The last day of a change for a time; <see langword="null"/> where it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is left out, as printed behind 'trừ'.</summary>
    public string? Exception { get; init; }

    /// <summary>The words that say so.</summary>
    public string? Quote { get; init; }

    /// <summary>The file in which they stand.</summary>
    public string? File { get; init; }

    /// <summary>The page.</summary>
    public int? Page { get; init; }

    /// <summary>When that file was first not found, UTC; <see langword="null"/> for one that is there.</summary>
    public DateTime? Vanished { get; init; }
}

/// <summary>A kind of event in the life of an act.</summary>
public enum TimelineKind
{
    /// <summary>It was issued.</summary>
    Made,

    /// <summary>It took effect.</summary>
    TakesEffect,

    /// <summary>It changes another act.</summary>
    Changes,

    /// <summary>Another act guides, carries out or consolidates it.</summary>
    Followed,

    /// <summary>Another act changes it.</summary>
    Changed,
}
