using System.Globalization;
using Spectre.Console;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Edges of the graph, for people: one line for each document and relation, however often it is mentioned.</summary>
internal static class EdgesText
{
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
            WriteCiting(text, graph, edges);
    }

    private static void WriteCited(IAnsiConsole text, IReadOnlyList<Edge> edges)
    {
        var identities = Identities(edges);
        var rows = edges.GroupBy(edge => (To: identities[edge], edge.Mention.Relation)).ToList();
        text.Heading($"Viện dẫn {rows.DistinctBy(row => row.Key.To).Count()} văn bản, {edges.Count} lần");
        var table = new TextTable("Quan hệ", "Văn bản", "Trang", "Trong kho");
        foreach (var row in rows)
        {
            var edge = row.First();
            table.Add(
                Vietnamese.Word(row.Key.Relation),
                Fullest(row),
                Pages(row),
                new Cell(Vietnamese.Word(edge.Status), Style(edge.Status)));
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

    private static void WriteCiting(IAnsiConsole text, CitationGraph graph, IReadOnlyList<Edge> edges)
    {
        var rows = edges.GroupBy(edge => edge.Mention.From.File, StringComparer.Ordinal).ToList();
        text.Heading($"Được {rows.Count} tệp viện dẫn, {edges.Count} lần");
        var table = new TextTable("Văn bản", "Quan hệ", "Trang", "Viện dẫn như sau");
        foreach (var row in rows)
        {
            var from = row.First().Mention.From;
            var isUnsure = row.All(edge => edge.Status == EdgeStatus.Ambiguous);
            table.Add(
                Citing(graph.DocumentOf(from), from),
                string.Join("; ", row.Select(edge => Vietnamese.Word(edge.Mention.Relation)).Distinct()),
                Pages(row),
                new Cell(Fullest(row) + (isUnsure ? " (cũng có thể là văn bản khác cùng số)" : ""), isUnsure ? Styles.Warning : Spectre.Console.Style.Plain));
        }
        table.WriteTo(text);
    }

    private static string Citing(GraphDocument document, DocumentFile file) =>
        document.Key.Designation is null ? file.Subject ?? Path.GetFileName(file.File) : $"{Vietnamese.Name(document)}{(file.Subject is { } subject ? $": {subject}" : "")}";

    private static string Fullest(IEnumerable<Edge> edges) => Vietnamese.OneLine(edges.MaxBy(edge => edge.Mention.Quote.Length)!.Mention.Quote);

    private static string Pages(IEnumerable<Edge> edges) =>
        string.Join(", ", edges.Select(edge => edge.Mention.Page).OfType<int>().Distinct().Order().Select(page => page.ToString(CultureInfo.InvariantCulture)));

    private static Style Style(EdgeStatus status) => status switch
    {
        EdgeStatus.Present => Styles.Good,
        _ => Styles.Warning,
    };
}
