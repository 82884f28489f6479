namespace VanBan.Store.Search;

/// <summary>
/// The index as written: a projection of the catalog that can be thrown away and filled again. Its commits carry the
/// last catalog sequence they contain and the version of what is projected; an index of another version, or one that
/// cannot be read, is begun anew and says so by <see cref="LastSequence"/> 0.
/// <para>Thread-safe; one process may write at a time, while others search.</para>
/// </summary>
public abstract class SearchIndex : IDisposable
{
    /// <summary>The last catalog sequence committed; 0 for a new index.</summary>
    public abstract long LastSequence { get; }

    /// <summary>Whether what stood there when it was opened was whole, but of another version, and was thrown
    /// away.</summary>
    public virtual bool IsOfFormerVersion => false;

    /// <summary>Adds <paramref name="entry"/>, in the place of an earlier one of the same file.</summary>
    public abstract void Put(IndexEntry entry);

    /// <summary>Takes out the entry of <paramref name="file"/>, if there is one.</summary>
    public abstract void Remove(string file);

    /// <summary>Makes all changes so far lasting, and searchable after a refresh.</summary>
    /// <param name="sequence">The catalog sequence up to which the index is now complete.</param>
    public abstract void Commit(long sequence);

    /// <summary>Closes the index; what was not committed is lost.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the index.</summary>
    protected abstract void Dispose(bool disposing);
}
