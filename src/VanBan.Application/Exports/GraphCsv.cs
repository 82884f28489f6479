namespace VanBan.Application.Exports;

/// <summary>The graph as a table for programs, one row a mention; the first columns are those of an edge
/// list. The acts stand in a table of their own, with the same identifiers.</summary>
internal static class GraphCsv
{
    /// <summary>Writes the acts, one row each, with all that is told of them.</summary>
    public static void WriteNodes(Stream output, GraphContent content)
    {
        using var table = new CsvTable(output);
        string[] names = [.. GraphXml.NamesOf(content.Nodes.Select(node => node.Properties))];
        table.Add(["id", .. names]);
        foreach (var node in content.Nodes)
        {
            var values = node.Properties.ToDictionary(StringComparer.Ordinal);
            table.Add([node.Id, .. names.Select(name => values[name])]);
        }
    }

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var table = new CsvTable(output);
        table.Add(
            "from", "to", "relation", "status", "quote", "page", "file", "pinpoints", "start", "end", "remark",
            "fromLabel", "toLabel", "corrected");
        var labels = content.Nodes.ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        foreach (var edge in content.Edges)
        {
            var values = edge.Properties.ToDictionary(StringComparer.Ordinal);
            table.Add(
                edge.From, edge.To, edge.Relation, values["status"], values["quote"], values["page"], values["file"],
                values["pinpoints"], values["start"], values["end"], values["remark"], labels[edge.From],
                labels[edge.To], values["corrected"]);
        }
    }
}
