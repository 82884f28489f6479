using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// What all spellings of a resolution's meeting share: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI' and 'Nghị quyết Đại
/// hội đại biểu Đảng bộ tỉnh Bình Phước lần thứ XI' are one document, of the province that is named or of the one whose
/// document speaks.
/// </summary>
internal static class MeetingName
{
    /// <summary>
    /// The shared part as a slug, and the province that is named; <see langword="null"/> for a name that is shared as
    /// printed, or for no province.
    /// </summary>
    public static (string? Designation, Province? Province) Of(NormalizedText text, int start, int end)
    {
        var folded = text.Folded[start..end];
        var unit = folded.IndexOf(Branch);
        if (unit < 0)
            return (null, null);
        var at = unit + Branch.Length;
        if (at >= folded.Length || folded[at] != ' ')
            return (null, null);
        var word = CitationWords.Provinces.Match(folded, at + 1, out _);
        if (word < 0)
            return (null, null);
        var named = Province.Names.Match(folded, TextCursor.AfterBlanks(folded, word), out var province);
        var rest = folded[(named > 0 ? named : word)..];
        return (Letters.Slug($"nghi quyet dai hoi {Branch} tinh{rest}", '.'), named > 0 ? province : null);
    }

    // 'Đảng bộ', the Party's organisation in a place.
    private const string Branch = "dang bo";
}
