using System.Collections.Immutable;
using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Knowledge;

namespace VanBan.Store.Search.Answers;

/// <summary>
/// A document's validity as the index keeps it: not the state of a day, which would be wrong the next day, but the days
/// on which it changes. The timeline alone is the value that is counted
/// and filtered by; it is told for each day anew.
/// </summary>
internal static class StoredValidity
{
    private const char Line = '\n', Part = '\t';
    private const string Effect = "effect", Stated = "stated:";

    // Between the first and the last day of a change for a time, as ISO 8601 writes an interval.
    private const char Interval = '/';

    /// <summary>
    /// The validity of an entry as text; <see langword="null"/> where there is nothing to tell. One line for the day of
    /// effect, one for each change.
    /// </summary>
    public static string? Write(IndexEntry entry)
    {
        var header = entry.Facts.Header;
        var validity = entry.Validity ?? new Validity(header.EffectiveDate, []) { EffectiveUntil = header.EffectiveUntil };
        if (validity.Changes.IsEmpty && validity.Stated.IsEmpty && (header.IsDraft || !ComesIntoForce(header.Type)))
            return null;
        return string.Join(Line, validity.Changes.Where(change => !change.IsWaiting).SelectMany(WithItsEnd)
            .Select(change => string.Join(Part, EnumName.Of(change.State), Days(change), change.By, change.ByNumber))
            .Prepend(string.Join(Part, Effect, Days(validity.EffectiveFrom, validity.EffectiveUntil)))
            .Concat(validity.Stated.Select(LineOf)));
    }

    // What is left out for a time ends as well: a change of its own here, where exceptions are not kept.
    private static IEnumerable<ValidityChange> WithItsEnd(ValidityChange change)
    {
        yield return change;
        if (change.Until is { } last && last.AddDays(1) is var next && change.StateOn(next) != change.State)
            yield return change with { State = change.StateOn(next), Since = next, Until = null };
    }

    /// <summary>What of it counts for the state: each line up to the day.</summary>
    public static string Timeline(string stored) =>
        string.Join(Line, stored.Split(Line).Select(line => string.Join(Part, line.Split(Part).Take(2))).Distinct());

    /// <summary>Reads either of them.</summary>
    public static Validity Read(string stored)
    {
        DateOnly? from = null, until = null;
        var changes = ImmutableArray.CreateBuilder<ValidityChange>();
        var stated = ImmutableArray.CreateBuilder<StatedValidity>();
        foreach (var line in stored.Split(Line))
        {
            var parts = line.Split(Part);
            if (parts[0] == Effect)
                (from, until) = ReadDays(parts[1]);
            else if (parts[0].StartsWith(Stated, StringComparison.Ordinal))
                stated.Add(ReadStated(parts));
            else
                changes.Add(ReadChange(parts));
        }
        return new Validity(from, changes.ToImmutable())
        {
            EffectiveUntil = until,
            Stated = stated.ToImmutable(),
        };
    }

    // Reports, letters and the like do not come into force; nothing is told of them unless another one replaces them.
    private static bool ComesIntoForce(DocumentType? type) =>
        type is { Effect: not DocumentEffect.None, Class: not DocumentClass.Letter };

    private static ValidityChange ReadChange(string[] parts)
    {
        var (from, until) = ReadDays(parts[1]);
        var by = parts.Length > 2
            && DocumentKey.TryParse(parts[2], out var key)
            ? key : new DocumentKey();
        var number = parts.Length > 3 && parts[3].Length > 0 ? parts[3] : null;
        return new ValidityChange(
            EnumName.Parse<ValidityState>(parts[0]), from, by, number)
        { Until = until };
    }

    // The reason stands last: it is a person's own words.
    private static string LineOf(StatedValidity stated) => string.Join(
        Part, Stated + EnumName.Of(stated.State), StatedValidity.Days(stated.From, stated.Until), stated.Mark.Id,
        stated.Mark.Made.ToString("O", CultureInfo.InvariantCulture), Plain(stated.Mark.By), Plain(stated.Reason));

    private static string Plain(string? words) => (words ?? "").Replace(Line, ' ').Replace(Part, ' ');

    private static StatedValidity ReadStated(string[] parts)
    {
        var (from, until) = ReadDays(parts[1]);
        var mark = parts.Length > 4
            ? new CorrectionMark(
                parts[2], parts[4],
                DateTime.Parse(parts[3], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
            : new CorrectionMark("", "", default);
        return new StatedValidity(
            EnumName.Parse<StandingState>(parts[0][Stated.Length..]), from, until, mark, parts.Length > 5 && parts[5].Length > 0 ? parts[5] : null);
    }

    private static string Days(ValidityChange change) => Days(change.Since, change.Until);

    private static string Days(DateOnly? from, DateOnly? until) =>
        until is { } last ? Day(from) + Interval + Day(last) : Day(from);

    private static (DateOnly? From, DateOnly? Until) ReadDays(string days)
    {
        var parts = days.Split(Interval);
        return (ReadDay(parts[0]), parts.Length > 1 ? ReadDay(parts[1]) : null);
    }

    private static DateOnly? ReadDay(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : null;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
