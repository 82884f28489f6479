namespace VanBan.Figures.Checks;

/// <summary>Parts that are more than their whole: <c>640 người, trong đó có 710 người là nữ</c>. A list behind 'trong đó'
/// may leave parts out and may count one thing twice, but none of it is more than the whole.</summary>
internal static class PartsAbove
{
    private const int LongestLead = 160;
    private const int LongestName = 45;
    private const int LongestStep = 80;
    private const int MostWords = 7;

    /// <summary>The first part of the whole at a place that is more than it; <see langword="null"/> for none.</summary>
    public static FigureFinding? Find(StatedTogether all, int i)
    {
        var (whole, first) = (all[i], all[i + 1]);
        if (!IsOfOneUnit(whole, first) || !IsAmount(first) || Lead(all.Between(whole, first)) is not { } isFar
            || SumWords.HoldsAny(CheckWords.Averages, Before(all, whole)))
            return null;
        all.Compare(whole, first);
        if (first.Value > whole.Value)
            return Above(whole, first, isFar || whole.Unit.Length == 0);
        return Later(all, i) is { } later ? Above(whole, later, isDoubtful: true) : null;
    }

    private static FigureFinding Above(Figure whole, Figure part, bool isDoubtful) =>
        new(FindingKind.PartAboveWhole, part, whole)
        {
            Expected = whole.Value,
            Statement = StatedTogether.Statement(whole, part),
            IsDoubtful = isDoubtful,
        };

    // Whether the name of what is counted stands before 'trong đó'; null where no part follows.
    private static bool? Lead(string between)
    {
        if (between.Length >= LongestLead || StatedTogether.EndsSentence(between))
            return null;
        var words = between.TrimStart([' ', ',', ';', '(', '\n']);
        var at = CheckWords.Find(CheckWords.Parts, words);
        if (at <= 0)
            return at < 0 ? null : false;
        var name = words[..at].TrimEnd([' ', ',', ';', '(', '\n']);
        return name.Length < LongestName && name.Count(letter => letter == ' ') < MostWords
            && name.AsSpan().IndexOfAny(",;()/") < 0
            && !SumWords.HoldsAny(SumWords.Nested, name)
            && !SumWords.HoldsAny(CheckWords.Averages, name)
            ? true : null;
    }

    // '1.200 hồ sơ, trong đó: trực tiếp 300 hồ sơ, trực tuyến 2.500 hồ sơ'
    private static Figure? Later(StatedTogether all, int i)
    {
        for (var k = i + 2; k < all.Count; k++)
        {
            var between = all.Between(all[k - 1], all[k]);
            if (between.Length is 0 or > LongestStep || StatedTogether.EndsSentence(between)
                || between.AsSpan().IndexOfAny(";()") >= 0
                || SumWords.HoldsAny(SumWords.Nested, between.ToLowerInvariant())
                || !IsAmount(all[k]) || all[k].Unit != all[i].Unit || all[k].Unit != all[i + 1].Unit)
                return null;
            if (all[k].Value > all[i].Value)
                return all[k];
        }
        return null;
    }

    private static bool IsAmount(Figure figure) => figure is { Change: null, High: null };

    // 'thẻ bảo hiểm y tế' is 'thẻ' when it is named again; without a unit both tell what they count.
    private static bool IsOfOneUnit(Figure whole, Figure part) => whole.Unit == part.Unit
        ? whole.Unit.Length > 0 || (whole.Indicator is not null && part.Indicator is not null)
        : part.Unit.Length > 0 && whole.Unit.StartsWith(part.Unit + " ", StringComparison.Ordinal);

    private static string Before(StatedTogether all, Figure whole)
    {
        var start = Math.Max(0, whole.Span.Start - LongestName);
        var words = all.Text[start..whole.Span.Start].ToLowerInvariant();
        return words[(words.LastIndexOfAny(['.', ';', ',', '\n']) + 1)..];
    }
}
