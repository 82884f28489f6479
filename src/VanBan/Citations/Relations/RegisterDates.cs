using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>Reads registers of documents by row: the day of issue stands in a column of its own.</summary>
internal static class RegisterDates
{
    // A head is no running text.
    private const int LongestHead = 600;

    /// <summary>Gives the documents in the rows of registers their dates.</summary>
    public static void Read(NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Table> tables)
    {
        // A table that goes on on the next page has no heads.
        Dictionary<int, RegisterColumn> columns = [];
        foreach (var row in tables.SelectMany(static table => table.Rows))
        {
            if (Heads(text, row, mentions) is { } heads)
                columns = heads;
            else if (columns.Count > 0)
                ReadRow(text, row, columns, mentions);
        }
    }

    private static Dictionary<int, RegisterColumn>? Heads(NormalizedText text, TableRow row, List<CitedPlace> mentions)
    {
        if (row.Cells.IsEmpty || row.Cells[^1].Span.End - row.Cells[0].Span.Start > LongestHead
            || row.Cells.Any(cell => MentionIn(text, cell, mentions) is not null))
            return null;
        var heads = RegisterColumns.Of(text, row);
        return heads.ContainsValue(RegisterColumn.Date) && heads.ContainsValue(RegisterColumn.Act) ? heads : null;
    }

    private static void ReadRow(
        NormalizedText text, TableRow row, Dictionary<int, RegisterColumn> columns, List<CitedPlace> mentions)
    {
        CitedPlace? act = null;
        DateOnly? date = null;
        foreach (var cell in row.Cells)
        {
            var column = columns.TryGetValue(cell.Column, out var held) ? held : (RegisterColumn?)null;
            if (column == RegisterColumn.Act)
                act ??= MentionIn(text, cell, mentions);
            else if (column == RegisterColumn.Date
                && DateReader.TryParse(
                    text.Folded[text.FromSource(cell.Span.Start)..text.FromSource(cell.Span.End)], out var day))
                date ??= day;
        }
        if (act is { Number: not null, Date: null })
            act.Date = date;
    }

    // The first document named in a cell.
    private static CitedPlace? MentionIn(NormalizedText text, TableCell cell, List<CitedPlace> mentions)
    {
        var (start, end) = (text.FromSource(cell.Span.Start), text.FromSource(cell.Span.End));
        var first = Ordered.First(
            CollectionsMarshal.AsSpan(mentions), start, static (mention, start) => mention.Start >= start);
        return first < mentions.Count && mentions[first].End <= end && mentions[first].Kind != CitationKind.Self
            ? mentions[first] : null;
    }
}
