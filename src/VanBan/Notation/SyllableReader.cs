using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads a Vietnamese text as a stream of syllables in the form that all their spellings share, with the way back to
/// the text.
/// <para>
/// A syllable is given as the ASCII letters under it (<see cref="Letters"/>) and the marks on them
/// (<see cref="Marks"/>): <c>hòa</c>, <c>hoà</c>, <c>HÒA</c> and the decomposed <c>ho + a + U+0300</c> are one, and a
/// comparison without diacritics leaves the marks aside. So the tone may stand on any letter; hats may come before or
/// after tones; y is i where the two are only spellings (<c>kỹ</c>, <c>kĩ</c>: after h k l m s t and qu, as the whole
/// rhyme); Eth, Cyrillic and full-width look-alikes are the letters they look like; soft hyphens and zero-width
/// characters are not there. A change from letters to digits begins a new syllable.
/// </para>
/// <para>Any text can be read, in linear time, and nothing is allocated for a syllable.</para>
/// </summary>
public sealed class SyllableReader
{
    /// <summary>Letters or digits of a syllable that are kept; what follows is passed over.</summary>
    public const int MaxLength = 32;

    private readonly char[] buffer = new char[MaxLength];
    private ReadOnlyMemory<char> memory;
    private int length;
    private int at;
    private int date;
    private int dateEnd;

    /// <summary>A reader of nothing.</summary>
    public SyllableReader() { }

    /// <summary>A reader of <paramref name="text"/>.</summary>
    public SyllableReader(string text) => memory = text.AsMemory();

    /// <summary>Begins anew with another text.</summary>
    public void Reset(ReadOnlyMemory<char> text)
    {
        memory = text;
        (at, length, date) = (0, 0, 0);
        (Start, End) = (0, 0);
    }

    /// <summary>Offset of the syllable's first character.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the syllable's last character, its combining marks included.</summary>
    public int End { get; private set; }

    /// <summary>What it is.</summary>
    public SyllableKind Kind { get; private set; }

    /// <summary>Whether punctuation, or a line that does not go on with a small letter, stands between the syllable
    /// before and this one; true for the first.</summary>
    public bool BeginsClause { get; private set; }

    /// <summary>The syllable without diacritics, in lower case; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Letters => buffer.AsSpan(0, length);

    /// <summary>
    /// Hats and tone of the syllable as one number, 0 for a syllable without any: six times the hats, each letter a, d,
    /// e, o, u being a ternary digit, plus the tone (1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng).
    /// </summary>
    public ulong Marks { get; private set; }

    /// <summary>Goes on to the next syllable; false at the end of the text.</summary>
    public bool Read()
    {
        if (date != 0)
            return GiveDate();
        var text = memory.Span;
        if (!SkipTo(text))
            return false;
        Start = at;
        (length, Marks) = (0, 0);
        if (SyllableLetters.ClassOf(text[at]) == SyllableClass.Digit)
            ReadNumber(text);
        else
            ReadWord(text);
        End = at;
        return true;
    }

    private bool SkipTo(ReadOnlySpan<char> text)
    {
        var broken = at == 0;
        int lines = 0;
        bool blank = false, joint = false;
        for (; at < text.Length; at++)
        {
            switch (SyllableLetters.ClassOf(text[at]))
            {
                case SyllableClass.Letter:
                case SyllableClass.Digit:
                    // A printed line that ends inside a sentence goes on with a small letter; any other line begins
                    // something new.
                    BeginsClause = broken
                        || (joint && blank)
                        || lines > 1
                        || (lines == 1 && !char.IsLower(text[at]));
                    return true;
                case SyllableClass.Newline:
                    lines += text[at] == '\r' ? 0 : 1;
                    break;
                case SyllableClass.Blank:
                    blank = true;
                    break;
                case SyllableClass.Joint:
                    broken |= joint;
                    joint = true;
                    break;
                case SyllableClass.Break:
                    broken = true;
                    break;
            }
        }
        return false;
    }

    private void ReadWord(ReadOnlySpan<char> text)
    {
        Kind = SyllableKind.Word;
        ulong hats = 0;
        var tone = 0;
        while (at < text.Length
            && SyllableLetters.ClassOf(text[at]) == SyllableClass.Letter)
        {
            var c = text[at++];
            var letter = SyllableLetters.BaseOf(c);
            var hat = SyllableLetters.Hat(c);
            if (SyllableLetters.Tone(c) is > 0 and var own)
                tone = own;
            for (; at < text.Length; at++)
            {
                var kind = SyllableLetters.ClassOf(text[at]);
                if (kind == SyllableClass.Mark)
                {
                    if (SyllableLetters.ToneOfMark(text[at]) is > 0 and var put)
                        tone = put;
                    else if (SyllableLetters.HatOfMark(letter, text[at]) is > 0 and var top)
                        hat = top;
                }
                else if (kind != SyllableClass.Nothing)
                {
                    break;
                }
            }
            if (length == MaxLength)
                continue;
            buffer[length++] = letter;
            if (letter is 'a' or 'd' or 'e' or 'o' or 'u')
                hats = unchecked((hats * 3) + (uint)hat);
        }
        Marks = unchecked((hats * 6) + (uint)tone);
        if (length is 2 or 3 && buffer[length - 1] == 'y'
            && (
                length == 2
                    ? buffer[0] is 'h' or 'k' or 'l' or 'm' or 's' or 't' : buffer[0] == 'q'
                        && buffer[1] == 'u'))
        {
            buffer[length - 1] = 'i';
        }
    }

    private void ReadNumber(ReadOnlySpan<char> text)
    {
        Kind = SyllableKind.Number;
        var digits = SyllableNumbers.DigitsAt(text, at);
        var end = at + digits;
        date = SyllableNumbers.DateAt(text, at, digits, out dateEnd);
        if (date == 0)
        {
            var whole = SyllableNumbers.GroupedAt(text, at, digits);
            for (var i = at; i < whole; i++)
                PutDigit(text[i]);
            end = SyllableNumbers.FractionAt(text, whole, grouped: whole > end);
            if (end > whole)
            {
                Put(',');
                for (var i = whole + 1; i < end; i++)
                    Put(SyllableLetters.BaseOf(text[i]));
            }
        }
        else
        {
            for (var i = at; i < end; i++)
                PutDigit(text[i]);
        }
        at = end;
    }

    // Separators of thousands are dropped, and so are leading zeros: 05 and 5 are one number.
    private void PutDigit(char c)
    {
        var digit = SyllableLetters.BaseOf(c);
        if (!char.IsAsciiDigit(digit))
            return;
        if (length == 1 && buffer[0] == '0')
            length = 0;
        Put(digit);
    }

    private void Put(char c)
    {
        if (length < MaxLength)
            buffer[length++] = c;
    }

    private bool GiveDate()
    {
        Kind = SyllableKind.Date;
        End = dateEnd;
        (length, Marks) = (8, 0);
        for (var i = 7; i >= 0; i--, date /= 10)
            buffer[i] = (char)('0' + (date % 10));
        date = 0;
        BeginsClause = true;
        return true;
    }
}
