using System.Runtime.InteropServices;
using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// A second document in the same file, such as the draft that a submission proposes: behind the signature begins a head
/// of its own, with Quốc hiệu, number or place and date, and kind. A programme that is promulgated with the first has
/// neither number nor date.
/// </summary>
internal static class NextDocument
{
    // Its letterhead may be printed above Quốc hiệu.
    private const int MostLinesAbove = 6;

    // Forms in annexes print Quốc hiệu too; whoever has so many has no document behind them.
    private const int MostTries = 6;

    private const string StateEnd = "CHỦ NGHĨA VIỆT NAM";

    /// <summary>The offset at which the next document begins; <see langword="null"/> for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its printed lines.</param>
    /// <param name="from">Index of the line behind the signature.</param>
    public static int? Find(string text, List<PrintedLine> lines, int from)
    {
        if (from >= lines.Count)
            return null;
        var at = lines[from].Start;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = text.AsSpan(at).IndexOf(StateEnd, StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found + StateEnd.Length;
            var line = Ordered.First(CollectionsMarshal.AsSpan(lines), at, static (line, at) => line.Start > at) - 1;
            var first = FirstLine(text, lines, from, line);
            if (IsHead(text, lines, first))
                return lines[first].Start;
        }
        return null;
    }

    // The lines of capitals and of the number above Quốc hiệu.
    private static int FirstLine(string text, List<PrintedLine> lines, int from, int national)
    {
        var first = national;
        for (var i = national - 1; i >= from && i >= national - MostLinesAbove; i--)
        {
            if (lines[i].Kind != LineKind.Text)
                continue;
            var words = HeadPieces.OneLine(lines[i].Span.In(text));
            var folded = Letters.Fold(words);
            var isBody = Capitals.Fill(words) && OfficeTitle.Match(folded, 0) < 0;
            if (!isBody && Notation.PrintedNumber.TryRead(words, folded, out _) is null)
                break;
            first = i;
        }
        return first;
    }

    private static bool IsHead(string text, List<PrintedLine> lines, int first)
    {
        var pieces = HeadPieces.Of(text, lines, first);
        var head = HeadBlock.Read(pieces);
        return head is { Type: not null, Bodies.Count: > 0 }
            && (head.Number is not null || head.PlaceAndDate is not null)
            && !IsAttached(text, lines, head.EndLine);
    }

    // '(Kèm theo Nghị quyết số …)' stands below the title of what the first document promulgates.
    private static bool IsAttached(string text, List<PrintedLine> lines, int end)
    {
        if (end >= lines.Count)
            return false;
        var line = HeadPieces.OneLine(lines[end].Span.In(text));
        return line is ['(', ..] && HeadWords.Begins(HeadWord.AttachedNote, line.AsSpan(1));
    }
}
