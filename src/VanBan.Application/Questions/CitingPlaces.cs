using VanBan.Documents.Structure;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Where mentions stand in the documents that make them. It keeps the document it read last: edges come file
/// by file.</summary>
public sealed class CitingPlaces(OpenStore store)
{
    private const int LongestSentence = 600;

    private string? file;
    private Outline? outline;

    /// <summary>The provision or section of the citing document: <c>khoản 2 Điều 5</c>, <c>mục A.I.4</c>;
    /// <see langword="null"/> where it has none.</summary>
    public string? PlaceOf(LocatedCitation mention) => OutlineOf(mention)?.PlaceOf(mention.Span.Start);

    /// <summary>The paragraph around a mention, on one line; where it is long, its part around the mention.</summary>
    public string SentenceOf(LocatedCitation mention)
    {
        if (OutlineOf(mention) is not { } known
            || known.IndexAt(mention.Span.Start) is not (>= 0 and var index))
            return mention.Quote;
        var segment = known.Segments[index].Span;
        var (start, end) = (segment.Start, Math.Max(segment.End, mention.Span.End));
        if (end - start > LongestSentence)
        {
            var around = Math.Max(0, (LongestSentence - mention.Span.Length) / 2);
            (start, end) = (Math.Max(start, mention.Span.Start - around), Math.Min(end, mention.Span.End + around));
        }
        var words = known.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"{(start > segment.Start ? "… " : "")}{string.Join(' ', words)}{(end < segment.End ? " …" : "")}";
    }

    /// <summary>The words of the citing document before a mention, in its paragraph.</summary>
    internal string LeadOf(LocatedCitation mention) =>
        OutlineOf(mention) is { } known
            && known.IndexAt(mention.Span.Start) is >= 0 and var index
            ? known.Text[known.Segments[index].Span.Start..mention.Span.Start] : "";

    /// <summary>The words of the citing document behind a mention, in its paragraph.</summary>
    internal string TailOf(LocatedCitation mention) =>
        OutlineOf(mention) is { } known
            && known.IndexAt(mention.Span.Start) is >= 0 and var index
            && known.Segments[index].Span.End > mention.Span.End
            ? known.Text[mention.Span.End..known.Segments[index].Span.End] : "";

    private Outline? OutlineOf(LocatedCitation mention)
    {
        if (file == mention.From.File)
            return outline;
        file = mention.From.File;
        outline = store.Catalog.Document(file) is { } stored
            ? new Outline(stored.Facts.Document.Text, stored.Facts.Segments) : null;
        return outline is not null
            && outline.Text.Length >= mention.Span.End
            ? outline : outline = null;
    }
}
