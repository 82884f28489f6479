using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Graph;

/// <summary>What a document does, by its own words, to the validity of another one (an active modification, as Akoma Ntoso calls it).</summary>
/// <param name="Citation">Index, among the citations of the document, of the one that names what is modified.</param>
/// <param name="Relation"><see cref="Relation.Amends"/>, <see cref="Relation.Replaces"/>, <see cref="Relation.Repeals"/> or <see cref="Relation.Suspends"/>.</param>
/// <param name="IsPartial">Whether only provisions of it are meant, or it cannot be told that all of it is.</param>
public sealed record Modification(int Citation, Relation Relation, bool IsPartial)
{
    /// <summary>What of <paramref name="facts"/> modifies other documents, in the order of the text; see <see cref="ModificationReader"/>.</summary>
    public static ImmutableArray<Modification> In(DocumentFacts facts) => ModificationReader.Read(facts);
}

/// <summary>
/// Tells what a document does itself from what it only speaks of: 'Bãi bỏ Quyết định số …' in an article of a decision repeals; 'đề xuất sửa đổi Luật Đầu tư', 'được bãi bỏ bởi …', a task
/// list, a draft, a submission and a report repeal nothing. In doubt there is no modification, or a partial one: a document must not be called repealed by a guess.
/// </summary>
internal static class ModificationReader
{
    private const int LongestLead = 3000;
    private const int LongestTail = 400;

    // What these speak of is done by others, or is not done yet; a consolidated text repeats what others did.
    private static readonly FrozenSet<string> Powerless = FrozenSet.ToFrozenSet(
    [
        "to-trinh", "bao-cao", "van-ban-hop-nhat", "bien-ban", "du-an", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "giay-uy-quyen", "giay-moi", "giay-gioi-thieu", "giay-nghi-phep",
        "phieu-gui", "phieu-chuyen", "phieu-bao", "thong-cao",
    ]);

    // Their articles order by themselves; another kind has to name itself: 'Kế hoạch này thay thế …'.
    private static readonly FrozenSet<string> Ordering = FrozenSet.ToFrozenSet(
        ["hien-phap", "bo-luat", "luat", "phap-lenh", "lenh", "nghi-quyet", "nghi-quyet-lien-tich", "nghi-dinh", "quyet-dinh", "chi-thi", "thong-tu", "thong-tu-lien-tich", "quy-dinh", "quy-che"]);

    private static readonly string[] Verbs =
        ["bai bo", "huy bo", "thay the", "thay cho", "sua doi", "bo sung", "dinh chi", "ngung hieu luc", "tam ngung", "het hieu luc", "cham dut hieu luc"];

    // Between 'văn bản này' and the verb these make it something that somebody else is to do, or is not done.
    private static readonly string[] Doubts = ["giao ", "de xuat", "de nghi", "kien nghi", "trinh ", "nghien cuu", "xem xet", "du kien", "ra soat", "khong ", "chua ", " boi "];

