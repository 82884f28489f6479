using System.Globalization;

namespace VanBan.Figures.Checks;

/// <summary>How far computed values may be off, and when two values are one slip apart.</summary>
internal static class Arithmetic
{
    // A printed percentage may be off by its last decimal; half a per cent covers the rounding of its operands as well.
    private const decimal ShareTolerance = 0.5m;

    // Of two digits in each other's place, chance makes one in ten of numbers of two digits.
    private const int FewestOfSwap = 3;

    /// <summary>Whether a printed percentage is not the one computed.</summary>
    /// <param name="printed">What is printed.</param>
    /// <param name="computed">What its operands give.</param>
    /// <param name="slack">How far the rounding of the operands may move it.</param>
    public static bool IsRefuted(decimal printed, decimal computed, decimal slack = 0) =>
        Math.Abs(computed - printed) > ShareTolerance + slack;

    /// <summary>Whether a percentage is one slip away from the one computed, both with the decimals printed.</summary>
    public static bool IsSlipOfRate(decimal printed, decimal computed)
    {
        var decimals = (decimal.GetBits(printed)[3] >> 16) & 0xFF;
        return IsOneSlip(printed, decimal.Round(computed, Math.Min(decimals, 4)));
    }

    /// <summary>Whether one slip, of the whole or of one part, explains that the parts do not give the whole: two
    /// digits in each other's place in a number of three, or one digit in a number of
    /// <paramref name="fewestDigits"/>.</summary>
    public static bool SlipExplains(decimal whole, IReadOnlyList<decimal> parts, int fewestDigits)
    {
        var gap = whole - parts.Sum();
        return Explains(whole, whole - gap, fewestDigits)
            || parts.Any(part => part + gap > 0 && Explains(part, part + gap, fewestDigits));
    }

    private static bool Explains(decimal printed, decimal meant, int fewestDigits)
    {
        var digits = Math.Max(SignificantDigits(printed), SignificantDigits(meant));
        return IsOneSlip(printed, meant)
            && (digits >= fewestDigits || (digits >= FewestOfSwap && AreSwapped(printed, meant)));
    }

    // Both digits differ, so the two that differ have changed places.
    private static bool AreSwapped(decimal one, decimal other) =>
        Digits(one).Zip(Digits(other)).Count(pair => pair.First != pair.Second) == 2;

    /// <summary>Half of the last digit printed, in the figure's unit: 50.000 for <c>1,2 triệu</c>; nothing for what is
    /// counted one by one.</summary>
    public static decimal RoundingOf(string printed, decimal value)
    {
        var start = printed.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || value == 0)
            return 0;
        var end = start;
        while (end < printed.Length
            && (char.IsAsciiDigit(printed[end]) || printed[end] is '.' or ','))
            end++;
        var digits = printed[start..end].Where(char.IsAsciiDigit).ToArray();
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && whole != 0
            && whole != value
            ? Math.Abs(value / whole) / 2 : 0;
    }

    /// <summary>Whether two values differ by one digit, or by two digits next to each other that changed
    /// places.</summary>
    public static bool IsOneSlip(decimal one, decimal other)
    {
        var (first, second) = (Digits(one), Digits(other));
        if (first.Length != second.Length || first == second)
            return false;
        var differing = Enumerable.Range(0, first.Length).Where(i => first[i] != second[i]).ToList();
        return differing switch
        {
            [_] => true,
            [var i, var j] => j == i + 1
                && first[i] == second[j]
                && first[j] == second[i],
            _ => false,
        };
    }

    /// <summary>How many digits say something: <c>1600000</c> has two.</summary>
    public static int SignificantDigits(decimal value) => Digits(value).Replace(".", "", StringComparison.Ordinal)
        .Trim('0').Length;

    private static string Digits(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
