using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>What OCR read on a page.</summary>
/// <param name="Width">Width of the picture in pixels.</param>
/// <param name="Lines">The printed lines in the order of reading.</param>
internal sealed record OcrPage(int Width, int Height, ImmutableArray<OcrLine> Lines)
{
    /// <summary>The words that were mended.</summary>
    public ImmutableArray<MendedWord> Mended { get; init; } = [];

    /// <summary>By how many quarters of a circle the picture was turned clockwise before it was read.</summary>
    public int Quarters { get; init; }

    /// <summary>The lines of a part of a picture where they stand in the whole.</summary>
    /// <param name="left">Where the part begins.</param>
    /// <param name="top">Where it begins.</param>
    /// <param name="scale">Pixels of the whole a pixel of the part.</param>
    public OcrPage Placed(int left, int top, float scale) => Moved(word => word with
    {
        Left = left + (int)(word.Left * scale),
        Right = left + (int)(word.Right * scale),
        Top = top + (int)(word.Top * scale),
        Bottom = top + (int)(word.Bottom * scale),
    });

    /// <summary>The lines where they stood before the page was made level.</summary>
    public OcrPage Slanted(double rise) => rise == 0 ? this : Moved(word =>
    {
        var back = (int)Math.Round(rise * ((word.Left + word.Right) / 2.0 - Width / 2.0));
        return word with { Top = word.Top - back, Bottom = word.Bottom - back };
    });

    private OcrPage Moved(Func<OcrWord, OcrWord> move) =>
        this with { Lines = [.. Lines.Select(line => line with { Words = [.. line.Words.Select(move)] })] };

    /// <summary>Mean confidence of its words, from 0 to 100.</summary>
    public float Confidence =>
        Lines.IsEmpty ? 0 : Lines.SelectMany(static line => line.Words).Average(static word => word.Confidence);

    /// <summary>
    /// Reads the table that tesseract writes (its <c>tsv</c>): a row for the page, each block, paragraph, line (levels
    /// 1 to 4) and word (level 5), with columns level, page, block, paragraph, line, word, left, top, width, height,
    /// confidence, text. A picture file may hold several pages.
    /// </summary>
    public static ImmutableArray<OcrPage> Parse(ReadOnlySpan<byte> table)
    {
        var pages = ImmutableArray.CreateBuilder<OcrPage>();
        var lines = ImmutableArray.CreateBuilder<OcrLine>();
        var words = ImmutableArray.CreateBuilder<OcrWord>();
        var (width, height, begins) = (0, 0, false);
        foreach (var row in Encoding.UTF8.GetString(table).Split('\n'))
        {
            var cells = row.Split('\t');
            if (cells.Length < 11
                || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                continue;
            if (level <= 4)
                EndLine();
            if (level == 3)
                begins = true;
            if (level == 1)
            {
                EndPage();
                (width, height) = (Number(cells[8]), Number(cells[9]));
            }
            if (level != 5
                || cells.Length < 12
                || cells[11].Trim() is not { Length: > 0 } text)
                continue;
            _ = float.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence);
            var (left, top) = (Number(cells[6]), Number(cells[7]));
            var (right, bottom) = (left + Number(cells[8]), top + Number(cells[9]));
            words.Add(
                new OcrWord(Clean(Letters.Compose(text)), Math.Clamp(confidence, 0, 100), left, top, right, bottom));
        }
        EndLine();
        EndPage();
        return pages.ToImmutable();

        void EndLine()
        {
            if (words.Count == 0)
                return;
            lines.Add(new OcrLine(words.ToImmutable(), begins));
            words.Clear();
            begins = false;
        }

        void EndPage()
        {
            if (width > 0)
                pages.Add(new OcrPage(width, height, lines.ToImmutable()));
            lines.Clear();
        }
    }

    // The model has two letters of one look, 'Đ' and the Icelandic 'Ð', and often writes both for one on the page:
    // 'HĐÐND'. Two true 'Đ' are left alone.
    private static string Clean(string word)
    {
        if (!word.Contains('Ð', StringComparison.Ordinal))
            return word;
        var clean = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is not ('Đ' or 'Ð'))
            {
                clean.Append(word[i]);
                continue;
            }
            clean.Append('Đ');
            var end = i;
            while (end < word.Length && word[end] is 'Đ' or 'Ð')
                end++;
            if (word.AsSpan(i, end - i).Contains('Ð'))
                i = end - 1;
        }
        return clean.ToString();
    }

    private static int Number(string cell) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>A printed line.</summary>
/// <param name="Words">Its words from left to right, never none.</param>
/// <param name="BeginsParagraph">Whether OCR saw a gap above it.</param>
internal sealed record OcrLine(ImmutableArray<OcrWord> Words, bool BeginsParagraph)
{
    public int Top => Words.Min(static word => word.Top);

    public int Bottom => Words.Max(static word => word.Bottom);
}

/// <summary>A word and the box around it, in pixels from the upper left corner.</summary>
/// <param name="Confidence">From 0 to 100.</param>
internal sealed record OcrWord(string Text, float Confidence, int Left, int Top, int Right, int Bottom);
