using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Figures.Quantities;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>The numbers of a table by row and column, with what the rows and columns are called.</summary>
internal sealed partial class TableGrid
{
    private readonly Dictionary<(int Row, int Column), GridCell> cells = [];

    public TableGrid(string text, Table table)
    {
        Rows = table.Rows.Length;
        Labels = new string[Rows];
        Ordinals = new string[Rows];
        var heads = new Dictionary<int, string>();
        var isHead = true;
        // A table of two columns has none for the numbers of its rows.
        var labels = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column).DefaultIfEmpty().Max() > 1 ? 1 : 0;
        for (var row = 0; row < Rows; row++)
        {
            (Labels[row], Ordinals[row]) = ("", "");
            // '1 2 3 4=2+3' under the heads numbers the columns.
            if (isHead && IsIndex(text, table.Rows[row]))
                continue;
            isHead &= !table.Rows[row].Cells.Any(cell => cell.Column > labels
                && Number(text, cell.Span) is { } number && !IsYear(row, number));
            foreach (var cell in table.Rows[row].Cells)
                Put(text, row, cell, isHead, heads);
        }
        Columns = [.. cells.Keys.Select(key => key.Column).Distinct().Order()];
        Heads = heads;
    }

    public int Rows { get; }

    /// <summary>The columns with numbers, from left to right.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>What the rows are called, folded.</summary>
    public string[] Labels { get; }

    /// <summary>How the rows are numbered, as printed: <c>1</c>, <c>II</c>, <c>2.1</c>; empty for none.</summary>
    public string[] Ordinals { get; }

    private Dictionary<int, string> Heads { get; }

    /// <summary>The number of a cell; <see langword="null"/> where none stands.</summary>
    public GridCell? At(int row, int column) => cells.GetValueOrDefault((row, column));

    /// <summary>Whether any number stands in a row.</summary>
    public bool HasNumber(int row) => Columns.Any(column => At(row, column) is not null);

    /// <summary>Whether a column holds shares.</summary>
    public bool IsShare(int column) =>
        Heads.GetValueOrDefault(column) is { } head
            && (head.Contains('%', StringComparison.Ordinal)
            || head.Contains("ty le", StringComparison.Ordinal));

    /// <summary>Whether what a column holds is not added up: prices, averages, norms.</summary>
    public bool IsPerOne(int column) =>
        Heads.GetValueOrDefault(column) is { } head && SumWords.IsPerOne(head);

    /// <summary>Whether a column is the sum of others.</summary>
    public bool IsTotalColumn(int column) => Heads.GetValueOrDefault(column) is { } head
        && SumWords.IsTotal(head.Trim());

    /// <summary>Whether a row is the sum of others.</summary>
    public bool IsTotalRow(int row) => SumWords.IsTotal(Labels[row].TrimEnd(':', '.', ' '));

    private void Put(string text, int row, TableCell cell, bool isHead, Dictionary<int, string> heads)
    {
        if (isHead)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                heads[column] = $"{heads.GetValueOrDefault(column)} {Folded(text, cell.Span)}";
            return;
        }
        var printed = cell.Span.In(text).Trim().ToString();
        if (cell.Column == 0 && Ordinal.IsMatch(printed))
            Ordinals[row] = printed.TrimEnd('.', ')');
        else if (Number(text, cell.Span) is { } value)
            cells[(row, cell.Column)] = new GridCell(cell.Span, value);
        else if (Labels[row].Length == 0)
            Labels[row] = Folded(text, cell.Span);
    }

    // 'Nội dung | 2023 | 2024'
    private static bool IsYear(int row, decimal number) =>
        row == 0 && number % 1 == 0 && number is > 0 and < 10000 && YearWindow.Announced.Contains((int)number);

    private static bool IsIndex(string text, TableRow row)
    {
        var filled = row.Cells.Select(cell => cell.Span.In(text).Trim().ToString()).Where(cell => cell.Length > 0).ToList();
        var numbers = filled.Select(cell => IndexCell.Match(cell)).ToList();
        if (filled.Count < 3 || numbers.Exists(match => !match.Success))
            return false;
        var counted = numbers.Select(match => match.Groups["number"]).Where(group => group.Success)
            .Select(group => int.Parse(group.ValueSpan)).ToList();
        return counted.Count >= 2 && counted[0] <= 2
            && counted.Zip(counted.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    private static string Folded(string text, TextSpan span) => Letters.Fold(span.In(text).ToString()).Trim();

    private static decimal? Number(string text, TextSpan span)
    {
        var printed = span.In(text).Trim().TrimEnd("%").ToString();
        return printed.Length > 0 && char.IsAsciiDigit(printed[0])
            && DigitNumber.TryRead(printed, 0, out var end, out var number)
            && end == printed.Length
            ? number.Value : null;
    }

    [GeneratedRegex(
        @"^(\d{1,3}(\.\d{1,2}){0,3}\.?|[IVXLCivxlc]{1,6}\.?|[A-Ha-hđĐ][.)]?|[-–+*])$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal { get; }

    // A letter numbers the first columns in many tables: 'A B 1 2 3'.
    [GeneratedRegex(
        @"^\(?([A-D]|(?<number>\d{1,2})\)?\s*(=.*)?)\)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IndexCell { get; }
}

/// <summary>A number in a table.</summary>
/// <param name="Span">Its cell.</param>
/// <param name="Value">The number as printed.</param>
internal sealed record GridCell(TextSpan Span, decimal Value)
{
    /// <summary>The number as a figure without a unit.</summary>
    public Figure Figure => new(Span, Value, "");
}
