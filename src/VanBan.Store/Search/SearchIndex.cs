using Lucene.Net.Index;
using Lucene.Net.Store;

namespace VanBan.Store.Search;

/// <summary>
/// The index as written: a projection of the catalog that can be thrown away and filled again. Its commits carry the last catalog sequence they contain and the
/// version of the schema; an index of another version, or one that cannot be read, is begun anew and says so by <see cref="LastSequence"/> 0.
/// <para>Thread-safe; one process may write at a time, while others search.</para>
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly NIOFSDirectory directory;
    private readonly IndexWriter writer;

    private SearchIndex(NIOFSDirectory directory, IndexWriter writer, long lastSequence) =>
        (this.directory, this.writer, LastSequence) = (directory, writer, lastSequence);

    /// <summary>The last catalog sequence committed; 0 for a new index.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Opens the index in <paramref name="folder"/> for writing, and creates it where there is none.</summary>
    /// <exception cref="IOException">Another program is writing to it.</exception>
    public static SearchIndex Open(string folder)
    {
        var directory = IndexSchema.OpenFolder(folder);
        try
        {
            if (SequenceIn(directory) is { } sequence)
            {
                try
                {
                    // The writer looks at little of it; a reader opens every file.
                    DirectoryReader.Open(directory).Dispose();
                    return new SearchIndex(directory, Writer(directory, OpenMode.CREATE_OR_APPEND), sequence);
                }
                catch (Exception exception) when (IndexSchema.IsDamage(exception))
                {
                    // A file of it is gone or broken.
                }
            }
            Empty(directory);
            return new SearchIndex(directory, Writer(directory, OpenMode.CREATE), 0);
        }
        catch (LockObtainFailedException exception)
        {
            directory.Dispose();
            throw new IOException($"The index in {folder} is being written by another program.", exception);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Adds <paramref name="entry"/>, in the place of an earlier one of the same file.</summary>
    public void Put(IndexEntry entry) => writer.UpdateDocument(new Term(IndexSchema.File, entry.File), IndexProjection.Of(entry));

    /// <summary>Takes out the entry of <paramref name="file"/>, if there is one.</summary>
    public void Remove(string file, long sequence)
    {
        _ = sequence; // deletions carry no number of their own; the commit does
        writer.DeleteDocuments(new Term(IndexSchema.File, file));
    }

    /// <summary>Makes all changes so far lasting, and searchable after a refresh.</summary>
    /// <param name="sequence">The catalog sequence up to which the index is now complete.</param>
    public void Commit(long sequence)
    {
        writer.SetCommitData(IndexSchema.CommitData(sequence));
        writer.Commit();
        LastSequence = sequence;
    }

    /// <summary>Closes the index; what was not committed is lost.</summary>
    public void Dispose()
    {
        writer.Rollback();
        writer.Dispose();
        directory.Dispose();
    }

    private static long? SequenceIn(NIOFSDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
            return null;
        try
        {
            return IndexSchema.SequenceOf(DirectoryReader.ListCommits(directory)[^1].UserData);
        }
        catch (Exception exception) when (IndexSchema.IsDamage(exception))
        {
            return null;
        }
    }

    // Not left to the writer: it reads what it is to throw away, and fails where that is broken.
    private static void Empty(NIOFSDirectory directory)
    {
        using var guard = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!guard.Obtain(IndexWriterConfig.WRITE_LOCK_TIMEOUT))
            throw new LockObtainFailedException(directory.Directory.FullName);
        foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
            directory.DeleteFile(file);
    }

    private static IndexWriter Writer(NIOFSDirectory directory, OpenMode mode)
    {
        var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, new VietnameseAnalyzer())
        {
            OpenMode = mode,
            Codec = IndexSchema.Codec,
            Similarity = IndexSchema.Similarity,
            RAMBufferSizeMB = 64,
        });
        if (mode == OpenMode.CREATE)
        {
            writer.SetCommitData(IndexSchema.CommitData(0));
            writer.Commit();
        }
        return writer;
    }
}
