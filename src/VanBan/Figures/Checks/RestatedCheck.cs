namespace VanBan.Figures.Checks;

/// <summary>One change in two measures beside what it led to: <c>85 vụ, giảm 12 vụ (giảm 12,4%)</c>, <c>1.500 ca, giảm 40%
/// (giảm 1.000 ca)</c>. The earlier value is what the two amounts give.</summary>
internal static class RestatedCheck
{
    private const int LongestBetween = 30;
    private const int FarthestCounted = 5;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        foreach (var (from, end) in all.Sentences())
        {
            for (var i = from + 2; i < end; i++)
            {
                if (IsRestated(all, all[i - 1], all[i]) && Of(all, from, i) is { } finding)
                    yield return finding;
            }
        }
    }

    private static bool IsRestated(StatedTogether all, Figure one, Figure other) =>
        (one.Unit == "%") != (other.Unit == "%")
        && one is { Change: not null, High: null, Approximation: Approximation.Exact }
        && other is { High: null, Approximation: Approximation.Exact }
        // 'tăng 12% so với cùng kỳ (412 hộ)' tells the earlier value.
        && (other.Change == one.Change || (other.Change is null && other.Unit == "%"))
        && all.Between(one, other) is { Length: < LongestBetween } between
        && !between.Contains(')', StringComparison.Ordinal)
        && (between.TrimStart().StartsWith('(') || CheckWords.Find(CheckWords.Restated, between) >= 0);

    private static FigureFinding? Of(StatedTogether all, int from, int i)
    {
        var (rate, amount) = all[i].Unit == "%" ? (all[i], all[i - 1]) : (all[i - 1], all[i]);
        var at = Counted(all, from, i - 2, amount);
        if (at < 0 || amount.Value <= 0)
            return null;
        var counted = all[at];
        var earlier = all[i - 1].Change == Direction.Increase
            ? counted.Value - amount.Value : counted.Value + amount.Value;
        if (earlier <= 0)
            return null;
        all.Compare(rate, amount, counted);
        var computed = amount.Value / earlier * 100;
        var slack = 100 * (all.RoundingOf(amount) + all.RoundingOf(counted)) / earlier;
        return Arithmetic.IsRefuted(rate.Value, computed, slack)
            && (at == i - 2 || Arithmetic.IsSlipOfRate(rate.Value, computed))
            ? new FigureFinding(FindingKind.PercentageRefuted, rate, amount)
            {
                Expected = decimal.Round(computed, 2),
                Statement = StatedTogether.Statement(counted, amount, rate),
            }
            : null;
    }

    // The last value in the unit of the change.
    private static int Counted(StatedTogether all, int from, int last, Figure amount)
    {
        for (var k = last; k >= Math.Max(from, last - FarthestCounted); k--)
        {
            if (all[k].Unit == amount.Unit)
                return StatedTogether.IsExact(all[k]) ? k : -1;
        }
        return -1;
    }
}
