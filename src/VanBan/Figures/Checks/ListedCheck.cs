using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>Lists that say how many parts they have (<c>120 tỷ đồng cho 03 huyện: …</c>), totals behind their parts
/// (<c>…, tổng cộng 120 tỷ đồng</c>), and what is left of a whole (<c>đã chi 80 tỷ đồng, còn 40 tỷ đồng</c>).</summary>
internal static class ListedCheck
{
    private const int MostParts = 12;
    private const int LongestLead = 40;
    private const int LongestRest = 25;
    private const int DigitsOfTotal = 2;
    private const int DigitsOfRest = 4;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        foreach (var (from, end) in all.Sentences())
        {
            for (var i = from; i < end; i++)
            {
                if ((Numbered(all, i, end) ?? Total(all, from, i) ?? Rest(all, from, i)) is { } finding)
                    yield return finding;
            }
        }
    }

    private static FigureFinding? Numbered(StatedTogether all, int i, int end)
    {
        if (i + 2 >= end || !IsAmount(all[i]) || !IsNumberOfParts(all, i + 1))
            return null;
        var count = (int)all[i + 1].Value;
        var parts = Enumerable.Range(i + 2, end - i - 2).Select(k => all[k]).Where(part => part.Unit != "%").ToList();
        if (parts.Count != count || parts.Exists(part => part.Unit != all[i].Unit || !StatedTogether.IsExact(part)))
            return null;
        return Refuted(all, all[i], parts, isDoubtful: false);
    }

    private static bool IsNumberOfParts(StatedTogether all, int k) =>
        all[k] is { High: null, Change: null, ComparedWith: null, Value: >= 2 and <= MostParts } number
            && number.Value == decimal.Floor(number.Value)
            && number.Unit != all[k - 1].Unit
            && all.Between(all[k - 1], number).Length < LongestLead
            && all.Between(number, all[k + 1]).TrimStart().StartsWith(':');

    // 'vay 90 tỷ đồng, vốn tự có 30 tỷ đồng, tổng cộng 120 tỷ đồng'
    private static FigureFinding? Total(StatedTogether all, int from, int i)
    {
        if (i < from + 2 || !IsAmount(all[i])
            || !SumWords.IsTotal(Letters.Fold(all.Between(all[i - 1], all[i])).Trim(' ', ',', ';', ':', '\n')))
            return null;
        var parts = new List<Figure>();
        for (var k = i - 1; k >= from && all[k].Unit == all[i].Unit && StatedTogether.IsExact(all[k]); k--)
            parts.Insert(0, all[k]);
        return parts.Count >= 2 && IsSlip(all[i], parts, DigitsOfTotal)
            ? Refuted(all, all[i], parts, isDoubtful: true) : null;
    }

    // 'vận động 3.280 triệu đồng, đã chi 2.150 triệu đồng, còn dư 1.130 triệu đồng'
    private static FigureFinding? Rest(StatedTogether all, int from, int i)
    {
        if (i < from + 2 || !IsAmount(all[i])
            || !CheckWords.End(CheckWords.Rest, all.Between(all[i - 1], all[i]))
            || all.Between(all[i - 1], all[i]).Length > LongestRest)
            return null;
        var (whole, part) = (all[i - 2], all[i - 1]);
        if (part.Unit == "%" && i >= from + 3)
            (whole, part) = (all[i - 3], all[i - 2]);
        return whole.Unit == all[i].Unit && part.Unit == all[i].Unit && IsAmount(whole) && IsAmount(part)
            && (IsSlip(whole, [part, all[i]], DigitsOfRest) || IsAllThatIsDone(all, from, i))
            ? Refuted(all, whole, [part, all[i]], isDoubtful: true) : null;
    }

    // '45 hồ sơ, đã giải quyết 38 hồ sơ, còn lại 9 hồ sơ': the whole is the first of its unit, and nothing stands between
    // that could take a part of it.
    private static bool IsAllThatIsDone(StatedTogether all, int from, int i)
    {
        var (whole, part, rest) = (all[i - 2], all[i - 1], all[i]);
        var done = all.Between(whole, part).TrimStart(' ', ',');
        return part.Value <= whole.Value
            && Enumerable.Range(from, i - 2 - from).All(k => all[k].Unit != whole.Unit)
            && done.Length < LongestLead && done.AsSpan().IndexOfAny("(;:,") < 0
            && CheckWords.Done.Any(word => done.StartsWith($"{word} ", StringComparison.Ordinal))
            && CheckWords.Rest.Contains(all.Between(part, rest).Trim([' ', ',', '\n']), StringComparer.Ordinal);
    }

    private static bool IsAmount(Figure figure) => StatedTogether.IsExact(figure)
        && figure.ComparedWith is null && figure.Unit is not ("%" or "" or "thứ");

    private static bool IsSlip(Figure whole, List<Figure> parts, int fewestDigits) =>
        Arithmetic.SlipExplains(whole.Value, [.. parts.Select(part => part.Value)], fewestDigits);

    private static FigureFinding? Refuted(StatedTogether all, Figure whole, List<Figure> parts, bool isDoubtful)
    {
        all.Compare([whole, .. parts]);
        var sum = parts.Sum(part => part.Value);
        var rounding = parts.Append(whole).Sum(all.RoundingOf);
        return Math.Abs(sum - whole.Value) <= rounding ? null
            : new FigureFinding(FindingKind.SumRefuted, whole, parts[^1])
            {
                Expected = sum,
                Parts = [.. parts],
                Statement = StatedTogether.Statement([whole, .. parts]),
                IsDoubtful = isDoubtful,
            };
    }
}
