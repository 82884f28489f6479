using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>What the head of a column says of the numbers below it.</summary>
/// <param name="Kind">What the column holds.</param>
/// <param name="Head">The head as printed, from the top down.</param>
internal sealed record ColumnHead(ColumnKind Kind, string Head)
{
    /// <summary>A column without a head.</summary>
    public static ColumnHead None { get; } = new(ColumnKind.Names, "");

    /// <summary>What it adds to the name of the row; empty where it says only when, in which unit or against
    /// what.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The unit of its numbers, the scale as its value.</summary>
    public Quantity? Unit { get; private init; }

    /// <summary>The period of its numbers, as printed.</summary>
    public string? Period { get; private init; }

    /// <summary>What its numbers are compared with, as printed.</summary>
    public string? ComparedWith { get; private init; }

    /// <summary>Reads a head whose cells stand one below the other: <c>So sánh thực hiện với (%)</c> over <c>Dự toán
    /// TW</c>.</summary>
    public static ColumnHead Read(IReadOnlyList<string> levels)
    {
        var whole = string.Join(' ', levels);
        var kind = ColumnWords.KindOf(whole);
        if (kind != ColumnKind.Values)
            return new ColumnHead(kind, whole);
        Quantity? unit = null;
        var parts = new List<string>(levels.Count);
        foreach (var level in levels)
        {
            var (name, printed) = WithoutUnit(level);
            unit = printed ?? unit;
            parts.Add(name);
        }
        var isShare = unit?.Unit == "%" || whole.Contains('%', StringComparison.Ordinal);
        var comparedWith = Comparison(parts, isShare, out var compared);
        var names = parts.Where(
            (part, level) =>
                part.Length > 0 && !compared.Contains(level)
                    && (!ColumnWords.SaysWhen(part) || ColumnWords.SaysWhoPlanned(part)));
        return new ColumnHead(kind, whole)
        {
            Name = string.Join(", ", names),
            Unit = unit,
            Period = HeadPeriod.Of(
                whole, isNamed: parts.Exists(part => part.Length > 0
                    && !ColumnWords.SaysWhen(part)), comparedWith),
            ComparedWith = comparedWith,
        };
    }

    // 'Kinh phí (triệu đồng)', 'Tỷ lệ %', 'Triệu đồng'
    private static (string Name, Quantity? Unit) WithoutUnit(string head)
    {
        var text = new FoldedText(head);
        if (PrintedUnit.InBrackets(text, out var open, out var close) is { } bracketed)
            return (OneLine.Of(head.Remove(open, close + 1 - open)), bracketed);
        if (head.EndsWith('%'))
            return (head[..^1].TrimEnd(), PrintedUnit.Share);
        return PrintedUnit.Between(text, 0, head.Length) is { } unit
            && unit.End == head.Length
            && ColumnWords.PlanIn(head) < 0 // 'Kế hoạch' beside 'Thực hiện', not so many plans
            ? ("", unit) : (head, null);
    }

    // What the numbers are compared with, and the levels that say so.
    private static string? Comparison(List<string> parts, bool isShare, out HashSet<int> compared)
    {
        compared = [];
        for (var level = 0; level < parts.Count; level++)
        {
            var part = parts[level];
            if (ColumnWords.IsComparison(part))
            {
                compared.Add(level);
                if (level + 1 < parts.Count)
                {
                    compared.Add(parts.Count - 1);
                    return Against(parts[^1]) ?? Bare(parts[^1]);
                }
            }
            if ((Against(part) ?? (isShare ? OfPlan(part) : null)) is not { Length: > 0 } against)
                continue;
            compared.Add(level);
            return against;
        }
        return null;
    }

    // 'So với cùng kỳ', 'Ước TH/KH 2024'
    private static string? Against(string head)
    {
        var folded = Letters.Fold(head);
        if (folded.IndexOf("so voi ", StringComparison.Ordinal) is >= 0 and var with)
            return Bare(head[(with + "so voi ".Length)..]);
        var slash = head.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && ColumnWords.PlanIn(head[(slash + 1)..]) == 0
            ? Bare(head[(slash + 1)..]) : null;
    }

    // 'Tỷ lệ đạt kế hoạch', '% KH': a plan alone is one and no share of it.
    private static string? OfPlan(string head) =>
        ColumnWords.PlanIn(head) is > 0 and var plan
            && !ColumnWords.SaysWhoPlanned(head)
            ? Bare(head[plan..]) : null;

    private static string Bare(string head) => OneLine.Of(head).Trim(' ', '%', '(', ')', ':', ',');
}
