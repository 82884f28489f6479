using System.Collections.Immutable;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>Whether a store is whole, and whether its parts agree.</summary>
public static class VerifyQuestion
{
    /// <summary>Reads all of a store and tells what is wrong with it.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="mends">Whether what can be made anew from the catalog (index, graph) is made anew where it is
    /// wrong.</param>
    /// <param name="progress">Told how far a new index has come.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">There is no store, or another program writes to it.</exception>
    public static StoreVerdict Ask(
        string folder, bool mends, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var engine = StoreEngine.Of(folder);
        ImmutableArray<StoreDamage> damages;
        int documents;
        using (var catalog = engine.OpenExistingCatalog())
        using (engine.TakeWriting())
        {
            var held = catalog.Documents().ToDictionary(
                static one => one.File, static one => one.Sequence, StringComparer.Ordinal);
            documents = held.Count;
            cancellation.ThrowIfCancellationRequested();
            damages =
            [
                .. catalog.Verify(), .. engine.VerifyIndex(), .. Compared(engine, held, catalog.LastSequence),
                .. engine.VerifyActs(),
            ];
        }
        return new StoreVerdict(documents, damages)
        {
            Mended = mends ? Mend(folder, engine, damages, progress, cancellation) : [],
        };
    }

    // What the index holds beside what the catalog holds.
    private static List<StoreDamage> Compared(StoreEngine engine, Dictionary<string, long> held, long last)
    {
        using var searcher = engine.OpenSearcher();
        if (!searcher.HasIndex)
            return held.Count == 0 ? [] : [Wrong(StoreFault.Broken, "")];
        if (searcher.LastSequence < last)
            return [Wrong(StoreFault.Behind, "")];
        var damages = new List<StoreDamage>();
        try
        {
            var met = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (file, sequence) in searcher.Files())
            {
                if (!held.TryGetValue(file, out var expected) || !met.Add(file))
                    damages.Add(Wrong(StoreFault.Extra, file));
                else if (expected != sequence)
                    damages.Add(Wrong(StoreFault.Differs, file));
            }
            damages.AddRange(held.Keys.Where(file => !met.Contains(file)).Select(file => Wrong(StoreFault.Lacks, file)));
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ArgumentException)
        {
            // The engine's own check tells of it.
            damages.Add(Wrong(StoreFault.Broken, FaultWords.Of(e)));
        }
        return damages;
    }

    private static ImmutableArray<StorePart> Mend(
        string folder, StoreEngine engine, ImmutableArray<StoreDamage> damages, Action<long, long>? progress,
        CancellationToken cancellation)
    {
        // What is made of a broken catalog would hide that it is broken.
        if (damages.Any(static one => one.Part == StorePart.Catalog))
            return [];
        var mended = ImmutableArray.CreateBuilder<StorePart>();
        if (damages.Any(static one => one.Part == StorePart.Index))
        {
            StoreWriter.Reindex(folder, progress, cancellation);
            mended.Add(StorePart.Index);
        }
        if (damages.Any(static one => one.Part == StorePart.Graph))
        {
            engine.DropActs();
            mended.Add(StorePart.Graph);
        }
        return mended.ToImmutable();
    }

    private static StoreDamage Wrong(StoreFault fault, string what) => new(StorePart.Index, fault, what);
}

/// <summary>What came of looking at a whole store.</summary>
/// <param name="Documents">Documents in the catalog.</param>
/// <param name="Damages">What is wrong.</param>
public sealed record StoreVerdict(int Documents, ImmutableArray<StoreDamage> Damages)
{
    /// <summary>The parts that were made anew.</summary>
    public ImmutableArray<StorePart> Mended { get; init; } = [];

    /// <summary>Whether something is wrong that was not mended.</summary>
    public bool IsWrong => Damages.Any(damage => !Mended.Contains(damage.Part));
}
