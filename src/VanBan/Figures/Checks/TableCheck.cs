using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>
/// Sums and shares in tables. What a table adds up is learnt from itself: where most columns give the total of their
/// rows, most rows the total of their columns, most rows the share of two of their cells, the one that does not is
/// told.
/// </summary>
internal static class TableCheck
{
    private const decimal Share = 0.15m;
    private const int FewestShares = 3;
    private const int FewestRows = 2;

    // Of what does not fit at all it is not known that it should.
    private const decimal WidestGap = 0.25m;

    public static IEnumerable<FigureFinding> Find(Document document)
    {
        foreach (var grid in document.Tables.Select(table => new TableGrid(document.Text, table)))
        {
            foreach (var finding in ColumnSums(grid).Concat(RowSums(grid)).Concat(Shares(grid)))
                yield return finding;
        }
    }

    private static IEnumerable<FigureFinding> ColumnSums(TableGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            if (grid.IsTotalRow(row)
                && Items(grid, row).Select(items => Sums(grid, row, items))
                .MaxBy(sums => sums.Count(sum => sum.IsRight)) is { } best)
            {
                foreach (var finding in Deviants(best, FewestOf(best)))
                    yield return finding;
            }
        }
    }

    // One column alone must be wrong by one slip; of several columns the others show that the rows are complete.
    private static int FewestOf(List<Sum> sums) => sums.Count == 1 ? 0 : 1;

    // The rows that may make up a total: all of them, or those of the highest level.
    private static IEnumerable<List<int>> Items(TableGrid grid, int total)
    {
        var rows = Enumerable.Range(0, grid.Rows).Where(row => grid.Columns.Any(one => grid.At(row, one) is not null));
        var isFirst = !rows.Any(row => row < total);
        var items = rows.Where(row => isFirst ? row > total : row < total).ToList();
        var end = items.FindIndex(grid.IsTotalRow);
        if (end >= 0)
            items = isFirst ? items[..end] : items[(items.FindLastIndex(grid.IsTotalRow) + 1)..];
        yield return items;
        yield return items.FindAll(row => grid.Ordinals[row] is [>= 'i' and <= 'x', ..]);
        yield return items.FindAll(
            row => grid.Ordinals[row] is { Length: > 0 } ordinal
                && ordinal.All(char.IsAsciiDigit));
    }

    private static List<Sum> Sums(TableGrid grid, int total, List<int> items)
    {
        var sums = new List<Sum>();
        foreach (var column in grid.Columns.Where(column => !grid.IsShare(column)))
        {
            var parts = items.Select(row => grid.At(row, column)).OfType<GridCell>().ToList();
            if (grid.At(total, column) is { } whole && parts.Count >= 2)
                sums.Add(new Sum(whole, parts));
        }
        return sums;
    }

    private static IEnumerable<FigureFinding> RowSums(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(grid.IsTotalColumn))
        {
            var parts = grid.Columns.Where(other => other > column)
                .TakeWhile(other => !grid.IsShare(other)
                    && !grid.IsTotalColumn(other)).ToList();
            var sums = new List<Sum>();
            for (var row = 0; row < grid.Rows; row++)
            {
                var cells = parts.Select(part => grid.At(row, part)).OfType<GridCell>().ToList();
                if (grid.At(row, column) is { } whole && cells.Count >= 2)
                    sums.Add(new Sum(whole, cells));
            }
            foreach (var finding in Deviants(sums, FewestRows))
                yield return finding;
        }
    }

    private static IEnumerable<FigureFinding> Deviants(List<Sum> sums, int fewest)
    {
        var right = sums.Count(sum => sum.IsRight);
        var wrong = sums.FindAll(sum => !sum.IsRight);
        if (right < fewest || wrong.Count > Math.Max(1, right / 2))
            yield break;
        foreach (var sum in wrong.Where(sum => right == 0 ? sum.IsOneSlip : sum.IsOneSlip
            || sum.IsNear))
            yield return new FigureFinding(FindingKind.TableSumRefuted, FigureOf(sum.Whole), FigureOf(sum.Parts[^1]))
            {
                Expected = sum.Parts.Sum(part => part.Value),
                Statement = Around([sum.Whole, .. sum.Parts]),
            };
    }

    // The column of shares and the two columns whose quotient most of its rows show.
    private static IEnumerable<FigureFinding> Shares(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(grid.IsShare))
        {
            var others = grid.Columns.Where(other => other != column
                && !grid.IsShare(other)).ToList();
            var best = others.SelectMany(part => others.Where(whole => whole != part)
                    .SelectMany(whole => Quotients(grid, column, part, whole)))
                .Where(rows => rows.Count > FewestShares)
                .MaxBy(rows => rows.Count(row => row.IsRight));
            if (best is null || best.Count(row => row.IsRight) < FewestShares
                || best.Count(row => !row.IsRight) > best.Count / 4)
                continue;
            foreach (var row in best.Where(row => !row.IsRight))
                yield return new FigureFinding(
                    FindingKind.TableShareRefuted, FigureOf(row.Share), FigureOf(row.Part))
                {
                    Expected = decimal.Round(row.Computed, 2),
                    Statement = Around([row.Share, row.Part, row.Whole]),
                };
        }
    }

    // As a share of the whole, and as growth over it.
    private static IEnumerable<List<Quotient>> Quotients(TableGrid grid, int share, int part, int whole)
    {
        var rows = Enumerable.Range(0, grid.Rows)
            .Select(row => (Share: grid.At(row, share), Part: grid.At(row, part), Whole: grid.At(row, whole)))
            .Where(row => row is { Share: not null, Part: not null, Whole.Value: not 0 })
            .ToList();
        yield return rows.ConvertAll(
            row => new Quotient(row.Share!, row.Part!, row.Whole!, row.Part!.Value / row.Whole!.Value * 100));
        yield return rows.ConvertAll(
            row => new Quotient(
                row.Share!, row.Part!, row.Whole!, (row.Part!.Value - row.Whole!.Value) / row.Whole.Value * 100));
    }

    private static Figure FigureOf(GridCell cell) => new(cell.Span, cell.Value, "");

    private static TextSpan Around(GridCell[] cells) =>
        new(cells.Min(cell => cell.Span.Start), cells.Max(cell => cell.Span.End));

    /// <summary>A total and its parts.</summary>
    private sealed record Sum(GridCell Whole, List<GridCell> Parts)
    {
        private decimal Gap => Math.Abs(Whole.Value - Parts.Sum(part => part.Value));

        // Each part may be rounded by half of the last digit.
        public bool IsRight => Gap <= Parts.Append(Whole).Max(RoundingOf) * (Parts.Count + 1);

        public bool IsOneSlip =>
            Arithmetic.SignificantDigits(Whole.Value) > 2
            && Arithmetic.IsOneSlip(Whole.Value, Parts.Sum(part => part.Value));

        public bool IsNear => Gap < Math.Abs(Whole.Value) * WidestGap;

        // Whole numbers are exact; what is printed with decimals is rounded.
        private static decimal RoundingOf(GridCell cell)
        {
            var decimals = (decimal.GetBits(cell.Value)[3] >> 16) & 0xFF;
            return decimals == 0 ? 0 : 0.5m / (decimal)Math.Pow(10, decimals);
        }
    }

    /// <summary>A share in a row and what it is computed of.</summary>
    private sealed record Quotient(GridCell Share, GridCell Part, GridCell Whole, decimal Computed)
    {
        public bool IsRight => Math.Abs(Share.Value - Math.Abs(Computed)) <= TableCheck.Share
            || Math.Abs(Share.Value - decimal.Round(Math.Abs(Computed))) == 0;
    }
}
