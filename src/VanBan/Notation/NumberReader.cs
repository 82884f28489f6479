using System.Diagnostics.CodeAnalysis;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads the number of a document at a place of a normalised text: <c>15/2020/NĐ-CP</c>, <c>17-CTr/TU</c>,
/// <c>66.19/2026/NQ-CP</c>, with the blanks and line ends that print and OCR leave beside separators
/// (<c>126/2024/NĐ-⏎CP</c>, <c>49-CT /TW</c>), a footnote mark glued to it (<c>NĐ-CP1</c>), and a doubled Đ
/// (<c>QĐĐ</c>).
/// </summary>
public static class NumberReader
{
    // A number in a text with what may stand about it; longer ones are none.
    private const int MostCharacters = 80, MostRead = 120;

    /// <summary>Passes the number that begins with the digit at the cursor, before which no letter or digit
    /// stands.</summary>
    /// <param name="cursor">Where the number begins; it moves behind it.</param>
    /// <param name="style">How strictly it is read.</param>
    /// <param name="number">The number.</param>
    internal static bool TryRead(
        ref TextCursor cursor, NumberStyle style, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        scoped TextCursor at = cursor;
        var print = new NumberPrint(stackalloc char[MostCharacters]);
        if (!TryParts(ref at, style, ref print)
            || !DocumentNumber.TryParsePlain(print.Read.ToString(), out number))
            return false;
        cursor.At = at.At;
        return true;
    }

    /// <summary>Every number in <paramref name="text"/>, which need not be normalised, with the place where it stands;
    /// in order, none overlapping.</summary>
    public static IEnumerable<(DocumentNumber Number, TextSpan Span)> In(string text)
    {
        var normalized = Normalizer.Normalize(text);
        var at = 0;
        while (NextDigit(normalized, at) is >= 0 and var start)
        {
            if (TryReadAt(normalized, start, out var number, out at))
                yield return (number, normalized.ToSource(new TextSpan(start, at)));
            else
                at = EndOfDigits(normalized, start);
        }
    }

    /// <summary>Reads the number that begins at <paramref name="start"/> of a text as somebody typed it.</summary>
    public static bool TryReadAt(string text, int start, [NotNullWhen(true)] out DocumentNumber? number, out int end)
    {
        (number, end) = (null, start);
        var from = Math.Max(0, start - 2);
        var normalized = Normalizer.Normalize(text[from..Math.Min(text.Length, start + MostRead)]);
        var at = normalized.FromSource(start - from);
        if (!TryReadAt(normalized, at, out number, out var close))
            return false;
        end = from + normalized.ToSource(new TextSpan(at, close)).End;
        return true;
    }

    private static bool TryReadAt(
        NormalizedText text, int start, [NotNullWhen(true)] out DocumentNumber? number, out int end)
    {
        number = null;
        var cursor = new TextCursor(text, start);
        var isRead = char.IsAsciiDigit(cursor.Current) && !IsInsideNumber(cursor)
            && TryRead(ref cursor, NumberStyle.Announced | NumberStyle.Typed, out number);
        end = cursor.At;
        return isRead;
    }

    // '1.432/…', '20/11/2020': the digits behind a mark belong to what stands before it.
    private static bool IsInsideNumber(TextCursor cursor) =>
        char.IsLetterOrDigit(cursor.Previous)
            || (cursor.Previous is '/' or '.' or ',' && char.IsAsciiDigit(cursor.PeekPrinted(-2)));

    private static int NextDigit(NormalizedText text, int from)
    {
        var found = text.Folded[from..].IndexOfAnyInRange('0', '9');
        return found < 0 ? -1 : from + found;
    }

    private static int EndOfDigits(NormalizedText text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text.Folded[at]))
            at++;
        return at;
    }

    private static bool TryParts(ref TextCursor cursor, NumberStyle style, ref NumberPrint print)
    {
        if (!SerialReader.TrySerial(ref cursor, style, ref print))
            return false;
        return (style.HasFlag(NumberStyle.Announced)
            && new SymbolReader(style).TryJoined(ref cursor, ref print))
            || (
                SerialReader.TrySeparatorAndYear(ref cursor, style, ref print, out _)
                    && new SymbolReader(style).TryRead(ref cursor, ref print));
    }
}
