using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the mentions by number. A number belongs to the type word right before it, else to the kind that its symbol
/// abbreviates, else to the enumeration that is open: 'các Quyết định của UBND tỉnh: số …, số …'.
/// </summary>
internal sealed class NumberedScanner(NormalizedText text, List<CitedPlace> mentions, Aliases aliases)
{
    // Of 'UBND huyện Bù Đăng, tỉnh Bình Phước' between a type word and its number.
    private const int LongestIssuer = 120;

    // 'số 06, 08 và 12/2021/TT-BXD'
    private const int MostSerials = 12;
    private const int MostSerialDigits = 5;

    // How far the kind spoken of last still tells what a symbol without a kind stands for.
    private const int NearEnough = 150;

    private readonly SerialScanner serials = new(text, mentions, aliases);

    // The last type word, to which a number right behind it belongs.
    private TypeWord? head;

    // The type word that opened the enumeration that the text is in.
    private TypeWord? list;

    /// <summary>The scan came by <paramref name="word"/>.</summary>
    public void Open(TypeWord word) => head = word;

    /// <summary>
    /// Reads the number at the digit where <paramref name="cursor"/> stands; a document's own number and the numbers of
    /// other things are passed without a mention.
    /// </summary>
    public bool TryRead(ref TextCursor cursor)
    {
        var start = cursor.At;
        if (OtherNumbers.BeginsNone(cursor))
            return false;
        var (lead, announced) = Lead(cursor);
        var style = announced
            || IsRightBehindHead(start)
            ? NumberStyle.Announced : NumberStyle.None;
        if (!NumberReader.TryRead(ref cursor, style, out var number))
            return head is { } word && IsBridge(word, lead, out _)
                && (TrySerials(ref cursor, word) || serials.TryRead(ref cursor, word));
        var end = cursor.At;
        if (OtherNumbers.IsInAddress(text, start, cursor)
            || OtherNumbers.IsOfThing(text, lead)
            || OtherNumbers.IsOfThing(text, start))
            return true;
        if (head is { } opened
            && opened.End <= lead
            && IsBridge(opened, lead, out var issuer))
        {
            if (!announced || !OwnNumber.Is(text, opened.Start, end))
                cursor.At = AddBehindHead(opened, issuer, new Found(number!, lead, start, end, announced));
            return true;
        }
        if (announced ? OwnNumber.Is(text, lead, end) : OwnNumber.IsTorn(text, start))
            return true;
        if (!announced || !OtherNumbers.IsOfPaper(text, mentions.Count > 0 ? mentions[^1].End : 0, head, lead))
            cursor.At = AddAlone(new Found(number!, lead, start, end, announced));
        return true;
    }

    // What announces the number: 'số', 'số:'; 'sè' is what old fonts leave of it. Behind the end of another mention it
    // belongs to that one.
    private (int Start, bool IsAnnounced) Lead(TextCursor cursor)
    {
        var start = cursor.At;
        cursor.BackOverBlanks();
        if (cursor.FoldedEndsWith(":"))
        {
            cursor.At--;
            cursor.BackOverBlanks();
        }
        if (!cursor.FoldedEndsWith("so") && !cursor.FoldedEndsWith("se"))
            return (start, false);
        cursor.At -= 2;
        return cursor.AtWordStart
            && (mentions.Count == 0 || cursor.At >= mentions[^1].End)
            ? (cursor.At, true) : (start, false);
    }

    private bool IsRightBehindHead(int start) => head is { } open
        && SkipBlanks(open.End) == start;

    private int AddBehindHead(TypeWord opened, PrintedIssuer? issuer, Found found)
    {
        // 'tại các văn bản: Số 202/TTr-…': the general word says less than the symbol.
        var isGeneral = opened.Type.IsLetter && found.Lead - opened.End > 1;
        var type = isGeneral ? TypeOf(found) ?? opened.Type : opened.Type;
        var mention = Add(opened.Start, found.End, type, found.Number, isMember: false);
        mention.Issuer ??= issuer;
        // A plural or a colon opens an enumeration; a single document named in the title of a member does not.
        if (issuer is not null
            || list is null
            || !Sentence.Holds(text, list.End, found.Lead)
            || IsPlural(opened, found.Lead))
            list = opened with { Issuer = issuer };
        return mention.End;
    }

