using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// How long a document has effect by its own words where these stand apart from its first day: 'Nghị quyết này được thực
/// hiện đến hết ngày 31 tháng 12 năm 2025', '… trong thời hạn 05 năm kể từ ngày …', 'Quyết định này hết hiệu lực kể từ
/// ngày …' (rows of <c>term-words.tsv</c>; Luật 64/2025/QH15 on the end of effect).
/// </summary>
internal static class OwnTerm
{
    // Closing provisions stand at the end; the words of an article before them are seldom about the document.
    private const int LongestClosing = 8000;
    private const int LongestClause = 320;
    private const string This = " nay ";

    private static readonly PhraseTable<TermRole> Phrases = new(
        KnowledgeTable.Read("term-words.tsv").Rows
            .Where(row => row["role"] != "other")
            .Select(row => (row["words"], Enum.Parse<TermRole>(row["role"], ignoreCase: true))));

    // Between the document and the words: they speak of what it replaces, rules or issues.
    private static readonly PhraseTable<bool> Others = new(
        KnowledgeTable.Read("term-words.tsv").Rows
            .Where(row => row["role"] == "other").Select(row => (row["words"], true)));

    private enum TermRole
    {
        // Before a number of years or months.
        Period,

        // The same, of a pilot whose time counts from the effect of the document, which is named behind it.
        Pilot,

        // Before the last day.
        Until,

        // Before the first day without effect.
        End,
    }

    /// <summary>The term with its last day where the closing provisions tell one; as it is where it has one, or an event
    /// ends it.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="from">Where its body begins.</param>
    /// <param name="to">Where its body ends.</param>
    /// <param name="issued">The day of issue; null where it is not known.</param>
    /// <param name="term">What is known of its effect.</param>
    public static EffectTerm Complete(string text, int from, int to, DateOnly? issued, EffectTerm term)
    {
        if (term.Until is not null || term.Event is not null)
            return term;
        var start = Math.Max(from, to - LongestClosing);
        var words = EffectReader.Fold(text, start, Math.Max(start, to));
        List<TextSpan>? quotations = null;
        for (var at = 0; Phrases.Find(words, at, out var end, out var role) is >= 0 and var found; at = end)
        {
            if ((role != TermRole.Pilot && !IsOwn(text.AsSpan(start, words.Length), words, found))
                || Last(words, end, role, issued, term.From) is not { } last || last < term.From
                || (quotations ??= QuotedSpans.Of(text)).Exists(quotation => quotation.Contains(start + found)))
                continue;
            return term with
            {
                Until = last,
                Span = term.Span.Length > 0 ? term.Span : new TextSpan(start + found, start + end),
            };
        }
        return term;
    }

    // 'Nghị quyết này' begins the sentence: of 'Điều 5 Nghị quyết này' only a provision is meant.
    private static bool IsOwn(ReadOnlySpan<char> printed, ReadOnlySpan<char> words, int at)
    {
        var low = Math.Max(0, at - LongestClause);
        var self = words[low..at].LastIndexOf(This);
        if (self < 0)
            return false;
        self += low;
        var between = words[(self + This.Length)..at];
        return !between.ContainsAny(';', ':') && !between.Contains(". ", StringComparison.Ordinal)
            && Others.Find(between, 0, out _, out _) < 0
            && DocumentType.Words.MatchEndingAt(words, self, out _) is >= 0 and var kind
            && Begins(printed[..kind], words[..kind]);
    }

    private static bool Begins(ReadOnlySpan<char> printed, ReadOnlySpan<char> words)
    {
        var before = words.TrimEnd();
        if (before.IsEmpty || before[^1] is '.' or ')' or '-')
            return true;
        // A line that goes on names a provision, or what is attached to the document.
        return printed[before.Length..].Contains('\n')
            && !char.IsAsciiDigit(before[^1]) && before[^1] is not (',' or ';')
            && Others.MatchEndingAt(before, before.Length, out _) < 0;
    }

    private static DateOnly? Last(
        ReadOnlySpan<char> words, int at, TermRole role, DateOnly? issued, DateOnly? effect)
    {
        var cursor = TextCursor.OverFolded(words, at);
        cursor.SkipBlanks();
        return role switch
        {
            TermRole.Until => DayOrYear(ref cursor),
            TermRole.End => DateReader.TryReadBare(ref cursor, out var day) ? day.AddDays(-1) : null,
            _ => AfterPeriod(ref cursor, role, issued, effect),
        };
    }

    private static DateOnly? DayOrYear(ref TextCursor cursor)
    {
        if (DateReader.TryReadBare(ref cursor, out var day))
            return day;
        return cursor.TryWord("nam") && cursor.TrySkip(' ') && YearWindow.OfTexts.TryRead(ref cursor, out var year)
            ? new DateOnly(year, 12, 31) : null;
    }

    // '03 năm', '05 (năm) năm', '18 tháng', counted from what stands behind it, else from the first day of effect.
    private static DateOnly? AfterPeriod(ref TextCursor cursor, TermRole role, DateOnly? issued, DateOnly? effect)
    {
        cursor.TrySkip(':');
        if (!cursor.TryNextWord("thoi han"))
            cursor.TryNextWord("thoi gian");
        cursor.TryNextWord("la");
        cursor.SkipBlanks();
        if (!cursor.TryDigits(3, out var count) && !SpelledCount.TryRead(ref cursor, out count))
            return null;
        PassSpelled(ref cursor);
        var isYears = cursor.TryNextWord("nam");
        if (!isYears && !cursor.TryNextWord("thang"))
            return null;
        var start = CountedFrom(ref cursor, role, issued, effect);
        return (isYears ? start?.AddYears(count) : start?.AddMonths(count))?.AddDays(-1);
    }

    /// <summary>Passes a number told again in words: <c>45 (bốn mươi lăm)</c>.</summary>
    internal static void PassSpelled(ref TextCursor cursor)
    {
        const int Longest = 20;
        cursor.SkipBlanks();
        if (cursor.CurrentFolded == '(' && cursor.Rest.IndexOf(')') is > 0 and < Longest and var close)
            cursor.At += close + 1;
    }

    private static DateOnly? CountedFrom(ref TextCursor cursor, TermRole role, DateOnly? issued, DateOnly? effect)
    {
        cursor.TrySkip(',');
        cursor.TryNextWord("ke");
        if (!cursor.TryNextWord("tu"))
            return role == TermRole.Pilot ? null : effect;
        var hasDay = cursor.TryNextWord("ngay") || cursor.TryNextWord("thoi diem");
        cursor.SkipBlanks();
        if (DateReader.TryReadBare(ref cursor, out var day))
            return day;
        if (hasDay && EffectReader.TryIssue(ref cursor))
            return issued;
        // 'kể từ ngày Nghị quyết này có hiệu lực', 'kể từ ngày có hiệu lực'
        var clause = cursor.Rest[..Math.Min(cursor.Rest.Length, 60)];
        return clause.IndexOf("co hieu luc") is >= 0 and var own && !clause[..own].ContainsAnyInRange('0', '9')
            ? effect : null;
    }
}
