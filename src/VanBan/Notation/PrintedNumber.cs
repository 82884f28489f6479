namespace VanBan.Notation;

/// <summary>
/// The number line of a head as printed: <c>Số: 21/CT-TTg</c>, <c>Luật số: 51/2024/QH15</c>, <c>Số 15-NQ/TU</c>. On a draft the serial is blank, on a scan it may
/// be written by hand and misread.
/// </summary>
/// <param name="Serial">What stands before the first separator, without blanks at its ends: <c>21</c>, empty on a draft, <c>4#</c> on a scan.</param>
/// <param name="Year">The year after the serial; <see langword="null"/> where there is none.</param>
/// <param name="Separator">What stands before the symbol: <c>/</c> for the State, <c>-</c> for the Party.</param>
/// <param name="Symbol">The symbol without blanks: <c>CT-TTg</c>, <c>NQ/TU</c>.</param>
/// <param name="IsSetApart">Whether a blank stands between the serial and its separator, as where the serial is written into a prepared form.</param>
internal sealed record PrintedNumber(string Serial, int? Year, char Separator, string Symbol, bool IsSetApart)
{
    // A serial of the busiest office has five digits; OCR adds strokes of the pen.
    private const int LongestSerial = 12;

    /// <summary>Whether nothing, or only dots, is printed where the serial belongs.</summary>
    public bool IsBlank => Serial.AsSpan().Trim("._…-/ ").Length == 0;

    /// <summary>The number in full; <see langword="null"/> where the serial is blank or no number.</summary>
    public DocumentNumber? Value => IsBlank ? null : With(Serial);

    /// <summary>The number with another serial.</summary>
    public DocumentNumber? With(string serial)
    {
        var year = Year is { } y ? $"/{y}" : "";
        return DocumentNumber.TryParse($"{serial}{year}{Separator}{Symbol}", out var number) ? number : null;
    }

    /// <summary>Reads the number line that begins <paramref name="text"/>; the words before 'số' can only be a kind of document.</summary>
    /// <param name="end">The offset after the symbol.</param>
    public static PrintedNumber? TryRead(string text, string folded, out int end)
    {
        end = 0;
        var at = AfterSo(folded);
        if (at < 0)
            return null;
        // The first separator that a letter or a year follows parts the serial from the symbol.
        var from = at;
        var limit = Math.Min(text.Length, at + LongestSerial + 40);
        for (var i = at; i < limit; i++)
        {
            if (Dash(text[i]) is not ('/' or '-'))
            {
                if (char.IsLetter(text[i]) && i > from + LongestSerial)
                    return null;
                continue;
            }
            var serial = text.AsSpan(from, i - from);
            var next = Skip(text, i + 1);
            int? year = null;
            var separator = Dash(text[i]);
            if (separator == '/' && next + 4 < text.Length && Dash(text[Skip(text, next + 4, text.Length - 1)]) is '/' or '-'
                && int.TryParse(text.AsSpan(next, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
                && value is >= 1945 and <= 2099)
            {
                year = value;
                var second = Skip(text, next + 4);
                separator = Dash(text[second]);
                next = Skip(text, second + 1);
            }
            if (next >= text.Length || !char.IsLetter(text[next]))
                continue;
            var trimmed = serial.Trim();
            if (Letters(trimmed) > 2 || trimmed.Length > LongestSerial)
                return null;
            end = SymbolEnd(text, next);
            var symbol = Normal(text.AsSpan(next, end - next));
            return new PrintedNumber(trimmed.ToString(), year, separator, symbol, serial.Length > 0 && char.IsWhiteSpace(serial[^1]));
        }
        return null;
    }

    // The offset after 'Số:' or 'Luật số:'; OCR loses the tone and the colon, and reads ó as 6.
    private static int AfterSo(string folded)
    {
        var at = 0;
        while (at < folded.Length && at < 30)
        {
            var word = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
                at++;
            var length = at - word;
            if (length >= 2 && folded[word] == 's' && folded[word + 1] is 'o' or '6' && (length == 2 || char.IsAsciiDigit(folded[word + 2])))
            {
                if (word > 0 && Knowledge.DocumentType.Words.Match(folded, 0, out _) != word - 1)
                    return -1;
                at = word + 2;
                var colon = at;
                while (colon < folded.Length && folded[colon] is ' ' or ':' or ';' or '.')
                    colon++;
                return colon;
            }
            if (at >= folded.Length || folded[at] != ' ')
                return -1;
            at++;
        }
        return -1;
    }

    // Blanks beside a separator belong to the symbol: 'TTr - SNV', 'TT- BVHTTDL'.
    private static int SymbolEnd(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                at++;
                continue;
            }
            var separator = Skip(text, at);
            if (separator >= text.Length || Dash(text[separator]) is not ('-' or '/' or '&' or '.' or ','))
                return at;
            var next = Skip(text, separator + 1);
            var glued = separator == at && next == separator + 1;
            if (next >= text.Length || !char.IsLetterOrDigit(text[next]) || (!glued && (Dash(text[separator]) is '.' or ',' || !char.IsUpper(text[next]))))
                return at;
            at = next;
        }
        return at;
    }

    private static string Normal(ReadOnlySpan<char> symbol)
    {
        var clean = new System.Text.StringBuilder(symbol.Length);
        foreach (var c in symbol)
        {
            if (!char.IsWhiteSpace(c))
                clean.Append(Dash(c));
        }
        return clean.ToString();
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLetter(c) ? 1 : 0;
        return count;
    }

    private static char Dash(char c) => c switch { >= '\u2010' and <= '\u2015' or '\u2212' => '-', '\u2044' or '\u2215' => '/', '\u00D0' => 'Đ', _ => c };

    private static int Skip(string text, int at) => Skip(text, at, text.Length);

    private static int Skip(string text, int at, int most)
    {
        while (at < most && text[at] == ' ')
            at++;
        return at;
    }
}
