using System.Buffers;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// One pass over a text from left to right. It stops at two kinds of place: a word for a kind of document, which opens a citation (or names a law), and a digit, at which
/// a number may begin. A number takes the type word that stands right before it; without one it continues the enumeration that the last type word opened.
/// </summary>
internal sealed class CitationScan(NormalizedText normalized)
{
    private static readonly SearchValues<string> TypeWords = SearchValues.Create(
        [.. DocumentType.Words.Phrases.Where(phrase => phrase is not "thu")], StringComparison.Ordinal);

    private static readonly PhraseTable<bool> DateLeads = new(
        new[] { "ngày", "ký ngày", "ban hành ngày", "được ban hành ngày", "ngày ban hành", "đề ngày", "(ngày", "thông qua ngày", "được thông qua ngày" }.Select(p => (p, true)));

    // 'Mẫu số 01/TNDN' is a form, 'QCVN 86:2025' a standard, 'tài khoản số', 'thửa đất số' are no documents of an office.
    private static readonly PhraseTable<bool> NotNumbers = new(
        new[] { "mẫu", "mẫu số", "biểu", "biểu số", "biểu mẫu", "biểu mẫu số", "phụ lục số", "phụ lục", "mã số", "tờ khai", "tờ khai số", "tài khoản số", "thửa đất số", "thửa số", "lô số", "đường số", "nhà số", "số nhà", "quốc lộ", "QCVN", "TCVN", "công báo/số", "công báo số" }
            .Select(p => (p, true)));

    // Words whose second part is 'luật': what they are part of is no law.
    private static readonly string[] NotLaws = ["phap", "ky", "quy", "khoa", "truong", "dinh", "trat", "he"];

    private readonly List<Mention> mentions = [];

    // The last type word, to which a number right behind it belongs.
    private TypeHead? head;

    // The type word that opened the enumeration that the text is in: 'các Quyết định của UBND tỉnh: số …, số …'.
    private TypeHead? list;

    public List<Mention> Run()
    {
        var folded = normalized.Folded;
        int word = NextWord(0), digit = NextDigit(0);
        while (word < folded.Length || digit < folded.Length)
        {
            var at = word < digit ? Math.Max(ReadWord(word), word + 1) : Math.Max(ReadNumber(digit), EndOfDigits(digit));
            if (word < at)
                word = NextWord(at);
            if (digit < at)
                digit = NextDigit(at);
        }
        return mentions;
    }

    private int NextWord(int from)
    {
        var found = normalized.Folded[from..].IndexOfAny(TypeWords);
        return found < 0 ? normalized.Length : from + found;
    }

    private int NextDigit(int from)
    {
        var found = normalized.Folded[from..].IndexOfAnyInRange('0', '9');
        return found < 0 ? normalized.Length : from + found;
    }

    private int EndOfDigits(int at)
    {
        var folded = normalized.Folded;
        while (at < folded.Length && char.IsAsciiDigit(folded[at]))
            at++;
        return at;
    }

    // A word for a kind of document: it opens a citation, and names one if it is the word for a law.
    private int ReadWord(int start)
    {
        var folded = normalized.Folded;
        if (start > 0 && char.IsLetterOrDigit(folded[start - 1]))
            return -1;
        var end = DocumentType.Words.Match(folded, start, out var type);
        if (end < 0)
            return -1;
        head = new TypeHead(type!, start, end);
        if (type!.Slug == "hien-phap")
            return ReadConstitution(start, end, type);
        return Law.NamesOf(type) is not null ? ReadLaw(start, end, type) : end;
    }

    private int ReadConstitution(int start, int end, DocumentType type)
    {
        if (!char.IsUpper(normalized.Text[start]))
            return end;
        var folded = normalized.Folded;
        foreach (var tail in new[] { " nuoc cong hoa xa hoi chu nghia viet nam", " nuoc chxhcn viet nam", " nuoc viet nam dan chu cong hoa" })
        {
            if (folded[end..].StartsWith(tail))
                end += tail.Length;
        }
        var mention = new Mention { Start = start, End = end, Kind = CitationKind.Named, Type = type, Name = (start, end) };
        ReadDate(mention);
        mentions.Add(mention);
        return mention.End;
    }

