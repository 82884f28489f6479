using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>Kinds of fault that are put into drafts.</summary>
internal enum FaultKind
{
    /// <summary>Two digits of the serial in each other's place.</summary>
    Swap,

    /// <summary>A digit of the serial.</summary>
    Digit,

    /// <summary>A digit of the year in the number.</summary>
    Year,

    /// <summary>The body in the symbol.</summary>
    Symbol,

    /// <summary>The day or the month.</summary>
    Date,

    /// <summary>The year of number and date, later than the draft's own.</summary>
    Later,

    /// <summary>A basis that had ended before the draft's day.</summary>
    Ended,

    /// <summary>The whole, or a part, of a sum.</summary>
    Sum,

    /// <summary>A rate of growth, or a share.</summary>
    Rate,

    /// <summary>A total in a table.</summary>
    Table,

    /// <summary>A comma for the point between thousands.</summary>
    Separator,
}

/// <summary>A fault in a sentence of a draft.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Place">The words that are changed; the finding has to touch the letters that differ.</param>
/// <param name="Stands">What stood there.</param>
/// <param name="Put">What is put in its place.</param>
internal sealed record Fault(FaultKind Kind, TextSpan Place, string Stands, string Put)
{
    /// <summary>The fault of the words of <paramref name="text"/> at a place.</summary>
    public static Fault At(FaultKind kind, string text, int start, int length, string put) =>
        new(kind, new TextSpan(start, start + length), text.Substring(start, length), put);

    /// <summary>The letters in the faulty text that a finding has to touch.</summary>
    public TextSpan Changed
    {
        get
        {
            var same = Enumerable.Range(0, Math.Min(Stands.Length, Put.Length)).TakeWhile(i => Stands[i] == Put[i]).Count();
            return new TextSpan(Place.Start + same, Math.Max(Place.Start + same + 1, Place.Start + Put.Length));
        }
    }

    /// <summary>The draft with the fault; what stands behind it moves by the letters that it has more.</summary>
    public Document Into(Document draft)
    {
        var more = Put.Length - Stands.Length;
        var text = string.Concat(draft.Text.AsSpan(0, Place.Start), Put, draft.Text.AsSpan(Place.End));
        if (more == 0)
            return draft with { Text = text, Words = [] };
        return draft with
        {
            Text = text,
            Words = [],
            Pages = [.. draft.Pages.Select(page => page with { Start = Moved(page.Start) })],
            Tables = [.. draft.Tables.Select(table => new Table(Span(table.Span), [.. table.Rows.Select(Row)]))],
            Footnotes = [.. draft.Footnotes.Select(Span)],
            Doubtful = [.. draft.Doubtful.Select(Span)],
        };

        int Moved(int at) => at >= Place.End ? at + more : at;
        TextSpan Span(TextSpan span) => new(Moved(span.Start), Moved(span.End));
        TableRow Row(TableRow row) => new([.. row.Cells.Select(cell => cell with { Span = Span(cell.Span) })]);
    }
}
