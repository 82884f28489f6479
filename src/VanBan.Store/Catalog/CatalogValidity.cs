using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Store.Catalog;

/// <summary>
/// What the documents at hand tell of each other's validity. A document that modifies others may come before or after
/// them, and may go again; each change of the catalog therefore notes the
/// designations (numbers, names) whose documents may have come to another state by it, for those who keep a copy of the
/// states.
/// </summary>
public abstract class CatalogValidity(CitationGraph graph)
{
    /// <summary>What is known of the validity of <paramref name="document"/>; <see langword="null"/> for one that is
    /// not at hand.</summary>
    public Validity? Of(GraphDocument document) =>
        document.IsPresent
            ? new Validity(
                EffectiveFrom(document),
                    Changes(document, document.Key.Designation is { } designation ? Modifications(designation) : []))
                    : null;

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
                var validity = new Validity(EffectiveFrom(document), Changes(document, modifications));
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

    /// <summary>When the document of a file takes effect by its own words; <see cref="DocumentFile.Id"/> says
    /// which.</summary>
    protected abstract DateOnly? EffectiveDate(long id);

    /// <summary>The modifications of documents with this designation, in the order in which their documents
    /// came.</summary>
    private protected abstract IReadOnlyList<StoredModification> Modifications(string designation);

    // A document at hand in several files takes effect when the first of them that tells says so.
    private DateOnly? EffectiveFrom(GraphDocument document) => document.Files
        .Select(file => EffectiveDate(file.Id))
        .FirstOrDefault(date => date is not null);

    private ImmutableArray<ValidityChange> Changes(
        GraphDocument document, IReadOnlyList<StoredModification> modifications) =>
    [
        .. modifications
            .Where(
                one => document.Files.All(file => file.File != one.Mention.From.File)
                    && document.Equals(graph.Resolve(one.Mention).Target)
                // What was issued earlier cannot have been modified by a document that was there before it: one of the
                // two dates was misread.
                && !(document.Key.Date > one.Issued))
            .Select(
                one =>
                    new ValidityChange(
                        ValidityChange.StateOf(one.Mention.Relation, one.IsPartial), one.Since, one.Mention.From.Key,
                            one.Mention.From.Number) { Until = one.Until })
            .DistinctBy(change => (change.State, change.Since, change.Until, change.By.ToString()))
            .OrderBy(change => change.Since ?? DateOnly.MinValue).ThenBy(change => change.State)
            .ThenBy(change => change.By.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>What a document at hand does to the validity of another one.</summary>
    /// <param name="Mention">Where it says so; <see cref="LocatedCitation.Relation"/> says what it does.</param>
    /// <param name="IsPartial">Whether only provisions of the other are meant.</param>
    /// <param name="Since">The day from which it does it.</param>
    /// <param name="Until">The last day of a change for a time.</param>
    /// <param name="Issued">The date of the document that does it.</param>
    private protected readonly record struct StoredModification(
        LocatedCitation Mention, bool IsPartial, DateOnly? Since, DateOnly? Until, DateOnly? Issued);
}
