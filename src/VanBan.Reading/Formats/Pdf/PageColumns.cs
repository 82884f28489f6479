namespace VanBan.Reading.Formats.Pdf;

/// <summary>The sides of the text of a page.</summary>
internal static class PageColumns
{
    private const float Spread = 3f;

    // Of the page's width; lines that are all shorter are titles or a list.
    private const float LeastShare = 0.5f;

    /// <summary>
    /// The column that the full lines of some rows show; <see langword="null"/> where there are too few to tell. Most
    /// lines of running text are as wide as the column; its left side is the outermost place at which several of them
    /// begin, since the first lines of paragraphs are indented.
    /// </summary>
    public static TextColumn? Of(IReadOnlyList<Line> rows, float pageWidth)
    {
        if (rows.Count == 0)
            return null;
        var widest = rows.Max(static row => row.Width);
        var wide = rows.Where(row => row.Width > 0.6f * widest
            && row.Words.Count > 3).ToList();
        if (wide.Count < 4)
            return null;
        var least = Math.Max(2, wide.Count * 3 / 20);
        var left = Outermost([.. wide.Select(static row => row.Left)], least);
        var right = -Outermost([.. wide.Select(static row => -row.Right)], least);
        return right - left > LeastShare * pageWidth ? new TextColumn(left, right, Leading(rows, 0.6f * widest)) : null;
    }

    /// <summary>The column around rows that may all be short.</summary>
    public static TextColumn Around(IReadOnlyList<Line> rows, bool isSide = false) =>
        new(rows.Min(static row => row.Left), rows.Max(static row => row.Right), Leading(rows, 0), isSide);

    // The smallest value around which at least so many lie.
    private static float Outermost(float[] values, int least)
    {
        Array.Sort(values);
        for (var i = 0; i + least <= values.Length; i++)
        {
            if (values[i + least - 1] - values[i] <= Spread)
                return values[i];
        }
        return values[0];
    }

    private static float Leading(IReadOnlyList<Line> rows, float leastWidth)
    {
        var steps = new List<float>();
        for (var i = 1; i < rows.Count; i++)
        {
            var step = rows[i].Y - rows[i - 1].Y;
            if (step > 0.6f * rows[i].Size
                && step < 2.2f * rows[i].Size
                && rows[i].Width >= leastWidth)
                steps.Add(step);
        }
        if (steps.Count == 0)
            return 1.3f * rows[0].Size;
        steps.Sort();
        // Distances between paragraphs are larger: the lower quarter holds those inside of them.
        return steps[steps.Count / 4];
    }
}
