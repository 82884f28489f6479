using System.Collections.Immutable;
using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>What a document cites and what cites it, for people: each document once, however often it is
/// mentioned.</summary>
internal static class CitationsText
{
    private const int Indent = 4;

    /// <summary>Writes what a document cites.</summary>
    public static void WriteCited(Terminal terminal, CitationsAnswer answer)
    {
        var text = terminal.Text;
        WriteAsked(text, answer);
        if (!answer.Asked.Document.IsPresent)
        {
            text.Line("  Chưa có trong kho, nên chưa biết văn bản này viện dẫn gì.");
            return;
        }
        var rows = answer.Edges.ByCited();
        if (rows.Count == 0)
        {
            WriteNone(text, answer, "Không viện dẫn văn bản nào");
            return;
        }
        text.Heading($"Viện dẫn {rows.Count} văn bản, {answer.Edges.Edges.Length} lần");
        var table = new TextTable("Quan hệ", "Văn bản", "Điều, khoản", "Trang", "Trong kho", "Hiệu lực");
        foreach (var row in rows)
        {
            var status = row[0].Status;
            table.Add(
                Relations(row), Fullest(row), Provisions(row), Pages(row),
                new Cell(CodeWords.Of(status), status == EdgeStatus.Present ? Styles.Good : Styles.Warning),
                answer.Edges.States.ToldOf(row[0]));
        }
        table.WriteTo(text);
        foreach (var row in rows)
        {
            foreach (var cause in answer.Edges.States.CausesOf(row[0]))
                ValidityText.WriteEvidence(terminal, cause);
            if (VanishedWords.Of(answer.Edges.Vanished.Since(row[0].Target)) is { } vanished)
                text.Line($"{Fullest(row)}: {vanished}.", Styles.Warning, indent: 2);
            foreach (var remark in row.Select(EdgeRemarks.WithCorrection).OfType<string>().Distinct())
                text.Line($"{Fullest(row)}: {remark}.", Styles.Warning, indent: 2);
        }
        WriteLeftOut(text, answer.LeftOut);
    }

    /// <summary>Writes what cites a document.</summary>
    public static void WriteCiting(Terminal terminal, CitationsAnswer answer)
    {
        var text = terminal.Text;
        WriteAsked(text, answer);
        var rows = answer.Edges.ByCiting();
        if (rows.Count == 0)
        {
            WriteNone(text, answer, "Không văn bản nào trong kho viện dẫn");
            return;
        }
        text.Heading($"Được viện dẫn trong {Count(answer.Edges)}");
        foreach (var (i, (citing, row)) in rows.Index())
            WriteCiting(text, $"{i + 1}.".PadRight(Indent), citing, row, answer);
        WriteLeftOut(text, answer.LeftOut);
    }

    /// <summary>How many documents cite, in how many files where these are more, and how often: <c>3 văn bản (4 tệp), 7
    /// lần</c>.</summary>
    public static string Count(EdgeList citing)
    {
        var documents = citing.ByCiting().Count;
        var files = citing.Files > documents ? $" ({Amount.Count(citing.Files)} tệp)" : "";
        return $"{Amount.Count(documents)} văn bản{files}, {Amount.Count(citing.Edges.Length)} lần";
    }

    private static void WriteAsked(IAnsiConsole text, CitationsAnswer answer)
    {
        text.Heading(answer.Asked.Name);
        // What has no number is called by its subject.
        if (answer.Asked.Document.Subject is { } subject && subject != answer.Asked.Name)
            text.Line(subject, Styles.Quiet, indent: 2);
        if (answer.Edges.States.ToldOf(answer.Asked.Document) is { } told)
            text.Line($"Hiệu lực: {told}", Styles.Quiet, indent: 2);
    }

    private static void WriteNone(IAnsiConsole text, CitationsAnswer answer, string none)
    {
        text.Line($"  {none}{(answer.IsFiltered ? " như đã hỏi" : "")}.");
        WriteLeftOut(text, answer.LeftOut);
    }

