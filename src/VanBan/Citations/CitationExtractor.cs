using System.Collections.Immutable;
using VanBan.Citations.Resolve;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>Extracts the documents that a text mentions: a total function, linear in the length of the text.</summary>
public static class CitationExtractor
{
    /// <summary>The mentions in <paramref name="document"/>, ordered by start, none overlapping another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="header">What it says of itself: its own province is meant where a local body is named without a place.</param>
    public static ImmutableArray<Citation> Extract(Document document, Header header) =>
        Extract(Normalizer.Normalize(document.Text), header);

    /// <summary>The mentions in a text already normalised; their spans are offsets into its source.</summary>
    public static ImmutableArray<Citation> Extract(NormalizedText text, Header header)
    {
        var scan = new CitationScan(text, header);
        var mentions = scan.Run();
        Antecedents.Find(text, mentions, scan.Unrecognised);
        PinpointScanner.Attach(text, mentions);
        RelationReader.Read(text, mentions, header.Type);
        return CitationContext.Complete(text, mentions, header);
    }
}
