namespace VanBan.Text;

/// <summary>
/// Lines of plain text that belong to the page and not to the document: the running header of the gazette and the stamp
/// of a digital signature, as converters leave them in the middle of sentences. (Readers that know the page's geometry
/// keep them out of the text from the start.)
/// </summary>
public static class PageFurnitureLine
{
    // A page number is centred: blanks and empty lines stand about it.
    private const int MostBlanks = 200, FewestBlanks = 10, LongestNumber = 3;

    // Of the running header, of the lines of a signature, and of page marks ('- 3 -', 'Trang 3').
    private const string FirstLetters = "CKNTEt-–—~[|";

    // A printed line of running text is no shorter.
    private const int ShortestLine = 40;

    /// <summary>The length of the furniture line that begins at <paramref name="start"/>, its line end included; 0
    /// where there is none.</summary>
    public static int LengthAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0')
            at++;
        var first = at;
        // Left pages of the gazette print the page number first.
        while (at < text.Length
            && text[at] is >= '0' and <= '9' or ' '
            && at - first < 12)
            at++;
        if (at > start
            && at < text.Length
            && text[at] == '\n')
            return PageMark.LengthInsideNumber(text, start) is > 0 and var torn
                ? torn : IsPageNumber(text, start, first, at) ? at + 1 - start : 0;
        if (PageMark.LengthInsideNumber(text, start) is > 0 and var lines)
            return lines;
        // The first letter decides for nearly every line.
        if (at >= text.Length || !FirstLetters.Contains(text[at]))
            return 0;
        var end = text.AsSpan(at).IndexOf('\n');
        end = end < 0 ? text.Length : at + end;
        if (end - at > 120)
            return 0;
        var line = text.AsSpan(at, end - at);
        return (PageMark.Is(line) ? PageMark.IsInsideSentence(text, start, end) : IsFurniture(line))
            ? Math.Min(end + 1, text.Length) - start : 0;
    }

    private static bool IsPageNumber(string text, int start, int first, int end)
    {
        if (text.AsSpan(first..end).TrimEnd().Length is 0 or > LongestNumber)
            return false;
        var before = text.AsSpan(Math.Max(0, start - MostBlanks)..start).TrimEnd();
        var behind = text.AsSpan(end..Math.Min(text.Length, end + MostBlanks)).TrimStart();
        return !before.IsEmpty && !behind.IsEmpty
            && (IsInsideSymbol(before, behind)
                || (first - start >= FewestBlanks && IsInsideSentence(before, behind)));
    }

    // 'số 1230/QĐ- ⏎ 3 ⏎ UBND': a line of digits between a separator and a capital is the number of the page that the
    // symbol runs over.
    private static bool IsInsideSymbol(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        before is [.., var last, '/' or '-' or '–'] && char.IsLetterOrDigit(last)
            && char.IsUpper(behind[0]);

    // Long lines of a sentence that goes on with a small letter stand about it.
    private static bool IsInsideSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var end = behind.IndexOf('\n');
        return (char.IsLower(before[^1]) || before[^1] == ',')
            && char.IsLower(behind[0])
            && before[(before.LastIndexOf('\n') + 1)..].Trim().Length >= ShortestLine
            && (end < 0 ? behind.Length : end) >= ShortestLine;
    }

    /// <summary>Whether <paramref name="printed"/>, a line by itself, is a running header of the gazette or a line of a
    /// signature's stamp.</summary>
    internal static bool IsFurniture(ReadOnlySpan<char> printed)
    {
        Span<char> folded = stackalloc char[printed.Length];
        Letters.Fold(printed, folded);
        var line = folded.TrimEnd();
        return IsRunningHeader(line) || IsSignatureStamp(line);
    }

    // 'CÔNG BÁO/Số 290/Ngày 29-05-2026 10', also with a double number: 'Số 1523 + 1524'.
    private static bool IsRunningHeader(ReadOnlySpan<char> line) =>
        line.StartsWith("cong bao/", StringComparison.Ordinal)
            && line.Contains("/ngay ", StringComparison.Ordinal);

    private static bool IsSignatureStamp(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("ky boi:", StringComparison.Ordinal)
            || line.StartsWith("nguoi ky:", StringComparison.Ordinal)
            || line.StartsWith("co quan:", StringComparison.Ordinal)
            || line.StartsWith("email:", StringComparison.Ordinal))
            return true;
        // 'Thời gian ký: 07.01.2025 16:32:41 +07:00', 'Ngày ký: 2026-05-29 08:10:56 +07:00'.
        return (
            line.StartsWith("thoi gian ky:", StringComparison.Ordinal)
                || line.StartsWith("ngay ky:", StringComparison.Ordinal))
            && line.Count(':') >= 2;
    }
}
