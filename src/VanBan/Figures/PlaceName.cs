using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures;

/// <summary>Reads the name of a place where it begins: <c>huyện Bù Đăng</c>, <c>toàn tỉnh</c>, <c>địa bàn
/// tỉnh</c>.</summary>
internal static class PlaceName
{
    private const int MostNames = 5;

    /// <summary>Reads the place that begins at <paramref name="at"/>.</summary>
    /// <param name="own">The province of the document; <see langword="null"/> where it is not known.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="place">The place; <see langword="null"/> where several are listed, or the own one is not
    /// known.</param>
    public static bool TryRead(FoldedText text, int at, string? own, out int end, out string? place)
    {
        (end, place) = (at, null);
        // Words that begin no place are passed over by their first letter: this is asked of every word before a figure.
        if (text.Folded[at] is not ('t' or 'c' or 'd' or 'h' or 'q' or 'x' or 'p'))
            return false;
        var word = text.WordAt(at);
        return TryWhole(word, own, ref end, ref place)
            || TryOwnArea(word, own, ref end, ref place)
            || TryUnit(text, word, ref end, ref place);
    }

    // 'toàn tỉnh', 'cả nước'; but 'thứ 12 cả nước', 'truyền hình toàn quốc' is said of something else
    private static bool TryWhole(TextWord word, string? own, ref int end, ref string? place)
    {
        if (word.Printed is not ("toàn" or "Toàn" or "cả" or "Cả"))
            return false;
        var isCountry = word.Next.Printed is "quốc" or "nước";
        if (!isCountry && word.Next.Printed is not ("tỉnh" or "thành"))
            return false;
        (end, place) = (word.Next.End, isCountry ? "cả nước" : own);
        return !isCountry || !word.Previous.Exists;
    }

    // 'trên địa bàn tỉnh'
    private static bool TryOwnArea(TextWord word, string? own, ref int end, ref string? place)
    {
        var unit = word.Next.Next;
        if (word.Printed is not "địa"
            || word.Next.Printed is not "bàn"
            || unit.Printed is not "tỉnh"
            || IsName(unit.Next))
            return false;
        (end, place) = (unit.End, own);
        return true;
    }

    private static bool TryUnit(FoldedText text, TextWord word, ref int end, ref string? place)
    {
        var name = NameBehindUnit(word);
        if (!IsName(name))
            return false;
        for (var count = 0; count < MostNames && IsName(name); count++)
        {
            end = name.End;
            name = name.Next;
        }
        // 'huyện Bù Đăng, Lộc Ninh và Hớn Quản' are several: which of them has the figure is not said.
        var isList = (text[end] == ',' && IsName(text.WordAfter(end + 1)))
            || (name.Printed is "và" or "-" && IsName(name.Next));
        place = isList ? null : OneLine.Of(text.Text.AsSpan(word.Start, end - word.Start));
        return true;
    }

    // The word behind 'huyện', 'thành phố', 'đặc khu'.
    private static TextWord NameBehindUnit(TextWord word)
    {
        if (GrammarWords.PlaceUnits.Contains(word.Printed))
            return word.Next;
        var isLong = word.Printed is "thị" or "Thị" ? word.Next.Printed is "xã" or "trấn"
            : word.Printed is "thành" or "Thành" ? word.Next.Printed is "phố"
            : word.Printed is "đặc" or "Đặc" && word.Next.Printed is "khu";
        return isLong ? word.Next.Next : default;
    }

    // A syllable of a name: 'Bù', 'Đăng', not 'UBND' nor the number of a list.
    private static bool IsName(TextWord word) =>
        word.IsCapital && !(word.Length > 1 && char.IsUpper(word.Printed[1]));
}
