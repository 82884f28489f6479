using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads the name of an issuing body: a role (Bộ trưởng, Chủ tịch, Ban Thường vụ), a known body or a run of capitalised words, and a place
/// (tỉnh Bình Phước): <c>Bộ trưởng Bộ Khoa học và Công nghệ</c>, <c>HĐND tỉnh</c>, <c>Hiệp hội Doanh nghiệp tỉnh</c>.
/// </summary>
internal static class IssuerScanner
{
    private static readonly PhraseTable<bool> Roles = new(
        new[]
        {
            "Bộ trưởng", "Thứ trưởng", "Chủ tịch", "Phó Chủ tịch", "Thủ trưởng", "Thống đốc", "Giám đốc", "Tổng Giám đốc", "Chánh án", "Viện trưởng", "Chủ nhiệm", "Tổng cục trưởng",
            "Cục trưởng", "Thường trực", "Ban Thường vụ", "Thanh tra", "Văn phòng", "liên Bộ", "liên Bộ:", "Liên Bộ", "Liên Bộ:", "các", "lãnh đạo", "Đoàn Chủ tịch",
        }.Select(role => (role, true)));

    private static readonly PhraseTable<bool> Places = new(
        new[] { "tỉnh", "thành phố", "TP.", "TP", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "các tỉnh" }.Select(place => (place, true)));

    // In a name only the first syllable of a compound is a capital ('Doanh nghiệp', 'Trung ương'), so one small syllable may follow a capital one, unless it is one
    // of these, which begin what the sentence says next.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = new HashSet<string>
    {
        "quy", "ve", "phe", "sua", "huong", "tai", "theo", "trong", "cho", "doi", "de", "la", "thi", "duoc", "da", "tu", "den", "ngay", "nam", "so", "khong", "nham", "gom", "nay", "tren", "duoi",
        "cung", "bi", "do", "bang", "khi", "neu", "thay", "bai", "hop", "gui", "trinh", "hoac", "cac", "nhu", "voi", "kem", "giao", "bao", "xem", "dieu", "khoan", "diem", "va", "phai", "se", "con",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Bodies named by their task: 'Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật'.
    private static readonly string[] NamedByTask = ["ban chi dao", "hoi dong", "to cong tac", "uy ban quoc gia", "ban chi huy"];

    /// <summary>Reads the body that begins at <paramref name="start"/>.</summary>
    /// <returns>The offset after it; -1 where none begins there.</returns>
    public static int Read(NormalizedText normalized, int start, out Issuer? issuer, out Province? province)
    {
        issuer = null;
        province = null;
        var folded = normalized.Folded;
        var at = start;
        var body = Issuer.Names.Match(folded, at, out issuer);
        while (body < 0)
        {
            var role = Roles.Match(folded, at, out _);
            if (role < 0)
                break;
            at = DateScanner.SkipBlanks(folded, role);
            body = Issuer.Names.Match(folded, at, out issuer);
        }
        if (body < 0)
            body = ReadCapitalised(normalized, at);
        else if (issuer!.Kind == IssuerKind.Ministry && ReadListed(normalized, body) is > 0 and var listed)
            body = listed;
        if (body < 0)
            return at > start && char.IsUpper(normalized.Text[start]) ? EndOfWord(folded, at) : -1;
        return ReadPlace(normalized, body, out province);
    }

    /// <summary>Reads 'tỉnh', 'tỉnh Bình Phước', 'Thành phố Hà Nội' or the bare name of a province after <paramref name="bodyEnd"/>; what else follows is left alone.</summary>
    private static int ReadPlace(NormalizedText normalized, int bodyEnd, out Province? province)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, bodyEnd);
        var place = Places.Match(folded, at, out _);
        if (place < 0)
        {
            var bare = at < folded.Length && char.IsUpper(normalized.Text[at]) ? Province.Names.Match(folded, at, out province) : -1;
            province = bare < 0 ? null : Province.Names.Match(folded, at, out var found) > 0 ? found : null;
            return bare < 0 ? bodyEnd : bare;
        }
        // The stop of 'TP.' is its own; behind 'tỉnh' it ends the sentence.
        if (place < folded.Length && folded[place] == '.' && folded[at..place] is "tp")
            place++;
        var name = DateScanner.SkipBlanks(folded, place);
        var named = Province.Names.Match(folded, name, out province);
        if (named > 0)
            return named;
        // A district or commune: up to four capitalised words on the same line, no heading.
        var text = normalized.Text;
        var last = place;
        for (var words = 0; words < 4 && name < text.Length && char.IsUpper(text[name]) && !text[last..name].Contains('\n'); words++)
        {
            var end = EndOfWord(folded, name);
            if (end - name > 1 && char.IsUpper(text[end - 1]) && char.IsLower(text[at]))
                break;
            last = end;
            name = DateScanner.SkipBlanks(folded, last);
        }
        return last;
    }

    // 'liên Bộ: Thông tin và Truyền thông - Công an', 'Bộ Nội vụ, Bộ Thương mại': bodies joined by a dash or a comma.
    private static int ReadListed(NormalizedText normalized, int end)
    {
        var folded = normalized.Folded;
        var listed = -1;
        while (true)
        {
            var at = DateScanner.SkipBlanks(folded, end);
            if (at >= folded.Length || folded[at] is not (',' or '-'))
                return listed;
            at = DateScanner.SkipBlanks(folded, at + 1);
            // Ministries issue together; behind another body a comma opens the next clause.
            var next = Issuer.Names.Match(folded, at, out var other);
            if (next < 0 || other!.Kind != IssuerKind.Ministry)
                return listed;
            end = listed = next;
        }
    }

    private static int ReadCapitalised(NormalizedText normalized, int start)
    {
        var text = normalized.Text;
        var folded = normalized.Folded;
        if (start >= text.Length || !char.IsUpper(text[start]))
            return -1;
        int at = start, end = -1;
        var afterCapital = false;
        for (var words = 0; words < 14 && at < text.Length && char.IsLetter(text[at]); words++)
        {
            var word = EndOfWord(folded, at);
            var capital = char.IsUpper(text[at]);
            var joins = !capital && folded[at..word] is "va";
            if (!capital && !joins && (!afterCapital || Stops.Contains(folded[at..word]) || Places.Match(folded, at, out _) > 0))
                break;
            var next = DateScanner.SkipBlanks(folded, word);
            if (joins && !(next < text.Length && char.IsUpper(text[next])))
                break;
            if (!joins)
                end = word;
            afterCapital = capital;
            at = next;
            // A capital at the start of a line begins the next paragraph as often as it goes on with a name.
            if (at < text.Length && at > word && text[word] == '\n' && char.IsUpper(text[at]))
                break;
            if (at + 2 < text.Length && text[at] == '-' && text[at + 1] == ' ' && char.IsUpper(text[at + 2]))
                at += 2;
        }
        return end < 0 ? -1 : ReadTask(folded, start, end);
    }

    // The task of a body named by it runs to the end of the clause; where that is far, the name without it must do.
    private static int ReadTask(ReadOnlySpan<char> folded, int start, int end)
    {
        var at = DateScanner.SkipBlanks(folded, end);
        if (!folded[at..].StartsWith("ve "))
            return end;
        foreach (var head in NamedByTask)
        {
            if (!folded[start..end].StartsWith(head))
                continue;
            var close = folded[at..].IndexOfAny(";.)");
            return close is > 0 and < 100 ? at + close : end;
        }
        return end;
    }

    private static int EndOfWord(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && (char.IsLetterOrDigit(folded[at]) || folded[at] == '&'))
            at++;
        return at;
    }
}
