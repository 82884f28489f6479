using VanBan.Documents;
using VanBan.Knowledge;

namespace VanBan.Graph;

/// <summary>
/// Mentions that name a document with one part wrong. A body gives a number once a year, so a mention that agrees in
/// number, year and two of day, body and kind, and errs in the third, names the same document. A number of another
/// province is never a slip.
/// </summary>
internal static class Misprint
{
    /// <summary>The one part in which <paramref name="mention"/> contradicts <paramref name="document"/>;
    /// <see cref="MisprintedPart.None"/> where it names another document.</summary>
    public static MisprintedPart Between(DocumentKey mention, DocumentKey document)
    {
        if (!IsOneNumberOfAYear(mention, document)
            || mention.Province != document.Province)
            return MisprintedPart.None;
        var wrong = Contradicted(mention, document);
        return wrong switch
        {
            MisprintedPart.Date when IsOneBody(mention, document) => wrong,
            MisprintedPart.Issuer when mention.Date is not null
                && mention.Province is null => wrong,
            MisprintedPart.Type when mention.Date is not null
                && IsOneBody(mention, document) => wrong,
            _ => MisprintedPart.None,
        };
    }

    /// <summary>
    /// What each of the keys of a designation is to be read as: of keys that differ in the day alone and name one
    /// number of one body and year, the day that most mentions print stands for all; where two are printed as often,
    /// the year alone.
    /// </summary>
    /// <param name="keys">The keys, each with its number of mentions.</param>
    public static Dictionary<string, DocumentKey> Standards(IReadOnlyCollection<(DocumentKey Key, int Mentions)> keys)
    {
        var standards = new Dictionary<string, DocumentKey>(StringComparer.Ordinal);
        foreach (var series in keys
            .Where(one => one.Key.Date is not null
                && IsOneBody(one.Key, one.Key)
                && one.Key.IsNumbered)
            .GroupBy(one => (one.Key.Type, one.Key.Issuer, one.Key.Province, one.Key.Year)))
        {
            var days = series.GroupBy(one => one.Key.Date!.Value)
                .Select(day => (Day: day.Key, Mentions: day.Sum(one => one.Mentions)))
                .OrderByDescending(day => day.Mentions).ThenBy(day => day.Day).ToArray();
            if (days.Length == 1)
                continue;
            var isTold = days[0].Mentions > days[1].Mentions;
            foreach (var (key, _) in series)
            {
                standards[key.ToString()] = key with
                {
                    Date = isTold ? days[0].Day : null,
                    Year = isTold ? null : key.Year,
                };
            }
        }
        return standards;
    }

    private static MisprintedPart Contradicted(DocumentKey mention, DocumentKey document)
    {
        var date = Differ(mention.Date, document.Date);
        var issuer = Differ(mention.Issuer, document.Issuer);
        var type = Differ(mention.Type, document.Type);
        return (date, issuer, type) switch
        {
            (true, false, false) => MisprintedPart.Date,
            (false, true, false) => MisprintedPart.Issuer,
            (false, false, true) => MisprintedPart.Type,
            _ => MisprintedPart.None,
        };
    }

    private static bool Differ<T>(T? one, T? other) => one is not null
        && other is not null
        && !one.Equals(other);

    private static bool IsOneNumberOfAYear(DocumentKey one, DocumentKey other) =>
        one.IsNumbered
            && one.Designation == other.Designation
            && one.Year is { } year
            && year == other.Year;

    // Known on both sides, and of a body that every province has, the province too.
    private static bool IsOneBody(DocumentKey one, DocumentKey other) =>
        one.Issuer is { } issuer && issuer == other.Issuer
            && (one.Province is not null || !Issuer.All.Any(known => known.Slug == issuer && known.IsLocal));
}
