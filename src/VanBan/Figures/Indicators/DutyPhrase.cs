using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>What must be done within a time that opens its sentence: <c>Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ
/// sơ, cơ quan đăng ký trả kết quả</c>.</summary>
internal static class DutyPhrase
{
    // No sentence of use is longer; the bound keeps a text without full stops linear.
    private const int Longest = 700;
    private const int FewestWords = 4;
    private const int MostWords = 26;

    private static readonly string[] Binding = ["co trach nhiem", "phai "];

    /// <summary>The clause behind the time that ends at <paramref name="end"/>; <see langword="null"/> for
    /// none.</summary>
    /// <param name="mustBeOwed">Only a clause that says who must do it counts.</param>
    public static string? After(FoldedText text, int end, bool mustBeOwed)
    {
        var last = SentenceEnd(text, end);
        // 'từ người lao động, người sử dụng lao động có trách nhiệm …': a comma between two of a kind may part clauses.
        var found = Find(text, end, last, joins: true);
        if (!found.IsOwed)
            found = Find(text, end, last, joins: false) is { IsOwed: true } parted ? parted : found;
        return mustBeOwed && !found.IsOwed ? null : found.Clause ?? BehindThen(text, end, last);
    }

    // 'Trong thời hạn 60 ngày kể từ ngày … thì thân nhân phải nộp hồ sơ', without a comma.
    private static string? BehindThen(FoldedText text, int end, int last)
    {
        var then = AfterThen(text, end, last);
        if (then == end)
            return null;
        var (start, stop) = IndicatorPhrase.Trim(text, then, last);
        var clause = OneLine.Of(text.Text.AsSpan(start, Math.Max(BeforeNumber(text, start, stop) - start, 0)));
        return IsClause(clause) ? clause : null;
    }

    // The clause that says who must do it, else the first that may; whether it says so.
    private static (string? Clause, bool IsOwed) Find(FoldedText text, int end, int last, bool joins)
    {
        string? first = null, told = null;
        for (var comma = NextComma(text, end, last, joins); comma < last;)
        {
            var next = NextComma(text, comma + 1, last, joins);
            var (start, stop) = IndicatorPhrase.Trim(text, AfterThen(text, comma + 1, next), next);
            stop = BeforeNumber(text, start, stop);
            var clause = Shortened(OneLine.Of(text.Text.AsSpan(start, Math.Max(stop - start, 0))));
            if (IsClause(clause) && text.WordAt(start).Folded is not ("ke" or "tinh"))
            {
                if (IsBinding(text.Folded.AsSpan(start, stop - start))
                    && text.WordAfter(comma + 1).Folded is not "truong")
                    return (clause, true);
                told ??= Issuer.Names.Match(text.Folded, start, out _) > 0 ? clause : null;
                first ??= clause;
            }
            comma = next;
        }
        return (told ?? first, told is not null);
    }

    // '…, người đang hưởng lương hưu chết thì thân nhân nộp hồ sơ'
    private static int AfterThen(FoldedText text, int start, int end)
    {
        var then = end > start ? text.Text.AsSpan(start, end - start).LastIndexOf(" thì ") : -1;
        return then < 0 ? start : start + then + " thì ".Length;
    }

    // 'cơ quan bảo hiểm xã hội tạm ứng một lần' bằng 90%: what is done, not how much.
    private static int BeforeNumber(FoldedText text, int start, int stop)
    {
        var digit = stop > start ? text.Text.AsSpan(start, stop - start).IndexOfAnyInRange('0', '9') : -1;
        if (digit < 0)
            return stop;
        for (var at = start; at < start + digit; at = Math.Max(text.WordEnd(at), at + 1))
        {
            if (IndicatorPhrase.IsProvided(text, at))
                return IndicatorPhrase.Trim(text, start, at).End;
        }
        return IndicatorPhrase.Trim(text, start, start + digit).End;
    }

    // Up to a bracket; of a clause that is too long, what stands before its last 'và'.
    private static string Shortened(string clause)
    {
        if (clause.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
            clause = clause[..open];
        while (OneLine.Words(clause) > MostWords
            && clause.LastIndexOf(" và ", StringComparison.Ordinal) is > 0 and var and)
            clause = clause[..and];
        return clause;
    }

    private static bool IsClause(string clause) =>
        OneLine.Words(clause) is >= FewestWords and <= MostWords
            && clause.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    private static bool IsBinding(ReadOnlySpan<char> folded)
    {
        foreach (var words in Binding)
        {
            if (folded.Contains(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int SentenceEnd(FoldedText text, int from)
    {
        var to = Math.Min(text.Length, from + Longest);
        for (var at = from; at < to; at++)
        {
            if (text[at] is ';' or ':'
                || (text[at] is '.' && char.IsWhiteSpace(text[at + 1]))
                || (text[at] == '\n' && !char.IsLower(text[text.SkipBlanks(at + 1)])))
                return at;
        }
        return to;
    }

    // Outside brackets; the end for none.
    private static int NextComma(FoldedText text, int from, int to, bool joins)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            if (text[at] == '(')
                depth++;
            else if (text[at] == ')')
                depth--;
            else if (text[at] == ','
                && depth <= 0
                && !char.IsAsciiDigit(text[at + 1])
                && !(joins && Enumerations.Joins(text, from, at)))
                return at;
        }
        return to;
    }
}
