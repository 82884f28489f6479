using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>Answers about the graph, for people.</summary>
internal static class GraphText
{
    /// <summary>Writes the way from one document to another, a step a line.</summary>
    public static void Write(Terminal terminal, PathAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Way is not { } way)
        {
            text.Line($"Không có đường viện dẫn nào từ {answer.From.Name} đến {answer.To.Name}.");
            return;
        }
        text.Heading($"Từ {answer.From.Name} đến {answer.To.Name}: {way.Edges.Length} bước");
        var table = new TextTable("#Bước", "Quan hệ", "Văn bản", "Điều, khoản", "Trong tệp", "Tại", "#Trang");
        foreach (var (i, edge) in way.Edges.Index())
        {
            table.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                CodeWords.Of(edge.Mention.Relation),
                SingleLine.Of(edge.Mention.Quote),
                DocumentName.OfPinpoints(edge.Mention.Pinpoints),
                new Cell(Path.GetFileName(edge.Mention.From.File), Styles.Quiet),
                way.Places.PlaceOf(edge.Mention),
                edge.Mention.Page?.ToString(CultureInfo.InvariantCulture));
        }
        table.WriteTo(text);
    }

    /// <summary>Writes the documents that depend on one, nearest first.</summary>
    public static void Write(Terminal terminal, ImpactAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Steps.IsEmpty)
        {
            text.Line($"Không văn bản nào trong kho viện dẫn {answer.Asked.Name}.");
            return;
        }
        text.Heading($"{answer.Asked.Name} thay đổi thì {answer.Steps.Length} văn bản chịu ảnh hưởng");
        foreach (var (body, steps) in ImpactWords.ByBody(answer))
        {
            text.Heading($"{body}: {Amount.Count(steps.Length)} văn bản");
            var table = new TextTable("#Bước", "Văn bản", "Quan hệ", "Việc cần làm", "Tại", "#Trang");
            foreach (var step in steps)
            {
                var mention = step.Edge.Mention;
                table.Add(
                    step.Distance.ToString(CultureInfo.InvariantCulture),
                    DocumentName.Titled(step.Document),
                    CodeWords.Of(mention.Relation),
                    ImpactWords.ActionOf(step),
                    answer.Edges.Places.PlaceOf(mention),
                    mention.Page?.ToString(CultureInfo.InvariantCulture));
            }
            table.WriteTo(text);
        }
    }
}
