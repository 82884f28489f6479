using VanBan.Reading.Containers;

namespace VanBan.Cli.Render;

/// <summary>Paths as people read them.</summary>
internal static class FilePath
{
    /// <summary>The path as one would type it from here: relative for what lies below the present folder, in full for
    /// the rest, and behind it the way to what lies in the file.</summary>
    public static string Shown(string path)
    {
        var here = Environment.CurrentDirectory.Replace('\\', '/').TrimEnd('/') + "/";
        return EntryPath.Shown(path.StartsWith(here, StringComparison.Ordinal) ? path[here.Length..] : path);
    }
}
