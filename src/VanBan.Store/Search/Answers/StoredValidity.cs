using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Store.Search.Answers;

/// <summary>
/// A document's validity as the index keeps it: not the state of a day, which would be wrong the next day, but the days on which it changes. The timeline alone is the value that is counted
/// and filtered by; it is told for each day anew.
/// </summary>
internal static class StoredValidity
{
    private const char Line = '\n', Part = '\t';
    private const string Effect = "effect";

    // Reports, letters and the like do not come into force; nothing is told of them unless another one replaces them.
    private static readonly FrozenSet<string> Acts = FrozenSet.ToFrozenSet(
    [
        "hien-phap", "bo-luat", "luat", "phap-lenh", "lenh", "sac-lenh", "nghi-quyet", "nghi-quyet-lien-tich", "nghi-dinh", "quyet-dinh", "chi-thi", "thong-tu", "thong-tu-lien-tich", "thong-tri",
        "ke-hoach", "chuong-trinh", "ket-luan", "huong-dan", "quy-dinh", "quy-che", "phuong-an", "de-an",
    ]);

    /// <summary>The validity of an entry as text; <see langword="null"/> where there is nothing to tell. One line for the day of effect, one for each change.</summary>
    public static string? Write(IndexEntry entry)
    {
        var header = entry.Facts.Header;
        var validity = entry.Validity ?? new Validity(header.EffectiveDate, []);
        if (validity.Changes.IsEmpty && (header.IsDraft || header.Type is not { } type || !Acts.Contains(type.Slug)))
            return null;
        return string.Join(Line, validity.Changes
            .Select(change => string.Join(Part, EnumName.Of(change.State), Day(change.Since), change.By, change.ByNumber))
            .Prepend(string.Join(Part, Effect, Day(validity.EffectiveFrom))));
    }

    /// <summary>What of it counts for the state: each line up to the day.</summary>
    public static string Timeline(string stored) => string.Join(Line, stored.Split(Line).Select(line => string.Join(Part, line.Split(Part).Take(2))).Distinct());

    /// <summary>Reads either of them.</summary>
    public static Validity Read(string stored)
    {
        DateOnly? from = null;
        var changes = ImmutableArray.CreateBuilder<ValidityChange>();
        foreach (var line in stored.Split(Line))
        {
            var parts = line.Split(Part);
            DateOnly? day = DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            if (parts[0] == Effect)
                from = day;
            else
                changes.Add(new ValidityChange(EnumName.Parse<ValidityState>(parts[0]), day, parts.Length > 2 && DocumentKey.TryParse(parts[2], out var by) ? by : new DocumentKey(), parts.Length > 3 && parts[3].Length > 0 ? parts[3] : null));
        }
        return new Validity(from, changes.ToImmutable());
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
