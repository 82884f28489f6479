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

    private readonly HashSet<string> facts;

    /// <summary>Begins it.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="facts">The kinds of facts that it has; see <see cref="JobKeys.FactKinds"/>.</param>
    public LinesFile(string path, IEnumerable<string> facts)
    {
        (this.path, part) = (path, path + Part);
        this.facts = facts.ToHashSet(StringComparer.Ordinal);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: không ghi được tệp kết quả ({FaultWords.Of(e)}).");
        }
    }

    public void Write(string file, string? sha256, Outcome<DocumentFacts> outcome) =>
        OutcomeJson.WriteLine(stream, file.Replace('\\', '/'), sha256, Wanted(outcome));

    private Outcome<DocumentFacts> Wanted(Outcome<DocumentFacts> outcome) =>
        outcome is not Outcome<DocumentFacts>.Done(var all)
            ? outcome
            : new Outcome<DocumentFacts>.Done(all with
            {
                // What a document does to others stands at what it cites.
                Citations = facts.Contains(JobKeys.Citations) ? all.Citations : [],
                Changes = facts.Contains(JobKeys.Citations) ? all.Changes : [],
                Figures = facts.Contains(JobKeys.Figures) ? all.Figures : [],
                Tasks = facts.Contains(JobKeys.Tasks) ? all.Tasks : [],
            });

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
