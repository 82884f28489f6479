using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>The files that a store knows.</summary>
public static class FilesQuestion
{
    /// <summary>The files, ordered by path.</summary>
    /// <param name="store">The store.</param>
    /// <param name="paths">Files and folders as they are named; none for all.</param>
    /// <param name="onlyVanished">Whether only those are told that are not there any more.</param>
    public static ImmutableArray<FileEntry> Ask(OpenStore store, IReadOnlyList<string> paths, bool onlyVanished)
    {
        var wanted = paths.Select(StoredPath.Of).ToArray();
        var files = onlyVanished ? store.Catalog.Survey.Vanished() : store.Catalog.FilesUnder("");
        return [.. files.Where(file =>
            wanted.Length == 0 || wanted.Any(path => StoredPath.LiesIn(file.Version.Path, path)))];
    }
}
