using System.Text.RegularExpressions;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>Joins the lines of a text over line ends and pages, and leaves apart what was printed as a line of its
/// own.</summary>
internal static partial class Paragraphs
{
    /// <summary>The paragraphs of consecutive lines.</summary>
    public static IEnumerable<PrintedParagraph> Of(IEnumerable<TextLine> lines)
    {
        var current = new List<TextLine>();
        foreach (var line in lines)
        {
            if (current.Count > 0 && !GoesOn(current, line))
            {
                yield return new PrintedParagraph(current);
                current = [];
            }
            current.Add(line);
        }
        if (current.Count > 0)
            yield return new PrintedParagraph(current);
    }

    /// <summary>
    /// The footnotes in the lines under the pages: each begins with its mark, which is left out, and may go on under
    /// the next page.
    /// </summary>
    public static IEnumerable<IReadOnlyList<PrintedParagraph>> OfNotes(IEnumerable<TextLine> lines)
    {
        var current = new List<TextLine>();
        foreach (var line in lines)
        {
            var begins = Footnotes.Mark(line.Line) is not null;
            if (begins && current.Count > 0)
            {
                yield return [.. Of(current)];
                current = [];
            }
            if (!begins)
                current.Add(line);
            else if (line.Line.Words.Count > 1)
                current.Add(line with { Line = new Line([.. line.Line.Words.Skip(1)]) });
        }
        if (current.Count > 0)
            yield return [.. Of(current)];
    }

    /// <summary>Whether <paramref name="next"/> goes on with a paragraph.</summary>
    internal static bool GoesOn(List<TextLine> paragraph, TextLine next)
    {
        var last = paragraph[^1];
        if (!AreOfOneColumn(last, next)
            || IsEndedEarly(last, next)
            || AreApart(last, next)
            || LooksOtherwise(last.Line, next.Line)
            || BeginsItem(paragraph, next))
            return false;
        return last.Column.IsSide ? GoesOnBeside(last, next) : IsAligned(paragraph, next);
    }

    private static bool AreOfOneColumn(TextLine last, TextLine next) =>
        (!last.Column.IsSide && !next.Column.IsSide)
            || ReferenceEquals(last.Column, next.Column);

    // A line that ends where the next word would still have had room was ended on purpose.
    private static bool IsEndedEarly(TextLine last, TextLine next) =>
        last.Column.Right - last.Line.Right > next.Line.First.Right - next.Line.First.Left + 0.3f * last.Line.Size;

    private static bool AreApart(TextLine last, TextLine next) =>
        last.Page == next.Page
            && next.Line.Y - last.Line.Y > 1.55f * Math.Max(last.Column.Leading, last.Line.Size);

    private static bool LooksOtherwise(Line line, Line following) =>
        Math.Abs(following.Size - line.Size) > 0.12f * line.Size
        || (line.IsBold && !following.First.IsBold && char.IsUpper(following.First.Text[0]));

    // A list and its items: 'Căn cứ …;' above 'Căn cứ …;', '1. …' above '2. …', each in one line as wide as the column.
    private static bool BeginsItem(List<TextLine> paragraph, TextLine next)
    {
        Line line = paragraph[^1].Line, following = next.Line;
        if (line.Last.Text[^1] is ';' or ':' && char.IsUpper(following.First.Text[0]))
            return true;
        if (IsBasis(paragraph[0].Line) && IsBasis(following))
            return true; // what ran off the page's edge may have been the semicolon
        return IsMarker(following)
            && (
                EndsSentence(line)
                    || (paragraph.Count == 1 && IsMarker(line) && Math.Abs(line.Left - following.Left) < 2));
    }

    private static bool IsBasis(Line line) =>
        line.Words.Count > 2 && line.Words[0].Text is "Căn" && line.Words[1].Text is "cứ";

    // The second line of a paragraph begins at the column's side, or under the text behind a marker; the others begin
    // under the second.
    private static bool IsAligned(List<TextLine> paragraph, TextLine next)
    {
        var last = paragraph[^1];
        var indent = next.Line.Left - next.Column.Left;
        var lastIndent = last.Line.Left - last.Column.Left;
        if (paragraph.Count > 1)
            return Math.Abs(indent - lastIndent) < 0.5f * last.Line.Size;
        if (indent < 0.7f * last.Line.Size)
            return true;
        if (IsMarker(last.Line) && last.Line.Words.Count > 1
            && Math.Abs(last.Line.Words[1].Left - last.Column.Left - indent) < 3)
            return true;
        return Math.Abs(indent - lastIndent) < 2
            && char.IsLower(next.Line.First.Text[0])
            && !EndsSentence(last.Line)
            && !IsCentred(last);
    }

    // In a head or a foot most lines stand for themselves; only a long name of a recipient goes on below.
    private static bool GoesOnBeside(TextLine last, TextLine next) =>
        (char.IsLower(next.Line.First.Text[0]) || last.Line.Last.Text[^1] == ',')
            && !IsMarker(next.Line)
            && !last.Line.IsBold
        && Math.Abs(next.Line.Left - last.Line.Left) < 1.2f * last.Line.Size;

    private static bool IsCentred(TextLine line) =>
        Math.Abs(line.Line.Left - line.Column.Left - (line.Column.Right - line.Line.Right)) < line.Line.Size
            && line.Line.Left - line.Column.Left > line.Line.Size;

    private static bool EndsSentence(Line line) => line.Last.Text[^1] is '.' or ';' or ':' or '”' or '!' or '?';

    private static bool IsMarker(Line line) => Marker.IsMatch(line.First.Text)
        || NamedMarker.IsMatch(line.First.Text);

    [GeneratedRegex(@"^([-–—+*•▪]|\(?[a-zđ0-9]{1,3}[.)]|[IVX]{1,5}[.)]|\d{1,2}(\.\d{1,2}){1,3}\.?|[-–+][\p{L}\d].*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marker { get; }

    [GeneratedRegex("^[“\"]?(Điều|Khoản|Chương|Mục|Phần|PHỤ|CHƯƠNG|MỤC|PHẦN)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMarker { get; }
}
