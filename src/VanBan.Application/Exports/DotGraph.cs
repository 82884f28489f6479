using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>The graph in DOT, as Graphviz reads it; several mentions by one relation are one edge.</summary>
internal static class DotGraph
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("digraph vanban {");
        writer.WriteLine("  rankdir=LR; node [shape=box];");
        foreach (var node in content.Nodes)
            writer.WriteLine(
                $"  {Quoted(node.Document.Id)} [label={Quoted(node.Label)}{(node.Document.IsPresent ? "" : ", style=dashed")}];");
        foreach (var group in content.Edges.GroupBy(arrow => (arrow.From, arrow.To, arrow.Edge.Mention.Relation)))
            writer.WriteLine(
                $"  {Quoted(group.Key.From)} -> {Quoted(group.Key.To)} [label={Quoted(CodeWords.Of(group.Key.Relation))}];");
        writer.WriteLine("}");
    }

    private static string Quoted(string value)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped.ReplaceLineEndings(" ")}\"";
    }
}
