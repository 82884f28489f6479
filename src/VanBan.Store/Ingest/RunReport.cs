using System.Collections.Immutable;
using VanBan.Graph;
using VanBan.Reading;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>What came of a run.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Counts">Files, citations, figures and bytes.</param>
/// <param name="Duration">From the opening of the store to its last commit.</param>
public sealed record RunReport(string Job, RunCounts Counts, TimeSpan Duration)
{
    /// <summary>Whether it was broken off; what it had done by then is kept.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Size of the documents that were read; files that were only looked into, as those that were moved, and
    /// what holds documents do not count.</summary>
    public long DocumentBytes { get; init; }

    /// <summary>Changes that the index lacked from an earlier run that was killed, or because it was begun anew, and
    /// got now.</summary>
    public int Replayed { get; init; }

    /// <summary>Whether the index was begun anew because another version of the program had written it.</summary>
    public bool IsIndexRenewed { get; init; }

    /// <summary>The files passed by, in the order of the sources.</summary>
    public ImmutableArray<SkippedFile> Skipped { get; init; } = [];

    /// <summary>The files that the store knows and that are not there any more, ordered by path.</summary>
    public ImmutableArray<VanishedFile> Vanished { get; init; } = [];

    /// <summary>The files that were recognised by their content at another path, in the order of the sources.</summary>
    public ImmutableArray<MovedFile> Moved { get; init; } = [];

    /// <summary>Patterns of the job that no file matched: mistyped, or meant for another folder.</summary>
    public ImmutableArray<string> Unmatched { get; init; } = [];

    /// <summary>Whether the documents of vanished files were kept although the job removes them, because all or most
    /// files of its sources were gone: somebody has to confirm that.</summary>
    public bool KeepsVanished { get; init; }

    /// <summary>The documents that most documents of the store cite; none if the run changed nothing: finding them
    /// takes longer than such a run.</summary>
    public ImmutableArray<CitedDocument> MostCited { get; init; } = [];

    /// <summary>The documents that most documents of the store cite and that are not in it; none if the run changed
    /// nothing.</summary>
    public ImmutableArray<CitedDocument> Missing { get; init; } = [];

    /// <summary>Files dealt with in a second, those found unchanged included.</summary>
    public double FilesPerSecond =>
        Duration > TimeSpan.Zero ? (Counts.Read + Counts.Skipped + Counts.Unchanged) / Duration.TotalSeconds : 0;

    /// <summary>Bytes read in a second.</summary>
    public double BytesPerSecond => Duration > TimeSpan.Zero ? Counts.Bytes / Duration.TotalSeconds : 0;

    /// <summary>The number of skipped files by obstacle, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<Obstacle, int>> SkippedByObstacle() =>
        Skipped.CountBy(file => file.Obstacle).OrderByDescending(group => group.Value).ThenBy(group => group.Key);
}

/// <summary>A file that was passed by.</summary>
/// <param name="File">Its path.</param>
/// <param name="Obstacle">What stood in the way.</param>
/// <param name="Reason">The same in a sentence a person can act on.</param>
/// <param name="IsKnown">Whether it was passed by in an earlier run for the same reason and, being the same, not tried
/// again.</param>
public sealed record SkippedFile(string File, Obstacle Obstacle, string Reason, bool IsKnown);

/// <summary>A file that was moved or renamed; nothing of it was read again.</summary>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it is.</param>
public sealed record MovedFile(string From, string To);

/// <summary>A file that is not there any more.</summary>
/// <param name="File">Its path.</param>
/// <param name="MovedTo">A file with the same content; <see langword="null"/> if there is none.</param>
/// <param name="IsRemoved">Whether its document was taken out of the store.</param>
public sealed record VanishedFile(string File, string? MovedTo, bool IsRemoved);

/// <summary>What became of one file.</summary>
/// <param name="File">Its path.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Obstacle">What stood in the way of one that was skipped.</param>
public sealed record FileReport(string File, FileFate Fate, Obstacle? Obstacle);

/// <summary>What becomes of a file in a run. Printed in lower case.</summary>
public enum FileFate
{
    /// <summary>It was read, or its facts were extracted anew.</summary>
    Read,

    /// <summary>It was as the store knew it.</summary>
    Unchanged,

    /// <summary>It was known by its content at another path.</summary>
    Moved,

    /// <summary>It could not be read.</summary>
    Skipped,
}

/// <summary>How far a run has come.</summary>
/// <param name="Done">Files dealt with.</param>
/// <param name="Total">Files in all; <see langword="null"/> while they are being counted.</param>
/// <param name="Bytes">Size of the files dealt with.</param>
/// <param name="TotalBytes">Size of all; <see langword="null"/> while they are being counted.</param>
/// <param name="Elapsed">Time since the run began.</param>
/// <param name="File">The file dealt with last; empty at the end.</param>
public sealed record RunProgress(int Done, int? Total, long Bytes, long? TotalBytes, TimeSpan Elapsed, string File)
{
    /// <summary>Files a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>Pages of the documents read so far, as far as their formats have pages.</summary>
    public long Pages { get; init; }

    /// <summary>The files that are being read, the one that takes longest first.</summary>
    public ImmutableArray<FileInWork> InWork { get; init; } = [];

    /// <summary>Time that the rest will take, by what files of its kinds took, scans and texts apart;
    /// <see langword="null"/> where it cannot be told yet.</summary>
    public TimeSpan? Remaining { get; init; }
}

/// <summary>A file that is being read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Since">How long it has been read.</param>
/// <param name="OcrPages">Pages of it that OCR has read; 0 for a file that needs none.</param>
public sealed record FileInWork(string File, TimeSpan Since, int OcrPages);
