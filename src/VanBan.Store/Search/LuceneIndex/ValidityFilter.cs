using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using VanBan.Graph;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Documents that are in one of some states on a day.</summary>
internal sealed class ValidityFilter(ImmutableArray<ValidityState> states, DateOnly day) : Filter
{
    private static readonly int Field = IndexFacets.Fields.IndexOf(IndexFields.Validity);

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var ordinals = FacetColumns.Of(context.AtomicReader, day).Ordinals(Field);
        bool[] wanted = [.. Enum.GetValues<ValidityState>().Select(state => states.Contains(state))];
        var found = new FixedBitSet(context.AtomicReader.MaxDoc);
        for (var doc = 0; doc < ordinals.Length; doc++)
        {
            if (ordinals[doc] >= 0
                && wanted[ordinals[doc]]
                && (acceptDocs is null || acceptDocs.Get(doc)))
                found.Set(doc);
        }
        return found;
    }
}
