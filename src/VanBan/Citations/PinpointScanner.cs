using System.Buffers;
using System.Globalization;
using VanBan.Citations.Scan;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads the provisions named with a citation, before it ('điểm a, b khoản 2 và khoản 4 Điều 5 Nghị định số …', 'từ điểm c đến điểm h khoản 1 Điều 15', 'các Điều 7 đến 9 của
/// Luật …', 'Phụ lục III ban hành kèm theo …') or after it ('Luật … (Điều 5)'). The order is point, clause, article (Luật 64/2025/QH15); what is not yet
/// said of a provision comes with the next larger unit.
/// </summary>
internal static class PinpointScanner
{
    private const int MostProvisions = 60;
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    private static readonly SearchValues<string> Units = SearchValues.Create(["dieu ", "khoan ", "diem ", "chuong ", "phu luc", "muc ", "mau so "], StringComparison.Ordinal);

    private static readonly string[] Connectors = ["cua", "tai", "thuoc", "trong", "ban hanh kem theo", "kem theo", "duoc ban hanh kem theo", "cua quy che ban hanh kem theo", "cua quy dinh ban hanh kem theo"];

    /// <summary>Gives the provisions of the text to the mentions that they belong to.</summary>
    public static void Attach(NormalizedText normalized, List<CitedPlace> mentions)
    {
        var folded = normalized.Folded;
        var next = 0;
        for (var at = 0; at < folded.Length;)
        {
            var found = folded[at..].IndexOfAny(Units);
            if (found < 0)
                return;
            at += found;
            if (at > 0 && char.IsLetterOrDigit(folded[at - 1]))
            {
                at++;
                continue;
            }
            var provisions = new List<Pinpoint>();
            var end = ReadGroup(normalized, at, provisions);
            if (end < 0)
            {
                at++;
                continue;
            }
            while (next < mentions.Count && mentions[next].Start < at)
                next++;
            if (next < mentions.Count && IsBridge(folded, end, mentions[next].Start))
                mentions[next].Pinpoints.AddRange(provisions);
            else if (next > 0 && mentions[next - 1] is { Pinpoints.Count: 0 } before && before.End <= at && at - before.End < 12 && folded[before.End..at].Trim() is "(" or "" or "tai" or ", tai")
                before.Pinpoints.AddRange(provisions);
            at = end;
        }
    }

    private static bool IsBridge(ReadOnlySpan<char> folded, int end, int mention)
    {
        if (mention < end || mention - end > 60)
            return false;
        var gap = folded[end..mention].Trim();
        // 'Điều 8, Nghị định số …'
        if (gap.Length == 0 || gap is ",")
            return true;
        foreach (var connector in Connectors)
        {
            if (gap.SequenceEqual(connector))
                return true;
        }
        return false;
    }

    // Units with their lists, as long as they follow each other.
    private static int ReadGroup(NormalizedText normalized, int start, List<Pinpoint> provisions)
    {
        var folded = normalized.Folded;
        int at = start, end = -1;
        while (at < folded.Length && provisions.Count < MostProvisions)
        {
            var unit = ReadUnit(normalized, at, provisions);
            if (unit < 0)
                break;
            end = unit;
            at = SkipJoint(folded, end);
        }
        return end;
    }

    private static int ReadUnit(NormalizedText normalized, int at, List<Pinpoint> provisions)
    {
        var folded = normalized.Folded;
        if (folded[at..].StartsWith("tu ") || folded[at..].StartsWith("cac "))
            at = folded.Slice(at, 3) is "tu " ? at + 3 : at + 4;
        if (folded[at..].StartsWith("diem "))
            return ReadPoints(normalized, DateScanner.SkipBlanks(folded, at + 5), provisions);
        if (folded[at..].StartsWith("khoan "))
            return ReadNumbers(folded, DateScanner.SkipBlanks(folded, at + 6), "khoan ", provisions, static (pinpoint, value) => pinpoint is { Clause: null, Article: null, Part: null } ? pinpoint with { Clause = value } : null, value => new Pinpoint(null, value, null));
        if (folded[at..].StartsWith("dieu "))
            return ReadNumbers(folded, DateScanner.SkipBlanks(folded, at + 5), "dieu ", provisions, static (pinpoint, value) => pinpoint is { Article: null, Part: null } ? pinpoint with { Article = value } : null, value => new Pinpoint(value, null, null));
        return ReadPart(normalized, at, provisions);
    }

    // 'khoản 1, 2 và 4', 'Điều 7 đến 9', 'Điều 20a'. The first number completes what waits for it; further ones begin provisions of their own.
    private static int ReadNumbers(ReadOnlySpan<char> folded, int at, string word, List<Pinpoint> provisions, Func<Pinpoint, string, Pinpoint?> complete, Func<string, Pinpoint> begin)
    {
        var end = -1;
        var first = true;
        while (true)
        {
            var close = at;
            while (close < folded.Length && char.IsAsciiDigit(folded[close]) && close - at < 4)
                close++;
            if (close == at)
                return end;
            if (close < folded.Length && char.IsAsciiLetterLower(folded[close]) && (close + 1 == folded.Length || !char.IsLetterOrDigit(folded[close + 1])))
                close++;
            // A date or a number of a document is no list of clauses.
            if (close < folded.Length && (char.IsLetterOrDigit(folded[close]) || folded[close] is '/' or '%' || (folded[close] is '.' or ',' or '-' && close + 1 < folded.Length && char.IsAsciiDigit(folded[close + 1]))))
                return end;
            var value = folded[at..close].ToString();
            Put(provisions, value, first, complete, begin);
            first = false;
            end = close;
            if (Range(folded, end, word) is > 0 and var upper && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            {
                var last = upper;
                while (last < folded.Length && char.IsAsciiDigit(folded[last]))
                    last++;
                if (last > upper && last - upper < 4 && int.TryParse(folded[upper..last], NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to > from && to - from < MostProvisions)
                {
                    for (var number = from + 1; number <= to; number++)
                        Put(provisions, number.ToString(CultureInfo.InvariantCulture), false, complete, begin);
                    end = last;
                }
            }
            var next = SkipJoint(folded, end);
            if (next == end || provisions.Count >= MostProvisions || next >= folded.Length || !char.IsAsciiDigit(folded[next]))
                return end;
            at = next;
        }
    }

    private static void Put(List<Pinpoint> provisions, string value, bool first, Func<Pinpoint, string, Pinpoint?> complete, Func<string, Pinpoint> begin)
    {
        var completed = false;
        for (var i = provisions.Count - 1; first && i >= 0 && complete(provisions[i], value) is { } whole; i--)
        {
            provisions[i] = whole;
            completed = true;
        }
        if (!completed)
            provisions.Add(begin(value));
    }

    // 'điểm a, b và c', 'từ điểm c đến điểm h': the alphabet of Vietnamese, where đ follows d.
    private static int ReadPoints(NormalizedText normalized, int at, List<Pinpoint> provisions)
    {
        var folded = normalized.Folded;
        var end = -1;
        while (at < folded.Length && PointAt(normalized, at) is { } point)
        {
            provisions.Add(new Pinpoint(null, null, point));
            end = at + point.Length;
            if (Range(folded, end, "diem ") is > 0 and var upper && upper < folded.Length && PointAt(normalized, upper) is { } last)
            {
                for (var letter = Letters.IndexOf(point[0], StringComparison.Ordinal) + 1; letter > 0 && letter <= Letters.IndexOf(last[0], StringComparison.Ordinal); letter++)
                    provisions.Add(new Pinpoint(null, null, Letters[letter].ToString()));
                end = upper + last.Length;
            }
            var next = SkipJoint(folded, end);
            if (next == end)
                break;
            at = next;
        }
        return end;
    }

    // One letter, perhaps with a digit ('a1'), or a numbered point of Party and older texts ('2.1').
    private static string? PointAt(NormalizedText normalized, int at)
    {
        var text = normalized.Text;
        var close = at;
        if (char.IsLetter(text[at]))
            close++;
        while (close < text.Length && close - at < 5 && (char.IsAsciiDigit(text[close]) || (text[close] == '.' && close > at && close + 1 < text.Length && char.IsAsciiDigit(text[close + 1]))))
            close++;
        return close > at && (close == text.Length || !char.IsLetterOrDigit(text[close])) ? text[at..close].ToString().ToLowerInvariant() : null;
    }

    // 'Phụ lục III', 'Mẫu số 05 Phụ lục I', 'Mục 2 Chương III'.
    private static int ReadPart(NormalizedText normalized, int at, List<Pinpoint> provisions)
    {
        var text = normalized.Text;
        var folded = normalized.Folded;
        foreach (var word in new[] { "phu luc", "mau so ", "chuong ", "muc " })
        {
            if (!folded[at..].StartsWith(word))
                continue;
            var close = at + word.TrimEnd().Length;
            var value = DateScanner.SkipBlanks(folded, close);
            var last = value;
            while (last < text.Length && (char.IsAsciiDigit(text[last]) || text[last] is 'I' or 'V' or 'X' or >= 'A' and <= 'D') && last - value < 6)
                last++;
            if (last > value && last < text.Length && char.IsAsciiLetterLower(text[last]))
                last = char.IsAsciiDigit(text[last - 1]) && (last + 1 == text.Length || !char.IsLetterOrDigit(text[last + 1])) ? last + 1 : value;
            if (last > value)
                close = last;
            else if (word is not "phu luc")
                return -1;
            var part = text[at..close].ToString().Replace('\n', ' ');
            if (provisions.Count > 0 && provisions[^1].Part is { } inner)
                provisions[^1] = provisions[^1] with { Part = $"{inner} {part}" };
            else
                provisions.Add(new Pinpoint(null, null, null) { Part = part });
            return close;
        }
        return -1;
    }

    // The offset of the upper end behind 'đến' or 'đến điểm'; -1 for no range.
    private static int Range(ReadOnlySpan<char> folded, int end, string word)
    {
        var at = DateScanner.SkipBlanks(folded, end);
        if (!folded[at..].StartsWith("den "))
            return -1;
        at = DateScanner.SkipBlanks(folded, at + 4);
        if (folded[at..].StartsWith("het "))
            at += 4;
        return folded[at..].StartsWith(word) ? at + word.Length : at;
    }

    private static int SkipJoint(ReadOnlySpan<char> folded, int at)
    {
        var next = DateScanner.SkipBlanks(folded, at);
        if (next < folded.Length && folded[next] is ',' or ';')
            next = DateScanner.SkipBlanks(folded, next + 1);
        if (folded[next..].StartsWith("va "))
            next += 3;
        else if (folded[next..].StartsWith("hoac "))
            next += 5;
        // 'điểm c khoản 4 của Điều 31'
        else if (folded[next..].StartsWith("cua dieu ") || folded[next..].StartsWith("cua khoan "))
            next += 4;
        return next;
    }
}
