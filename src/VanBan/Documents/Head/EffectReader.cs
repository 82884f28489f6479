using System.Globalization;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Reads from the closing provisions when a document takes effect, and from the line below them when it was adopted.</summary>
internal static class EffectReader
{
    private const string Effect = "hiệu lực";
    private const string Adopted = "thông qua";

    // 'Nghị quyết này được Hội đồng nhân dân tỉnh … khóa …, kỳ họp … thông qua ngày … và có hiệu lực'.
    private const int LongestClause = 320;

    /// <summary>
    /// The day from which the document says that it itself has effect: 'Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025', 'có hiệu lực kể từ ngày ký' (then the day
    /// of issue), 'có hiệu lực sau 10 ngày kể từ ngày ký'.
    /// </summary>
    public static DateOnly? EffectiveDate(string text, int from, int to, DateOnly? issued)
    {
        List<TextSpan>? quotations = null;
        for (var at = from; at < to; at += Effect.Length)
        {
            var found = text.AsSpan(at, to - at).IndexOf(Effect, StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found;
            // 'X này có hiệu lực' within a clause; a longer one tells first of the adoption.
            var before = Fold(text, Math.Max(from, at - LongestClause), at);
            if (!before.EndsWith(" co ", StringComparison.Ordinal))
                continue;
            var self = before.LastIndexOf(" nay ", StringComparison.Ordinal);
            if (self < 0 || before.AsSpan(self).ContainsAny(".;:“”") || before.AsSpan(self).IndexOf("thay the") >= 0)
                continue;
            var after = Fold(text, at + Effect.Length, Math.Min(to, at + 140));
            if (Starting(after, issued) is not { } date)
                continue;
            // An amending act quotes the closing provisions of another.
            quotations ??= QuotedSpans.Of(text);
            if (!quotations.Exists(quotation => quotation.Contains(at)))
                return date;
        }
        return null;
    }

    /// <summary>The sentence 'Luật này được Quốc hội … thông qua ngày …', its lines joined, and the day in it.</summary>
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
        if (self < 0 || !(before.AsSpan(self + 5).StartsWith("duoc ") || before.AsSpan(self + 5).StartsWith("da duoc ")))
            return null;
        var start = Math.Max(text.LastIndexOf('\n', low + self, Math.Min(low + self + 1, 60)) + 1, low);
        if (low + self - start > 40)
            return null;
        var after = Fold(text, at + Adopted.Length, Math.Min(to, at + 60));
        var day = after.IndexOf("ngay", StringComparison.Ordinal);
        return day is >= 0 and <= 12 && ReadDate(TextCursor.OverFolded(after, day + "ngay".Length)) is { } date
            ? (HeadPieces.OneLine(text.AsSpan(start, at + Adopted.Length + date.End - start)), date.Day)
            : null;
    }

    private static DateOnly? Starting(string after, DateOnly? issued)
    {
        var from = after.AsSpan().TrimStart();
        if (from.StartsWith("thi hanh"))
            from = from[8..].TrimStart();
        if (from.StartsWith("sau ") && issued is { } day)
        {
            var digits = from[4..].TrimStart();
            var count = 0;
            while (count < digits.Length && char.IsAsciiDigit(digits[count]))
                count++;
            var tail = digits[count..].TrimStart();
            return count is > 0 and <= 3 && (tail.StartsWith("ngay ke tu ngay ky") || tail.StartsWith("ngay, ke tu ngay ky"))
                ? day.AddDays(int.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture))
                : null;
        }
        if (from.StartsWith("ke "))
            from = from[3..].TrimStart();
        if (!from.StartsWith("tu ngay"))
            return null;
        from = from[7..].TrimStart();
        if (from.StartsWith("ky") || from.StartsWith("ban hanh") || from.StartsWith("thong qua") || from.StartsWith("duoc thong qua"))
            return issued;
        return ReadDate(TextCursor.OverFolded(from)) is { } date ? date.Day : null;
    }

    private static (DateOnly Day, int End)? ReadDate(TextCursor cursor)
    {
        cursor.SkipBlanks();
        return DateReader.TryReadBare(ref cursor, out var day) && YearWindow.OfDocuments.Contains(day.Year) ? (day, cursor.At) : null;
    }

    private static string Fold(string text, int start, int end) => string.Create(end - start, (text, start), static (target, source) =>
    {
        Letters.Fold(source.text.AsSpan(source.start, target.Length), target);
        foreach (ref var c in target)
            c = char.IsWhiteSpace(c) ? ' ' : c;
    });
}
