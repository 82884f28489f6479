using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>
/// Reads a unit that stands alone, away from its numbers: at the head of a column or row (<c>Kinh phí (triệu
/// đồng)</c>), in a column of units (<c>1.000 ha</c>), over a table (<c>Đơn vị: triệu đồng</c>). Its scale is the
/// value: 1000000 đồng for <c>triệu đồng</c>.
/// </summary>
internal static class PrintedUnit
{
    private static readonly DigitNumber One = new(1, false, false, 1, false);

    /// <summary>Hundredths.</summary>
    public static Quantity Share { get; } =
        new(0, 0, 1, "%") { Measure = UnitTable.Find("%"), NounStart = -1, WholeStart = -1 };

    /// <summary>The unit that begins between two offsets and ends there; <see langword="null"/> for none. An
    /// abbreviation (<c>WB</c>, <c>HDI</c>) is none.</summary>
    public static Quantity? Between(FoldedText text, int from, int to)
    {
        while (from < to && FoldedText.IsBlank(text[from]))
            from++;
        while (to > from && FoldedText.IsBlank(text[to - 1]))
            to--;
        var number = One;
        var end = from;
        if (from >= to
            || (char.IsAsciiDigit(text[from]) && !DigitNumber.TryRead(text.Text, from, out end, out number)))
            return null;
        if (end == from
            && CountedNouns.TryRead(text, from, false, out var nounEnd, out var noun, out var group)
            && nounEnd <= to
            && group != "acronym")
            return new Quantity(from, nounEnd, 1, noun) { NounStart = from, WholeStart = -1 };
        var unit = QuantityReader.ReadUnit(text, from, end, number, guess: false);
        return unit.Unit.Length > 0
            && unit.End <= to
            && !IsAcronym(unit)
            ? unit : null;
    }

    /// <summary>The unit in the last brackets of <paramref name="text"/>, which stand between two offsets.</summary>
    public static Quantity? InBrackets(FoldedText text, out int open, out int close)
    {
        open = text.Text.LastIndexOf('(');
        close = open < 0 ? -1 : text.Text.IndexOf(')', open);
        return close > 0 ? Between(text, open + 1, close) : null;
    }

    /// <summary>The unit or the noun that is known which begins at <paramref name="at"/>.</summary>
    public static Quantity? At(FoldedText text, int at)
    {
        if (CountedNouns.TryRead(text, at, false, out var end, out var noun, out var group)
            && group != "acronym")
            return new Quantity(at, end, 1, noun) { NounStart = at, WholeStart = -1 };
        var unit = QuantityReader.ReadUnit(text, at, at, One, guess: false);
        return unit.Unit.Length > 0
            && !IsAcronym(unit)
            ? unit with { Value = 1, IsScaled = false } : null;
    }

    private static bool IsAcronym(Quantity unit) =>
        unit.Measure is null
            && unit.Unit.Length > 1
            && !unit.Unit.Any(char.IsLower);
}
