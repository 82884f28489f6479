using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a mention by name behind a word for a kind of document: a law, the constitution, a resolution of a congress or
/// plenum of the Party, or a document told by its date alone.
/// </summary>
internal static class NameReader
{
    /// <summary>The mention by name that begins with <paramref name="word"/>; <see langword="null"/> where none
    /// does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word for the kind.</param>
    /// <param name="own">The kind of the document itself: a law prints its own name in its head and where it says by
    /// whom it was made.</param>
    public static CitedPlace? Read(NormalizedText text, TypeWord word, DocumentType? own) => word.Type.NamedBy switch
    {
        NameUse.Itself => ReadConstitution(text, word),
        NameUse.Register when LawReader.Read(text, word) is { } law => OwnName.Replace(text, law, own),
        NameUse.Meeting when MeetingReader.Read(text, word) is { } resolution => resolution,
        _ => ReadDated(text, word),
    };

    private static CitedPlace? ReadConstitution(NormalizedText text, TypeWord word)
    {
        if (!char.IsUpper(text.Text[word.Start]))
            return null;
        var name = TextCursor.AfterBlanks(text.Folded, word.End);
        var end = Math.Max(word.End, CitationWords.Constitutions.Match(text.Folded, name, out _));
        var cursor = new TextCursor(text, end);
        var year = NameYear.Read(ref cursor);
        var mention = CitedPlace.Named(word, cursor.At, end);
        (mention.Year, mention.Designation) = (year, Letters.Slug(word.Type.Name, '.'));
        MentionTail.ReadDate(text, mention);
        return mention;
    }

    // 'Nghị quyết ngày 12/12/2022 của HĐND tỉnh', 'Quyết định của UBND tỉnh ngày 05/3/2021': a kind, a date and no
    // number. In lower case the word is a verb or a common noun.
    private static CitedPlace? ReadDated(NormalizedText text, TypeWord word)
    {
        if (!char.IsUpper(text.Text[word.Start]) || !word.Type.MayBeToldByDate)
            return null;
        var mention = CitedPlace.At(word, word.End, CitationKind.Named);
        MentionTail.Read(text, mention);
        return mention.Date is null ? null : mention;
    }
}
