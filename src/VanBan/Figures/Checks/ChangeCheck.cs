namespace VanBan.Figures.Checks;

/// <summary>Growth and differences whose two values are printed beside them: <c>120 tỷ đồng, tăng 30% so với cùng kỳ
/// (100 tỷ đồng)</c>, <c>tăng từ 100 tỷ đồng lên 120 tỷ đồng, tăng 30%</c>, <c>năm 2022 là 3,5%, năm 2023 là 2,8%, giảm
/// 0,7 điểm phần trăm</c>.</summary>
internal static class ChangeCheck
{
    // What is counted may be named behind its number: '1.250 ha rừng tập trung, vượt'.
    private const int LongestName = 30;

    private const int YearDigits = 4;

    // 'so với mức đã phê duyệt (200 tỷ đồng)'
    private const int LongestCompared = 40;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i] is { Change: not null, High: null, Approximation: Approximation.Exact } change
                && IsStated(all[i - 1])
                && (EarlierBehind(all, i) ?? FromTo(all, i) ?? EarlierBefore(all, i)) is { } earlier
                && Of(all, change, all[i - 1], earlier) is { } finding)
                yield return finding;
        }
    }

    // What is estimated for a period still running is compared as it stands.
    private static bool IsStated(Figure figure) =>
        figure is { Change: null, High: null, Approximation: Approximation.Exact or Approximation.About };

    // '120 tỷ đồng, tăng 30% so với cùng kỳ (100 tỷ đồng)'
    private static Figure? EarlierBehind(StatedTogether all, int i)
    {
        var (change, counted) = (all[i], all[i - 1]);
        if (all.At(i + 1) is not { } earlier
            || (change.ComparedWith is null && !CheckWords.Times.Contains(change.Unit))
            || !IsAmountOf(change, counted, earlier)
            || !all.AreNear(counted, change, out var comma)
            || !EndsName(comma)
            || !all.AreNear(change, earlier, out var open))
            return null;
        return (OpensBracket(open) || CheckWords.Against.Contains(open.Trim(), StringComparer.Ordinal))
            && CheckWords.Find(CheckWords.Parts, open) < 0
            ? earlier : null;
    }

    private static bool EndsName(string between)
    {
        var words = between.AsSpan().Trim();
        return words.Trim(',').Trim().Length == 0
            || (words.Length < LongestName && words[^1] == ',' && words[..^1].IndexOfAny(",;()") < 0);
    }

    private static bool OpensBracket(string between)
    {
        var at = between.IndexOf('(', StringComparison.Ordinal);
        return at is >= 0 and < LongestCompared
            && between.AsSpan(0, at).IndexOfAny(",;:)") < 0
            && !between.Contains(')', StringComparison.Ordinal);
    }

    // 'từ 100 tỷ đồng lên 120 tỷ đồng, tăng 30%', 'từ 61,5% năm 2022 lên 64,2% năm 2023, tăng 2,7 điểm phần trăm'
    private static Figure? FromTo(StatedTogether all, int i)
    {
        if (all.At(i - 2) is not { } earlier || !IsAmountOf(all[i], all[i - 1], earlier)
            || !all.AreNear(all[i - 1], all[i], out var comma)
            || Bare(comma, all[i - 1]).Trim(' ', ',', '(', '\n').Length > 0
            || !all.AreNear(earlier, all[i - 1], out var between))
            return null;
        var before = all.Text.AsSpan(0, earlier.Span.Start).TrimEnd();
        return CheckWords.Grown.Contains(Bare(between, earlier).Trim())
            && before.EndsWith("từ")
            ? earlier : null;
    }

    private static string Bare(string words, Figure figure) => figure.Period is { Length: > 0 } period
        ? words.Replace(period, "", StringComparison.OrdinalIgnoreCase) : words;

    // 'năm 2023 thu 100 tỷ đồng; năm 2024 thu 120 tỷ đồng, tăng 30% so với năm 2023'
    private static Figure? EarlierBefore(StatedTogether all, int i)
    {
        var counted = all[i - 1];
        if (all.At(i - 2) is not { Period: not null } earlier || !IsAmountOf(all[i], counted, earlier)
            || !all.AreNear(counted, all[i], out var comma)
            || comma.Trim(' ', ',', '\n').Length > 0
            || !all.AreNear(earlier, counted, out _)
            || earlier.Indicator != counted.Indicator)
            return null;
        return all[i].ComparedWith is { } compared
            ? IsYear(compared) && IsSame(earlier.Period, compared) ? earlier : null
            : counted.Period is { } later && IsYear(earlier.Period) && IsYear(later) && IsBefore(earlier.Period, later)
                ? earlier : null;
    }

    // 'Năm 2025 có 1.200 hộ, năm 2024 có 1.000 hộ, tăng 20%': the later year stands first, and it is it that grew.
    private static bool IsBefore(string earlier, string later) =>
        earlier.Length >= YearDigits && later.Length >= YearDigits
            && string.CompareOrdinal(earlier[^YearDigits..], later[^YearDigits..]) < 0;

    private static bool IsYear(string? period) => period is { Length: > 0 } && char.IsAsciiDigit(period[^1]);

    private static bool IsSame(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Percentages differ by points; how one percentage grew in per cent is written for both.
    private static bool IsAmountOf(Figure change, Figure counted, Figure earlier) =>
        earlier.Unit == counted.Unit
        && (counted.Unit == "%" ? IsPoints(change) : counted.Unit.Length > 0 && !IsPoints(change))
        && earlier is { High: null, Change: null or Direction.Decrease or Direction.Increase, Value: > 0 }
        && earlier.Approximation == Approximation.Exact;

    private static bool IsPoints(Figure change) => CheckWords.Points.Contains(change.Unit);

    private static FigureFinding? Of(StatedTogether all, Figure change, Figure counted, Figure earlier)
    {
        all.Compare(change, counted, earlier);
        var grown = counted.Value - earlier.Value;
        var signed = change.Change == Direction.Increase ? grown : -grown;
        var slack = all.SlackOf(counted, earlier);
        if (change.Unit == "%")
        {
            var rate = signed / earlier.Value * 100;
            return Arithmetic.IsRefuted(change.Value, rate, slack)
                ? Refuted(FindingKind.PercentageRefuted, decimal.Round(rate, 2)) : null;
        }
        if (CheckWords.Times.Contains(change.Unit))
            return Multiple(all, change, counted, earlier, slack / 100) is { } times
                ? Refuted(FindingKind.DifferenceRefuted, times) : null;
        var rounding = all.RoundingOf(counted) + all.RoundingOf(earlier) + all.RoundingOf(change);
        return (change.Unit == counted.Unit || IsPoints(change))
            && Math.Abs(signed - change.Value) > Math.Max(rounding, change.Value / 200)
            ? Refuted(FindingKind.DifferenceRefuted, signed) : null;

        FigureFinding Refuted(FindingKind kind, decimal expected) => new(kind, change, earlier)
        {
            Expected = expected,
            Statement = StatedTogether.Statement(change, counted, earlier),
        };
    }

    // 'tăng 1,5 lần' is said of one and a half times as much, and of as much again and half more.
    private static decimal? Multiple(
        StatedTogether all, Figure change, Figure counted, Figure earlier, decimal slack)
    {
        if (counted.Value <= 0)
            return null;
        var times = change.Change == Direction.Increase
            ? counted.Value / earlier.Value : earlier.Value / counted.Value;
        var tolerance = slack + (change.Value == decimal.Floor(change.Value) ? 0.5m : 0.1m);
        var isOnlySo = CheckWords.Multiples.Any(
            word => change.Span.In(all.Text).StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return Math.Abs(times - change.Value) <= tolerance
            || (!isOnlySo && Math.Abs(times - 1 - change.Value) <= tolerance)
            ? null : decimal.Round(times, 2);
    }
}
