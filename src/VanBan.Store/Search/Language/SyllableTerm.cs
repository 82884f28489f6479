using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>
/// How a syllable stands in the index: its ASCII letters, and behind a separator that sorts before every letter its
/// marks. All spellings of <c>ngan</c> (ngàn, ngân, ngăn, …) therefore lie side by side in the dictionary of terms, so
/// one field answers with diacritics (one term) and without (a short range), where two fields would double the index. A
/// pair is <c>letters letters</c>, separator, <c>marks marks</c>.
/// </summary>
internal static class SyllableTerm
{
    /// <summary>Stands between letters and marks; sorts before letters, digits and the blank.</summary>
    public const char Separator = '\u0001';

    /// <summary>Begins the term of a date, <c>\u0002 20221209</c> without the blank: no syllable begins so.</summary>
    public const char DateMark = '\u0002';

    /// <summary>Characters that a term can have at most.</summary>
    public const int MaxLength = (SyllableReader.MaxLength * 2) + 32;

    /// <summary>Writes the term of one syllable; returns its length.</summary>
    public static int Write(ReadOnlySpan<char> letters, ulong marks, SyllableKind kind, Span<char> target)
    {
        var length = 0;
        if (kind == SyllableKind.Date)
            target[length++] = DateMark;
        letters.CopyTo(target[length..]);
        length += letters.Length;
        if (marks == 0)
            return length;
        target[length++] = Separator;
        return length + WriteMarks(marks, target[length..]);
    }

    /// <summary>Writes the term of a pair; returns its length.</summary>
    public static int WritePair(
        ReadOnlySpan<char> first, ulong firstMarks, ReadOnlySpan<char> second, ulong secondMarks, Span<char> target)
    {
        first.CopyTo(target);
        var length = first.Length;
        target[length++] = ' ';
        second.CopyTo(target[length..]);
        length += second.Length;
        if (firstMarks == 0 && secondMarks == 0)
            return length;
        target[length++] = Separator;
        length += WriteMarks(firstMarks, target[length..]);
        target[length++] = ' ';
        return length + WriteMarks(secondMarks, target[length..]);
    }

    /// <summary>The term of one syllable.</summary>
    public static string Of(ReadOnlySpan<char> letters, ulong marks, SyllableKind kind = SyllableKind.Word)
    {
        Span<char> target = stackalloc char[MaxLength];
        return new string(target[..Write(letters, marks, kind, target)]);
    }

    /// <summary>The letters of a term written by <see cref="Write"/>.</summary>
    public static string LettersOf(string term) =>
        term.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? term[..end] : term;

    /// <summary>The marks of a term written by <see cref="Write"/>; 0 for none.</summary>
    public static ulong MarksOf(ReadOnlySpan<char> term)
    {
        var separator = term.IndexOf(Separator);
        return separator < 0 ? 0 : ReadMarks(term[(separator + 1)..]);
    }

    /// <summary>The marks of both syllables of a pair.</summary>
    public static (ulong First, ulong Second) PairMarksOf(ReadOnlySpan<char> term)
    {
        var separator = term.IndexOf(Separator);
        if (separator < 0)
            return (0, 0);
        var marks = term[(separator + 1)..];
        var blank = marks.IndexOf(' ');
        return (ReadMarks(marks[..blank]), ReadMarks(marks[(blank + 1)..]));
    }

    /// <summary>
    /// Whether two syllables may stand together as a pair: both inside one clause, and not two figures, whose pairs are
    /// as many as there are tables and which nobody asks for.
    /// </summary>
    public static bool MayPair(
        ReadOnlySpan<char> first, SyllableKind firstKind, ReadOnlySpan<char> second, SyllableKind secondKind) =>
        (firstKind, secondKind) switch
        {
            (SyllableKind.Word, SyllableKind.Word) => true,
            (SyllableKind.Word, SyllableKind.Number) => second.Length <= 4,
            (SyllableKind.Number, SyllableKind.Word) => first.Length <= 4,
            _ => false,
        };

    // Sixty-four printable characters, from '0' on.
    private static int WriteMarks(ulong marks, Span<char> target)
    {
        var length = 0;
        for (; marks != 0; marks >>= 6)
            target[length++] = (char)('0' + (int)(marks & 63));
        return length;
    }

    private static ulong ReadMarks(ReadOnlySpan<char> written)
    {
        ulong marks = 0;
        for (var i = written.Length - 1; i >= 0; i--)
            marks = (marks << 6) | (uint)(written[i] - '0');
        return marks;
    }
}
