using VanBan.Application.Wording;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Review.Mentions;

/// <summary>
/// Laws named with a number, a date or a year that the act of that name does not have, by the table of laws. The table
/// does not know every act; so only what is one slip away from what it knows is told.
/// </summary>
internal static class LawCheck
{
    public static IEnumerable<ReviewFinding> Find(Draft draft) =>
        draft.Mentions.Select(Against).OfType<ReviewFinding>();

    private static ReviewFinding? Against(Mention mention)
    {
        if (KnownLaws.Named(mention.Citation.Name) is not { Versions.Length: > 0 } law)
            return null;
        if (mention.Number is { } number)
            return AgainstNumber(mention, law, number);
        return mention.PrintedDate is { } date ? AgainstDate(mention, law, date) : AgainstYear(mention, law);
    }

    private static ReviewFinding? AgainstNumber(Mention mention, Law law, DocumentNumber number)
    {
        var versions = law.Versions.Where(one => one.Number is not null).ToList();
        if (versions.Find(one => Parsed(one).Equals(number)) is { } right)
        {
            return mention.PrintedDate is { } date
                && right.Date is { } day
                && date != day
                ? Wrong(mention, law, right, "citation-date", $"ngày {DayWords.Day(day)}") : null;
        }
        if (KnownLaws.Numbered(number) is { } other)
        {
            var meant = versions.Count > 0 ? versions[^1] : null;
            return mention.Finding(
                "citation-number", FindingSeverity.Error, $"Số {number} là của {other.Name}, không phải {law.Name}.")
                with
            {
                Suggestion = meant is null ? null : $"số {meant.Number}",
                Evidence = KnownLaws.Evidence(
                        other, other.Versions.First(one => one.Number is not null
                            && Parsed(one).Equals(number))),
            };
        }
        var near = versions.FindAll(one => IsNear(number, Parsed(one)));
        return near is [var only] ? Wrong(mention, law, only, "citation-number", $"số {only.Number}") : null;
    }

    // A law of the same year, or a slip of digits in year or term, under one name.
    private static bool IsNear(DocumentNumber printed, DocumentNumber known) =>
        printed.Year == known.Year || Slips.Between(printed, known) != SlipKind.None;

    private static ReviewFinding? AgainstDate(Mention mention, Law law, DateOnly date)
    {
        if (law.Versions.Any(one => one.Date == date || one.Date is null))
            return null;
        var near = law.Versions.Where(one => IsMisprint(date, one.Date!.Value)).ToList();
        return near is [var only]
            ? Wrong(mention, law, only, "citation-date", $"ngày {DayWords.Day(only.Date!.Value)}") : null;
    }

    private static bool IsMisprint(DateOnly printed, DateOnly known) =>
        printed.Year == known.Year || Slips.IsNear(printed, known);

    private static ReviewFinding? AgainstYear(Mention mention, Law law)
    {
        if (mention.Citation.Key.Year is not { } year || mention.Citation.DateInferred
            || law.Versions.Any(one => YearOf(one) is null || YearOf(one) == year))
            return null;
        var near = law.Versions
            .Where(one => Slips.Between(Digits(year), Digits(YearOf(one)!.Value)) != SlipKind.None).ToList();
        return near is [var only]
            ? Wrong(mention, law, only, "citation-year", $"năm {YearOf(only)}", FindingSeverity.Warning) : null;
    }

    private static int? YearOf(LawVersion version) =>
        version.Date?.Year ?? (version.Number is null ? null : Parsed(version).Year);

    private static DocumentNumber Parsed(LawVersion version) => DocumentNumber.Parse(version.Number!);

    private static string Digits(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ReviewFinding Wrong(
        Mention mention, Law law, LawVersion right, string code, string suggestion,
        FindingSeverity severity = FindingSeverity.Error) =>
        mention.Finding(code, severity, $"'{mention.Draft.Quote(mention.Span)}': {KnownLaws.Describe(law, right)}.")
        with
        { Suggestion = suggestion, Evidence = KnownLaws.Evidence(law, right) };
}
