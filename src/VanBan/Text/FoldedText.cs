using System.Runtime.CompilerServices;

namespace VanBan.Text;

/// <summary>
/// A text beside its folded form, with the steps from word to word that all readers of figures take. Words are parted
/// by blanks and by at most one line end, since printed lines break anywhere; a blank line, a tab (between the cells of
/// a table) or any mark ends a run of words.
/// </summary>
internal sealed class FoldedText(string text)
{
    // One look for each character: every reader of figures goes over words again and again.
    private static readonly bool[] WordLetters = [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c =>
        char.IsLetterOrDigit((char)c)
            || Letters.IsMark((char)c)
            || (char)c is '²' or '³')];

    private const int OrdinaryLine = 512;

    private int[]? lineStarts;

    /// <summary>The text as printed.</summary>
    public string Text { get; } = text;

    /// <summary>The text folded by <see cref="Letters.Fold(char)"/>, aligned with <see cref="Text"/>.</summary>
    public string Folded { get; } = Letters.Fold(text);

    public int Length => Text.Length;

    /// <summary>The character at <paramref name="at"/>, a line end outside the text.</summary>
    public char this[int at] => (uint)at < (uint)Text.Length ? Text[at] : '\n';

    /// <summary>Where the word after the blanks at <paramref name="at"/> begins; -1 if the run of words ends before
    /// it.</summary>
    public int NextWord(int at)
    {
        var lines = 0;
        for (; at < Text.Length; at++)
        {
            var c = Text[at];
            if (c == '\n')
            {
                if (++lines > 1)
                    return -1;
            }
            else if (!IsBlank(c))
            {
                return IsWord(c) ? at : -1;
            }
        }
        return -1;
    }

    /// <summary>Where the word before the blanks at <paramref name="at"/> ends (exclusive); -1 if the run of words
    /// begins after it.</summary>
    public int PreviousWordEnd(int at)
    {
        var lines = 0;
        for (; at > 0; at--)
        {
            var c = Text[at - 1];
            if (c == '\n')
            {
                if (++lines > 1)
                    return -1;
            }
            else if (!IsBlank(c))
            {
                return IsWord(c) ? at : -1;
            }
        }
        return -1;
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>: a run of letters and digits, or one sign
    /// such as <c>%</c>.</summary>
    public int WordEnd(int start)
    {
        var (letters, at) = (Text, start);
        while ((uint)at < (uint)letters.Length && WordLetters[letters[at]])
            at++;
        return at == start ? Math.Min(start + 1, letters.Length) : at;
    }

    /// <summary>The start of the word that ends at <paramref name="end"/>.</summary>
    public int WordStart(int end)
    {
        var (letters, at) = (Text, end);
        while (at > 0 && WordLetters[letters[at - 1]])
            at--;
        return at == end ? Math.Max(end - 1, 0) : at;
    }

    /// <summary>The folded word between two offsets.</summary>
    public ReadOnlySpan<char> Word(int start, int end) => Folded.AsSpan(start, end - start);

    /// <summary>The word that begins at <paramref name="start"/>.</summary>
    public TextWord WordAt(int start) => new(this, start, WordEnd(start));

    /// <summary>The word after the blanks at <paramref name="at"/>; none if the run of words ends before it.</summary>
    public TextWord WordAfter(int at) => NextWord(at) is >= 0 and var start ? WordAt(start) : default;

    /// <summary>The word before the blanks at <paramref name="at"/>; none if the run of words begins after
    /// it.</summary>
    public TextWord WordBefore(int at) =>
        PreviousWordEnd(at) is > 0 and var end ? new TextWord(this, WordStart(end), end) : default;

    /// <summary>After the blanks that stand at <paramref name="at"/> of its line.</summary>
    public int SkipBlanks(int at)
    {
        while (IsBlank(this[at]))
            at++;
        return at;
    }

    /// <summary>Where the blanks begin that end at <paramref name="at"/>.</summary>
    public int BackOverBlanks(int at)
    {
        while (at > 0 && IsBlank(Text[at - 1]))
            at--;
        return at;
    }

    /// <summary>Where the line of <paramref name="at"/> begins.</summary>
    public int LineStart(int at)
    {
        if (at == 0)
            return 0;
        var mark = Text.LastIndexOf('\n', at - 1, Math.Min(at, OrdinaryLine));
        return mark >= 0 || at <= OrdinaryLine ? mark + 1 : StartOfLongLine(at);
    }

    // A text without line ends may be a megabyte: looking back for the start of its line from each figure would take for
    // ever.
    private int StartOfLongLine(int at)
    {
        lineStarts ??= LineStarts();
        return lineStarts[Ordered.First(lineStarts, at, static (start, place) => start > place) - 1];
    }

    private int[] LineStarts()
    {
        List<int> starts = [0];
        for (var mark = Text.IndexOf('\n'); mark >= 0; mark = Text.IndexOf('\n', mark + 1))
            starts.Add(mark + 1);
        return [.. starts];
    }

    /// <summary>Whether only blanks stand between the line's start and <paramref name="at"/>.</summary>
    public bool IsLineStart(int at)
    {
        at = BackOverBlanks(at);
        return at == 0 || Text[at - 1] is '\n' or '\t';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\r' or '\u202F' or '\u2009';

    public static bool IsLetterOrDigit(char c) => WordLetters[c];

    private static bool IsWord(char c) => IsLetterOrDigit(c) || c is '%' or '‰' or '°';
}
