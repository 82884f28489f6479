using VanBan.Notation;

namespace VanBan.Citations.Relations;

/// <summary>The words before a mention with which a sentence begins whose verb stands behind it.</summary>
internal static class SubjectWords
{
    private const int LongestContrast = 60;

    /// <summary>'Kể từ ngày Quyết định này có hiệu lực, Quyết định số …', 'Quy định tại Điều 5 Nghị định số …', not
    /// 'Các dự án theo quy định tại Nghị định số …'.</summary>
    public static bool Open(ReadOnlySpan<char> lead)
    {
        if (IsTime(lead) || LeadReader.HasBareBy(lead))
            return false;
        return RelationVocabulary.Provisions.Begins(ListMarker.Skip(lead))
            || RelationVocabulary.ObjectWords.CountOthers(lead[(lead.LastIndexOf(',') + 1)..]) <= 3;
    }

    /// <summary>'đến ngày quy định tại Nghị quyết … hết hiệu lực': a time is told, nothing ends.</summary>
    public static bool IsTime(ReadOnlySpan<char> lead) =>
        RelationVocabulary.Times.IsIn(lead) || lead.EndsWith(" khi ");

    /// <summary>'… và các quy định trước đây trái với quy định tại': what the words that follow contradict, ends with
    /// the subjects before.</summary>
    public static bool Contrast(ReadOnlySpan<char> before) =>
        before[Math.Max(0, before.Length - LongestContrast)..].Contains("trai voi ", StringComparison.Ordinal);
}
