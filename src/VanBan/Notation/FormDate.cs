using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The date as it stands in a form: <c>ngày … tháng 6 năm 2023</c>, <c>ngày 14-6-2023</c>, where day and month are
/// blank on a draft and may be written by hand and misread on a scan.
/// </summary>
/// <param name="Day">Day of the month; <see langword="null"/> where it is blank or cannot be read.</param>
/// <param name="Month">Month, in the same way.</param>
/// <param name="Year">Year of four digits, in the same way.</param>
/// <param name="IsDoubtful">Whether something is printed for day or month that cannot be read for certain.</param>
public readonly record struct FormDate(int? Day, int? Month, int? Year, bool IsDoubtful)
{
    // Dots of a blank form stand between the words; the year follows the month nearly at once.
    private const int MostBeforeMonth = 20, MostBeforeYear = 25, MostBehindYear = 4, MostStrokesOfYear = 3,
    MostBehindFigures = 2;

    /// <summary>The date; <see langword="null"/> where a part of it is missing.</summary>
    public DateOnly? Date =>
        Day is { } day
            && Month is { } month
            && Year is { } year
            ? DateReader.Day(year, month, day) : null;

    /// <summary>Reads the rest of a line behind 'ngày', folded, to its end; a footnote's digit or a stroke may follow
    /// the year.</summary>
    public static bool TryRead(ReadOnlySpan<char> folded, out FormDate date)
    {
        date = default;
        var month = folded.IndexOf("thang");
        if (month < 0)
            return TryFigures(folded, out date);
        if (month > MostBeforeMonth)
            return false;
        var rest = folded[(month + "thang".Length)..];
        var year = rest.IndexOf("nam");
        if (year < 0 || year + "thang".Length > MostBeforeYear
            || !TryYear(rest[(year + "nam".Length)..].Trim(), out var number))
            return false;
        var (day, dayDoubt) = Digits(folded[..month]);
        var (ofMonth, monthDoubt) = Digits(rest[..year]);
        date = new FormDate(day, ofMonth, number, dayDoubt || monthDoubt);
        return true;
    }

    // ' 14-6-2023', as before 1998 and in copies.
    private static bool TryFigures(ReadOnlySpan<char> folded, out FormDate date)
    {
        var cursor = TextCursor.OverFolded(folded);
        cursor.SkipBlanks();
        var isDate = DateReader.TryReadBare(ref cursor, out var day)
            && YearWindow.OfDocuments.Contains(day.Year)
            && cursor.Rest.Trim().Length <= MostBehindFigures;
        date = isDate ? new FormDate(day.Day, day.Month, day.Year, false) : default;
        return isDate;
    }

    private static bool TryYear(ReadOnlySpan<char> rest, out int? year)
    {
        year = null;
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        // A fifth digit is the mark of a footnote.
        if (digits is 4 or 5
            && YearWindow.OfDocuments.TryParse(rest[..4], out var value))
            year = value;
        return rest.Length - digits <= MostBehindYear
            && (digits > 0 || rest.Trim(" .…_").Length <= MostStrokesOfYear);
    }

    // Nothing and dots are a blank of a draft; strokes that OCR could not read are in doubt.
    private static (int? Value, bool InDoubt) Digits(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .…_,:");
        if (text.Length == 0)
            return (null, false);
        if (text.Length > 2)
            return (null, true);
        if (TryNumber(text, out var value))
            return (value, false);
        // Beside a digit that is sure, an upright stroke is a 1 and a ring is a 0; anything else stays unread.
        Span<char> likely = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            likely[i] = LookAlikes.Digit(text[i]);
        return text.ContainsAnyInRange('0', '9')
            && TryNumber(likely, out value)
            ? (value, true) : (null, true);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int value)
    {
        var cursor = TextCursor.OverFolded(text);
        return cursor.TryDigits(2, out value)
            && cursor.IsAtEnd
            && value > 0;
    }
}
