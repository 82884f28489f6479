using VanBan.Knowledge;

namespace VanBan.Figures.Checks;

/// <summary>Two parts of which nothing is both (<c>nam</c> and <c>nữ</c>), by <c>opposites.tsv</c>: together they are no
/// more than their whole, and where nothing is neither, no less.</summary>
internal static class OppositeCheck
{
    private const int LongestTail = 25;
    private const int TellingDigits = 4;

    private static readonly (string One, string Other, bool IsExhaustive)[] Pairs =
    [
        .. KnowledgeTable.Read("opposites.tsv").Rows
            .Select(static row => (row["one"], row["other"], row["exhaustive"] == "yes")),
    ];

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        foreach (var (from, end) in all.Sentences())
        {
            for (var i = from + 2; i < end; i++)
            {
                if (Of(all, from, i, end) is { } finding)
                    yield return finding;
            }
        }
    }

    private static FigureFinding? Of(StatedTogether all, int from, int i, int end)
    {
        var second = all[i];
        if (!IsCounted(second) || Same(all, from, i - 1, second.Unit) is not { } k
            || Same(all, from, k - 1, second.Unit) is not { } w)
            return null;
        var (whole, first) = (all[w], all[k]);
        if (!IsCounted(whole) || !IsCounted(first) || IsThird(all, i, end)
            || IsExhaustive(all, w, k, i) is not { } isExhaustive)
            return null;
        all.Compare(whole, first, second);
        var sum = first.Value + second.Value;
        var rounding = all.RoundingOf(whole) + all.RoundingOf(first) + all.RoundingOf(second);
        if (Math.Abs(sum - whole.Value) <= rounding
            || (sum < whole.Value && !isExhaustive
                && !Arithmetic.SlipExplains(whole.Value, [first.Value, second.Value], TellingDigits)))
            return null;
        return new FigureFinding(FindingKind.SumRefuted, whole, second)
        {
            Expected = sum,
            Parts = [first, second],
            Statement = StatedTogether.Statement(whole, first, second),
            IsDoubtful = sum < whole.Value,
        };
    }

    private static bool IsCounted(Figure figure) => StatedTogether.IsExact(figure)
        && figure.Unit is not ("%" or "" or "thứ") && figure.ComparedWith is null;

    // The last figure in this unit or in one that it is short for: 'giấy' of 'giấy chứng nhận'.
    private static int? Same(StatedTogether all, int from, int at, string unit)
    {
        for (var k = at; k >= from; k--)
        {
            if (all[k].Unit == unit || all[k].Unit.StartsWith(unit + " ", StringComparison.Ordinal))
                return k;
        }
        return null;
    }

    // A third part of the same whole may follow.
    private static bool IsThird(StatedTogether all, int i, int end) =>
        i + 1 < end
            && all[i + 1].Unit == all[i].Unit
            && !all.Between(all[i], all[i + 1]).Contains(';', StringComparison.Ordinal)
            && !all.Between(all[i], all[i + 1]).Contains(')', StringComparison.Ordinal);

    private static bool? IsExhaustive(StatedTogether all, int whole, int first, int second)
    {
        var before = all.Text[all[first - 1].Span.End..all[first].Span.Start];
        var between = all.Text[all[second - 1].Span.End..all[second].Span.Start];
        var behind = Tail(all, first, second);
        var tail = Tail(all, second, all.Count);
        if (whole + 1 > first)
            return null;
        foreach (var (one, other, isExhaustive) in Pairs)
        {
            if (Are(one, other, before, between) || Are(one, other, behind, tail))
                return isExhaustive;
        }
        return null;
    }

    private static bool Are(string one, string other, string first, string second) =>
        (Has(first, one, other) && Has(second, other, one)) || (Has(first, other, one) && Has(second, one, other));

    // 'ngoài công lập' holds 'công lập'.
    private static bool Has(string text, string word, string other) =>
        SumWords.HoldsAny([word], text)
            && (word.Contains(other, StringComparison.Ordinal)
                || !SumWords.HoldsAny([other], text));

    // The words behind a figure to the next mark.
    private static string Tail(StatedTogether all, int at, int limit)
    {
        var start = all[at].Span.End;
        var end = Math.Min(all.Text.Length, start + LongestTail);
        if (at + 1 < limit && at + 1 < all.Count)
            end = Math.Min(end, Math.Max(start, all[at + 1].Span.Start));
        var words = all.Text[start..end];
        var mark = words.AsSpan().IndexOfAny(",;.()");
        return mark < 0 ? words : words[..mark];
    }
}
