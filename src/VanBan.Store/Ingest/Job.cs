using System.Collections.Immutable;

namespace VanBan.Store.Ingest;

/// <summary>What a batch run does: which files go into which store.</summary>
/// <param name="Name">What the log of runs calls it.</param>
/// <param name="Sources">Full paths of folders, taken with all that is in them, and of single files.</param>
/// <param name="Store">Full path of the store's folder.</param>
public sealed record Job(string Name, ImmutableArray<string> Sources, string Store)
{
    /// <summary>Patterns (see <see cref="Glob"/>) that a file of a folder must match one of; none for every
    /// file.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns of files to leave out.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Full path of a file to write the facts of every file of the sources to, one JSON object a line;
    /// <see langword="null"/> for none.</summary>
    public string? Output { get; init; }

    /// <summary>Full path of the folder that the paths in <see cref="Output"/> are told from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether the document of a file that is not there any more is taken out of the store. If not, it is
    /// kept, and the file reported.</summary>
    public bool RemoveVanished { get; init; }

    /// <summary>The job of ingesting files and folders, given as a person types them.</summary>
    public static Job Ingest(IEnumerable<string> paths, string store) =>
        new("ingest", [.. paths.Select(Path.GetFullPath)], Path.GetFullPath(store));
}
