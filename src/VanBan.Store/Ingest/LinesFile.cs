using VanBan.Facts;
using VanBan.Reading;

namespace VanBan.Store.Ingest;

/// <summary>The output of a job: one line a file. It takes its name only when it is complete; until then a former one
/// stays.</summary>
internal sealed class LinesFile : IDisposable
{
    /// <summary>What its name ends with until it is complete.</summary>
    public const string Part = ".part";

    private readonly string path;
    private readonly string part;
    private readonly FileStream stream;

    public LinesFile(string path)
    {
        (this.path, part) = (path, path + Part);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: không ghi được tệp kết quả ({e.Message}).");
        }
    }

    public void Write(string file, string? sha256, Outcome<DocumentFacts> outcome) =>
        OutcomeJson.WriteLine(stream, file.Replace('\\', '/'), sha256, outcome);

    /// <summary>It is complete.</summary>
    public void Keep()
    {
        stream.Dispose();
        File.Move(part, path, overwrite: true);
    }

    public void Dispose()
    {
        stream.Dispose();
        if (File.Exists(part))
            File.Delete(part);
    }
}
