using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Store.Catalog;

/// <summary>
/// What the documents at hand tell of the validity of acts, at hand or only cited. A document that modifies others may
/// come before or after them, and may go again; each change of the catalog therefore notes the designations (numbers,
/// names) whose documents may have come to another state by it, for those who keep a copy of the states.
/// </summary>
public abstract class CatalogValidity(CitationGraph graph)
{
    /// <summary>What is known of the validity of <paramref name="document"/>.</summary>
    public Validity Of(GraphDocument document) =>
        Of(document, document.Key.Designation is { } designation ? Modifications(designation) : []);

    /// <summary>
    /// The files whose state may have changed by a change numbered above <paramref name="after"/>, up to
    /// <paramref name="last"/>, with what it is now.
    /// </summary>
    public IEnumerable<(string File, Validity Validity)> ChangedBetween(long after, long last)
    {
        foreach (var designation in DesignationsChanged(after, last))
        {
            var modifications = Modifications(designation);
            foreach (var document in graph.Fitting(new DocumentKey { Designation = designation }))
            {
                var validity = Of(document, modifications);
                foreach (var file in document.Files)
                    yield return (file.File, validity);
            }
        }
    }

    /// <summary>
    /// The designations whose documents may have come to another state by a change numbered above
    /// <paramref name="after"/>, up to
    /// <paramref name="last"/>.
    /// </summary>
    protected abstract IEnumerable<string> DesignationsChanged(long after, long last);

    /// <summary>When the document of a file has effect by its own words.</summary>
    protected abstract OwnEffect Effect(DocumentFile file);

    /// <summary>What persons say of the validity of acts with this designation, in the order in which they said it; the
    /// undone left out.</summary>
    protected abstract IReadOnlyList<Correction> Statements(string designation);

    /// <summary>The modifications of documents with this designation, in the order in which their documents
    /// came.</summary>
    private protected abstract IReadOnlyList<StoredModification> Modifications(string designation);

    private Validity Of(GraphDocument document, IReadOnlyList<StoredModification> modifications)
    {
        var named = document.IsPresent
            || modifications.Count == 0
            ? [] : graph.MissingKeysOf(document.Key.Designation!);
        var resolve = modifications.Count == 0 ? graph.Resolve : graph.ResolverOf(document.Key.Designation!);
        var makers = new MakerFates(this);
        var own = OwnEffectOf(document);
        var ofDocument = modifications
            .Where(one => IsOf(one, document, named, resolve) && !IsImpossible(one, document))
            .Select(one => one.Dated(own?.From)).ToList();
        var told = ofDocument.Where(one => one.Misprinted is null && !one.IsNote(own is not null))
            .Concat(ofDocument.SelectMany(Meant))
            .Select(one => Withdrawn(one, ChangeOf(one, makers), ofDocument, makers))
            .Where(change => !makers.Undo(change))
            .Select(makers.Shortened)
            .GroupBy(change => (change.State, change.Until, change.Effect, By: ActOf(change.By), Scope: ScopeOf(change)))
            .SelectMany(Clearest);
        return Validity.Of(own,
        [
            .. WithTable(told, document)
                .OrderBy(change => change.Since ?? DateOnly.MinValue).ThenBy(change => change.State)
                .ThenBy(change => change.By.ToString(), StringComparer.Ordinal),
        ]) with
        {
            Stated = StatedOf(document.Key),
        };
    }

    // What a document tells of the end, with its day, says more than the table; what an act amends it says best itself.
    private static List<ValidityChange> WithTable(IEnumerable<ValidityChange> told, GraphDocument document)
    {
        var changes = told.ToList();
        var own = changes.Where(change => change.Evidence is { IsTold: false })
            .Select(change => (change.Action, By: ActOf(change.By))).ToHashSet();
        changes.RemoveAll(change => change is { Action: Relation.Amends, Effect: null, Evidence.IsTold: true }
            && own.Contains((change.Action, ActOf(change.By))));
        if (TabledEnd.Of(document.Key) is { } end
            && !changes.Exists(change => change.EndsWhole && change.Since is not null))
            changes.Add(end);
        return changes;
    }

    private ImmutableArray<StatedValidity> StatedOf(DocumentKey key) => key.Designation is not { } designation ? []
        : [
            .. Statements(designation)
                .Where(one => DocumentKey.TryParse(one.Target, out var target) && target.Fits(key))
                .Select(StatedValidity.Of).OfType<StatedValidity>(),
        ];

