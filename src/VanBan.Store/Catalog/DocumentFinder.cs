using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Reading.Containers;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>Finds documents by what the catalog keeps of them: a file, a key, the beginning of a number. What a person
/// types is read by whoever asks.</summary>
public abstract class DocumentFinder(CitationGraph graph)
{
    /// <summary>The documents that <paramref name="key"/> can name: those with a file, and those that are only
    /// cited.</summary>
    public FindResult WithKey(DocumentKey key) => key.Designation is not { } designation ? FindResult.None
        : new FindResult(
            graph.Fitting(key), [.. graph.MissingOf(designation).Where(missing => missing.Document.Key.Fits(key))]);

    /// <summary>The documents in a file, by its full path or by the end of it, with or without diacritics.</summary>
    public ImmutableArray<GraphDocument> InFile(string text) =>
        [.. FilesCalled(text).Select(graph.DocumentOf).Distinct()];

    /// <summary>The paths of the files that a person names by the full path or the end of it.</summary>
    public IReadOnlyList<string> FilesNamedBy(string text) => [.. FilesCalled(text).Select(file => file.File)];

    private IReadOnlyList<DocumentFile> FilesCalled(string text)
    {
        var path = EntryPath.Typed(text.Replace('\\', '/'));
        var files = FilesAt(path);
        if (files.Count == 0 && !path.Contains(':', StringComparison.Ordinal))
            files = FilesAt(
                Path.GetFullPath(EntryPath.FileOf(path)).Replace('\\', '/') + EntryPath.Inside(path));
        if (files.Count == 0)
        {
            var tail = "/" + Letters.Fold(path);
            files =
                [
                    .. FilesNamed(DocumentCatalog.FoldedName(path))
                    .Where(file => ("/" + Letters.Fold(file.File)).EndsWith(tail, StringComparison.Ordinal))];
        }
        return files;
    }

    /// <summary>
    /// The kinds and designations, nothing else of the keys, of all documents in the catalog or cited there whose
    /// designation begins with
    /// <paramref name="prefix"/>, each once.
    /// </summary>
    public abstract IReadOnlyList<DocumentKey> DesignationsFrom(string prefix);

    /// <summary>Those of these designations that a document of the catalog has, or a mention names, in the order
    /// given.</summary>
    public abstract IReadOnlyList<string> KnownOf(IReadOnlyCollection<string> designations);

    /// <summary>The files of documents of these kinds.</summary>
    /// <param name="kinds">Slugs of the kinds.</param>
    /// <param name="path">The only file that is asked for; <see langword="null"/> for all.</param>
    public abstract IReadOnlyList<DocumentFile> FilesOfKinds(IReadOnlyList<string> kinds, string? path);

    /// <summary>The paths of the files with a mention of this designation that prints no number.</summary>
    public abstract IReadOnlyList<string> FilesNamingWithoutNumber(string designation);

    /// <summary>The files with this path: one, or none.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesAt(string path);

    /// <summary>The files with this name, folded as <see cref="DocumentCatalog.FoldedName"/> does it, ordered by
    /// path.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesNamed(string name);
}

/// <summary>The documents that a key can name.</summary>
/// <param name="Present">Those in the catalog.</param>
/// <param name="CitedOnly">Those that are only known because others cite them.</param>
public sealed record FindResult(ImmutableArray<GraphDocument> Present, ImmutableArray<CitedDocument> CitedOnly)
{
    /// <summary>Nothing.</summary>
    public static FindResult None { get; } = new([], []);
}
