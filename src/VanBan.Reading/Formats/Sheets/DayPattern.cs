using System.Globalization;
using System.Text;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>How a pattern shows a day or an hour.</summary>
internal static class DayPattern
{
    private const double LastDay = 2_958_466; // the first day of the year 10000
    private const int DaysFrom1904 = 1_462;
    private const int DayThatNeverWas = 60; // 29.02.1900, which the first spreadsheet counted

    /// <summary>What a section shows; <see langword="null"/> for a number that is no day.</summary>
    public static string? Print(PatternSection section, double value, bool from1904)
    {
        if (section.Pieces.Any(static piece => piece.Kind == PatternPiece.Elapsed))
            return Elapsed(section, value);
        value += from1904 ? DaysFrom1904 : 0;
        if (value is not (>= 0 and < LastDay))
            return null;
        // Seconds are rounded: 0,5 is noon, and 0,499999999 too.
        var time = DateTime.FromOADate(value < DayThatNeverWas ? value + 1 : value).AddMilliseconds(500);
        return HasWords(section) ? InWords(section, time) : InNumbers(section, time);
    }

    // 'ngày dd tháng mm năm yyyy': letters of its own, so that it says itself which number is what.
    private static bool HasWords(PatternSection section) => section.Pieces.Any(static piece =>
        piece.Kind == PatternPiece.Literal && piece.Text.Any(char.IsLetter));

    private static string InWords(PatternSection section, DateTime time)
    {
        var text = new StringBuilder();
        for (var i = 0; i < section.Pieces.Count; i++)
        {
            var (kind, piece) = section.Pieces[i];
            text.Append(kind == PatternPiece.Date ? Part(piece, IsMinute(section, i), time) : piece);
        }
        return text.ToString().Trim();
    }

    private static string Part(string piece, bool isMinute, DateTime time) => piece switch
    {
        "m" when isMinute => Number(time.Minute, 1),
        "mm" when isMinute => Number(time.Minute, 2),
        ['m', ..] => Number(time.Month, piece.Length == 1 ? 1 : 2),
        "ddd" or "dddd" => WeekDay(time),
        ['d', ..] => Number(time.Day, Math.Min(piece.Length, 2)),
        "y" or "yy" => Number(time.Year % 100, 2),
        ['y', ..] => Number(time.Year, 4),
        ['h', ..] => Number(time.Hour, Math.Min(piece.Length, 2)),
        _ => Number(time.Second, Math.Min(piece.Length, 2)),
    };

    private static string WeekDay(DateTime time) =>
        CultureInfo.GetCultureInfo("vi-VN").DateTimeFormat.GetDayName(time.DayOfWeek);

    // Day, month, year, in this order, as far as the pattern shows them, then hours; the year in full.
    private static string InNumbers(PatternSection section, DateTime time)
    {
        string? day = null, month = null, year = null, hour = null;
        for (var i = 0; i < section.Pieces.Count; i++)
        {
            var (kind, piece) = section.Pieces[i];
            if (kind != PatternPiece.Date)
                continue;
            if (piece[0] is 'h' or 's' || (piece[0] == 'm' && IsMinute(section, i)))
                hour = hour is null ? Part(piece, isMinute: true, time)
                    : hour + ":" + Part(piece.PadLeft(2, piece[0]), isMinute: true, time);
            else if (piece[0] == 'y')
                year = Number(time.Year, 4);
            else if (piece[0] == 'm')
                month = Part(piece, isMinute: false, time);
            else if (piece.Length <= 2)
                day = Part(piece, isMinute: false, time);
        }
        var date = string.Join(Separator(section), new[] { day, month, year }.OfType<string>());
        return (date + " " + hour).Trim();
    }

    private static string Separator(PatternSection section)
    {
        foreach (var (kind, piece) in section.Pieces)
        {
            if (kind == PatternPiece.Literal && piece is "/" or "-" or ".")
                return piece;
        }
        return "/";
    }

    // 'm' is a month, but behind hours and before seconds it is minutes.
    private static bool IsMinute(PatternSection section, int at)
    {
        bool IsClock(PatternPiece kind, string piece) =>
            kind == PatternPiece.Elapsed || (kind == PatternPiece.Date && piece[0] is 'h' or 's');

        var pieces = section.Pieces;
        var before = at - 1;
        while (before >= 0 && pieces[before].Kind == PatternPiece.Literal)
            before--;
        var after = at + 1;
        while (after < pieces.Count && pieces[after].Kind == PatternPiece.Literal)
            after++;
        return (before >= 0 && IsClock(pieces[before].Kind, pieces[before].Text) && pieces[before].Text[0] == 'h')
            || (after < pieces.Count && IsClock(pieces[after].Kind, pieces[after].Text)
                && pieces[after].Text[0] == 's');
    }

    // '[h]:mm': hours that are not cut at a day.
    private static string? Elapsed(PatternSection section, double value)
    {
        if (Math.Abs(value) is not < LastDay)
            return null;
        var seconds = (long)Math.Round(Math.Abs(value) * 86_400);
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        var first = section.Pieces.First(static piece => piece.Kind == PatternPiece.Elapsed).Text[0];
        var shown = first switch
        {
            'h' => string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}"),
            'm' => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds}"),
        };
        if (first != 's' && section.Pieces.Any(static piece => piece.Kind == PatternPiece.Date && piece.Text[0] == 's'))
            shown += string.Create(CultureInfo.InvariantCulture, $":{rest:00}");
        return value < 0 ? "-" + shown : shown;
    }

    private static string Number(int value, int digits) =>
        value.ToString(new string('0', digits), CultureInfo.InvariantCulture);
}
