using VanBan.Citations.Relations;
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
            "Cục trưởng", "Thường trực", "Ban Thường vụ", "Thanh tra", "Văn phòng", "các", "lãnh đạo", "Đoàn Chủ tịch",
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
    /// <param name="normalized">The text.</param>
    /// <param name="start">Where the name or role begins.</param>
    /// <param name="joint">Whether several bodies issue together: then 'và' joins the last one ('của Bộ Tài chính và Bộ Nội vụ').</param>
    /// <returns>The body; <see langword="null"/> where none begins there.</returns>
    public static PrintedIssuer? Read(NormalizedText normalized, int start, bool joint = false)
    {
        var folded = normalized.Folded;
        if (folded[start..].StartsWith("lien bo") && ReadUnion(normalized, start) is { } union)
            return union;
        var at = start;
        var body = Issuer.Names.Match(folded, at, out var issuer);
        while (body < 0)
        {
            var role = Roles.Match(folded, at, out _);
            if (role < 0)
                break;
            at = DateScanner.SkipBlanks(folded, role);
            body = Issuer.Names.Match(folded, at, out issuer);
        }
        // 'Thanh tra Bộ Nội vụ', 'Văn phòng Bộ Y tế' number for themselves.
        var unit = at > start && issuer is { Kind: IssuerKind.Ministry } && (folded[start..].StartsWith("thanh tra ") || folded[start..].StartsWith("van phong "));
        if (body < 0)
            body = ReadCapitalised(normalized, at);
        else if (issuer!.Kind == IssuerKind.Ministry && ReadListed(normalized, body, joint) is > 0 and var listed)
            body = listed;
        if (body < 0)
            return at > start && char.IsUpper(normalized.Text[start]) ? new PrintedIssuer(start, EndOfWord(folded, at), null, null, null) : null;
        var end = ReadPlace(normalized, body, out var province, out var locality);
        // 'giữa Thường trực HĐND tỉnh và UBND tỉnh': the series is that of the first.
        if (joint && issuer is { Kind: not IssuerKind.Ministry } && folded[DateScanner.SkipBlanks(folded, end)..].StartsWith("va ") && Read(normalized, DateScanner.SkipBlanks(folded, DateScanner.SkipBlanks(folded, end) + 3)) is { Body: not null } other)
            end = other.End;
        return new PrintedIssuer(start, end, unit ? null : issuer, province, locality);
    }

    /// <summary>Reads 'tỉnh', 'tỉnh Bình Phước', 'Thành phố Hà Nội' or the bare name of a province after <paramref name="bodyEnd"/>; what else follows is left alone.</summary>
    private static int ReadPlace(NormalizedText normalized, int bodyEnd, out Province? province, out string? locality)
    {
        locality = null;
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, bodyEnd);
        var place = Places.Match(folded, at, out _);
        if (place < 0)
        {
            var bare = at < folded.Length && char.IsUpper(normalized.Text[at]) ? Province.Names.Match(folded, at, out province) : -1;
            province = bare < 0 ? null : Province.Names.Match(folded, at, out var found) > 0 ? found : null;
            return bare < 0 ? bodyEnd : bare;
        }
        var below = folded[at..place] is not ("tinh" or "cac tinh" or "thanh pho" or "tp" or "tp.");
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
            // In capitals the title goes on as the name does: 'CỦA HỘI ĐỒNG NHÂN DÂN TỈNH QUY ĐỊNH MỨC CHI'.
            if (char.IsUpper(text[place - 1]) && TitleWords.Open(folded[name..]))
                break;
            var end = EndOfWord(folded, name);
            if (end - name > 1 && char.IsUpper(text[end - 1]) && char.IsLower(text[at]))
                break;
            last = end;
            name = DateScanner.SkipBlanks(folded, last);
        }
        // 'UBND thành phố Đồng Xoài' is a city of a province; 'UBND thành phố' alone may be either, and the document's own issuer tells.
        if (below || last > place)
            locality = Letters.Slug(folded[at..last], '.');
        // 'UBND huyện Bù Đăng, tỉnh Bình Phước'
        var next = last < folded.Length && folded[last] == ',' ? DateScanner.SkipBlanks(folded, last + 1) : last;
        if (locality is not null && next > last && folded[next..].StartsWith("tinh ") && Province.Names.Match(folded, next + 5, out province) is > 0 and var full)
            return full;
        return last;
    }

    // 'liên Bộ: Thông tin và Truyền thông - Công an', 'liên Bộ Quốc phòng, Bộ Y tế và Bộ Tài chính', 'Liên Bộ Lao động - Thương binh và Xã hội, Bộ Nội vụ'.
    private static PrintedIssuer? ReadUnion(NormalizedText normalized, int start)
    {
        var folded = normalized.Folded;
        var at = start + "lien bo".Length;
        if (at >= folded.Length || folded[at] is not (' ' or ':'))
            return null;
        at = DateScanner.SkipBlanks(folded, folded[at] == ':' ? at + 1 : at);
        var end = Ministry(folded, at, out var first);
        if (end < 0)
            return null;
        while (true)
        {
            var next = DateScanner.SkipBlanks(folded, end);
            if (next < folded.Length && folded[next] is ',' or '-')
                next = DateScanner.SkipBlanks(folded, next + 1);
            else if (folded[next..].StartsWith("va "))
                next = DateScanner.SkipBlanks(folded, next + 3);
            else
                break;
            var other = Ministry(folded, next, out _);
            if (other < 0)
                break;
            end = other;
        }
        return new PrintedIssuer(start, end, first, null, null);
    }

    // A ministry with or without 'Bộ' before its name.
    private static int Ministry(ReadOnlySpan<char> folded, int at, out Issuer? body)
    {
        var end = Issuer.Names.Match(folded, at, out body);
        if (end > 0 && body!.Kind == IssuerKind.Ministry)
            return end;
        return MinistryFields.Match(folded, at, out body);
    }

    private static readonly PhraseTable<Issuer> MinistryFields = new(
        from name in Issuer.Names.Phrases
        where name.StartsWith("bo ", StringComparison.Ordinal) && Issuer.Names.Match(name, 0, out var body) == name.Length && body!.Kind == IssuerKind.Ministry
        select (name["bo ".Length..], MinistryOf(name)));

    private static Issuer MinistryOf(string name) => Issuer.Names.Match(name, 0, out var body) > 0 ? body! : throw new InvalidOperationException(name);

    // 'Bộ Nội vụ, Bộ Thương mại', 'Bộ trưởng Bộ Tài chính, Bộ trưởng Bộ Nội vụ': bodies joined by a dash, a comma or, where they issue together, 'và'.
    private static int ReadListed(NormalizedText normalized, int end, bool joint)
    {
        var folded = normalized.Folded;
        var listed = -1;
        while (true)
        {
            var at = DateScanner.SkipBlanks(folded, end);
            if (at < folded.Length && folded[at] is ',' or '-')
                at = DateScanner.SkipBlanks(folded, at + 1);
            else if (joint && folded[at..].StartsWith("va "))
                at = DateScanner.SkipBlanks(folded, at + 3);
            else
                return listed;
            if (joint && Roles.Match(folded, at, out _) is > 0 and var role)
                at = DateScanner.SkipBlanks(folded, role);
            // Ministries issue together; behind another body a comma opens the next clause.
            var next = Issuer.Names.Match(folded, at, out var other);
            if (next < 0 || (other!.Kind != IssuerKind.Ministry && !joint))
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
            // 'Ban Kinh tế - Ngân sách Hội đồng nhân dân': the name of the parent body is taken whole, with its small words.
            if (words > 0 && char.IsUpper(text[at]) && Issuer.Names.Match(folded, at, out _) is > 0 and var parent)
            {
                end = parent;
                at = DateScanner.SkipBlanks(folded, parent);
                afterCapital = false;
                if (at >= text.Length || Places.Match(folded, at, out _) > 0 || text[parent] == '\n')
                    break;
                continue;
            }
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
            else if (at + 1 < text.Length && text[at] == '-' && at == word && char.IsUpper(text[at + 1]))
                at++;
            // 'Ban Chỉ đạo 389 tỉnh'
            if (end > 0 && folded[start..end].EndsWith("ban chi dao") && at + 3 < text.Length && char.IsAsciiDigit(text[at]) && EndOfWord(folded, at) is var digits && digits - at <= 4)
                return folded[digits..].StartsWith(" quoc gia") ? digits + 9 : digits;
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
