using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads a mention by name behind a word for a kind of document: a law, the constitution, a resolution of a congress or plenum of the Party, or a document told by its
/// date alone.
/// </summary>
internal static class NameReader
{
    // Words whose second part is 'luật': what they are part of is no law.
    private static readonly string[] NotLaws = ["phap", "ky", "quy", "khoa", "truong", "dinh", "trat", "he"];

    private static readonly string[] Constitutions = [" nuoc cong hoa xa hoi chu nghia viet nam", " nuoc chxhcn viet nam", " nuoc viet nam dan chu cong hoa"];

    /// <summary>The mention by name that begins with the type word at <paramref name="start"/>; <see langword="null"/> where none does.</summary>
    /// <param name="normalized">The text.</param>
    /// <param name="start">Where the type word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="type">What it says.</param>
    /// <param name="own">The kind of the document itself: a law prints its own name in its head and where it says by whom it was made.</param>
    public static Mention? Read(NormalizedText normalized, int start, int end, DocumentType type, DocumentType? own)
    {
        if (type.Slug == "hien-phap")
            return ReadConstitution(normalized, start, end, type);
        if (Law.NamesOf(type) is not null && ReadLaw(normalized, start, end, type) is { } law)
            return own?.Slug is "luat" or "bo-luat" or "phap-lenh" or "van-ban-hop-nhat" && law.Start == start && IsOwnName(normalized, start) ? OwnName(normalized, law) : law;
        if (type.Slug == "nghi-quyet" && ReadPartyResolution(normalized, start, end, type) is { } resolution)
            return resolution;
        return ReadDated(normalized, start, end, type);
    }

    private static Mention? ReadConstitution(NormalizedText normalized, int start, int end, DocumentType type)
    {
        var folded = normalized.Folded;
        if (!char.IsUpper(normalized.Text[start]))
            return null;
        foreach (var tail in Constitutions)
        {
            if (folded[end..].StartsWith(tail))
                end += tail.Length;
        }
        var mention = new Mention { Start = start, End = end, Kind = CitationKind.Named, Type = type, Name = (start, end) };
        MentionTail.ReadDate(normalized, mention);
        return mention;
    }

