using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Reads registers of documents by row: number, day of issue and issuer stand in columns of their own (sổ đăng ký văn
/// bản, Nghị định 30/2020/NĐ-CP, Phụ lục IV; danh mục văn bản, Nghị định 34/2016/NĐ-CP). What a title names is not what
/// the register does.
/// </summary>
internal sealed class RegisterRows
{
    // A head is no running text.
    private const int LongestHead = 600;

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly List<CitedPlace> found = [];
    private readonly HashSet<CitedPlace> inTitles = [];

    // What each column holds, by the heads of the table that was read last: one that goes on on the next page has none.
    private Dictionary<int, RegisterColumn> columns = [];

    private RegisterRows(NormalizedText text, List<CitedPlace> mentions) =>
        (this.text, this.mentions) = (text, mentions);

    /// <summary>Gives the documents in the rows of registers their days and issuers, adds those that only the heads
    /// tell to be documents, and gives the mentions that stand in titles.</summary>
    public static IReadOnlySet<CitedPlace> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Table> tables)
    {
        var register = new RegisterRows(text, mentions);
        foreach (var row in tables.SelectMany(static table => table.Rows))
            register.Read(row);
        if (register.found.Count > 0)
        {
            mentions.AddRange(register.found);
            mentions.Sort(static (one, other) => one.Start.CompareTo(other.Start));
            register.DropOverRows();
        }
        return register.inTitles;
    }

    // 'Góp ý quy chế' that ends a row and '62/STC-NS' that begins the next were read as one document.
    private void DropOverRows()
    {
        HashSet<CitedPlace> rows = [.. found];
        var end = int.MinValue;
        var kept = new List<CitedPlace>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (mention.Start < end)
            {
                if (!rows.Contains(mention) || rows.Contains(kept[^1]))
                    continue;
                kept.RemoveAt(kept.Count - 1);
            }
            kept.Add(mention);
            end = mention.End;
        }
        mentions.Clear();
        mentions.AddRange(kept);
    }

    private void Read(TableRow row)
    {
        if (Heads(row) is { } heads)
            columns = heads;
        else if (columns.Count > 0)
            ReadRow(row);
    }

    private Dictionary<int, RegisterColumn>? Heads(TableRow row)
    {
        if (row.Cells.IsEmpty || row.Cells[^1].Span.End - row.Cells[0].Span.Start > LongestHead
            || row.Cells.Any(cell => MentionIn(cell) is not null))
            return null;
        var heads = RegisterColumns.Of(text, row);
        return heads.ContainsValue(RegisterColumn.Act)
            && (heads.ContainsValue(RegisterColumn.Date) || heads.ContainsValue(RegisterColumn.Issuer)) ? heads : null;
    }

    private void ReadRow(TableRow row)
    {
        if (ActIn(row) is not { Number: not null } act)
            return;
        foreach (var cell in row.Cells)
        {
            switch (ColumnOf(cell))
            {
                case RegisterColumn.Date when DateReader.TryParse(Folded(cell), out var day):
                    act.Date ??= day;
                    break;
                case RegisterColumn.Issuer when IssuerIn(cell) is { } issuer && MayBeOf(act, issuer):
                    act.Issuer ??= issuer;
                    break;
                case RegisterColumn.Title:
                    inTitles.UnionWith(MentionsIn(cell));
                    act.Type ??= TypeAtStart(cell);
                    break;
            }
        }
    }

    // The first document in the columns of the act; a column of kinds may stand before that of numbers.
    private CitedPlace? ActIn(TableRow row)
    {
        DocumentType? type = null;
        foreach (var cell in row.Cells)
        {
            if (ColumnOf(cell) != RegisterColumn.Act)
                continue;
            if ((MentionIn(cell) ?? NumberIn(cell, type)) is { } act)
                return act;
            type ??= TypeIn(cell);
        }
        return null;
    }

    private RegisterColumn? ColumnOf(TableCell cell) =>
        columns.TryGetValue(cell.Column, out var held) ? held : null;

    // What a symbol says is never overridden.
    private static bool MayBeOf(CitedPlace act, PrintedIssuer issuer) =>
        act.Number!.Issuer is not { } bySymbol || issuer.Body is not { } body
            || bySymbol == body || NumberSymbol.MayStandFor(bySymbol, body);

    // A cell that holds a kind and nothing else: 'Công văn'.
    private DocumentType? TypeIn(TableCell cell)
    {
        var words = Folded(cell).Trim();
        return DocumentType.Words.Match(words, 0, out var type) == words.Length && words.Length > 0 ? type : null;
    }

    // 'Công văn về việc rà soát', under 'Tên loại và trích yếu'.
    private DocumentType? TypeAtStart(TableCell cell) =>
        DocumentType.Words.Match(Folded(cell), 0, out var type) > 0 ? type : null;

    // '1834/BTP-KTVB': in running text it might be anything, under the head of numbers it is one.
    private CitedPlace? NumberIn(TableCell cell, DocumentType? type)
    {
        var (start, end) = (text.FromSource(cell.Span.Start), text.FromSource(cell.Span.End));
        var cursor = new TextCursor(text, start);
        cursor.SkipBlanksOfCell();
        var first = cursor.At;
        if (!char.IsAsciiDigit(cursor.CurrentFolded)
            || !NumberReader.TryRead(ref cursor, NumberStyle.Announced, out var number)
            || cursor.At > end || !text.Folded[cursor.At..end].Trim().IsEmpty)
            return null;
        var mention = new CitedPlace
        {
            Start = first,
            End = cursor.At,
            Kind = CitationKind.Numbered,
            Type = type ?? NumberSymbol.KindOf(number)
                ?? (NumberSymbol.IsLetterOfKnownBody(number) ? DocumentType.Letter : null),
            Number = number,
        };
        found.Add(mention);
        return mention;
    }

    private PrintedIssuer? IssuerIn(TableCell cell)
    {
        var (start, end) = (text.FromSource(cell.Span.Start), text.FromSource(cell.Span.End));
        return start < end && IssuerScanner.Read(text, start) is { } read && read.End <= end ? read : null;
    }

    // The first document named in a cell.
    private CitedPlace? MentionIn(TableCell cell) =>
        MentionsIn(cell).FirstOrDefault(static mention => mention.Kind != CitationKind.Self);

    private IEnumerable<CitedPlace> MentionsIn(TableCell cell)
    {
        var (start, end) = (text.FromSource(cell.Span.Start), text.FromSource(cell.Span.End));
        var first = Ordered.First(
            CollectionsMarshal.AsSpan(mentions), start, static (mention, start) => mention.Start >= start);
        for (; first < mentions.Count && mentions[first].End <= end; first++)
            yield return mentions[first];
    }

    private ReadOnlySpan<char> Folded(TableCell cell) =>
        text.Folded[text.FromSource(cell.Span.Start)..text.FromSource(cell.Span.End)];
}
