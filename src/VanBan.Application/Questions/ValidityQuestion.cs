using System.Collections.Immutable;
using System.Globalization;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>Whether an act is in force on a day, by what the documents of the store say, with where they say
/// it.</summary>
public static class ValidityQuestion
{
    /// <summary>The validity of an act, in the store or only cited there.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">The act.</param>
    /// <param name="at">The day.</param>
    public static ValidityAnswer Ask(OpenStore store, NamedDocument asked, DateOnly at)
    {
        var quotes = new EvidenceQuotes(store.Catalog);
        var validity = quotes.Worded(store.Catalog.Validity.Of(asked.Document));
        return new ValidityAnswer(
            asked, at, validity.StandingOn(at, asked.Document.Key.Date), validity,
            [.. validity.Changes.Select(change => new EvidencedChange(change, quotes.Of(change.Evidence)))])
        {
            Registered = RegisterQuestion.Of(store.Catalog, asked.Document.Key),
            Effect = validity.Own is { } own ? quotes.At(own.File, own.Span) : null,
            Stages =
            [
                .. validity.Stages.OrderBy(stage => stage.From)
                    .Select(stage => new EvidencedStage(
                        stage, stage.Span.Length > 0 && validity.Own is { } said ? quotes.At(said.File, stage.Span) : null)),
            ],
        };
    }

    /// <summary>The same of a document found in the graph.</summary>
    public static ValidityAnswer Ask(OpenStore store, GraphDocument document, DateOnly at) =>
        Ask(store, new NamedDocument(document, DocumentName.Of(document)), at);
}

/// <summary>The validity of an act on a day.</summary>
/// <param name="Asked">The act.</param>
/// <param name="At">The day.</param>
/// <param name="Standing">Whether it is in force.</param>
/// <param name="Validity">All that is known.</param>
/// <param name="Changes">What was done to it, the earliest first, with the words that say so.</param>
public sealed record ValidityAnswer(
    NamedDocument Asked, DateOnly At, Standing Standing, Validity Validity, ImmutableArray<EvidencedChange> Changes)
{
    /// <summary>What imported registers say of it, beside what the documents tell.</summary>
    public ImmutableArray<RegisterEntry> Registered { get; init; } = [];

    /// <summary>The provisions that take effect on days of their own by the act's own words, the earliest
    /// first.</summary>
    public ImmutableArray<EvidencedStage> Stages { get; init; } = [];

    /// <summary>Where the act itself says when it takes effect; <see langword="null"/> where it is not at hand or says
    /// nothing.</summary>
    public StatedAt? Effect { get; init; }

    /// <summary>The changes that make the state.</summary>
    public ImmutableArray<EvidencedChange> Causes =>
        [.. Changes.Where(change => Standing.Causes.Contains(change.Change))];

    /// <summary>What was done to each provision that a change names, in the order of the act.</summary>
    public ImmutableArray<ProvisionHistory> Provisions =>
    [
        .. Changes.SelectMany(change => change.Change.Scope, (change, provision) => (change, provision))
            .GroupBy(one => one.provision, one => one.change)
            .Select(group => new ProvisionHistory(group.Key, [.. group]))
            .OrderBy(history => history.Provision.Part is null ? 0 : 1)
            .ThenBy(history => Order(history.Provision.Article))
            .ThenBy(history => history.Provision.Article, StringComparer.Ordinal)
            .ThenBy(history => Order(history.Provision.Clause))
            .ThenBy(history => history.Provision.Point, StringComparer.Ordinal)
            .ThenBy(history => history.Provision.Part, StringComparer.Ordinal),
    ];

    // 'Điều 20a' stands behind 'Điều 20'.
    private static int Order(string? number)
    {
        var digits = (number ?? "").TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 6 ? int.Parse(number!.AsSpan(0, digits), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The changes that are decided and not yet done on the day.</summary>
    public ImmutableArray<EvidencedChange> Coming => [.. Changes.Where(change => change.Change.Since > At)];
}

/// <summary>Where an act says something of itself.</summary>
/// <param name="File">The file.</param>
/// <param name="Page">The page; <see langword="null"/> where there are no pages.</param>
/// <param name="Quote">The sentence, in one line.</param>
public sealed record StatedAt(string File, int? Page, string Quote);

/// <summary>Provisions that take effect on a day of their own, with the words that say so.</summary>
/// <param name="Stage">The provisions and the day.</param>
/// <param name="At">Where it is said; <see langword="null"/> where that is not at hand.</param>
public sealed record EvidencedStage(EffectStage Stage, StatedAt? At);

/// <summary>What was done to one provision.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Changes">The changes, the earliest first.</param>
public sealed record ProvisionHistory(Pinpoint Provision, ImmutableArray<EvidencedChange> Changes);

/// <summary>A change with the words of the document that says so.</summary>
/// <param name="Change">The change.</param>
/// <param name="Quote">The sentence, in one line; <see langword="null"/> where it is not at hand.</param>
public sealed record EvidencedChange(ValidityChange Change, string? Quote)
{
    /// <summary>The file of the document that says so.</summary>
    public string? File => Change.Evidence?.File.File;

    /// <summary>The page; <see langword="null"/> where it has no pages.</summary>
    public int? Page => Change.Evidence?.Page;
}
