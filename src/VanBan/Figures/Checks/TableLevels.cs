using System.Collections.Immutable;
using VanBan.Notation;

namespace VanBan.Figures.Checks;

/// <summary>
/// Which rows of a table are the parts of which: rows numbered <c>I</c>, <c>1</c>, <c>1.1</c>, <c>a</c>, <c>-</c> lie below
/// the row of the level above them, those of the first level below the row of the total.
/// </summary>
internal sealed class TableLevels
{
    private const int Dotted = 10;
    private const int Letter = 20;
    private const int Dash = 30;
    private const int Unmarked = 40;
    private const int InWhich = 50;
    private const string Signs = "-–*+";
    private readonly TableGrid grid;
    private readonly int[] depths;

    public TableLevels(TableGrid grid)
    {
        this.grid = grid;
        depths = new int[grid.Rows];
        var isMarked = grid.Ordinals.Count(ordinal => ordinal.Length > 0) >= 2;
        var stack = new List<int>();
        for (var row = 0; row < grid.Rows; row++)
        {
            depths[row] = -1;
            if (grid.IsTotalRow(row) || (!grid.HasNumber(row) && grid.Ordinals[row].Length == 0 && !IsInWhich(row)))
                continue;
            var mark = IsInWhich(row) ? InWhich : MarkOf(row, isMarked);
            var at = stack.IndexOf(mark);
            // What stands without a mark behind 'trong đó' is of it.
            if (at < 0 && mark != Unmarked && mark != InWhich)
                stack.RemoveAll(one => one is Unmarked or InWhich);
            if (at >= 0)
                stack.RemoveRange(at + 1, stack.Count - at - 1);
            else
                stack.Add(mark);
            depths[row] = stack.Count - 1;
        }
    }

    /// <summary>The rows with parts and the rows of their parts; those of a row that names only some of them ('trong
    /// đó') are left out.</summary>
    public IEnumerable<TableParts> Parts()
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            if (depths[row] >= 0 && Below(row) is { Length: >= 2 } children && !children.Any(IsInWhich))
                yield return new TableParts(row, children);
        }
    }

    /// <summary>The rows of the first level that a total is made of: those behind it where it is the first, else those
    /// before it, up to the next total.</summary>
    public ImmutableArray<int> OfTotal(int total)
    {
        var isFirst = !Enumerable.Range(0, total).Any(row => depths[row] >= 0);
        var rows = isFirst ? Enumerable.Range(total + 1, grid.Rows - total - 1).TakeWhile(row => !grid.IsTotalRow(row))
            : Enumerable.Range(0, total).Reverse().TakeWhile(row => !grid.IsTotalRow(row)).Reverse();
        return [.. rows.Where(row => depths[row] == 0)];
    }

    /// <summary>Whether rows are numbered without a gap from the first on.</summary>
    public bool AreNumbered(ImmutableArray<int> rows) =>
        rows.Select((row, i) => NumberOf(grid.Ordinals[row]) == i + 1).All(isNext => isNext);

    /// <summary>Whether rows of the table name only some of the parts of others.</summary>
    public bool HasInWhich => Enumerable.Range(0, grid.Rows).Any(IsInWhich);

    /// <summary>The rows that name some parts of another ('trong đó'), each with the row that they are parts of.</summary>
    public IEnumerable<TableParts> SomeParts()
    {
        for (var row = 1; row < grid.Rows; row++)
        {
            if (!IsInWhich(row) || WholeOf(row) is not { } whole)
                continue;
            yield return new TableParts(whole, grid.HasNumber(row) ? [row] : Below(row));
        }
    }

    private int? WholeOf(int row)
    {
        for (var before = row - 1; before >= 0; before--)
        {
            if (grid.HasNumber(before) && !IsInWhich(before) && (depths[before] < depths[row] || grid.IsTotalRow(before)))
                return before;
        }
        return null;
    }

    /// <summary>Whether a row says that what follows is only a part of what stands before it.</summary>
    public bool IsInWhich(int row) => SumWords.Some.Any(
        words => grid.Labels[row].TrimStart('-', '+', '*', ' ').StartsWith(
            Text.Letters.Fold(words), StringComparison.Ordinal));

    private ImmutableArray<int> Below(int row)
    {
        var children = ImmutableArray.CreateBuilder<int>();
        for (var next = row + 1; next < grid.Rows && !grid.IsTotalRow(next); next++)
        {
            if (depths[next] < 0)
                continue;
            if (depths[next] <= depths[row])
                break;
            if (depths[next] == depths[row] + 1)
                children.Add(next);
        }
        return children.ToImmutable();
    }

    private int MarkOf(int row, bool isMarked) => grid.Ordinals[row] is { Length: > 0 } ordinal ? MarkOf(ordinal)
        : isMarked && grid.Labels[row] is { Length: > 0 } label && Signs.Contains(label[0]) ? SignOf(label[0]) : Unmarked;

    private static int MarkOf(string ordinal)
    {
        var isUpper = char.IsUpper(ordinal[0]);
        if (char.IsAsciiDigit(ordinal[0]))
            return Dotted + ordinal.Count(letter => letter == '.');
        if (Signs.Contains(ordinal[0]))
            return SignOf(ordinal[0]);
        return Numeral.IsRoman(ordinal) ? (isUpper ? 1 : 2) : isUpper ? 0 : Letter;
    }

    private static int SignOf(char sign) => Dash + (sign == '+' ? 1 : 0);

    private static int NumberOf(string ordinal)
    {
        var last = ordinal[(ordinal.LastIndexOf('.') + 1)..];
        if (int.TryParse(last, out var number))
            return number;
        return Numeral.Roman(last) is > 0 and var roman ? roman : last is [var letter] ? Numeral.Letter(letter) : 0;
    }
}

/// <summary>A row that is the sum of others.</summary>
/// <param name="Whole">The row.</param>
/// <param name="Rows">The rows of its parts, from top to bottom.</param>
internal sealed record TableParts(int Whole, ImmutableArray<int> Rows);
