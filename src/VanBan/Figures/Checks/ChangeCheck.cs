namespace VanBan.Figures.Checks;

/// <summary>Growth and differences whose two values are printed beside them: <c>120 tỷ đồng, tăng 30% so với cùng kỳ
/// (100 tỷ đồng)</c>, <c>tăng từ 100 tỷ đồng lên 120 tỷ đồng, tăng 30%</c>.</summary>
internal static class ChangeCheck
{
    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i] is { Change: not null, High: null, Approximation: Approximation.Exact } change
                && StatedTogether.IsExact(all[i - 1])
                && (EarlierBehind(all, i) ?? FromTo(all, i) ?? EarlierBefore(all, i)) is { } earlier
                && Of(change, all[i - 1], earlier) is { } finding)
                yield return finding;
        }
    }

    // '120 tỷ đồng, tăng 30% so với cùng kỳ (100 tỷ đồng)'
    private static Figure? EarlierBehind(StatedTogether all, int i)
    {
        var (change, counted) = (all[i], all[i - 1]);
        if (all.At(i + 1) is not { } earlier
            || change.ComparedWith is null
            || !IsAmountOf(counted, earlier)
            || !all.AreNear(counted, change, out var comma)
            || comma.Trim(' ', ',', '\n').Length > 0
            || !all.AreNear(change, earlier, out var open))
            return null;
        return open.TrimStart().StartsWith('(')
            && !open.Contains(')', StringComparison.Ordinal)
            && CheckWords.Find(CheckWords.Parts, open) < 0
            ? earlier : null;
    }

    // 'từ 100 tỷ đồng lên 120 tỷ đồng, tăng 30%'
    private static Figure? FromTo(StatedTogether all, int i)
    {
        if (all.At(i - 2) is not { } earlier || !IsAmountOf(all[i - 1], earlier)
            || !all.AreNear(all[i - 1], all[i], out var comma)
            || comma.Trim(' ', ',', '(', '\n').Length > 0
            || !all.AreNear(earlier, all[i - 1], out var between))
            return null;
        var before = all.Text.AsSpan(0, earlier.Span.Start).TrimEnd();
        return CheckWords.Grown.Contains(between.Trim())
            && before.EndsWith("từ")
            ? earlier : null;
    }

    // 'năm 2023 thu 100 tỷ đồng; năm 2024 thu 120 tỷ đồng, tăng 30% so với năm 2023'
    private static Figure? EarlierBefore(StatedTogether all, int i)
    {
        if (all.At(i - 2) is not { } earlier || !IsAmountOf(all[i - 1], earlier)
            || all[i].ComparedWith is not { Length: > 0 } compared
            || !char.IsAsciiDigit(compared[^1])
            || !all.AreNear(all[i - 1], all[i], out var comma)
            || comma.Trim(' ', ',', '\n').Length > 0
            || !all.AreNear(earlier, all[i - 1], out _))
            return null;
        return string.Equals(earlier.Period, compared, StringComparison.OrdinalIgnoreCase)
            && earlier.Indicator == all[i - 1].Indicator
            ? earlier : null;
    }

    private static bool IsAmountOf(Figure counted, Figure earlier) =>
        counted.Unit is not ("%" or "") && earlier.Unit == counted.Unit
        && earlier is { High: null, Approximation: Approximation.Exact, Value: > 0 };

    private static FigureFinding? Of(Figure change, Figure counted, Figure earlier)
    {
        var grown = counted.Value - earlier.Value;
        var signed = change.Change == Direction.Increase ? grown : -grown;
        var statement = StatedTogether.Statement(change, counted, earlier);
        if (change.Unit == "%")
        {
            var rate = signed / earlier.Value * 100;
            return Arithmetic.IsRefuted(change.Value, rate)
                ? new FigureFinding(FindingKind.PercentageRefuted, change, earlier)
                {
                    Expected = decimal.Round(rate, 2),
                    Statement = statement,
                }
                : null;
        }
        return change.Unit == counted.Unit
            && Math.Abs(signed - change.Value) > change.Value / 200
            ? new FigureFinding(FindingKind.DifferenceRefuted, change, earlier)
            {
                Expected = signed,
                Statement = statement,
            }
            : null;
    }
}
