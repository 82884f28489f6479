using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>The graph in DOT, as Graphviz reads it; several mentions by one relation are one edge, which names the
/// provisions of all.</summary>
internal static class DotGraph
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("digraph vanban {");
        writer.WriteLine("  rankdir=LR; node [shape=box];");
        foreach (var node in content.Nodes)
        {
            var style = node.Act.Document.IsPresent ? "" : ", style=dashed";
            writer.WriteLine($"  {Quoted(node.Id)} [{Attributes(node.Properties)}{style}];");
        }
        foreach (var group in content.Edges.GroupBy(edge => (edge.From, edge.To, edge.Relation)))
        {
            var label = CodeWords.Of(group.First().Edge.Mention.Relation);
            var provisions = DocumentName.OfPinpoints(group.SelectMany(edge => edge.Edge.Mention.Pinpoints));
            var tip = provisions.Length == 0 ? "" : $", edgetooltip={Quoted(provisions)}";
            var pages = DocumentName.OfPages(group.Select(edge => edge.Edge.Mention.Page).OfType<int>());
            var places = pages.Length == 0 ? "" : $", pages={Quoted(pages)}";
            writer.WriteLine(
                $"  {Quoted(group.Key.From)} -> {Quoted(group.Key.To)} "
                + $"[label={Quoted(label)}] "
                + $"[relation={Quoted(group.Key.Relation)}{tip}, mentions={group.Count()}{places}];");
        }
        writer.WriteLine("}");
    }

    // The label stands first; what is not known is left out.
    private static string Attributes(IEnumerable<KeyValuePair<string, string?>> properties) => string.Join(
        ", ", properties.Where(one => one.Value is not null).Select(one => $"{one.Key}={Quoted(one.Value!)}"));

    private static string Quoted(string value)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped.ReplaceLineEndings(" ")}\"";
    }
}
