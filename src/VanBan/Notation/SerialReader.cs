using VanBan.Text;

namespace VanBan.Notation;

/// <summary>How strictly the serial and the year of a number are read.</summary>
[Flags]
internal enum NumberStyle
{
    /// <summary>In a text, where nothing says that a number follows: only what looks like nothing else is
    /// one.</summary>
    None = 0,

    /// <summary>A type word or 'số' stands before it, so that a lower-case or unknown symbol may be trusted.</summary>
    Announced = 1,

    /// <summary>It fills the text and has no blanks: what stands about it need not be told from it.</summary>
    Whole = 2,

    /// <summary>Somebody typed it, or it is to be found however it is printed: blanks on both sides of a separator do
    /// not end it while capitals follow.</summary>
    Typed = 4,
}

/// <summary>Reads what stands before the symbol of a number: the serial (<c>15</c>, <c>30a</c>, <c>66.19</c>) and the
/// year (<c>/2020/</c>).</summary>
internal static class SerialReader
{
    // The busiest offices of a year come to five digits.
    private const int MostDigits = 6, MostDigitsWithDot = 12;

    /// <summary>Passes the serial that begins at the cursor.</summary>
    public static bool TrySerial(ref TextCursor cursor, NumberStyle style, ref NumberPrint print)
    {
        var start = cursor.At;
        if (!cursor.TryDigits(MostDigits, out _))
            return false;
        if (cursor.Current == '.' && char.IsAsciiDigit(cursor.PeekPrinted(1)))
            return TryDot(ref cursor, start, style, ref print);
        print.Put(cursor.Since(start));
        TryLetter(ref cursor, style, ref print);
        return true;
    }

    /// <summary>Passes the separator behind the serial and, behind a slash, the year with its own separator, so that
    /// the cursor stands before the symbol.</summary>
    public static bool TrySeparatorAndYear(
        ref TextCursor cursor, NumberStyle style, ref NumberPrint print, out int? year)
    {
        year = null;
        cursor.SkipOneBlank();
        var separator = cursor.Current;
        if (!cursor.TrySkipAny("/-"))
            return false;
        print.Put(separator);
        cursor.SkipOneBlank();
        var start = cursor.At;
        if (separator != '/'
            || !YearWindow.OfDocuments.TryRead(ref cursor, out var value))
            return true;
        var digits = cursor.Since(start);
        if (!TrySeparatorOfYear(ref cursor, style, out separator))
            return false;
        year = value;
        print.Put(digits);
        print.Put(separator);
        return true;
    }

    // 'số 15/2020NĐ-CP': between the year and the symbol the separator may be lost.
    private static bool TrySeparatorOfYear(ref TextCursor cursor, NumberStyle style, out char separator)
    {
        separator = '/';
        if (style.HasFlag(NumberStyle.Announced) && char.IsUpper(cursor.Current))
            return true;
        cursor.SkipOneBlank();
        separator = cursor.Current;
        if (!cursor.TrySkipAny("/-"))
            return false;
        cursor.SkipOneBlank();
        return true;
    }

    // Only a number with a year has a dot ('66.19/2026/NQ-CP'); '1.432/…' is a figure.
    private static bool TryDot(ref TextCursor cursor, int start, NumberStyle style, ref NumberPrint print)
    {
        cursor.At++;
        while (char.IsAsciiDigit(cursor.Current)
            && cursor.At - start < MostDigitsWithDot)
            cursor.At++;
        print.Put(cursor.Since(start));
        return style.HasFlag(NumberStyle.Whole) || IsSlashedYear(cursor);
    }

    // '30a/2008', 'số 08 a/2010/TT-BTP'
    private static void TryLetter(ref TextCursor cursor, NumberStyle style, ref NumberPrint print)
    {
        var letter = cursor;
        if (style.HasFlag(NumberStyle.Announced) && cursor.Current == ' ')
            letter.At++;
        var isLetter = style.HasFlag(NumberStyle.Whole)
            ? char.IsLetter(letter.Current) && letter.PeekPrinted(1) is '/' or '-'
            : char.IsAsciiLetterLower(letter.Current) && letter.PeekPrinted(1) == '/'
            || IsSuffix(letter, cursor.At, style);
        if (!isLetter)
            return;
        var behind = letter;
        behind.At++;
        if (letter.At > cursor.At && !IsSlashedYear(behind))
            return;
        print.Put(letter.Current);
        cursor = behind;
    }

    // '119A/QĐ-CA', '210a TC/VP': glued to the serial, before a separator or the symbol of a body.
    private static bool IsSuffix(TextCursor letter, int serialEnd, NumberStyle style)
    {
        if (letter.At > serialEnd
            || !style.HasFlag(NumberStyle.Announced)
            || !char.IsAsciiLetter(letter.Current))
            return false;
        return letter.PeekPrinted(1) is '/' or '-'
            || (
                letter.PeekPrinted(1) == ' ' && char.IsUpper(letter.PeekPrinted(2))
                    && char.IsUpper(letter.PeekPrinted(3)));
    }

    private static bool IsSlashedYear(TextCursor cursor) =>
        cursor.TrySkip('/')
            && YearWindow.OfDocuments.TryRead(ref cursor, out _)
            && cursor.Current == '/';
}
