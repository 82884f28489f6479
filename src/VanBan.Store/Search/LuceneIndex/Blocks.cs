using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// How the documents of a segment lie behind their provisions: a document is the last of its block. Read once and kept
/// as long as the segment is open, one bit for each document and provision.
/// </summary>
internal sealed class Blocks
{
    private static readonly ConditionalWeakTable<object, Blocks> Known = [];

    private readonly FixedBitSet documents;

    private Blocks(AtomicReader reader)
    {
        documents = new FixedBitSet(Math.Max(reader.MaxDoc, 1));
        // The dead as well: their provisions are behind them until the segment is merged.
        var terms = reader.GetTerms(IndexFields.IsDocument)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(new BytesRef("1")))
            return;
        var marked = terms.Docs(null, null, DocsFlags.NONE);
        while (marked.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            documents.Set(document);
    }

    /// <summary>Every document, and no provision.</summary>
    public static Query Documents => new ConstantScoreQuery(new TermQuery(new Term(IndexFields.IsDocument, "1")));

    /// <summary>The blocks of a segment.</summary>
    public static Blocks Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new Blocks(reader));

    /// <summary>The document of a provision, or itself.</summary>
    public int DocumentOf(int provision) => documents.NextSetBit(provision);

    /// <summary>The first of the block in which something stands.</summary>
    public int StartOf(int document) => document == 0 ? 0 : documents.PrevSetBit(document - 1) + 1;
}
