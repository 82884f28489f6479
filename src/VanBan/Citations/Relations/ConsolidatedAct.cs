using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The act that a consolidated text repeats with its amendments (Pháp lệnh 01/2012/UBTVQH13).</summary>
internal static class ConsolidatedAct
{
    private const int LongestOpening = 800;

    /// <summary>
    /// Whether a consolidated text names it here, in its opening: 'Thông tư số …, có hiệu lực kể từ ngày …, được sửa
    /// đổi, bổ sung bởi: …'.
    /// </summary>
    public static bool IsNamed(NormalizedText text, DocumentType? own, CitedPlace mention, ReadOnlySpan<char> lead)
    {
        var mayBe = own is { Class: DocumentClass.Consolidation }
            && mention is { Number: not null, Date: not null };
        if (!mayBe
            || !(mention.Start == 0 || text.Text[mention.Start - 1] is '\n' or '\t'))
            return false;
        // In '… theo ⏎ Quyết định số …' the line goes on with the title.
        if (RelationVocabulary.LineJoints.Ends(lead.TrimEnd()))
            return false;
        var tail = text.Folded[mention.End..Math.Min(text.Length, mention.End + LongestOpening)];
        return tail.Contains("co hieu luc", StringComparison.Ordinal);
    }

    /// <summary>Sets what it does to the documents named, before the consolidated text is asked what it does
    /// itself.</summary>
    public static void SetRelations(NormalizedText text, List<CitedPlace> mentions, DocumentPlaces places)
    {
        if (mentions.Find(mention => mention.Relation == Relation.Consolidates) is not { } act)
            return;
        var orders = new OrderCheck(text, act.Type, null, places);
        foreach (var mention in mentions)
            mention.RelationOfConsolidated = orders.Confirm(mention);
    }
}
