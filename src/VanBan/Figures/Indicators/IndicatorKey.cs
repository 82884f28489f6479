using VanBan.Figures.Periods;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// What is measured, without how a report words it, so that the same indicator of several reports comes together:
/// <c>Kim ngạch xuất khẩu ước</c>, <c>kim ngạch xuất khẩu của tỉnh lũy kế 10 tháng</c> and <c>Kim ngạch xuất khẩu</c>
/// have one key. Conservative: only words of place and time at its end and what stands in parentheses are dropped;
/// <c>Tổng thu ngân sách</c> and <c>Thu ngân sách nội địa</c> stay two things.
/// </summary>
/// <param name="Words">The folded words that are left, joined by single blanks, such as <c>kim ngach xuat khau</c>;
/// empty for nothing.</param>
public readonly record struct IndicatorKey(string Words)
{
    private static readonly string[][] Tails =
    [
        .. new[]
        {
            "uoc", "uoc dat", "dat", "cua tinh", "toan tinh", "cua toan tinh", "tren dia ban", "tren dia ban tinh",
            "tren dia ban toan tinh", "trong ky", "trong thang", "trong quy",
            "trong nam", "ca nam", "luy ke", "tu dau nam", "tu dau nam den nay", "den nay", "uoc thuc hien",
            "thuc hien",
        }.Select(tail => tail.Split(' ')),
    ];

    // 'tiền sử dụng đất' does not end with 'đạt'.
    private const string Land = "đất";

    /// <summary>The key of an indicator as printed.</summary>
    public static IndicatorKey Of(string indicator)
    {
        var words = FoldedWords(indicator);
        while (TailLength(words) is > 0 and var length)
            words.RemoveRange(words.Count - length, length);
        return new IndicatorKey(string.Join(' ', words).Replace(Land, "dat", StringComparison.Ordinal));
    }

    /// <summary>Whether all words of <paramref name="asked"/> stand in it, in their order and together.</summary>
    public bool Holds(IndicatorKey asked) =>
        asked.Words.Length > 0
            && (" " + Words + " ").Contains(" " + asked.Words + " ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Words;

    private static List<string> FoldedWords(string indicator)
    {
        var words = new List<string>();
        var depth = 0;
        foreach (var printed in Letters.Compose(indicator).Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal)
            .Split([' ', ',', '\n', '\t', ':', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Letters.Fold(printed);
            if (word == "(")
                depth++;
            else if (word == ")")
                depth--;
            else if (depth <= 0 && word is not ("-" or "–"))
                words.Add(printed.Equals("đất", StringComparison.OrdinalIgnoreCase) ? Land : word);
        }
        return words;
    }

    // How many words at the end say only where or when; never all of them.
    private static int TailLength(List<string> words)
    {
        foreach (var tail in Tails)
        {
            if (words.Count > tail.Length && words[^tail.Length..].SequenceEqual(tail))
                return tail.Length;
        }
        for (var length = Math.Min(words.Count - 1, 6); length > 0; length--)
        {
            if (StatedPeriod.IsPeriod(words[^length..]))
                return length;
        }
        return 0;
    }
}
