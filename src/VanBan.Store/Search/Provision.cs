using VanBan.Store.Search.Answers;
using VanBan.Text;

namespace VanBan.Store.Search;

/// <summary>
/// A part of a document that is found and ranked by itself: an article, what stands under a heading, a piece of a long
/// text without headings. The provisions of a document follow each other and cover its text.
/// </summary>
/// <param name="Span">Its characters in the document's text.</param>
/// <param name="Heading">Its own heading there; empty for none.</param>
/// <param name="Section">The headings above its text, as <see cref="StoredLayout.SectionAt"/> gives them.</param>
internal readonly record struct Provision(TextSpan Span, TextSpan Heading, string? Section)
{
    // A document as short as this is one provision: its passage shows most of it.
    private const int ShortText = 1500;

    // What stands under one heading and is longer than this is cut into pieces of about half of it, at the end of a
    // line: a passage is found by reading the provision.
    private const int LongText = 8000;

    /// <summary>The provisions of a text; one alone, or none, for a text that is not cut.</summary>
    public static IReadOnlyList<Provision> Of(string text, StoredLayout layout)
    {
        if (text.Length < ShortText)
            return [];
        var provisions = new List<Provision>();
        var (start, heading) = (0, new TextSpan(0, 0));
        foreach (var next in layout.Headings.Append(new TextSpan(text.Length, text.Length)))
        {
            // A heading with nothing under it but another heading stands over that one's text.
            if (next.Start <= start
                || (next.Start < text.Length && IsBlank(text, Math.Max(start, heading.End), next.Start)))
            {
                heading = next.Start < text.Length ? next : heading;
                continue;
            }
            foreach (var piece in Pieces(text, start, next.Start))
            {
                var section = layout.SectionAt(Math.Max(piece.Start, heading.Start), text);
                provisions.Add(new Provision(piece, heading, section));
            }
            (start, heading) = (next.Start, next);
        }
        return provisions;
    }

    private static bool IsBlank(string text, int start, int end) =>
        start >= end || text.AsSpan(start, end - start).IsWhiteSpace();

    private static IEnumerable<TextSpan> Pieces(string text, int start, int end)
    {
        while (end - start > LongText)
        {
            var cut = text.LastIndexOf('\n', start + (LongText / 2), LongText / 4);
            cut = cut < 0 ? text.LastIndexOf(' ', start + (LongText / 2), LongText / 4) : cut;
            cut = cut < 0 ? start + (LongText / 2) : cut + 1;
            yield return new TextSpan(start, cut);
            start = cut;
        }
        yield return new TextSpan(start, end);
    }
}
