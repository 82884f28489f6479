using System.Globalization;
using Spectre.Console;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Answers about the graph, for people.</summary>
internal static class GraphText
{
    /// <summary>Writes the way from one document to another, a step a line.</summary>
    public static void WritePath(Terminal terminal, GraphDocument from, GraphDocument to, IReadOnlyList<Edge>? way)
    {
        var text = terminal.Text;
        if (way is null)
        {
            text.Line($"Không có đường viện dẫn nào từ {Vietnamese.Name(from)} đến {Vietnamese.Name(to)}.");
            return;
        }
        text.Heading($"Từ {Vietnamese.Name(from)} đến {Vietnamese.Name(to)}: {way.Count} bước");
        var table = TextTable.Create("#Bước", "Quan hệ", "Văn bản", "Trong tệp", "#Trang");
        foreach (var (i, edge) in way.Index())
        {
            table.AddRow(
                Cell.Of((i + 1).ToString(CultureInfo.InvariantCulture)),
                Cell.Of(Vietnamese.Word(edge.Mention.Relation)),
                Cell.Of(Vietnamese.OneLine(edge.Mention.Quote)),
                Cell.Of(Path.GetFileName(edge.Mention.From.File), Styles.Quiet),
                Cell.Of(edge.Mention.Page?.ToString(CultureInfo.InvariantCulture) ?? ""));
        }
        text.WriteTable(table);
    }

    /// <summary>Writes the documents that depend on one, nearest first.</summary>
    public static void WriteImpact(Terminal terminal, GraphDocument asked, IReadOnlyList<ImpactStep> steps)
    {
        var text = terminal.Text;
        if (steps.Count == 0)
        {
            text.Line($"Không văn bản nào trong kho viện dẫn {Vietnamese.Name(asked)}.");
            return;
        }
        text.Heading($"{Vietnamese.Name(asked)} thay đổi thì {steps.Count} văn bản chịu ảnh hưởng");
        var table = TextTable.Create("#Bước", "Văn bản", "Vì viện dẫn", "Trong tệp");
        foreach (var step in steps)
        {
            table.AddRow(
                Cell.Of(step.Distance.ToString(CultureInfo.InvariantCulture)),
                Cell.Of(Vietnamese.Name(step.Document)),
                Cell.Of(Vietnamese.OneLine(step.Edge.Mention.Quote)),
                Cell.Of(Path.GetFileName(step.Edge.Mention.From.File), Styles.Quiet));
        }
        text.WriteTable(table);
    }
}
