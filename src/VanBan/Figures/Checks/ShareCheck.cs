using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>Percentages whose operands are printed beside them: <c>45/60 xã, chiếm 85%</c>.</summary>
internal static class ShareCheck
{
    private const int LongestLead = 20;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i] is { Unit: "%", High: null, Change: null }
                && Of(all, i) is { } finding)
                yield return finding;
        }
    }

    private static FigureFinding? Of(StatedTogether all, int i)
    {
        var (share, counted) = (all[i], all[i - 1]);
        // '1.845/4.210 tỷ đồng, bằng 34,8% kế hoạch'
        if (i > 1 && IsPlanOf(all, all[i - 2], counted))
            return IsShareOf(all, counted, share with { Indicator = counted.Indicator })
                ? Share(all, share, all[i - 2], counted) : null;
        // '45/60 xã, chiếm 85%'
        if (Ratio(counted) is { } ratio)
            return IsShareOf(all, counted, share) || IsSlipOfOther(all, counted, share, ratio)
                ? Refuted(all, share, counted, ratio, [counted, share]) : null;
        if (share.Approximation != Approximation.Exact
            || !StatedTogether.IsExact(counted))
            return null;
        return OfParts(all, i) ?? OfBare(all, i) ?? OfPlanBehind(all, i);
    }

    // '1.176/1.200 thí sinh, tỷ lệ tốt nghiệp đạt 99%': another name of the same, or another thing.
    private static bool IsSlipOfOther(StatedTogether all, Figure counted, Figure share, decimal ratio) =>
        share is { Approximation: Approximation.Exact, ComparedWith: null }
            && all.AreNear(counted, share, out var between)
            && CheckWords.End(CheckWords.Shares, between)
            && Arithmetic.IsSlipOfRate(share.Value, ratio);

    // '27 trên tổng số 36 trường học, tỷ lệ 72%': the part is a bare number.
    private static FigureFinding? OfBare(StatedTogether all, int i)
    {
        var (share, whole) = (all[i], all[i - 1]);
        if (share.ComparedWith is not null || whole.Value <= 0
            || !all.AreNear(whole, share, out var between)
            || !CheckWords.End(CheckWords.Shares, between)
            || Bare(all.Text.AsSpan(0, whole.Span.Start)) is not { } part
            || part > whole.Value)
            return null;
        return Refuted(all, share, whole, part / whole.Value * 100, [whole, share]);
    }

    private static decimal? Bare(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var word in CheckWords.OfWholes)
        {
            if (!before.EndsWith(word, StringComparison.Ordinal))
                continue;
            var number = before[..^word.Length].TrimEnd();
            var start = number.Length;
            while (start > 0 && (char.IsAsciiDigit(number[start - 1]) || number[start - 1] is '.' or ','))
                start--;
            return start < number.Length && char.IsWhiteSpace(start == 0 ? ' ' : number[start - 1])
                && DigitNumber.TryRead(number[start..].ToString(), 0, out var end, out var read)
                && end == number.Length - start
                ? read.Value : null;
        }
        return null;
    }

    // '45 xã trong tổng số 60 xã, chiếm 85%'; '60 xã, trong đó 45 xã đạt chuẩn, chiếm 85%'
    private static FigureFinding? OfParts(StatedTogether all, int i)
    {
        var (share, counted) = (all[i], all[i - 1]);
        if (i == 1
            || !StatedTogether.IsExact(all[i - 2])
            || !IsOfWhole(share, all[i - 2])
            || !all.AreNear(counted, share, out var beforeShare)
            || !CheckWords.End(CheckWords.Shares, beforeShare))
            return null;
        var before = all[i - 2];
        if (!all.AreNear(before, counted, out var between))
            return null;
        if (before.Unit == counted.Unit
            && CheckWords.End(CheckWords.OfWholes, between))
            return Share(all, share, before, counted);
        return IsPartOf(before, counted, between) || IsLed(all, before, counted)
            ? Share(all, share, counted, before) : null;
    }

    // 'chiếm 12,9% tổng số hộ'
    private static bool IsOfWhole(Figure share, Figure whole) => share.ComparedWith is not { } compared
        || (compared.EndsWith(" " + whole.Unit, StringComparison.Ordinal)
            && SumWords.IsTotal(Letters.Fold(compared[..^whole.Unit.Length]).Trim()));

    // 'Trong số 640 cán bộ có 128 người'
    private static bool IsLed(StatedTogether all, Figure whole, Figure part)
    {
        var start = Math.Max(0, whole.Span.Start - LongestLead);
        return IsCount(whole) && IsCount(part) && part.Value <= whole.Value
            && CheckWords.End(CheckWords.WholeLeads, all.Text[start..whole.Span.Start].ToLowerInvariant());
    }

    // '412 nghị quyết, quyết định; trong đó tỉnh Bình Phước có 187 văn bản': parts of what is counted may bear another
    // name, parts of an amount may not.
    private static bool IsPartOf(Figure whole, Figure part, string between)
    {
        var at = CheckWords.Find(CheckWords.Parts, between);
        if (at < 0)
            return false;
        return whole.Unit == part.Unit
            ? CheckWords.End(CheckWords.Parts, between) || between.Length - at < 40
            : IsCount(whole)
                && IsCount(part)
                && part.Value <= whole.Value;
    }

    private static bool IsCount(Figure figure) =>
        UnitTable.Find(figure.Unit) is null
            && figure.Unit is not ("" or "%")
            && figure.Value == decimal.Floor(figure.Value);

    // '21.400 lao động, đạt 53,5% kế hoạch (40.000 lao động)'
    private static FigureFinding? OfPlanBehind(StatedTogether all, int i)
    {
        var (share, counted) = (all[i], all[i - 1]);
        if (all.At(i + 1) is not { } plan
            || plan.Unit != counted.Unit
            || counted.Unit is "" or "%"
            || !StatedTogether.IsExact(plan)
            || share.ComparedWith is null
            || !all.AreNear(counted, share, out var before)
            || !CheckWords.End(CheckWords.Shares, before)
            // 'bằng 75% dự toán (10.800 tỷ đồng), bằng 108% so với cùng kỳ (7.500 tỷ đồng)'
            || before.TrimStart().StartsWith(')')
            || !all.AreNear(share, plan, out var open)
            || !open.TrimStart().StartsWith('(')
            || open.Contains(')', StringComparison.Ordinal)
            || plan.Value <= 0)
            return null;
        return Refuted(all, share, plan, counted.Value / plan.Value * 100, [counted, share, plan]);
    }

    private static FigureFinding? Share(StatedTogether all, Figure share, Figure part, Figure whole) =>
        part.Value <= whole.Value && whole.Value > 0
            ? Refuted(
                all, share, part.Span.Start > whole.Span.Start ? part : whole, part.Value / whole.Value * 100,
                [part, whole, share])
            : null;

    private static FigureFinding? Refuted(
        StatedTogether all, Figure share, Figure operand, decimal computed, Figure[] together)
    {
        all.Compare(together);
        return Arithmetic.IsRefuted(
            share.Value, computed,
            together is [var one, var other, _] && one != share && other != share ? all.SlackOf(one, other)
            : together is [var done, _, var plan] ? all.SlackOf(done, plan) : 0)
            ? new FigureFinding(FindingKind.PercentageRefuted, share, operand)
            {
                Expected = decimal.Round(computed, 2),
                Statement = StatedTogether.Statement(together),
            }
            : null;
    }

    private static bool IsPlanOf(StatedTogether all, Figure done, Figure plan) =>
        done.Span.End + 1 == plan.Span.Start
            && all.Text[done.Span.End] == '/'
            && done.Unit == plan.Unit;

    // '78/111 xã': the share in per cent.
    private static decimal? Ratio(Figure figure)
    {
        if (figure.ComparedWith is not { Length: > 0 } whole
            || !char.IsAsciiDigit(whole[0])
            || !DigitNumber.TryRead(whole, 0, out var end, out var number)
            || number.Value == 0)
            return null;
        var read = QuantityReader.ReadUnit(new FoldedText(whole), 0, end, number, guess: false);
        return read.Value == 0 ? null : figure.Value / read.Value * 100;
    }

    private static bool IsShareOf(StatedTogether all, Figure counted, Figure share) =>
        share.Approximation == Approximation.Exact && all.AreNear(counted, share, out _)
        && (share.ComparedWith is null || CheckWords.Plans.Contains(share.ComparedWith))
        && share.Indicator == counted.Indicator;
}
