using VanBan.Facts;

namespace VanBan.Store.Catalog;

/// <summary>Finds the files of one document by their words; whether they are one is for whoever asks to tell.</summary>
public abstract class CatalogCopies
{
    /// <summary>Files whose words and numbers are nearly those of a document, those that share most first.</summary>
    /// <param name="facts">The facts of the document.</param>
    /// <param name="most">How many are told at most.</param>
    public abstract IReadOnlyList<string> FilesLike(DocumentFacts facts, int most);

    /// <summary>The files without a number of their own that bear this designation, ordered by path.</summary>
    public abstract IReadOnlyList<string> FilesNamedAs(string designation);

    /// <summary>Whether a file bears this designation as its own number or name.</summary>
    /// <param name="designation">The designation.</param>
    /// <param name="otherThan">A file that does not count.</param>
    public abstract bool IsBorne(string designation, string otherThan);

    /// <summary>What a file bears as the designation of its document, and the hash of its text;
    /// <see langword="null"/> for a file without document.</summary>
    public abstract (string? Designation, string? TextHash)? NameOf(string path);
}
