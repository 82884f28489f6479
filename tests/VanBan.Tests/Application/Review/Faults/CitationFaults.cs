using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Application.Review;
using VanBan.Application.Review.Mentions;
using VanBan.Knowledge;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>
/// Faults in the citations that stand in a draft. Only what somebody could know is spoiled: what is at hand or cited by
/// others, a law of the table, or what the draft names twice; a number that nothing else tells is beyond any check.
/// </summary>
/// <param name="draft">The draft.</param>
/// <param name="store">What the others tell.</param>
/// <param name="ended">Acts as documents of the store print them that end them, with the day from which they had ended.</param>
/// <param name="random">Chance.</param>
internal sealed partial class CitationFaults(Draft draft, StoreEvidence store, IReadOnlyList<(string Printed, DateOnly From)> ended, Random random)
{
    private static readonly string[] Bodies = ["CP", "TTg", "UBND", "HĐND", "BTC", "BYT", "BXD", "BNV", "QH15", "QH14", "QH13", "BKHĐT", "BGDĐT", "UBTVQH15"];

    /// <summary>The faults of a kind that can be put in, in the order of the text.</summary>
    public IEnumerable<Fault> Of(FaultKind kind) => kind is FaultKind.Ended or FaultKind.Later && draft.IsConsolidation ? []
        : kind == FaultKind.Ended ? draft.Mentions.Where(mention => mention.IsBasis).Select(Ended).OfType<Fault>()
        : draft.Mentions.Where(mention => mention.Number is not null && mention.PrintedDate is not null && IsKnown(mention))
            .Select(mention => Of(kind, mention)).OfType<Fault>().Where(fault => fault.Stands != fault.Put);

    private bool IsKnown(Mention mention) => store.Held(mention).Any(held => held.Key.Fits(mention.Citation.Key))
        || store.CitedElsewhere(mention.Number!.Slug).Where(edge => edge.Mention.Key.Fits(mention.Citation.Key) && edge.Mention.Key.Date == mention.PrintedDate)
            .Select(edge => edge.Mention.From.Key is { IsComplete: true } key ? key.ToString() : edge.Mention.From.File).Distinct().Count() >= 2
        || (KnownLaws.Named(mention.Citation.Name) is { } law && KnownLaws.Numbered(mention.Number) == law)
        || draft.Mentions.Count(other => mention.Number.Equals(other.Number) && other.PrintedDate == mention.PrintedDate && other.Type == mention.Type) > 1;

    private Fault? Of(FaultKind kind, Mention mention)
    {
        var number = mention.Number!;
        var at = draft.Text.IndexOf(number.Printed, mention.Span.Start, mention.Span.Length, StringComparison.Ordinal);
        if (at < 0)
            return null;
        return kind switch
        {
            FaultKind.Swap => Swapped(at, number.Serial),
            FaultKind.Digit => OtherDigit(FaultKind.Digit, at, number.Serial),
            FaultKind.Year => number.Year is { } year ? OtherYear(at + number.Printed.IndexOf($"{year}", StringComparison.Ordinal), year) : null,
            FaultKind.Symbol => OtherBody(at, number.Printed),
            FaultKind.Date => OtherDay(mention),
            FaultKind.Later => Later(mention),
            _ => null,
        };
    }

    private Fault? Swapped(int at, string serial)
    {
        var places = Enumerable.Range(0, Math.Max(0, serial.Length - 1)).Where(i => char.IsAsciiDigit(serial[i]) && char.IsAsciiDigit(serial[i + 1]) && serial[i] != serial[i + 1]).ToList();
        if (places.Count == 0)
            return null;
        var i = places[random.Next(places.Count)];
        return Fault.At(FaultKind.Swap, draft.Text, at, serial.Length, $"{serial[..i]}{serial[i + 1]}{serial[i]}{serial[(i + 2)..]}");
    }

    private Fault? OtherDigit(FaultKind kind, int at, string digits)
    {
        var i = random.Next(digits.Length);
        return char.IsAsciiDigit(digits[i]) ? Fault.At(kind, draft.Text, at, digits.Length, $"{digits[..i]}{OtherThan(digits[i])}{digits[(i + 1)..]}") : null;
    }

    private char OtherThan(char digit) => (char)('0' + ((digit - '0' + 1 + random.Next(9)) % 10));

    private Fault OtherYear(int at, int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        return Fault.At(FaultKind.Year, draft.Text, at, 4, text[..3] + OtherThan(text[3]));
    }

    private Fault? OtherBody(int at, string printed)
    {
        var tail = printed.LastIndexOfAny(['-', '/']) + 1;
        if (!Bodies.Contains(printed[tail..]))
            return null;
        var others = Bodies.Where(body => body != printed[tail..] && body.StartsWith("QH", StringComparison.Ordinal) == printed[tail..].StartsWith("QH", StringComparison.Ordinal)).ToList();
        return Fault.At(FaultKind.Symbol, draft.Text, at + tail, printed.Length - tail, others[random.Next(others.Count)]);
    }

    private Fault? OtherDay(Mention mention)
    {
        if (DayIn(mention) is not { } match)
            return null;
        var isDay = random.Next(2) == 0;
        var group = match.Groups[isDay ? "day" : "month"];
        var value = int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
        var other = 1 + ((value - 1 + 1 + random.Next((isDay ? 28 : 12) - 1)) % (isDay ? 28 : 12));
        return Fault.At(FaultKind.Date, draft.Text, mention.Span.Start + group.Index, group.Length, group.Length == 2 ? $"{other:00}" : $"{other}");
    }

    private Match? DayIn(Mention mention) => PrintedDay.Match(mention.Span.In(draft.Text).ToString()) is { Success: true } match ? match : null;

    private Fault? Later(Mention mention)
    {
        var year = draft.LastDay.Year + 1 + random.Next(2);
        var words = mention.Span.In(draft.Text).ToString();
        return mention.PrintedDate is { } date && DayIn(mention) is not null
            ? Fault.At(FaultKind.Later, draft.Text, mention.Span.Start, words.Length, words.Replace($"{date.Year}", $"{year}", StringComparison.Ordinal)) : null;
    }

    private Fault? Ended(Mention mention)
    {
        var old = LawEnd.Find(mention.Number?.Printed ?? "") is null && KnownLaws.Named(mention.Citation.Name) is { } law ? law.Versions
            .Where(version => version is { Number: { } number, Date: not null } && LawEnd.Find(number) is { } end && end.Day <= draft.FirstDay).ToList() : [];
        var words = mention.Span.In(draft.Text).ToString();
        if (old.Count > 0 && mention.PrintedDate is not null)
            return Fault.At(FaultKind.Ended, draft.Text, mention.Span.Start, words.Length, Named(mention, old[random.Next(old.Count)]));
        var others = ended.Where(one => one.From <= draft.FirstDay).ToList();
        return others.Count == 0 ? null : Fault.At(FaultKind.Ended, draft.Text, mention.Span.Start, words.Length, others[random.Next(others.Count)].Printed);
    }

    // As drafts name laws: with the number, with the date, with both.
    private string Named(Mention mention, LawVersion version)
    {
        var day = $" ngày {version.Date!.Value.Day:00} tháng {version.Date.Value.Month:00} năm {version.Date.Value.Year}";
        return mention.Citation.Name + random.Next(3) switch { 0 => $" số {version.Number}", 1 => day, _ => $" số {version.Number}{day}" };
    }

    [GeneratedRegex(@"ngày\s+(?<day>\d{1,2})(\s+tháng\s+|/)(?<month>\d{1,2})(\s+năm\s+|/)(?<year>\d{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PrintedDay { get; }
}
