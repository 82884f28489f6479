using System.Text.RegularExpressions;
using VanBan.Reading.Formats.Ocr;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Puts what OCR read on a page together with what is typed on it: the header of a gazette over the picture, a number
/// that the clerk filled in.
/// </summary>
internal static partial class ScannedPage
{
    private const float Sure = 60, Junk = 40;

    /// <param name="typed">The page's own letters in rows, which are exact; <see langword="null"/> where they cannot be
    /// trusted.</param>
    /// <param name="width">Width of the page in points.</param>
    public static PrintedPage Of(int number, float width, float height, OcrPage page, PrintedPage? typed)
    {
        if (page.Quarters % 2 == 1)
            (width, height) = (height, width);
        if (page.Quarters != 0)
            typed = null;
        var scale = width / Math.Max(page.Width, 1);
        var rows = new List<Line>();
        var afterGap = new HashSet<Line>(ReferenceEqualityComparer.Instance);
        var exact = typed is null ? [] : TypedRows(typed);
        foreach (var read in page.Lines)
        {
            var words = Words(read, scale);
            // The same line, typed: the picture shows it too, but with mistakes.
            foreach (var row in exact.FindAll(row => IsBeside(row, words)))
            {
                words.RemoveAll(
                    word => row.Words.Any(other => word.Middle > other.Left - 1
                        && word.Middle < other.Right + 1));
                words.AddRange(row.Words);
                exact.Remove(row);
            }
            if (words.Count == 0 || IsJunk(read, words))
                continue;
            words.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            var line = new Line(words);
            rows.Add(line);
            if (read.BeginsParagraph)
                afterGap.Add(line);
        }
        foreach (var row in exact)
        {
            var at = rows.FindIndex(line => line.Y > row.Y);
            rows.Insert(at < 0 ? rows.Count : at, row);
            afterGap.Add(row);
        }
        var sheet = new PrintedPage(number, width, height, rows, [], []) { AfterGap = afterGap };
        if (typed is not null)
            sheet.Furniture.AddRange(typed.Furniture);
        return sheet;
    }

    private static List<Line> TypedRows(PrintedPage typed) =>
        [
            .. typed.Rows.Concat(
                typed.Tables.SelectMany(static table => table.Table.Rows).SelectMany(static row => row.Cells)
            .SelectMany(static cell => cell.Lines).Select(static line => line.Line)).OrderBy(static row => row.Y)];

    private static List<Word> Words(OcrLine line, float scale)
    {
        var (top, bottom) = (line.Top * scale, line.Bottom * scale);
        var size = Math.Max(bottom - top, 1);
        return [.. line.Words.Select(word =>
            new Word(word.Text, word.Left * scale, word.Right * scale, bottom - 0.2f * size, size, false, false)
            { IsDoubtful = word.Confidence < Sure })];
    }

    private static bool IsBeside(Line row, List<Word> words) =>
        words.Count > 0 && Math.Abs(row.Y - words[0].Y) < 0.5f * row.Size;

    // What a stamp, a signature or a fold leaves: a few signs that OCR itself does not believe in.
    private static bool IsJunk(OcrLine read, List<Word> words) =>
        read.Words.All(static word => word.Confidence < Junk) && words.Count <= 3
            && words.TrueForAll(static word => word.IsDoubtful)
            && !IsNumber(read);

    // 'Số: ⁄46 /CT-UBND': the number is written by hand, its symbol is printed.
    private static bool IsNumber(OcrLine read) => read.Words.Any(static word => Symbol.IsMatch(word.Text));

    [GeneratedRegex(@"[/⁄-]\p{Lu}[\p{L}\d]*-?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol { get; }
}
