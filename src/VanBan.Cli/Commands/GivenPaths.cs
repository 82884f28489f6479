using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary>Files and folders as a person names them.</summary>
internal static class GivenPaths
{
    /// <summary>The paths named. Windows leaves patterns (<c>*.docx</c>) to the program; where the shell has put files in their place there are none left.</summary>
    /// <exception cref="UsageException">Nothing matches a pattern.</exception>
    public static IEnumerable<string> Expand(IEnumerable<string> given) => given.SelectMany(path => IsPattern(path) ? Matching(path) : [path]);

    private static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0 && !Path.Exists(path);

    private static string[] Matching(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) ?? "";
        string[] found = IsPattern(folder) || !Directory.Exists(folder.Length == 0 ? "." : folder)
            ? []
            : [.. Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder, Path.GetFileName(pattern))
                .Select(path => Path.Combine(folder, Path.GetFileName(path)))
                .Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new UsageException($"{pattern}: không có tệp hoặc thư mục nào khớp với mẫu này.");
    }
}
