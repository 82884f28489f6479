using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The words of <c>correction-words.tsv</c>, with which one document corrects what another one printed.</summary>
internal static class CorrectionWords
{
    private static readonly ILookup<string, string> ByRole = KnowledgeTable.Read("correction-words.tsv")
        .Rows.ToLookup(row => row["role"], row => row["words"], StringComparer.Ordinal);

    private static readonly WordList Becomings = Of("becomes"), Objects = Of("object");

    /// <summary>Tell that the quoted day behind them is that of an act's effect.</summary>
    public static WordList Effects { get; } = Of("effect");

    /// <summary>Whether the words between two quotations, folded, say that the second is to stand for the first.</summary>
    public static bool Join(ReadOnlySpan<char> between)
    {
        var words = between.TrimEnd(" :\n\t-");
        while (!Becomings.Ends(words))
        {
            if (Objects.StartOfLast(words) is not (>= 0 and var start))
                return false;
            words = words[..start].TrimEnd();
        }
        return true;
    }

    /// <summary>The columns of what was printed and of what it is to be, by the cells of a row of heads;
    /// <see langword="null"/> where they are not such.</summary>
    public static (int Printed, int Meant)? Columns(NormalizedText text, Documents.TableRow row)
    {
        int printed = -1, meant = -1;
        foreach (var cell in row.Cells)
        {
            var head = text.Folded[text.FromSource(cell.Span.Start)..text.FromSource(cell.Span.End)];
            if (printed < 0 && Heads.Printed.IsIn(head))
                printed = cell.Column;
            else if (printed >= 0 && Heads.Meant.IsIn(head))
                meant = cell.Column;
        }
        return printed >= 0 && meant > printed ? (printed, meant) : null;
    }

    private static WordList Of(string role) => new(ByRole[role]);

    private static class Heads
    {
        public static readonly WordList Printed = Of("printed"), Meant = Of("meant");
    }
}
