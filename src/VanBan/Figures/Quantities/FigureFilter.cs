using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Decides whether a quantity states something. Most numbers of a normative text do not.</summary>
internal static class FigureFilter
{
    private const int LongestName = 110;

    /// <summary>Whether <paramref name="quantity"/> is a figure.</summary>
    /// <param name="isTerm">The clause speaks of a time taken: <c>thời gian thực hiện: 24 tháng</c>.</param>
    public static bool IsFigure(FoldedText text, Quantity quantity, LeadingWords lead, bool isTerm)
    {
        if (quantity.Number.IsPlain
            && !quantity.IsScaled
            && IsMark(text, quantity))
            return false;
        if (quantity.IsLabelled)
            return true;
        if (NamedNumber.Is(text, quantity, lead.Start))
            return false;
        if (IsAgeOfGroup(text, quantity, lead)
            || IsQuality(text, quantity, lead)
            || IsPacking(text, quantity)
            || IsInFormula(text, quantity))
            return false;
        if (quantity.Measure is { } measure)
            return measure.IsTime ? IsTerm(text, quantity, lead, measure, isTerm) : IsMeasure(text, quantity, lead);
        return quantity.Unit.Length > 0 ? IsCount(text, quantity, lead) : IsBare(text, quantity, lead);
    }

    /// <summary>A place in an order: its unit is <c>thứ</c>, whatever follows.</summary>
    public static Quantity AsRank(FoldedText text, Quantity quantity)
    {
        if (quantity.WholeStart >= 0)
            return quantity with { Unit = "thứ" }; // thứ 14/63 tỉnh
        return quantity with
        {
            End = DigitsEnd(text, quantity.Start),
            Value = quantity.Number.Value,
            High = null,
            Unit = "thứ",
            Measure = null,
            NounStart = -1
        };
    }

    // A number with a unit of measurement is a name only where the unit may be the letter of a name: 'lô 5 m'.
    private static bool IsMeasure(FoldedText text, Quantity quantity, LeadingWords lead) =>
        !(lead.IsLabel && quantity.Number.IsYear) && (
            !lead.IsLabel
                || quantity.IsScaled
                || quantity.Unit.Length > 1
                || quantity.Unit == "%"
                || !quantity.Number.IsPlain)
        && (quantity.Measure!.Dimension is not ("points" or "multiple" or "angle") || !text.IsLineStart(quantity.Start)
            || ContinuesLine(
                text, quantity, quantity.Number.IsPadded
                    || lead.Start < quantity.Start
                    || !quantity.Number.IsPlain));

    // A number alone on its line is a page's, in quotation marks part of a name ('“3 nhà”'), behind a box part of a
    // form; before a capital that goes on from no word it is the mark of a footnote ('4 Điểm này được sửa đổi').
    private static bool IsMark(FoldedText text, Quantity quantity)
    {
        var before = text.BackOverBlanks(quantity.Start);
        var previous = before > 0 ? text[before - 1] : '\n';
        if (previous is '“' or '"' or '‘' or ']')
            return true;
        var unit = text.WordAfter(DigitsEnd(text, quantity.Start));
        if (!unit.Exists)
            return false;
        if (previous == '\n'
            && !quantity.Number.IsPadded
            && text.LineStart(unit.Start) > quantity.Start
            && quantity.Unit.Length > 0)
            return true;
        return unit.IsCapital
            && char.IsLower(text[unit.Start + 1])
            && (quantity.Measure is { } measure
            ? char.IsLower(measure.Name[0]) : IsNote(text, quantity, GoesOnFromWord(text, before, previous)));
    }

    private static bool IsNote(FoldedText text, Quantity quantity, bool goesOn) =>
        quantity.NounStart >= 0
            && !quantity.Number.IsPadded
            && !quantity.Number.IsGrouped
            && (!goesOn || CountedNouns.IsThing(text, quantity.NounStart)); // '8 Giống lúa A 9 Giống lúa B': rows

    private static bool GoesOnFromWord(FoldedText text, int before, char previous) =>
        previous == '\n' ? char.IsLetter(EndOfLineBefore(text, before)) : char.IsLetter(previous)
            || previous == ',';

