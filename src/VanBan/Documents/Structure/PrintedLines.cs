using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>What a printed line is.</summary>
internal enum LineKind : byte
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A line drawn with underscores, dashes or stars, without words.</summary>
    Rule,

    /// <summary>A running header, a page number, the stamp of a digital signature: the page's, not the
    /// document's.</summary>
    Furniture,
}

/// <summary>A line of a text as printed.</summary>
/// <param name="Start">Offset of its first character that is not white space.</param>
/// <param name="End">Offset after its last character that is not white space.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct PrintedLine(int Start, int End, LineKind Kind)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);
}

/// <summary>Cuts a text into its printed lines and tells the page's from the document's.</summary>
internal static class PrintedLines
{
    // A page of official text has 30 to 45 lines (Nghị định 30/2020/NĐ-CP, Phụ lục I.I); numbers that follow each other
    // sooner count something else.
    private const int FewestLinesOfPage = 18;

    private static readonly System.Buffers.SearchValues<char> RuleSigns =
        System.Buffers.SearchValues.Create("_-–—―*=~.…[]|•· \t");

    public static List<PrintedLine> Of(string text)
    {
        var lines = new List<PrintedLine>(16 + (text.Length / 60));
        var page = 0;
        var sincePage = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOf('\n');
            var next = end < 0 ? text.Length : at + end + 1;
            var (start, stop) = Trim(text, at, end < 0 ? text.Length : at + end);
            var kind = start == stop ? LineKind.Blank : Kind(text, start, stop);
            if (kind == LineKind.Text)
            {
                sincePage++;
                if (TryPageNumber(text.AsSpan(start, stop - start), out var number)
                    && number == page + 1
                    && (page == 0 || sincePage > FewestLinesOfPage))
                    kind = LineKind.Furniture;
                else if (number == 2
                    && page == 0
                    && sincePage > FewestLinesOfPage)
                    kind = LineKind.Furniture; // The first page has no number.
                if (kind == LineKind.Furniture)
                    (page, sincePage) = (number, 0);
            }
            lines.Add(new PrintedLine(start, stop, kind));
            at = next;
        }
        MarkStamps(text, lines);
        return lines;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsSpace(char c) => c <= ' '
        || c == '\uFEFF'
        || (c >= '\u0080' && char.IsWhiteSpace(c));

    private static LineKind Kind(string text, int start, int end)
    {
        var first = text[start];
        if (char.IsLetter(first))
            return first < '\u0080'
                && PageFurnitureLine.LengthAt(text, start) > 0
                ? LineKind.Furniture : LineKind.Text;
        if (char.IsAsciiDigit(first))
            return IsHeaderOfLeftPage(text, start, end) ? LineKind.Furniture : LineKind.Text;
        return text.AsSpan(start, end - start).ContainsAnyExcept(RuleSigns) ? LineKind.Text : LineKind.Rule;
    }

    // '94 CÔNG BÁO/Số 1495 + 1496/Ngày 26-12-2024'.
    private static bool IsHeaderOfLeftPage(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsAsciiDigit(text[at]))
            at++;
        while (at < end && IsSpace(text[at]))
            at++;
        return at < end
            && text[at] == 'C'
            && PageFurnitureLine.LengthAt(text, at) > 0;
    }

    private static bool TryPageNumber(ReadOnlySpan<char> line, out int number)
    {
        line = line.Trim('-').Trim();
        number = 0;
        return line.Length is > 0 and <= 4 && char.IsAsciiDigit(line[0])
            && int.TryParse(
                line, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out number);
    }

    // The visible mark of a digital signature (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.8) stands in a corner of the first
    // page, so in plain text before the head: a few lines by themselves that end in a moment of time, '18.11.2024
    // 07:25:14' and its '+07:00'.
    private static void MarkStamps(string text, List<PrintedLine> lines)
    {
        var start = 0;
        for (var i = 0; i <= lines.Count && i < 40; i++)
        {
            if (i < lines.Count && lines[i].Kind != LineKind.Blank)
                continue;
            // What stands before the moment in its block is the stamp; what follows may already be the head of the
            // document.
            var moment = start - 1;
            for (var k = start; k < i && k - start <= 7 && !IsHead(lines[k].Span.In(text)); k++)
            {
                if (IsMoment(lines[k].Span.In(text)))
                    moment = k;
            }
            for (var k = start; k <= moment; k++)
                lines[k] = lines[k] with { Kind = LineKind.Furniture };
            start = i + 1;
        }
    }

    private static bool IsHead(ReadOnlySpan<char> line) =>
        line.Contains("CỘNG H", StringComparison.Ordinal)
            || line.Contains("CHỦ NGHĨA", StringComparison.Ordinal)
            || line.StartsWith("Số", StringComparison.Ordinal);

    private static bool IsMoment(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > 60 || line.Count(':') is 0 or > 4)
            return false;
        if (line.Trim().SequenceEqual("+07:00"))
            return true;
        var digits = 0;
        foreach (var c in line)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        var at = line.LastIndexOf(':');
        return digits is >= 12 and <= 18
            && at >= 5
            && line[at - 3] == ':'
            && char.IsAsciiDigit(line[at - 1])
            && char.IsAsciiDigit(line[at - 5]);
    }
}
