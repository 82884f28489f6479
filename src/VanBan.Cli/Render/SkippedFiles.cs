using Spectre.Console;
using VanBan.Archive.Readers;

namespace VanBan.Cli.Render;

/// <summary>The files that could not be read.</summary>
internal static class SkippedFiles
{
    /// <summary>Writes a table of them.</summary>
    public static void WriteTable(IAnsiConsole text, IEnumerable<(string File, Obstacle Obstacle, string Reason)> files)
    {
        var table = TextTable.Create("Tệp", "Vướng mắc", "Lý do");
        foreach (var (file, obstacle, reason) in files)
            table.AddRow(Cell.Of(file), Cell.Of(Vietnamese.Word(obstacle), Styles.Warning), Cell.Of(reason));
        text.WriteTable(table);
    }
}
