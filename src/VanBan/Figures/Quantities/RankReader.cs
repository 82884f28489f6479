using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Tells a place in an order (<c>đứng thứ 14</c>, <c>xếp hạng 5/63</c>, <c>và thứ 3 vùng Đông Nam Bộ</c>) from
/// a number that is a name.</summary>
internal static class RankReader
{
    /// <summary>Whether the label that ends at <paramref name="end"/> says that the <paramref name="number"/> behind it
    /// is a place in an order.</summary>
    /// <param name="start">Where the words that say so begin.</param>
    public static bool TryRead(FoldedText text, int labelStart, int end, int number, out int start)
    {
        start = labelStart;
        if (text.Word(labelStart, end) is not ("thu" or "hang"))
            return false;
        var word = text.WordBefore(labelStart);
        for (var step = 0; step < 3; step++)
        {
            if (!word.Exists)
                return IsAmong(text, number);
            if (word.Folded is "dung" or "xep")
            {
                start = word.Start;
                return true;
            }
            if (word.Folded is not ("vi" or "tri" or "hang" or "thu"))
                return IsAmong(text, number)
                    || text.Word(start, labelStart).StartsWith("vi tri");
            start = word.Start;
            word = word.Previous;
        }
        return false;
    }

    // 'thứ 3 cả nước', 'thứ 5/63', 'thứ 2 trong vùng': among these the place is counted, whatever stands before it.
    private static bool IsAmong(FoldedText text, int number)
    {
        var rank = text.WordAt(number);
        if (text[rank.End] == '/' && char.IsAsciiDigit(text[rank.End + 1]))
            return true;
        var among = rank.Next;
        if (among.Folded is "trong" or "o" or "tren" && among.Next.Exists)
            among = among.Next;
        return among.Exists
            && rank.Next.Next.Exists
            && ClauseWords.Fields.TryMatch(text, among.Start, out _, out _);
    }
}
