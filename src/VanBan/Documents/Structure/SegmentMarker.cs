using VanBan.Notation;

namespace VanBan.Documents.Structure;

/// <summary>What begins a labelled segment: <c>Điều 5.</c>, <c>Chương II</c>, <c>IV.</c>, <c>1.2.</c>, <c>(1)</c>,
/// <c>a)</c>, <c>-</c>.</summary>
/// <param name="Unit">What it counts.</param>
/// <param name="LabelLength">Length of the label from the start of the line, without its closing mark; 0 for a
/// bullet.</param>
/// <param name="Length">Length of label, closing mark and the white space behind.</param>
/// <param name="Rank">Among bullets, how deep: a star above a dash above a plus; else 0.</param>
internal readonly record struct SegmentMarker(SegmentUnit Unit, int LabelLength, int Length, int Rank)
{
    private const string Bullets = "-–—−+*•·●▪\uF0B7\uF02D";

    /// <summary>The marker that begins <paramref name="line"/>, which has no white space at its ends; a unit of
    /// <see cref="SegmentUnit.None"/> where none does.</summary>
    public static SegmentMarker Read(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return default;
        var first = line[0];
        if (char.IsAsciiDigit(first))
            return NumberMarker.Read(line);
        if (first == '(')
            return Parenthesis(line);
        if (Bullets.Contains(first, StringComparison.Ordinal))
            return Bullet(line);
        if (char.IsAsciiLetterLower(first) || first == 'đ')
            return Point(line);
        if (!char.IsAsciiLetterUpper(first) && first is not ('Đ' or 'Ð'))
            return default;
        var named = char.IsLetter(line[1]) ? NamedUnit.Read(line) : default;
        return named.Unit != SegmentUnit.None ? named : Capital(line);
    }

    /// <summary>The marker whose label is the first <paramref name="label"/> characters, and the blanks behind
    /// <paramref name="end"/>.</summary>
    public static SegmentMarker Of(SegmentUnit unit, ReadOnlySpan<char> line, int label, int end)
    {
        while (end < line.Length && line[end] is ' ' or '\u00A0')
            end++;
        return new SegmentMarker(unit, label, end, 0);
    }

    /// <summary>Whether <paramref name="text"/> holds a letter.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    // 'a)', 'a/', 'a. Về …'
    private static SegmentMarker Point(ReadOnlySpan<char> line)
    {
        var isClosed = line[1] == ')'
            || (line[1] == '/' && (line.Length == 2 || line[2] == ' '));
        var isTitle = line[1] == '.'
            && line.Length > 3
            && line[2] == ' '
            && char.IsUpper(line[3]);
        return isClosed || isTitle ? Of(SegmentUnit.Point, line, 1, 2) : default;
    }

    private static SegmentMarker Parenthesis(ReadOnlySpan<char> line)
    {
        var at = 1;
        while (at < line.Length
            && at < 5
            && (char.IsAsciiLetterOrDigit(line[at]) || line[at] == 'đ'))
            at++;
        return at > 1
            && at + 2 < line.Length
            && line[at] == ')'
            && IsLabel(line[1..at])
            ? Of(SegmentUnit.Parenthesis, line, at + 1, at + 1) : default;
    }

    // One sign, two digits or a Roman number.
    private static bool IsLabel(ReadOnlySpan<char> label) =>
        label.Length == 1
            || (label.Length == 2 && char.IsAsciiDigit(label[0]) && char.IsAsciiDigit(label[1]))
            || Numeral.IsRoman(label);

    private static SegmentMarker Bullet(ReadOnlySpan<char> line)
    {
        var at = 1;
        while (at < line.Length && line[at] == ' ')
            at++;
        // '-5 %' and '- 2030' are no items.
        if (at >= line.Length
            || (at == 1 && !char.IsLetter(line[1]) && line[1] is not ('“' or '"' or '('))
            || line.StartsWith("**"))
            return default;
        return new SegmentMarker(SegmentUnit.Bullet, 0, at, line[0] == '*' ? 0 : line[0] == '+' ? 2 : 1);
    }

    // 'A.', 'B-', 'IV.', 'I/'; which of the two a single letter is, the sequence tells.
    private static SegmentMarker Capital(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length
            && at < 7
            && (char.IsAsciiLetterUpper(line[at]) || line[at] is 'Đ' or 'Ð'))
            at++;
        if (at >= line.Length || !".-–/):".Contains(line[at], StringComparison.Ordinal))
            return default;
        var isRoman = Numeral.IsRoman(line[..at]);
        return (isRoman || at == 1)
            && IsFollowed(line, at + 1)
            && HasLetter(line[(at + 1)..])
            ? Of(isRoman ? SegmentUnit.Roman : SegmentUnit.Letter, line, at, at + 1) : default;
    }

    // A blank or a word in capitals follows; 'V.I. Lênin', 'A-B' are names.
    private static bool IsFollowed(ReadOnlySpan<char> line, int at) =>
        at < line.Length
            && (line[at] == ' ' || (at + 1 < line.Length && char.IsUpper(line[at]) && char.IsUpper(line[at + 1])));
}

/// <summary>Numbers that begin a segment: <c>1.</c>, <c>1)</c>, <c>1.2.</c>, <c>1.2 Về …</c>. '1.432 dịch vụ',
/// '12/2024' and '5 %' begin none.</summary>
internal static class NumberMarker
{
    private const int HighestNumber = 400;
    private const int MostParts = 5;

    /// <summary>The marker at the start of <paramref name="line"/>.</summary>
    public static SegmentMarker Read(ReadOnlySpan<char> line)
    {
        var at = EndOfParts(line, out var parts);
        if (at < 0
            || parts > MostParts
            || at >= line.Length)
            return default;
        // '1a.', as amendments insert.
        if (parts == 1
            && char.IsAsciiLetterLower(line[at])
            && at + 1 < line.Length
            && line[at + 1] is '.' or ')')
            at++;
        var unit = parts == 1 ? SegmentUnit.Number : SegmentUnit.Decimal;
        if (IsClosed(line, at))
            return SegmentMarker.HasLetter(line[at..]) ? SegmentMarker.Of(unit, line, at, at + 1) : default;
        return parts > 1
            && OpensTitle(line, at)
            ? SegmentMarker.Of(unit, line, at, at) : default;
    }

    // The offset behind digits parted by dots; -1 where they are a quantity.
    private static int EndOfParts(ReadOnlySpan<char> line, out int parts)
    {
        var at = 0;
        for (parts = 1; ; parts++)
        {
            var start = at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (!IsCount(line[start..at], isFirst: parts == 1))
                return -1;
            if (at + 1 >= line.Length
                || line[at] != '.'
                || !char.IsAsciiDigit(line[at + 1]))
                return at;
            at++;
        }
    }

    private static bool IsCount(ReadOnlySpan<char> digits, bool isFirst) =>
        digits.Length is > 0 and <= 2
            || (
                isFirst && digits.Length == 3
                    && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) <= HighestNumber);

    private static bool IsClosed(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '.' or ')' => at + 1 == line.Length || !char.IsAsciiDigit(line[at + 1]),
        '/' or '-' or ':' => OpensTitle(line, at + 1),
        _ => false,
    };

    // ' Về …'
    private static bool OpensTitle(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length
            && line[at] == ' '
            && char.IsUpper(line[at + 1]);
}
