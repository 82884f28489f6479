using System.Collections.Frozen;
using VanBan.Figures.Quantities;

namespace VanBan.Figures.Checks;

/// <summary>
/// Wholes and the parts listed behind them. A list behind 'gồm' is complete and must give the whole; one behind 'trong
/// đó' may leave parts out, so it must not give more of an amount, and what it gives less is told only where one slip
/// of a digit explains it.
/// </summary>
internal static class WholeCheck
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
            if (all.At(i + 1) is null || !IsWhole(all[i]))
                continue;
            if (PartsAbove.Find(all, i) is { } above)
                yield return above;
            else if (Sum(all, i) is { } sum)
                yield return sum;
        }
    }

    // 'chiếm 120%'
    private static FigureFinding? AboveAll(StatedTogether all, int i) =>
        all[i] is { Unit: "%", Change: null, Value: > 100 } figure
        && all.Text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith("chiếm")
            ? new FigureFinding(FindingKind.PartAboveWhole, figure, null) { Expected = 100 } : null;

    private static bool IsWhole(Figure figure) =>
        StatedTogether.IsExact(figure)
            && figure.Unit is not ("%" or "thứ")
            && figure.ComparedWith is null
        && UnitTable.Find(figure.Unit) is not { IsTime: true };

    private static FigureFinding? Sum(StatedTogether all, int i)
    {
        var whole = all[i];
        var lead = ListLead.Read(all.Between(whole, all[i + 1]));
        if (lead.Kind == ListKind.None || whole.Unit.Length == 0)
            return null;
        var parts = Parts(all, i, lead.Kind == ListKind.Bracket);
        if (Kinds(all, i, lead) is { } kinds)
            return kinds;
        if (parts.Count < 2
            || !(lead.Kind == ListKind.Bracket ? IsBracketed(all, parts) : IsListEnd(all, parts[^1])))
            return null;
        all.Compare([whole, .. parts]);
        var sum = parts.Sum(part => part.Value);
        var rounding = parts.Append(whole)
            .Sum(one => Arithmetic.RoundingOf(one.Span.In(all.Text).ToString(), one.Value));
        if (Math.Abs(sum - whole.Value) <= rounding)
            return null;
        var isComplete = lead.Kind == ListKind.All;
        var isTold = isComplete || (lead.Kind == ListKind.Bracket
            ? IsOneSlip(whole, parts, sum) : IsTelling(whole, sum, lead.HasColon));
        return isTold
            ? new FigureFinding(FindingKind.SumRefuted, whole, parts[^1])
            {
                Expected = sum,
                Parts = [.. parts],
                Statement = StatedTogether.Statement([whole, .. parts]),
                IsDoubtful = !isComplete && (sum < whole.Value || lead.Kind == ListKind.Bracket),
            }
            : null;
    }

    // '11 đơn vị hành chính cấp huyện, gồm 03 thành phố, 02 thị xã và 06 huyện': each kind once.
    private static FigureFinding? Kinds(StatedTogether all, int i, ListLead lead)
    {
        var kinds = KindUnits.Of(all[i].Unit);
        if (kinds.Count == 0)
            return null;
        var parts = KindParts(all, i, kinds);
        if (parts.Count >= 2)
            all.Compare([all[i], .. parts]);
        var sum = parts.Sum(part => part.Value);
        return parts.Count < 2 || sum == all[i].Value || parts.DistinctBy(part => part.Unit).Count() < parts.Count
            || !IsListEnd(all, parts[^1]) || GoesOn(all, parts[^1])
            || (lead.Kind == ListKind.Some && !(parts.Count == kinds.Count && AreBare(all, parts)))
            ? null : new FigureFinding(FindingKind.SumRefuted, all[i], parts[^1])
            {
                Expected = sum,
                Parts = [.. parts],
                Statement = StatedTogether.Statement([all[i], .. parts]),
                IsDoubtful = lead.Kind != ListKind.All,
            };
    }

    private static List<Figure> KindParts(StatedTogether all, int i, FrozenSet<string> kinds)
    {
        var parts = new List<Figure>();
        while (all.At(i + 1 + parts.Count) is { } next && kinds.Contains(next.Unit) && StatedTogether.IsExact(next)
            && !IsOver(all.Between(all[i + parts.Count], next))
            && !Closes(all.Between(all[i + parts.Count], next)))
            parts.Add(next);
        return parts;
    }

    // '20 xã, 10 phường, 12 sở', '20 xã, 10 phường và các sở': of a kind that is not counted here.
    private static bool GoesOn(StatedTogether all, Figure last)
    {
        var tail = all.Text.AsSpan(last.Span.End).TrimStart();
        return tail.StartsWith("và ")
            || (tail is [',' or ';', ..] && tail[1..].TrimStart() is [>= '0' and <= '9', ..]);
    }

    // Behind 'trong đó' each kind of the whole without a word of its own: '86 xã, 20 phường và 05 thị trấn.' is all of
    // it, '20 xã khó khăn và 15 phường' is not.
    private static bool AreBare(StatedTogether all, List<Figure> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (all.Between(parts[i - 1], parts[i]).Trim() is not ("," or "và" or ", và" or ";"))
                return false;
        }
        return all.Text.AsSpan(parts[^1].Span.End) is [] or ['.' or ',' or ';' or ')' or '\n', ..];
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

    // '48 giải (02 giải Nhất, 08 giải Nhì, 14 giải Ba)': the list fills the brackets.
    private static bool IsBracketed(StatedTogether all, List<Figure> parts)
    {
        var inside = all.Text.AsSpan(parts[0].Span.Start, parts[^1].Span.Start - parts[0].Span.Start);
        var tail = all.Text.AsSpan(parts[^1].Span.End);
        return inside.IndexOfAny('(', ')') < 0
            && tail.IndexOfAny([')', '(', '.', ';', '\n']) is >= 0 and < LongestLead and var end
            && tail[end] == ')'
            && !SumWords.HoldsAny(SumWords.Open, tail[..end]);
    }

    // One digit of the whole or of one part explains it: who lists what overlaps is far off.
    private static bool IsOneSlip(Figure whole, List<Figure> parts, decimal sum) =>
        Arithmetic.IsOneSlip(sum, whole.Value)
            || parts.Exists(part => Arithmetic.IsOneSlip(whole.Value - (sum - part.Value), part.Value));

    // The parts in the same unit, up to the end of the sentence; shares, and what a bracket says of a part ('lúa 600 ha
    // (đông xuân 350 ha, hè thu 250 ha)'), are passed over.
    private static List<Figure> Parts(StatedTogether all, int i, bool isBracket)
    {
        var parts = new List<Figure>();
        var isAside = false;
        for (var k = i + 1; k < all.Count && parts.Count < MostParts; k++)
        {
            var between = all.Between(all[k - 1], all[k]);
            if (k > i + 1
                && (IsOver(between)
                    || (isBracket && Closes(between))
                    || IsNested(between)
                    || (EndsClause(between) && parts.Sum(static part => part.Value) == all[i].Value)))
                break;
            isAside = k > i + 1 && IsAside(between, isAside);
            if (isAside || all[k].Unit == "%")
                continue;
            if (!IsOfOneUnit(all[i].Unit, all[k].Unit) || !StatedTogether.IsExact(all[k]))
                return [];
            parts.Add(all[k]);
        }
        return parts;
    }

    // 'giải', 'giải Nhất'
    private static bool IsOfOneUnit(string whole, string part) => part.StartsWith(whole, StringComparison.Ordinal)
        && (part.Length == whole.Length || part[whole.Length] == ' ');

    // 'gồm 60 tỷ của tỉnh và 40 tỷ của huyện; giải ngân 55 tỷ': the list is whole, what follows is another thing.
    private static bool EndsClause(string between) => between.Contains(';', StringComparison.Ordinal);

    // Whether what stands behind the words is inside a bracket.
    private static bool IsAside(string between, bool wasAside)
    {
        var last = between.AsSpan().LastIndexOfAny('(', ')');
        return last < 0 ? wasAside : between[last] == '(';
    }

    private static bool Closes(string between) => between.Contains(')', StringComparison.Ordinal);

    private static bool IsNested(string between) => SumWords.HoldsAny(SumWords.Nested, between);

    private static bool IsOver(string between) =>
        StatedTogether.EndsSentence(between)
            || between.Length == 0
            || between.Length > LongestLead;

    // A list that goes on ('và các nguồn khác') is not complete.
    private static bool IsListEnd(StatedTogether all, Figure last)
    {
        var rest = all.Text.AsSpan(last.Span.End);
        var end = rest.IndexOfAny('.', '\n', ';');
        // 'v.v.' goes on over its first point.
        var tail = end < 0 ? rest : rest[..Math.Min(rest.Length, end + 2)];
        return tail.Length < LongestLead && !SumWords.HoldsAny(SumWords.Open, tail);
    }
}
