using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// How much of an act is meant that an annex lists: by a column of the list ('Nội dung bãi bỏ'), by the words behind the
/// act ('… về mức chi (bãi bỏ Điều 5)'), by the heading over it ('DANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN').
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tables">Its tables.</param>
internal sealed class ListedExtent(NormalizedText text, ImmutableArray<Table> tables)
{
    private const int LongestItem = 600;
    private const string Whole = "toan bo";

    private readonly ListHeadings headings = new(text);

    /// <summary>The change of <paramref name="mention"/> with what its list says; as it is where it names provisions
    /// itself, or stands in no list.</summary>
    public DocumentChange Apply(CitedPlace mention, DocumentChange change)
    {
        if (!mention.IsListed || !change.Scope.IsEmpty)
            return change;
        if (ColumnOf(change.Span.Start) is { } cell)
            return Of(change, text.FromSource(cell.Start), text.FromSource(cell.End));
        if (OrderBehind(mention.End) is { Length: > 0 } order)
            return Of(change, order.Start, order.End);
        // 'Bãi bỏ toàn bộ và một phần các văn bản' says of none which; the heading over it does.
        return headings.IsPart(mention.Start) is { } isPart && change is { Exception: null, Limit: null }
            ? change with { IsPartial = isPart } : change;
    }

    // Words that name no provision and do not say that all is meant, mean something of it.
    private DocumentChange Of(DocumentChange change, int start, int end)
    {
        var words = text.Folded[start..end];
        var scope = ProvisionsIn(text, start, end);
        if (scope.IsEmpty && (words.IsWhiteSpace() || words.Contains(Whole, StringComparison.Ordinal)))
            return change;
        return change with { Scope = scope, IsPartial = true };
    }

    /// <summary>The provisions that words name, in their order.</summary>
    internal static ImmutableArray<Pinpoint> ProvisionsIn(NormalizedText text, int start, int end)
    {
        var provisions = new List<Pinpoint>();
        // What stands behind the words is not read: the number of the next row is no article.
        var cursor = new TextCursor(text.Text[..end], text.Folded[..end], start);
        while (!cursor.IsAtEnd)
        {
            if (!(cursor.AtWordStart && PinpointReader.TryRead(ref cursor, provisions)))
                cursor.At++;
        }
        return [.. provisions];
    }

    // The cell of the row that tells what is meant; the heads of a table stand in its first rows.
    private TextSpan? ColumnOf(int at)
    {
        const int MostHeads = 3;
        if (tables.FirstOrDefault(one => one.Span.Contains(at)) is not { } table)
            return null;
        var row = table.Rows.FirstOrDefault(one => one.Cells.Any(cell => cell.Span.Contains(at)));
        foreach (var head in table.Rows.Take(MostHeads))
        {
            foreach (var (column, held) in RegisterColumns.Of(text, head))
            {
                if (held == RegisterColumn.Scope)
                    return row?.Cells.FirstOrDefault(cell => cell.Column == column)?.Span;
            }
        }
        return null;
    }

    // 'bãi bỏ Điều 5' behind the act in its own item: from the verb to the end of the item.
    private TextSpan OrderBehind(int at)
    {
        var end = Math.Min(text.Length, at + LongestItem);
        var line = text.Text[at..end].IndexOfAny('\n', '\t');
        end = line < 0 ? end : at + line;
        if (RelationVocabulary.Verbs.IndexIn(text.Folded[at..end], out var verb) is not (>= 0 and var found)
            || text.Text[at..(at + found)].TrimEnd() is not [.., '(' or ':' or ';' or '-'])
            return default;
        var cursor = new TextCursor(text, at + verb);
        cursor.SkipBlanks();
        return PinpointReader.TryRead(ref cursor, []) ? new TextSpan(at + verb, end) : default;
    }
}
