namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// The cells that ruling lines part from each other. Elementary cells without a line between them are one cell, which
/// is named by its first, in the order of reading.
/// </summary>
internal sealed class Grid
{
    private readonly float[] xs, ys;
    private readonly int[] cells;

    private Grid(float[] xs, float[] ys, int[] cells) => (this.xs, this.ys, this.cells) = (xs, ys, cells);

    public int Columns => xs.Length - 1;

    public int Rows => ys.Length - 1;

    public float Left => xs[0];

    public float Right => xs[^1];

    public float Top => ys[0];

    public float Bottom => ys[^1];

    /// <summary>Where the columns begin and end.</summary>
    public IReadOnlyList<float> Borders => xs;

    /// <summary>The cell around a point, as <c>row * Columns + column</c> of its first part; -1 outside.</summary>
    public int CellAt(float x, float y)
    {
        var (column, row) = (Interval(xs, x), Interval(ys, y));
        return column < 0 || row < 0 ? -1 : cells[row * Columns + column];
    }

    /// <summary>Whether a cell begins at a place.</summary>
    public bool BeginsAt(int row, int column) => cells[row * Columns + column] == row * Columns + column;

    /// <summary>The number of columns that the cell beginning at a place covers.</summary>
    public int SpanAt(int row, int column)
    {
        var span = 1;
        while (column + span < Columns
            && cells[row * Columns + column + span] == row * Columns + column)
            span++;
        return span;
    }

    /// <summary>
    /// The grid of lines that touch one another; <see langword="null"/> where they part fewer than two columns: a frame
    /// around a text is no table. Outer borders may be missing.
    /// </summary>
    public static Grid? Of(IReadOnlyList<Rule> horizontal, IReadOnlyList<Rule> vertical)
    {
        var xs = Clusters([.. vertical.Select(static rule => rule.At), horizontal.Min(static rule => rule.Start),
            horizontal.Max(static rule => rule.End)]);
        var ys = Clusters([.. horizontal.Select(static rule => rule.At), vertical.Min(static rule => rule.Start),
            vertical.Max(static rule => rule.End)]);
        int columns = xs.Length - 1, rows = ys.Length - 1;
        if (columns < 2
            || rows < 1
            || (long)columns * rows > 100_000)
            return null;
        var hasRight = Drawn(vertical, xs, ys);
        var hasBottom = Drawn(horizontal, ys, xs);
        var cells = new int[rows * columns];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i;
        int Root(int cell)
        {
            while (cells[cell] != cell)
                cell = cells[cell] = cells[cells[cell]];
            return cell;
        }
        void Join(int a, int b)
        {
            var (rootA, rootB) = (Root(a), Root(b));
            cells[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
        }
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (column + 1 < columns && !hasRight[column + 1, row])
                    Join(row * columns + column, row * columns + column + 1);
                if (row + 1 < rows && !hasBottom[row + 1, column])
                    Join(row * columns + column, (row + 1) * columns + column);
            }
        }
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Root(i);
        return new Grid(xs, ys, cells);
    }

    // Which stretches of the borders are drawn: [border, interval along it].
    private static bool[,] Drawn(IReadOnlyList<Rule> rules, float[] across, float[] along)
    {
        var drawn = new bool[across.Length, along.Length];
        foreach (var rule in rules)
        {
            var border = Nearest(across, rule.At);
            for (var i = 0; i + 1 < along.Length; i++)
            {
                var middle = (along[i] + along[i + 1]) / 2;
                drawn[border, i] |= rule.Start <= middle && middle <= rule.End;
            }
        }
        return drawn;
    }

    // Lines drawn twice, or on the two sides of a gap, are one border.
    private static float[] Clusters(List<float> values)
    {
        values.Sort();
        var centres = new List<float>();
        float sum = 0, start = float.NegativeInfinity;
        var count = 0;
        foreach (var value in values)
        {
            if (value - start > 3 && count > 0)
            {
                centres.Add(sum / count);
                (sum, count) = (0, 0);
            }
            if (count == 0)
                start = value;
            sum += value;
            count++;
        }
        if (count > 0)
            centres.Add(sum / count);
        return [.. centres];
    }

    private static int Nearest(float[] sorted, float value)
    {
        var at = Array.BinarySearch(sorted, value);
        if (at >= 0)
            return at;
        at = ~at;
        return at == 0 ? 0 : at == sorted.Length
            || value - sorted[at - 1] < sorted[at] - value
            ? at - 1 : at;
    }

    private static int Interval(float[] borders, float value)
    {
        if (value < borders[0] - 1 || value > borders[^1] + 1)
            return -1;
        var at = Array.BinarySearch(borders, value);
        at = at >= 0 ? at : ~at - 1;
        return Math.Clamp(at, 0, borders.Length - 2);
    }
}
