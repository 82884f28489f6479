using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VanBan.Store.Ingest;

/// <summary>What a batch run does: which files go into which store.</summary>
/// <param name="Name">What the log of runs calls it.</param>
/// <param name="Sources">Full paths of folders, taken with all that is in them, and of single files.</param>
/// <param name="Store">Full path of the store's folder.</param>
public sealed record Job(string Name, ImmutableArray<string> Sources, string Store)
{
    /// <summary>Sources that stand in a list of paths, each with its place there, such as <c>ds.txt(3)</c>. One that is
    /// not there is told and does not stop the job.</summary>
    public FrozenDictionary<string, string> Listed { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Patterns (see <see cref="Glob"/>) that a file of a folder must match one of; none for every
    /// file.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns of files to leave out.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Full path of a file to write the facts of every file of the sources to, one JSON object a line;
    /// <see langword="null"/> for none.</summary>
    public string? Output { get; init; }

    /// <summary>Which facts stand in <see cref="Output"/> (see <see cref="JobKeys.FactKinds"/>); the store keeps
    /// all.</summary>
    public ImmutableArray<string> Facts { get; init; } = [.. JobKeys.FactKinds];

    /// <summary>Full path of a file that the graph of the whole store is written to after the run, in the format that
    /// its ending names; <see langword="null"/> for none.</summary>
    public string? Graph { get; init; }

    /// <summary>Full path of the folder that the paths in <see cref="Output"/> are told from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether the document of a file that is not there any more is taken out of the store. If not, it is
    /// kept, and the file reported.</summary>
    public bool RemoveVanished { get; init; }

    /// <summary>How many documents are read at a time; <see langword="null"/> for as many as the machine has
    /// cores.</summary>
    public int? Parallel { get; init; }

    /// <summary>How its files are read.</summary>
    public JobReading Reading { get; init; } = new();

    /// <summary>When it runs while its sources are watched.</summary>
    public JobSchedule Schedule { get; init; } = new();

    /// <summary>The job of ingesting files and folders, given as a person types them.</summary>
    public static Job Ingest(IEnumerable<string> paths, string store) =>
        new("ingest", [.. paths.Select(Path.GetFullPath)], Path.GetFullPath(store));
}

/// <summary>How the files of a job are read; what is <see langword="null"/> is left to the program.</summary>
/// <param name="Ocr">Whether pages that are pictures are read by OCR.</param>
/// <param name="Timeout">How long one document may take.</param>
/// <param name="Memory">Bytes that reading one document may hold.</param>
/// <param name="Isolation">Whether files are read in processes of their own.</param>
public sealed record JobReading(
    bool? Ocr = null, TimeSpan? Timeout = null, long? Memory = null, bool? Isolation = null);

/// <summary>When a job runs while its sources are watched.</summary>
public sealed record JobSchedule
{
    /// <summary>How often the sources are looked through where no sign of a change comes from the system, as on a
    /// share.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file must have stayed as it is before it is taken in.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Times of the day, of this machine's clock, at which the whole job runs.</summary>
    public ImmutableArray<TimeOnly> At { get; init; } = [];
}
