using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// What a correction says was printed and what it is to be: two quotations joined by words ('“…” sửa thành “…”'), or the
/// cells of a row under the heads 'Đã in' and 'Đính chính lại'; and the quotations that stand alone, the new wording of
/// a provision ('như sau: “2. …”').
/// </summary>
internal sealed class CorrectionPairs
{
    private const int LongestBetween = 400;
    private const int LongestQuotation = 1500;
    private const int MostHeads = 2;

    private readonly NormalizedText text;

    private CorrectionPairs(NormalizedText text) => this.text = text;

    /// <summary>The pairs; the first is empty where a quotation stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tables">Its tables.</param>
    public static List<(TextSpan Printed, TextSpan Meant)> Of(NormalizedText text, ImmutableArray<Table> tables)
    {
        var found = new CorrectionPairs(text).Quoted();
        foreach (var table in tables)
            AddRows(text, table, found);
        return found;
    }

    private List<(TextSpan Printed, TextSpan Meant)> Quoted()
    {
        var found = new List<(TextSpan, TextSpan)>();
        var quotations = Quotations();
        for (var i = 0; i < quotations.Count; i++)
        {
            var one = quotations[i];
            if (i + 1 < quotations.Count && quotations[i + 1] is var next && next.Start - one.End < LongestBetween
                && CorrectionWords.Join(text.Folded[(one.End + 1)..(next.Start - 1)]))
            {
                found.Add((one, next));
                i++;
            }
            else if (text.Folded[..(one.Start - 1)].TrimEnd().EndsWith(":"))
            {
                found.Add((default, one));
            }
        }
        return found;
    }

    // Curved marks, and straight ones that open and close in one line.
    private List<TextSpan> Quotations()
    {
        var found = QuotedSpans.Within(text);
        for (int at = 0, open = -1; at < text.Length; at++)
        {
            var c = text.Text[at];
            if (c == '\n')
                open = -1;
            if (c != '"')
                continue;
            if (open >= 0 && at - open < LongestQuotation)
                found.Add(new TextSpan(open + 1, at));
            open = open >= 0 ? -1 : at;
        }
        return [.. found.OrderBy(static one => one.Start)];
    }

    private static void AddRows(NormalizedText text, Table table, List<(TextSpan, TextSpan)> found)
    {
        (int Printed, int Meant)? columns = null;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var cells = table.Rows[i].Cells;
            if (columns is not var (printed, meant))
                columns = i < MostHeads ? CorrectionWords.Columns(text, table.Rows[i]) : null;
            else if (cells.FirstOrDefault(cell => cell.Column == printed) is { Span.Length: > 0 } old
                && cells.FirstOrDefault(cell => cell.Column == meant) is { Span.Length: > 0 } right)
                found.Add((InText(text, old.Span), InText(text, right.Span)));
        }
    }

    private static TextSpan InText(NormalizedText text, TextSpan source) =>
        new(text.FromSource(source.Start), text.FromSource(source.End));
}
