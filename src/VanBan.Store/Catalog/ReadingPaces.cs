namespace VanBan.Store.Catalog;

/// <summary>How long reading took in earlier runs, by kind of file: what the next run is estimated by.</summary>
public abstract class ReadingPaces
{
    /// <summary>All kinds.</summary>
    public abstract IReadOnlyList<ReadingPace> All();

    /// <summary>Adds what a run measured; what lies far back weighs less.</summary>
    public abstract void Add(IEnumerable<ReadingPace> measured);
}

/// <summary>How long files of one kind took.</summary>
/// <param name="Kind">The kind, such as <c>pdf-scan</c>.</param>
/// <param name="Files">Files measured.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Milliseconds">The time that reading them took, each alone.</param>
public sealed record ReadingPace(string Kind, long Files, long Bytes, long Milliseconds);
