using System.Buffers;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// One pass over a text from left to right. It stops at two kinds of place: a word for a kind of document, which opens a citation (or names a law), and a digit, at which
/// a number may begin. A number takes the type word that stands right before it; without one it continues the enumeration that the last type word opened.
/// </summary>
internal sealed class CitationScan(NormalizedText normalized, Header header)
{
    private static readonly SearchValues<string> TypeWords = SearchValues.Create(
        [.. DocumentType.Words.Phrases.Where(phrase => phrase is not "thu")], StringComparison.Ordinal);

    // 'Mẫu số 01/TNDN' is a form, 'QCVN 86:2025' a standard, 'tài khoản số', 'thửa đất số' are no documents of an office.
    private static readonly PhraseTable<bool> NotNumbers = new(
        new[] { "mẫu", "mẫu số", "biểu", "biểu số", "biểu mẫu", "biểu mẫu số", "phụ lục số", "phụ lục", "mã số", "tờ khai", "tờ khai số", "tài khoản số", "thửa đất số", "thửa số", "lô số", "đường số", "nhà số", "số nhà", "quốc lộ", "QCVN", "TCVN", "công báo/số", "công báo số" }
            .Select(p => (p, true)));

    private readonly List<Mention> mentions = [];
    private readonly Aliases aliases = new(normalized);

    // The last type word, to which a number right behind it belongs.
    private TypeHead? head;

    // The type word that opened the enumeration that the text is in: 'các Quyết định của UBND tỉnh: số …, số …'.
    private TypeHead? list;

