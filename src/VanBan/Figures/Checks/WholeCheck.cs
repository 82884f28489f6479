using System.Text.RegularExpressions;
using VanBan.Figures.Quantities;

namespace VanBan.Figures.Checks;

/// <summary>
/// Wholes and the parts listed behind them. A list behind 'gồm' is complete and must give the whole; one behind 'trong
/// đó' may leave parts out, so it must not give more of an amount, and what it gives less is told only where one slip
/// of a digit explains it.
/// </summary>
internal static partial class WholeCheck
{
    private const int LongestLead = 120;
    private const int MostParts = 12;
    private const int TellingDigits = 4;

    public static IEnumerable<FigureFinding> Find(StatedTogether all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (AboveAll(all, i) is { } share)
                yield return share;
            if (all.At(i + 1) is not { } next || !IsWhole(all[i]))
                continue;
            if (IsPart(all, all[i], next) && next.Value > all[i].Value)
                yield return Above(all[i], next);
            else if (Sum(all, i) is { } sum)
                yield return sum;
        }
    }

    private static FigureFinding Above(Figure whole, Figure part) =>
        new(FindingKind.PartAboveWhole, part, whole)
        {
            Expected = whole.Value,
            Statement = StatedTogether.Statement(whole, part),
        };

    // 'chiếm 120%'
    private static FigureFinding? AboveAll(StatedTogether all, int i) =>
        all[i] is { Unit: "%", Change: null, Value: > 100 } figure
        && all.Text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith("chiếm")
            ? new FigureFinding(FindingKind.PartAboveWhole, figure, null) { Expected = 100 } : null;

    private static bool IsWhole(Figure figure) =>
        StatedTogether.IsExact(figure)
            && figure.Unit is not ("%" or "" or "thứ")
            && figure.ComparedWith is null
        && UnitTable.Find(figure.Unit) is not { IsTime: true };

    // 'tổng kinh phí 45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng'
    private static bool IsPart(StatedTogether all, Figure whole, Figure part) =>
        part.Unit == whole.Unit && part is { Change: null, High: null }
        && all.Between(whole, part) is { Length: < 160 } between
        && !StatedTogether.EndsSentence(between)
        && CheckWords.Find(CheckWords.Parts, between.TrimStart([' ', ',', ';', '(', '\n'])) == 0;

    private static FigureFinding? Sum(StatedTogether all, int i)
    {
        var whole = all[i];
        var lead = Lead.Match(all.Between(whole, all[i + 1]));
        if (!lead.Success || lead.Length > LongestLead)
            return null;
        var parts = Parts(all, i);
        if (parts.Count < 2 || !IsListEnd(all, parts[^1]))
            return null;
        var sum = parts.Sum(part => part.Value);
        var rounding = parts.Append(whole)
            .Sum(one => Arithmetic.RoundingOf(one.Span.In(all.Text).ToString(), one.Value));
        if (Math.Abs(sum - whole.Value) <= rounding)
            return null;
        var isComplete = lead.Groups["all"].Success;
        return isComplete || IsTelling(whole, sum, lead.Groups["colon"].Success)
            ? new FigureFinding(FindingKind.SumRefuted, whole, parts[^1])
            {
                Expected = sum,
                Statement = StatedTogether.Statement([whole, .. parts]),
                IsDoubtful = !isComplete && sum < whole.Value,
            }
            : null;
    }

    // Counted things may be counted twice ('60 nữ, 70 đảng viên'); amounts are not.
    private static bool IsTelling(Figure whole, decimal sum, bool isList)
    {
        var isAmount = UnitTable.Find(whole.Unit) is not null;
        if (isAmount && (sum > whole.Value || (isList && sum > whole.Value * 0.6m)))
            return true;
        return Arithmetic.IsOneSlip(sum, whole.Value)
            && Math.Max(Arithmetic.SignificantDigits(sum), Arithmetic.SignificantDigits(whole.Value)) >= TellingDigits;
    }

    // The parts in the same unit, up to the end of the sentence; shares in brackets behind them are passed over.
    private static List<Figure> Parts(StatedTogether all, int i)
    {
        var parts = new List<Figure>();
        for (var k = i + 1; k < all.Count && parts.Count < MostParts; k++)
        {
            var between = all.Between(all[k - 1], all[k]);
            if (k > i + 1 && (IsOver(between) || Nested.IsMatch(between)))
                break;
            if (all[k].Unit == "%")
                continue;
            if (all[k].Unit != all[i].Unit || !StatedTogether.IsExact(all[k]))
                return [];
            parts.Add(all[k]);
        }
        return parts;
    }

    private static bool IsOver(string between) =>
        StatedTogether.EndsSentence(between)
            || between.Length == 0
            || between.Length > LongestLead;

    // A list that goes on ('và các nguồn khác') is not complete.
    private static bool IsListEnd(StatedTogether all, Figure last)
    {
        var rest = all.Text.AsSpan(last.Span.End);
        var end = rest.IndexOfAny('.', '\n', ';');
        var tail = end < 0 ? rest : rest[..end];
        return tail.Length < LongestLead && !Open.IsMatch(tail);
    }

    [GeneratedRegex(
        @"^[^.;]*?((?<all>\bgồm( có)?|bao gồm|chia ra)|trong đó( có)?)(?<colon>\s*:)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"trong đó|\bgồm\b|so với|kế hoạch|còn lại", RegexOptions.CultureInvariant)]
    private static partial Regex Nested { get; }

    [GeneratedRegex(@"khác|còn lại|v\.v|…", RegexOptions.CultureInvariant)]
    private static partial Regex Open { get; }
}
