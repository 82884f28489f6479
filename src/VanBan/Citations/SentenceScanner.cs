using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>Where sentences and clauses begin and end around a mention.</summary>
internal static class SentenceScanner
{
    private static readonly string[] Openers = ["can cu ", "theo de nghi ", "xet ", "thuc hien ", "tren co so ", "dieu ", "chuong ", "chinh phu ban hanh ", "bo truong ", "sau khi xem xet ", "qua xem xet "];

    private static readonly string[] Verbs = ["sua doi", "bo sung", "thay the", "bai bo", "dinh chinh", "huy bo", "ngung hieu luc"];

    // What a sentence says of the documents that it begins with, behind them.
    private static readonly (string Words, Relation Relation)[] Predicates =
    [
        ("het hieu luc", Relation.Repeals), ("bi bai bo", Relation.Repeals), ("duoc bai bo", Relation.Repeals), ("khong con hieu luc", Relation.Repeals),
        ("duoc sua doi, bo sung nhu sau", Relation.Amends), ("duoc sua doi nhu sau", Relation.Amends), ("duoc bo sung nhu sau", Relation.Amends), ("sua doi, bo sung nhu sau", Relation.Amends),
        ("duoc thay the bang", Relation.Replaces), ("ngung hieu luc", Relation.Suspends),
    ];

    /// <summary>The offset after the last end of a sentence between two mentions, or of the last line that opens a clause; -1 where they stand in one sentence.</summary>
    public static int StartOfSentence(NormalizedText normalized, int from, int to)
    {
        var text = normalized.Text;
        for (var at = to - 1; at >= Math.Max(from, 1); at--)
        {
            if (text[at] == '\t')
                return at + 1;
            if (text[at] is not (' ' or '\n'))
                continue;
            if (EndsSentence(text, at - 1))
                return at + 1;
            if (text[at] == '\n' && (OpensClause(normalized.Folded, at + 1) || OrdersChange(normalized, at + 1) || EndsHeading(normalized, at)))
                return at + 1;
        }
        return -1;
    }

    /// <summary>What the words behind a mention, up to the end of its sentence, say of it; <see langword="null"/> for nothing.</summary>
    public static Relation? Predicate(NormalizedText normalized, int start, int end)
    {
        var tail = normalized.Folded[start..Math.Min(end, normalized.Length)];
        var stop = tail.IndexOf('.');
        while (stop >= 0 && stop + 1 < tail.Length && tail[stop + 1] != ' ')
        {
            var more = tail[(stop + 1)..].IndexOf('.');
            stop = more < 0 ? -1 : stop + 1 + more;
        }
        if (stop >= 0)
            tail = tail[..stop];
        foreach (var (words, relation) in Predicates)
        {
            var at = tail.IndexOf(words);
            if (at < 0 || tail[..at].EndsWith("chua ") || tail[..at].EndsWith("den khi "))
                continue;
            // Between a document and its verb stands its title, and no clause of another subject.
            if (tail[..at].Contains(',') && !TitleWords.Open(tail))
                continue;
            // 'được bãi bỏ bởi …': another document does it.
            var behind = tail[(at + words.Length)..].TrimStart();
            if (words.EndsWith("bai bo") && (behind.StartsWith("boi ") || behind.StartsWith("theo ") || behind.StartsWith("tai ")))
                continue;
            return relation;
        }
        return null;
    }

    private static bool OpensClause(ReadOnlySpan<char> folded, int at)
    {
        // '2. Sửa đổi …' begins anew unless it is an item of a list that goes on.
        if (at + 2 < folded.Length && char.IsAsciiDigit(folded[at]) && (folded[at + 1] == '.' || folded[at + 2] == '.'))
            return at < 2 || folded[at - 2] is not (';' or ':' or ',');
        if (at + 2 < folded.Length && folded[at] is '-' or '+' && folded[at + 1] == ' ')
            at += 2;
        foreach (var opener in Openers)
        {
            if (folded[at..].StartsWith(opener))
                return opener != "dieu " || (at + 5 < folded.Length && char.IsAsciiDigit(folded[at + 5]) && folded[(at + 5)..Math.Min(folded.Length, at + 10)].IndexOfAny('.', ':') >= 0);
        }
        return false;
    }

    // 'Sửa đổi khoản 2 …' on a line of its own.
    private static bool OrdersChange(NormalizedText normalized, int at)
    {
        at = DateScanner.SkipBlanks(normalized.Folded, at);
        if (at + 1 >= normalized.Length || !char.IsUpper(normalized.Text[at]) || !char.IsLower(normalized.Text[at + 1]))
            return false;
        foreach (var verb in Verbs)
        {
            if (normalized.Folded[at..].StartsWith(verb))
                return true;
        }
        return false;
    }

    // 'THÔNG TƯ' above the title of the document, 'QUYẾT ĐỊNH:' above its articles.
    private static bool EndsHeading(NormalizedText normalized, int end)
    {
        var text = normalized.Text[..end].TrimEnd();
        if (text is [.., ('H' or 'Ị'), ':'])
            return true;
        var line = text.LastIndexOf('\n') + 1;
        // The mark of a footnote.
        if (text.Length - line is > 0 and < 4 && !text[line..].ContainsAnyExceptInRange('0', '9') && end + 1 < normalized.Length && char.IsUpper(normalized.Text[DateScanner.SkipBlanks(normalized.Folded, end + 1)]))
            return true;
        while (line < text.Length && text[line] == ' ')
            line++;
        return text.Length - line is > 3 and < 40 && char.IsUpper(text[line]) && char.IsUpper(text[^1]) && DocumentType.Words.Match(normalized.Folded[..text.Length], line, out _) == text.Length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        (text[at] == '.' && !IsOrdinal(text, at)) || (text[at] == '”' && at > 0 && text[at - 1] == '.');

    // '1. ' and 'TM. ' end no sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> text, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && char.IsLetterOrDigit(text[at]))
            at--;
        return text[stop] == '.' && stop - at <= 3 && (at < 0 || text[at] is '\n' or ' ') && text[at + 1] is (>= '0' and <= '9') or (>= 'A' and <= 'Z');
    }
}
