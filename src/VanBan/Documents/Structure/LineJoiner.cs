using VanBan.Documents.Head;

namespace VanBan.Documents.Structure;

/// <summary>
/// Tells where a printed line goes on with the one above it. A document whose lines are paragraphs (its longest lines
/// are far longer than a page is wide) has lines that end early only by accident; there a small letter alone leads on.
/// </summary>
internal sealed class LineJoiner
{
    // A line of 13 or 14 points on A4 holds 80 to 100 characters (Nghị định 30/2020/NĐ-CP, Phụ lục I.I), a landscape
    // page of tables more.
    private const int WidestPrint = 150;
    private const int FewestLines = 8;

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
        isPrinted = mayBePrinted
            && count >= FewestLines
            && longer * 20 <= count;
        var width = WidestPrint;
        for (var seen = longer; width > 30 && (seen += lengths[width]) * 10 < count;)
            width--;
        // Nine lines in ten are at most this wide; justified lines differ from it by a few letters.
        full = isPrinted ? width * 4 / 5 : int.MaxValue;
    }

    /// <summary>Whether <paramref name="line"/> is as wide as the page, so that its end need not be the end of a
    /// paragraph.</summary>
    public bool IsFull(PrintedLine line) => line.Length >= full;

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph that ends with
    /// <paramref name="last"/>.</summary>
    /// <param name="marker">What begins <paramref name="next"/>.</param>
    /// <param name="afterBlank">Whether empty lines stand between the two, and no page break.</param>
    public bool GoesOn(PrintedLine last, PrintedLine next, SegmentMarker marker, bool afterBlank)
    {
        if (marker.Unit != SegmentUnit.None)
            return !afterBlank && MarkedGoesOn(last, marker);
        return char.IsLower(text[next.Start])
            ? SmallGoesOn(last, afterBlank) : !afterBlank
                && !EndsSentence(last)
                && LargeGoesOn(last, next);
    }

    /// <summary>Whether a line ends with a word that more must follow.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line) => StructureWords.Ends(StructureWord.OpenEnd, line);

    // 'theo khoản 1 Điều' / '5. …': what looks like a marker is part of the sentence.
    private bool MarkedGoesOn(PrintedLine last, SegmentMarker marker) =>
        !EndsSentence(last)
            && (
                StructureWords.Ends(StructureWord.Provision, last.Span.In(text))
                    || (isPrinted && IsFull(last) && Continues(last, marker)));

    // 'BÁO CÁO' / 'tình hình …' are kind and subject. Behind a mark a small letter leads on only where the line was
    // full: '… tôn giáo;' / 'gắn với …'.
    private bool SmallGoesOn(PrintedLine last, bool afterBlank) =>
        !Capitals.Fill(last.Span.In(text))
            && (!EndsSentence(last) || (!afterBlank && IsFull(last)));

    private bool LargeGoesOn(PrintedLine last, PrintedLine next)
    {
        var above = last.Span.In(text);
        var below = next.Span.In(text);
        if (Capitals.Fill(above))
            return isPrinted
                && Capitals.Fill(below)
                && IsFull(last);
        // Where a title or 'Kính gửi' begins, a full line has ended.
        if (Capitals.Fill(below)
            || StructureWords.Begins(StructureWord.NewParagraph, below))
            return false;
        return (isPrinted && (IsFull(last) || above[^1] == ',')) || IsOpen(above);
    }

    private bool Continues(PrintedLine last, SegmentMarker marker)
    {
        if (marker.Unit == SegmentUnit.Bullet
            || StructureWords.Ends(StructureWord.Counter, last.Span.In(text)))
            return true;
        if (marker.Unit != SegmentUnit.Article)
            return text[last.End - 1] == ',';
        // 'điểm a khoản 2' / 'Điều 5. …' within a sentence.
        var words = last.Span.In(text);
        var word = words[(words.LastIndexOf(' ') + 1)..];
        return word.Length is 1 or 2 || (word.Length > 0 && char.IsAsciiDigit(word[0]));
    }

    private bool EndsSentence(PrintedLine line) => text[line.End - 1] is '.' or ';' or ':' or '!' or '?' or '…' or '”';
}
