namespace VanBan.Application.Review;

/// <summary>The word <c>ngày</c>, with which a printed day begins: a number without it might be a fraction.</summary>
internal static class DayWord
{
    private const string Word = "ngay";

    /// <summary>Where the word stands in a folded text: its start, and the place behind it.</summary>
    public static IEnumerable<(int Start, int End)> In(string folded)
    {
        for (var at = 0; (at = folded.IndexOf(Word, at, StringComparison.Ordinal)) >= 0; at += Word.Length)
        {
            if (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
                yield return (at, at + Word.Length);
        }
    }

    /// <summary>What stands behind the word on its line, or in its cell of a table.</summary>
    public static string RestOfLine(string folded, int end)
    {
        var line = folded.IndexOfAny(['\n', '\t'], end);
        return folded[end..(line < 0 ? folded.Length : line)];
    }
}
