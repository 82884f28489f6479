using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>A mention with only what resolving and counting need: a whole graph is walked in these.</summary>
/// <param name="Key">What the mention tells of the document named; its designation is known.</param>
/// <param name="File">The <see cref="DocumentFile.Id"/> of the citing file.</param>
/// <param name="CitedOn">The date of the citing document; may be left out where <paramref name="Key"/> has a
/// year.</param>
public readonly record struct CitedKey(DocumentKey Key, long File, DateOnly? CitedOn);
