using VanBan.Graph.Acts;
using VanBan.Store.Catalog;

namespace VanBan.Store.Acts;

/// <summary>
/// The graph of acts of a store. The catalog is the truth; a file beside it holds the arrays as they were at one of its
/// changes, and a second one what came and went since (<see cref="ActTail"/>). What neither has yet is read from the
/// catalog and added to the second. When that has grown, both are put together to arrays again, without asking the
/// catalog. Only where the first is missing, damaged, of another version or of another catalog, or the catalog is far
/// ahead of both, the arrays are made anew from it. Whether anything can be written does not matter to the answers.
/// </summary>
internal static class ActStore
{
    private const string FileName = "acts.graph";
    private const int Witnesses = 8;

    // What stands beside the arrays is read by each who asks, about a tenth of a second for each thousand files.
    private const int FewestBeside = 100;
    private const int MostBeside = 2000;

    // Reading on takes ten times as long as making anew, counted by document.
    private const int BehindPart = 10;

    /// <summary>The file of a store.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Opens the graph as the catalog is now.</summary>
    public static OpenActs Open(string folder, DocumentCatalog catalog) => catalog.Acts.AsOfNow(() =>
    {
        var file = ActFile.TryOpen(PathIn(folder));
        if (file is not null && TryRead(file, folder, catalog) is { } tail)
        {
            // Put together by runs that change the store; but where one was broken off, all who ask would pay for it.
            return new OpenActs(file, Kept(file, tail, 2 * BesideOf(file), folder, catalog));
        }
        file?.Dispose();
        return new OpenActs(null, new ActGraph(Make(folder, catalog), ActChanges.None));
    });

    /// <summary>Brings the files up to the catalog, so that the next question has nothing to read on.</summary>
    public static void Refresh(string folder, DocumentCatalog catalog) => catalog.Acts.AsOfNow(() =>
    {
        using var file = ActFile.TryOpen(PathIn(folder));
        if (file is null || TryRead(file, folder, catalog) is not { } tail)
            Make(folder, catalog);
        else if (tail.IsNew || tail.Count > BesideOf(file))
            Kept(file, tail, BesideOf(file), folder, catalog);
        return 0;
    });

    private static ActGraph Kept(ActFile file, ActTail tail, int most, string folder, DocumentCatalog catalog)
    {
        var graph = new ActGraph(file.Arrays, tail.Changes);
        if (tail.Count > most)
            TrySave(folder, graph.Folded(), catalog);
        else if (tail.IsNew)
            TryWrite(folder, () => tail.Keep(graph.Beside()));
        return graph;
    }

    /// <summary>Throws the file away.</summary>
    public static void Drop(string folder)
    {
        try
        {
            File.Delete(PathIn(folder));
            File.Delete(ActTail.PathOf(PathIn(folder)));
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

    private static int BesideOf(ActFile file) =>
        Math.Clamp(file.Arrays.FileCount / 100, FewestBeside, MostBeside);

    // Null where the arrays have to be made anew.
    private static ActTail? TryRead(ActFile file, string folder, DocumentCatalog catalog)
    {
        var last = catalog.LastSequence;
        if (file.Sequence > last || !IsOf(file.Witnesses, file.Sequence, catalog.Acts))
            return null;
        var tail = ActTail.Read(file, ActTail.PathOf(PathIn(folder)));
        if (tail.Sequence > last || !IsOf(tail, catalog.Acts))
            tail.Forget();
        var behind = catalog.Acts.CountAfter(tail.Sequence);
        if (behind > Math.Max(FewestBeside, file.Arrays.FileCount / BehindPart))
            return null;
        if (behind > 0)
            tail.Add(SegmentAfter(tail.Sequence, last, catalog.Acts));
        return tail;
    }

    private static bool IsOf(ActTail tail, CatalogActs acts) => tail.Last is not { } segment
        || (IsOf(segment.Witnesses, segment.To, acts)
            && segment.Changes.Gone.All(acts.RemovedAfter(segment.From).ToHashSet(StringComparer.Ordinal).Contains));

    // One that the catalog contradicts is enough to say no, and one at least has to be confirmed.
    private static bool IsOf(IReadOnlyList<ActWitness> witnesses, long sequence, CatalogActs acts)
    {
        var told = witnesses.Select(witness => acts.Confirms(witness, sequence)).ToList();
        return told.Contains(true) && !told.Contains(false);
    }

    private static ActSegment SegmentAfter(long sequence, long last, CatalogActs acts) => new(
        sequence, last, acts.LastCome(Witnesses),
        new ActChanges(
            [.. acts.RemovedAfter(sequence)], [.. acts.FilesAfter(sequence)], [.. acts.MentionsAfter(sequence)]));

    private static ActArrays Make(string folder, DocumentCatalog catalog)
    {
        var arrays = Build(catalog.Acts);
        TrySave(folder, arrays, catalog);
        return arrays;
    }

    private static void TrySave(string folder, ActArrays arrays, DocumentCatalog catalog) => TryWrite(folder, () =>
    {
        var path = PathIn(folder);
        ActFile.Save(path, arrays, catalog.LastSequence, catalog.Acts.LastCome(Witnesses));
        File.Delete(ActTail.PathOf(path));
    });

    private static void TryWrite(string folder, Action write)
    {
        try
        {
            // Held by one at a time; the others go on without writing.
            using var guard = new FileStream(
                PathIn(folder) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next question does the same again.
        }
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
