using VanBan.Notation;

namespace VanBan.Application.Review;

/// <summary>How a wrong number may have come about.</summary>
internal enum SlipKind
{
    /// <summary>The numbers are not near each other.</summary>
    None,

    /// <summary>One digit is another one.</summary>
    Digit,

    /// <summary>Two digits next to each other changed places.</summary>
    Swap,

    /// <summary>A digit too many or too few.</summary>
    Length,

    /// <summary>The year alone differs, by one digit.</summary>
    Year,

    /// <summary>The symbol alone differs.</summary>
    Symbol,
}

/// <summary>Compares what is printed with what was probably meant.</summary>
internal static class Slips
{
    /// <summary>How <paramref name="printed"/> may have come of <paramref name="meant"/>.</summary>
    public static SlipKind Between(DocumentNumber printed, DocumentNumber meant)
    {
        var sameSymbol = printed.SymbolSlug == meant.SymbolSlug;
        var sameYear = printed.Year == meant.Year;
        if (printed.SerialSlug == meant.SerialSlug)
        {
            return sameSymbol == sameYear ? SlipKind.None
                : sameYear ? SlipKind.Symbol
                : printed.Year is { } one && meant.Year is { } other
                    && Between(Digits(one), Digits(other)) != SlipKind.None
                    ? SlipKind.Year : SlipKind.None;
        }
        return sameSymbol
            && sameYear
            ? Between(printed.SerialSlug, meant.SerialSlug) : SlipKind.None;
    }

    /// <summary>How one row of digits may have come of another.</summary>
    public static SlipKind Between(string printed, string meant)
    {
        if (printed.Length != meant.Length)
            return IsShorter(printed, meant)
                || IsShorter(meant, printed)
                ? SlipKind.Length : SlipKind.None;
        var differing = Enumerable.Range(0, printed.Length).Where(i => printed[i] != meant[i]).ToList();
        return differing switch
        {
            [_] => SlipKind.Digit,
            [var i, var j] when j == i + 1
                && printed[i] == meant[j]
                && printed[j] == meant[i] => SlipKind.Swap,
            _ => SlipKind.None,
        };
    }

    /// <summary>Whether one part of the date (day, month, year) alone differs: two days are then one
    /// misprint.</summary>
    public static bool IsNear(DateOnly one, DateOnly other) =>
        (one.Day == other.Day ? 0 : 1) + (one.Month == other.Month ? 0 : 1) + (one.Year == other.Year ? 0 : 1) == 1;

    /// <summary>Whether two days are one, or one misprint apart.</summary>
    public static bool IsNearOrSame(DateOnly one, DateOnly other) => one == other || IsNear(one, other);

    /// <summary>The numbers that one slip can make of <paramref name="number"/>, the symbol aside.</summary>
    public static IEnumerable<string> Neighbours(DocumentNumber number)
    {
        var tail = number.Symbol.Length == 0 ? "" : "-" + number.SymbolSlug;
        var year = number.Year is { } printed ? "-" + Digits(printed) : "";
        foreach (var serial in Variants(number.SerialSlug))
            yield return serial + year + tail;
        if (number.Year is null)
            yield break;
        foreach (var other in Variants(Digits(number.Year.Value)).Where(one => one[..2] is "19" or "20"))
            yield return $"{number.SerialSlug}-{other}{tail}";
    }

    private static HashSet<string> Variants(string digits)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]))
                continue;
            for (var digit = '0'; digit <= '9'; digit++)
                all.Add($"{digits[..i]}{digit}{digits[(i + 1)..]}");
            if (i + 1 < digits.Length)
                all.Add($"{digits[..i]}{digits[i + 1]}{digits[i]}{digits[(i + 2)..]}");
        }
        all.Remove(digits);
        return all;
    }

    private static bool IsShorter(string one, string other) =>
        one.Length + 1 == other.Length && one.Length >= 2
        && Enumerable.Range(0, other.Length).Any(i => other.Remove(i, 1) == one);

    private static string Digits(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
