using VanBan.Facts;

namespace VanBan.Store.Catalog;

/// <summary>One version of a file, as a run met it.</summary>
/// <param name="Path">Its full path, with forward slashes: the file's identity.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was last written to, UTC; <see langword="null"/> if that was so short ago that a
/// later change might bear the same time.</param>
/// <param name="Sha256">SHA-256 of the bytes, in lower case; <see langword="null"/> if they could not be read.</param>
public sealed record FileVersion(string Path, long Size, DateTime? Modified, string? Sha256)
{
    /// <summary>Version of what reads the file; see <c>ReadingVersion</c>.</summary>
    public int Reader { get; init; }

    /// <summary>Version of what extracts the facts.</summary>
    public int Extractor { get; init; }
}

/// <summary>What the catalog knows of a file.</summary>
/// <param name="Id">The file's number in the catalog.</param>
/// <param name="Version">The version that was ingested last.</param>
/// <param name="Obstacle">What stood in the way of reading it, such as <c>encrypted</c>; <see langword="null"/> for a
/// file that was read.</param>
/// <param name="Reason">The obstacle in a sentence.</param>
/// <param name="Vanished">When it was first not found any more.</param>
public sealed record FileEntry(long Id, FileVersion Version, string? Obstacle, string? Reason, DateTime? Vanished)
{
    /// <summary>Whether it has no words of its own and is there to hold files, such as an archive.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Whether there is a document of it.</summary>
    public bool IsRead => Obstacle is null && !IsContainer;
}

/// <summary>A document as the catalog keeps it.</summary>
/// <param name="Sequence">The number of this version; a later version of any document has a higher one.</param>
/// <param name="File">Path of the file.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Facts">All that was read out of it.</param>
public sealed record StoredDocument(long Sequence, string File, string Sha256, DocumentFacts Facts);

/// <summary>Something that happened to a document, in the order of its sequence number.</summary>
/// <param name="Sequence">Its place in the order of all changes.</param>
/// <param name="File">Path of the file.</param>
/// <param name="Document">The version that came; <see langword="null"/> if the document was taken out.</param>
public sealed record CatalogChange(long Sequence, string File, StoredDocument? Document);

/// <summary>A run of a job.</summary>
/// <param name="Id">Counts from 1.</param>
/// <param name="Job">The job's name.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Ended">When it ended; <see langword="null"/> while it runs, and for one that was killed.</param>
/// <param name="State"><c>running</c>, <c>done</c> or <c>cancelled</c>. The catalog alone cannot tell a run that was
/// killed from one that goes on: see <see cref="BrokenOff"/>.</param>
/// <param name="Counts">What came of it.</param>
public sealed record RunEntry(long Id, string Job, DateTime Started, DateTime? Ended, string State, RunCounts Counts)
{
    /// <summary>The state of a run that goes on, and in the catalog of one that was killed too.</summary>
    public const string Running = "running";

    /// <summary>The state of a run whose process is no more and that noted no end.</summary>
    public const string BrokenOff = "broken-off";
}

/// <summary>What came of a run, in numbers.</summary>
/// <param name="Read">Files read, or whose facts were extracted anew.</param>
/// <param name="Skipped">Files passed by, those known from earlier runs included.</param>
/// <param name="Unchanged">Files that were as the catalog knew them.</param>
/// <param name="Vanished">Files that the catalog knows and the run did not find.</param>
/// <param name="Citations">Citations in the files read.</param>
/// <param name="Figures">Figures in the files read.</param>
/// <param name="Bytes">Bytes read.</param>
public sealed record RunCounts(
    int Read = 0, int Skipped = 0, int Unchanged = 0, int Vanished = 0, long Citations = 0, long Figures = 0,
    long Bytes = 0);

/// <summary>The state of a catalog, in numbers.</summary>
/// <param name="Documents">Documents; several files may be one.</param>
/// <param name="Skipped">Files by obstacle, the most frequent first.</param>
/// <param name="Vanished">Files that were not found any more.</param>
/// <param name="Citations">Citations, all kinds.</param>
/// <param name="Figures">Figures.</param>
/// <param name="LastSequence">Number of the last change.</param>
/// <param name="LastRun">The last run; <see langword="null"/> if there was none.</param>
public sealed record CatalogStatus(
    long Documents, IReadOnlyList<KeyValuePair<string, long>> Skipped, long Vanished, long Citations, long Figures,
    long LastSequence,
    RunEntry? LastRun)
{
    /// <summary>Files with a document.</summary>
    public long Files { get; init; }
}
