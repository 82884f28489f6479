using VanBan.Documents.Head;

namespace VanBan.Documents.Structure;

/// <summary>
/// Tells where a printed line goes on with the one above it. A document whose lines are paragraphs (its longest lines are far longer than a page is wide) has lines
/// that end early only by accident; there a small letter alone leads on.
/// </summary>
internal sealed class LineJoiner
{
    // A line of 13 or 14 points on A4 holds 80 to 100 characters (Nghị định 30/2020/NĐ-CP, Phụ lục I.I), a landscape page of tables more.
    private const int WidestPrint = 150;
    private const int FewestLines = 8;

    // What stands at the end of a line before a number that belongs to it: 'khoản 1 Điều' / '5. …'.
    private static readonly string[] Provisions = ["Điều", "điều", "khoản", "Khoản", "điểm", "Điểm", "số", "Số"];
    private static readonly string[] Counters = ["ngày", "tháng", "năm", "mục", "Mục", "Chương", "chương", "quý", "Quý", "và", "hoặc", "đến", "từ", "tại", "của", "theo", "Phụ", "lục"];

    // No sentence and no title ends with these.
    private static readonly string[] OpenEnds =
    [
        "và", "của", "về", "trên", "tại", "cho", "với", "theo", "thuộc", "đối", "trong", "đến", "do", "là", "số", "hoặc", "từ", "bằng", "các", "những", "một", "được", "bị", "nhằm",
        "để", "giữa", "bởi", "vào", "việc", "cùng", "như", "ngày",
    ];

    private readonly string text;
    private readonly bool isPrinted;
    private readonly int full;

    public LineJoiner(Document document, List<PrintedLine> lines)
    {
        text = document.Text;
        // A reader that knows the paragraphs has joined them already, but for pages that are pictures.
        var mayBePrinted = document.Format == "text" || document.OcrPages.Length > 0;
        Span<int> lengths = stackalloc int[WidestPrint + 1];
        var count = 0;
        var longer = 0;
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.Text || line.Length < 30)
                continue;
            count++;
            if (line.Length > WidestPrint)
                longer++;
            else
                lengths[line.Length]++;
        }
        isPrinted = mayBePrinted && count >= FewestLines && longer * 20 <= count;
        var width = WidestPrint;
        for (var seen = longer; width > 30 && (seen += lengths[width]) * 10 < count;)
            width--;
        // Nine lines in ten are at most this wide; justified lines differ from it by a few letters.
        full = isPrinted ? width * 4 / 5 : int.MaxValue;
    }

    /// <summary>Whether <paramref name="line"/> is as wide as the page, so that its end need not be the end of a paragraph.</summary>
    public bool IsFull(PrintedLine line) => line.Length >= full;

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph that ends with <paramref name="last"/>.</summary>
    /// <param name="marker">What begins <paramref name="next"/>.</param>
    /// <param name="afterBlank">Whether empty lines stand between the two, and no page break.</param>
    public bool GoesOn(PrintedLine last, PrintedLine next, SegmentMarker marker, bool afterBlank)
    {
        var end = text[last.End - 1];
        var first = text[next.Start];
        if (marker.Unit != SegmentUnit.None)
            return !afterBlank && !IsEnd(end) && (EndsWith(last, Provisions) || (isPrinted && IsFull(last) && Continues(last, marker)));
        if (char.IsLower(first))
            // 'BÁO CÁO' / 'tình hình …' are kind and subject. Behind a mark a small letter leads on only where the line was full: '… tôn giáo;' / 'gắn với …'.
            return !Capitals.Fill(last.Span.In(text)) && (!IsEnd(end) || (!afterBlank && IsFull(last)));
        if (afterBlank || IsEnd(end))
            return false;
        var below = next.Span.In(text);
        if (Capitals.Fill(last.Span.In(text)))
            return isPrinted && Capitals.Fill(below) && IsFull(last);
        // Where a title or 'Kính gửi' begins, a full line has ended.
        if (Capitals.Fill(below) || below.StartsWith("Kính gửi", StringComparison.Ordinal))
            return false;
        return (isPrinted && (IsFull(last) || end == ',')) || IsOpen(last.Span.In(text));
    }

    /// <summary>Whether a line ends with a word that more must follow.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        if (word.Length is < 2 or > 5)
            return false;
        foreach (var open in OpenEnds)
        {
            if (word.Equals(open, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private bool Continues(PrintedLine last, SegmentMarker marker)
    {
        if (marker.Unit == SegmentUnit.Bullet)
            return true;
        if (text[last.End - 1] == ',' && marker.Unit != SegmentUnit.Article)
            return true;
        if (EndsWith(last, Counters))
            return true;
        var word = LastWord(last);
        // 'điểm a khoản 2' / 'Điều 5. …' within a sentence.
        return marker.Unit == SegmentUnit.Article && word.Length > 0 && (word.Length <= 2 || char.IsAsciiDigit(word[0]));
    }

    private bool EndsWith(PrintedLine line, string[] words)
    {
        var last = LastWord(line);
        foreach (var word in words)
        {
            if (last.SequenceEqual(word))
                return true;
        }
        return false;
    }

    private ReadOnlySpan<char> LastWord(PrintedLine line)
    {
        var words = line.Span.In(text);
        return words[(words.LastIndexOf(' ') + 1)..];
    }

    private static bool IsEnd(char c) => c is '.' or ';' or ':' or '!' or '?' or '…' or '”';
}