    // What an act does that named another one by mistake, told by the correction.
    private IEnumerable<StoredModification> Meant(StoredModification one) =>
        one is not { Effect: ChangedEffect.Meant, Misprinted: { Designation: { } designation } misprinted } ? []
            : Modifications(designation)
                .Where(other => other is { IsTold: false, Effect: null } && other.By.Fits(one.By)
                    && other.Mention.Key.Fits(misprinted))
                .Select(other => other with
                {
                    Mention = one.Mention with { Relation = other.Mention.Relation, Pinpoints = other.Mention.Pinpoints },
                    Verb = one.Verb,
                    IsTold = true,
                });

    // A change whose act named this document by mistake, or made it in a clause of which a correction takes it out, with
    // what corrects it.
    private static ValidityChange Withdrawn(
        StoredModification one, ValidityChange change, List<StoredModification> all, MakerFates makers)
    {
        if (one.IsTold || one.Effect is not null)
            return change;
        var found = all.Where(other => other.Effect == ChangedEffect.Withdrawn && other.By.Fits(one.By))
            .Select(static other => (StoredModification?)other).FirstOrDefault() ?? Unrepeated(makers.Rewording(one));
        if (found is not { } by)
            return change;
        return change with
        {
            State = ValidityState.NothingKnown,
            Withdrawal = new Withdrawal(
                by.Mention.From.Key, by.Mention.From.Number, by.MisprintNumber ?? by.Misprinted?.Designation,
                new ChangeEvidence(by.Mention.From, by.Mention.Span, by.Verb, by.Mention.Page, IsTold: true)),
        };

        // The new wording may do to the document what the old one did.
        StoredModification? Unrepeated(StoredModification? wording) =>
            wording is { } reworded && !all.Exists(other => other.IsTold && other.By.Fits(one.By)
                && other.Mention.From.File == reworded.Mention.From.File) ? wording : null;
    }

    // A document at hand in several files takes effect when the first of them that tells says so.
    private OwnEffect? OwnEffectOf(GraphDocument document) => document.Files.Select(Effect)
        .FirstOrDefault(effect => effect.From is not null || !effect.Stages.IsEmpty);

    // Of a document that is only cited, the mention must fit it and no other one of its number.
    private static bool IsOf(
        StoredModification one, GraphDocument document, IReadOnlyList<DocumentKey> named,
        Func<LocatedCitation, Edge> resolve)
    {
        if (document.Files.Any(file => file.File == one.Mention.From.File)
            && !one.IsTold)
            return false;
        var edge = resolve(one.Mention);
        if (document.IsPresent)
            return document.Equals(edge.Target);
        return edge.Status == EdgeStatus.Missing && one.Mention.Key.Fits(document.Key)
            && named.Count(other => other.Fits(one.Mention.Key)) <= 1;
    }

    // What was issued earlier cannot have been modified by a document that was there before it: one of the two dates
    // was misread. What tells of itself that it ends, tells it of another one.
    private static bool IsImpossible(StoredModification one, GraphDocument document) =>
        document.Key.Date > one.Issued || (one.IsTold && one.By.Fits(document.Key));

    private ValidityChange ChangeOf(StoredModification one, MakerFates makers) => new(
        ValidityChange.StateOf(one.Mention.Relation, one.IsPartial, one.Effect),
        makers.Begin(one, one.Since ?? EffectOf(one)), one.By, one.ByNumber)
    {
        Action = one.Mention.Relation,
        Until = one.Until,
        Scope = one.Mention.Pinpoints,
        Exception = one.Exception,
        Limit = one.Limit,
        Event = one.Event,
        Effect = one.Effect,
        IsExceptionShared = one.IsExceptionShared,
        Misprinted = one.MisprintDay,
        IsPartial = one.IsPartial,
        Evidence = new ChangeEvidence(one.Mention.From, one.Mention.Span, one.Verb, one.Mention.Page, one.IsTold),
    };

    // Told by another document without a day: when the act that does it takes effect, where that is at hand.
    private DateOnly? EffectOf(StoredModification one)
    {
        if (one.EventAct is { } begun)
            return EffectiveDay(begun);
        return one.IsTold && graph.Fitting(one.By) is [var act] ? EffectiveDay(one.By) ?? act.Key.Date : null;
    }

