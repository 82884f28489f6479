namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// A letter as drawn. Coordinates are points from the upper left corner of the page as a reader holds it, x to the
/// right, y down.
/// </summary>
/// <param name="Text">What the font says the letter is; empty for a blank, or a sign that the font does not explain,
/// which only tell where a word ends.</param>
/// <param name="X">Where the letter begins.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Width">How far the pen moves on, without spacing.</param>
/// <param name="Size">Height of the font.</param>
/// <param name="Font">The font that drew it.</param>
/// <param name="Turn">Quarter turns clockwise from upright text; <see cref="Glyph.Askew"/> for any other
/// direction.</param>
/// <param name="IsUnseen">Whether it is placed but not drawn, as the letters that a scanner puts under its picture
/// are.</param>
/// <param name="IsArtifact">Whether the file itself marks the letter as pagination: a running header, a page
/// number.</param>
internal readonly record struct Glyph(
    string Text, float X, float Y, float Width, float Size, PdfFont Font, byte Turn = 0,
    bool IsArtifact = false, bool IsUnseen = false)
{
    public const byte Askew = 4;

    public float Right => X + Width;

    public bool IsBlank => Text.Length == 0;
}

/// <summary>A straight line drawn along an axis: the border of a table cell, the bar over footnotes.</summary>
/// <param name="Start">Its smaller coordinate along the axis.</param>
/// <param name="End">Its larger coordinate along the axis.</param>
/// <param name="At">Its coordinate across the axis.</param>
internal readonly record struct Rule(bool IsHorizontal, float Start, float End, float At)
{
    public float Length => End - Start;
}

/// <summary>All that a page draws and a reader needs.</summary>
internal sealed record PageContent(float Width, float Height)
{
    public List<Glyph> Glyphs { get; init; } = [];

    public List<Rule> Rules { get; } = [];

    /// <summary>The letters of signature stamps: they lie over the page, as the appearance of a form field.</summary>
    public List<Glyph> Stamps { get; } = [];

    /// <summary>What lies over the page and is no text of it.</summary>
    public List<PageNote> Notes { get; } = [];

    /// <summary>Area of its pictures, as a share of the page; scanners cut a page into strips.</summary>
    public float Pictures { get; set; }

    /// <summary>Number of signs that their fonts do not explain.</summary>
    public int UnknownGlyphs { get; set; }

    /// <summary>The page turned so that most of its letters stand upright: a table printed across the page is read as a
    /// table.</summary>
    public PageContent Upright()
    {
        var counts = new int[Glyph.Askew + 1];
        foreach (var glyph in Glyphs)
            counts[glyph.Turn]++;
        byte most = 0;
        for (byte turn = 1; turn < Glyph.Askew; turn++)
        {
            if (counts[turn] > counts[most])
                most = turn;
        }
        if (most == 0)
            return this;
        var turned = most == 2 ? new PageContent(Width, Height) : new PageContent(Height, Width);
        turned.Glyphs.AddRange(Glyphs.Select(glyph => glyph.Turn == Glyph.Askew ? glyph : Turn(glyph, most)));
        turned.Rules.AddRange(Rules.Select(rule => Turn(rule, most)));
        turned.Stamps.AddRange(Stamps);
        turned.Notes.AddRange(Notes);
        return turned;
    }

    /// <summary>A letter as it stands when the page is turned back by quarter turns.</summary>
    public Glyph Turn(in Glyph glyph, int turns)
    {
        var (x, y) = Turn(glyph.X, glyph.Y, turns);
        return glyph with { X = x, Y = y, Turn = (byte)((glyph.Turn - turns + 4) % 4) };
    }

    private (float X, float Y) Turn(float x, float y, int turns) => turns switch
    {
        1 => (y, Width - x),
        2 => (Width - x, Height - y),
        3 => (Height - y, x),
        _ => (x, y),
    };

    private Rule Turn(Rule rule, int turns)
    {
        var (from, to) = rule.IsHorizontal
            ? (Turn(rule.Start, rule.At, turns), Turn(rule.End, rule.At, turns))
            : (Turn(rule.At, rule.Start, turns), Turn(rule.At, rule.End, turns));
        var horizontal = rule.IsHorizontal == (turns == 2);
        return horizontal
            ? new Rule(true, Math.Min(from.X, to.X), Math.Max(from.X, to.X), from.Y)
            : new Rule(false, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), from.X);
    }

    /// <summary>Whether a letter can be seen: what is drawn outside the page is not read.</summary>
    public bool IsOnPage(in Glyph glyph) =>
        glyph.X >= -1
            && glyph.Y >= -1
            && glyph.X <= Width + 1
            && glyph.Y <= Height + 1
            && glyph.Size > 0.5f
            && float.IsFinite(glyph.Width);
}
