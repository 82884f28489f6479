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