    /// <summary>The day on which an act at hand takes effect by its own words; <see langword="null"/> where none is
    /// told, or several acts fit.</summary>
    private protected DateOnly? EffectiveDay(DocumentKey key) =>
        graph.Fitting(key) is [var act] ? OwnEffectOf(act)?.From : null;

    // The document that makes the change says it best; what others tell of it comes after. One document may change a
    // provision several times, each in an item of its own.
    private static IEnumerable<ValidityChange> Clearest(IEnumerable<ValidityChange> same)
    {
        var ordered = same.OrderBy(change => change.Evidence!.IsTold).ThenBy(change => change.Since is null)
            .ThenByDescending(change => change.Evidence!.Verb.Length > 0).ToList();
        var first = ordered[0];
        return first is { Scope.IsEmpty: false, Evidence.IsTold: false }
            ? ordered.Where(change => change.Evidence is { IsTold: false } evidence
                    && evidence.File.File == first.Evidence!.File.File)
                .DistinctBy(change => change.Evidence!.Verb)
            : [first];
    }

    // One act whether its day is printed or not; a number without a year comes back each year.
    private static string ActOf(DocumentKey by) =>
        by is { IsNumbered: true, Year: not null } ? $"{by.Year} {by.Province} {by.Designation}" : by.ToString();

    private static string ScopeOf(ValidityChange change) => string.Join('|', change.Scope);

    /// <summary>What became of the acts that change an act: one that ended before it could do something did nothing, one
    /// that was put off does it later, and a suspension is over when the act that suspended is.</summary>
    private sealed class MakerFates(CatalogValidity catalog)
    {
        private readonly Dictionary<string, IReadOnlyList<StoredModification>> known = new(StringComparer.Ordinal);

        /// <summary>The first day of what an act does, which was to be <paramref name="since"/>, where the act or the
        /// provision that does it was put off before it had effect.</summary>
        public DateOnly? Begin(StoredModification one, DateOnly? since)
        {
            if (one.Event is not null)
                return since;
            var printed = catalog.EffectiveDay(one.By);
            // What is corrected was so from the beginning; what is put off, must be before it had effect.
            var moved = Of(one.By).Select(other => other.Dated(printed))
                .Where(other => other is { Effect: ChangedEffect.Begins, Since: not null, Limit: null }
                    && (other.Mention.Relation == Relation.Corrects || !(other.Issued > since))
                    && Holds(other.Mention.Pinpoints, one.Provision));
            foreach (var other in moved)
            {
                if (since is null || since < other.Since || since == printed)
                    since = other.Since;
            }
            return since;
        }

        /// <summary>Whether a change was never made. What had been done when its act ended stands: that the act ended
        /// later revives nothing.</summary>
        public bool Undo(ValidityChange change) =>
            change.Since is { } day && Of(change.By).Any(one => EndsMaker(one) && one.Since < day);

        /// <summary>The change, a suspension only up to the day before the act that suspends ended.</summary>
        public ValidityChange Shortened(ValidityChange change)
        {
            if (change.State != ValidityState.Suspended)
                return change;
            var end = Of(change.By).Where(EndsMaker).Min(one => one.Since);
            return end is { } day && !(change.Until < day) ? change with { Until = day.AddDays(-1) } : change;
        }

        /// <summary>The correction that gives the provision that makes a change another wording; null where none
        /// does.</summary>
        public StoredModification? Rewording(StoredModification one)
        {
            foreach (var other in Of(one.By))
            {
                if (other.Effect == ChangedEffect.Reworded && !other.Mention.Pinpoints.IsEmpty
                    && Holds(other.Mention.Pinpoints, one.Provision))
                    return other;
            }
            return null;
        }

        private static bool EndsMaker(StoredModification one) => one is { IsPartial: false, Effect: null }
            && ValidityChange.StateOf(one.Mention.Relation, isPartial: false) >= ValidityState.Replaced;

        private static bool Holds(ImmutableArray<Pinpoint> provisions, Pinpoint? one) => provisions.IsEmpty
            || (one is not null && provisions.Any(other => other is { Point: null } && other.Article == one.Article
                && (other.Clause is null || other.Clause == one.Clause)));

        private IEnumerable<StoredModification> Of(DocumentKey act)
        {
            if (act.Designation is not { } designation)
                return [];
            if (!known.TryGetValue(designation, out var all))
                known[designation] = all = catalog.Modifications(designation);
            return all.Where(one => one.Mention.Key.Fits(act));
        }
    }
}
