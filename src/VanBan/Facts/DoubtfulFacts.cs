using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Figures;
using VanBan.Text;

namespace VanBan.Facts;

/// <summary>Facts of a scan whose digits OCR was not sure of: a number that it may have misread is said, since nobody
/// can see it in the text.</summary>
internal static class DoubtfulFacts
{
    public static IEnumerable<Diagnostic> Of(
        Document document, ImmutableArray<Citation> citations, ImmutableArray<Figure> figures)
    {
        if (document.Doubtful.IsEmpty)
            yield break;
        foreach (var citation in citations)
        {
            if (IsDoubtful(document, citation.Span))
                yield return new Diagnostic(
                    "citation-unclear",
                    $"Viện dẫn “{Quote(document, citation.Span)}” có chữ số quét không rõ; hãy đối chiếu với bản gốc.",
                    document.PageAt(citation.Span.Start));
        }
        foreach (var figure in figures)
        {
            if (IsDoubtful(document, figure.Span))
                yield return new Diagnostic(
                    "figure-unclear",
                    $"Số liệu “{Quote(document, figure.Span)}” có chữ số quét không rõ; hãy đối chiếu với bản gốc.",
                    document.PageAt(figure.Span.Start));
        }
    }

    private static bool IsDoubtful(Document document, TextSpan span)
    {
        var doubtful = document.Doubtful;
        var at = Ordered.First(doubtful.AsSpan(), span.Start, static (one, start) => one.End > start);
        for (; at < doubtful.Length && doubtful[at].Start < span.End; at++)
        {
            if (doubtful[at].In(document.Text).ContainsAnyInRange('0', '9'))
                return true;
        }
        return false;
    }

    private static string Quote(Document document, TextSpan span) =>
        span.In(document.Text).ToString().Replace('\n', ' ');
}
