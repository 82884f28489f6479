namespace VanBan.Tests.Store.Catalog;

/// <summary>An empty folder, gone with all that is in it when disposed.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("vanban-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file that looks as if it had lain there for a while.</summary>
    public string Write(string relative, string text)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2023, 6, 14, 7, 0, 0, DateTimeKind.Utc).AddSeconds(text.Length));
        return path.Replace('\\', '/');
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
