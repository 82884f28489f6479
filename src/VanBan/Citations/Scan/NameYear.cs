using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the year that tells one act of a name from the others: 'Bộ luật Dân sự năm 2015', 'Hiến pháp 1992'. It is no
/// part of the name.
/// </summary>
internal static class NameYear
{
    /// <summary>Passes the year, with or without 'năm' before it; <see langword="null"/> where none follows.</summary>
    public static int? Read(ref TextCursor cursor)
    {
        var start = cursor.At;
        cursor.SkipBlanksOfCell();
        if (cursor.TryWord("nam "))
            cursor.SkipBlanksOfCell();
        // '2021 - 2025' and '2025/QH15' are no years of an act.
        if (cursor.At > start
            && YearWindow.OfDocuments.TryRead(ref cursor, out var year)
            && cursor.AtWordEnd
            && cursor.Current != '/'
            && !IsSpan(cursor))
            return year;
        cursor.At = start;
        return null;
    }

    /// <summary>The year that 'năm' announces behind a number without one: 'Nghị quyết 01/NQ-CP năm
    /// 2023'.</summary>
    public static int? Behind(NormalizedText text, int at)
    {
        var cursor = new TextCursor(text, at);
        cursor.SkipBlanksOfCell();
        return cursor.At > at
            && cursor.Rest.StartsWith("nam ")
            && cursor.TryWord("nam")
            ? Read(ref cursor) : null;
    }

    private static bool IsSpan(TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        if (!cursor.TrySkip('-'))
            return false;
        cursor.SkipBlanksOfCell();
        return char.IsAsciiDigit(cursor.Current);
    }
}
