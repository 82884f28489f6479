using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Reads from the closing provisions when a document takes effect, and from the line below them when it was
/// adopted.</summary>
internal static class EffectReader
{
    private const string Effect = "hiệu lực";
    private const string Adopted = "thông qua";

    // 'Được Hội đồng Thẩm phán … thông qua ngày …' opens a precedent.
    private const string AdoptedBy = "duoc hoi dong ";

    // 'Nghị quyết này được Hội đồng nhân dân tỉnh … khóa …, kỳ họp … thông qua ngày … và có hiệu lực'.
    private const int LongestClause = 320;
    private const int LongestDate = 140;
    private const int LongestLine = 2000;
    private const int MostBeforeDay = 12;
    private const string DayWord = "ngay";

    /// <summary>
    /// The day from which the document says that it itself has effect: 'Nghị định này có hiệu lực thi hành kể từ ngày
    /// 01 tháng 7 năm 2025', 'có hiệu lực kể từ ngày ký' (then the day of issue), 'có hiệu lực sau 10 ngày kể từ ngày
    /// ký'.
    /// </summary>
    public static DateOnly? EffectiveDate(string text, int from, int to, DateOnly? issued) =>
        TermOf(text, from, to, issued).From;

    /// <summary>The same, with the last day or the event that ends an effect which is limited, and where it is said:
    /// 'có hiệu lực từ ngày … đến hết ngày …'.</summary>
    public static EffectTerm TermOf(string text, int from, int to, DateOnly? issued)
    {
        List<TextSpan>? quotations = null;
        for (var at = from; at < to
            && text.AsSpan(at, to - at)
            .IndexOf(Effect, StringComparison.Ordinal) is >= 0 and var found; at += Effect.Length)
        {
            at += found;
            if (!IsOwn(Fold(text, Math.Max(from, at - LongestClause), at))
                || Starting(Fold(text, at + Effect.Length, Math.Min(to, at + LongestClause)), issued)
                    is not { From: not null } term)
                continue;
            // An amending act quotes the closing provisions of another.
            quotations ??= QuotedSpans.Of(text);
            if (!quotations.Exists(quotation => quotation.Contains(at)) && !IsQuotedInLine(text, at))
                return InText(text, at, term);
        }
        return default;
    }

    // 'đã in: “Thông tư này có hiệu lực …”; nay sửa lại là: “…”' in one line.
    private static bool IsQuotedInLine(string text, int at)
    {
        var line = text.AsSpan(Math.Max(0, at - LongestLine), Math.Min(at, LongestLine));
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.LastIndexOf('“') > line.LastIndexOf('”') || line.Count('"') % 2 == 1;
    }

    // 'X này có hiệu lực' within a clause; a longer one tells first of the adoption.
    private static bool IsOwn(string before)
    {
        var self = before.EndsWith(" co ", StringComparison.Ordinal)
            ? before.LastIndexOf(" nay ", StringComparison.Ordinal) : -1;
        return self >= 0
            && !before.AsSpan(self).ContainsAny(".;:“”")
            && before.AsSpan(self).IndexOf("thay the") < 0;
    }

    /// <summary>The sentence 'Luật này được Quốc hội … thông qua ngày …', its lines joined, and the day in
    /// it.</summary>
    public static (string? Sentence, DateOnly? Date) Adoption(string text, int from, int to)
    {
        // The formula stands at the end; what is adopted elsewhere in the text is something else.
        for (int end = to, tries = 0; tries < 4; tries++)
        {
            var at = end <= from ? -1 : text.AsSpan(from, end - from).LastIndexOf(Adopted, StringComparison.Ordinal);
            if (at < 0)
                return (null, null);
            end = from + at;
            if (AdoptionAt(text, from, to, end) is { } adoption)
                return adoption;
        }
        return (null, null);
    }

    private static (string, DateOnly)? AdoptionAt(string text, int from, int to, int at)
    {
        // Back to the paragraph's begin: 'Luật này được', 'Nghị quyết này đã được'.
        var low = Math.Max(from, at - LongestClause);
        var before = Fold(text, low, at);
        var self = before.LastIndexOf(" nay ", StringComparison.Ordinal);
        if (low == from && before.StartsWith(AdoptedBy, StringComparison.Ordinal))
            return AdoptedOn(text, from, to, at);
        if (self < 0
            || !(before.AsSpan(self + 5).StartsWith("duoc ") || before.AsSpan(self + 5).StartsWith("da duoc ")))
            return null;
        var start = Math.Max(text.LastIndexOf('\n', low + self, Math.Min(low + self + 1, 60)) + 1, low);
        if (low + self - start > 40)
            return null;
        return AdoptedOn(text, start, to, at);
    }

