using VanBan.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>
/// A part of a page where two columns stand side by side: the head of a document with the issuer and the national name,
/// its foot with the recipients and the signature. Read from side to side, the lines of one would be torn into those of
/// the other; each is read by itself.
/// </summary>
/// <param name="FirstLine">The first of the page's lines in it.</param>
/// <param name="EndLine">The line behind its last.</param>
/// <param name="Top">Where it begins, in pixels.</param>
/// <param name="Bottom">Where it ends.</param>
/// <param name="Gutter">Where the columns part.</param>
internal readonly record struct SideBySideZone(int FirstLine, int EndLine, int Top, int Bottom, int Gutter)
{
    // In shares of the page's width: where a gutter may lie, and how wide it is at least.
    private const float Leftmost = 0.25f, Rightmost = 0.68f, Narrowest = 0.012f;

    // Specks and a stroke of a signature do not close a gutter.
    private const float MostInk = 0.012f;

    private const float LeastOfCentre = 0.42f;

    private const int LinesOfHead = 8;

    private const int Black = 128;

    /// <summary>The head of a page; <see langword="null"/> where it has none.</summary>
    public static SideBySideZone? HeadOf(OcrPage page, GreyPicture picture)
    {
        var national = IndexOf(page, 0, static line => Contains(line, "cong", "hoa", "xa", "hoi"));
        if (national is < 0 or > 4)
            return null;
        var top = page.Lines[0].Top;
        if (GutterOf(picture, top, page.Lines[Math.Min(national + 1, page.Lines.Length - 1)].Bottom) is not { } gutter)
            return null;
        // The motto, the place and the day, and beside or below them the number, as far as nothing stands across or in
        // the middle.
        var end = national + 1;
        while (end < Math.Min(page.Lines.Length, national + LinesOfHead)
            && IsOnOneSide(page.Lines[end], gutter, picture.Width))
            end++;
        return new SideBySideZone(
            0, end, Math.Max(0, top - Half(page.Lines[0])), page.Lines[end - 1].Bottom + Half(page.Lines[end - 1]) / 2,
            gutter);
    }

    /// <summary>The foot of a page; <see langword="null"/> where it has none.</summary>
    public static SideBySideZone? FootOf(OcrPage page, GreyPicture picture)
    {
        var first = IndexOf(page, 0, line => Contains(line, "noi", "nhan")
            && line.Words[0].Left < picture.Width / 2);
        if (first < 0)
            return null;
        var (top, bottom) = (page.Lines[first].Top, page.Lines.Max(static line => line.Bottom));
        if (GutterOf(picture, top, bottom) is not { } gutter)
            return null;
        // The office of the signer may begin higher than the recipients.
        while (first > 0 && page.Lines[first - 1].Words[0].Left > gutter)
            first--;
        top = Math.Min(top, page.Lines[first].Top);
        return new SideBySideZone(
            first, page.Lines.Length, Math.Max(0, top - Half(page.Lines[first])), picture.Height, gutter);
    }

    private static int Half(OcrLine line) => (line.Bottom - line.Top) / 2;

    private static int IndexOf(OcrPage page, int from, Func<OcrLine, bool> isIt)
    {
        for (var i = from; i < page.Lines.Length; i++)
        {
            if (isIt(page.Lines[i]))
                return i;
        }
        return -1;
    }

    // Words one after another, without their marks: those are what OCR misses first.
    private static bool Contains(OcrLine line, params ReadOnlySpan<string> folded)
    {
        for (var start = 0; start + folded.Length <= line.Words.Length; start++)
        {
            var same = 0;
            while (same < folded.Length
                && Letters.Fold(line.Words[start + same].Text).Trim(':', '.', ' ') == folded[same])
                same++;
            if (same == folded.Length)
                return true;
        }
        return false;
    }

    // The number stands left alone, the day right alone; a title stands in the middle of the page.
    private static bool IsOnOneSide(OcrLine line, int gutter, int width)
    {
        var middle = (line.Words[0].Left + line.Words[^1].Right) / 2f / width;
        if (line.Words.All(word => word.Right < gutter))
            return middle < LeastOfCentre;
        if (line.Words.All(word => word.Left > gutter))
            return middle > 1 - LeastOfCentre;
        return !line.Words.Any(word => word.Left < gutter && word.Right > gutter)
            && IsParted(line, gutter, width);
    }

    private static bool IsParted(OcrLine line, int gutter, int width)
    {
        var left = line.Words.Where(word => word.Right <= gutter).Select(static word => word.Right).DefaultIfEmpty(0)
            .Max();
        var right = line.Words.Where(word => word.Left >= gutter).Select(static word => word.Left).DefaultIfEmpty(width)
            .Min();
        return right - left > 0.04f * width;
    }

    // The middle of the widest upright strip without print.
    private static int? GutterOf(GreyPicture picture, int top, int bottom)
    {
        var most = (int)(MostInk * (bottom - top));
        int best = 0, at = 0, start = -1;
        for (var x = (int)(Leftmost * picture.Width); x <= (int)(Rightmost * picture.Width); x++)
        {
            if (Ink(picture, x, top, bottom) > most)
            {
                start = -1;
                continue;
            }
            start = start < 0 ? x : start;
            if (x - start > best)
                (best, at) = (x - start, (x + start) / 2);
        }
        return best >= Narrowest * picture.Width ? at : null;
    }

    private static int Ink(GreyPicture picture, int x, int top, int bottom)
    {
        var ink = 0;
        for (var y = Math.Max(0, top); y < Math.Min(bottom, picture.Height); y++)
            ink += picture.Pixels[y * picture.Width + x] < Black ? 1 : 0;
        return ink;
    }
}
