using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>Something that does not add up.</summary>
/// <param name="Kind">What.</param>
/// <param name="Figure">The figure in question.</param>
/// <param name="Other">The figure it was set against; <see langword="null"/> where it was the series, or a
/// bound.</param>
public sealed record FigureFinding(FindingKind Kind, Figure Figure, Figure? Other)
{
    /// <summary>What the value should be, or be at most, by the other.</summary>
    public decimal? Expected { get; init; }

    /// <summary>All that the figures in question were read from: from the first of them to the last;
    /// <see langword="null"/> where they do not stand together.</summary>
    public TextSpan? Statement { get; init; }

    /// <summary>What was added up to <see cref="Expected"/>, in the order of the text; empty for all but a refuted
    /// sum.</summary>
    public ImmutableArray<Figure> Parts { get; init; } = [];

    /// <summary>Whether the figures may still be right: a sum may leave a part out.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>Kinds of contradiction.</summary>
public enum FindingKind
{
    /// <summary><c>45/60 xã, chiếm 85%</c>.</summary>
    PercentageRefuted,

    /// <summary><c>45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng</c>.</summary>
    PartAboveWhole,

    /// <summary><c>1,234 tỷ</c> beside <c>1.234 tỷ</c>.</summary>
    MixedSeparators,

    /// <summary>A thousand times more or less than the series.</summary>
    UnitSlip,

    /// <summary>One indicator and period with two values in two reports.</summary>
    TwoValues,

    /// <summary><c>46 giải, gồm 01 giải Nhất, 09 giải Nhì và 21 giải Ba</c>.</summary>
    SumRefuted,

    /// <summary><c>đạt 120 tỷ đồng, tăng 30 tỷ đồng so với cùng kỳ (100 tỷ đồng)</c>.</summary>
    DifferenceRefuted,

    /// <summary>A total in a table that its rows or columns do not give.</summary>
    TableSumRefuted,

    /// <summary>A cell of a table that is not the share, or the growth, which the other rows show.</summary>
    TableShareRefuted,

    /// <summary><c>60 hộ, 40 triệu đồng/hộ, tổng kinh phí 2.600 triệu đồng</c>.</summary>
    ProductRefuted,

    /// <summary><c>120 tỷ đồng cho 30 xã, bình quân 5 tỷ đồng/xã</c>.</summary>
    AverageRefuted,

    /// <summary>One indicator with two values in one document, which differ by one slip.</summary>
    TwoValuesWithin,
}
