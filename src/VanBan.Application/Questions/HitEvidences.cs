using VanBan.Documents;
using VanBan.Graph;
using VanBan.Store.Catalog;
using VanBan.Store.Search;

namespace VanBan.Application.Questions;

/// <summary>
/// Puts to the hits of a search the sentences that tell of their validity, and the stages in which an act takes effect.
/// The index knows the changes and their days alone; the rest is read for the hits of one page that have any.
/// </summary>
internal sealed class HitEvidences(DocumentCatalog catalog)
{
    private readonly EvidenceQuotes quotes = new(catalog);

    /// <summary>The results with them.</summary>
    public SearchResults PutTo(SearchResults results) =>
        results with { Hits = [.. results.Hits.Select(PutTo)] };

    private SearchHit PutTo(SearchHit hit)
    {
        if (hit.Validity is not { } known
            || (known.Validity.Changes.IsEmpty && known.State != ValidityState.NotYetEffective)
            || DocumentOf(hit) is not { } document)
            return hit;
        var validity = catalog.Validity.Of(document);
        return hit with
        {
            Validity = known with
            {
                Validity = validity,
                Evidence = [.. validity.Changes.Select(Of)],
            },
        };
    }

    private HitEvidence Of(ValidityChange change) =>
        new(quotes.Of(change.Evidence), change.Evidence?.File.File, change.Evidence?.Page);

    private GraphDocument? DocumentOf(SearchHit hit) => DocumentKey.TryParse(hit.Id, out var key)
        ? catalog.Graph.Fitting(key).FirstOrDefault(document => document.Files.Any(file => file.File == hit.File))
        : null;
}
