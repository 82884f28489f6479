namespace VanBan.Store.Catalog;

/// <summary>
/// The files that could not be read, as a queue: each with what stood in the way, since when, and how often it was
/// tried. A file leaves it when it is read or forgotten. A document that stands though its file cannot be read today is
/// in it too.
/// </summary>
public abstract class CatalogSkipped
{
    /// <summary>What is known of the tries of a file; <see langword="null"/> for one that is not in the queue.</summary>
    public abstract SkippedTries? Of(long file);

    /// <summary>Notes that a file could not be read, though what was read of it before stands.</summary>
    public abstract void Note(FileEntry file, string? sha256, string obstacle, string reason);

    /// <summary>All files in the queue, ordered by path.</summary>
    public abstract IEnumerable<SkippedEntry> All();
}

/// <summary>How often a file was tried.</summary>
/// <param name="First">When it was first tried in vain with the bytes that it has, UTC.</param>
/// <param name="Last">When it was last tried.</param>
/// <param name="Attempts">How often, from 1.</param>
/// <param name="Crashes">How often of these it took its reader along, by a crash or by never ending.</param>
public sealed record SkippedTries(DateTime First, DateTime Last, int Attempts, int Crashes);

/// <summary>A file in the queue.</summary>
/// <param name="File">Its path.</param>
/// <param name="Obstacle">What stood in the way, such as <c>encrypted</c>.</param>
/// <param name="Reason">The same in a sentence.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Stands">Whether what was read of it before stands.</param>
/// <param name="Vanished">When the file was first not found any more.</param>
public sealed record SkippedEntry(
    string File, string Obstacle, string Reason, SkippedTries Tries, bool Stands, DateTime? Vanished);
