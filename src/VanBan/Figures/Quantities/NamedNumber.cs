using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Tells numbers that only name something by the words and signs about them: the provision <c>khoản 1 điểm
/// a</c>, the heading <c>1.1 Quỹ đầu tư</c>, the scale <c>1: 50.000</c>, the code <c>mã TTHC: 1.000894</c>, the choice
/// <c>[ ] Trên 20kg</c> of a form.</summary>
internal static class NamedNumber
{
    // What stands between the box of a form and its number.
    private const int LongestChoice = 60;

    /// <summary>Whether the number of <paramref name="quantity"/> is a name.</summary>
    /// <param name="lead">Where the words before it that belong to it begin.</param>
    public static bool Is(FoldedText text, Quantity quantity, int lead) =>
        IsProvision(text, quantity)
            || IsHeading(text, quantity)
            || IsScale(text, quantity.Start)
            || IsCode(text, quantity)
            || IsChoice(text, lead);

    // 'khoản 1 điểm a', 'điểm 1.2 khoản 1'
    private static bool IsProvision(FoldedText text, Quantity quantity)
    {
        if (quantity.Unit is not ("điểm" or "khoản"))
            return false;
        var next = text.WordAfter(quantity.End);
        return next.IsNumber || next is { Exists: true, Length: 1, IsLower: true };
    }

    // 'cụ thể: 1.1 Quỹ đầu tư', '… nguyên tắc: 2.1.'
    private static bool IsHeading(FoldedText text, Quantity quantity)
    {
        var number = text.Text.AsSpan(quantity.Start, Math.Min(4, text.Length - quantity.Start));
        if (!quantity.Number.IsDecimal
            || quantity.Number.Lead > 2
            || number.IndexOf('.') < 0
            || quantity.IsScaled)
            return false;
        var before = text.BackOverBlanks(quantity.Start);
        return before > 0 && text[before - 1] is ':' or '.' or '\n'
            && (quantity.NounStart < 0 ? quantity.Unit.Length == 0 : char.IsUpper(text[quantity.NounStart]));
    }

    // '1: 50.000', '1:10.000'
    private static bool IsScale(FoldedText text, int start)
    {
        var colon = text.BackOverBlanks(start) - 1;
        return colon > 0
            && text[colon] == ':'
            && text[colon - 1] == '1'
            && (colon < 2 || !char.IsAsciiDigit(text[colon - 2]));
    }

    // 'mã TTHC: 1.000894'
    private static bool IsCode(FoldedText text, Quantity quantity)
    {
        var colon = text.BackOverBlanks(quantity.Start) - 1;
        if (quantity.Unit.Length > 0
            || colon <= 0
            || text[colon] != ':')
            return false;
        var word = text.WordBefore(colon);
        return word.Printed is "mã" or "Mã" || word.Previous.Printed is "mã" or "Mã";
    }

    // '[ ] Trên 20kg', '□ Từ 2 đến 5 năm'
    private static bool IsChoice(FoldedText text, int lead)
    {
        var from = Math.Max(0, lead - LongestChoice);
        var before = text.Text.AsSpan(from, lead - from);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var box = before.LastIndexOfAny(']', '□', '☐');
        return box >= 0 && before[box..].IndexOfAny('.', ';', ':') < 0
            && (before[box] != ']' || before[..box].TrimEnd(' ').EndsWith('['));
    }
}
