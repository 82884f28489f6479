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
    public static string? After(FoldedText text, int end)
    {
        var last = SentenceEnd(text, end);
        string? first = null;
        for (var comma = NextComma(text, end, last); comma < last;)
        {
            var next = NextComma(text, comma + 1, last);
            var (start, stop) = IndicatorPhrase.Trim(text, comma + 1, next);
            stop = BeforeNumber(text, start, stop);
            var clause = OneLine.Of(text.Text.AsSpan(start, Math.Max(stop - start, 0)));
            if (IsClause(clause) && text.WordAt(start).Folded is not ("ke" or "tinh"))
            {
                if (IsBinding(text.Folded.AsSpan(start, stop - start)))
                    return clause;
                first ??= clause;
            }
            comma = next;
        }
        return first;
    }

    // 'cơ quan bảo hiểm xã hội tạm ứng một lần' bằng 90%: what is done, not how much.
    private static int BeforeNumber(FoldedText text, int start, int stop)
    {
        var digit = stop > start ? text.Text.AsSpan(start, stop - start).IndexOfAnyInRange('0', '9') : -1;
        if (digit < 0)
            return stop;
        for (var word = text.WordAt(start); word.Exists && word.Start < start + digit; word = word.Next)
        {
            if (IndicatorPhrase.IsProvided(text, word.Start))
                return IndicatorPhrase.Trim(text, start, word.Start).End;
        }
        return IndicatorPhrase.Trim(text, start, start + digit).End;
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
    private static int NextComma(FoldedText text, int from, int to)
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
                && !Enumerations.Joins(text, from, at))
                return at;
        }
        return to;
    }
}
