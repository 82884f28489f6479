using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Store.Search;

/// <summary>What the index projects: one file of the catalog as last ingested.</summary>
/// <param name="Sequence">The catalog's number of this ingestion; later ones are larger.</param>
/// <param name="File">The file's path: the identity of the entry in the index.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
/// <param name="Facts">What was read out of it.</param>
public sealed record IndexEntry(long Sequence, string File, string Sha256, DocumentFacts Facts)
{
    /// <summary>What is known of its validity; <see langword="null"/>: nothing but what it says itself.</summary>
    public Validity? Validity { get; init; }
}
