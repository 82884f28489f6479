using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Tells the name that a law prints in its own head, and where it says by whom it was made, from the laws that
/// it cites.</summary>
internal static class OwnName
{
    private const int MostOfHead = 4000;

    /// <summary>
    /// What <paramref name="law"/> stands for in a document of the kind <paramref name="own"/>: itself, the document's
    /// own name, or the law that its own name says it amends.
    /// </summary>
    public static CitedPlace Replace(NormalizedText text, CitedPlace law, DocumentType? own)
    {
        if (own is not { Class: DocumentClass.Law or DocumentClass.Consolidation }
            || !Is(text, law.Start))
            return law;
        var name = TextCursor.AfterBlanks(text.Folded, DocumentType.Words.Match(text.Folded, law.Start, out _));
        var inner = LawNameScanner.AmendedLaw(text.Folded, name);
        return inner > 0
            && LawReader.Read(text, new TypeWord(Kind(text, inner, out var end), inner, end)) is { } amended
            ? amended
            : new CitedPlace { Start = law.Start, End = law.End, Kind = CitationKind.Self, Type = law.Type };
    }

    private static DocumentType Kind(NormalizedText text, int start, out int end)
    {
        end = DocumentType.Words.Match(text.Folded, start, out var type);
        return type!;
    }

    // 'LUẬT BẢO HIỂM Y TẾ' in the head, 'Quốc hội ban hành Luật Bảo hiểm y tế.'
    private static bool Is(NormalizedText text, int start)
    {
        if (start >= MostOfHead)
            return false;
        if (text.Folded[..start].TrimEnd().EndsWith("quoc hoi ban hanh"))
            return true;
        var isInCapitals = start + 2 < text.Length && char.IsUpper(text.Text[start + 1]);
        return isInCapitals
            && (start == 0 || text.Text[..start].TrimEnd(' ') is [] or [.., '\n' or '\t']);
    }
}