    /// <summary>Type words in capitals that named no document: what points back must not reach over them.</summary>
    public List<(int Start, DocumentType Type)> Unrecognised { get; } = [];

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
        if (BackReference.Read(normalized, start, end, type!) is { } back)
        {
            mentions.Add(back);
            return back.End;
        }
        if (aliases.Define(start, type!, mentions) is > 0 and var close)
            return close;
        var at = DateScanner.SkipBlanks(folded, end);
        // A number follows: it is read when the scan comes to it, and finds this word behind it. A law's number is read with its name.
        if (at < folded.Length && (char.IsAsciiDigit(folded[at]) || NumberReader.Announced(folded, at) >= 0))
            return end;
        var named = NameReader.Read(normalized, start, end, type!, header.Type);
        if (named is null && aliases.Find(start, out var shortEnd) is { } target)
            named = new Mention { Start = start, End = shortEnd, Kind = CitationKind.Anaphora, Type = type, Antecedent = target };
        if (named is null)
        {
            if (char.IsUpper(normalized.Text[start]))
                Unrecognised.Add((start, type!));
            return end;
        }
        mentions.Add(named);
        return named.End;
    }

    private int ReadNumber(int start)
    {
        var folded = normalized.Folded;
        if (start > 0 && (char.IsLetterOrDigit(folded[start - 1]) && !GluedToSo(start) || folded[start - 1] is '/' || (folded[start - 1] is '-' or '.' && start > 1 && char.IsLetterOrDigit(folded[start - 2]))))
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
        var end = NumberReader.Read(normalized, start, announced || (head is { } open && DateScanner.SkipBlanks(folded, open.End) == start), out var number);
        if (end < 0)
            return head is { } word && IsBridge(word, lead, out _) ? ReadBareNumber(word, start) : -1;
        var before = SkipBack(lead);
        if (NotNumbers.MatchEndingAt(folded, before, out _) >= 0)
            return end;
        if (head is { } opened && opened.End <= lead && IsBridge(opened, lead, out var issuer))
        {
            if (announced && OwnNumber.Is(normalized, opened.Start, end))
                return end;
            // 'tại các văn bản: Số 202/TTr-…': the general word says less than the symbol.
            var kind = opened.Type.Slug == "cong-van" && lead - opened.End > 1 ? TypeOf(number!, start) ?? opened.Type : opened.Type;
            var added = Add(opened.Start, end, kind, number!, member: false);
            var mention = mentions[^1];
            mention.Issuer ??= issuer;
            // A plural or a colon opens an enumeration; a single document named in the title of a member does not.
            if (issuer is not null || list is null || !InSentence(list.End, lead) || IsPlural(opened, lead))
                list = opened with { Issuer = issuer };
            return added;
        }
        if (announced ? OwnNumber.Is(normalized, lead, end) : OwnNumber.IsTorn(normalized, start))
            return end;
        var type = TypeOf(number!, start);
        if (type is null)
        {
            // No kind in the symbol: it must be a member of an enumeration or carry a known body ('4975/UBND-KGVX').
            if (announced && NumberShape.IsLetterOfKnownBody(number!))
                type = DocumentType.Find("cong-van");
            else if (announced && list is not null && InSentence(list.End, lead))
                type = list.Type;
        }
        else if (!announced && !NumberShape.IsUnmistakable(number!))
        {
            return end;
        }
        return type is null ? end : Add(announced ? lead : start, end, type, number!, member: true);
    }

    // 'Nghị quyết 57', 'Nghị định số 59': the number without its symbol names the document before that has it, or one that the reader is expected to know.
    private int ReadBareNumber(TypeHead word, int start)
    {
        var folded = normalized.Folded;
        var end = EndOfDigits(start);
        var text = normalized.Text;
        // 'Nghị quyết số 30a'
        if (end + 1 < text.Length && char.IsAsciiLetterLower(text[end]) && !char.IsLetterOrDigit(text[end + 1]))
            end++;
        if (end - start > 4 || text[word.End..start].ContainsAnyInRange('0', '9') || !char.IsUpper(text[word.Start]) || char.IsUpper(text[word.End - 1]) || text[word.Start..end].Contains('\n') || DateScanner.ReadYear(folded, start) > 0 || !BackReference.MayBeBare(folded, end, word.Type))
            return -1;
        if (aliases.Find(word.Start, out var aliasEnd) is { } target && aliasEnd == end)
        {
            mentions.Add(new Mention { Start = word.Start, End = end, Kind = CitationKind.Anaphora, Type = word.Type, Antecedent = target });
            return end;
        }
        var serial = folded[start..end].TrimStart('0');
        Mention? antecedent = null;
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (mentions[i].Number is not { } number || mentions[i].Type != word.Type || !number.Serial.AsSpan().TrimStart('0').SequenceEqual(serial))
                continue;
            // Two documents of this serial: which one is meant cannot be told.
            if (antecedent is not null && !antecedent.Number!.Equals(number))
                return end;
            antecedent = mentions[i];
        }
        var mention = antecedent is null
            ? new Mention { Start = word.Start, End = end, Kind = CitationKind.Named, Type = word.Type, Name = (word.Start, end), IsSerialOnly = true }
            : new Mention { Start = word.Start, End = end, Kind = CitationKind.Anaphora, Type = word.Type, Antecedent = antecedent };
        if (antecedent is null)
            MentionTail.Read(normalized, mention);
        mentions.Add(mention);
        return mention.End;
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

    private bool IsPlural(TypeHead opened, int lead) =>
        normalized.Folded[opened.End..lead].Contains(':') || normalized.Folded[..SkipBack(opened.Start)].EndsWith("cac");

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
    private bool IsBridge(TypeHead opened, int lead, out PrintedIssuer? issuer)
    {
        issuer = null;
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, opened.End);
        if (at < lead && folded[at..].StartsWith("cua ") && lead - at < 120)
        {
            var start = DateScanner.SkipBlanks(folded, at + 4);
            issuer = IssuerScanner.Read(normalized, start);
            if (issuer is null || issuer.End > lead)
                return false;
            at = DateScanner.SkipBlanks(folded, issuer.End);
        }
        while (at < lead && folded[at] is ':' or ' ' or ',' or '(')
            at++;
        // 'Quy định số 3 205-QĐ/TW': a stray digit of OCR.
        if (at < lead && folded[at..].StartsWith("so ") && lead - at <= 6 && char.IsAsciiDigit(folded[lead - 2]))
            return true;
        return at >= lead;
    }

    private int Add(int start, int end, DocumentType type, DocumentNumber number, bool member)
    {
        var mention = new Mention { Start = start, End = end, Kind = CitationKind.Numbered, Type = type, Number = number, IsMember = member };
        MentionTail.Read(normalized, mention);
        // 'số 197/2025/QH15 … của UBND tỉnh' is what a torn table leaves: only the assembly issues under its symbol.
        if (NumberShape.Assembly(number) is { } assembly && mention.Issuer is { Body: { } printed } torn && printed != assembly)
        {
            mention.End = SkipBack(SkipBack(torn.Start) - "cua".Length);
            mention.Issuer = null;
        }
        if (member && mention.Issuer is null && list is { Issuer: { } shared } open && InSentence(open.End, start)
            && (number.Issuer is null || shared.Body is null || number.Issuer == shared.Body))
            mention.Issuer = shared;
        mentions.Add(mention);
        return mention.End;
    }

    // The kind that the symbol tells; for 'QH15', which laws and resolutions share, the kind last spoken of.
    private DocumentType? TypeOf(DocumentNumber number, int at)
    {
        if (NumberShape.KindOf(number) is { } kind)
            return kind;
        if (NumberShape.Assembly(number) is not { } body)
            return null;
        if (head is { Type.Slug: "luat" or "bo-luat" or "phap-lenh" or "nghi-quyet" } near && at - near.End < 150)
            return near.Type;
        if (list is { Type.Slug: "luat" or "bo-luat" or "phap-lenh" or "nghi-quyet" } open && InSentence(open.End, at))
            return open.Type;
        return DocumentType.Find(body.Slug == "quoc.hoi" ? "luat" : "nghi-quyet");
    }

    private sealed record TypeHead(DocumentType Type, int Start, int End, PrintedIssuer? Issuer = null);
}
