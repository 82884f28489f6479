using System.Collections.Immutable;
using VanBan.Store.Engines;

namespace VanBan.Store.Ingest;

/// <summary>What a job would do if it ran now. Nothing is read but what tells whether a file was moved, and nothing is
/// changed.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Files">Files that are there.</param>
/// <param name="Unchanged">Files that are as the store knows them.</param>
/// <param name="Reading">The files that would be read or whose facts would be extracted anew, by ending, the most bytes
/// first.</param>
/// <param name="Time">How long that would take, by what earlier runs took.</param>
public sealed record RunPlan(
    string Job, int Files, int Unchanged, ImmutableArray<PlannedFormat> Reading, TimeSpan Time)
{
    /// <summary>Files known by their content at another path.</summary>
    public ImmutableArray<MovedFile> Moved { get; init; } = [];

    /// <summary>Files that the store knows and that are not there any more.</summary>
    public ImmutableArray<string> Vanished { get; init; } = [];

    /// <summary>Whether the documents of vanished files would be taken out of the store.</summary>
    public bool Removes { get; init; }

    /// <summary>Whether somebody would be asked before, since all or most files are gone.</summary>
    public bool Asks { get; init; }

    /// <summary>Files that could not be read before and would be left alone.</summary>
    public int Waiting { get; init; }

    /// <summary>Documents that the run would tell as unchanged: those of files that are as they were or were moved, and
    /// what lies in such files.</summary>
    public int UnchangedDocuments { get; init; }

    /// <summary>What the run would tell as passed by without a new try: files that cannot be opened, files that could not
    /// be read before, and what lies in files.</summary>
    public int Skipped { get; init; }

    /// <summary>Of the files that would be read, archives and letters: each may hold documents, which are known once it
    /// is opened.</summary>
    public int Holders { get; init; }

    /// <summary>Files and folders that cannot be opened, each with why.</summary>
    public ImmutableArray<(string File, string Reason)> Problems { get; init; } = [];

    /// <summary>Patterns of the job that no file matches.</summary>
    public ImmutableArray<string> Unmatched { get; init; } = [];

    /// <summary>Whether the time rests on earlier runs and not on a guess alone.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Looks what a job would do.</summary>
    /// <exception cref="UsageException">A source is not there, or the store cannot be opened.</exception>
    public static RunPlan Of(Job job, RunOptions options, CancellationToken cancellation = default)
    {
        var engine = StoreEngine.Of(job.Store);
        using var catalog = engine.Exists ? engine.OpenCatalog() : null;
        return new RunPlanner(job, options, catalog).Plan(cancellation);
    }
}

/// <summary>Files of one ending.</summary>
/// <param name="Format">The ending without its dot, in lower case; empty for none.</param>
/// <param name="Files">How many.</param>
/// <param name="Bytes">Their size.</param>
public sealed record PlannedFormat(string Format, int Files, long Bytes);
