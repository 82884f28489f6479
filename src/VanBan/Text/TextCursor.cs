using System.Diagnostics;

namespace VanBan.Text;

/// <summary>
/// A place in a <see cref="NormalizedText"/> (or in any text with its folded shadow) from which a grammar reads on. A
/// method that reads one thing takes the cursor by reference and either moves it behind what it read and answers
/// <see langword="true"/>, or leaves it where it was and answers <see langword="false"/>. Words are compared folded:
/// lower-case ASCII, so a word is found however it is accented or capitalised.
/// </summary>
/// <remarks>The shape follows Markdig's <c>StringSlice</c> and Noda Time's <c>TextCursor</c>: the position travels with
/// the text, no offset of -1 is handed about.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public ref struct TextCursor
{
    /// <summary>A cursor over <paramref name="printed"/> and its folded shadow, which has the same length.</summary>
    public TextCursor(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded, int at = 0)
    {
        Debug.Assert(
            printed.Length == folded.Length, "The folded text is the shadow of the printed one, letter for letter.");
        Printed = printed;
        Folded = folded;
        At = at;
    }

    /// <summary>A cursor at <paramref name="at"/> of a normalised text.</summary>
    public TextCursor(NormalizedText text, int at = 0)
        : this(text.Text, text.Folded, at)
    {
    }

    /// <summary>A cursor over a text that is folded already, where what was printed does not matter.</summary>
    public static TextCursor OverFolded(ReadOnlySpan<char> folded, int at = 0) => new(folded, folded, at);

    /// <summary>The first place of a folded text at or after <paramref name="at"/> where no blank stands.</summary>
    public static int AfterBlanks(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
            at++;
        return at;
    }

    /// <summary>The whole text as printed.</summary>
    public ReadOnlySpan<char> Printed { get; }

    /// <summary>The whole text folded.</summary>
    public ReadOnlySpan<char> Folded { get; }

    /// <summary>The offset of the next character, from 0 to the length of the text. Setting it goes back to a place
    /// that was kept, or on.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => At >= Folded.Length;

    /// <summary>The next character as printed; <c>'\0'</c> at the end.</summary>
    public readonly char Current => At < Printed.Length ? Printed[At] : '\0';

    /// <summary>The next character folded; <c>'\0'</c> at the end.</summary>
    public readonly char CurrentFolded => At < Folded.Length ? Folded[At] : '\0';

    /// <summary>The character before the cursor as printed; <c>'\0'</c> at the start.</summary>
    public readonly char Previous => At > 0
        && At <= Printed.Length
        ? Printed[At - 1] : '\0';

    /// <summary>The character <paramref name="count"/> places on, folded; <c>'\0'</c> past the end.</summary>
    public readonly char Peek(int count) => (uint)(At + count) < (uint)Folded.Length ? Folded[At + count] : '\0';

    /// <summary>The character <paramref name="count"/> places on, as printed; <c>'\0'</c> past the end.</summary>
    public readonly char PeekPrinted(int count) =>
        (uint)(At + count) < (uint)Printed.Length ? Printed[At + count] : '\0';

    /// <summary>What is left, folded.</summary>
    public readonly ReadOnlySpan<char> Rest => At < Folded.Length ? Folded[At..] : [];

    /// <summary>What is left, as printed.</summary>
    public readonly ReadOnlySpan<char> PrintedRest => At < Printed.Length ? Printed[At..] : [];

    /// <summary>Whether the cursor stands at the start of the text or behind a line end or a tab (the edge of a table
    /// cell).</summary>
    public readonly bool AtLineStart => At == 0 || Printed[At - 1] is '\n' or '\t';

    /// <summary>Whether no letter or digit stands right before the cursor.</summary>
    public readonly bool AtWordStart => At == 0 || !char.IsLetterOrDigit(Folded[At - 1]);

    /// <summary>Whether no letter or digit stands at the cursor.</summary>
    public readonly bool AtWordEnd => At >= Folded.Length
        || !char.IsLetterOrDigit(Folded[At]);

    /// <summary>What was passed since <paramref name="start"/>, as printed.</summary>
    public readonly ReadOnlySpan<char> Since(int start) => Printed[start..At];

    /// <summary>What was passed since <paramref name="start"/>, folded.</summary>
    public readonly ReadOnlySpan<char> FoldedSince(int start) => Folded[start..At];

    /// <summary>The span from <paramref name="start"/> to the cursor.</summary>
    public readonly TextSpan SpanFrom(int start) => new(start, At);

    /// <summary>Passes blanks; a line end counts as one, since the folded shadow holds a blank for it. The edge of a
    /// table cell (a tab) is not passed.</summary>
    public void SkipBlanks()
    {
        while (At < Folded.Length && Folded[At] is ' ' or '\n')
            At++;
    }

    /// <summary>Passes blanks, but stays on the line.</summary>
    public void SkipBlanksOfLine()
    {
        while (At < Printed.Length && Printed[At] == ' ')
            At++;
    }

    /// <summary>Passes blanks and line ends, but stays in the cell of a table.</summary>
    public void SkipBlanksOfCell()
    {
        while (At < Folded.Length && Folded[At] == ' ')
            At++;
    }

    /// <summary>Passes one blank or line end, if one is there.</summary>
    public void SkipOneBlank()
    {
        if (At < Printed.Length && Printed[At] is ' ' or '\n')
            At++;
    }

    /// <summary>Passes one character, as printed.</summary>
    public bool TrySkip(char c)
    {
        if (Current != c || IsAtEnd)
            return false;
        At++;
        return true;
    }

    /// <summary>Passes one character, as printed, if it is one of <paramref name="any"/>.</summary>
    public bool TrySkipAny(ReadOnlySpan<char> any)
    {
        if (IsAtEnd || !any.Contains(Printed[At]))
            return false;
        At++;
        return true;
    }

    /// <summary>Passes the folded word or phrase <paramref name="word"/> (<c>ngay</c>, <c>co hieu luc</c>) where it
    /// ends at the edge of a word.</summary>
    public bool TryWord(ReadOnlySpan<char> word)
    {
        if (!Rest.StartsWith(word))
            return false;
        var end = At + word.Length;
        if (end < Folded.Length
            && char.IsLetterOrDigit(Folded[end])
            && char.IsLetterOrDigit(Folded[end - 1]))
            return false;
        At = end;
        return true;
    }

    /// <summary>Passes blanks and then the folded word or phrase; where the word does not follow, the blanks are not
    /// passed either.</summary>
    public bool TryNextWord(ReadOnlySpan<char> word)
    {
        var start = At;
        SkipBlanks();
        if (TryWord(word))
            return true;
        At = start;
        return false;
    }

    /// <summary>Passes one to <paramref name="most"/> ASCII digits and gives their value; longer runs of digits are not
    /// passed.</summary>
    public bool TryDigits(int most, out int value)
    {
        value = 0;
        var end = At;
        while (end < Folded.Length && char.IsAsciiDigit(Folded[end]))
        {
            if (end - At == most)
                return false;
            value = (value * 10) + Folded[end++] - '0';
        }
        if (end == At)
            return false;
        At = end;
        return true;
    }

    /// <summary>The word (letters and digits) at the cursor, folded; the cursor moves behind it. Empty where none
    /// begins.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        var start = At;
        while (At < Folded.Length && char.IsLetterOrDigit(Folded[At]))
            At++;
        return Folded[start..At];
    }

    /// <summary>The word that ends right before the cursor, blanks between left out, folded; the cursor moves to its
    /// start. Empty where there is none.</summary>
    public ReadOnlySpan<char> ReadWordBack()
    {
        var end = At;
        while (end > 0 && Folded[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(Folded[start - 1]))
            start--;
        if (start == end)
            return [];
        At = start;
        return Folded[start..end];
    }

    /// <summary>Whether <paramref name="words"/> (folded) stand right before the cursor.</summary>
    public readonly bool FoldedEndsWith(ReadOnlySpan<char> words) => Folded[..At].EndsWith(words);

    /// <summary>Goes back over blanks.</summary>
    public void BackOverBlanks()
    {
        while (At > 0 && Folded[At - 1] == ' ')
            At--;
    }

    /// <summary>The text about the cursor with a bar at its place, for a debugger.</summary>
    public override readonly string ToString()
    {
        var from = Math.Max(0, At - 20);
        var to = Math.Min(Printed.Length, At + 40);
        return $"{Printed[from..Math.Min(At, to)]}|{(At < to ? Printed[At..to] : [])}";
    }
}
