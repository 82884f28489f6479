using System.Globalization;

namespace VanBan.Documents.Head;

/// <summary>Place and date of issue as printed: <c>Bình Phước, ngày 14 tháng 6 năm 2023</c>. What is blank or cannot be read is <see langword="null"/>.</summary>
/// <param name="Place">The place (địa danh).</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">Month.</param>
/// <param name="Year">Year, four digits.</param>
/// <param name="IsDoubtful">Whether something is printed for day or month that cannot be read for certain.</param>
internal sealed record PlaceAndDate(string? Place, int? Day, int? Month, int? Year, bool IsDoubtful)
{
    private const int LongestPlace = 7; // words: 'Thành phố Hồ Chí Minh' has five

    /// <summary>The date; <see langword="null"/> where a part of it is missing.</summary>
    public DateOnly? Date =>
        Day is { } day && Month is { } month && Year is { } year && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Reads a line that ends with place and date.</summary>
    /// <param name="start">Where the place begins: what stands before it belongs to the other column.</param>
    /// <param name="from">No place begins before this offset.</param>
    public static PlaceAndDate? TryRead(string text, string folded, int from, out int start)
    {
        start = 0;
        for (var at = from; (at = folded.IndexOf("ngay", at, StringComparison.Ordinal)) >= 0; at += 4)
        {
            if (at > 0 && folded[at - 1] is not (' ' or ','))
                continue;
            if (Read(folded, at + 4) is not { } date)
                continue;
            var before = at;
            while (before > from && text[before - 1] is ' ' or ',' or '.' or ';')
                before--;
            start = PlaceStart(text, from, before);
            // Without a place it is a date of the running text.
            if (start >= before || folded.AsSpan(before, at - before).IndexOf(',') < 0)
                continue;
            return date with { Place = text[start..before] };
        }
        return null;
    }

    // ' 14 tháng 6 năm 2023' to the end of the line, where a footnote's digit or a stroke may follow.
    private static PlaceAndDate? Read(string folded, int at)
    {
        var month = folded.IndexOf("thang", at, StringComparison.Ordinal);
        if (month < 0 || month - at > 20)
            return null;
        var year = folded.IndexOf("nam", month + 5, StringComparison.Ordinal);
        if (year < 0 || year - month > 25)
            return null;
        var (day, dayDoubt) = Digits(folded.AsSpan(at, month - at));
        var (monthNumber, monthDoubt) = Digits(folded.AsSpan(month + 5, year - month - 5));
        var rest = folded.AsSpan(year + 3).Trim();
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        // A fifth digit is the mark of a footnote.
        int? yearNumber = digits is 4 or 5 && int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1945 and <= 2099 ? y : null;
        if (rest.Length - digits > 4 || (digits == 0 && rest.Trim(" .…_").Length > 3))
            return null;
        return new PlaceAndDate(null, day, monthNumber, yearNumber, dayDoubt || monthDoubt);
    }

    // Nothing and dots are a blank of a draft; strokes that OCR could not read are in doubt.
    private static (int? Value, bool InDoubt) Digits(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .…_,:");
        if (text.Length == 0)
            return (null, false);
        if (text.Length > 2)
            return (null, true);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
            return (value, false);
        // Beside a digit that is sure, an upright stroke is a 1 and a ring is a 0; anything else stays unread.
        Span<char> likely = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            likely[i] = text[i] switch { '{' or '[' or '|' or 'l' or 'i' or '!' or ']' or '}' => '1', 'o' => '0', var c => c };
        return text.ContainsAnyInRange('0', '9') && int.TryParse(likely, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0 ? (value, true) : (null, true);
    }

    // The capitalised words that end at 'end', without words wholly in capitals: those are the other column's.
    private static int PlaceStart(string text, int from, int end)
    {
        var start = end;
        var at = end;
        for (var words = 0; words < LongestPlace && at > from; words++)
        {
            var word = at;
            while (word > from && text[word - 1] != ' ')
                word--;
            var first = text[word];
            if (!char.IsUpper(first))
            {
                // 'Thành phố Hồ Chí Minh', 'Thị xã Phước Long'.
                if (word - 1 <= from || !IsUnit(text.AsSpan(word, at - word)))
                    break;
            }
            else if (at - word > 1 && IsCapitals(text.AsSpan(word, at - word)) && text[at - 1] != '.')
            {
                break;
            }
            else
            {
                start = word;
            }
            at = word;
            while (at > from && text[at - 1] == ' ')
                at--;
            if (at > from && text[at - 1] is ',' or ';' or ':' && word != end)
                break;
        }
        return start;

        static bool IsUnit(ReadOnlySpan<char> word) => word is "phố" or "xã" or "trấn";

        static bool IsCapitals(ReadOnlySpan<char> word)
        {
            foreach (var c in word)
            {
                if (char.IsLower(c))
                    return false;
            }
            return true;
        }
    }
}
