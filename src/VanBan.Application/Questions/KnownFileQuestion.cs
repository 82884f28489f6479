using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Reading.Containers;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>A file that the store knows and that is no document: an archive with what lies in it, one that could not be
/// read with the reason.</summary>
public static class KnownFileQuestion
{
    private const int MostListed = 5;

    /// <summary>The file; <see langword="null"/> where the store knows none of that name, or it is a document.</summary>
    /// <param name="store">The store.</param>
    /// <param name="text">Its path, or the end of it, with or without diacritics.</param>
    /// <exception cref="UsageException">There are several.</exception>
    public static KnownFile? Ask(OpenStore store, string text)
    {
        var path = EntryPath.Typed(text.Trim().Replace('\\', '/'));
        var file = store.Catalog.FindFile(path) ?? store.Catalog.FindFile(FullPath(path)) ?? ByEnd(store, path, text);
        return file is null || file.IsRead ? null : new KnownFile(
            file, [.. store.Catalog.FilesUnder(file.Version.Path + EntryPath.Separator)]);
    }

    private static string FullPath(string path) =>
        path.Length == 0 ? path : StoredPath.Of(EntryPath.FileOf(path)) + EntryPath.Inside(path);

    private static FileEntry? ByEnd(OpenStore store, string path, string text)
    {
        var end = "/" + Letters.Fold(path);
        var files = store.Catalog.FilesUnder("")
            .Where(file => !file.IsRead && ("/" + Letters.Fold(file.Version.Path)).EndsWith(end, StringComparison.Ordinal))
            .Take(MostListed + 1).ToList();
        return files.Count < 2 ? files.FirstOrDefault() : throw new UsageException(
            $"'{text}': kho có nhiều tệp tên như vậy, hãy gõ đường dẫn dài hơn: "
            + $"{string.Join("; ", files.Take(MostListed).Select(static file => EntryPath.Shown(file.Version.Path)))}"
            + (files.Count > MostListed ? "; …" : "."));
    }
}

/// <summary>A file that is no document.</summary>
/// <param name="File">The file, with what stood in the way of reading it.</param>
/// <param name="Entries">What lies in it, in any depth, ordered by path.</param>
public sealed record KnownFile(FileEntry File, ImmutableArray<FileEntry> Entries);
