using System.Collections.Immutable;
using VanBan.Application.Exports;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>A table for people, without the columns that only a spreadsheet has room for.</summary>
internal static class ExportTableText
{
    /// <summary>Writes it under a title.</summary>
    public static void Write(Terminal terminal, string title, ExportTable table)
    {
        terminal.Text.Heading(title);
        var shown = table.Columns.Index().Where(column => !column.Item.IsDetail).Select(column => column.Index)
            .ToList();
        var rows = table.Rows.ToImmutableArray();
        var text = new TextTable([.. shown.Select(i => (IsOfNumbers(rows, i) ? "#" : "") + table.Columns[i].Heading)]);
        foreach (var row in rows)
            text.Add([.. shown.Select(i => (Cell)Shown(row[i]))]);
        text.WriteTo(terminal.Text);
    }

    private static bool IsOfNumbers(ImmutableArray<ImmutableArray<ExportCell>> rows, int column) =>
        rows.Any(row => row[column].Number is not null);

    private static string? Shown(ExportCell cell) => cell switch
    {
        { Number: { } number } => Amount.Number(number),
        { Day: { } day } => DayWords.Day(day),
        { Target: not null } => FilePath.Shown(cell.Words!),
        _ => cell.Words,
    };
}
