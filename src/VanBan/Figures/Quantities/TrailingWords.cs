using VanBan.Figures.Indicators;
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

    private static readonly PrintedPhrases<Approximation> Limits = Load();

    /// <summary>Reads behind <paramref name="quantity"/>.</summary>
    /// <param name="isFrom"><c>từ</c> stands before it: <c>từ 30% tổng số lao động trở lên</c>.</param>
    public static TrailingWords Read(FoldedText text, Quantity quantity, bool isFrom)
    {
        var end = quantity.End;
        Approximation? approximation = null;
        if (LimitAt(text, end) is >= 0 and var at && Limits.TryMatch(text, at, out var limitEnd, out var limit))
            (approximation, end) = (limit, limitEnd);
        else if (isFrom && quantity.High is null)
            approximation = LaterLimit(text, end);
        if (quantity is { WholeStart: > 0, Plan: null })
            return new TrailingWords(
                end, approximation,
                    OneLine.Of(text.Text.AsSpan(quantity.WholeStart, quantity.End - quantity.WholeStart)));
        if (text.NextWord(end) is not (>= 0 and var word))
            return new TrailingWords(end, approximation, null);
        var start = ComparisonStart(text, word, quantity);
        if (start < 0)
            return new TrailingWords(end, approximation, null);
        var comparedEnd = ComparisonEnd(text, start);
        return comparedEnd <= start ? new TrailingWords(end, approximation, null)
            : new TrailingWords(comparedEnd, approximation, OneLine.Of(text.Text.AsSpan(start, comparedEnd - start)));
    }

    /// <summary>Whether <c>trở lên</c> or <c>trở xuống</c> follows.</summary>
    public static bool IsLimit(FoldedText text, int end) =>
        LimitAt(text, end) is >= 0 and var at && Limits.TryMatch(text, at, out _, out _);

    /// <summary>Whether a time goes on without a break: <c>trong 02 năm liên tục</c> is no deadline.</summary>
    public static bool IsUnbroken(FoldedText text, int end) => LimitAt(text, end) != text.NextWord(end);

    // Behind 'liên tục' or 'liên tiếp', where a limit may stand: '12 tháng liên tục trở lên'.
    private static int LimitAt(FoldedText text, int end)
    {
        var at = text.NextWord(end);
        if (at < 0 || text.Text.AsSpan(at, text.WordEnd(at) - at) is not "liên"
            || text.NextWord(text.WordEnd(at)) is not (>= 0 and var second))
            return at;
        var secondEnd = text.WordEnd(second);
        return text.Text.AsSpan(second, secondEnd - second) is "tục" or "tiếp" ? text.NextWord(secondEnd) : at;
    }

    private static Approximation? LaterLimit(FoldedText text, int end)
    {
        var at = text.NextWord(end);
        for (var count = 0; count < MostWordsBetween + 2 && at >= 0 && !char.IsAsciiDigit(text[at]); count++)
        {
            if (Limits.TryMatch(text, at, out _, out var limit))
                return limit;
            at = text.NextWord(text.WordEnd(at));
        }
        return null;
    }

    private static int ComparisonStart(FoldedText text, int word, Quantity quantity)
    {
        var first = text.Word(word, text.WordEnd(word));
        if (quantity.Unit == "%"
            && first is "ke" or "du" or "chi" or "nghi" or "tong" or "cung" or "muc" or "kh" or "ck"
            && IsPlan(text, word))
            return word;
        if (quantity.Unit == "thứ" && first is "khu" or "ca" or "toan" or "vung")
            return word;
        var at = word;
        for (var count = 0; count < MostWordsBetween && at >= 0; count++)
        {
            var end = text.WordEnd(at);
            if (char.IsAsciiDigit(text[at]))
                return -1;
            var next = text.NextWord(end);
            if (text.Word(at, end) is "so" && next >= 0 && text.Word(next, text.WordEnd(next)) is "sanh")
                next = text.NextWord(text.WordEnd(next));
            if (text.Word(at, end) is "so" && next >= 0 && text.Word(next, text.WordEnd(next)) is "voi")
                return text.NextWord(text.WordEnd(next));
            at = next;
        }
        return -1;
    }

    // kế hoạch, dự toán, chỉ tiêu, nghị quyết; 'tổng chi'
    private static bool IsPlan(FoldedText text, int word)
    {
        var end = text.WordEnd(word);
        if (text.Text.AsSpan(word, end - word) is "KH" or "CK" or "DT")
            return true;
        if (text.NextWord(end) is not (>= 0 and var next))
            return false;
        var second = text.Word(next, text.WordEnd(next));
        return text.Word(word, end) switch
        {
            "ke" => second is "hoach",
            "du" => second is "toan",
            "chi" => second is "tieu",
            "cung" => second is "ky",
            "nghi" => second is "quyet",
            "tong" => second is "ke" or "du" or "so",
            "muc" => second is "tieu",
            _ => false,
        };
    }

    /// <summary>Where what a figure is compared with ends that begins at <paramref name="start"/>.</summary>
    // Up to a mark, a number that is no year or date, or a word that begins something else.
    public static int ComparisonEnd(FoldedText text, int start)
    {
        var end = start;
        var at = start;
        var previous = ReadOnlySpan<char>.Empty;
        for (var count = 0; count < MostWords && at >= 0; count++)
        {
            var wordEnd = text.WordEnd(at);
            var word = text.Word(at, wordEnd);
            if (char.IsAsciiDigit(text[at]))
            {
                if (previous is "so" && text[wordEnd] is '/' or '-')
                {
                    // so với Quyết định số 2214/QĐ-UBND
                    while (text[wordEnd] is '/' or '-' && FoldedText.IsLetterOrDigit(text[wordEnd + 1]))
                        wordEnd = text.WordEnd(wordEnd + 1);
                }
                else if (previous is not ("nam" or "thang" or "quy" or "ky" or "ngay" or "khoa"))
                    break;
                while (text[wordEnd] is '/' or '-' && char.IsAsciiDigit(text[wordEnd + 1]))
                    wordEnd = text.WordEnd(wordEnd + 1);
            }
            else if (!JoinsGivers(text, at, wordEnd)
                && GrammarWords.ComparisonEnds.Contains(text.Text.AsSpan(at, wordEnd - at)))
            {
                break;
            }
            end = wordEnd;
            previous = word;
            at = text.NextWord(wordEnd);
        }
        return end;
    }

    // 'dự toán Trung ương và địa phương giao'
    private static bool JoinsGivers(FoldedText text, int at, int end)
    {
        if (text.Text.AsSpan(at, end - at) is not "và")
            return false;
        var next = text.NextWord(end);
        for (var count = 0; count < 5 && next >= 0 && !char.IsAsciiDigit(text[next]); count++)
        {
            if (text.Text.AsSpan(next, text.WordEnd(next) - next) is "giao")
                return true;
            next = text.NextWord(text.WordEnd(next));
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
