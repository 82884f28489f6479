using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>
/// The period that an earlier sentence of the paragraph opens with, which holds until another one does: <c>Đến năm
/// 2025, … đạt 80%. Mức độ hài lòng đạt 90%.</c>
/// </summary>
internal sealed class ParagraphPeriods(FoldedText text)
{
    private const int Longest = 1500;

    private int sentence = -1;
    private string? period;

    /// <summary>The period that holds where the sentence begins at <paramref name="start"/>; <see langword="null"/> for
    /// none.</summary>
    public string? Before(int start)
    {
        if (start != sentence)
            (sentence, period) = (start, Find(start));
        return period;
    }

    private string? Find(int start)
    {
        var floor = Math.Max(0, start - Longest);
        var line = start > floor ? text.Text.LastIndexOf('\n', start - 1, start - floor) + 1 : start;
        string? found = null;
        for (var at = Math.Max(line, floor); at < start;)
        {
            if (PeriodFinder.AtSentenceStart(text, at, start) is { } opening)
                found = opening;
            at = NextSentence(at, start);
        }
        return found;
    }

    private int NextSentence(int at, int end)
    {
        for (; at < end; at++)
        {
            if (text[at] is '.' && char.IsWhiteSpace(text[at + 1]))
                return at + 1;
        }
        return end;
    }
}