    private static Mention? ReadLaw(NormalizedText normalized, int start, int end, DocumentType type)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, end);
        if (at == end || IsPartOfWord(folded, start))
            return null;
        // 'luật' in lower case speaks of law, not of a law, unless the register knows what follows.
        var name = LawNameScanner.Read(normalized, at, type, out var law);
        if (name < 0 || (!char.IsUpper(normalized.Text[start]) && (law is null || char.IsLower(normalized.Text[at]))))
            return null;
        var number = NumberReader.Announced(folded, DateScanner.SkipBlanks(folded, name));
        if (number >= 0 && NumberReader.Read(normalized, number, true, out var own) is > 0 and var ownEnd)
        {
            // In 'Luật sửa đổi, bổ sung một số điều của Luật A số …' the number may be that of Luật A, which is then all that is cited.
            if (LawNameScanner.AmendedLaw(folded, at) is > 0 and var inner && ReadAmended(normalized, inner, own!) is { } amended)
                return amended;
            var numbered = new Mention { Start = start, End = ownEnd, Kind = CitationKind.Numbered, Type = type, Number = own, Name = (start, name), Law = law };
            MentionTail.Read(normalized, numbered);
            return numbered;
        }
        var mention = new Mention { Start = start, End = WithYear(folded, ref name), Kind = CitationKind.Named, Type = type, Name = (start, name), Law = law };
        MentionTail.ReadDate(normalized, mention);
        return mention;
    }

    private static Mention? ReadAmended(NormalizedText normalized, int start, DocumentNumber number)
    {
        var end = DocumentType.Words.Match(normalized.Folded, start, out var type);
        return end > 0 && ReadLaw(normalized, start, end, type!) is { Law: { } law, Number: { } own } mention && own.Equals(number) && law.Versions.Any(version => version.Number is { } known && DocumentNumber.Parse(known).Equals(number))
            ? mention
            : null;
    }

    // 'LUẬT BẢO HIỂM Y TẾ' in the head, 'Quốc hội ban hành Luật Bảo hiểm y tế.'
    private static bool IsOwnName(NormalizedText normalized, int start)
    {
        var before = normalized.Folded[..start].TrimEnd();
        if (start >= MostOfHead)
            return false;
        if (before.EndsWith("quoc hoi ban hanh"))
            return true;
        return start + 2 < normalized.Length && char.IsUpper(normalized.Text[start + 1]) && (start == 0 || normalized.Text[..start].TrimEnd(' ') is [] or [.., '\n' or '\t']);
    }

    private const int MostOfHead = 4000;

    // Its own name names the document itself, that of an amending law the law that it amends.
    private static Mention OwnName(NormalizedText normalized, Mention law)
    {
        var name = DateScanner.SkipBlanks(normalized.Folded, DocumentType.Words.Match(normalized.Folded, law.Start, out _));
        var inner = LawNameScanner.AmendedLaw(normalized.Folded, name);
        return inner > 0 && ReadLaw(normalized, inner, DocumentType.Words.Match(normalized.Folded, inner, out var type), type!) is { } amended
            ? amended
            : new Mention { Start = law.Start, End = law.End, Kind = CitationKind.Self, Type = law.Type };
    }

    // 'pháp luật', 'kỷ luật', 'Trường Đại học Luật': luật as a part of another word.
    private static bool IsPartOfWord(ReadOnlySpan<char> folded, int start)
    {
        var before = start;
        while (before > 0 && folded[before - 1] == ' ')
            before--;
        foreach (var word in NotLaws)
        {
            if (folded[..before].EndsWith(word) && (before == word.Length || !char.IsLetterOrDigit(folded[before - word.Length - 1])))
                return true;
        }
        return false;
    }

    // In 'Luật Thanh tra năm 2022' the year belongs to the mention, in 'Bộ luật Dân sự 2005' to the name.
    private static int WithYear(ReadOnlySpan<char> folded, ref int name)
    {
        var at = DateScanner.SkipBlanks(folded, name);
        var spelled = folded[at..].StartsWith("nam ");
        if (spelled)
            at += 4;
        var end = DateScanner.ReadYear(folded, at);
        if (end < 0 || (end < folded.Length && folded[end] == '/'))
            return name;
        return spelled ? end : name = end;
    }

    // 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'Nghị quyết Đại hội XIII', 'Nghị quyết Trung ương 6 khóa XII', 'Nghị quyết Hội nghị Trung ương 5 khoá XI'.
    private static Mention? ReadPartyResolution(NormalizedText normalized, int start, int end, DocumentType type)
    {
        var text = normalized.Text;
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, end);
        var rest = folded[at..];
        if (!char.IsUpper(text[start]) || !(rest.StartsWith("dai hoi ") || rest.StartsWith("trung uong ") || rest.StartsWith("hoi nghi ")))
            return null;
        // The ordinal closes the name: a Roman numeral, for a plenum behind 'khóa'.
        var plenum = !rest.StartsWith("dai hoi ");
        var close = -1;
        var previous = "";
        for (var words = 0; words < 20 && at < text.Length && char.IsLetterOrDigit(text[at]); words++)
        {
            var word = at;
            while (word < text.Length && char.IsLetterOrDigit(text[word]))
                word++;
            if (IsRoman(text[at..word]) && (!plenum || previous is "khoa"))
            {
                close = word;
                break;
            }
            previous = folded[at..word].ToString();
            at = DateScanner.SkipBlanks(folded, word);
            if (plenum && at < text.Length && text[at] is '(' or ',')
                at = DateScanner.SkipBlanks(folded, at + 1);
        }
        if (close < 0)
            return null;
        var tail = DateScanner.SkipBlanks(folded, close);
        if (folded[tail..].StartsWith("cua dang") && (tail + 8 >= folded.Length || !char.IsLetter(folded[tail + 8])))
            close = tail + 8;
        var mention = new Mention { Start = start, End = close, Kind = CitationKind.Named, Type = type, Name = (start, close) };
        MentionTail.ReadDate(normalized, mention);
        return mention;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExcept("IVX");

    // 'Nghị quyết ngày 12/12/2022 của HĐND tỉnh', 'Quyết định của UBND tỉnh ngày 05/3/2021': a kind, a date and no number. In lower case the word is a verb or a common noun.
    private static Mention? ReadDated(NormalizedText normalized, int start, int end, DocumentType type)
    {
        if (!char.IsUpper(normalized.Text[start]) || type.Slug is "cong-van" or "hop-dong" or "du-an" or "bien-ban")
            return null;
        var mention = new Mention { Start = start, End = end, Kind = CitationKind.Named, Type = type };
        MentionTail.Read(normalized, mention);
        return mention.Date is null || normalized.Folded[start..end].StartsWith("huong dan") ? null : mention;
    }
}
