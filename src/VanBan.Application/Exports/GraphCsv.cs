using System.Globalization;
using VanBan.Facts;

namespace VanBan.Application.Exports;

/// <summary>The graph as a table, one row a mention.</summary>
internal static class GraphCsv
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var table = new CsvTable(output, "from,to,relation,status,quote,page,file");
        foreach (var (from, to, edge) in content.Edges)
        {
            var mention = edge.Mention;
            table.Add(
                from, to, EnumName.Of(mention.Relation), EnumName.Of(edge.Status), mention.Quote,
                mention.Page?.ToString(CultureInfo.InvariantCulture), mention.From.File);
        }
    }
}
