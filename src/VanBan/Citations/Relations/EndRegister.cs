using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// A register of acts that have ended, as bodies publish it each year: a table with the act, the provisions meant, the
/// reason ('Được thay thế bởi Thông tư số …') and the day (forms of Nghị định 34/2016/NĐ-CP and 78/2025/NĐ-CP). It ends
/// nothing itself; the act named as the reason does.
/// </summary>
internal sealed class EndRegister
{
    private static readonly PhraseTable<Relation> Reasons = new(
        KnowledgeTable.Read("register-reasons.tsv").Rows
            .Select(row => (row["words"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    private static readonly WordList OwnEnds = new(
        KnowledgeTable.Read("register-own-ends.tsv").Rows.Select(static row => Letters.Fold(row["words"])));

    private readonly NormalizedText text;
    private readonly ImmutableArray<Citation> citations;
    private readonly ListHeadings headings;

    // What each column holds, by the heads of the table that was read last: one that goes on on the next page has none.
    private Dictionary<int, RegisterColumn> columns = [];

    private static readonly WordList Passives = new(
        KnowledgeTable.Read("register-remarks.tsv").Rows.Select(static row => Letters.Fold(row["words"])));

    // Whether the document can be named as the one that says so.
    private readonly bool isNumbered;

    private EndRegister(NormalizedText text, ImmutableArray<Citation> citations, Header header)
    {
        (this.text, this.citations, headings) = (text, citations, new ListHeadings(text));
        isNumbered = header.Number is not null;
    }

    /// <summary>The ends that the tables of a document tell of.</summary>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, ImmutableArray<Citation> citations, ImmutableArray<Table> tables, Header header)
    {
        var register = new EndRegister(text, citations, header);
        return tables.SelectMany(table => table.Rows).Select(register.Read).OfType<DocumentChange>();
    }

    private DocumentChange? Read(TableRow row)
    {
        if (IsHead(row)
            || columns.Count == 0
            || ActOf(row) is not (>= 0 and var act)
            || citations[act] is not { Key.Designation: not null } citation
            || EndOf(row, act) is not var (told, by))
            return null;
        var scope = CellOf(row, RegisterColumn.Scope) is { } provisions ? ProvisionsIn(provisions) : citation.Pinpoints;
        return new DocumentChange(act, citation.Key, told.Relation, citation.Span)
        {
            By = by,
            Scope = scope,
            IsPartial = !scope.IsEmpty || told.Relation == Relation.Amends || IsOfPart(row, citation.Span.Start),
            From = DayOf(row),
            Verb = text.ToSource(told.Verb),
        };
    }

    // What ended the act of a row, and the act that did it: none where it ended by itself, which only a day makes an end.
    private (Told Told, int? By)? EndOf(TableRow row, int act)
    {
        if (EndBy(row, RegisterColumn.Reason, null) is { } told)
            return told;
        if ((EndBy(row, RegisterColumn.Replacing, Relation.Replaces)
            ?? EndBy(row, RegisterColumn.Repealing, Relation.Repeals)
            ?? EndBy(row, RegisterColumn.Note, null)) is { } named)
            return named.By == act ? null : named;
        return isNumbered
            && CellOf(row, RegisterColumn.Reason) is { } reason
            && CitationIn(reason) < 0
            && OwnEnds.IndexIn(FoldedIn(reason), out _) >= 0
            && DayOf(row) is not null
            ? (new Told(Relation.Repeals, InText(reason)), null) : null;
    }

    // By the act in a column: what its words say, else what its head does. A remark can tell of either side, so that it
    // must say 'bị', 'được', 'bởi'.
    private (Told Told, int? By)? EndBy(TableRow row, RegisterColumn column, Relation? byHead)
    {
        if (CellOf(row, column) is not { } cell || CitationIn(cell) is not (>= 0 and var by))
            return null;
        var start = text.FromSource(cell.Start);
        var words = text.Folded[start..text.FromSource(citations[by].Span.Start)];
        if (column == RegisterColumn.Note && Passives.IndexIn(words, out _) < 0)
            return null;
        return (ReasonOf(cell)
            ?? (byHead is { } relation ? new Told(relation, new TextSpan(start, start + words.Length)) : null)) is { } told
            ? (told, by) : null;
    }

    private TextSpan InText(TextSpan cell) => new(text.FromSource(cell.Start), text.FromSource(cell.End));

    private DateOnly? DayOf(TableRow row) => CellOf(row, RegisterColumn.Day) is { } day ? DayIn(day) : null;

    // A column of provisions that does not say 'toàn bộ' means something of the act; without one its heading tells.
    private bool IsOfPart(TableRow row, int act)
    {
        if (!columns.ContainsValue(RegisterColumn.Scope))
            return headings.IsPart(text.FromSource(act)) == true;
        return CellOf(row, RegisterColumn.Scope) is not { } cell
            || !FoldedIn(cell).Contains("toan bo", StringComparison.Ordinal);
    }

    // A row that names the reason and the act is the head of a register; any other head ends it.
    private bool IsHead(TableRow row)
    {
        if (row.Cells.Any(cell => CitationIn(cell.Span) >= 0))
            return false;
        var heads = RegisterColumns.Of(text, row);
        var isRegister = heads.ContainsValue(RegisterColumn.Act)
            && heads.Values.Any(static column => column is RegisterColumn.Reason or RegisterColumn.Replacing
                or RegisterColumn.Repealing or RegisterColumn.Note);
        if (isRegister)
            columns = heads;
        return isRegister;
    }

    private TextSpan? CellOf(TableRow row, RegisterColumn column)
    {
        foreach (var cell in row.Cells)
        {
            if (columns.TryGetValue(cell.Column, out var held) && held == column)
                return cell.Span;
        }
        return null;
    }

    // The act may stand in a column of its number beside those of its kind and its title.
    private int ActOf(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            var held = columns.TryGetValue(cell.Column, out var column) ? column : RegisterColumn.Act;
            if (held == RegisterColumn.Act && CitationIn(cell.Span) is >= 0 and var found)
                return found;
        }
        return -1;
    }

    // The first document named in a cell.
    private int CitationIn(TextSpan cell)
    {
        var first = Ordered.First(
            citations.AsSpan(), cell.Start, static (citation, start) => citation.Span.Start >= start);
        return first < citations.Length && cell.Contains(citations[first].Span) ? first : -1;
    }

    // 'Được sửa đổi, bổ sung, bãi bỏ bởi …': the gravest verb before the act that is named as the reason.
    private Told? ReasonOf(TextSpan reason)
    {
        var start = text.FromSource(reason.Start);
        var words = text.Folded[start..text.FromSource(citations[CitationIn(reason)].Span.Start)];
        Told? gravest = null;
        for (var at = 0; at < words.Length; at++)
        {
            if ((at > 0 && char.IsLetterOrDigit(words[at - 1]))
                || Reasons.Match(words, at, out var relation) is not (> 0 and var end))
                continue;
            if (gravest is not { } known
                || (known.Relation == Relation.Amends && relation != Relation.Amends))
                gravest = new Told(relation, new TextSpan(start + at, start + end));
        }
        return gravest;
    }

    private ImmutableArray<Pinpoint> ProvisionsIn(TextSpan cell) =>
        ListedExtent.ProvisionsIn(text, text.FromSource(cell.Start), text.FromSource(cell.End));

    private DateOnly? DayIn(TextSpan cell)
    {
        var cursor = TextCursor.OverFolded(FoldedIn(cell));
        while (!cursor.IsAtEnd)
        {
            if (cursor.AtWordStart && DateReader.TryReadBare(ref cursor, out var day))
                return day;
            cursor.At++;
        }
        return null;
    }

    private ReadOnlySpan<char> FoldedIn(TextSpan cell) =>
        text.Folded[text.FromSource(cell.Start)..text.FromSource(cell.End)];
}
