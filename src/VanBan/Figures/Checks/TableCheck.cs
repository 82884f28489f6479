using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>
/// Sums and shares in tables. What a table adds up is learnt from itself: where most columns give the total of their
/// rows, most rows the total of their columns, most rows the share of two of their cells, the one that does not is
/// told. A total that no other shows to be one is told where its rows are a whole list.
/// </summary>
internal static class TableCheck
{
    private const decimal Share = 0.15m;
    private const int FewestShares = 3;
    private const int FewestItems = 3;

    /// <summary>What is wrong in the tables of a document, and of which of them something was added up.</summary>
    public static TableReview Review(Document document)
    {
        var findings = new List<FigureFinding>();
        var (summed, unread, numbered) = (0, 0, 0);
        foreach (var grid in document.Tables.Select(table => new TableGrid(document.Text, table)))
        {
            var levels = new TableLevels(grid);
            List<List<TableSum>> columns = [.. ColumnSums(grid, levels)];
            List<List<TableSum>> rows = [.. TableRowSums.Of(grid)];
            FigureFinding[] told =
            [
                .. columns.SelectMany(sums => Deviants(document, grid, levels, columns, sums)),
                .. rows.SelectMany(sums => Deviants(sums, _ => false)), .. Shares(grid), .. TablePartsAbove.Of(grid, levels),
            ];
            findings.AddRange(told);
            var isRead = told.Length > 0 || columns.Concat(rows).Any(sums => sums.Exists(sum => sum.IsRight));
            numbered += grid.Columns.Length > 0 ? 1 : 0;
            summed += isRead ? 1 : 0;
            unread += !isRead && columns.Count + rows.Count > 0 ? 1 : 0;
        }
        return new TableReview([.. findings], numbered, summed, unread);
    }

    // One list for each row that may be the sum of others: its columns.
    private static IEnumerable<List<TableSum>> ColumnSums(TableGrid grid, TableLevels levels)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            if (grid.IsTotalRow(row)
                && Items(grid, levels, row).Select(items => Sums(grid, row, items))
                .MaxBy(sums => sums.Count(sum => sum.IsRight)) is { Count: > 0 } best)
                yield return best;
        }
        foreach (var parts in levels.Parts())
        {
            if (Sums(grid, parts.Whole, parts.Rows) is { Count: > 0 } sums)
                yield return sums;
        }
    }

    // The rows that may make up a total: those of the first level, or all of them.
    private static IEnumerable<ImmutableArray<int>> Items(TableGrid grid, TableLevels levels, int total)
    {
        yield return levels.OfTotal(total);
        var rows = Enumerable.Range(0, grid.Rows).Where(grid.HasNumber);
        var isFirst = !rows.Any(row => row < total);
        var items = rows.Where(row => isFirst ? row > total : row < total).ToList();
        var end = items.FindIndex(grid.IsTotalRow);
        if (end >= 0)
            items = isFirst ? items[..end] : items[(items.FindLastIndex(grid.IsTotalRow) + 1)..];
        yield return [.. items];
        yield return [.. items.FindAll(row => grid.Ordinals[row] is { Length: > 0 } ordinal && ordinal.All(char.IsAsciiDigit))];
        // The sum of the totals before it.
        if (!isFirst && rows.Where(row => row < total && grid.IsTotalRow(row)).ToImmutableArray() is { Length: >= 2 } totals)
            yield return totals;
    }

    private static List<TableSum> Sums(TableGrid grid, int total, ImmutableArray<int> items)
    {
        var sums = new List<TableSum>();
        foreach (var column in grid.Columns.Where(column => !grid.IsShare(column) && !grid.IsPerOne(column)))
        {
            var parts = items.Select(row => grid.At(row, column)).OfType<GridCell>().ToList();
            if (grid.At(total, column) is { } whole && parts.Count >= 2)
                sums.Add(new TableSum(whole, parts, total, column));
        }
        return sums;
    }

    // Of several columns the others show that the rows are complete; of one alone the other levels of the column, one
    // slip, or that its rows are a whole list.
    private static IEnumerable<FigureFinding> Deviants(
        Document document, TableGrid grid, TableLevels levels, List<List<TableSum>> all, List<TableSum> sums)
    {
        if (sums.Count > 1 || sums[0].IsRight)
            return Deviants(sums, sum => IsShownElsewhere(all, sum) || IsWholeList(document, grid, levels, sum));
        var lone = sums[0];
        var isShown = lone.IsNear && (IsWholeList(document, grid, levels, lone)
            || (IsShownElsewhere(all, lone) && !lone.IsAmongParts && document.OcrPages.Length == 0));
        return lone.IsOneSlip || isShown ? [lone.Refuted] : [];
    }

    private static bool IsWholeList(Document document, TableGrid grid, TableLevels levels, TableSum sum) =>
        !sum.IsAmongParts && document.OcrPages.Length == 0 && IsList(document, grid, levels, sum);

    private static bool IsShownElsewhere(List<List<TableSum>> all, TableSum lone) =>
        all.Exists(sums => sums.Exists(sum => sum.IsRight && sum.Column == lone.Column));

    // A page may hold the end of a table alone; what is numbered from the first on is all there.
    private static bool IsList(Document document, TableGrid grid, TableLevels levels, TableSum lone)
    {
        var rows = levels.OfTotal(lone.Row);
        return grid.IsTotalRow(lone.Row) && rows.Length >= FewestItems && lone.Parts.Count == rows.Length
            && !levels.HasInWhich
            && (levels.AreNumbered(rows) || (document.Format != "pdf"
                && rows.All(row => grid.Ordinals[row].Length == 0 && grid.Labels[row].Length > 0)));
    }

    private static IEnumerable<FigureFinding> Deviants(List<TableSum> sums, Predicate<TableSum> isShown)
    {
        var right = sums.Count(sum => sum.IsRight);
        var wrong = sums.FindAll(sum => !sum.IsRight);
        if (right == 0 || wrong.Count > Math.Max(1, right / 2))
            return [];
        return wrong.Where(sum => sum.IsOneSlip || (sum.IsNear && (right > 1 || isShown(sum))) || (right > 2 && !sum.IsAmongParts))
            .Select(sum => sum.Refuted);
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
                    FindingKind.TableShareRefuted, row.Share.Figure, row.Part.Figure)
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

    private static TextSpan Around(GridCell[] cells) =>
        new(cells.Min(cell => cell.Span.Start), cells.Max(cell => cell.Span.End));

    /// <summary>A share in a row and what it is computed of.</summary>
    private sealed record Quotient(GridCell Share, GridCell Part, GridCell Whole, decimal Computed)
    {
        public bool IsRight => Math.Abs(Share.Value - Math.Abs(Computed)) <= TableCheck.Share
            || Math.Abs(Share.Value - decimal.Round(Math.Abs(Computed))) == 0;
    }
}

/// <summary>What a review of the tables of a document gives.</summary>
/// <param name="Findings">What does not add up.</param>
/// <param name="Numbered">How many tables hold numbers.</param>
/// <param name="Summed">In how many of them a sum or a share was reckoned anew.</param>
/// <param name="Unread">How many have a total of which no row or column could be shown to be the sum of others.</param>
internal sealed record TableReview(ImmutableArray<FigureFinding> Findings, int Numbered, int Summed, int Unread);
