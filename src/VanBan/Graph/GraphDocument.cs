using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>
/// A node of the graph: one document. A draft and its signed form are two files of one document; a document that is
/// only cited has no file.
/// </summary>
/// <param name="Key">All that its files (or, for one that is only cited, the mentions of it) tell of its identity, put
/// together.</param>
/// <param name="Files">Its files, ordered by path; none for a document that is only cited.</param>
public sealed record GraphDocument(DocumentKey Key, ImmutableArray<DocumentFile> Files)
{
    /// <summary>Whether there is a file of it.</summary>
    public bool IsPresent => Files.Length > 0;

    /// <summary>What tells it from any other node: its URN, or for a document without number <c>file:</c> and the
    /// path.</summary>
    public string Id => Key.Designation is null
        && IsPresent
        ? "file:" + Files[0].File : Key.ToString();

    /// <summary>Its number as printed, by the first of its files that tells.</summary>
    public string? Number => Files.Select(file => file.Number).FirstOrDefault(number => number is not null);

    /// <summary>What it is about, by the first of its files that tells.</summary>
    public string? Subject => Files.Select(file => file.Subject).FirstOrDefault(subject => subject is not null);

    /// <summary>Who corrected the head of one of its files; <see langword="null"/> where nobody did.</summary>
    public CorrectionMark? Correction =>
        Files.Select(file => file.Correction).FirstOrDefault(mark => mark is not null);

    /// <summary>A document of which there is no file.</summary>
    public static GraphDocument OnlyCited(DocumentKey key) => new(key, []);

    /// <inheritdoc/>
    public bool Equals(GraphDocument? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
