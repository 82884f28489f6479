using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store.Search.Answers;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// The facet values of a segment's documents as plain arrays, read once and kept as long as the segment is open: four
/// bytes a document and field. Every document found is looked up in each of them, and the packed values that Lucene
/// keeps are ten times slower.
/// </summary>
internal sealed class FacetColumns
{
    private static readonly ConditionalWeakTable<object, FacetColumns> Known = [];

    private readonly int[][] ordinals;
    private readonly string[][] values;

    private readonly DateOnly today;

    private FacetColumns(AtomicReader reader, DateOnly today)
    {
        this.today = today;
        ordinals = new int[IndexFacets.Fields.Length][];
        values = new string[IndexFacets.Fields.Length][];
        var name = new BytesRef();
        for (var field = 0; field < ordinals.Length; field++)
        {
            ordinals[field] = [];
            values[field] = [];
            if (reader.GetSortedDocValues(IndexFacets.Fields[field]) is not { } sorted)
                continue;
            ordinals[field] = new int[reader.MaxDoc];
            for (var doc = 0; doc < reader.MaxDoc; doc++)
                ordinals[field][doc] = sorted.GetOrd(doc);
            values[field] = new string[sorted.ValueCount];
            for (var ord = 0; ord < sorted.ValueCount; ord++)
            {
                sorted.LookupOrd(ord, name);
                values[field][ord] = name.Utf8ToString();
            }
        }
        TellValidity(Array.IndexOf(IndexFacets.Fields, IndexFields.Validity));
    }

    /// <summary>The columns of a segment, with the validity of each document as it is on
    /// <paramref name="today"/>.</summary>
    public static FacetColumns Of(AtomicReader reader, DateOnly today)
    {
        var columns = Known.GetValue(reader.CoreCacheKey, _ => new FacetColumns(reader, today));
        if (columns.today == today)
            return columns;
        columns = new FacetColumns(reader, today);
        Known.AddOrUpdate(reader.CoreCacheKey, columns);
        return columns;
    }

    /// <summary>For each document the number of its value, -1 for none; empty where no document of the segment has
    /// one.</summary>
    public int[] Ordinals(int field) => ordinals[field];

    /// <summary>The values by number.</summary>
    public string[] Values(int field) => values[field];

    // The index keeps the days on which the state changes, thousands of values; what is counted are the states of one
    // day.
    private void TellValidity(int field)
    {
        var states = Array.ConvertAll(values[field], timeline => (int)StoredValidity.Read(timeline).On(today));
        values[field] = [.. Enum.GetValues<ValidityState>().Select(state => EnumName.Of(state))];
        foreach (ref var ordinal in ordinals[field].AsSpan())
            ordinal = ordinal < 0 ? -1 : states[ordinal];
    }
}

/// <summary>The fields whose values are counted over all documents found.</summary>
internal static class IndexFacets
{
    public static readonly string[] Fields =
        [
            IndexFields.Type, IndexFields.Issuer, IndexFields.Year, IndexFields.Province, IndexFields.Format,
            IndexFields.Validity];
}
