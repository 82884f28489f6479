namespace VanBan.Reading.Formats.Pdf;

/// <summary>A page as rows of words and tables, before it is known what of it is text, footnote or furniture.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Rows">What stands outside of tables, one line a baseline, from top to bottom.</param>
/// <param name="Tables">The tables with their upper and lower borders, from top to bottom.</param>
/// <param name="Bars">Horizontal lines that belong to no table, from top to bottom.</param>
internal sealed record PrintedPage(int Number, float Width, float Height, List<Line> Rows,
    List<(float Top, float Bottom, TableBlock Table)> Tables, List<Rule> Bars)
{
    /// <summary>Lines that run across the page's direction: captions along the edge.</summary>
    public List<Line> Turned { get; } = [];

    /// <summary>What is known not to be text.</summary>
    public List<string> Furniture { get; } = [];

    /// <summary>
    /// For a page that OCR read: the rows that stand apart from what is above them; the rows are then in OCR's order of
    /// reading. Else see langword="null"/>.
    /// </summary>
    public HashSet<Line>? AfterGap { get; init; }

    /// <summary>Puts the letters of a page into words, rows and cells.</summary>
    public static PrintedPage Of(int number, PageContent page)
    {
        page = page.Upright();
        var grids = Grids.Of(page.Rules);
        var bars = page.Rules.Where(static rule => rule.IsHorizontal);
        var sheet = new PrintedPage(number, page.Width, page.Height, [], [],
            [.. Grids.Joined(bars).Where(bar => !grids.Exists(grid => IsInside(grid, bar)))]);
        List<Glyph> upright = page.Glyphs, turned = [], marked = [];
        if (upright.Exists(static glyph => glyph.Turn != 0 || glyph.IsArtifact))
        {
            marked = upright.FindAll(static glyph => glyph.IsArtifact
                || glyph.Turn == Glyph.Askew);
            turned = upright.FindAll(static glyph => !glyph.IsArtifact
                && glyph.Turn is not (0 or Glyph.Askew));
            upright = upright.FindAll(static glyph => !glyph.IsArtifact
                && glyph.Turn == 0);
        }
        var rows = WordRows.Of(
            upright, grids.Count == 0
                ? [] : [.. Grids.Joined(page.Rules.Where(static rule => !rule.IsHorizontal))]);
        sheet.Place(rows, grids);
        // Before it is asked whether the page is a picture: a mark over a scan makes no text of it.
        Pdf.Furniture.TakeOutCopyMarks(sheet);
        sheet.Turned.AddRange(Lines(page, turned));
        sheet.AddFurniture(Lines(page, marked));
        sheet.AddFurniture(Lines(page, page.Stamps));
        return sheet;
    }

    private static bool IsInside(Grid grid, Rule bar) =>
        bar.At > grid.Top - 3
            && bar.At < grid.Bottom + 3
            && bar.Start > grid.Left - 3
            && bar.End < grid.Right + 3;

    // The lines of letters that may stand in any direction, one direction after another.
    private static IEnumerable<Line> Lines(PageContent page, List<Glyph> glyphs) => glyphs.Count == 0 ? []
        : glyphs.GroupBy(static glyph => glyph.Turn).OrderBy(static group => group.Key)
            .SelectMany(group => WordRows.Of([.. group.Select(glyph => page.Turn(glyph, glyph.Turn))], []))
            .Select(static words => new Line(words));

    private void AddFurniture(IEnumerable<Line> lines)
    {
        var text = string.Join('\n', lines.Select(static line => line.Text));
        if (text.Length > 0)
            Furniture.Add(text);
    }

    private void Place(List<List<Word>> rows, List<Grid> grids)
    {
        var cells = grids.ConvertAll(static _ => new Dictionary<int, List<List<Word>>>());
        foreach (var words in rows)
        {
            var first = grids.FindIndex(grid => grid.Bottom >= words[0].Y - words[0].Size);
            if (first < 0 || grids[first].Top > words[0].Y + words[0].Size)
            {
                Rows.Add(new Line(words));
                continue;
            }
            var free = new List<Word>();
            foreach (var word in words)
            {
                var inCell = false;
                for (var g = first; g < grids.Count && grids[g].Top <= word.Y && !inCell; g++)
                {
                    var cell = grids[g].CellAt(word.Middle, word.Y - word.Size / 3);
                    inCell = cell >= 0;
                    if (inCell)
                        AddToCell(cells[g], cell, word);
                }
                if (!inCell)
                    free.Add(word);
            }
            if (free.Count > 0)
                Rows.Add(new Line(free));
        }
        for (var g = 0; g < grids.Count; g++)
        {
            if (cells[g].Count > 0)
                Tables.Add((grids[g].Top, grids[g].Bottom, Table(grids[g], cells[g])));
        }
    }

    private static void AddToCell(Dictionary<int, List<List<Word>>> cells, int cell, Word word)
    {
        if (!cells.TryGetValue(cell, out var lines))
            cells[cell] = lines = [];
        if (lines.Count > 0
            && Math.Abs(lines[^1][^1].Y - word.Y) < 0.5f * word.Size
            && lines[^1][^1].Left <= word.Left)
            lines[^1].Add(word);
        else
            lines.Add([word]);
    }

    private TableBlock Table(Grid grid, Dictionary<int, List<List<Word>>> cells)
    {
        var rows = new List<GridRow>();
        for (var row = 0; row < grid.Rows; row++)
        {
            var own = new List<GridCell>();
            for (var column = 0; column < grid.Columns; column++)
            {
                if (!grid.BeginsAt(row, column))
                    continue;
                var lines = cells.GetValueOrDefault(row * grid.Columns + column) ?? [];
                own.Add(
                    new GridCell(
                        lines.ConvertAll(words => new CellLine(Number, new Line(words))), column,
                        grid.SpanAt(row, column)));
            }
            var made = new GridRow(Number, own);
            if (!made.IsEmpty)
                rows.Add(made);
        }
        return new TableBlock(Number, grid.Borders, rows);
    }
}
