using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>What has to be done with a file: told from what the catalog knows of it, before a byte is read.</summary>
/// <param name="File">The file.</param>
/// <param name="Known">What the catalog knows of it.</param>
/// <param name="Work">What has to be done.</param>
internal sealed record FileTask(FoundFile File, FileEntry? Known, FileWork Work)
{
    /// <summary>The stored document, where facts are to be extracted anew from it.</summary>
    public Document? Stored { get; init; }
}

internal enum FileWork
{
    /// <summary>Nothing: it is as the catalog knows it.</summary>
    None,

    /// <summary>Read it.</summary>
    Read,

    /// <summary>Extract the facts anew from the stored text.</summary>
    Extract,
}

/// <summary>What became of a file.</summary>
/// <param name="Task">What was to be done.</param>
/// <param name="Version">The version met.</param>
/// <param name="Outcome">Its facts, or why there are none; <see langword="null"/> if there was nothing to do.</param>
/// <param name="Bytes">Bytes read.</param>
internal sealed record FileResult(FileTask Task, FileVersion Version, Outcome<DocumentFacts>? Outcome, long Bytes)
{
    /// <summary>Where the file was before it was moved or renamed; <see langword="null"/> for one that was
    /// not.</summary>
    public FileEntry? Former { get; init; }

    /// <summary>Whether what stood in the way may pass by itself in a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What lay in the file, once all of it was met; <see langword="null"/> before.</summary>
    public Unpacked? Ended { get; init; }

    /// <summary>Whether it is there to hold files.</summary>
    public bool IsContainer => Outcome is Outcome<DocumentFacts>.Container
        || (Outcome is null && (Former ?? Task.Known) is { IsContainer: true });

    /// <summary>Whether it was read now and holds documents.</summary>
    public bool HasParts => Ended is null && Outcome is Outcome<DocumentFacts>.Container
        or Outcome<DocumentFacts>.Done { Value.Document.HasParts: true };
}

/// <summary>What the catalog knows of the documents in a file that is as it was.</summary>
/// <param name="Files">They.</param>
/// <param name="IsToOpen">Whether the file has to be opened all the same, since one of them is to be read.</param>
internal sealed record KnownParts(IReadOnlyList<FoundFile> Files, bool IsToOpen);
