using System.Runtime.InteropServices;
using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>
/// The period of the figures whose sentence names none: that of the closest heading above that names one (<c>KẾT QUẢ 6
/// THÁNG ĐẦU NĂM 2023</c>, <c>b) Đến năm 2035</c>), else that of the document's subject. A heading holds as far as the
/// next one of its rank or above. Under a heading of tasks to come (<c>NHIỆM VỤ THỜI GIAN TỚI</c>) there is none: what
/// a report says of the past does not hold there.
/// </summary>
internal sealed class HeadingPeriods
{
    private const int Shortest = 8;
    private const int Longest = 200;

    // Of a heading over running text: any marked line closes it.
    private const int LowestRank = 1000;

    private readonly FoldedText text;
    private readonly List<(int From, string? Period)> headings = [];
    private readonly List<(int Rank, string? Period, bool IsUnmarked)> open = [];

    public HeadingPeriods(FoldedText text, string? subject)
    {
        this.text = text;
        headings.Add((0, PeriodFinder.InSubject(subject)));
        open.Add((-1, headings[0].Period, false));
        for (var start = 0; start < text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            ReadLine(start, end);
            start = end + 1;
        }
    }

    /// <summary>The period at <paramref name="offset"/>.</summary>
    public string? At(int offset) =>
        headings[Ordered.First(
            CollectionsMarshal.AsSpan(headings)[1..], offset, static (heading, at) => heading.From > at)].Period;

    private void ReadLine(int start, int end)
    {
        while (start < end && FoldedText.IsBlank(text[start]))
            start++;
        if (end - start >= Shortest
            && end - start <= Longest
            && IsCapitals(text.Text.AsSpan(start, end - start)))
            ReadCapitals(text.Text[start..end], start);
        else if (end - start > 2
            && OutlineRank.Of(text, start, out var name) is { } rank)
            ReadMarked(start, name, end, rank);
        else if (end - start <= Longest && end > start && char.IsUpper(text[start]))
            ReadIntro(start, end);
    }

    // 'Mục tiêu cụ thể đến năm 2020:' over a list holds for its items, 'Mục tiêu cụ thể đến năm 2020' for what follows.
    private void ReadIntro(int start, int end)
    {
        var last = text.BackOverBlanks(end);
        var next = text.SkipBlanks(Math.Min(end + 1, text.Length));
        int? below = next < text.Length && OutlineRank.Of(text, next, out _) is > 0 and var rank ? rank : null;
        if (text[last - 1] == ':' && below is { } marked && PeriodFinder.InLine(text, start, end) is not null)
            ReadMarked(start, start, end, marked - 1);
        else if (PeriodHeading.Is(text, start, last) && PeriodFinder.InLine(text, start, last) is { } period)
            Open(start, (below ?? LowestRank + 1) - 1, period);
        else if (PeriodHeading.IsOver(text, start, last))
            CloseUnmarked(start);
    }

    // 'Nhiệm vụ đến năm 2030' holds up to 'Công tác tiếp dân', a heading without a mark too.
    private void CloseUnmarked(int start)
    {
        if (RemoveUnmarked())
            headings.Add((start, open[^1].Period));
    }

    private bool RemoveUnmarked()
    {
        var last = open.FindLastIndex(static heading => heading.IsUnmarked);
        if (last < 0)
            return false;
        open.RemoveRange(last, open.Count - last);
        return true;
    }

    // A heading without a mark closes those of its rank and below, and the one without a mark before it.
    private void Open(int start, int rank, string period)
    {
        RemoveUnmarked();
        while (open.Count > 1 && open[^1].Rank >= rank)
            open.RemoveAt(open.Count - 1);
        open.Add((rank, period, true));
        headings.Add((start, period));
    }

    // 'b) Đến năm 2035', with marked lines below it: a heading. Any other marked line closes the headings of its rank
    // and below.
    private void ReadMarked(int start, int name, int end, int rank)
    {
        var isClosed = false;
        while (open.Count > 1 && open[^1].Rank >= rank)
        {
            open.RemoveAt(open.Count - 1);
            isClosed = true;
        }
        if (end - start <= Longest
            && IsHeading(end, rank)
            && PeriodFinder.InLine(text, name, end) is { } period)
        {
            open.Add((rank, period, false));
            headings.Add((start, period));
        }
        else if (isClosed)
        {
            headings.Add((start, open[^1].Period));
        }
    }

    // The next line is marked deeper, or this one ends with a colon.
    private bool IsHeading(int end, int rank)
    {
        var last = end;
        while (last > 0 && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > 0 && text[last - 1] is ':')
            return true;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length
            && text[last - 1] is not (';' or ',')
            && OutlineRank.Of(text, end, out _) is { } below
            && below > rank;
    }

    private void ReadCapitals(string heading, int start)
    {
        if (PeriodFinder.InSubject(heading) is { } period)
            Add(start, Spoken(period));
        else if (ClauseWords.SpeaksOf(ClauseWords.Tasks, heading))
            Add(start, null);
        else if (headings[^1].Period is null
            && ClauseWords.SpeaksOf(ClauseWords.Results, heading))
            Add(start, headings[0].Period);
    }

    private void Add(int start, string? period)
    {
        open.Clear();
        open.Add((-1, period, false));
        headings.Add((start, period));
    }

    // 'QUÝ II NĂM 2024' as one writes it in a sentence.
    private static string Spoken(string period) =>
        string.Join(
            ' ', period.Split(' ')
                .Select(
                    static word =>
                        word.Split('/')[0] is "I" or "II" or "III" or "IV" ? word : word.ToLowerInvariant()));

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
