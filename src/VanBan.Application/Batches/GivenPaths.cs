using VanBan.Reading.Containers;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Batches;

/// <summary>Files and folders as a person names them.</summary>
public static class GivenPaths
{
    /// <summary>The paths named. Windows leaves patterns (<c>*.docx</c>) to the program; where the shell has put files
    /// in their place there are none left.</summary>
    /// <exception cref="UsageException">Nothing matches a pattern.</exception>
    public static IEnumerable<string> Expand(IEnumerable<string> given) =>
        given.SelectMany(path => IsPattern(path) ? Matching(path) : [path]);

    /// <summary>The files that a path stands for, each named as the person named it, or its folder. A way into a file,
    /// as it is shown, stands for what lies there.</summary>
    public static IEnumerable<(string Name, FoundFile File)> FilesOf(string path)
    {
        if (InFile(path) is { } inside)
            return [inside];
        var given = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var isFile = File.Exists(path);
        return new FolderSource(Job.Ingest([path], store: ".")).Files()
            .Select(file => (isFile ? given : $"{given.TrimEnd('/')}/{file.RelativePath}", file));
    }

    private static (string Name, FoundFile File)? InFile(string path)
    {
        var typed = EntryPath.Typed(path);
        var file = EntryPath.FileOf(typed);
        if (file == typed || Path.Exists(path) || !File.Exists(file))
            return null;
        var (name, found) = FilesOf(file).Single();
        return (name, found with { Only = EntryPath.Inside(typed) });
    }

    private static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0
        && !Path.Exists(path);

    private static string[] Matching(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) ?? "";
        var searched = folder.Length == 0 ? "." : folder;
        if (IsPattern(folder) || !Directory.Exists(searched))
            throw NothingMatches(pattern);
        string[] found = [.. Directory.EnumerateFileSystemEntries(searched, Path.GetFileName(pattern))
            .Select(path => Path.Combine(folder, Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw NothingMatches(pattern);
    }

    private static UsageException NothingMatches(string pattern) =>
        new($"{pattern}: không có tệp hoặc thư mục nào khớp với mẫu này.");
}
