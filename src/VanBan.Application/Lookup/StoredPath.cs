namespace VanBan.Application.Lookup;

/// <summary>Paths as a store keeps them: full, with forward slashes.</summary>
internal static class StoredPath
{
    /// <summary>The path that a person names.</summary>
    public static string Of(string given)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given));
        return Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
    }

    /// <summary>Whether a file is the one named, or lies in the folder named.</summary>
    public static bool LiesIn(string file, string path) =>
        file == path
            || file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)
            // What lies in an archive or a mail goes with it.
            || file.StartsWith(path + " › ", StringComparison.Ordinal);
}
