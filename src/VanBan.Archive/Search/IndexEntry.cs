using VanBan.Facts;

namespace VanBan.Archive.Search;

/// <summary>What the index projects: a version of a document as the catalog keeps it.</summary>
public sealed record IndexEntry(long Sequence, string File, string Sha256, DocumentFacts Facts);