    private static int DigitsEnd(FoldedText text, int at)
    {
        while (char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static char EndOfLineBefore(FoldedText text, int lineStart)
    {
        var at = text.BackOverBlanks(Math.Max(lineStart - 1, 0));
        return at > 0 ? text[at - 1] : '\n';
    }

    // A term or a limit of days, months, years. '6 tháng đầu năm', '14 tháng 6', 'Kế hoạch 5 năm 2021 - 2025', '8 giờ
    // 30' are periods and times.
    private static bool IsTerm(FoldedText text, Quantity quantity, LeadingWords lead, Unit measure, bool isTerm)
    {
        if (lead.IsLabel
            || quantity.IsScaled
            || quantity.Number.Value > 1000)
            return false;
        if ((quantity.High is not null && measure.Name == "giờ")
            || IsPeriodOrTime(text, quantity.End))
            return false; // từ 6 giờ đến 23 giờ
        return isTerm
            || lead.IsLimit
            || (quantity.High is not null && !IsChoice(text, lead.Start))
            || IsBound(text, quantity, lead, measure);
    }

    // '06 tháng/01 lần', '6 tháng đầu năm', 'Trong 6 tháng đã phát hiện …'
    private static bool IsPeriodOrTime(FoldedText text, int end) =>
        text[end] == '/'
            || text.WordAfter(end).Printed is "đã" or "toàn" or "qua"
            || text.WordAfter(end) is { IsNumber: true } or { Folded: "dau" or "cuoi" or "thang" or "thu" };

    private static bool IsBound(FoldedText text, Quantity quantity, LeadingWords lead, Unit measure) =>
        TrailingWords.IsLimit(text, quantity.End)
            || measure.Name.StartsWith("ngày", StringComparison.Ordinal)
            || CountsFrom(text.WordAfter(quantity.End))
            || IsPenalty(text, lead.Start);

    // '[ ] Từ 1 đến 2 năm' is a choice of a form.
    private static bool IsChoice(FoldedText text, int start)
    {
        start = text.BackOverBlanks(start);
        return start > 0 && text[start - 1] is ']' or '□' or '☐';
    }

    // 'sau 03 tháng kể từ khi có quyết định'
    private static bool CountsFrom(TextWord next) => next.Folded is "ke"
        && next.Next.Folded is "tu";

    /// <summary>Whether the words before a figure name a penalty that is counted in time: <c>phạt tù</c>, <c>cải tạo
    /// không giam giữ</c>.</summary>
    public static bool IsPenalty(FoldedText text, int start)
    {
        var word = text.WordBefore(start);
        return word.Printed is "tù" or "giữ"
            && word.Previous.Printed is "phạt" or "giam";
    }

    private static bool IsCount(FoldedText text, Quantity quantity, LeadingWords lead)
    {
        // 'Cấp 1.245 giấy chứng nhận': names have no dots in their numbers.
        if (IsNamed(text, quantity, lead))
            return false;
        if (quantity.Number.IsDecimal
            && !quantity.IsScaled
            && !IsAverage(text, quantity, lead))
            return false;
        var isMarked = quantity.Number.IsPadded
            || quantity.Number.IsGrouped
            || quantity.IsScaled
            || lead.Start < quantity.Start;
        if ((quantity.IsGuess && !isMarked)
            || text.WordAfter(quantity.End).Printed is "thứ")
            return false;
        return !text.IsLineStart(quantity.Start)
            || ContinuesLine(text, quantity, isMarked);
    }

    private static bool IsNamed(FoldedText text, Quantity quantity, LeadingWords lead) =>
        quantity.Number.IsYear
            || (lead.IsLabel && !(quantity.Number.IsGrouped && !quantity.IsGuess) && !IsDone(text, quantity));

    // 'Đã cấp 312 mã số vùng trồng': the word of 'cấp 1' is a verb there.
    private static bool IsDone(FoldedText text, Quantity quantity) =>
        !quantity.IsGuess
            && quantity.Number.Lead > 1
            && text.PreviousWordEnd(quantity.Start) is > 0 and var end
            && ClauseWords.Actions.TryMatchBefore(text, end, out _, out _);

    // '32,5 giường bệnh/vạn dân' is an average; '1.2 Dự án' numbers a heading.
    private static bool IsAverage(FoldedText text, Quantity quantity, LeadingWords lead) =>
        !quantity.IsGuess
            && (quantity.Unit.Contains('/', StringComparison.Ordinal)
                || lead.IsAchieved || lead.Change is not null || FollowsColon(text, lead.Start)
                || FollowsWord(text, quantity));

    // At the start of a printed line stand the numbers of lists, of table rows, of footnotes and of pages.
    private static bool ContinuesLine(FoldedText text, Quantity quantity, bool isMarked)
    {
        if (!isMarked && quantity.Number.Lead < 2)
            return false;
        var lineStart = text.LineStart(quantity.Start);
        if (lineStart < 2)
            return false;
        var before = text.BackOverBlanks(lineStart - 1);
        if (before == 0
            || (quantity.NounStart >= 0 && char.IsUpper(text[quantity.NounStart])))
            return false;
        return text[before - 1] == ','
            || (char.IsLetter(text[before - 1]) && char.IsLower(text[text.WordStart(before)]));
    }

    // A number without a unit: only where it is printed as an amount and a word says that something is so much.
    private static bool IsBare(FoldedText text, Quantity quantity, LeadingWords lead) =>
        !lead.IsLabel
            && (
                quantity.IsScaled
                    || (
                        !quantity.Number.IsPlain
                            && (lead.Start < quantity.Start || FollowsColon(text, quantity.Start))))
        && (quantity.IsScaled || !text.IsLineStart(quantity.Start))
        && !(text[quantity.End] == '.' && char.IsAsciiDigit(text[quantity.End + 1]));

    // 'trẻ em dưới 5 tuổi', 'lao động từ 15 tuổi trở lên': the age only says which of them.
    private static bool IsAgeOfGroup(FoldedText text, Quantity quantity, LeadingWords lead) =>
        quantity.Measure is { Dimension: "age" or "age-time" } && !lead.IsStated
            && text.PreviousWordEnd(lead.Start) is > 0 and var end
        && ClauseWords.Aged.TryMatchBefore(text, end, out _, out _);

    // 'giá vàng 99,9% mua vào: 3.500.000 đồng/chỉ': a share inside the name of goods whose price follows.
    private static bool IsQuality(FoldedText text, Quantity quantity, LeadingWords lead)
    {
        if (quantity is not { Unit: "%", High: null } || lead.Start < quantity.Start
            || text.PreviousWordEnd(quantity.Start) is not (> 0 and var end)
            || ClauseWords.Allocations.TryMatchBefore(text, end, out _, out _)
            || ClauseWords.Actions.TryMatchBefore(text, end, out _, out _))
            return false;
        var rest = text.Text.AsSpan(quantity.End, Math.Min(text.Length - quantity.End, LongestName));
        var mark = rest.IndexOfAny(';', '%', '.');
        while (mark >= 0
            && rest[mark] == '.'
            && mark + 1 < rest.Length
            && char.IsAsciiDigit(rest[mark + 1])
            && rest[(mark + 1)..].IndexOfAny(';', '%', '.') is var next)
            mark = next < 0 ? -1 : mark + 1 + next;
        return (mark < 0 ? rest : rest[..mark]).IndexOf("đồng/") > 0;
    }

    // 'cocacola chai (24 chai/két)', 'loại 24 chai/két giá 180.000 đồng/két': how goods are packed.
    private static bool IsPacking(FoldedText text, Quantity quantity)
    {
        if (quantity.Measure is not { Dimension: ['m', 'o', 'n', 'e', 'y', ..] }
            && Packing.IsBeforePrice(text, quantity.End))
            return true;
        if (quantity.NounStart < 0
            || !(quantity.Unit.Contains('/', StringComparison.Ordinal) || text[quantity.End] == '/'))
            return false;
        var before = text.BackOverBlanks(quantity.Start);
        return before > 0 && text[before - 1] == '('
            && text.Text.AsSpan(quantity.End).IndexOfAny(')', ' ') is >= 0 and var close
            && text[quantity.End + close] == ')';
    }

    // 'Số giường bệnh/vạn dân 15,2 giường', 'từ 2,5 tiêu chí lên 4,1 tiêu chí'
    private static bool FollowsWord(FoldedText text, Quantity quantity) =>
        quantity.NounStart >= 0
            && char.IsLower(text[quantity.NounStart])
            && !text.IsLineStart(quantity.Start)
            && text.PreviousWordEnd(quantity.Start) is > 0 and var end
        && char.IsLetter(text[end - 1]);

    // '(22 ngày - số ngày nghỉ)'
    private static bool IsInFormula(FoldedText text, Quantity quantity)
    {
        var (before, after) = (text.BackOverBlanks(quantity.Start), text.SkipBlanks(quantity.End));
        return before > 0
            && text[before - 1] is '(' or '='
            && after > quantity.End
            && text[after] is '-' or '+' or '×' or 'x'
            && FoldedText.IsBlank(text[after + 1]);
    }

    private static bool FollowsColon(FoldedText text, int start)
    {
        start = text.BackOverBlanks(start);
        return start > 0 && text[start - 1] == ':';
    }
}
