using VanBan.Knowledge;
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

    /// <summary>Passes the year of one of the acts of <paramref name="law"/> behind a comma or in brackets: 'Luật Doanh
    /// nghiệp, năm 2014', 'Luật Đầu tư (năm 2020)'; <see langword="null"/> where none follows.</summary>
    public static int? ReadSetOff(ref TextCursor cursor, Law law)
    {
        var start = cursor.At;
        cursor.SkipBlanksOfCell();
        var isBracketed = cursor.TrySkip('(');
        if (!isBracketed && !cursor.TrySkip(','))
        {
            cursor.At = start;
            return null;
        }
        cursor.SkipBlanksOfCell();
        var isNamed = cursor.TryWord("nam ");
        cursor.SkipBlanksOfCell();
        if ((isNamed || isBracketed)
            && YearWindow.OfDocuments.TryRead(ref cursor, out var year)
            && cursor.AtWordEnd
            && law.Versions.Any(version => version.Date?.Year == year)
            && (isBracketed ? cursor.TrySkip(')') : IsClosed(cursor)))
            return year;
        cursor.At = start;
        return null;
    }

    // What follows a year that belongs to a name: 'Luật Đất đai, năm 2024 tỉnh đã ban hành' begins a time.
    private static bool IsClosed(TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        return cursor.IsAtEnd || cursor.Current is ',' or ';' or '.' or ')' or '\n' || cursor.TryWord("va ");
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
