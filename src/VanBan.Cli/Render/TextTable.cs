using Spectre.Console;
using Spectre.Console.Rendering;

namespace VanBan.Cli.Render;

/// <summary>
/// A table without lines: columns aligned by the cells that letters take, long fields wrapped in their column. A column
/// in which nothing stands is left out. In a window too narrow for the columns each row is told line by line.
/// </summary>
/// <param name="names">The names over the columns; one that begins with <c>#</c> holds numbers, set to the right. None
/// for a table without names.</param>
internal sealed class TextTable(params string[] names)
{
    private const int Gap = 3;
    private const int Indent = 2;

    // A column of words narrower than this breaks them; then each row is told line by line.
    private const int Narrowest = 14;
    private readonly List<Cell[]> rows = [];

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Adds a row.</summary>
    public void Add(params Cell[] cells) => rows.Add(cells);

    /// <summary>Writes it, indented under its title.</summary>
    public void WriteTo(IAnsiConsole text)
    {
        if (IsEmpty)
            return;
        var columns = Enumerable.Range(0, rows[0].Length).Where(i => rows.Exists(row => row[i].Text.Length > 0))
            .ToList();
        if (names.Length > 0 && !Fits(text.Profile.Width, columns))
            WriteRows(text, columns);
        else
            WriteColumns(text, columns);
    }

    // Each column may be as narrow as its longest field, or as words can bear.
    private bool Fits(int width, List<int> columns) =>
        Indent + (Gap * (columns.Count - 1)) + columns.Sum(i => Math.Min(
            Narrowest, rows.Select(row => row[i].Text.Length).Append(names[i].Length).Max())) <= width;

    private void WriteRows(IAnsiConsole text, List<int> columns)
    {
        foreach (var row in rows)
        {
            var isFirst = true;
            foreach (var i in columns.Where(i => row[i].Text.Length > 0))
            {
                text.Line($"{names[i].TrimStart('#')}: {row[i].Text}", row[i].Style, isFirst ? Indent : 2 * Indent);
                isFirst = false;
            }
        }
    }

    private void WriteColumns(IAnsiConsole text, List<int> columns)
    {
        var table = new Table { ShowHeaders = names.Length > 0 }.NoBorder();
        foreach (var i in columns)
        {
            var name = names.Length > 0 ? names[i] : "";
            var column = new TableColumn(
                new Cell(name.TrimStart('#'), Styles.Quiet).Rendered)
            { Padding = new Padding(0, 0, i == columns[^1] ? 0 : Gap, 0) };
            table.AddColumn(name.StartsWith('#') ? column.RightAligned().NoWrap() : column);
        }
        foreach (var row in rows)
            table.AddRow(columns.Select(i => row[i].Rendered));
        text.Write(new Padder(table, new Padding(Indent, 0, 0, 0)));
    }
}

/// <summary>A field of a table: text that is shown as it is, whatever brackets stand in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct Cell(string Text, Style? Style = null)
{
    /// <summary>As it is written.</summary>
    public IRenderable Rendered => new Spectre.Console.Text(Text, Style);

    public static implicit operator Cell(string? text) => new(text ?? "");
}

/// <summary>Lines of text.</summary>
internal static class Lines
{
    /// <summary>Writes a title, parted from what stands above.</summary>
    public static void Heading(this IAnsiConsole text, string title)
    {
        text.Line("");
        text.Line(title, Styles.Strong);
    }

    /// <summary>Writes a line, wrapped where it is longer than the window, all of it indented.</summary>
    public static void Line(this IAnsiConsole text, string line, Style? style = null, int indent = 0)
    {
        var whole = new Cell(line + "\n", style).Rendered;
        text.Write(indent == 0 ? whole : new Padder(new Cell(line, style).Rendered, new Padding(indent, 0, 0, 0)));
    }
}
