namespace VanBan.Figures.Checks;

/// <summary>Averages whose amount and count are printed before them: <c>120 tỷ đồng cho 30 xã, bình quân 4 tỷ
/// đồng/xã</c>, <c>450 ha tại 15 xã, bình quân mỗi xã 30 ha</c>. The clause may speak of other things than it seems, so
/// what is found is doubtful.</summary>
internal static class AverageCheck
{
    private const int LongestJoint = 40;
    private const int LongestName = 25;

    // What an average may be off by beside the rounding of its operands, as a part of it.
    private const decimal Tolerance = 0.005m;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        for (var i = 2; i < all.Count; i++)
        {
            if (StatedTogether.IsExact(all[i]) && Of(all, i) is { } finding)
                yield return finding;
        }
    }

    private static FigureFinding? Of(StatedTogether all, int i)
    {
        var (first, second, average) = (all[i - 2], all[i - 1], all[i]);
        if (!all.AreNear(first, second, out var joint) || joint.Length > LongestJoint
            || joint.Contains(';', StringComparison.Ordinal)
            || !all.AreNear(second, average, out var lead))
            return null;
        return Refuted(all, first, second, average, lead) ?? Refuted(all, second, first, average, lead);
    }

    private static FigureFinding? Refuted(
        StatedTogether all, Figure amount, Figure count, Figure average, string lead)
    {
        if (!StatedTogether.IsExact(amount) || !StatedTogether.IsExact(count) || count.Value <= 0
            || count.ComparedWith is not null || amount.ComparedWith is not null
            || !IsAverageOf(amount, count, average, lead))
            return null;
        all.Compare(amount, count, average);
        var expected = amount.Value / count.Value;
        var slack = all.RoundingOf(average) + (all.RoundingOf(amount) / count.Value)
            + (expected * all.RoundingOf(count) / count.Value) + (average.Value * Tolerance);
        return Math.Abs(expected - average.Value) <= slack ? null
            : new FigureFinding(FindingKind.AverageRefuted, average, amount)
            {
                Expected = decimal.Round(expected, 2),
                Statement = StatedTogether.Statement(amount, count, average),
                IsDoubtful = true,
            };
    }

    // 'bình quân 4 tỷ đồng/xã', 'bình quân mỗi xã 30 ha': nothing stands between, so it is the average of all.
    private static bool IsAverageOf(Figure amount, Figure count, Figure average, string lead)
    {
        // What is counted may be named behind its number: '80 hộ nghèo, trung bình'.
        var comma = lead.IndexOf(',', StringComparison.Ordinal);
        var words = (comma is > 0 and < LongestName ? lead[comma..] : lead).Trim(' ', ',', '(', '\n');
        if (average.Unit == $"{amount.Unit}/{count.Unit}")
            return CheckWords.Averages.Contains(words, StringComparer.Ordinal);
        return average.Unit == amount.Unit && count.Unit.Length > 0
            && CheckWords.Averages.Any(word => words == $"{word} {CheckWords.Each} {count.Unit}");
    }
}
