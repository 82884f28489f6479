using System.Globalization;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Answers about the graph, for people.</summary>
internal static class GraphText
{
    /// <summary>Writes the way from one document to another, a step a line.</summary>
    public static void WritePath(Terminal terminal, string from, string to, IReadOnlyList<Edge>? way)
    {
        var text = terminal.Text;
        if (way is null)
        {
            text.Line($"Không có đường viện dẫn nào từ {from} đến {to}.");
            return;
        }
        text.Heading($"Từ {from} đến {to}: {way.Count} bước");
        var table = new TextTable("#Bước", "Quan hệ", "Văn bản", "Trong tệp", "#Trang");
        foreach (var (i, edge) in way.Index())
        {
            table.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                Vietnamese.Word(edge.Mention.Relation),
                Vietnamese.OneLine(edge.Mention.Quote),
                new Cell(Path.GetFileName(edge.Mention.From.File), Styles.Quiet),
                edge.Mention.Page?.ToString(CultureInfo.InvariantCulture) ?? "");
        }
        table.WriteTo(text);
    }

    /// <summary>Writes the documents that depend on one, nearest first.</summary>
    public static void WriteImpact(Terminal terminal, string asked, IReadOnlyList<ImpactStep> steps)
    {
        var text = terminal.Text;
        if (steps.Count == 0)
        {
            text.Line($"Không văn bản nào trong kho viện dẫn {asked}.");
            return;
        }
        text.Heading($"{asked} thay đổi thì {steps.Count} văn bản chịu ảnh hưởng");
        var table = new TextTable("#Bước", "Văn bản", "Vì viện dẫn", "Trong tệp");
        foreach (var step in steps)
        {
            table.Add(
                step.Distance.ToString(CultureInfo.InvariantCulture),
                Vietnamese.Name(step.Document),
                Vietnamese.OneLine(step.Edge.Mention.Quote),
                new Cell(Path.GetFileName(step.Edge.Mention.From.File), Styles.Quiet));
        }
        table.WriteTo(text);
    }
}
