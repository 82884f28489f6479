namespace VanBan.Figures.Checks;

/// <summary>A rate, a count and the amount that they give in one sentence: <c>60 hộ, 40 triệu đồng/hộ, tổng kinh phí 2.400
/// triệu đồng</c>; told only where one slip explains it and nothing else in the sentence may be meant.</summary>
internal static class ProductCheck
{
    private const int LongestName = 40;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        foreach (var (from, end) in all.Sentences())
        {
            if (end - from >= 3 && Of(all, [.. Enumerable.Range(from, end - from).Select(i => all[i])]) is { } finding)
                yield return finding;
        }
    }

    private static FigureFinding? Of(StatedTogether all, List<Figure> sentence)
    {
        if (Only(sentence, static figure => figure.Unit.Contains('/', StringComparison.Ordinal)) is not { } rate
            || rate.Unit.Split('/') is not [{ Length: > 0 } unit, { Length: > 0 } counted]
            || Only(sentence, figure => figure.Unit == counted) is not { } count
            || Only(sentence, figure => figure.Unit == unit) is not { } amount
            || !IsTotal(all, amount))
            return null;
        all.Compare(rate, count, amount);
        var product = rate.Value * count.Value;
        return product != amount.Value && Arithmetic.IsOneSlip(product, amount.Value)
            ? new FigureFinding(FindingKind.ProductRefuted, amount, rate)
            {
                Expected = product,
                Statement = StatedTogether.Statement(rate, count, amount),
            }
            : null;
    }

    private static bool IsTotal(StatedTogether all, Figure amount)
    {
        var before = all.Text[Math.Max(0, amount.Span.Start - LongestName)..amount.Span.Start];
        var mark = before.LastIndexOfAny([',', ';', '.']);
        return SumWords.HoldsAny(CheckWords.Products, before.AsSpan(mark + 1));
    }

    private static Figure? Only(List<Figure> sentence, Predicate<Figure> isMeant) =>
        sentence.FindAll(isMeant) is [var only] && StatedTogether.IsExact(only) ? only : null;
}
