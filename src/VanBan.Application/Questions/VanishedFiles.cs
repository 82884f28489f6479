using System.Collections.Frozen;
using VanBan.Graph;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>Which files of a store are not there any more: their documents are told, and marked.</summary>
public sealed class VanishedFiles
{
    private readonly FrozenDictionary<string, DateTime> files;

    /// <summary>Reads them.</summary>
    public VanishedFiles(DocumentCatalog catalog) => files = catalog.Survey.Vanished()
        .ToFrozenDictionary(static file => file.Version.Path, static file => file.Vanished!.Value, StringComparer.Ordinal);

    /// <summary>When a file was first not found, UTC; <see langword="null"/> for one that is there.</summary>
    public DateTime? Since(string file) => files.TryGetValue(file, out var since) ? since : null;

    /// <summary>When the last file of a document was first not found; <see langword="null"/> where one is there, or
    /// where there never was one.</summary>
    public DateTime? Since(GraphDocument? document) =>
        document is { IsPresent: true } && document.Files.All(file => files.ContainsKey(file.File))
            ? document.Files.Max(file => files[file.File]) : null;
}
