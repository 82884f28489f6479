using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads the name of a code, law or ordinance after its type word: the longest name of the register; else, for a name that the register lacks, the words up to
/// one that cannot stand in a name. 'Luật sửa đổi, bổ sung một số điều của Luật A và Luật B' is one name.
/// </summary>
internal static class LawNameScanner
{
    private const int MostWords = 16;

    private static readonly PhraseTable<bool> Amending = new(
        new[]
        {
            "sửa đổi, bổ sung một số điều của các", "sửa đổi, bổ sung một số điều của", "sửa đổi một số điều của", "sửa đổi, bổ sung", "bổ sung một số điều của",
            "sửa đổi, bổ sung một số điều và Phụ lục của", "sửa đổi các", "sửa đổi",
        }.Select(phrase => (phrase, true)));

    // Words at which a name that is not in the register ends: verbs, prepositions and conjunctions that join a name to its sentence.
    private static readonly PhraseTable<bool> Ends = new(
        new[]
        {
            "này", "nêu trên", "nói trên", "trên", "được", "theo", "quy định", "đã", "có", "ngày", "năm", "số", "của", "thì", "là", "hiện hành", "trong", "tại", "đối với", "để", "như", "cho",
            "hoặc", "với", "khi", "phải", "không", "do", "từ", "đến", "bị", "bằng", "mà", "nên", "nếu", "sẽ", "hướng dẫn", "và các", "và pháp luật", "và văn bản", "và quy định", "còn", "hay",
            "hết", "vào", "về việc", "thay thế", "bãi bỏ", "nhằm", "gồm", "bao gồm", "cũng", "ban hành", "thông qua", "sửa đổi", "áp dụng", "giao", "chưa", "việc", "mới", "cũ", "sau", "trước", "thuộc", "ra", "qua",
        }.Select(phrase => (phrase, true)));

    private static readonly PhraseTable<bool> NotNames = new(
        new[] { "sư", "gia", "học", "pháp", "lệ", "định", "chơi", "hóa", "tục" }.Select(word => (word, true)));

    /// <summary>Reads the name that begins at <paramref name="start"/>, behind the type word of <paramref name="type"/>.</summary>
    /// <returns>The offset after it; -1 where there is no name.</returns>
    public static int Read(NormalizedText normalized, int start, DocumentType type, out Law? law)
    {
        law = null;
        var folded = normalized.Folded;
        if (start >= folded.Length)
            return -1;
        var amending = Amending.Match(folded, start, out _);
        if (amending > 0 && ReadAmended(normalized, amending) is > 0 and var amended)
            return amended;
        var known = Law.NamesOf(type)?.Match(folded, start, out law) ?? -1;
        return known > 0 ? known : ReadUnknown(normalized, start);
    }

    // The laws that an amending law names: 'Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương', 'các luật liên quan đến …'.
    private static int ReadAmended(NormalizedText normalized, int start)
    {
        var folded = normalized.Folded;
        var end = -1;
        var at = DateScanner.SkipBlanks(folded, start);
        while (at < folded.Length)
        {
            var word = DocumentType.Words.Match(folded, at, out var type);
            if (word < 0 || Law.NamesOf(type!) is null)
            {
                // 'các luật liên quan đến đầu tư xây dựng cơ bản'
                return end < 0 && word < 0 ? ReadUnknown(normalized, at) : end;
            }
            var name = DateScanner.SkipBlanks(folded, word);
            var next = Law.NamesOf(type!)!.Match(folded, name, out _);
            if (next < 0)
                next = ReadUnknown(normalized, name);
            if (next < 0)
                return end;
            end = next;
            at = DateScanner.SkipBlanks(folded, end);
            if (at < folded.Length && folded[at] == ',')
                at = DateScanner.SkipBlanks(folded, at + 1);
            if (folded[at..].StartsWith("va "))
                at += 3;
            if (at == DateScanner.SkipBlanks(folded, end))
                return end;
        }
        return end;
    }

    private static int ReadUnknown(NormalizedText normalized, int start)
    {
        var text = normalized.Text;
        var folded = normalized.Folded;
        if (NotNames.Match(folded, start, out _) > 0)
            return -1;
        int at = start, end = -1;
        for (var words = 0; words < MostWords && at < text.Length && char.IsLetter(text[at]); words++)
        {
            if (Ends.Match(folded, at, out _) > 0 || DocumentType.Words.Match(folded, at, out _) > 0)
                break;
            var word = at;
            while (word < text.Length && char.IsLetterOrDigit(text[word]))
                word++;
            var joins = folded[at..word] is "va";
            at = DateScanner.SkipBlanks(folded, word);
            // 'Luật Hóa chất và người dân': a conjunction belongs to the name only before a capital.
            if (joins && !(at < text.Length && char.IsUpper(text[at]) && DocumentType.Words.Match(folded, at, out _) < 0))
                break;
            if (!joins)
                end = word;
            if (at < text.Length && at > word && text[word] == '\n' && char.IsUpper(text[at]))
                break;
            if (at + 2 < text.Length && text[at] == '-' && text[at + 1] == ' ' && char.IsLetter(text[at + 2]))
                at += 2;
            // A comma belongs to names such as 'Phòng, chống …', 'Quản lý, sử dụng …': a lower-case word follows it and the register does not know better.
        }
        return end;
    }
}
