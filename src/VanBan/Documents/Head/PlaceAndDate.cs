using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Place and date of issue as printed: <c>Bình Phước, ngày 14 tháng 6 năm 2023</c>. What is blank or cannot be
/// read is <see langword="null"/>.</summary>
/// <param name="Place">The place (địa danh).</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">Month.</param>
/// <param name="Year">Year, four digits.</param>
/// <param name="IsDoubtful">Whether something is printed for day or month that cannot be read for certain.</param>
internal sealed record PlaceAndDate(string? Place, int? Day, int? Month, int? Year, bool IsDoubtful)
{
    private const int LongestPlace = 7; // words: 'Thành phố Hồ Chí Minh' has five
    private const string DayWord = "ngay";

    /// <summary>The date; <see langword="null"/> where a part of it is missing.</summary>
    public DateOnly? Date =>
        Day is { } day
            && Month is { } month
            && Year is { } year
            ? DateReader.Day(year, month, day) : null;

    /// <summary>Reads a line that ends with place and date.</summary>
    /// <param name="start">Where the place begins: what stands before it belongs to the other column.</param>
    /// <param name="from">No place begins before this offset.</param>
    public static PlaceAndDate? TryRead(string text, string folded, int from, out int start)
    {
        start = 0;
        for (var at = from; (at = folded.IndexOf(DayWord, at, StringComparison.Ordinal)) >= 0; at += DayWord.Length)
        {
            if (at > 0 && folded[at - 1] is not (' ' or ',' or '.'))
                continue;
            if (ReadDate(new TextCursor(text, folded, at + DayWord.Length)) is { } date
                && TryPlace(text, folded, from, at, out start) is { } place)
                return date with { Place = Places.Spelt(place) };
        }
        return null;
    }

    /// <summary>Reads 'ngày 14 tháng 6 năm 2023' or 'ngày 14/6/2023' where nothing else is printed: the place is left
    /// out or stands elsewhere.</summary>
    /// <param name="text">The line.</param>
    /// <param name="folded">The line folded.</param>
    /// <param name="isLabel">Whether a colon may follow the word: 'Ngày: 14-6-2023' below the number of a
    /// judgment.</param>
    public static PlaceAndDate? TryReadAlone(string text, string folded, bool isLabel)
    {
        var at = new TextCursor(text, folded);
        at.TrySkipAny(".…_, ");
        if (!at.TryWord(DayWord))
            return null;
        if (isLabel)
            at.TrySkip(':');
        return ReadDate(at) is { Date: not null } date ? date : null;
    }

    // What stands before 'ngày', up to a comma: capitalised words. Without a place it is a date of the running text.
    private static string? TryPlace(string text, string folded, int from, int day, out int start)
    {
        var end = day;
        while (end > from && text[end - 1] is ' ' or ',' or '.' or ';')
            end--;
        start = ProvinceStart(folded, from, end);
        var isProvince = start >= 0;
        if (!isProvince)
            start = PlaceStart(text, from, end);
        // A name that is known needs no comma: 'Hà Nội ngày 5 tháng 7 năm 1999'.
        var isParted = folded.AsSpan(end, day - end).IndexOfAny(',', '.', ';') >= 0
            || (isProvince && start == from);
        return start < end && isParted ? text[start..end] : null;
    }

    // A province's name in whatever case: older print has 'Hà nội', 'HÀ NỘI'.
    private static int ProvinceStart(string folded, int from, int end)
    {
        if (end <= from)
            return -1;
        var start = Province.Names.MatchEndingAt(folded, end, out _);
        if (start < from)
            return -1;
        var unit = HeadWords.StartOfEnd(HeadWord.Provincial, folded[from..start].TrimEnd(' ', '.'));
        return unit < 0 ? start : from + unit;
    }

    // ' 14 tháng 6 năm 2023' or ' 14-6-2023' to the end of the line.
    private static PlaceAndDate? ReadDate(TextCursor at)
    {
        return FormDate.TryRead(at.Rest, out var form)
            ? new PlaceAndDate(null, form.Day, form.Month, form.Year, form.IsDoubtful) : null;
    }

    // The capitalised words that end at 'end', without words wholly in capitals: those are the other column's.
    private static int PlaceStart(string text, int from, int end)
    {
        var start = end;
        var at = end;
        for (var words = 0; words < LongestPlace && at > from; words++)
        {
            var word = text.LastIndexOf(' ', at - 1, at - from) + 1;
            word = Math.Max(word, from);
            if (!BelongsToPlace(text.AsSpan(word, at - word), word - 1 > from))
                break;
            // 'Thành phố', 'Thị xã': the small word alone begins no place.
            start = char.IsUpper(text[word]) ? word : start;
            at = word;
            while (at > from && text[at - 1] == ' ')
                at--;
            if (at > from
                && text[at - 1] is ',' or ';' or ':'
                && word != end)
                break;
        }
        return start;
    }

    private static bool BelongsToPlace(ReadOnlySpan<char> word, bool hasBefore)
    {
        if (!char.IsUpper(word[0]))
            return hasBefore && (word is "phố" or "xã" or "trấn" or "khu");
        return word.Length == 1
            || word[^1] == '.'
            || HasSmall(word);
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }
}
