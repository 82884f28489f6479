namespace VanBan.Reading.Containers;

/// <summary>
/// The path of a document that lies in another file: the path of the file, then what it lies in, each part behind a
/// double slash, such as <c>/hồ sơ/a.zip//thư.eml//công văn/b.docx</c>. No file system has such a path, so none is
/// taken for the other.
/// </summary>
public static class EntryPath
{
    /// <summary>What stands before each thing that lies in another.</summary>
    public const string Separator = "//";

    private const string ShownSeparator = " › ";

    /// <summary>Whether the path leads into a file.</summary>
    public static bool IsEntry(string path) => EndOfFile(path) >= 0;

    /// <summary>The file that a path leads into; the path itself where it leads into none.</summary>
    public static string FileOf(string path) => EndOfFile(path) is var end and >= 0 ? path[..end] : path;

    /// <summary>What a path has behind the file, the separator in front; empty where it leads into none.</summary>
    public static string Inside(string path) => path[FileOf(path).Length..];

    /// <summary>How many files a path leads into, one inside the other.</summary>
    public static int Depth(string path)
    {
        var depth = 0;
        for (var at = EndOfFile(path); at >= 0; at = path.IndexOf(Separator, at + 2, StringComparison.Ordinal))
            depth++;
        return depth;
    }

    /// <summary>Whether a way leads to another one: they are the same, or the other lies in it.</summary>
    public static bool IsOnWay(string way, string other) => other.StartsWith(way, StringComparison.Ordinal)
        && (other.Length == way.Length || other.AsSpan(way.Length).StartsWith(Separator));

    /// <summary>The path of what lies in <paramref name="container"/> under <paramref name="name"/>.</summary>
    public static string Join(string container, string name) => container + Separator + name;

    /// <summary>The path as people read it: <c>a.zip › thư.eml › b.docx</c>.</summary>
    public static string Shown(string path) => IsEntry(path)
        ? FileOf(path) + Inside(path).Replace(Separator, ShownSeparator, StringComparison.Ordinal) : path;

    /// <summary>The way from the file on, without its folder: <c>a.zip › thư.eml › b.docx</c>; <see langword="null"/>
    /// for a file.</summary>
    public static string? WayOf(string path)
    {
        if (!IsEntry(path))
            return null;
        var shown = Shown(path);
        return shown[(FileOf(path).LastIndexOf('/') + 1)..];
    }

    /// <summary>The path that a person means who types it as it is shown.</summary>
    public static string Typed(string text) =>
        text.Replace(ShownSeparator, Separator, StringComparison.Ordinal);

    // A share of Windows begins with the double slash.
    private static int EndOfFile(string path) =>
        path.Length > 1 ? path.IndexOf(Separator, 1, StringComparison.Ordinal) : -1;
}