    private static void WriteLeftOut(IAnsiConsole text, EdgesLeftOut leftOut)
    {
        if (leftOut.Unsure > 0)
            text.Line(
                $"Bỏ qua {Amount.Count(leftOut.Unsure)} lần viện dẫn vì chưa rõ ngày, cơ quan hay loại của văn bản.",
                Styles.Warning, indent: 2);
        if (leftOut.Wider > 0)
            text.Line(
                $"Còn {Amount.Count(leftOut.Wider)} lần viện dẫn cả điều, khoản bao trùm phần được hỏi.",
                Styles.Warning, indent: 2);
    }

    private static void WriteCiting(
        IAnsiConsole text, string margin, GraphDocument citing, ImmutableArray<Edge> row, CitationsAnswer answer)
    {
        var from = row[0].Mention.From;
        var pages = Pages(row) is { Length: > 0 } list ? $", trang {list}" : "";
        text.Line("");
        text.Write(
            new Paragraph(margin).Append(DocumentName.Of(citing), Styles.Strong)
                .Append($"  {Relations(row)}{pages}\n"));
        if (from.Subject is { } subject && citing.Number is not null)
            text.Line(subject, indent: Indent);
        if (row.Any(IsPrinted) && Fullest(row) is var quote && quote != answer.Asked.Name)
            text.Line($"“{quote}”", Styles.Quiet, Indent);
        foreach (var place in Places(row, answer.Edges.Places))
            text.Line(place, Styles.Quiet, Indent);
        WriteRemarks(text, row, Indent);
        if (row.All(edge => edge.Status == EdgeStatus.Ambiguous))
            text.Line("Cũng có thể là văn bản khác cùng số.", Styles.Warning, Indent);
        foreach (var (j, file) in row.Select(edge => edge.Mention.From.File).Distinct().Index())
        {
            text.Line((j == 0 ? "" : "cũng ở ") + FilePath.Shown(file), Styles.Quiet, Indent);
            if (VanishedWords.Of(answer.Edges.Vanished.Since(file)) is { } vanished)
                text.Line(vanished, Styles.Warning, Indent);
        }
    }

    private static void WriteRemarks(IAnsiConsole text, IEnumerable<Edge> edges, int indent)
    {
        foreach (var remark in edges.Select(EdgeRemarks.WithCorrection).OfType<string>().Distinct())
            text.Line($"Lưu ý: {remark}.", Styles.Warning, indent);
    }

    // Where none of them is printed as the act that is meant, its own name.
    private static string Fullest(ImmutableArray<Edge> edges) =>
        DocumentName.OfMention(edges.MaxBy(edge => (IsPrinted(edge), edge.Mention.Quote.Length))!.Mention);

    private static bool IsPrinted(Edge edge) => edge.Mention.Correction is null;

    private static string Provisions(ImmutableArray<Edge> edges) =>
        DocumentName.OfPinpoints(edges.SelectMany(edge => edge.Mention.Pinpoints));

    // Where it is cited and which provision: 'tại khoản 2 Điều 5: Điều 113'.
    private static IEnumerable<string> Places(ImmutableArray<Edge> edges, CitingPlaces places) => edges
        .Select(edge => (Place: places.PlaceOf(edge.Mention), Named: DocumentName.OfPinpoints(edge.Mention.Pinpoints)))
        .Where(one => one.Place is not null || one.Named.Length > 0)
        .Distinct()
        .Select(one => (one.Place, one.Named) switch
        {
            (null, var named) => $"viện dẫn {named}",
            (var place, "") => $"tại {place}",
            var (place, named) => $"tại {place}: viện dẫn {named}",
        });

    // A mere mention says the least and stands last.
    private static string Relations(ImmutableArray<Edge> edges) => string.Join(
        "; ", edges.Select(edge => edge.Mention.Relation).Distinct().OrderBy(relation => relation == Relation.Mentions)
            .Select(CodeWords.Of));

    private static string Pages(ImmutableArray<Edge> edges) =>
        DocumentName.OfPages(edges.Select(edge => edge.Mention.Page).OfType<int>());
}
