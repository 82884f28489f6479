using Spectre.Console;
using Spectre.Console.Rendering;

namespace VanBan.Cli.Render;

/// <summary>The few colours of the text output; the terminal's own palette, so that they fit a dark and a light one.</summary>
internal static class Styles
{
    /// <summary>What matters most.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>What stands beside it: paths, remarks.</summary>
    public static Style Quiet { get; } = new(Color.Grey);

    /// <summary>At hand, gained.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>Missing, skipped, doubtful.</summary>
    public static Style Warning { get; } = new(Color.Yellow);

    /// <summary>Lost.</summary>
    public static Style Bad { get; } = new(Color.Red);
}

/// <summary>A cell of a table, or a line of its own.</summary>
internal static class Cell
{
    /// <summary>Text that is shown as it is, whatever brackets stand in it.</summary>
    public static IRenderable Of(string text, Style? style = null) => new Spectre.Console.Text(text, style);
}

/// <summary>Tables without lines: columns aligned by the cells that letters take, long fields wrapped in their column.</summary>
internal static class TextTable
{
    /// <summary>A table of so many columns, indented; the last one takes what is left of the line.</summary>
    public static Table Create(int columns)
    {
        var table = new Table { ShowHeaders = false }.NoBorder();
        for (var i = 0; i < columns; i++)
            table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, i == columns - 1 ? 0 : 3, 0) });
        return table;
    }

    /// <summary>A table with names over its columns; one that begins with '#' holds numbers, set to the right.</summary>
    public static Table Create(params string[] names)
    {
        var table = Create(names.Length);
        table.ShowHeaders = true;
        for (var i = 0; i < names.Length; i++)
        {
            table.Columns[i].Header = Cell.Of(names[i].TrimStart('#'), Styles.Quiet);
            if (names[i].StartsWith('#'))
                table.Columns[i].Alignment(Justify.Right).NoWrap();
        }
        return table;
    }

    /// <summary>Writes a table, indented under its title.</summary>
    public static void WriteTable(this IAnsiConsole text, Table table) => text.Write(new Padder(table, new Padding(2, 0, 0, 0)));

    /// <summary>Writes a title, parted from what stands above.</summary>
    public static void Heading(this IAnsiConsole text, string title)
    {
        text.Line("");
        text.Line(title, Styles.Strong);
    }

    /// <summary>Writes a line, wrapped where it is longer than the window.</summary>
    public static void Line(this IAnsiConsole text, string line, Style? style = null) => text.Write(Cell.Of(line + "\n", style));
}