    // Words that may stand between the verb and what is repealed as a whole. Any other may be a provision: 'một số điều', 'cụm từ', 'nhiệm vụ'.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfTheWhole = FrozenSet.ToFrozenSet(
        ("toan bo cac van ban quy pham phap luat nghi dinh quyet thong tu lien tich chi thi so sau day duoi hieu luc cua viec hanh cho thuc hien ban kem theo va quy che ke hoach chuong trinh "
            + "huong dan cong bao ket luan bo den tro tu ngay nay co hoi dong nhan uy tinh thanh pho het").Split(' ')).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("\n;:");

    public static ImmutableArray<Modification> Read(DocumentFacts facts)
    {
        if (facts.Header.IsDraft || facts.Header.Type is not { } type || Powerless.Contains(type.Slug))
            return [];
        var found = ImmutableArray.CreateBuilder<Modification>();
        // The scope that the verb gives to the first of an enumeration holds for the others.
        var (lastVerb, isPartial) = (-1, false);
        for (var i = 0; i < facts.Citations.Length; i++)
        {
            var citation = facts.Citations[i];
            if (citation.Kind is CitationKind.Self or CitationKind.Anaphora || citation.Key.Designation is null || citation.Span.End > facts.Document.Text.Length
                || citation.Relation is not (Relation.Amends or Relation.Replaces or Relation.Repeals or Relation.Suspends)
                || !Stands(facts, citation.Span.Start, out var isInArticle))
            {
                continue;
            }
            var mayOrder = (isInArticle && Ordering.Contains(type.Slug)) || IsTitle(facts, citation);
            if (Clause(facts.Document.Text, citation, mayOrder, out var scope) is not { } verb)
                continue;
            if (verb != lastVerb)
                (lastVerb, isPartial) = (verb, !IsWhole(scope));
            found.Add(new Modification(i, citation.Relation, citation.Relation == Relation.Amends || isPartial || !citation.Pinpoints.IsEmpty));
        }
        return found.ToImmutable();
    }

    // Where the clause that names the citation gets its verb, if the document itself is what acts in it; then the words that tell how much of the other is meant.
    private static int? Clause(string text, Citation citation, bool mayOrder, out ReadOnlySpan<char> scope)
    {
        scope = default;
        var from = Math.Max(0, citation.Span.Start - LongestLead);
        var lead = Folded(text, from, citation.Span.Start).AsSpan();
        var sentence = SentenceStart(lead);
        var verb = LastVerb(lead[sentence..]);
        var own = ClauseStart(lead, sentence, lead.Length);
        if (IsSubject(lead[own..]) && IsEnded(text, citation.Span.End))
        {
            scope = [];
            return mayOrder || HasSelf(lead[own..]) || HasSelf(Tail(text, citation.Span.End)) ? citation.Span.Start : null;
        }
        if (verb < 0)
            return null;
        verb += sentence;
        var start = ClauseStart(lead, sentence, verb);
        var clause = lead[start..];
        var between = lead[verb..];
        if (between.Contains(" boi ", StringComparison.Ordinal) || IsInsideQuotation(text.AsSpan(from + verb, citation.Span.Start - from - verb)))
            return null;
        if (AfterSelf(clause) is > 0 and var self)
        {
            if (self > verb - start || HasAny(clause[self..(verb - start)], Doubts))
                return null;
        }
        else if (!mayOrder || (IsPoint(lead, sentence, verb) && !HasSelf(lead[sentence..])) || !(BeginsWithVerb(clause) || (clause.StartsWith("cac ") && clause[..(verb - start)].Contains(" sau", StringComparison.Ordinal))))
        {
            return null;
        }
        scope = clause.StartsWith("cac ") ? clause : between;
        return from + verb;
    }

    // Neither in a table nor in what an amendment quotes; and whether under an article of the document itself.
    private static bool Stands(DocumentFacts facts, int offset, out bool isInArticle)
    {
        isInArticle = false;
        if (facts.Document.Tables.Any(table => table.Span.Contains(offset)))
            return false;
        var (low, high) = (0, facts.Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (facts.Segments[middle].Span.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        for (var at = facts.Segments.IsEmpty ? -1 : low; at >= 0; at = facts.Segments[at].Parent is var above && above < at ? above : -1)
        {
            if (facts.Segments[at].IsQuoted)
                return false;
            if (facts.Segments[at].Unit == SegmentUnit.Attachment)
            {
                isInArticle = false;
                break;
            }
            isInArticle |= facts.Segments[at].Unit == SegmentUnit.Article;
        }
        return true;
    }

    // 'Sửa đổi, bổ sung một số điều của Nghị định số …' as what the document says it is about.
    private static bool IsTitle(DocumentFacts facts, Citation citation) =>
        facts.Header.Subject is { } subject && citation.Number is { } number && BeginsWithVerb(Letters.Fold(subject))
        && subject.Contains(number.Printed, StringComparison.OrdinalIgnoreCase)
        && !facts.Segments.Any(segment => segment.Unit == SegmentUnit.Article && segment.Span.Start < citation.Span.Start);

    // The citation is what the clause speaks of: nothing stands before it but provisions and 'Kể từ ngày Thông tư này có hiệu lực'.
    private static bool IsSubject(ReadOnlySpan<char> before)
    {
        if (HasSelf(before) && (before.StartsWith("ke tu ") || before.StartsWith("tu ngay ")) && before.TrimEnd(' ').EndsWith(","))
            return true;
        foreach (var range in before.Split(' '))
        {
            var word = before[range].Trim(",.()");
            if (word.Length > 3 && word is not ("dieu" or "khoan" or "diem"))
                return false;
        }
        return before.Length < 80;
    }

    private static bool IsEnded(string text, int end) =>
        Tail(text, end) is var tail && tail.IndexOf("het hieu luc") is >= 0 and var at && !tail[..at].EndsWith("chua ") && !tail[..at].Contains(" boi ", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Tail(string text, int end)
    {
        var tail = Folded(text, end, Math.Min(text.Length, end + LongestTail)).AsSpan();
        for (var i = 0; i < tail.Length; i++)
        {
            if (tail[i] is ';' or '\n' || (tail[i] == '.' && (i + 1 == tail.Length || tail[i + 1] is ' ' or '\n')))
                return tail[..i];
        }
        return tail;
    }

    private static bool IsWhole(ReadOnlySpan<char> scope)
    {
        foreach (var verb in Verbs)
        {
            if (scope.StartsWith(verb))
                scope = scope[verb.Length..];
        }
        foreach (var range in scope.SplitAny(" \n"))
        {
            var word = scope[range].Trim(",.:;()-–“”\"");
            if (word.Length > 1 && !char.IsAsciiDigit(word[0]) && !OfTheWhole.Contains(word))
                return false;
        }
        return true;
    }

    private static int LastVerb(ReadOnlySpan<char> lead)
    {
        var last = -1;
        foreach (var verb in Verbs)
        {
            var at = lead.LastIndexOf(verb);
            if (at > last && (at == 0 || !char.IsLetter(lead[at - 1])))
                last = at;
        }
        return last;
    }

    private static bool BeginsWithVerb(ReadOnlySpan<char> clause)
    {
        foreach (var verb in Verbs)
        {
            if (clause.StartsWith(verb, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // Behind 'Thông tư này' at the beginning, also behind 'kể từ ngày' before it; -1 where it does not begin so.
    private static int AfterSelf(ReadOnlySpan<char> clause)
    {
        var start = 0;
        foreach (var opener in (ReadOnlySpan<string>)["ke tu ngay ", "ke tu thoi diem ", "tu ngay "])
            start = clause.StartsWith(opener) ? opener.Length : start;
        var end = DocumentType.Words.Match(clause, start, out _);
        return end > 0 && clause[end..].StartsWith(" nay ") ? end + 5 : -1;
    }

    private static bool HasSelf(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf(" nay"); at >= 0;)
        {
            if (at + 4 == words.Length || !char.IsLetter(words[at + 4]))
                return true;
            var next = words[(at + 1)..].IndexOf(" nay");
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static bool HasAny(ReadOnlySpan<char> words, string[] any)
    {
        foreach (var word in any)
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int SentenceStart(ReadOnlySpan<char> lead)
    {
        for (var at = lead.Length - 1; at > 0; at--)
        {
            if (lead[at] is ' ' or '\n' && lead[at - 1] == '.' && !IsOrdinal(lead, at - 1))
                return at + 1;
        }
        return 0;
    }

    // '1. ', 'a. ' and 'Điều 12. ' end no sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> lead, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && char.IsLetterOrDigit(lead[at]))
            at--;
        if (stop - at is < 2 or > 4)
            return false;
        return at < 0 || lead[at] == '\n' || (char.IsAsciiDigit(lead[at + 1]) && lead[..at].EndsWith("dieu"));
    }

    // After the last end of a clause before 'to', behind the mark of a list item: '2.', 'a)', '-', 'Điều 5.'.
    private static int ClauseStart(ReadOnlySpan<char> lead, int sentence, int to)
    {
        var end = lead[sentence..to].LastIndexOfAny(ClauseEnds);
        var start = sentence + end + 1;
        while (true)
        {
            var before = start;
            while (start < to && lead[start] is ' ' or '-' or '–' or '+')
                start++;
            var mark = start;
            if (lead[start..to].StartsWith("dieu "))
                mark += 5;
            while (mark < to && mark - start < 9 && char.IsLetterOrDigit(lead[mark]))
                mark++;
            if (mark > start && mark < to && lead[mark] is '.' or ')' && mark - start <= (lead[start..to].StartsWith("dieu ") ? 8 : 2))
                start = mark + 1;
            if (start == before)
                return start;
        }
    }

    // 'b) Sửa đổi Nghị định số …' is an item of somebody's task list; what orders is an article or a clause, or says 'Nghị định này' before its items.
    private static bool IsPoint(ReadOnlySpan<char> lead, int sentence, int verb)
    {
        var item = lead[(sentence + lead[sentence..verb].LastIndexOfAny(ClauseEnds) + 1)..verb].TrimStart(' ');
        return item.StartsWith("-") || item.StartsWith("+") || (item.Length > 1 && char.IsLetter(item[0]) && item[1] == ')');
    }

    private static bool IsInsideQuotation(ReadOnlySpan<char> words) => words.Count('“') > words.Count('”') || words.Count('"') % 2 == 1;

    private static string Folded(string text, int start, int end) => string.Create(end - start, (text, start), static (target, source) =>
    {
        Letters.Fold(source.text.AsSpan(source.start, target.Length), target);
        foreach (ref var c in target)
            c = c != '\n' && char.IsWhiteSpace(c) ? ' ' : c;
    });
}
