using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a code, law or ordinance by its name, with its number or its year where they follow: 'Luật Thanh tra số
/// 11/2022/QH15', 'Bộ luật Dân sự năm 2015'.
/// </summary>
internal static class LawReader
{
    /// <summary>The mention that begins with <paramref name="word"/>; <see langword="null"/> where no name
    /// follows.</summary>
    public static CitedPlace? Read(NormalizedText text, TypeWord word)
    {
        var folded = text.Folded;
        var at = TextCursor.AfterBlanks(folded, word.End);
        if (at == word.End || IsPartOfWord(text, word.Start))
            return null;
        var name = LawNameScanner.Read(text, at, word.Type, out var law);
        // 'luật' in lower case speaks of law, not of a law, unless the register knows what follows.
        if (name < 0
            || (!char.IsUpper(text.Text[word.Start]) && (law is null || char.IsLower(text.Text[at]))))
            return null;
        return ReadNumbered(text, word, at, name, law) ?? ReadNamed(text, word, name, law);
    }

    /// <summary>The mention by a short name in capitals that begins at <paramref name="start"/>: 'BLDS', 'BLHS năm 2015';
    /// <see langword="null"/> where none does.</summary>
    public static CitedPlace? ReadShort(NormalizedText text, int start)
    {
        var end = LawShortName.All.Match(text.Folded, start, out var law);
        if (end < 0 || !text.Text[start..end].SequenceEqual(law!.Short))
            return null;
        var mention = ReadNamed(text, new TypeWord(law.Type, start, end), end, law.Law);
        if (mention.Year is null)
            mention.Designation = Letters.Slug(law.Law.Name, '.');
        return mention;
    }

    private static CitedPlace? ReadNumbered(NormalizedText text, TypeWord word, int nameStart, int nameEnd, Law? law)
    {
        var cursor = new TextCursor(text, nameEnd);
        Asides.SkipAmended(ref cursor);
        cursor.SkipBlanksOfCell();
        if (!NumberLead.TryRead(ref cursor)
            || !NumberReader.TryRead(ref cursor, NumberStyle.Announced, out var number))
            return null;
        // In 'Luật sửa đổi, bổ sung một số điều của Luật A số …' the number may be that of Luật A, which is then all
        // that is cited.
        if (LawNameScanner.AmendedLaw(text.Folded, nameStart) is > 0 and var inner
            && ReadAmended(text, inner, number) is { } amended)
            return amended;
        var mention = new CitedPlace
        {
            Start = word.Start,
            End = cursor.At,
            Kind = CitationKind.Numbered,
            Type = word.Type,
            Number = number,
            Name = (word.Start, nameEnd),
            Law = law,
        };
        MentionTail.Read(text, mention);
        return mention;
    }

    private static CitedPlace ReadNamed(NormalizedText text, TypeWord word, int name, Law? law)
    {
        var cursor = new TextCursor(text, name);
        Asides.SkipAmended(ref cursor);
        var year = NameYear.Read(ref cursor) ?? (law is null ? null : NameYear.ReadSetOff(ref cursor, law));
        var mention = CitedPlace.Named(word, year is null ? name : cursor.At, name, law);
        mention.Year = year;
        MentionTail.ReadDate(text, mention);
        return mention;
    }

    private static CitedPlace? ReadAmended(NormalizedText text, int start, DocumentNumber number)
    {
        var end = DocumentType.Words.Match(text.Folded, start, out var type);
        if (end < 0
            || Read(text, new TypeWord(type!, start, end)) is not { Law: { } law, Number: { } own } mention
            || !own.Equals(number))
            return null;
        return LawActs.OfNumber(law, number) is null ? null : mention;
    }

    // 'pháp luật', 'kỷ luật', 'Trường Đại học Luật': luật as a part of another word.
    private static bool IsPartOfWord(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        cursor.BackOverBlanks();
        return CitationWords.LawIsPartOf.MatchEndingAt(text.Folded, cursor.At, out _) >= 0
            && CitationWords.LawFollows.MatchEndingAt(text.Folded, cursor.At, out _) < 0;
    }
}
