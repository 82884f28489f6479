using Lucene.Net.Index;
using Lucene.Net.Store;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>The index of Lucene in a folder, as written.</summary>
internal sealed class LuceneSearchIndex : SearchIndex
{
    private readonly NIOFSDirectory directory;
    private readonly IndexWriter writer;
    private long lastSequence;
    private bool isOfFormerVersion;

    private LuceneSearchIndex(NIOFSDirectory directory, IndexWriter writer, long lastSequence) =>
        (this.directory, this.writer, this.lastSequence) = (directory, writer, lastSequence);

    /// <inheritdoc/>
    public override long LastSequence => lastSequence;

    /// <inheritdoc/>
    public override bool IsOfFormerVersion => isOfFormerVersion;

    /// <summary>Opens the index in <paramref name="folder"/> for writing, and creates it where there is none.</summary>
    /// <exception cref="IOException">Another program is writing to it.</exception>
    public static LuceneSearchIndex Open(string folder) => Open(folder, isAnew: false);

    /// <summary>Begins the index in <paramref name="folder"/> anew; what is there answers until the first
    /// commit.</summary>
    /// <exception cref="IOException">Another program is writing to it.</exception>
    public static LuceneSearchIndex OpenAnew(string folder) => Open(folder, isAnew: true);

    private static LuceneSearchIndex Open(string folder, bool isAnew)
    {
        var directory = IndexSchema.OpenFolder(folder);
        try
        {
            if (WholeSequenceIn(directory) is not { } sequence)
            {
                var isFormer = IsOfAnotherVersion(directory);
                Empty(directory);
                var writer = Writer(directory, OpenMode.CREATE);
                writer.SetCommitData(IndexSchema.CommitData(0));
                writer.Commit();
                return new LuceneSearchIndex(directory, writer, 0) { isOfFormerVersion = isFormer };
            }
            return isAnew
                ? new LuceneSearchIndex(directory, Writer(directory, OpenMode.CREATE), 0)
                : new LuceneSearchIndex(directory, Writer(directory, OpenMode.CREATE_OR_APPEND), sequence);
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

    /// <inheritdoc/>
    public override void Put(IndexEntry entry) =>
        writer.UpdateDocuments(new Term(IndexFields.Entry, entry.File), IndexProjection.Of(entry));

    /// <inheritdoc/>
    public override void Remove(string file) => writer.DeleteDocuments(new Term(IndexFields.Entry, file));

    /// <inheritdoc/>
    public override void Commit(long sequence)
    {
        writer.SetCommitData(IndexSchema.CommitData(sequence));
        writer.Commit();
        lastSequence = sequence;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        writer.Rollback();
        writer.Dispose();
        directory.Dispose();
    }

    // The sequence of an index of which every file can be opened: a writer looks at little of it, a reader at all.
    private static long? WholeSequenceIn(NIOFSDirectory directory)
    {
        if (SequenceIn(directory) is not { } sequence)
            return null;
        try
        {
            DirectoryReader.Open(directory).Dispose();
            return sequence;
        }
        catch (Exception exception) when (IndexSchema.IsDamage(exception))
        {
            return null;
        }
    }

    // Files that no reader can open are broken, whatever version they were of.
    private static bool IsOfAnotherVersion(NIOFSDirectory directory)
    {
        try
        {
            return DirectoryReader.IndexExists(directory)
                && IndexSchema.IsOfAnotherVersion(DirectoryReader.ListCommits(directory)[^1].UserData);
        }
        catch (Exception exception) when (IndexSchema.IsDamage(exception))
        {
            return false;
        }
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

    private static IndexWriter Writer(NIOFSDirectory directory, OpenMode mode) =>
        new(directory, new IndexWriterConfig(IndexSchema.Lucene, new VietnameseAnalyzer())
        {
            OpenMode = mode,
            Codec = IndexSchema.Codec,
            Similarity = IndexSchema.Similarity,
            RAMBufferSizeMB = 64,
        });
}
