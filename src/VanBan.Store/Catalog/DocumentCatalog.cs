using VanBan.Facts;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>
/// The system of record: every file met, the text and facts of every document, every run. One transaction a document,
/// so that a crash leaves whole documents. Each change has a number, one higher than the last; what is derived from the
/// catalog tells by it how far it has come.
/// <para>One object is for one thread; several objects, also in several processes, may have the same catalog
/// open.</para>
/// </summary>
public abstract class DocumentCatalog : IDisposable
{
    /// <summary>The graph of the documents; its questions are answered from the catalog as it is when they are
    /// asked.</summary>
    public abstract CitationGraph Graph { get; }

    /// <summary>What the graph of acts is made of.</summary>
    public abstract CatalogActs Acts { get; }

    /// <summary>Finds documents by what a person types.</summary>
    public abstract DocumentFinder Finder { get; }

    /// <summary>Finds figures by what they measure.</summary>
    public abstract CatalogFigures Figures { get; }

    /// <summary>Finds what documents order others to do.</summary>
    public abstract CatalogAssignments Assignments { get; }

    /// <summary>What persons say against the machine's reading.</summary>
    public abstract CatalogCorrections Corrections { get; }

    /// <summary>Which files are one document though no number says so.</summary>
    public abstract CatalogCopies Copies { get; }

    /// <summary>What the documents tell of each other's validity.</summary>
    public abstract CatalogValidity Validity { get; }

    /// <summary>The registers of validity that people have imported.</summary>
    public abstract ValidityRegister Register { get; }

    /// <summary>The runs of jobs.</summary>
    public abstract RunLog Runs { get; }

    /// <summary>The files that could not be read, as a queue.</summary>
    public abstract CatalogSkipped Queue { get; }

    /// <summary>How long reading took, by kind of file.</summary>
    public abstract ReadingPaces Paces { get; }

    /// <summary>Lists and counts over the whole catalog.</summary>
    public abstract CatalogSurvey Survey { get; }

    /// <summary>The number of the last change; 0 for a new catalog.</summary>
    public abstract long LastSequence { get; }

    /// <summary>What is known of the file with this path; <see langword="null"/> if it was never met.</summary>
    public abstract FileEntry? FindFile(string path);

    /// <summary>The files whose paths begin with <paramref name="prefix"/>, ordered by path.</summary>
    public abstract IEnumerable<FileEntry> FilesUnder(string prefix);

    /// <summary>The files with this content, ordered by path.</summary>
    public abstract IReadOnlyList<FileEntry> FilesWith(string sha256);

    /// <summary>Makes several changes as one: all of them last, or none.</summary>
    public abstract void AsOne(Action changes);

    /// <summary>Keeps a document as the present version of its file, in place of a former one.</summary>
    /// <param name="version">The version that was read.</param>
    /// <param name="facts">What was read out of it.</param>
    /// <returns>The number of the change.</returns>
    public abstract long Put(FileVersion version, DocumentFacts facts);

    /// <summary>Notes that a file could not be read. A document of a former version of it is taken out: the file no
    /// longer says so.</summary>
    /// <param name="version">The version that could not be read.</param>
    /// <param name="obstacle">What stood in the way, such as <c>encrypted</c>.</param>
    /// <param name="reason">The same in a sentence.</param>
    /// <returns>The number of the change; <see langword="null"/> if there was no document.</returns>
    public abstract long? PutSkipped(FileVersion version, string obstacle, string reason);

    /// <summary>Notes that a file is there to hold others and has no words of its own.</summary>
    /// <returns>The number of the change; <see langword="null"/> if there was no document of it before.</returns>
    public abstract long? PutContainer(FileVersion version);

    /// <summary>Notes by which version of the reader a file was read to its end, with all that lies in it.</summary>
    public abstract void Complete(string path, int reader);

    /// <summary>The paths of the files in which documents lie, each once.</summary>
    public abstract IReadOnlyCollection<string> FilesWithParts();

    /// <summary>Notes that a file was found again with the content that is known, perhaps written anew at another
    /// time.</summary>
    public abstract void Confirm(FileVersion version);

    /// <summary>Notes that a file is not there any more; its document is kept.</summary>
    public abstract void MarkVanished(string path);

    /// <summary>Forgets a file and its document.</summary>
    /// <returns>The number of the change; <see langword="null"/> if there was no document.</returns>
    public abstract long? Remove(string path);

    /// <summary>The document of a file; <see langword="null"/> if there is none.</summary>
    public abstract StoredDocument? Document(string path);

    /// <summary>What has changed since the change numbered <paramref name="sequence"/>, in order; from 0 on, the
    /// documents there are.</summary>
    public abstract IEnumerable<CatalogChange> ChangesAfter(long sequence);

    /// <summary>Every file that has a document, with the number of its version.</summary>
    public abstract IEnumerable<(string File, long Sequence)> Documents();

    /// <summary>What is wrong with the catalog itself: its tables, their references, and texts that are not what was
    /// read. Reads all of it.</summary>
    public abstract IEnumerable<StoreDamage> Verify();

    /// <summary>Copies the catalog as it is at one moment into a new file, while others read and write it.</summary>
    public abstract void BackUp(string file);

    /// <summary>Makes all that was written last through a power cut.</summary>
    public abstract void Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A file's name as it is found by: without folder and diacritics, in lower case.</summary>
    internal static string FoldedName(string path) =>
        Letters.Fold(Letters.Compose(path[(path.LastIndexOf('/') + 1)..]));

    /// <summary>Closes the catalog.</summary>
    protected abstract void Dispose(bool disposing);
}
