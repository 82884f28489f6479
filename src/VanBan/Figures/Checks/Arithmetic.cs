using System.Globalization;

namespace VanBan.Figures.Checks;

/// <summary>How far computed values may be off, and when two values are one slip apart.</summary>
internal static class Arithmetic
{
    // A printed percentage may be off by its last decimal; half a per cent covers the rounding of its operands as well.
    private const decimal ShareTolerance = 0.5m;

    /// <summary>Whether a printed percentage is not the one computed.</summary>
    public static bool IsRefuted(decimal printed, decimal computed) =>
        Math.Abs(computed - printed) > ShareTolerance;

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
