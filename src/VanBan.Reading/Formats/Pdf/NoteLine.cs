namespace VanBan.Reading.Formats.Pdf;

/// <summary>Puts what was laid over a page into the line of the page on which it was meant to stand.</summary>
internal static class NoteLine
{
    // How far from the baseline of its line a person puts a note, as a share of its height.
    private const float Near = 0.8f;

    private const string Fillers = "._…-";

    /// <summary>The number is put somewhere into the blank left for it: 'Số:   565    /TB-UBND'. It belongs before the
    /// stroke.</summary>
    public static List<Glyph> IntoBlank(List<Glyph> page, List<Glyph> number)
    {
        if (number.Count == 0)
            return number;
        var last = number[^1];
        var stroke = page.Find(glyph => glyph.Text is "/" or "-"
            && MathF.Abs(glyph.Y - last.Y) < 0.4f * last.Size
        && glyph.X > last.Right - 1
        && glyph.X - last.Right < 4 * last.Size);
        return stroke.Text is null
            ? number : number.ConvertAll(glyph => glyph with { X = glyph.X + stroke.X - last.Right, Y = stroke.Y });
    }

    /// <summary>A note of one line beside words of the page, over none of them but dots; <see langword="null"/> for any
    /// other.</summary>
    public static List<Glyph>? OnLine(List<Glyph> page, List<Glyph> note)
    {
        if (note.Count == 0 || note.Exists(glyph => glyph.Turn != 0 || MathF.Abs(glyph.Y - note[0].Y) > 1))
            return null;
        var (first, size) = (note[0], note.Max(static glyph => glyph.Size));
        var (left, right) = (note.Min(static glyph => glyph.X), note.Max(static glyph => glyph.Right));
        var line = page.FindAll(glyph => !glyph.IsBlank && !glyph.IsUnseen && glyph.Turn == 0
            && MathF.Abs(glyph.Y - first.Y) < Near * size);
        if (line.Count == 0 || line.Exists(glyph => glyph.X < right - 1 && glyph.Right > left + 1
            && !Fillers.Contains(glyph.Text, StringComparison.Ordinal)))
            return null;
        var nearest = line.MinBy(glyph => Math.Min(MathF.Abs(glyph.X - right), MathF.Abs(glyph.Right - left)));
        return note.ConvertAll(glyph => glyph with { Y = nearest.Y });
    }
}
