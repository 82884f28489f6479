using VanBan.Documents.Head;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>What begins a labelled segment: <c>Điều 5.</c>, <c>Chương II</c>, <c>IV.</c>, <c>1.2.</c>, <c>(1)</c>, <c>a)</c>, <c>-</c>.</summary>
/// <param name="Unit">What it counts.</param>
/// <param name="LabelLength">Length of the label from the start of the line, without its closing mark; 0 for a bullet.</param>
/// <param name="Length">Length of label, closing mark and the white space behind.</param>
/// <param name="Rank">Among bullets, how deep: a star above a dash above a plus; else 0.</param>
internal readonly record struct SegmentMarker(SegmentUnit Unit, int LabelLength, int Length, int Rank)
{
    private const int HighestNumber = 400;

    /// <summary>The marker that begins <paramref name="line"/>, which has no white space at its ends; a unit of <see cref="SegmentUnit.None"/> where none does.</summary>
    public static SegmentMarker Read(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return default;
        switch (line[0])
        {
            case >= '0' and <= '9':
                return Number(line);
            case '(':
                return Parenthesis(line);
            case '-' or '–' or '—' or '−' or '+' or '*' or '•' or '·' or '●' or '▪' or '\uF0B7' or '\uF02D':
                return Bullet(line);
            case >= 'a' and <= 'z' or 'đ':
                return line[1] is ')' or '/' && (line.Length == 2 || line[1] == ')' || line[2] == ' ') ? Sign(SegmentUnit.Point, line, 1, 2)
                    : line[1] == '.' && line.Length > 3 && line[2] == ' ' && char.IsUpper(line[3]) ? Sign(SegmentUnit.Point, line, 1, 2) : default;
            case 'Đ' or 'Ð' or 'C' or 'P' or 'M' or 'T' or 'B' when char.IsLetter(line[1]):
                var named = Named(line);
                return named.Unit != SegmentUnit.None ? named : Capital(line);
            case >= 'A' and <= 'Z' or 'Đ' or 'Ð':
                return Capital(line);
            default:
                return default;
        }
    }

    // '1.', '1)', '1.2.', '1.2 Về …'. '1.432 dịch vụ', '12/2024' and '5 %' begin no segment.
    private static SegmentMarker Number(ReadOnlySpan<char> line)
    {
        var at = 0;
        var parts = 0;
        while (true)
        {
            var start = at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (at == start || at - start > (parts == 0 ? 3 : 2) || (at - start == 3 && Value(line[start..at]) > HighestNumber))
                return default;
            parts++;
            if (at + 1 < line.Length && line[at] == '.' && char.IsAsciiDigit(line[at + 1]))
            {
                at++;
                continue;
            }
            break;
        }
        if (parts > 5 || at >= line.Length)
            return default;
        // '1a.', as amendments insert.
        if (parts == 1 && char.IsAsciiLetterLower(line[at]) && at + 1 < line.Length && line[at + 1] is '.' or ')')
            at++;
        var unit = parts == 1 ? SegmentUnit.Number : SegmentUnit.Decimal;
        if (line[at] is '.' or ')' or '/' or '-' or ':')
        {
            var closed = line[at] is '.' or ')' ? at + 1 == line.Length || !char.IsAsciiDigit(line[at + 1]) : at + 2 < line.Length && line[at + 1] == ' ' && char.IsUpper(line[at + 2]);
            return closed && HasLetter(line[at..]) ? Sign(unit, line, at, at + 1) : default;
        }
        return parts > 1 && at + 1 < line.Length && line[at] == ' ' && char.IsUpper(line[at + 1]) ? Sign(unit, line, at, at) : default;
    }

    private static SegmentMarker Parenthesis(ReadOnlySpan<char> line)
    {
        var at = 1;
        while (at < line.Length && at < 5 && (char.IsAsciiLetterOrDigit(line[at]) || line[at] == 'đ'))
            at++;
        if (at == 1 || at >= line.Length || line[at] != ')')
            return default;
        var label = line[1..at];
        var isLabel = label.Length == 1 || (label.Length <= 2 && char.IsAsciiDigit(label[0]) && char.IsAsciiDigit(label[1])) || Numeral.IsRoman(label);
        return isLabel && line.Length > at + 2 ? Sign(SegmentUnit.Parenthesis, line, at + 1, at + 1) : default;
    }

    private static SegmentMarker Bullet(ReadOnlySpan<char> line)
    {
        var at = 1;
        while (at < line.Length && line[at] == ' ')
            at++;
        // '-5 %' and '- 2030' are no items.
        if (at >= line.Length || (at == 1 && !char.IsLetter(line[1]) && line[1] is not ('“' or '"' or '(')) || (line[0] == '*' && line[1] == '*'))
            return default;
        var rank = line[0] switch { '*' => 0, '+' => 2, '-' or '–' or '—' or '−' => 1, _ => 1 };
        return new SegmentMarker(SegmentUnit.Bullet, 0, at, rank);
    }

    // 'A.', 'B-', 'IV.', 'I/'; which of the two a single letter is, the sequence tells.
    private static SegmentMarker Capital(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 7 && (char.IsAsciiLetterUpper(line[at]) || line[at] is 'Đ' or 'Ð'))
            at++;
        if (at >= line.Length || line[at] is not ('.' or '-' or '–' or '/' or ')' or ':'))
            return default;
        var label = line[..at];
        var roman = Numeral.IsRoman(label);
        if (!roman && label.Length > 1)
            return default;
        // A blank or a word in capitals follows; 'V.I. Lênin', 'A-B' are names.
        if (at + 1 >= line.Length || (line[at + 1] != ' ' && !(at + 2 < line.Length && char.IsUpper(line[at + 1]) && char.IsUpper(line[at + 2]))))
            return default;
        return HasLetter(line[(at + 1)..]) ? Sign(roman ? SegmentUnit.Roman : SegmentUnit.Letter, line, at, at + 1) : default;
    }

    // Units with a name: Điều, Chương, Phần, Mục, Tiểu mục, Phụ lục, Mẫu số, Biểu số.
    private static SegmentMarker Named(ReadOnlySpan<char> line)
    {
        Span<char> folded = stackalloc char[Math.Min(line.Length, 32)];
        Letters.Fold(line[..folded.Length], folded);
        var (unit, at) = folded switch
        {
            ['d', 'i', 'e', 'u', ' ', ..] => (SegmentUnit.Article, 5),
            ['c', 'h', 'u', 'o', 'n', 'g', ' ', ..] => (SegmentUnit.Chapter, 7),
            ['p', 'h', 'a', 'n', ' ', 't', 'h', 'u', ' ', ..] => (SegmentUnit.Part, 9),
            ['p', 'h', 'a', 'n', ' ', ..] => (SegmentUnit.Part, 5),
            ['m', 'u', 'c', ' ', ..] => (SegmentUnit.Section, 4),
            ['t', 'i', 'e', 'u', ' ', 'm', 'u', 'c', ' ', ..] => (SegmentUnit.Subsection, 9),
            ['p', 'h', 'u', ' ', 'l', 'u', 'c', ..] => (SegmentUnit.Attachment, 7),
            ['m', 'a', 'u', ' ', 's', 'o', ..] or ['b', 'i', 'e', 'u', ' ', 's', 'o', ..] => (SegmentUnit.Attachment, folded[0] == 'm' ? 6 : 7),
            _ => (SegmentUnit.None, 0),
        };
        if (unit == SegmentUnit.None)
            return default;
        while (at < folded.Length && folded[at] is ' ' or ':')
            at++;
        var start = at;
        while (at < folded.Length && (char.IsAsciiLetterOrDigit(folded[at]) || (unit == SegmentUnit.Attachment && at > start && folded[at] is '-' or '/' or '.' && at + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[at + 1]))))
            at++;
        var count = folded[start..at];
        var bare = line[start..at];
        var end = at;
        while (end < line.Length && line[end] is '.' or ':' or '-' or '–' or ' ')
            end++;
        var closed = at < line.Length && line[at] is '.' or ':';
        var ends = end >= line.Length || IsFootnoteMark(line[end..]);
        switch (unit)
        {
            case SegmentUnit.Article:
                // 'Điều 5. …', 'Điều 7a:', 'Điều 5' alone; 'Điều 5 của Luật' is a sentence.
                return count.Length > 0 && char.IsAsciiDigit(count[0]) && (closed || ends) ? new SegmentMarker(unit, at, end, 0) : default;
            case SegmentUnit.Attachment:
                if (count.Length == 0)
                    return ends || Capitals.Fill(line) ? new SegmentMarker(unit, Math.Min(start, line.Length), end, 0) : default;
                var isCount = char.IsAsciiDigit(count[0]) || Numeral.IsRoman(bare) || (bare.Length <= 3 && char.IsUpper(bare[0]));
                return isCount && (ends || closed || Capitals.Fill(line[at..])) && line.Length < 160 ? new SegmentMarker(unit, at, end, 0) : default;
            default:
                var isNumber = count.Length > 0 && (char.IsAsciiDigit(count[0]) || Numeral.IsRoman(bare) || (unit == SegmentUnit.Part && Numeral.Ordinal(count) > 0));
                if (!isNumber || !(ends || closed || Capitals.Fill(line[end..])))
                    return default;
                return new SegmentMarker(unit, at, end, 0);
        }
    }

    private static bool IsFootnoteMark(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (!char.IsAsciiDigit(c) && c is not ('*' or '(' or ')' or '[' or ']'))
                return false;
        }
        return rest.Length <= 4;
    }

    private static SegmentMarker Sign(SegmentUnit unit, ReadOnlySpan<char> line, int label, int end)
    {
        while (end < line.Length && line[end] is ' ' or '\u00A0')
            end++;
        return new SegmentMarker(unit, label, end, 0);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
