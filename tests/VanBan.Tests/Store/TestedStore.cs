using VanBan.Store.Catalog;
using VanBan.Tests.Store.Catalog;

namespace VanBan.Tests.Store;

/// <summary>An empty store of the engine under test, gone when disposed. The tests of catalog and search are written against it and run once for each engine.</summary>
public abstract class TestedStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>The folder of the store.</summary>
    protected string Folder => folder.Path;

    /// <summary>Opens the catalog.</summary>
    public abstract DocumentCatalog OpenCatalog();

    /// <inheritdoc/>
    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A store as an office has it: files in a folder.</summary>
internal sealed class EmbeddedStore : TestedStore
{
    /// <inheritdoc/>
    public override DocumentCatalog OpenCatalog() => DocumentCatalog.Open(Folder);
}
