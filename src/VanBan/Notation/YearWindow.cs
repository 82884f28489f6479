using VanBan.Text;

namespace VanBan.Notation;

/// <summary>The years that four printed digits can name, both ends included; the one place where this is
/// decided.</summary>
/// <param name="First">The earliest.</param>
/// <param name="Last">The latest.</param>
public readonly record struct YearWindow(int First, int Last)
{
    /// <summary>
    /// Years in which a document of the State can be issued: from 1945, when it was founded and its first decrees were
    /// numbered, so that <c>1234</c> or <c>1930</c> in a number counts something else.
    /// </summary>
    public static YearWindow OfDocuments { get; } = new(1945, 2099);

    /// <summary>Years that a text can speak of: birthdays, 'ngày 03/02/1930', plans and forecasts. Whoever types a year
    /// is read by it too.</summary>
    public static YearWindow OfTexts { get; } = new(1900, 2099);

    /// <summary>Years that the word 'năm' announces: also those of scenarios that look to the end of the century ('kịch
    /// bản biến đổi khí hậu đến năm 2100').</summary>
    public static YearWindow Announced { get; } = new(1900, 2199);

    /// <summary>Whether <paramref name="year"/> is one of them.</summary>
    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>Passes a year of exactly four digits; what stands behind them is not looked at, unless it is a
    /// digit.</summary>
    public bool TryRead(ref TextCursor cursor, out int year)
    {
        var start = cursor.At;
        if (cursor.TryDigits(4, out year)
            && cursor.At - start == 4
            && Contains(year))
            return true;
        cursor.At = start;
        return false;
    }

    /// <summary>Reads a year that fills <paramref name="text"/>.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out int year)
    {
        var cursor = TextCursor.OverFolded(text);
        return TryRead(ref cursor, out year) && cursor.IsAtEnd;
    }
}
