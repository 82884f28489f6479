namespace VanBan.Reading;

/// <summary>
/// A folder for files that outside programs need; it goes when the document is read, for what lies in it may be
/// confidential.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder;

    public WorkFolder(ReadingOptions options) =>
        folder =
            Directory.CreateDirectory(
                System.IO.Path.Combine(options.TempFolder, "vanban-" + Guid.NewGuid().ToString("N")));

    public string this[string name] => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Writes the bytes of a file and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = File.Create(this[name]);
        stream.Write(bytes);
        return this[name];
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner holds a file; whoever started this process clears its temporary folder.
        }
    }
}
