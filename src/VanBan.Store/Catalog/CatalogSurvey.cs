namespace VanBan.Store.Catalog;

/// <summary>Lists and counts over the whole catalog.</summary>
public abstract class CatalogSurvey
{
    /// <summary>The state of the catalog, in numbers.</summary>
    public abstract CatalogStatus Status();

    /// <summary>The files that could not be read, ordered by path.</summary>
    public abstract IEnumerable<FileEntry> Skipped();

    /// <summary>The files that were not found any more, ordered by path.</summary>
    public abstract IEnumerable<FileEntry> Vanished();
}
