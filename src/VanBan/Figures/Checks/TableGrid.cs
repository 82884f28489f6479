using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Figures.Quantities;
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
        for (var row = 0; row < Rows; row++)
        {
            (Labels[row], Ordinals[row]) = ("", "");
            isHead &= !table.Rows[row].Cells.Any(cell => cell.Column > 1
                && Number(text, cell.Span) is not null);
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

    /// <summary>How the rows are numbered: <c>1</c>, <c>II</c>, <c>2.1</c>; empty for none.</summary>
    public string[] Ordinals { get; }

    private Dictionary<int, string> Heads { get; }

    /// <summary>The number of a cell; <see langword="null"/> where none stands.</summary>
    public GridCell? At(int row, int column) => cells.GetValueOrDefault((row, column));

    /// <summary>Whether a column holds shares.</summary>
    public bool IsShare(int column) =>
        Heads.GetValueOrDefault(column) is { } head
            && (head.Contains('%', StringComparison.Ordinal)
            || head.Contains("ty le", StringComparison.Ordinal));

    /// <summary>Whether a column is the sum of those behind it.</summary>
    public bool IsTotalColumn(int column) => Heads.GetValueOrDefault(column) is { } head
        && SumWords.IsTotal(head.Trim());

    /// <summary>Whether a row is the sum of others.</summary>
    public bool IsTotalRow(int row) => SumWords.IsTotal(Labels[row]);

    private void Put(string text, int row, TableCell cell, bool isHead, Dictionary<int, string> heads)
    {
        if (isHead)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                heads[column] = $"{heads.GetValueOrDefault(column)} {Folded(text, cell.Span)}";
            return;
        }
        var words = Folded(text, cell.Span);
        if (cell.Column == 0 && Ordinal.IsMatch(words))
            Ordinals[row] = words.TrimEnd('.');
        else if (Number(text, cell.Span) is { } value)
            cells[(row, cell.Column)] = new GridCell(cell.Span, value);
        else if (Labels[row].Length == 0)
            Labels[row] = words;
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
        @"^(\d{1,3}(\.\d{1,2}){0,3}\.?|[ivxlc]{1,6}\.?|[a-h])$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal { get; }
}

/// <summary>A number in a table.</summary>
/// <param name="Span">Its cell.</param>
/// <param name="Value">The number as printed.</param>
internal sealed record GridCell(TextSpan Span, decimal Value);
