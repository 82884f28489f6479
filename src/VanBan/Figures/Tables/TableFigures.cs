using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>
/// Reads the cells of a table that hold an amount and nothing else. The row's head and the column's head say what is
/// measured; the unit is printed in the cell, in the column's head (<c>Kinh phí (triệu đồng)</c>), in the row's cell of
/// a column <c>Đơn vị tính</c>, or over the table (<c>ĐVT: triệu đồng</c>).
/// </summary>
internal sealed class TableFigures(FoldedText text, HeadingPeriods periods)
{
    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<TextSpan>.Builder cells = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>The figures of the tables, ordered by start.</summary>
    public ImmutableArray<Figure> Figures => figures.ToImmutable();

    /// <summary>The cells that hold a number and nothing else, figures or not: no other reader looks at them.</summary>
    public ImmutableArray<TextSpan> Cells => cells.ToImmutable();

    /// <summary>Reads <paramref name="table"/>, which follows those read before.</summary>
    public void Read(Table table)
    {
        var head = TableHead.Read(text, table);
        var caption = TableCaption.Above(text, table.Span.Start);
        var labels = new RowLabels(text);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row < head.Rows)
                PassOver(table.Rows[row]);
            else
                ReadRow(table.Rows[row], head, labels, caption);
        }
    }

    private void PassOver(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (CellAmount.TryRead(text, cell.Span, out _))
                cells.Add(cell.Span);
        }
    }

    private void ReadRow(TableRow row, TableHead head, RowLabels labels, TableCaption caption)
    {
        RowLabel? label = null;
        Quantity? unit = null;
        var index = "";
        foreach (var cell in row.Cells)
        {
            var column = head[cell.Column];
            if (column.Kind == ColumnKind.Index)
                index = OneLine.Of(cell.Span.In(text.Text));
            else if (column.Kind == ColumnKind.Unit)
                unit = labels.Unit(cell.Span);
            else if (CellAmount.TryRead(text, cell.Span, out var amount))
                Take(
                    amount, cell, column, label ?? (index.Length == 0 ? labels.Last : null), unit
                        ?? (label is null ? labels.LastUnit : null), caption);
            else if (label is null && TableHead.HasLetter(text, cell.Span))
                label = labels.Read(index, cell.Span, head.HasIndex);
            if (column.Kind == ColumnKind.Unit
                || (column.Kind == ColumnKind.Index && CellAmount.TryRead(text, cell.Span, out _)))
                cells.Add(cell.Span);
        }
    }

    private void Take(
        CellAmount amount, TableCell cell, ColumnHead column, RowLabel? label, Quantity? unit, TableCaption caption)
    {
        cells.Add(cell.Span);
        if (label is not null && column.Kind == ColumnKind.Values)
            Add(amount, column, label, unit, caption);
    }

    private void Add(CellAmount amount, ColumnHead column, RowLabel label, Quantity? rowUnit, TableCaption caption)
    {
        var quantity = amount.Quantity;
        var unit = quantity.Unit.Length > 0
            ? null : column.Unit ?? rowUnit ?? label.Unit ?? CaptionUnit(label, caption);
        if (unit is null
            && quantity is { Unit.Length: 0, Number: { IsYear: true } or { IsPlain: true, Lead: > 4 } })
            return; // a year, a code
        var scale = unit?.Value ?? 1;
        figures.Add(new Figure(
            new TextSpan(quantity.Start, quantity.End), Plain(quantity.Value * scale), unit?.Unit ?? quantity.Unit)
        {
            High = quantity.High is { } high ? Plain(high * scale) : null,
            Approximation = amount.Approximation,
            Change = amount.Change,
            Indicator = NameOf(label, column),
            ComparedWith = column.ComparedWith,
            Period = PeriodOf(label, column, caption) ?? periods.At(quantity.Start),
            Column = column.Head,
            Place = PlaceFinder.At(text, label.Cell.Start, label.Cell.End),
        });
    }

    // No sum of money is an index, whatever is printed over the table.
    private static Quantity? CaptionUnit(RowLabel label, TableCaption caption) =>
        caption.Unit is { Measure.Dimension: ['m', 'o', 'n', 'e', 'y', ..] }
            && ClauseWords.IsIndex(label.Name)
            ? null : caption.Unit;

    private static string NameOf(RowLabel label, ColumnHead column) =>
        column.Name.Length > 0 ? label.Name + ", " + column.Name : label.Name;

    private static string? PeriodOf(RowLabel label, ColumnHead column, TableCaption caption) =>
        label.Period ?? column.Period ?? caption.Period;

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
