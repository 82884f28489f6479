using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>
/// Keys that name one document, put together. Since <see cref="DocumentKey.Fits"/> is not transitive (an undated key
/// fits two that differ in date), a key is
/// put with others only if all keys that fit it fit each other; one that could go to two documents stays by itself.
/// </summary>
/// <param name="Key">All that the keys tell, put together.</param>
/// <param name="Members">The keys, each once.</param>
/// <param name="IsAmbiguous">Whether it is a key that fits several documents which are not the same.</param>
internal sealed record KeyGroup(DocumentKey Key, ImmutableArray<DocumentKey> Members, bool IsAmbiguous)
{
    /// <summary>
    /// Groups the keys of one designation. The order of <paramref name="keys"/> does not matter; the groups are ordered
    /// by URN.
    /// </summary>
    public static ImmutableArray<KeyGroup> Of(IEnumerable<DocumentKey> keys)
    {
        // By URN, which gives a date only once: two keys that differ in repeating the date's year are the same.
        var distinct = keys.DistinctBy(key => key.ToString(), StringComparer.Ordinal)
            .OrderBy(key => key.ToString(), StringComparer.Ordinal)
            .ToArray();
        var firm = Array.ConvertAll(distinct, key => IsFirm(key, distinct));
        var groups = new List<KeyGroup>();
        var taken = new bool[distinct.Length];
        for (var i = 0; i < distinct.Length; i++)
        {
            if (taken[i])
                continue;
            if (!firm[i])
            {
                groups.Add(new KeyGroup(distinct[i], [distinct[i]], IsAmbiguous: true));
                continue;
            }
            // Among firm keys fitting is transitive: whatever fits one of them fits all that the one fits.
            var members = ImmutableArray.CreateBuilder<DocumentKey>();
            for (var j = i; j < distinct.Length; j++)
            {
                if (firm[j] && MayBeOne(distinct[i], distinct[j]))
                {
                    members.Add(distinct[j]);
                    taken[j] = true;
                }
            }
            groups.Add(new KeyGroup(members.Aggregate(Union), members.ToImmutable(), IsAmbiguous: false));
        }
        return [.. groups.OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Whether two keys of what is only cited can name one document. A name without day and year is never that
    /// of the only mention that has one: laws of one name follow each other, and the day may be misprinted.</summary>
    public static bool MayBeOne(DocumentKey one, DocumentKey other) =>
        one.Fits(other)
            && (one.IsNumbered || one.IsNamedByContent || one.Year is null == other.Year is null);

    /// <summary>How many parts of the key are known.</summary>
    public static int KnownParts(DocumentKey key) =>
        (key.Type is null ? 0 : 1) + (key.Issuer is null ? 0 : 1) + (key.Province is null ? 0 : 1)
            + (key.Date is null ? 0 : 1)
            + (key.Year is null ? 0 : 1);

    private static bool IsFirm(DocumentKey key, DocumentKey[] all)
    {
        var fitting = new List<DocumentKey>();
        foreach (var other in all)
        {
            if (!MayBeOne(key, other))
                continue;
            if (fitting.Exists(one => !MayBeOne(one, other)))
                return false;
            fitting.Add(other);
        }
        return true;
    }

    private static DocumentKey Union(DocumentKey one, DocumentKey other) => new()
    {
        Type = one.Type ?? other.Type,
        Issuer = one.Issuer ?? other.Issuer,
        Province = one.Province ?? other.Province,
        Date = one.Date ?? other.Date,
        Year = one.Date is null && other.Date is null ? one.Year ?? other.Year : null,
        Designation = one.Designation,
    };
}
