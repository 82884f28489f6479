using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The number line of a head as printed: <c>Số: 21/CT-TTg</c>, <c>Luật số: 51/2024/QH15</c>, <c>Số 15-NQ/TU</c>. On a
/// draft the serial is blank, on a scan it may be written by hand and misread.
/// </summary>
/// <param name="Serial">What stands before the first separator, without blanks at its ends: <c>21</c>, empty on a
/// draft, <c>4#</c> on a scan.</param>
/// <param name="Year">The year after the serial; <see langword="null"/> where there is none.</param>
/// <param name="Separator">What stands before the symbol: <c>/</c> for the State, <c>-</c> for the Party.</param>
/// <param name="Symbol">The symbol without blanks: <c>CT-TTg</c>, <c>NQ/TU</c>.</param>
/// <param name="IsSetApart">Whether a blank stands between the serial and its separator, as where the serial is written
/// into a prepared form.</param>
internal sealed record PrintedNumber(string Serial, int? Year, char Separator, string Symbol, bool IsSetApart)
{
    // A serial of the busiest office has five digits; OCR adds strokes of the pen.
    private const int LongestSerial = 12, MostLettersOfSerial = 2;

    // A blank serial is drawn with dots.
    private const int MostBeforeSymbol = LongestSerial + 40;

    private const int MostCharacters = 120;

    /// <summary>Whether nothing, or only dots, is printed where the serial belongs.</summary>
    public bool IsBlank => Serial.AsSpan().Trim("._…-/ ").Length == 0;

    /// <summary>A number that is counted without a symbol: <c>71</c> of 'Sắc lệnh số 71'.</summary>
    public static PrintedNumber OfSerial(string serial) => new(serial, null, '/', "", false);

    /// <summary>The number in full; <see langword="null"/> where the serial is blank or no number.</summary>
    public DocumentNumber? Value => IsBlank ? null : With(Serial);

    /// <summary>The number with another serial.</summary>
    public DocumentNumber? With(string serial)
    {
        if (Symbol.Length == 0)
            return DocumentNumber.OfSerial(serial);
        var year = Year is { } y ? $"/{y}" : "";
        return DocumentNumber.TryParse($"{serial}{year}{Separator}{Symbol}", out var number) ? number : null;
    }

    /// <summary>Reads the number line that begins <paramref name="text"/>; the words before 'số' can only be a kind of
    /// document.</summary>
    /// <param name="text">The line as printed.</param>
    /// <param name="folded">Its folded shadow.</param>
    /// <param name="end">The offset after the symbol.</param>
    public static PrintedNumber? TryRead(string text, string folded, out int end)
    {
        end = 0;
        var cursor = new TextCursor(text, folded);
        if (!NumberLead.TryReadOfHead(ref cursor))
            return null;
        // The first separator that a letter or a year follows parts the serial from the symbol.
        var from = cursor.At;
        for (var limit = from + MostBeforeSymbol; cursor.At < limit && !cursor.IsAtEnd; cursor.At++)
        {
            if (LookAlikes.Plain(cursor.Current) is '/' or '-')
            {
                var behind = cursor;
                if (TrySymbol(ref behind, out var year, out var separator, out var symbol))
                {
                    end = behind.At;
                    return Of(cursor.Since(from), year, separator, symbol);
                }
            }
            else if (char.IsLetter(cursor.Current) && cursor.At > from + LongestSerial)
            {
                return null;
            }
        }
        return null;
    }

    private static PrintedNumber? Of(ReadOnlySpan<char> serial, int? year, char separator, string symbol)
    {
        var trimmed = serial.Trim();
        var letters = 0;
        foreach (var c in trimmed)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters > MostLettersOfSerial || trimmed.Length > LongestSerial
            ? null
            : new PrintedNumber(
                trimmed.ToString(), year, separator, symbol, serial.Length > 0
                    && char.IsWhiteSpace(serial[^1]));
    }

    // '/2024/QH15', '- NQ/TU'
    private static bool TrySymbol(ref TextCursor cursor, out int? year, out char separator, out string symbol)
    {
        (year, symbol) = (null, "");
        separator = LookAlikes.Plain(cursor.Current);
        cursor.At++;
        cursor.SkipBlanksOfLine();
        var behind = cursor;
        if (separator == '/'
            && YearWindow.OfDocuments.TryRead(ref behind, out var value))
        {
            behind.SkipBlanksOfLine();
            if (LookAlikes.Plain(behind.Current) is ('/' or '-') and var second)
            {
                (year, separator) = (value, second);
                cursor.At = behind.At + 1;
                cursor.SkipBlanksOfLine();
            }
        }
        scoped TextCursor at = cursor;
        var print = new NumberPrint(stackalloc char[MostCharacters]);
        if (!HeadSymbolReader.TryRead(ref at, ref print))
            return false;
        cursor.At = at.At;
        symbol = print.Read.ToString();
        return true;
    }
}
