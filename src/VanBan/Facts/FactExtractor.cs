using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Documents.Structure;
using VanBan.Facts.Corrections;
using VanBan.Figures;
using VanBan.Knowledge;
using VanBan.Tasks;

namespace VanBan.Facts;

/// <summary>Reads the facts out of a document: a total function, the same facts for the same document.</summary>
public static class FactExtractor
{
    // 'tỉnh Bình Phước' of a document that a body of the province issued.
    private static string? OwnProvince(Header header) =>
        header.Key?.Province is { } slug
            && Province.All.FirstOrDefault(province => province.Slug == slug) is { } known
            ? (known.IsCity ? "thành phố " : "tỉnh ") + known.Name : null;

    /// <summary>The facts that <paramref name="document"/> states.</summary>
    public static DocumentFacts Extract(Document document) => Extract(document, []);

    /// <summary>The facts that <paramref name="document"/> states, with what persons say against the reading. What
    /// hangs on the head (the province meant by 'HĐND tỉnh') follows the corrected head.</summary>
    public static DocumentFacts Extract(Document document, IReadOnlyList<Correction> corrections)
    {
        var lines = PrintedLines.Of(document.Text);
        var (header, remarks) = HeaderReader.Read(document, lines);
        header = CorrectedHead.Apply(header, corrections);
        var segments = Segmenter.Split(document, lines);
        var (citations, changes, stages) = CitationExtractor.Read(document, header, segments);
        if (corrections.Count > 0)
            (citations, changes) = CorrectedCitations.Apply(document, citations, changes, corrections);
        var figures = FigureExtractor.Extract(
            document, [.. citations.Select(citation => citation.Span)], header.Subject, OwnProvince(header));
        return new DocumentFacts(document, header, segments, citations, figures,
            [
                .. document.Diagnostics, .. remarks, .. CitationReview.Of(document, citations),
                    .. DoubtfulFacts.Of(document, citations, figures)])
        {
            Changes = changes,
            Stages = stages,
            Tasks = AssignmentExtractor.Extract(document, header, segments, citations),
        };
    }
}
