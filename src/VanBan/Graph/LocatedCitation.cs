using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Graph;

/// <summary>A citation with the file that it stands in: an edge whose far end is not yet looked up.</summary>
/// <param name="From">The citing file.</param>
/// <param name="Span">Where it stands in the text of the citing document.</param>
/// <param name="Quote">The mention as it stands in the text.</param>
/// <param name="Key">What the mention tells of the document named.</param>
public sealed record LocatedCitation(DocumentFile From, TextSpan Span, string Quote, DocumentKey Key)
{
    /// <summary>The page of the citing document, from 1; <see langword="null"/> where it has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>What the citing document does with the one named.</summary>
    public Relation Relation { get; init; }

    /// <summary>By what the document is named. <see cref="CitationKind.Self"/> makes no edge.</summary>
    public CitationKind Kind { get; init; }

    /// <summary>Who said which document is meant; <see langword="null"/> where it is as the machine read it.</summary>
    public CorrectionMark? Correction { get; init; }

    /// <summary>The provisions named.</summary>
    public ImmutableArray<Pinpoint> Pinpoints { get; init; } = [];

    /// <summary>The date printed with the mention; <see langword="null"/> where none is, or it was taken from another
    /// mention.</summary>
    public DateOnly? PrintedDay { get; init; }
}
