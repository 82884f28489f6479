namespace VanBan.Reading.Containers;

/// <summary>Files that programs leave beside documents, told by their names: they are passed over wherever they
/// lie.</summary>
public static class PassedOver
{
    // What Windows and macOS leave in folders; hidden there, but not on a share or in an archive.
    private static readonly string[] SystemFiles = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];
    private const string MacFolder = "__MACOSX";

    /// <summary>Whether a file or folder of this name, without its folder, is no document.</summary>
    public static bool IsName(string name) => name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(SystemFiles, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether what lies in an archive under this name, folders parted by slashes, is no document.</summary>
    internal static bool IsInArchive(string name) =>
        name.Split('/') is var parts && (parts[0] == MacFolder || Array.Exists(parts, IsName));
}
