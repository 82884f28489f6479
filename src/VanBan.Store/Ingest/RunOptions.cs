using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Reading.Workers;

namespace VanBan.Store.Ingest;

/// <summary>How a job is run this time.</summary>
public sealed record RunOptions
{
    /// <summary>Documents read at a time.</summary>
    public int Degree { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether files that could not be read are tried again, though they are the same: a program for OCR has
    /// come, a limit was lifted.</summary>
    public bool RetrySkipped { get; init; }

    /// <summary>Of the files that could not be read, those that <see cref="RetrySkipped"/> tries again;
    /// <see langword="null"/> for all.</summary>
    public Obstacle? RetryOnly { get; init; }

    /// <summary>Whether every file is read again.</summary>
    public bool Anew { get; init; }

    /// <summary>Whether a person has confirmed that documents may be removed though all or most files of the sources
    /// are gone.</summary>
    public bool ConfirmsRemoval { get; init; }

    /// <summary>How many of the most cited and of the missing documents the report lists; 0 asks for none.</summary>
    public int Listed { get; init; } = 10;

    /// <summary>Told how far the run has come, at most some times a second, and each second while nothing comes to its
    /// end; on any thread, one call at a time.</summary>
    public Action<RunProgress>? Progress { get; init; }

    /// <summary>Told what became of each file, in the order of the sources, on the thread that runs.</summary>
    public Action<FileReport>? FileDone { get; init; }

    /// <summary>Told, when the store is opened, how many changes the index got of those it lacks.</summary>
    public Action<long, long>? Replaying { get; init; }

    /// <summary>How files are read in processes of their own; <see langword="null"/> reads them in this one.</summary>
    public Isolation? Isolation { get; init; }

    /// <summary>What the readers may do; where a store takes the documents in, it also keeps what OCR reads.</summary>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>How long is waited before a file is tried again that another program holds for a moment: once for each
    /// time given.</summary>
    internal IReadOnlyList<TimeSpan> Waits { get; init; } = Patience.StandardWaits;

    internal Func<SourceFile, ReadingOptions, Outcome<Document>> Read { get; init; } = DocumentReader.Read;

    internal Func<SourceFile, string, ContainerLimits, ReadingOptions, Unpacked> Unpack { get; init; } =
        ContainerReader.Unpack;

    internal Func<Document, DocumentFacts> Extract { get; init; } = FactExtractor.Extract;

    internal int ReaderVersion { get; init; } = ReadingVersion.Reader;

    internal int ExtractorVersion { get; init; } = ReadingVersion.Extractor;
}
