using VanBan.Application.Review;
using VanBan.Application.Review.Mentions;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Application.Questions;

/// <summary>
/// Mentions that misprint the number of a document at hand, and so lead nowhere by what they print: read as leading to
/// it where day and title in the citing document tell that it alone is meant (the rule by which a draft is checked). The
/// edge says what was printed; where several fit, or nothing but the number speaks for one, it stays as it is.
/// </summary>
internal sealed class NumberSlips(OpenStore store)
{
    private readonly Dictionary<string, (Draft Draft, StoreEvidence Evidence)?> drafts = new(StringComparer.Ordinal);

    /// <summary>The edge, led to the document at hand that is meant.</summary>
    public Edge Mended(Edge edge) => MeantBy(edge) is { } held
        ? edge with
        {
            Status = EdgeStatus.Present,
            Target = held,
            Misprint = MisprintedPart.Number,
            Certainty = Certainty.Likely,
        }
        : edge;

    /// <summary>The mentions of other numbers that mean a document at hand.</summary>
    public IEnumerable<Edge> Of(GraphDocument document)
    {
        if (!document.IsPresent
            || document.Number is not { } printed
            || !DocumentNumber.TryParse(printed, out var number))
            return [];
        return store.Catalog.Finder.KnownOf([.. Slips.Neighbours(number)])
            .SelectMany(slug => store.Catalog.Graph.CitedBy(
                GraphDocument.OnlyCited(new DocumentKey { Designation = slug })))
            .Select(Mended)
            .Where(edge => document.Equals(edge.Target));
    }

    private GraphDocument? MeantBy(Edge edge)
    {
        if (edge.Status != EdgeStatus.Missing
            || !edge.Mention.Key.IsNumbered
            || edge.Mention.Correction is not null
            || Draft(edge.Mention.From.File) is not var (draft, evidence))
            return null;
        var mention = draft.Mentions.FirstOrDefault(one => one.Citation.Span == edge.Mention.Span);
        return mention is null ? null : NumberCheck.HeldMeant(mention, draft, evidence);
    }

    private (Draft Draft, StoreEvidence Evidence)? Draft(string file)
    {
        if (drafts.TryGetValue(file, out var known))
            return known;
        if (store.Catalog.Document(file) is not { } stored)
            return drafts[file] = null;
        var draft = new Draft(file, stored.Facts, DateOnly.FromDateTime(DateTime.Now));
        return drafts[file] = (draft, new StoreEvidence(store.Catalog, draft));
    }
}
