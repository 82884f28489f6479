using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Store.Catalog;

/// <summary>What the graph of acts is made of, and what an answer in numbers is put into words by.</summary>
public abstract class CatalogActs
{
    /// <summary>Reads the catalog as it is at one moment, whatever is written to it meanwhile.</summary>
    public abstract T AsOfNow<T>(Func<T> read);

    /// <summary>The number of documents and removals behind a change.</summary>
    public abstract long CountAfter(long sequence);

    /// <summary>The files with documents that came behind a change; all there are from 0 on.</summary>
    public abstract IEnumerable<ActFileRow> FilesAfter(long sequence);

    /// <summary>The mentions in these documents but those of the document itself, those of one document together and in
    /// the order of the text.</summary>
    public abstract IEnumerable<ActMentionRow> MentionsAfter(long sequence);

    /// <summary>The paths of files whose documents went behind a change.</summary>
    public abstract IEnumerable<string> RemovedAfter(long sequence);

    /// <summary>The documents that came last, and a few that came long before.</summary>
    public abstract IReadOnlyList<ActWitness> LastCome(int count);

    /// <summary>Whether a document came as a witness says; <see langword="null"/> where the catalog cannot tell, since
    /// the file changed behind the change <paramref name="sequence"/>.</summary>
    public abstract bool? Confirms(ActWitness witness, long sequence);

    /// <summary>The file of a document; <see langword="null"/> where it went meanwhile.</summary>
    public abstract DocumentFile? File(long document);

    /// <summary>A mention; <see langword="null"/> where it went meanwhile.</summary>
    public abstract LocatedCitation? Mention(long document, int ordinal);
}

/// <summary>
/// A document that came, by which what is derived from a catalog knows it again: the numbers of changes alone do not
/// tell whether a catalog was restored from a copy and went on from there.
/// </summary>
/// <param name="Sequence">The number of the change.</param>
/// <param name="Ingested">When it came.</param>
/// <param name="Path">The path of its file.</param>
public sealed record ActWitness(long Sequence, string Ingested, string Path);
