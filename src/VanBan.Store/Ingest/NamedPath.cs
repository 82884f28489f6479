using VanBan.Text;

namespace VanBan.Store.Ingest;

/// <summary>Finds what a person names though the name is written otherwise: 'ế' may be one character or three, and some
/// systems keep the one, some the other.</summary>
internal static class NamedPath
{
    /// <summary>The path as it is on the disk; <paramref name="path"/> itself where nothing fits.</summary>
    public static string Find(string path)
    {
        if (Path.Exists(path) || Path.GetPathRoot(path) is not { Length: > 0 } root)
            return path;
        var found = root;
        foreach (var name in path[root.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Below(found, name) is not { } next)
                return path;
            found = next;
        }
        return found;
    }

    private static string? Below(string folder, string name)
    {
        var exact = Path.Combine(folder, name);
        if (Path.Exists(exact))
            return exact;
        var composed = Letters.Compose(name);
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(
                entry => Letters.Compose(Path.GetFileName(entry)).Equals(composed, StringComparison.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
