using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>
/// The period of the figures whose sentence names none: that of the last heading in capitals that names one (<c>KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023</c>), else that of the
/// document's subject. Under a heading of tasks to come (<c>NHIỆM VỤ THỜI GIAN TỚI</c>) there is none: what a report says of the past does not hold there.
/// </summary>
internal sealed class HeadingPeriods
{
    private const int Shortest = 8;
    private const int Longest = 200;

    private readonly List<(int From, string? Period)> headings = [];

    public HeadingPeriods(FoldedText text, string? subject)
    {
        headings.Add((0, PeriodFinder.InSubject(subject)));
        for (var start = 0; start < text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end - start is >= Shortest and <= Longest && IsCapitals(text.Text.AsSpan(start, end - start)))
                Add(text.Text[start..end], start);
            start = end + 1;
        }
    }

    /// <summary>The period at <paramref name="offset"/>.</summary>
    public string? At(int offset)
    {
        int low = 1, high = headings.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (headings[middle].From <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return headings[high].Period;
    }

    private void Add(string heading, int start)
    {
        if (PeriodFinder.InSubject(heading) is { } period)
            headings.Add((start, Spoken(period)));
        else if (Letters.Fold(heading) is var words && (words.Contains("nhiem vu", StringComparison.Ordinal) || words.Contains("giai phap", StringComparison.Ordinal) || words.Contains("phuong huong", StringComparison.Ordinal)))
            headings.Add((start, null));
        else if (headings[^1].Period is null && (words.Contains("ket qua", StringComparison.Ordinal) || words.Contains("tinh hinh", StringComparison.Ordinal)))
            headings.Add((start, headings[0].Period));
    }

    // 'QUÝ II NĂM 2024' as one writes it in a sentence.
    private static string Spoken(string period) =>
        string.Join(' ', period.Split(' ').Select(static word => word.Split('/')[0] is "I" or "II" or "III" or "IV" ? word : word.ToLowerInvariant()));

    private static bool IsCapitals(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c) || c == '\t')
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters >= Shortest;
    }
}
