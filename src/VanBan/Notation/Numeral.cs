using System.Collections.Immutable;

namespace VanBan.Notation;

/// <summary>Reads what counts parts of a text besides digits: Roman numerals (<c>IV</c>, <c>xii</c>), the letters of
/// the Vietnamese alphabet, ordinals in words (<c>thứ nhất</c>).</summary>
internal static class Numeral
{
    /// <summary>Letters that count points, in their order: đ follows d; f, j, w and z are not used (Nghị định
    /// 30/2020/NĐ-CP, Phụ lục I.II.6).</summary>
    public const string Letters = "abcdđeghiklmnopqrstuvxy";

    private const int HighestRoman = 40;

    // Folded: 'phần thứ nhất', 'phần thứ tư'.
    private static readonly ImmutableArray<string> Ordinals =
        ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    private static readonly ImmutableArray<(string Sign, int Value)> Signs =
        [("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];

    /// <summary>The value of a Roman numeral below forty, all in capitals or all in small letters; 0 where
    /// <paramref name="label"/> is none.</summary>
    public static int Roman(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 8
            || (label.ContainsAny("IVX") && label.ContainsAny("ivx")))
            return 0;
        Span<char> small = stackalloc char[label.Length];
        label.ToLowerInvariant(small);
        ReadOnlySpan<char> rest = small;
        var value = 0;
        foreach (var (sign, worth) in Signs)
        {
            // Ten and one stand up to three times.
            var most = worth is 10 or 1 ? 3 : 1;
            for (var times = 0; times < most && rest.StartsWith(sign); times++)
            {
                value += worth;
                rest = rest[sign.Length..];
            }
        }
        return rest.IsEmpty
            && value < HighestRoman
            && IsShortest(small, value)
            ? value : 0;
    }

    /// <summary>Whether <paramref name="label"/> is a Roman numeral below forty.</summary>
    public static bool IsRoman(ReadOnlySpan<char> label) => Roman(label) > 0;

    /// <summary>The place of a letter among those that count, from 1; 0 for a letter that counts nothing.</summary>
    public static int Letter(char letter) =>
        Letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) + 1;

    /// <summary>The place that a folded word names, from 1 to 10; 0 for none.</summary>
    public static int Ordinal(ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (folded.SequenceEqual(Ordinals[i]))
                return i + 1;
        }
        return 0;
    }

    /// <summary>A Roman numeral in small letters, from 1 to 39.</summary>
    public static string ToRoman(int value)
    {
        var roman = new System.Text.StringBuilder();
        foreach (var (sign, worth) in Signs)
        {
            for (; value >= worth; value -= worth)
                roman.Append(sign);
        }
        return roman.ToString();
    }

    // 'ixi' and 'viv' add up but are no numerals.
    private static bool IsShortest(ReadOnlySpan<char> small, int value) => small.SequenceEqual(ToRoman(value));
}
