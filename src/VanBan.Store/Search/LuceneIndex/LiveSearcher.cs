using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// A searcher whose statistics count what is there. Lucene's own count documents that were replaced or removed until
/// their segment is merged, so that the same files would be ranked differently after another history.
/// </summary>
internal sealed class LiveSearcher(IndexReader reader) : IndexSearcher(reader)
{
    private readonly ConcurrentDictionary<string, CollectionStatistics> fields = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override CollectionStatistics CollectionStatistics(string field) => fields.GetOrAdd(field, Count);

    /// <inheritdoc/>
    public override TermStatistics TermStatistics(Term term, TermContext context) =>
        new(term.Bytes, LiveTerms.CountDocuments(IndexReader, term), -1);

    // The average length that BM25 asks for comes from the lengths as the index keeps them for each document, in one
    // byte: the same with dead documents and without.
    private CollectionStatistics Count(string field)
    {
        long documents = 0, syllables = 0;
        foreach (var leaf in IndexReader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var norms = leaf.AtomicReader.GetNormValues(field);
            for (var doc = 0; norms is not null && doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (live is not null && !live.Get(doc))
                    continue;
                var length = Lengths[(byte)norms.Get(doc)];
                documents += length > 0 ? 1 : 0;
                syllables += length;
            }
        }
        // Provisions and documents lie in one index: a field has as many as bear it.
        var all = documents > 0 ? documents : Math.Max(IndexReader.NumDocs, 1);
        return new CollectionStatistics(field, all, documents, syllables, -1);
    }

    // What BM25 makes of a length: 1/sqrt(length), in eight bits (SmallFloat.floatToByte315).
    private static readonly long[] Lengths =
    [
        .. Enumerable.Range(0, 256).Select(static norm => SmallSingle.SByte315ToSingle((sbyte)norm))
            .Select(static norm => norm > 0 ? (long)Math.Round(1 / ((double)norm * norm)) : 0),
    ];
}

/// <summary>In how many documents that are there a term stands.</summary>
internal static class LiveTerms
{
    /// <summary>The documents that hold <paramref name="term"/>; a walk over its list where some are dead.</summary>
    public static int CountDocuments(IndexReader reader, Term term)
    {
        var count = 0;
        foreach (var leaf in reader.Leaves)
            count += CountIn(leaf.AtomicReader, term);
        return count;
    }

    private static int CountIn(AtomicReader segment, Term term)
    {
        if (segment.LiveDocs is not { } live)
            return segment.DocFreq(term);
        var terms = segment.GetTerms(term.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(term.Bytes) ? Count(terms.Docs(live, null, DocsFlags.NONE)) : 0;
    }

    private static int Count(DocsEnum documents)
    {
        var count = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        return count;
    }
}
