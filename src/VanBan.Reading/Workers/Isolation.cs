using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace VanBan.Reading.Workers;

/// <summary>
/// How files are read, and their facts extracted, in child processes, so that a file that makes a library overflow its stack, fill the memory or
/// never end costs that one document.
/// </summary>
/// <param name="Program">Full path of the program to start.</param>
/// <param name="Arguments">Its arguments, which make it call <see cref="ReadingWorker.Run()"/>.</param>
public sealed record Isolation(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The word on the command line that makes this program a worker.</summary>
    public const string Verb = "read-worker";

    /// <summary>
    /// How long one document may take. Outside programs get time of their own besides: 30 seconds for each page of OCR,
    /// two minutes for a conversion.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a worker may be silent; it gives a sign after each page, and while an outside program works
    /// for it.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Bytes of memory that a worker may hold. Its heap is limited to three quarters of it, so that nearly always its
    /// own reader says that the file is too large.
    /// </summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>After so many documents a worker is replaced: what libraries leave behind does not add up.</summary>
    public int DocumentsPerWorker { get; init; } = 500;

    /// <summary>
    /// The program in <paramref name="assembly"/> as the worker, started as this process was: by its own executable, or
    /// by <c>dotnet</c>.
    /// </summary>
    public static Isolation Of(Assembly assembly)
    {
        var process = Environment.ProcessPath;
        var name = Path.GetFileNameWithoutExtension(process);
        return name == assembly.GetName().Name
            ? new Isolation(process!, [Verb])
            : new Isolation(name == "dotnet" ? process! : "dotnet", [assembly.Location, Verb]);
    }

    // By itself the runtime lets a third of the processor's cache fill up between collections, on a server tens of
    // megabytes. Measured over 44 gazettes: 73 MB at most with this against 85 MB, in the same time.
    private const int YoungestGeneration = 4 << 20;

    /// <summary>
    /// What the runtime of a worker is told: a heap with a limit, no thread for collecting in the background, no second
    /// compilation with profiles, no door for debuggers (its pipes stay behind when a worker is killed), no dumps of
    /// confidential memory.
    /// </summary>
    internal IEnumerable<(string Name, string Value)> Variables =>
    [
        ("DOTNET_GCHeapHardLimit", (Memory / 4 * 3).ToString("X", CultureInfo.InvariantCulture)),
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_GCGen0MaxBudget", YoungestGeneration.ToString("X", CultureInfo.InvariantCulture)),
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_DbgEnableMiniDump", "0"),
    ];
}
