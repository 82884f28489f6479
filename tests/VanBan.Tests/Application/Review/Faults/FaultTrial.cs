using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Figures.Checks;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>Drafts of a store into whose own sentences faults are put, one at a time, at places that chance draws; all the other
/// documents of the store are what they are checked against.</summary>
/// <param name="store">The store.</param>
/// <param name="today">The day of the check.</param>
internal sealed class FaultTrial(OpenStore store, DateOnly today)
{
    private readonly List<(string Printed, DateOnly From)> ended = [.. Ended(store)];

    /// <summary>The files of the store.</summary>
    public static IEnumerable<string> Files(OpenStore store) =>
        store.Catalog.FilesUnder("").Select(file => file.Version.Path).Order(StringComparer.Ordinal);

    /// <summary>A draft as the store has it.</summary>
    public DocumentFacts? Read(string file) => store.Catalog.Document(file)?.Facts;

    /// <summary>A fault of this kind for a draft; null where nothing in it can be spoiled so.</summary>
    public Fault? Draw(string file, DocumentFacts facts, FaultKind kind, Random random)
    {
        var draft = new Draft(file, facts, today);
        var all = new CitationFaults(draft, new StoreEvidence(store.Catalog, draft), ended, random).Of(kind)
            .Concat(new FigureFaults(facts, random).Of(kind)).ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    /// <summary>What the check says of a draft, without a comparison of reports.</summary>
    public List<ReviewFinding> Check(string file, DocumentFacts facts)
    {
        var within = FigureCheck.Within(facts.Document, facts.Figures)
            .Select(finding => FigureFindings.Within(new ReadFile(file, file, facts), finding));
        return [.. DraftReview.Of(file, facts, store.Catalog, today).Findings.Concat(within)];
    }

    /// <summary>What the check says of a draft with a fault that it does not say of the draft itself.</summary>
    public List<ReviewFinding> Check(string file, DocumentFacts clean, Fault fault)
    {
        var before = Check(file, clean).Select(finding => (finding.Code, finding.Message)).ToHashSet();
        return [.. Check(file, FactExtractor.Extract(fault.Into(clean.Document))).Where(finding => !before.Contains((finding.Code, finding.Message)))];
    }

    // As the document that ends it prints it, with number, date and body.
    private static IEnumerable<(string Printed, DateOnly From)> Ended(OpenStore store)
    {
        foreach (var file in Files(store))
        {
            if (store.Catalog.Document(file)?.Facts is not { } facts || facts.Document.OcrPages.Length > 0)
                continue;
            foreach (var change in facts.Changes.Where(change => change is { Action: Relation.Repeals or Relation.Replaces, IsPartial: false, By: null, From: not null, Exception: null }))
            {
                var citation = facts.Citations[change.Citation];
                if (citation is { Number.Year: not null, Date: not null, DateInferred: false, Issuer: not null, IssuerInferred: false }
                    && !citation.Number.Symbol.EndsWith("ND", StringComparison.Ordinal))
                    yield return (SingleLine(citation.Span.In(facts.Document.Text).ToString()), change.From!.Value);
            }
        }
    }

    private static string SingleLine(string text) => VanBan.Application.Wording.SingleLine.Of(text);
}
