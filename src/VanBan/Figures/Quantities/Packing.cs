using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>How goods are packed whose price is told: <c>24 lon/thùng giá 320.000 đồng/thùng</c>. It is part of their
/// name.</summary>
internal static class Packing
{
    /// <summary>Whether the price follows on what ends at <paramref name="end"/>: <c>24 chai/két giá</c>, <c>bao 50
    /// kg/bao có giá</c>.</summary>
    public static bool IsBeforePrice(FoldedText text, int end)
    {
        if (text[end] == '/')
            end = text.WordEnd(end + 1);
        else if (text.WordStart(end) is not (> 0 and var each) || text[each - 1] != '/')
            return false;
        var word = text.WordAfter(text[end] is ',' or ')' ? end + 1 : end);
        return word.Printed is "giá" || (word.Printed is "có" && word.Next.Printed is "giá");
    }

    /// <summary>Where the packing begins that ends with the word for its price at <paramref name="end"/>; -1 for
    /// none.</summary>
    public static int StartBeforePrice(FoldedText text, int end)
    {
        var price = text.WordBefore(end);
        if (price.Printed is not "giá" || price.Previous is not { Exists: true } each || text[each.Start - 1] != '/')
            return -1;
        var packed = new TextWord(text, text.WordStart(each.Start - 1), each.Start - 1).Previous;
        return packed.IsNumber ? packed.Start : -1;
    }
}
