using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Answers about the graph, for people.</summary>
internal static class GraphText
{
    private static string PlaceOf(EdgeList edges, LocatedCitation mention) => string.Join(", ", new[]
    {
        edges.Places.PlaceOf(mention), mention.Page is { } page ? $"trang {Amount.Count(page)}" : null,
        FilePath.Shown(mention.From.File),
    }.OfType<string>());

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
        var table = new TextTable(
            "#Bước", "Quan hệ", "Văn bản", "Điều, khoản", "Trong tệp", "Tại", "#Trang", "Hiệu lực");
        foreach (var (i, edge) in way.Edges.Index())
        {
            table.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                CodeWords.Of(edge.Mention.Relation),
                VanishedWords.Joined(DocumentName.OfMention(edge.Mention), VanishedWords.Of(way.Vanished, edge)),
                DocumentName.OfPinpoints(edge.Mention.Pinpoints),
                new Cell(Path.GetFileName(edge.Mention.From.File), Styles.Quiet),
                way.Places.PlaceOf(edge.Mention),
                edge.Mention.Page?.ToString(CultureInfo.InvariantCulture),
                way.States.ShortOf(edge));
        }
        table.WriteTo(text);
    }

    /// <summary>Writes why an edge is there, a mention a paragraph.</summary>
    public static void Write(Terminal terminal, WhyAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Reasons.IsEmpty)
        {
            text.Line($"{answer.From.Name} không viện dẫn {answer.To.Name}.");
            return;
        }
        text.Heading($"{answer.From.Name} viện dẫn {answer.To.Name} {Amount.Count(answer.Reasons.Length)} lần");
        foreach (var (i, reason) in answer.Reasons.Index())
        {
            var mention = reason.Edge.Mention;
            text.Line("");
            text.Line($"{i + 1}. {CodeWords.Of(mention.Relation)}");
            var table = new TextTable();
            table.Add(new Cell("Dấu hiệu", Styles.Quiet), EdgeWords.RuleOf(reason));
            table.Add(new Cell("Nhận ra theo", Styles.Quiet), EdgeWords.IdentityOf(reason.Edge));
            if (!mention.Pinpoints.IsEmpty)
                table.Add(new Cell("Điều, khoản", Styles.Quiet), DocumentName.OfPinpoints(mention.Pinpoints));
            table.Add(new Cell("Tại", Styles.Quiet), PlaceOf(answer.Edges, mention));
            table.Add(new Cell("Câu", Styles.Quiet), reason.Sentence);
            if (CorrectionWords.Of(mention) is { } corrected)
                table.Add(new Cell("Đã sửa", Styles.Quiet), corrected);
            table.WriteTo(text);
        }
    }

    /// <summary>Writes the bases of a document as a tree.</summary>
    public static void Write(Terminal terminal, BasesAnswer answer)
    {
        if (answer.Bases.IsEmpty)
            terminal.Text.Line($"{answer.Asked.Name}: không thấy căn cứ nào.");
        else
            ExportTableText.Write(terminal, $"Căn cứ của {answer.Asked.Name}", GraphTables.Of(answer));
    }

    /// <summary>Writes circles of citations, a step a line.</summary>
    public static void Write(Terminal terminal, ImmutableArray<CitationCycle> cycles)
    {
        if (cycles.IsEmpty)
            terminal.Text.Line("Không có văn bản nào viện dẫn vòng.");
        else
            ExportTableText.Write(
                terminal, $"{Amount.Count(cycles.Length)} nhóm văn bản viện dẫn vòng", GraphTables.Of(cycles));
    }

    /// <summary>Writes the documents that depend on one, nearest first.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="answer">The documents.</param>
    /// <param name="limit">How many are told of; 0 for all. Each body is told with how many it has.</param>
    public static void Write(Terminal terminal, ImpactAnswer answer, int limit)
    {
        var text = terminal.Text;
        if (answer.Steps.IsEmpty)
        {
            text.Line($"Không văn bản nào trong kho viện dẫn {answer.Asked.Name}.");
            return;
        }
        text.Heading($"{answer.Asked.Name} thay đổi thì {Amount.Count(answer.Steps.Length)} văn bản chịu ảnh hưởng");
        var left = limit == 0 ? int.MaxValue : limit;
        foreach (var (body, steps) in ImpactWords.ByBody(answer))
        {
            text.Heading($"{body}: {Amount.Count(steps.Length)} văn bản");
            Write(text, answer, steps.AsSpan(0, Math.Min(left, steps.Length)));
            left -= Math.Min(left, steps.Length);
        }
        if (limit > 0 && answer.Steps.Length > limit)
        {
            text.Line(
                $"Nêu {Amount.Count(limit)} trong {Amount.Count(answer.Steps.Length)} văn bản; "
                + "thêm --limit 0 để nêu tất cả, hoặc --output tệp.xlsx để ghi ra bảng tính.");
        }
    }

    private static void Write(IAnsiConsole text, ImpactAnswer answer, ReadOnlySpan<ImpactedDocument> steps)
    {
        if (steps.IsEmpty)
            return;
        var table = new TextTable("#Bước", "Văn bản", "Quan hệ", "Việc cần làm", "Tại", "#Trang", "Hiệu lực");
        foreach (var step in steps)
        {
            var mention = step.Edge.Mention;
            table.Add(
                step.Distance.ToString(CultureInfo.InvariantCulture),
                VanishedWords.Joined(
                    DocumentName.Titled(step.Document), VanishedWords.Of(answer.Vanished.Since(step.Document))),
                CodeWords.Of(mention.Relation),
                ImpactWords.ActionOf(step),
                answer.Places.PlaceOf(mention),
                mention.Page?.ToString(CultureInfo.InvariantCulture),
                answer.States.ShortOf(step.Document));
        }
        table.WriteTo(text);
    }
}
