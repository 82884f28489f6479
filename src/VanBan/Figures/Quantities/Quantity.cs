namespace VanBan.Figures.Quantities;

/// <summary>A number with its unit, before it is known whether the sentence states it as a figure.</summary>
/// <param name="Start">Where the number begins, its sign included.</param>
/// <param name="End">After the unit, or after the number where it has none.</param>
/// <param name="Value">The value, scale words worked in; the lower end of a range.</param>
/// <param name="Unit">The unit as figures carry it; empty for none.</param>
internal readonly record struct Quantity(int Start, int End, decimal Value, string Unit)
{
    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit of measurement, the first of a compound; <see langword="null"/> where things are counted or no
    /// unit is printed.</summary>
    public Unit? Measure { get; init; }

    /// <summary>Where the counted noun begins; -1 where nothing is counted.</summary>
    public int NounStart { get; init; }

    /// <summary>The noun is in no table, only guessed.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The first number as printed.</summary>
    public DigitNumber Number { get; init; }

    /// <summary>A scale word (triệu) stands between number and unit.</summary>
    public bool IsScaled { get; init; }

    /// <summary>Of <c>38.150/37.000 ha</c> the second number, which is the plan of the first; <see langword="null"/>
    /// for no such pair.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Its unit stands in the label before it: <c>Tổng số hợp tác xã: 38</c>.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Of <c>3/5 chỉ tiêu</c> where the 5 stands; -1 where there is no whole.</summary>
    public int WholeStart { get; init; }
}
