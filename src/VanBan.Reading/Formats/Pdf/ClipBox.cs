namespace VanBan.Reading.Formats.Pdf;

/// <summary>The upright box outside of which nothing is drawn, in points from the upper left corner of the
/// page.</summary>
internal readonly record struct ClipBox(float Left, float Top, float Right, float Bottom)
{
    public static ClipBox All { get; } =
        new(float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, float.PositiveInfinity);

    /// <summary>What both boxes show.</summary>
    public ClipBox Within(ClipBox other) =>
        new(
            Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right),
            Math.Min(Bottom, other.Bottom));

    /// <summary>Whether more of a letter than a corner is shown: programs cut boxes close to the lines in
    /// them.</summary>
    public bool Shows(in Glyph glyph) =>
        glyph.X + glyph.Size > Left
            && glyph.X - glyph.Size < Right
            && glyph.Y + glyph.Size > Top
            && glyph.Y - glyph.Size < Bottom;
}
