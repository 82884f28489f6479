using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>A total of a table and the numbers that it is the sum of.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Parts">The numbers, at least two.</param>
/// <param name="Row">The row of the total.</param>
/// <param name="Column">The column of the total.</param>
internal sealed record TableSum(GridCell Whole, List<GridCell> Parts, int Row, int Column)
{
    // Of what does not fit at all it is not known that it should.
    private const decimal WidestGap = 0.25m;
    private const int DigitsOfLone = 3;

    private decimal Gap => Math.Abs(Whole.Value - Sum);

    private decimal Sum => Parts.Sum(part => part.Value);

    /// <summary>Whether the parts give the total; each part may be rounded by half of the last digit.</summary>
    public bool IsRight => Gap <= Parts.Append(Whole).Max(RoundingOf) * (Parts.Count + 1);

    /// <summary>Whether one slip in a number of three digits explains what is wrong.</summary>
    public bool IsOneSlip =>
        Arithmetic.SignificantDigits(Whole.Value) >= DigitsOfLone
            && Arithmetic.IsOneSlip(Whole.Value, Sum);

    /// <summary>Whether the parts give nearly the total.</summary>
    public bool IsNear => Gap < Math.Abs(Whole.Value) * WidestGap;

    /// <summary>Whether the total lies among its parts, as an average, a price or a rate would.</summary>
    public bool IsAmongParts =>
        Whole.Value >= Parts.Min(part => part.Value) && Whole.Value <= Parts.Max(part => part.Value);

    /// <summary>The finding that the parts do not give the total.</summary>
    public FigureFinding Refuted => new(FindingKind.TableSumRefuted, Whole.Figure, Parts[^1].Figure)
    {
        Expected = Sum,
        Statement = TextSpanOf([Whole, .. Parts]),
    };

    private static TextSpan TextSpanOf(GridCell[] cells) =>
        new(cells.Min(cell => cell.Span.Start), cells.Max(cell => cell.Span.End));

    // Whole numbers are exact; what is printed with decimals is rounded.
    private static decimal RoundingOf(GridCell cell)
    {
        var decimals = (decimal.GetBits(cell.Value)[3] >> 16) & 0xFF;
        return decimals == 0 ? 0 : 0.5m / (decimal)Math.Pow(10, decimals);
    }
}
