using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>
/// Reads the cells of a table that hold a number and nothing else. The row's head and the column's head say what is measured; the unit is printed in the
/// cell, in
/// the column's head (<c>Kinh phí (triệu đồng)</c>), in the row's cell of a column <c>Đơn vị tính</c>, or over the table (<c>ĐVT: triệu đồng</c>).
/// </summary>
internal sealed class TableFigures(FoldedText text, HeadingPeriods periods)
{
    private const int MostHeadRows = 5;
    private const int CaptionLength = 200;

    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<TextSpan>.Builder cells = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>The figures of the tables, ordered by start.</summary>
    public ImmutableArray<Figure> Figures => figures.ToImmutable();

    /// <summary>The cells that hold a number and nothing else, figures or not: no other reader looks at them.</summary>
    public ImmutableArray<TextSpan> Cells => cells.ToImmutable();

    /// <summary>Reads <paramref name="table"/>, which follows those read before.</summary>
    public void Read(Table table)
    {
        var headRows = 0;
        while (headRows < Math.Min(table.Rows.Length, MostHeadRows) && !IsData(table.Rows[headRows]))
            headRows++;
        var columns = Heads(table, headRows);
        var caption = Caption(table.Span.Start);
        for (var row = 0; row < table.Rows.Length; row++)
            ReadRow(table.Rows[row], columns, caption, isHead: row < headRows);
    }

    private void ReadRow(TableRow row, Dictionary<int, Column> columns, Quantity? caption, bool isHead)
    {
        TextSpan? head = null;
        Quantity? unit = null;
        foreach (var cell in row.Cells)
        {
            var column = columns.GetValueOrDefault(cell.Column, Column.None);
            if (!TryNumber(cell.Span, out var quantity))
            {
                if (column.Kind == ColumnKind.Unit)
                    unit = UnitAt(cell.Span.Start, cell.Span.End);
                else if (column.Kind != ColumnKind.Index && head is null && HasLetter(cell.Span))
                    head = cell.Span;
                continue;
            }
            cells.Add(cell.Span);
            if (!isHead && head is { } name && column.Kind == ColumnKind.Values)
                Add(quantity, name, column, unit, caption);
        }
    }

    private void Add(Quantity quantity, TextSpan head, Column column, Quantity? rowUnit, Quantity? caption)
    {
        var (indicator, printed) = RowHead(head);
        var unit = quantity.Unit.Length > 0 ? null : column.Unit ?? printed ?? rowUnit ?? caption;
        if (unit is null && quantity.Unit.Length == 0 && quantity.Number is { IsYear: true } or { IsPlain: true, Lead: > 4 })
            return; // a year, a code
        var scale = unit?.Value ?? 1;
        figures.Add(new Figure(new TextSpan(quantity.Start, quantity.End), Plain(quantity.Value * scale), unit?.Unit ?? quantity.Unit)
        {
            High = quantity.High is { } high ? Plain(high * scale) : null,
            Indicator = column.Name.Length > 0 ? indicator + ", " + column.Name : indicator,
            ComparedWith = column.ComparedWith,
            Period = column.Period ?? periods.At(quantity.Start),
            Column = column.Head,
            Place = PlaceFinder.At(text, head.Start, head.End),
        });
    }

