using System.Globalization;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>Reads from the closing provisions when a document takes effect, and from the line below them when it was adopted.</summary>
internal static class EffectReader
{
    /// <summary>
    /// The day from which the document says that it itself has effect: 'Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025', 'có hiệu lực kể từ ngày ký' (then the day
    /// of issue), 'có hiệu lực sau 10 ngày kể từ ngày ký'.
    /// </summary>
    public static DateOnly? EffectiveDate(string text, int from, int to, DateOnly? issued)
    {
        for (var at = from; at < to; at += 8)
        {
            var found = text.AsSpan(at, to - at).IndexOf("hiệu lực", StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found;
            // 'X này có hiệu lực' within a clause; the words between are few.
            var before = Fold(text, Math.Max(from, at - 60), at);
            if (!before.EndsWith(" co ", StringComparison.Ordinal) || !before.Contains(" nay ", StringComparison.Ordinal))
                continue;
            var self = before.LastIndexOf(" nay ", StringComparison.Ordinal);
            if (before.AsSpan(self).ContainsAny(".;:“”"))
                continue;
            var after = Fold(text, at + 8, Math.Min(to, at + 140));
            if (Starting(after, issued) is { } date)
                return date;
        }
        return null;
    }

    /// <summary>The sentence 'Luật này được Quốc hội … thông qua ngày …', its lines joined, and the day in it.</summary>
    public static (string? Sentence, DateOnly? Date) Adoption(string text, int from, int to)
    {
        var at = text.AsSpan(from, to - from).LastIndexOf("thông qua", StringComparison.Ordinal);
        if (at < 0)
            return (null, null);
        at += from;
        // Back to the paragraph's begin: 'Luật này được', 'Nghị quyết này đã được'.
        var low = Math.Max(from, at - 320);
        var before = Fold(text, low, at);
        var self = before.LastIndexOf(" nay ", StringComparison.Ordinal);
        if (self < 0 || !(before.AsSpan(self + 5).StartsWith("duoc ") || before.AsSpan(self + 5).StartsWith("da duoc ")))
            return (null, null);
        var line = text.LastIndexOf('\n', low + self);
        var start = Math.Max(line + 1, low);
        if (low + self - start > 40)
            return (null, null);
        var after = Fold(text, at + 9, Math.Min(to, at + 60));
        var day = after.IndexOf("ngay", StringComparison.Ordinal);
        if (day is < 0 or > 12 || ReadDate(after, day + 4, out var end) is not { } date)
            return (null, null);
        return (HeadPieces.OneLine(text.AsSpan(start, at + 9 + end - start)), date);
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
        if (from.StartsWith("ky") || from.StartsWith("ban hanh"))
            return issued;
        return ReadDate(from.ToString(), 0, out _);
    }

    // '01 tháng 7 năm 2025' or '01/7/2025'.
    private static DateOnly? ReadDate(string folded, int at, out int end)
    {
        end = at;
        Span<int> parts = stackalloc int[3];
        for (var part = 0; part < 3; part++)
        {
            while (end < folded.Length && folded[end] is ' ' or '/' or '-' or '.')
                end++;
            foreach (var word in (ReadOnlySpan<string>)["thang", "nam"])
            {
                if (part > 0 && string.CompareOrdinal(folded, end, word, 0, word.Length) == 0)
                    end += word.Length;
            }
            while (end < folded.Length && folded[end] == ' ')
                end++;
            var start = end;
            while (end < folded.Length && char.IsAsciiDigit(folded[end]) && end - start < (part == 2 ? 4 : 2))
                end++;
            if (end == start)
                return null;
            parts[part] = int.Parse(folded.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        return parts[2] is >= 1945 and <= 2099 && parts[1] is >= 1 and <= 12 && parts[0] >= 1 && parts[0] <= DateTime.DaysInMonth(parts[2], parts[1])
            ? new DateOnly(parts[2], parts[1], parts[0])
            : null;
    }

    private static string Fold(string text, int start, int end) => string.Create(end - start, (text, start), static (target, source) =>
    {
        Letters.Fold(source.text.AsSpan(source.start, target.Length), target);
        foreach (ref var c in target)
            c = char.IsWhiteSpace(c) ? ' ' : c;
    });
}
