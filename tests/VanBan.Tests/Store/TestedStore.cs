using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Tests.Store.Catalog;

namespace VanBan.Tests.Store;

/// <summary>
/// An empty store of the engine under test, gone when disposed. The tests of catalog, search and ingestion know no other way to a store, so that they can be run over
/// another engine by giving it here.
/// </summary>
internal sealed class TestedStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>The folder of the store.</summary>
    public string Folder => folder.Path;

    /// <summary>What keeps it.</summary>
    public StoreEngine Engine => StoreEngine.Of(Folder);

    /// <summary>Opens the catalog.</summary>
    public DocumentCatalog OpenCatalog() => Engine.OpenCatalog();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
