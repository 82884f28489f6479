using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>The words right after a figure that belong to it: <c>trở lên</c>, <c>so với cùng kỳ</c>, <c>kế hoạch tỉnh
/// giao</c>.</summary>
/// <param name="End">Where the figure ends with them.</param>
/// <param name="Approximation">What they make of the value; <see langword="null"/> for nothing.</param>
/// <param name="ComparedWith">What the figure is compared with; <see langword="null"/> for nothing.</param>
internal readonly record struct TrailingWords(int End, Approximation? Approximation, string? ComparedWith)
{
    // 'tăng gấp 12 lần về số vốn so với cùng kỳ': so many words may stand between the unit and the comparison.
    private const int MostWordsBetween = 6;
    private const int MostWords = 12;
    private const int LongestBracket = 40;

    private static readonly PrintedPhrases<Approximation> Limits = Load();

    /// <summary>Reads behind <paramref name="quantity"/>.</summary>
    /// <param name="isFrom"><c>từ</c> stands before it: <c>từ 30% tổng số lao động trở lên</c>.</param>
    public static TrailingWords Read(FoldedText text, Quantity quantity, bool isFrom)
    {
        var end = quantity.End;
        Approximation? approximation = null;
        if (LimitAt(text, end) is >= 0 and var at
            && Limits.TryMatch(text, at, out var limitEnd, out var limit))
            (approximation, end) = (limit, limitEnd);
        else if (isFrom && quantity.High is null)
            approximation = LaterLimit(text, end);
        if (quantity is { WholeStart: > 0, Plan: null })
            return new TrailingWords(
                end, approximation,
                OneLine.Of(text.Text.AsSpan(quantity.WholeStart, quantity.End - quantity.WholeStart)));
        var start = ComparisonStart(text, text.WordAfter(end), quantity);
        if (start < 0)
            return BehindBracket(text, end) is var (past, compared)
                ? new TrailingWords(past, approximation, compared) : new TrailingWords(end, approximation, null);
        var comparedEnd = ComparisonEnd(text, start);
        return comparedEnd <= start ? new TrailingWords(end, approximation, null)
            : new TrailingWords(comparedEnd, approximation, OneLine.Of(text.Text.AsSpan(start, comparedEnd - start)));
    }

    // 'tăng 4 lần (+1.196 ha) so cùng kỳ năm trước': what both figures are compared with, the one before the bracket and
    // the one in it, which ends with it.
    private static (int End, string Compared)? BehindBracket(FoldedText text, int end)
    {
        var open = text.SkipBlanks(end);
        var close = text[open] == ')' ? open
            : text[open] == '(' ? text.Text.IndexOf(')', open, Math.Min(LongestBracket, text.Length - open)) : -1;
        if (close < 0 || text.WordAfter(close + 1) is not { Printed: "so" } so
            || text.Text.AsSpan(open + 1, Math.Max(close - open - 1, 0)).IndexOfAny('(', '\n') >= 0
            || Compared(so) is not { Exists: true } start)
            return null;
        return ComparisonEnd(text, start.Start) is var compared && compared > start.Start
            ? (close == open ? compared : end, OneLine.Of(text.Text.AsSpan(start.Start, compared - start.Start)))
            : null;
    }

    /// <summary>Whether <c>trở lên</c> or <c>trở xuống</c> follows.</summary>
    public static bool IsLimit(FoldedText text, int end) =>
        LimitAt(text, end) is >= 0 and var at && Limits.TryMatch(text, at, out _, out _);

    /// <summary>Whether a time goes on without a break: <c>trong 02 năm liên tục</c> is no deadline.</summary>
    public static bool IsUnbroken(FoldedText text, int end) => LimitAt(text, end) != text.NextWord(end);

    // Behind 'liên tục' or 'liên tiếp', where a limit may stand: '12 tháng liên tục trở lên'.
    private static int LimitAt(FoldedText text, int end)
    {
        var word = text.WordAfter(end);
        return word.Printed is "liên"
            && word.Next.Printed is "tục" or "tiếp"
            ? word.Next.Next.Start : word.Start;
    }

    private static Approximation? LaterLimit(FoldedText text, int end)
    {
        var word = text.WordAfter(end);
        for (var count = 0; count < MostWordsBetween + 2 && word.Exists && !word.IsNumber; count++)
        {
            if (Limits.TryMatch(text, word.Start, out _, out var limit))
                return limit;
            word = word.Next;
        }
        return null;
    }

    // Where what the figure is compared with begins: a plan right behind a share, the field of a rank, or what stands
    // behind 'so với' a few words on.
    private static int ComparisonStart(FoldedText text, TextWord word, Quantity quantity)
    {
        if (!word.Exists)
            return -1;
        if ((quantity.Unit == "%"
            && ClauseWords.Plans.TryMatch(text, word.Start, out _, out _))
            || (quantity.Unit == "thứ" && GrammarWords.FieldStarts.Contains(word.Folded)))
            return word.Start;
        for (var count = 0; count < MostWordsBetween && word.Exists && !word.IsNumber; count++)
        {
            if (word.Printed is "so" && Compared(word) is { Exists: true } compared)
                return compared.Start;
            word = word.Folded is "so" && word.Next.Folded is "sanh" ? word.Next.Next : word.Next;
        }
        return -1;
    }

    /// <summary>The word with which begins what is compared with behind <paramref name="so"/>: <c>so với</c> kế hoạch,
    /// <c>so sánh với</c> năm trước, <c>so</c> cùng kỳ; one that does not exist for none.</summary>
    public static TextWord Compared(TextWord so)
    {
        var with = so.Next.Folded is "sanh" ? so.Next.Next : so.Next;
        if (with.Folded is "voi")
            return with.Next;
        return with.Exists && with.Start == so.Next.Start
            && (ClauseWords.Plans.TryMatch(so.Text, with.Start, out _, out _)
                || (GrammarWords.BeforeTimes.Contains(with.Folded) && with.Folded is not "ngay"))
            ? with : default;
    }

    /// <summary>Where what a figure is compared with ends that begins at <paramref name="start"/>.</summary>
    // Up to a mark, a number that is no year or date, or a word that begins something else.
    public static int ComparisonEnd(FoldedText text, int start)
    {
        var end = text.WordAt(start).IsNumber && PeriodFinder.TryReadAt(text, start, text.Length, out var time)
            ? time : start; // so với 5 tháng đầu năm 2021
        var word = end > start ? text.WordAfter(end) : text.WordAt(start);
        for (var count = 0; count < MostWords && word.Exists; count++)
        {
            if (word.IsNumber ? !IsTimeOrNumber(word, start) : EndsComparison(word))
                break;
            end = word.IsNumber ? NumberEnd(text, word, start) : word.End;
            word = text.WordAfter(end);
        }
        return end;
    }

    private static bool EndsComparison(TextWord word) =>
        GrammarWords.ComparisonEnds.Contains(word.Printed) && !JoinsGivers(word);

    private static bool IsTimeOrNumber(TextWord number, int start) =>
        number.Start > start
            && (IsSerial(number)
                || GrammarWords.BeforeTimes.Contains(number.Previous.Folded)
                || (number.IsYear && !number.Next.IsLower)); // so với vụ xuân 2015

    // so với Quyết định số 2214/QĐ-UBND
    private static bool IsSerial(TextWord number) => number.Previous.Folded is "so"
        && number.Mark is '/' or '-';

    private static int NumberEnd(FoldedText text, TextWord number, int start)
    {
        var end = number.End;
        var isSerial = number.Start > start && IsSerial(number);
        while (text[end] is '/' or '-'
            && (isSerial ? FoldedText.IsLetterOrDigit(text[end + 1]) : char.IsAsciiDigit(text[end + 1])))
            end = text.WordEnd(end + 1);
        return end;
    }

    // 'dự toán Trung ương và địa phương giao'
    private static bool JoinsGivers(TextWord and)
    {
        if (and.Printed is not "và")
            return false;
        var word = and.Next;
        for (var count = 0; count < 5 && word.Exists && !word.IsNumber; count++)
        {
            if (word.Printed is "giao")
                return true;
            word = word.Next;
        }
        return false;
    }

    private static PrintedPhrases<Approximation> Load()
    {
        var table = new PrintedPhrases<Approximation>();
        foreach (var row in KnowledgeTable.Read("approximations.tsv").Rows)
        {
            if (row["place"] == "after")
                table.Add(row["words"], Enum.Parse<Approximation>(row["approximation"]), strict: true);
        }
        return table;
    }
}
