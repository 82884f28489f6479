using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the name of a code, law or ordinance after its type word: the longest name of the register; else, for a name that the register lacks, the words up to
/// one that cannot stand in a name. 'Luật sửa đổi, bổ sung một số điều của Luật A và Luật B' is one name.
/// </summary>
internal static class LawNameScanner
{
    private const int MostWords = 16;

    private static readonly PhraseTable<string> Amending = new(
        new[]
        {
            "sửa đổi, bổ sung một số điều của các", "sửa đổi, bổ sung một số điều của", "sửa đổi một số điều của", "sửa đổi, bổ sung", "bổ sung một số điều của",
            "sửa đổi, bổ sung một số điều và Phụ lục của", "sửa đổi các", "sửa đổi",
        }.Select(phrase => (phrase, phrase)));

    // Words at which a name that is not in the register ends: verbs, prepositions and conjunctions that join a name to its sentence.
    private static readonly PhraseTable<string> Ends = new(
        new[]
        {
            "này", "nêu trên", "nói trên", "trên", "được", "theo", "quy định", "đã", "có", "ngày", "năm", "số", "của", "thì", "là", "hiện hành", "trong", "tại", "đối với", "để", "như", "cho",
            "hoặc", "với", "khi", "phải", "không", "do", "từ", "đến", "bị", "bằng", "mà", "nên", "nếu", "sẽ", "hướng dẫn", "và các", "và pháp luật", "và văn bản", "và quy định", "còn", "hay",
            "hết", "vào", "về việc", "thay thế", "bãi bỏ", "nhằm", "gồm", "bao gồm", "cũng", "ban hành", "thông qua", "sửa đổi", "áp dụng", "giao", "chưa", "việc", "mới", "cũ", "sau", "trước", "thuộc", "ra", "qua", "căn cứ", "liên quan",
        }.Select(phrase => (phrase, phrase)));

    private static readonly PhraseTable<bool> NotNames = new(
        new[] { "sư", "gia", "học", "pháp", "lệ", "định", "chơi", "hóa", "tục", "khác", "liên quan" }.Select(word => (word, true)));

    /// <summary>Reads the name that begins at <paramref name="start"/>, behind the type word of <paramref name="type"/>.</summary>
    /// <returns>The offset after it; -1 where there is no name.</returns>
    public static int Read(NormalizedText normalized, int start, DocumentType type, out Law? law)
    {
        law = null;
        var folded = normalized.Folded;
        if (start >= folded.Length)
            return -1;
        var amending = ReadAmending(folded, start);
        if (amending > 0 && ReadAmended(normalized, amending) is > 0 and var amended)
            return amended;
        var known = Law.NamesOf(type)?.Match(folded, start, out law) ?? -1;
        // 'Pháp lệnh về phí và lệ phí'
        if (known < 0 && folded[start..].StartsWith("ve "))
            known = Law.NamesOf(type)?.Match(folded, start + 3, out law) ?? -1;
        return known > 0 ? known : ReadUnknown(normalized, start);
    }

    /// <summary>
    /// A printed name with its letters put right where OCR lost marks ('Tô chức' for 'Tổ chức'): each law in it that the register knows by the same base letters is
    /// spelled as the register has it.
    /// </summary>
    public static string Respell(string printed)
    {
        var folded = Letters.Fold(printed);
        var name = printed.ToCharArray();
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && char.IsLetter(folded[at - 1]))
                continue;
            var word = DocumentType.Words.Match(folded, at, out var type);
            if (word < 0 || word == folded.Length || Law.NamesOf(type!) is not { } names)
                continue;
            if (Amending.Match(folded, word + 1, out var phrase) is > 0 and var end && end - word - 1 == phrase!.Length)
                Put(phrase, word + 1);
            if (names.Match(folded, word + 1, out var law) is > 0 and var close && close - at == law!.Name.Length && folded.AsSpan(at, close - at).SequenceEqual(Letters.Fold(law.Name)))
                Put(law.Name.AsSpan(word + 1 - at), word + 1);
        }
        return new string(name);

        // Letter case stays as printed: only letters that differ in more than case are put right.
        void Put(ReadOnlySpan<char> right, int start)
        {
            for (var i = 0; i < right.Length; i++)
            {
                if (char.ToLowerInvariant(name[start + i]) != char.ToLowerInvariant(right[i]))
                    name[start + i] = char.IsUpper(name[start + i]) ? char.ToUpperInvariant(right[i]) : right[i];
            }
        }
    }

    /// <summary>Where the law begins that the name of an amending law at <paramref name="start"/> speaks of ('sửa đổi, bổ sung một số điều của Luật …'); -1 where it is no amending law.</summary>
    public static int AmendedLaw(ReadOnlySpan<char> folded, int start)
    {
        var end = ReadAmending(folded, start);
        var law = end < 0 ? -1 : DateScanner.SkipBlanks(folded, end);
        return law > 0 && law < folded.Length && DocumentType.Words.Match(folded, law, out var type) > 0 && Law.NamesOf(type!) is not null ? law : -1;
    }

    // 'sửa đổi, bổ sung một số điều của', also 'sửa đổi, bổ sung một số điều và Phụ lục Danh mục chỉ tiêu thống kê quốc gia của'.
    private static int ReadAmending(ReadOnlySpan<char> folded, int start)
    {
        var end = Amending.Match(folded, start, out _);
        if (end < 0)
            return -1;
        var rest = folded[end..Math.Min(folded.Length, end + 100)];
        var law = rest.IndexOf(" cua luat ");
        return rest.StartsWith(" mot so dieu ") && law >= 0 && rest[..law].IndexOfAny(".;:") < 0 ? end + law + " cua".Length : end;
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
                return end;
            }
            var name = DateScanner.SkipBlanks(folded, word);
            // 'các luật liên quan đến đầu tư xây dựng cơ bản'
            if (folded[name..].StartsWith("lien quan den "))
                return ReadUnknown(normalized, name + 14);
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
            // The marks count: 'từ' ends a name, 'tự' is part of many.
            if ((Ends.Match(folded, at, out var ending) is > 0 and var close && text[at..close].Equals(ending, StringComparison.OrdinalIgnoreCase)) || DocumentType.Words.Match(folded, at, out _) > 0)
                break;
            var word = at;
            while (word < text.Length && char.IsLetterOrDigit(text[word]))
                word++;
            var joins = folded[at..word] is "va";
            at = DateScanner.SkipBlanks(folded, word);
            // 'Luật Hóa chất và người dân': a conjunction belongs to the name only before a capital.
            // 'Phòng, chống …' and 'Quản lý, sử dụng …' have a comma inside.
            if (at + 1 < text.Length && text[at] == ',' && IsPair(folded[start..word], folded[(at + 1)..]))
                at = DateScanner.SkipBlanks(folded, at + 1);
            if (joins && !(at < text.Length && char.IsUpper(text[at]) && DocumentType.Words.Match(folded, at, out _) < 0))
                break;
            // One letter is what OCR leaves of a torn word.
            if (!joins && (end > 0 || word - start > 1))
                end = word;
            if (end < 0)
                break;
            if (at < text.Length && at > word && text[word] == '\n' && char.IsUpper(text[at]))
                break;
            if (at + 2 < text.Length && text[at] == '-' && text[at + 1] == ' ' && char.IsLetter(text[at + 2]))
                at += 2;
        }
        return end;
    }

    private static bool IsPair(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.EndsWith("phong") && after.StartsWith(" chong ")) || (before.EndsWith("quan ly") && after.StartsWith(" su dung "))
        || (before.EndsWith("nhiem vu") && after.StartsWith(" quyen han "));
}