    private int AddAlone(Found found)
    {
        var type = TypeOf(found) ?? TypeOfMember(found);
        if (type is null
            || (!found.IsAnnounced && !NumberSymbol.IsUnmistakable(found.Number) && !ContinuesLetters(found)))
            return found.End;
        return Add(found.Lead, found.End, type, found.Number, isMember: true).End;
    }

    // No kind in the symbol: it must be a member of an enumeration or carry a known body ('4975/UBND-KGVX').
    private DocumentType? TypeOfMember(Found found)
    {
        if (NumberSymbol.IsLetterOfKnownBody(found.Number)
            && (found.IsAnnounced || ContinuesLetters(found)))
            return DocumentType.Letter;
        return found.IsAnnounced
            && OpenList(found.Lead) is { } open
            && IsMember(found.Lead)
            ? open.Type : null;
    }

    // 'các văn bản số: 894/VPCP-CN ngày 8/11/2025, 863/VPCP-CN ngày 12/9/2025': a letter right behind another one.
    private bool ContinuesLetters(Found found) =>
        mentions.Count > 0
            && mentions[^1] is { Type.IsLetter: true, Number: not null } before
            && OpenList(found.Lead) is { Type.IsLetter: true }
        && text.Folded[before.End..found.Lead].Trim(" ,;") is "" or "va";

    // A word of its own before 'số' ('Giấy chứng nhận số …') makes it no member of what was spoken of before.
    private bool IsMember(int lead)
    {
        var cursor = new TextCursor(text, lead);
        cursor.BackOverBlanks();
        return !char.IsLetterOrDigit(cursor.Previous)
            || CitationWords.BeforeMember.MatchEndingAt(text.Folded, cursor.At, out _) >= 0
            || (mentions.Count > 0 && mentions[^1].End >= cursor.At);
    }

    // 'các Thông tư số 06, 08 và 12/2021/TT-BXD': the last number lends its year and symbol to the serials before it.
    private bool TrySerials(ref TextCursor cursor, TypeWord word)
    {
        Span<(int Start, int End)> serials = stackalloc (int, int)[MostSerials];
        var count = 0;
        var at = cursor;
        while (count < MostSerials)
        {
            var start = at.At;
            var last = at;
            if (NumberReader.TryRead(ref last, NumberStyle.Announced, out var number))
                return count > 0
                    && AddSerials(ref cursor, word, serials[..count], new Found(number, start, start, last.At, true));
            if (!at.TryDigits(MostSerialDigits, out _))
                return false;
            serials[count++] = (start, at.At);
            if (!TryJoint(ref at))
                return false;
        }
        return false;
    }

    private static bool TryJoint(ref TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        var isJoined = cursor.TrySkip(',');
        cursor.SkipBlanksOfCell();
        isJoined |= cursor.TryWord("va ");
        cursor.SkipBlanksOfCell();
        if (cursor.TryWord("so "))
            cursor.SkipBlanksOfCell();
        return isJoined && char.IsAsciiDigit(cursor.Current);
    }

    private bool AddSerials(
        ref TextCursor cursor, TypeWord word, scoped ReadOnlySpan<(int Start, int End)> serials, Found last)
    {
        var lent = last.Number.Printed[last.Number.Serial.Length..];
        for (var i = 0; i < serials.Length; i++)
        {
            if (!DocumentNumber.TryParse(
                string.Concat(text.Text[serials[i].Start..serials[i].End], lent), out var number))
                return false;
            mentions.Add(new CitedPlace
            {
                Start = i == 0 ? word.Start : serials[i].Start,
                End = serials[i].End,
                Kind = CitationKind.Numbered,
                Type = word.Type,
                Number = number,
                IsMember = i > 0,
            });
        }
        cursor.At = Add(last.Start, last.End, word.Type, last.Number, isMember: true).End;
        list = word;
        return true;
    }

    // The enumeration that a member at 'lead' continues.
    private TypeWord? OpenList(int lead) => list is { } open
        && Sentence.Holds(text, open.End, lead)
        ? open : null;