    private static (string, DateOnly)? AdoptedOn(string text, int start, int to, int at)
    {
        var cursor = TextCursor.OverFolded(Fold(text, at + Adopted.Length, Math.Min(to, at + LongestDate)));
        while (cursor.At <= MostBeforeDay && !cursor.IsAtEnd
            && !(cursor.AtWordStart && cursor.Rest.StartsWith(DayWord)))
            cursor.At++;
        return DateReader.TryRead(ref cursor, out var date)
            ? (HeadPieces.OneLine(text.AsSpan(start, at + Adopted.Length + cursor.At - start)), date) : null;
    }

    /// <summary>What stands behind 'có hiệu lực', folded: 'thi hành kể từ ngày …'. The span of the term counts from
    /// there; an effect on a condition has no day.</summary>
    internal static EffectTerm Starting(ReadOnlySpan<char> after, DateOnly? issued)
    {
        var at = TextCursor.OverFolded(after);
        at.TryNextWord("thi hanh");
        if (at.TryNextWord("sau"))
            return new EffectTerm(Later(ref at, issued), null, null, new TextSpan(0, at.At));
        at.TryNextWord("ke");
        if (!at.TryNextWord("tu"))
            return default;
        var hasDay = at.TryNextWord(DayWord);
        at.SkipBlanks();
        var isIssue = hasDay && TryIssue(ref at);
        DateOnly? day = isIssue ? issued : DateReader.TryReadBare(ref at, out var date) ? date : null;
        if (day is null || IsConditional(at.Rest))
            return default;
        var (until, limit) = Ending(ref at);
        return new EffectTerm(day, until, limit, new TextSpan(0, at.At));
    }

    // 'nếu được …' behind the day, in the same sentence.
    private static bool IsConditional(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(", ");
        return rest.StartsWith("neu ") || rest.StartsWith("voi dieu kien ");
    }

    // 'đến hết ngày 28 tháng 02 năm 2027'; 'đến ngày Nghị quyết … hết hiệu lực' and 'cho đến khi …' name an event.
    private static (DateOnly? Day, string? Event) Ending(ref TextCursor cursor)
    {
        var at = cursor;
        at.TrySkip(',');
        at.TryNextWord("cho");
        if (!at.TryNextWord("den"))
            return default;
        at.TryNextWord("het");
        at.SkipBlanks();
        var start = at.At;
        var hasDay = at.TryWord(DayWord);
        at.SkipBlanks();
        if (DateReader.TryReadBare(ref at, out var day))
        {
            cursor = at;
            return hasDay ? (day, null) : default;
        }
        at.At = start;
        if (!(hasDay || at.Rest.StartsWith("khi ") || at.Rest.StartsWith("thoi diem ")))
            return default;
        var length = at.Rest.IndexOfAny('.', ';');
        cursor.At = start + (length < 0 ? at.Rest.Length : length);
        return (null, at.Rest[..(cursor.At - start)].ToString());
    }

    // The term with its place in the text, and the event as printed there.
    private static EffectTerm InText(string text, int effect, EffectTerm term)
    {
        var end = effect + Effect.Length + term.Span.End;
        var limit = term.Event is { } words ? HeadPieces.OneLine(text.AsSpan(end - words.Length, words.Length)) : null;
        return term with { Event = limit, Span = new TextSpan(effect, end) };
    }

    // 'sau 10 ngày kể từ ngày ký', 'sau bốn mươi lăm ngày', 'sau 45 (bốn mươi lăm) ngày'.
    private static DateOnly? Later(ref TextCursor at, DateOnly? issued)
    {
        at.SkipBlanks();
        if (!at.TryDigits(3, out var days) && !SpelledCount.TryRead(ref at, out days))
            return null;
        OwnTerm.PassSpelled(ref at);
        if (!at.TryNextWord(DayWord))
            return null;
        at.TrySkip(',');
        return at.TryNextWord("ke tu ngay ky") ? issued?.AddDays(days) : null;
    }

    /// <summary>Passes 'ký', 'ban hành', 'thông qua': the day of issue.</summary>
    internal static bool TryIssue(ref TextCursor at) =>
        at.TryWord("ky")
            || at.TryWord("ban hanh")
            || at.TryWord("thong qua")
            || at.TryWord("duoc thong qua");

    /// <summary>The text between two places, folded, its lines joined; as long as it is printed.</summary>
    internal static string Fold(string text, int start, int end) =>
        string.Create(end - start, (text, start), static (target, source) =>
    {
        Letters.Fold(source.text.AsSpan(source.start, target.Length), target);
        foreach (ref var c in target)
            c = char.IsWhiteSpace(c) ? ' ' : c;
    });
}

/// <summary>When a document has effect by its own words, and where it says so.</summary>
/// <param name="From">The first day; <see langword="null"/> where none is told.</param>
/// <param name="Until">The last day; <see langword="null"/> where none is told.</param>
/// <param name="Event">What ends it where that has no day, as printed: <c>ngày các quy định … hết hiệu lực</c>;
/// <see langword="null"/> for nothing.</param>
/// <param name="Span">The words, from 'hiệu lực' on.</param>
internal readonly record struct EffectTerm(DateOnly? From, DateOnly? Until, string? Event, TextSpan Span);
