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
        var at = labelStart;
        for (var step = 0; step < 3; step++)
        {
            if (text.PreviousWordEnd(at) is not (> 0 and var wordEnd))
                return IsAmong(text, number);
            at = text.WordStart(wordEnd);
            switch (text.Word(at, wordEnd))
            {
                case "dung" or "xep":
                    start = at;
                    return true;
                case "vi" or "tri" or "hang" or "thu":
                    start = at;
                    continue;
                default:
                    return IsAmong(text, number)
                        || (
                            text.Word(start, labelStart) is { Length: > 0 } words
                                && words.StartsWith("vi tri", StringComparison.Ordinal));
            }
        }
        return false;
    }

    // 'thứ 3 cả nước', 'thứ 5/63', 'thứ 2 trong vùng': among these the place is counted, whatever stands before it.
    private static bool IsAmong(FoldedText text, int number)
    {
        var end = text.WordEnd(number);
        if (text[end] == '/' && char.IsAsciiDigit(text[end + 1]))
            return true;
        if (text.NextWord(end) is not (>= 0 and var at) || text.NextWord(text.WordEnd(at)) is not (>= 0 and var next))
            return false;
        if (text.Word(at, text.WordEnd(at)) is "trong" or "o" or "tren")
            (at, next) = (next, text.NextWord(text.WordEnd(next)));
        var second = next < 0 ? "" : text.Word(next, text.WordEnd(next));
        return text.Word(at, text.WordEnd(at)) switch
        {
            "ca" => second is "nuoc",
            "toan" => second is "quoc" or "tinh" or "vung" or "nganh" or "doan" or "huyen",
            "khu" => second is "vuc",
            "vung" => true,
            "so" => second is "voi",
            _ => false,
        };
    }
}
