using System.Buffers;
using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads the provisions named with a citation, before it ('điểm a, b khoản 2 và khoản 4 Điều 5 Nghị định số …', 'từ
/// điểm c đến điểm h khoản 1 Điều 15', 'các Điều 7 đến 9 của Luật …', 'Phụ lục III ban hành kèm theo …') or after it
/// ('Luật … (Điều 5)'). The order is point, clause, article (Luật 64/2025/QH15); what is not yet said of a provision
/// comes with the next larger unit.
/// </summary>
internal static class PinpointScanner
{
    private static readonly SearchValues<string> Units = SearchValues.Create(
        ["dieu ", "khoan ", "diem ", "chuong ", "phu luc", "muc ", "mau so "], StringComparison.Ordinal);

    private static readonly string[] Connectors =
    [
        "cua", "tai", "thuoc", "trong", "ban hanh kem theo", "kem theo", "duoc ban hanh kem theo",
        "cua quy che ban hanh kem theo", "cua quy dinh ban hanh kem theo",
    ];

    private static readonly string[] Stresses = ["cung", "chinh"];

    private static readonly SearchValues<char> Stops = SearchValues.Create(";:.“”");

    private const int LongestGap = 60, LongestName = 200;

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
            var cursor = new TextCursor(normalized, at);
            if (!PinpointReader.TryRead(ref cursor, provisions))
            {
                at++;
                continue;
            }
            var end = cursor.At;
            while (next < mentions.Count && mentions[next].Start < at)
                next++;
            if (next < mentions.Count && IsBridge(folded, end, mentions[next].Start)
                && !IsInOtherCell(normalized, at, mentions[next].Start))
                mentions[next].Pinpoints.AddRange(provisions);
            else if (next > 0 && mentions[next - 1] is { Pinpoints.Count: 0 } before
                && IsBehind(normalized, before, at))
                before.Pinpoints.AddRange(provisions);
            at = end;
        }
    }

    // 'Luật … (Điều 5)', 'Luật … tại Điều 5'; an article on the next line is the heading of this document's own.
    private static bool IsBehind(NormalizedText normalized, CitedPlace mention, int at) =>
        mention.End <= at
            && at - mention.End < 12
            && !normalized.Text[mention.End..at].Contains('\n')
        && normalized.Folded[mention.End..at].Trim() is "(" or "" or "tai" or ", tai";

    // What a cell names belongs to its own row, and not to the act in the next one.
    private static bool IsInOtherCell(NormalizedText normalized, int at, int mention) =>
        normalized.Text[at..mention].Contains('\t');

    private static bool IsBridge(ReadOnlySpan<char> folded, int end, int mention)
    {
        if (mention < end || mention - end > LongestName)
            return false;
        var gap = WithoutStress(folded[end..mention].Trim());
        if (IsOfAttachment(gap))
            return true;
        if (mention - end > LongestGap)
            return false;
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

    // 'Điều 30 của cùng Luật', 'Điều 12 của chính Nghị định đó'
    private static ReadOnlySpan<char> WithoutStress(ReadOnlySpan<char> gap)
    {
        foreach (var word in Stresses)
        {
            if (gap.SequenceEqual(word) || (gap.EndsWith(word) && gap[^(word.Length + 1)] == ' '))
                return gap[..^word.Length].TrimEnd();
        }
        return gap;
    }

    // 'khoản 3 Điều 13 của Điều lệ xây dựng và quản lý Quỹ … ban hành kèm theo Nghị định số …': what is attached to an
    // act, by its name.
    private static bool IsOfAttachment(ReadOnlySpan<char> gap)
    {
        if (!gap.EndsWith("ban hanh kem theo")
            || gap.ContainsAny(Stops))
            return false;
        return gap.StartsWith("cua ") || DocumentType.Words.Match(gap, 0, out _) > 0;
    }
}
