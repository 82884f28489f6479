using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the name of a code, law or ordinance after its type word: the longest name of the register; else, for a name
/// that the register lacks, the words up to one that cannot stand in a name. 'Luật sửa đổi, bổ sung một số điều của
/// Luật A và Luật B' is one name.
/// </summary>
internal static class LawNameScanner
{
    private const int MostWords = 16;

    // How far behind 'sửa đổi một số điều' the law may be named whose articles are meant.
    private const int LongestObject = 100;

    /// <summary>Reads the name that begins at <paramref name="start"/>, behind the type word of
    /// <paramref name="type"/>.</summary>
    /// <returns>The offset after it; -1 where there is no name.</returns>
    public static int Read(NormalizedText text, int start, DocumentType type, out Law? law)
    {
        law = null;
        var folded = text.Folded;
        if (start >= folded.Length)
            return -1;
        var amending = ReadAmending(folded, start);
        if (amending > 0 && ReadAmended(text, amending) is > 0 and var amended)
            return amended;
        var known = Law.NamesOf(type)?.Match(folded, start, out law) ?? -1;
        // 'Pháp lệnh về phí và lệ phí'
        if (known < 0 && folded[start..].StartsWith("ve "))
            known = Law.NamesOf(type)?.Match(folded, start + "ve ".Length, out law) ?? -1;
        if (known > 0 && IsNoLaw(text, start, law!))
            return -1;
        return known > 0 ? known : ReadUnknown(text, start);
    }

    // 'luật gia' is a person, 'Luật Giá' an act: the marks tell.
    private static bool IsNoLaw(NormalizedText text, int start, Law law) =>
        CitationWords.NotLaws.Match(text.Folded, start, out var word) is > 0 and var end
        && text.Text[start..end].SequenceEqual(word)
        && !law.Name.Contains(word!, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Where the law begins that the name of an amending law at <paramref name="start"/> speaks of ('sửa đổi, bổ sung
    /// một số điều của Luật …'); -1 where it is no amending law.
    /// </summary>
    public static int AmendedLaw(ReadOnlySpan<char> folded, int start)
    {
        var end = ReadAmending(folded, start);
        var law = end < 0 ? -1 : TextCursor.AfterBlanks(folded, end);
        if (law < 0 || law >= folded.Length)
            return -1;
        return DocumentType.Words.Match(folded, law, out var type) > 0
            && type!.NamedBy == NameUse.Register
            ? law : -1;
    }

    // 'sửa đổi, bổ sung một số điều của', also 'sửa đổi, bổ sung một số điều và Phụ lục Danh mục chỉ tiêu thống kê quốc
    // gia của'.
    private static int ReadAmending(ReadOnlySpan<char> folded, int start)
    {
        var end = CitationWords.Amending.Match(folded, start, out _);
        if (end < 0)
            return -1;
        var rest = folded[end..Math.Min(folded.Length, end + LongestObject)];
        var law = rest.IndexOf(" cua luat ");
        return rest.StartsWith(" mot so dieu ")
            && law >= 0
            && rest[..law].IndexOfAny(".;:") < 0
            ? end + law + " cua".Length : end;
    }

    // The laws that an amending law names: 'Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương', 'các luật
    // liên quan đến …'.
    private static int ReadAmended(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        var end = -1;
        do
        {
            if (!TryLawWord(ref cursor, out var names))
                return end;
            // 'các luật liên quan đến đầu tư xây dựng cơ bản'
            if (cursor.TryWord("lien quan den "))
                return ReadUnknown(text, cursor.At);
            var next = names!.Match(cursor.Folded, cursor.At, out _);
            if (next < 0)
                next = ReadUnknown(text, cursor.At);
            if (next < 0)
                return end;
            cursor.At = end = next;
        }
        while (TryJoin(ref cursor));
        return end;
    }

    private static bool TryLawWord(ref TextCursor cursor, out PhraseTable<Law>? names)
    {
        names = null;
        cursor.SkipBlanksOfCell();
        if (cursor.IsAtEnd
            || DocumentType.Words.Match(cursor.Folded, cursor.At, out var type) is not (> 0 and var end))
            return false;
        names = Law.NamesOf(type!);
        if (names is null)
            return false;
        cursor.At = end;
        cursor.SkipBlanksOfCell();
        return true;
    }

    private static bool TryJoin(ref TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        var start = cursor.At;
        if (cursor.TrySkip(','))
            cursor.SkipBlanksOfCell();
        cursor.TryWord("va ");
        return cursor.At > start;
    }

    // The words of a name that the register lacks.
    private static int ReadUnknown(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        if (CitationWords.NotLaws.Match(cursor.Folded, start, out _) > 0)
            return -1;
        var end = -1;
        for (var words = 0; words < MostWords && char.IsLetter(cursor.Current) && !EndsName(cursor); words++)
        {
            var joins = cursor.ReadWord() is "va";
            var word = cursor.At;
            cursor.SkipBlanksOfCell();
            SkipPair(ref cursor, start, word);
            // 'Luật Hóa chất và người dân': a conjunction belongs to the name only before a capital.
            if (joins && (!char.IsUpper(cursor.Current) || IsTypeWord(cursor)))
                break;
            // One letter is what OCR leaves of a torn word.
            if (!joins && (end > 0 || word - start > 1))
                end = word;
            if (end < 0 || BeginsParagraph(cursor, word))
                break;
            SkipDash(ref cursor);
        }
        return end;
    }

    // The marks count: 'từ' ends a name, 'tự' is part of many.
    private static bool EndsName(TextCursor cursor) =>
        (CitationWords.LawEnds.Match(cursor.Folded, cursor.At, out var ending) is > 0 and var close
            && cursor.Printed[cursor.At..close].Equals(ending, StringComparison.OrdinalIgnoreCase))
        || IsTypeWord(cursor);

    private static bool IsTypeWord(TextCursor cursor) => DocumentType.Words.Match(cursor.Folded, cursor.At, out _) > 0;

    // 'Phòng, chống …' and 'Quản lý, sử dụng …' have a comma inside.
    private static void SkipPair(ref TextCursor cursor, int start, int word)
    {
        if (cursor.Current != ',')
            return;
        var before = cursor.Folded[start..word];
        var behind = cursor.Rest[1..].TrimStart(' ');
        foreach (var pair in CitationWords.Pairs)
        {
            if (!before.EndsWith(pair.Before) || !behind.StartsWith(pair.Behind))
                continue;
            cursor.At++;
            cursor.SkipBlanksOfCell();
            return;
        }
    }

    private static bool BeginsParagraph(TextCursor cursor, int word) =>
        cursor.At > word
            && cursor.Printed[word] == '\n'
            && char.IsUpper(cursor.Current);

    // 'Luật Lao động - Tiền lương'
    private static void SkipDash(ref TextCursor cursor)
    {
        if (cursor.Current == '-'
            && cursor.Peek(1) == ' '
            && char.IsLetter(cursor.Peek(2)))
            cursor.At += 2;
    }
}
