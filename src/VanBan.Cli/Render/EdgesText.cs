using Spectre.Console;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Edges of the graph, for people: each document once, however often it is mentioned.</summary>
internal static class EdgesText
{
    private const int Indent = 4;

    /// <summary>Writes what a document cites, or what cites it.</summary>
    public static void Write(Terminal terminal, CitationGraph graph, GraphDocument document, string name, IReadOnlyList<Edge> edges, bool isOutgoing)
    {
        var text = terminal.Text;
        text.Heading(name);
        if (document.Subject is { } subject)
            text.Line(subject, Styles.Quiet, indent: 2);
        if (isOutgoing && !document.IsPresent)
        {
            text.Line("  Chưa có trong kho, nên chưa biết văn bản này viện dẫn gì.");
            return;
        }
        if (edges.Count == 0)
        {
            text.Line(isOutgoing ? "  Không viện dẫn văn bản nào." : "  Không văn bản nào trong kho viện dẫn.");
            return;
        }
        if (isOutgoing)
            WriteCited(text, edges);
        else
            WriteCiting(text, graph, name, edges);
    }

    private static void WriteCited(IAnsiConsole text, IReadOnlyList<Edge> edges)
    {
        var identities = Identities(edges);
        var rows = edges.GroupBy(edge => identities[edge], StringComparer.Ordinal).ToList();
        text.Heading($"Viện dẫn {rows.Count} văn bản, {edges.Count} lần");
        var table = new TextTable("Quan hệ", "Văn bản", "Trang", "Trong kho");
        foreach (var row in rows)
        {
            var status = row.First().Status;
            table.Add(Relations(row), Fullest(row), Pages(row), new Cell(Vietnamese.Word(status), status == EdgeStatus.Present ? Styles.Good : Styles.Warning));
        }
        table.WriteTo(text);
    }

    /// <summary>
    /// What each edge leads to, the same for edges to one document. Mentions of a document that is not at hand, with and without a date, are of one document
    /// if all that they tell can be told of one; two rows would look like two documents.
    /// </summary>
    public static IReadOnlyDictionary<Edge, string> Identities(IReadOnlyList<Edge> edges)
    {
        var identities = new Dictionary<Edge, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in edges.GroupBy(edge => (edge.Status == EdgeStatus.Missing, edge.Mention.Key.Designation)))
        {
            var keys = group.Select(edge => edge.Mention.Key).Distinct().ToList();
            var isOne = group.Key.Item1 && keys.TrueForAll(one => keys.TrueForAll(one.Fits));
            foreach (var edge in group)
                identities[edge] = edge.Target?.Id ?? (isOne ? group.Key.Designation! : edge.Mention.Key.ToString());
        }
        return identities;
    }

    private static void WriteCiting(IAnsiConsole text, CitationGraph graph, string name, IReadOnlyList<Edge> edges)
    {
        var rows = Citing(graph, edges).ToList();
        text.Heading($"Được viện dẫn trong {Count(rows.Count, edges)}");
        foreach (var (i, (citing, row)) in rows.Index())
        {
            var from = row[0].Mention.From;
            var pages = Pages(row) is { Length: > 0 } list ? $", trang {list}" : "";
            text.Line("");
            text.Write(new Paragraph($"{i + 1}.".PadRight(Indent)).Append(Vietnamese.Name(citing), Styles.Strong).Append($"  {Relations(row)}{pages}\n"));
            if (from.Subject is { } subject && citing.Number is not null)
                text.Line(subject, indent: Indent);
            if (Fullest(row) is var quote && quote != name)
                text.Line($"“{quote}”", Styles.Quiet, Indent);
            if (row.All(edge => edge.Status == EdgeStatus.Ambiguous))
                text.Line("Cũng có thể là văn bản khác cùng số.", Styles.Warning, Indent);
            foreach (var (j, file) in row.Select(edge => edge.Mention.From.File).Distinct().Index())
                text.Line((j == 0 ? "" : "cũng ở ") + FilePath.Shown(file), Styles.Quiet, Indent);
        }
    }

    /// <summary>How many documents cite, in how many files where these are more, and how often: <c>3 văn bản (4 tệp), 7 lần</c>.</summary>
    public static string CitedBy(CitationGraph graph, IReadOnlyList<Edge> edges) => Count(Citing(graph, edges).Count(), edges);

    private static string Count(int documents, IReadOnlyList<Edge> edges)
    {
        var files = edges.Select(edge => edge.Mention.From.File).Distinct().Count();
        return $"{Vietnamese.Count(documents)} văn bản{(files > documents ? $" ({Vietnamese.Count(files)} tệp)" : "")}, {Vietnamese.Count(edges.Count)} lần";
    }

    // A draft and its signed form are one document that cites.
    private static IEnumerable<(GraphDocument Document, List<Edge> Edges)> Citing(CitationGraph graph, IReadOnlyList<Edge> edges) => edges
        .GroupBy(edge => edge.Mention.From.File, StringComparer.Ordinal)
        .GroupBy(file => graph.DocumentOf(file.First().Mention.From))
        .Select(group => (group.Key, group.SelectMany(file => file).ToList()));

    private static string Fullest(IEnumerable<Edge> edges) => Vietnamese.OneLine(edges.MaxBy(edge => edge.Mention.Quote.Length)!.Mention.Quote);

    // A mere mention says the least and stands last.
    private static string Relations(IEnumerable<Edge> edges) => string.Join(
        "; ", edges.Select(edge => edge.Mention.Relation).Distinct().OrderBy(relation => relation == Relation.Mentions).Select(Vietnamese.Word));

    private static string Pages(IEnumerable<Edge> edges) => Vietnamese.Pages(edges.Select(edge => edge.Mention.Page).OfType<int>());
}
