using VanBan.Knowledge;

namespace VanBan.Citations.Scan;

/// <summary>A word for a kind of document where it stands in the text: it opens a citation, or names nothing.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Start">Where the word begins in the normalised text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record TypeWord(DocumentType Type, int Start, int End)
{
    /// <summary>
    /// The issuer printed between an enumeration's word and its numbers ('các Quyết định của UBND tỉnh: số …');
    /// <see langword="null"/> for none.
    /// </summary>
    public PrintedIssuer? Issuer { get; init; }
}