    // 'Kim ngạch xuất khẩu (triệu USD)', 'Tỷ lệ hộ nghèo (%)': the name, and the unit, which holds for this row alone.
    private (string Name, Quantity? Unit) RowHead(TextSpan head)
    {
        var name = OneLine.Of(head.In(text.Text)).TrimStart('-', '+', '*', '•', '–', ' ');
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open && UnitIn(new FoldedText(name), open + 1, name.Length - 1) is { } unit)
            return (name[..open].TrimEnd(), unit);
        return (name, null);
    }

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    // A row of data has a number beside a name; a row that counts the columns (1, 2, 3 or A, B, 1, 2) has not.
    private bool IsData(TableRow row)
    {
        int numbers = 0, counting = 0, names = 0;
        foreach (var cell in row.Cells)
        {
            if (TryNumber(cell.Span, out var quantity))
            {
                numbers++;
                counting += quantity.Unit.Length == 0 && quantity.Number.IsPlain && !quantity.Number.IsPadded && quantity.Value <= row.Cells.Length ? 1 : 0;
            }
            else if (cell.Span.Length > 2 && HasLetter(cell.Span))
            {
                names++;
            }
        }
        return numbers > 0 && names > 0 && (numbers > counting || names + numbers >= 2 && row.Cells[0].Column == 0 && TryNumber(row.Cells[0].Span, out _));
    }

    private Dictionary<int, Column> Heads(Table table, int headRows)
    {
        var spans = new Dictionary<int, List<TextSpan>>();
        for (var row = 0; row < headRows; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                if (!HasLetter(cell.Span))
                    continue;
                for (var i = cell.Column; i < cell.Column + Math.Min(cell.ColumnSpan, 64); i++)
                {
                    if (!spans.TryGetValue(i, out var list))
                        spans.Add(i, list = []);
                    list.Add(cell.Span);
                }
            }
        }
        var columns = new Dictionary<int, Column>();
        foreach (var (index, heads) in spans)
            columns.Add(index, Head(heads));
        return columns;
    }

    private Column Head(List<TextSpan> heads)
    {
        var whole = OneLine.Of(string.Join(' ', heads.ConvertAll(head => head.In(text.Text).ToString())));
        var folded = Letters.Fold(whole);
        var kind = ColumnHeads.KindOf(folded);
        if (kind != ColumnKind.Values)
            return Column.None with { Kind = kind, Head = whole };
        var head = new FoldedText(whole);
        Quantity? unit = null;
        var name = whole;
        var open = whole.LastIndexOf('(');
        if (open >= 0 && whole.IndexOf(')', open) is > 0 and var close && UnitIn(head, open + 1, close) is { } printed)
            (unit, name) = (printed, whole.Remove(open, close + 1 - open));
        else if (whole.EndsWith('%'))
            (unit, name) = (new Quantity(0, 0, 1, "%"), whole[..^1]);
        string? comparedWith = null;
        if (folded.IndexOf("so voi ", StringComparison.Ordinal) is >= 0 and var against && against < name.Length)
            comparedWith = OneLine.Of(name.AsSpan(Math.Min(against + "so voi ".Length, name.Length)));
        var saysWhen = ColumnHeads.SaysWhen(folded);
        name = saysWhen ? "" : OneLine.Of(name);
        var when = PeriodFinder.InSubject(whole);
        if (saysWhen && comparedWith is null && (when is null || Letters.Fold(when).StartsWith("nam ", StringComparison.Ordinal)) && ColumnHeads.PeriodOf(folded) is { } stated)
            when = when is not null && !stated.Contains(' ', StringComparison.Ordinal) ? when : stated;
        return new Column(ColumnKind.Values, name, unit, when, comparedWith is { Length: > 0 } ? comparedWith : null, whole);
    }

    // 'Đơn vị tính: triệu đồng' over the table.
    private Quantity? Caption(int tableStart)
    {
        var start = Math.Max(0, tableStart - CaptionLength);
        var before = text.Folded.AsSpan(start, tableStart - start);
        var at = Math.Max(before.LastIndexOf("don vi tinh:"), Math.Max(before.LastIndexOf("dvt:"), before.LastIndexOf("don vi:")));
        if (at < 0)
            return null;
        var colon = start + at + before[at..].IndexOf(':') + 1;
        return UnitIn(text, colon, tableStart);
    }

    // The unit that a cell prints; where it is neither of measurement nor a noun that is known, what is printed ('căn hộ/tháng').
    private Quantity? UnitAt(int from, int to)
    {
        if (UnitIn(text, from, to) is { } unit)
            return unit;
        var printed = OneLine.Of(text.Text.AsSpan(from, to - from));
        return printed.Length is > 1 and <= 30 && char.IsLetter(printed[0]) ? new Quantity(from, to, 1, printed) : null;
    }

    // The unit that stands between two offsets, its scale as the value: 1000000 đồng for 'triệu đồng' and for '1.000.000 đồng'.
    private static Quantity? UnitIn(FoldedText text, int from, int to)
    {
        while (from < to && FoldedText.IsBlank(text[from]))
            from++;
        var number = new DigitNumber(1, false, false, 1, false);
        var end = from;
        if (from < to && char.IsAsciiDigit(text[from]) && !DigitNumber.TryRead(text.Text, from, out end, out number))
            return null;
        if (end == from && from < to && CountedNouns.TryRead(text, from, false, out var nounEnd, out var noun, out _) && nounEnd <= to)
            return new Quantity(from, nounEnd, 1, noun);
        var unit = QuantityReader.ReadUnit(text, from, end, number, guess: false);
        return unit.Unit.Length > 0 && unit.End <= to ? unit : null;
    }

    private bool TryNumber(TextSpan cell, out Quantity quantity)
    {
        quantity = default;
        int start = cell.Start, end = cell.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start >= end)
            return false;
        var isNegative = text[start] is '-' or '−' or '–' || (text[start] == '(' && text[end - 1] == ')');
        var digits = isNegative || text[start] == '+' ? start + 1 : start;
        if (digits >= end || !char.IsAsciiDigit(text[digits]) || !DigitNumber.TryRead(text.Text, digits, out var numberEnd, out var number))
            return false;
        var last = isNegative && text[start] == '(' ? end - 1 : end;
        quantity = QuantityReader.ReadUnit(text, digits, numberEnd, number, guess: false);
        // '8 - 8,5': the cell holds a range whether or not running text would take it for one.
        if (quantity.End < last && digits == start && (QuantityReader.TryRead(text, digits, out var range, out _) || range.High is not null) && range is { High: not null, NounStart: < 0 }
            && range.End == last)
        {
            quantity = range;
        }
        if (quantity.End > last)
            quantity = new Quantity(digits, numberEnd, number.Value, "") { Number = number };
        if (quantity.End != last || (number.Lead > 2 && number.IsPadded) || quantity.Measure is { IsTime: true })
            return false;
        quantity = quantity with { Start = start, End = end, Value = isNegative ? -quantity.Value : quantity.Value, NounStart = -1, WholeStart = -1 };
        return true;
    }

    private bool HasLetter(TextSpan span)
    {
        foreach (var c in span.In(text.Text))
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private sealed record Column(ColumnKind Kind, string Name, Quantity? Unit, string? Period, string? ComparedWith, string Head)
    {
        public static Column None { get; } = new(ColumnKind.Names, "", null, null, null, "");
    }
}