    private int ReadLaw(int start, int end, DocumentType type)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, end);
        var number = NumberAfter(at, out var announced);
        if (number >= 0 && announced && NumberScanner.Read(normalized, number, true, out var direct) is > 0 and var directEnd)
        {
            list = head;
            return IsOwnNumber(start, directEnd) ? directEnd : Add(start, directEnd, type, direct!, default, null, member: false);
        }
        if (IsPartOfWord(start))
            return end;
        // 'luật' in lower case speaks of law, not of a law, unless the register knows what follows.
        if (at == end)
            return end;
        var name = LawNameScanner.Read(normalized, at, type, out var law);
        if (name < 0 || (!char.IsUpper(normalized.Text[start]) && (law is null || char.IsLower(normalized.Text[at]))))
            return end;
        number = NumberAfter(DateScanner.SkipBlanks(folded, name), out announced);
        if (number >= 0 && announced && NumberScanner.Read(normalized, number, true, out var own) is > 0 and var ownEnd)
            return Add(start, ownEnd, type, own!, (start, name), law, member: false);
        var mention = new Mention { Start = start, End = WithYear(ref name), Kind = CitationKind.Named, Type = type, Name = (start, name), Law = law };
        ReadDate(mention);
        mentions.Add(mention);
        return mention.End;
    }

    // 'pháp luật', 'kỷ luật', 'Trường Đại học Luật': luật as a part of another word.
    private bool IsPartOfWord(int start)
    {
        var before = SkipBack(start);
        foreach (var word in NotLaws)
        {
            if (normalized.Folded[..before].EndsWith(word) && (before == word.Length || !char.IsLetterOrDigit(normalized.Folded[before - word.Length - 1])))
                return true;
        }
        return false;
    }

    // In 'Luật Thanh tra năm 2022' the year belongs to the mention, in 'Bộ luật Dân sự 2005' to the name.
    private int WithYear(ref int name)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, name);
        var spelled = folded[at..].StartsWith("nam ");
        if (spelled)
            at += 4;
        if (at + 4 > folded.Length || folded.Slice(at, 4) is not (['1', '9', _, _] or ['2', '0', _, _]) || EndOfDigits(at) != at + 4 || (at + 4 < folded.Length && folded[at + 4] == '/'))
            return name;
        return spelled ? at + 4 : name = at + 4;
    }

    // The digit at which a number begins behind 'số', 'số:' or nothing; announced tells which.
    private int NumberAfter(int at, out bool announced)
    {
        var folded = normalized.Folded;
        announced = false;
        if (at + 1 < folded.Length && folded[at] == 's' && folded[at + 1] is 'o' or 'e')
        {
            at = DateScanner.SkipBlanks(folded, at + 2);
            if (at < folded.Length && folded[at] == ':')
                at = DateScanner.SkipBlanks(folded, at + 1);
            announced = true;
        }
        return at < folded.Length && char.IsAsciiDigit(folded[at]) ? at : -1;
    }

    private int ReadNumber(int start)
    {
        var folded = normalized.Folded;
        if (start > 0 && (char.IsLetterOrDigit(folded[start - 1]) && !GluedToSo(start) || folded[start - 1] is '/' or '-' or '.' && start > 1 && char.IsLetterOrDigit(folded[start - 2])))
            return -1;
        // What announces it: 'số', and before that a type word.
        var lead = SkipBack(start);
        var announced = false;
        if (lead > 0 && folded[lead - 1] == ':')
            lead = SkipBack(lead - 1);
        if (lead >= 2 && folded[lead - 1] is 'o' or 'e' && folded[lead - 2] == 's' && (lead == 2 || !char.IsLetterOrDigit(folded[lead - 3])))
        {
            lead -= 2;
            announced = true;
        }
        else
        {
            lead = start;
        }
        if (mentions.Count > 0 && lead < mentions[^1].End)
            (lead, announced) = (start, false);
        var end = NumberScanner.Read(normalized, start, announced || (head is { } open && DateScanner.SkipBlanks(folded, open.End) == start), out var number);
        if (end < 0)
            return -1;
        var before = SkipBack(lead);
        if (NotNumbers.MatchEndingAt(folded, before, out _) >= 0)
            return end;
        if (head is { } opened && opened.End <= lead && IsBridge(opened, lead, out var issuer))
        {
            if (announced && IsOwnNumber(opened.Start, end))
                return end;
            // 'tại các văn bản: Số 202/TTr-…': the general word says less than the symbol.
            var kind = opened.Type.Slug == "cong-van" && lead - opened.End > 1 ? TypeOf(number!, start) ?? opened.Type : opened.Type;
            var added = Add(opened.Start, end, kind, number!, default, null, member: false);
            var mention = mentions[^1];
            if (issuer.End > 0 && mention.IssuerSpan.End == 0)
                (mention.IssuerSpan, mention.Issuer, mention.Province) = ((issuer.Start, issuer.End), issuer.Body, issuer.Place);
            if (issuer.End > 0 || list is null || !InSentence(list.End, lead) || list.Issuer.End == 0)
                list = opened with { Issuer = issuer };
            return added;
        }
        if (announced && IsOwnNumber(lead, end))
            return end;
        var type = TypeOf(number!, start);
        if (type is null)
        {
            // No kind in the symbol: it must be a member of an enumeration or carry a known body ('4975/UBND-KGVX').
            if (announced && list is not null && InSentence(list.End, lead))
                type = list.Type;
            else if (announced && IsOfKnownBody(number!))
                type = DocumentType.Find("cong-van");
        }
        else if (!announced && !IsWellFormed(number!))
        {
            return end;
        }
        return type is null ? end : Add(announced ? lead : start, end, type, number!, default, null, member: true);
    }

    // Whether no sentence ends between two places that are not far apart.
    private bool InSentence(int from, int to)
    {
        if (to - from > 2000)
            return false;
        var text = normalized.Text[from..to];
        for (var at = text.IndexOf('.'); at >= 0;)
        {
            if (at + 1 < text.Length && text[at + 1] is ' ' or '\n' or '/' && at > 1 && !char.IsAsciiDigit(text[at - 1]))
                return false;
            var next = text[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return true;
    }

    private bool GluedToSo(int start) =>
        start >= 2 && normalized.Folded[start - 1] == 'o' && normalized.Folded[start - 2] == 's' && (start == 2 || !char.IsLetter(normalized.Folded[start - 3]));

    private int SkipBack(int at)
    {
        var folded = normalized.Folded;
        while (at > 0 && folded[at - 1] == ' ')
            at--;
        return at;
    }

    // Between a type word and its number may stand nothing, a colon, or 'của' and the issuer.
    private bool IsBridge(TypeHead opened, int lead, out IssuerRead issuer)
    {
        issuer = default;
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, opened.End);
        if (at < lead && folded[at..].StartsWith("cua ") && lead - at < 120)
        {
            var start = DateScanner.SkipBlanks(folded, at + 4);
            var end = IssuerScanner.Read(normalized, start, out var body, out var place);
            if (end < 0 || end > lead)
                return false;
            issuer = new IssuerRead(start, end, body, place);
            at = DateScanner.SkipBlanks(folded, end);
        }
        while (at < lead && folded[at] is ':' or ' ' or ',' or '(')
            at++;
        // 'Quy định số 3 205-QĐ/TW': a stray digit of OCR.
        if (at < lead && folded[at..].StartsWith("so ") && lead - at <= 6 && char.IsAsciiDigit(folded[lead - 2]))
            return true;
        return at >= lead;
    }

    /// <summary>
    /// Whether the number is the document's own: 'Số: 15/QĐ-UBND' and 'Luật số: 51/2024/QH15' stand at the beginning of a line, and nothing but a place and a date follows.
    /// </summary>
    private bool IsOwnNumber(int start, int end)
    {
        var text = normalized.Text;
        if (start > 0 && text[start - 1] is not ('\n' or '\t') && !(start > 1 && text[start - 1] == ' ' && text[start - 2] == '\n'))
            return false;
        var colon = normalized.Folded[start..end].Contains(':');
        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var lineEnds = next >= text.Length || text[next] is '\n' or '\t';
        return colon ? char.IsUpper(text[start]) : lineEnds && start < 1500 && normalized.Folded[start..].StartsWith("so");
    }

    private int Add(int start, int end, DocumentType type, DocumentNumber number, (int, int) name, Law? law, bool member)
    {
        var mention = new Mention { Start = start, End = end, Kind = CitationKind.Numbered, Type = type, Number = number, Name = name, Law = law, IsMember = member };
        ReadDate(mention);
        ReadIssuer(mention);
        if (mention.Date is null)
            ReadDate(mention);
        if (member && list is { Issuer.End: > 0 } open && mention.IssuerSpan.End == 0 && InSentence(open.End, start)
            && (number.Issuer is null || open.Issuer.Body is null || number.Issuer == open.Issuer.Body))
            (mention.IssuerSpan, mention.Issuer, mention.Province) = ((open.Issuer.Start, open.Issuer.End), open.Issuer.Body, open.Issuer.Place);
        mentions.Add(mention);
        return mention.End;
    }

    private void ReadDate(Mention mention)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, mention.End);
        if (at < folded.Length && folded[at] == ',')
            at = DateScanner.SkipBlanks(folded, at + 1);
        var lead = at < folded.Length && folded[at] == '(' ? at + 1 : at;
        var leadEnd = DateLeads.Match(folded, lead, out _);
        if (leadEnd < 0)
            leadEnd = folded[lead..].StartsWith("ngay") ? lead + 4 : -1;
        if (leadEnd < 0)
            return;
        var end = DateScanner.ReadBare(folded, DateScanner.SkipBlanks(folded, leadEnd), out var date);
        if (end < 0)
            return;
        mention.Date = date;
        mention.End = end;
    }

    private void ReadIssuer(Mention mention)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, mention.End);
        if (at < folded.Length && folded[at] == ',')
            at = DateScanner.SkipBlanks(folded, at + 1);
        if (!folded[at..].StartsWith("cua ") && !folded[at..].StartsWith("do "))
            return;
        var passive = folded[at] == 'd';
        var start = DateScanner.SkipBlanks(folded, at + (passive ? 3 : 4));
        var end = IssuerScanner.Read(normalized, start, out var issuer, out var province);
        if (end < 0 || (passive && !folded[DateScanner.SkipBlanks(folded, end)..].StartsWith("ban hanh")))
            return;
        mention.IssuerSpan = (start, end);
        mention.Issuer = issuer;
        mention.Province = province;
        mention.End = end;
    }

    // The kind that the symbol tells; for 'QH15', which laws and resolutions share, the kind last spoken of.
    private DocumentType? TypeOf(DocumentNumber number, int at)
    {
        var symbol = number.Symbol.AsSpan();
        var first = symbol[..Math.Max(0, symbol.IndexOfAny("/-.") is >= 0 and var cut ? cut : symbol.Length)];
        if (DocumentType.OfSymbol(first) is { } type)
            return type;
        // Old layouts put the kind last: '15/BYT-TT', '100-BYT/TT'.
        var rest = symbol[Math.Min(symbol.Length, first.Length + 1)..];
        var last = rest[(rest.LastIndexOfAny("/-.") + 1)..];
        if (last.Length > 0 && last.Length < symbol.Length && DocumentType.OfSymbol(last) is { } old && Issuer.OfSymbol(first) is { Kind: IssuerKind.Ministry })
            return old;
        if (Issuer.OfSymbol(first) is not { Slug: "quoc.hoi" or "uy.ban.thuong.vu.quoc.hoi" } body)
            return null;
        if (head is { Type.Slug: "luat" or "bo-luat" or "phap-lenh" or "nghi-quyet" } near && at - near.End < 150)
            return near.Type;
        if (list is { Type.Slug: "luat" or "bo-luat" or "phap-lenh" or "nghi-quyet" } open && InSentence(open.End, at))
            return open.Type;
        return DocumentType.Find(body.Slug == "quoc.hoi" ? "luat" : "nghi-quyet");
    }

    private static bool IsOfKnownBody(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        var cut = symbol.IndexOfAny("/-.");
        return cut > 0 && Issuer.OfSymbol(symbol[..cut]) is not null;
    }

    // A number that nothing announces must look like nothing else: kind and body, in capitals.
    private static bool IsWellFormed(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        if (!char.IsUpper(symbol[0]))
            return false;
        var cut = symbol.IndexOfAny("/-");
        if (cut < 0)
            return Issuer.OfSymbol(symbol) is { Slug: "quoc.hoi" or "uy.ban.thuong.vu.quoc.hoi" } && number.Year is not null;
        var body = symbol[(cut + 1)..];
        return body.Length >= 2 && char.IsUpper(body[0]) && (number.Year is not null || Issuer.OfSymbol(body[..(body.IndexOfAny("/-") is > 0 and var next ? next : body.Length)]) is not null || body.Length >= 3);
    }

    private sealed record TypeHead(DocumentType Type, int Start, int End, IssuerRead Issuer = default);

    private readonly record struct IssuerRead(int Start, int End, Issuer? Body, Province? Place);
}
