using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>A file at hand, as the graph sees it.</summary>
/// <param name="File">Its path, which no other file shares.</param>
/// <param name="Key">What identifies the document in it; without designation where it has no number.</param>
public sealed record DocumentFile(string File, DocumentKey Key)
{
    /// <summary>The number printed on the document.</summary>
    public string? Number { get; init; }

    /// <summary>What the document is about (trích yếu).</summary>
    public string? Subject { get; init; }

    /// <summary>Who corrected what was read in its head; <see langword="null"/> where nobody did.</summary>
    public CorrectionMark? Correction { get; init; }

    /// <summary>A number that no other file at hand has.</summary>
    public long Id { get; init; }
}
