using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Tells the number that a document bears from those that it cites.</summary>
internal static class OwnNumber
{
    /// <summary>
    /// Whether the number is the document's own: 'Số: 15/QĐ-UBND' and 'Luật số: 51/2024/QH15' stand at the beginning of
    /// a line, and nothing but a place and a date follows.
    /// </summary>
    public static bool Is(NormalizedText normalized, int start, int end)
    {
        var text = normalized.Text;
        if (IsInWholeHead(normalized, start, end))
            return true;
        if (start > 0 && text[start - 1] is not ('\n' or '\t')
            && !(start > 1 && text[start - 1] == ' ' && text[start - 2] == '\n'))
            return false;
        var colon = normalized.Folded[start..end].Contains(':');
        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var lineEnds = next >= text.Length || text[next] is '\n' or '\t';
        return colon
            ? char.IsUpper(text[start]) : lineEnds
                && start < 1500
                && normalized.Folded[start..].StartsWith("so");
    }

    // '… XÃ HỘI Số: 08/2023/TT-BTC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM …': a head on one line.
    private static bool IsInWholeHead(NormalizedText normalized, int start, int end)
    {
        const int Nearest = 1500, Longest = 80;
        if (start > Nearest || !normalized.Folded[start..end].Contains(':'))
            return false;
        var rest = normalized.Text[end..Math.Min(end + Longest, normalized.Length)];
        var line = rest.IndexOf('\n');
        return (line < 0 ? rest : rest[..line]).TrimStart().StartsWith("CỘNG HÒA XÃ HỘI");
    }

    /// <summary>Whether the number is what OCR makes of the document's own, written by hand: 'Số:⁄‡6
    /// /CT-UBND'.</summary>
    public static bool IsTorn(NormalizedText normalized, int start)
    {
        if (start > 1500)
            return false;
        var line = normalized.Text[..start].LastIndexOf('\n') + 1;
        var before = normalized.Folded[line..start].Trim();
        if (!before.StartsWith("so") || before.Length > 12)
            return false;
        foreach (var c in before[2..])
        {
            if (char.IsLetter(c))
                return false;
        }
        return true;
    }
}