    private CitedPlace Add(int start, int end, DocumentType type, DocumentNumber number, bool isMember)
    {
        var mention = new CitedPlace
        {
            Start = start,
            End = end,
            Kind = CitationKind.Numbered,
            Type = type,
            Number = number,
            IsMember = isMember,
        };
        MentionTail.Read(text, mention);
        DropTornIssuer(mention, number);
        if (isMember
            && mention.Issuer is null
            && OpenList(start)?.Issuer is { } shared
            && MayBeOf(number, shared))
            mention.Issuer = shared;
        mentions.Add(mention);
        return mention;
    }

    private static bool MayBeOf(DocumentNumber number, PrintedIssuer issuer) =>
        number.Issuer is null
            || issuer.Body is null
            || number.Issuer == issuer.Body;

    // 'số 197/2025/QH15 … của UBND tỉnh' is what a torn table leaves: only the assembly issues under its symbol.
    private void DropTornIssuer(CitedPlace mention, DocumentNumber number)
    {
        if (NumberSymbol.Assembly(number) is not { } assembly
            || mention.Issuer is not { Body: { } printed } torn
            || printed == assembly)
            return;
        mention.End = SkipBack(SkipBack(torn.Start) - "cua".Length);
        mention.Issuer = null;
    }

    // The kind that the symbol tells; for 'QH15', which laws and resolutions share, the kind last spoken of.
    private DocumentType? TypeOf(Found found)
    {
        if (NumberSymbol.KindOf(found.Number) is { } kind)
            return kind;
        if (NumberSymbol.Assembly(found.Number) is not { } body)
            return null;
        var kinds = body.TermKinds.ToList();
        if (head is { } near
            && kinds.Contains(near.Type)
            && found.Start - near.End < NearEnough)
            return near.Type;
        return list is { } open
            && kinds.Contains(open.Type)
            && Sentence.Holds(text, open.End, found.Start)
            ? open.Type : kinds[0];
    }

    private bool IsPlural(TypeWord opened, int lead) =>
        text.Folded[opened.End..lead].Contains(':')
            || text.Folded[..SkipBack(opened.Start)].EndsWith("cac");

    // Between a type word and its number may stand nothing, a colon, or 'của' and the issuer.
    private bool IsBridge(TypeWord opened, int lead, out PrintedIssuer? issuer)
    {
        issuer = null;
        // 'cùng Nghị định, số …': the word is a mention already.
        if (mentions.Count > 0 && opened.Start < mentions[^1].End)
            return false;
        var cursor = new TextCursor(text, opened.End);
        cursor.SkipBlanksOfCell();
        if (lead - cursor.At < LongestIssuer
            && cursor.At < lead
            && cursor.TryWord("cua "))
        {
            cursor.SkipBlanksOfCell();
            issuer = IssuerScanner.Read(text, cursor.At);
            if (issuer is null || issuer.End > lead)
                return false;
            cursor.At = SkipBlanks(issuer.End);
        }
        while (cursor.At < lead && cursor.CurrentFolded is ':' or ' ' or ',' or '(')
            cursor.At++;
        return cursor.At >= lead || IsStrayDigit(cursor, lead) || OtherNumbers.IsTitleOfPaper(text, opened, lead);
    }

    // 'Quy định số 3 205-QĐ/TW': a stray digit of OCR.
    private static bool IsStrayDigit(TextCursor cursor, int lead) =>
        lead - cursor.At <= 6
            && cursor.Rest.StartsWith("so ")
            && char.IsAsciiDigit(cursor.Folded[lead - 2]);

    private int SkipBlanks(int at)
    {
        var cursor = new TextCursor(text, at);
        cursor.SkipBlanksOfCell();
        return cursor.At;
    }

    private int SkipBack(int at)
    {
        var cursor = new TextCursor(text, at);
        cursor.BackOverBlanks();
        return cursor.At;
    }

    // A number where it was found: from the word that announces it, its digits, its end.
    private readonly record struct Found(DocumentNumber Number, int Lead, int Start, int End, bool IsAnnounced);
}
