using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>
/// A bare number behind a label that says what is counted: <c>Tổng số hợp tác xã: 38</c>, <c>Tiếp nhận: 07</c>. The
/// unit is the noun of the label, where it is known.
/// </summary>
internal static class LabelledCount
{
    private const int Longest = 120;
    private const int MostWords = 12;
    private const int MostDigits = 7;

    /// <summary>Gives <paramref name="quantity"/> the unit of its label.</summary>
    public static bool TryRead(FoldedText text, ref Quantity quantity)
    {
        if (quantity is not { Unit.Length: 0, IsScaled: false, High: null, Number: { IsYear: false, IsDecimal: false } }
            || quantity.End - quantity.Start > MostDigits
            || !EndsItem(text, quantity.End)
            || !TryLabel(text, quantity.Start, out var label))
            return false;
        var name = new FoldedText(label);
        var first = name.NextWord(0);
        if (first < 0)
            return false;
        if (ClauseWords.CountedAtStart(name) is { } counted)
            quantity = quantity with { Unit = counted.Unit };
        else if (CountedNouns.TryRead(name, first, false, out _, out var noun, out var group)
            && group is not ("acronym" or "title"))
            quantity = quantity with { Unit = noun };
        else if (!ClauseWords.IsCountOf(label)
            && !ClauseWords.Actions.TryMatch(name, first, out _, out _))
            return false;
        quantity = quantity with { IsLabelled = true };
        return true;
    }

    /// <summary>Gives <paramref name="quantity"/> the noun of the count before it in its sentence: <c>trả 5.601 hồ sơ,
    /// trước hạn 4.980, đúng hạn 590</c>.</summary>
    /// <param name="before">The figure before it; <see langword="null"/> for none.</param>
    public static bool TryElided(FoldedText text, ref Quantity quantity, Figure? before)
    {
        if (quantity is not { Unit.Length: 0, IsScaled: false, High: null, Number: { IsYear: false, IsDecimal: false } }
            || before is null
            || UnitTable.Find(before.Unit) is not null
            || quantity.Start - before.Span.End is < 0 or > Longest
            || text.Text.AsSpan(before.Span.End, quantity.Start - before.Span.End).IndexOfAny('.', '\n') >= 0
            || !EndsItem(text, quantity.End)
            || text.PreviousWordEnd(quantity.Start) is not (> 0 and var end)
            || !ClauseWords.EndsInState(text, end))
            return false;
        quantity = quantity with { Unit = before.Unit, IsLabelled = true };
        return true;
    }

    // The number is the last word of its line or clause.
    private static bool EndsItem(FoldedText text, int end)
    {
        while (FoldedText.IsBlank(text[end]))
            end++;
        return text[end] is '\n' or ';'
            || (text[end] is '.' or ',' && char.IsWhiteSpace(text[end + 1]));
    }

    private static bool TryLabel(FoldedText text, int number, out string label)
    {
        label = "";
        var colon = number;
        while (colon > 0 && FoldedText.IsBlank(text[colon - 1]))
            colon--;
        if (colon == 0 || text[colon - 1] != ':'
            || GrammarWords.ListLeads.Contains(text.WordBefore(colon - 1).Printed))
            return false;
        var floor = Math.Max(0, colon - Longest);
        var mark = text.Text.AsSpan(floor, colon - 1 - floor).LastIndexOfAny("\n;:,");
        floor += mark + 1;
        // '… đạt 7.000 ha. Số cơ sở kiểm tra: 36': the label begins its sentence.
        if (text.Text.AsSpan(floor, colon - 1 - floor).LastIndexOf(". ") is > 0 and var stop)
            floor += stop + 1;
        var (start, end) = IndicatorPhrase.Trim(text, floor, colon - 1);
        label = start < end ? OneLine.Of(text.Text.AsSpan(start, end - start)) : "";
        return label.Length > 0 && OneLine.Words(label) <= MostWords;
    }
}
