using VanBan.Graph.Acts;
using VanBan.Store.Catalog;

namespace VanBan.Store.Acts;

/// <summary>
/// The graph of acts of a store. The catalog is the truth; the file beside it holds the arrays as they were at one of
/// its changes, and what came and went since is read from the catalog and put beside them. A file that is missing,
/// damaged, of another version or of another catalog, or behind by so much that reading on costs more than it saves, is
/// made anew. Whether it can be written does not matter to the answers.
/// </summary>
internal static class ActStore
{
    private const string FileName = "acts.graph";
    private const int Witnesses = 8;

    // Reading on takes about a tenth of a second for each hundred documents; small stores are made anew in no time.
    private const int FewestChanges = 100;
    private const int MostChanges = 2000;

    /// <summary>The file of a store.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Opens the graph as the catalog is now.</summary>
    public static OpenActs Open(string folder, DocumentCatalog catalog) => catalog.Acts.AsOfNow(() =>
    {
        var file = ActFile.TryOpen(PathIn(folder));
        if (file is not null && IsUsable(file, catalog, MostFor(file)))
            return new OpenActs(file, new ActGraph(file.Arrays, ChangesAfter(catalog.Acts, file.Sequence)));
        file?.Dispose();
        return new OpenActs(null, new ActGraph(Make(folder, catalog), ActChanges.None));
    });

    /// <summary>Makes the file anew where the next question would have much to read on.</summary>
    public static void Refresh(string folder, DocumentCatalog catalog) => catalog.Acts.AsOfNow(() =>
    {
        using var file = ActFile.TryOpen(PathIn(folder));
        if (file is null || !IsUsable(file, catalog, MostFor(file) / 2))
            Make(folder, catalog);
        return 0;
    });

    /// <summary>Throws the file away.</summary>
    public static void Drop(string folder)
    {
        try
        {
            File.Delete(PathIn(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It tells of itself that it is damaged.
        }
    }

    /// <summary>What is wrong with the file; nothing where there is none.</summary>
    public static IEnumerable<StoreDamage> Verify(string folder)
    {
        var path = PathIn(folder);
        if (!File.Exists(path))
            return [];
        using var file = ActFile.TryOpen(path);
        return file is null || !file.IsWhole() ? [new StoreDamage(StorePart.Graph, StoreFault.Broken, FileName)] : [];
    }

    /// <summary>The arrays of a whole catalog.</summary>
    public static ActArrays Build(CatalogActs acts)
    {
        var builder = new ActBuilder(acts.FilesAfter(0));
        foreach (var mention in acts.MentionsAfter(0))
            builder.Add(mention);
        return builder.Build();
    }

    private static long MostFor(ActFile file) => Math.Clamp(file.Arrays.FileCount / 100, FewestChanges, MostChanges);

    private static bool IsUsable(ActFile file, DocumentCatalog catalog, long most) =>
        file.Sequence <= catalog.LastSequence
            && IsOf(file, catalog.Acts)
            && catalog.Acts.CountAfter(file.Sequence) <= most;

    // One that the catalog contradicts is enough to say no, and one at least has to be confirmed.
    private static bool IsOf(ActFile file, CatalogActs acts)
    {
        var told = file.Witnesses.Select(witness => acts.Confirms(witness, file.Sequence)).ToList();
        return told.Contains(true) && !told.Contains(false);
    }

    private static ActChanges ChangesAfter(CatalogActs acts, long sequence) => new(
        [.. acts.RemovedAfter(sequence)], [.. acts.FilesAfter(sequence)], [.. acts.MentionsAfter(sequence)]);

    private static ActArrays Make(string folder, DocumentCatalog catalog)
    {
        var arrays = Build(catalog.Acts);
        try
        {
            // Held by one at a time; the others go on without writing.
            using var guard = new FileStream(
                PathIn(folder) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            ActFile.Save(PathIn(folder), arrays, catalog.LastSequence, catalog.Acts.LastCome(Witnesses));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next question makes the arrays again.
        }
        return arrays;
    }
}

/// <summary>The graph of acts, open for questions.</summary>
public sealed class OpenActs : IDisposable
{
    private readonly ActFile? file;

    internal OpenActs(ActFile? file, ActGraph graph) => (this.file, Graph) = (file, graph);

    /// <summary>The graph.</summary>
    public ActGraph Graph { get; }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();
}
