using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;

namespace VanBan.Store.Ingest;

/// <summary>What the report of a run says of the graph: the acts that most documents cite, and those of them that are
/// not at hand.</summary>
internal static class CitedActs
{
    /// <summary>Both lists, those that most documents cite first. A graph that turns out to be damaged is made
    /// anew.</summary>
    public static (IReadOnlyList<CitedDocument> Top, IReadOnlyList<CitedDocument> Missing) Of(
        StoreEngine engine, DocumentCatalog catalog, int limit)
    {
        try
        {
            return Ask(engine, catalog, limit);
        }
        catch (InvalidDataException)
        {
            engine.DropActs();
            return Ask(engine, catalog, limit);
        }
    }

    private static (IReadOnlyList<CitedDocument> Top, IReadOnlyList<CitedDocument> Missing) Ask(
        StoreEngine engine, DocumentCatalog catalog, int limit)
    {
        using var acts = engine.OpenActs(catalog);
        return (Told(ActTop.Cited(acts.Graph, limit)), Told(ActTop.Missing(acts.Graph, limit)));

        IReadOnlyList<CitedDocument> Told(IReadOnlyList<int> nodes) => catalog.Graph.Cited(acts.Graph.Named(nodes));
    }
}
