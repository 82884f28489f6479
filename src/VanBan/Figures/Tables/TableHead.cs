using System.Buffers;
using VanBan.Documents;
using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>The rows at the top of a table that name its columns, and what they say of each.</summary>
internal sealed class TableHead
{
    private static readonly SearchValues<char> RomanSigns = SearchValues.Create("IVX.");
    private static readonly SearchValues<char> DigitsAndStops = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("0123456789=+-*/:().,x% ");
    private static readonly SearchValues<char> YearRangeSigns = SearchValues.Create("0123456789 -–");

    private const int MostRows = 6;
    private const int MostColumnsSpanned = 64;

    private readonly Dictionary<int, ColumnHead> columns = [];

    private TableHead(int rows) => Rows = rows;

    /// <summary>How many rows it has, with the one that counts the columns (<c>A B 1 2 3</c>).</summary>
    public int Rows { get; }

    /// <summary>Whether a column numbers the rows.</summary>
    public bool HasIndex => columns.Values.Any(column => column.Kind == ColumnKind.Index);

    /// <summary>The head of the column.</summary>
    public ColumnHead this[int column] => columns.GetValueOrDefault(column, ColumnHead.None);

    /// <summary>Reads the head of <paramref name="table"/>.</summary>
    public static TableHead Read(FoldedText text, Table table)
    {
        var most = Math.Min(table.Rows.Length, MostRows);
        var named = 0;
        while (named < most
            && !IsNumbering(text, table.Rows[named])
            && !IsData(text, table.Rows[named])
            && !IsSection(text, table.Rows[named], named))
            named++;
        var head = new TableHead(named < most
            && IsNumbering(text, table.Rows[named])
            ? named + 1 : named);
        var levels = new SortedDictionary<int, List<string>>();
        foreach (var row in table.Rows.AsSpan()[..named])
        {
            foreach (var cell in row.Cells)
                AddTo(levels, text, cell);
        }
        foreach (var (column, list) in levels)
            head.columns.Add(column, ColumnHead.Read(list));
        return head;
    }

    private static void AddTo(SortedDictionary<int, List<string>> levels, FoldedText text, TableCell cell)
    {
        if (!HasLetter(text, cell.Span)
            && !cell.Span.In(text.Text).Contains('%')
            && !HasYear(text, cell.Span))
            return;
        var head = OneLine.Of(cell.Span.In(text.Text));
        for (var column = cell.Column; column < cell.Column + Math.Min(cell.ColumnSpan, MostColumnsSpanned); column++)
        {
            if (!levels.TryGetValue(column, out var list))
                levels.Add(column, list = []);
            list.Add(head);
        }
    }

    // A row that counts the columns: 'A B 1 2 3', '(1) (2) (3)', '1 2 3=2/1'.
    private static bool IsNumbering(FoldedText text, TableRow row)
    {
        var count = 0;
        foreach (var cell in row.Cells)
        {
            var printed = cell.Span.In(text.Text).Trim();
            if (printed.IsEmpty)
                continue;
            if (!IsColumnNumber(printed, row.Cells[^1].Column + 2))
                return false;
            count++;
        }
        return count >= 2;
    }

    // 'I | VỀ KINH TẾ': the name of the rows below it.
    private static bool IsSection(FoldedText text, TableRow row, int above)
    {
        if (above == 0
            || row.Cells.Length == 0
            || row.Cells[0].Column != 0)
            return false;
        if (IsAlone(text, row))
            return true;
        var index = row.Cells[0].Span.In(text.Text).Trim();
        return index.Length is > 0 and <= 5
            && (
                index.IndexOfAnyExcept(RomanSigns) < 0
                    || index.IndexOfAnyExcept(DigitsAndStops) < 0
                    || (index.Length == 1 && char.IsAsciiLetterUpper(index[0])))
            && row.Cells.Any(cell => cell.Column > 0 && cell.Span.Length > 2 && HasLetter(text, cell.Span));
    }

    // 'I. LĨNH VỰC Y TẾ' over all columns; 'Cơ cấu kinh tế' with nothing in the others: the rows below are its parts.
    private static bool IsAlone(FoldedText text, TableRow row)
    {
        foreach (var cell in row.Cells.AsSpan()[1..])
        {
            if (!cell.Span.In(text.Text).Trim().IsEmpty)
                return false;
        }
        var name = row.Cells[0].Span;
        return name.Length > 0
            && (OutlineRank.Of(text, name.Start, out _) is not null
                || (row.Cells.Length > 1 && row.Cells[0].ColumnSpan == 1 && HasLetter(text, name)));
    }

    private static bool IsColumnNumber(ReadOnlySpan<char> printed, int most)
    {
        if (printed.Length == 1 && char.IsAsciiLetterUpper(printed[0]))
            return true;
        var name = printed.Trim("()[]");
        return (int.TryParse(name, out var number)
            && number <= most
            && number >= 0)
            || (name.Contains('=') && name.IndexOfAnyExcept(FormulaSigns) < 0);
    }

    // A row of data has a number beside a name.
    private static bool IsData(FoldedText text, TableRow row)
    {
        int numbers = 0, names = 0;
        foreach (var cell in row.Cells)
        {
            if (CellAmount.TryRead(text, cell.Span, out var amount))
                numbers += amount.Quantity.Number.IsYear
                    && amount.Quantity.Unit.Length == 0
                    ? 0 : 1;
            else if (cell.Span.Length > 2 && HasLetter(text, cell.Span))
                names++;
        }
        return numbers > 0 && names > 0;
    }

    // '2024', '2031 - 2035'
    private static bool HasYear(FoldedText text, TextSpan span)
    {
        var printed = span.In(text.Text).Trim();
        return printed.Length is >= 4 and <= 14 && printed[0] is '1' or '2'
            && printed.IndexOfAnyExceptInRange('0', '9') is < 0 or 4
            && printed.IndexOfAnyExcept(YearRangeSigns) < 0
            && printed.IndexOf('.') < 0;
    }

    /// <summary>Whether a letter stands in the cell.</summary>
    public static bool HasLetter(FoldedText text, TextSpan span)
    {
        foreach (var c in span.In(text.Text))
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
