using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads the symbol of a number: groups of letters and digits with separators between them, <c>NĐ-CP</c>,
/// <c>CTr/TU</c>, <c>TTLT-TTCP-VKSNDTC</c>. Where it ends is told by what the register knows: blanks stand beside
/// separators, and a footnote mark or a word can be glued to it.
/// </summary>
internal struct SymbolReader(NumberStyle style)
{
    // 'TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA': a kind and the bodies that issue together.
    private const int MostGroups = 9;
    private const int LongestGroup = 40;

    private readonly bool isAnnounced = style.HasFlag(NumberStyle.Announced);
    private readonly bool isTyped = style.HasFlag(NumberStyle.Typed);
    private int groups;

    // Whether a group was read that is no kind: then the symbol names its issuer and may end.
    private bool isNamed;

    private enum Step
    {
        GoesOn,
        Ends,
        Breaks,
    }

    /// <summary>Passes the symbol that begins at the cursor.</summary>
    public bool TryRead(ref TextCursor cursor, ref NumberPrint print)
    {
        var start = cursor.At;
        if (!Begins(cursor))
            return false;
        Step step;
        do
        {
            step = ReadGroup(ref cursor, ref print);
            if (step == Step.GoesOn)
                step = ReadJoint(ref cursor, start, ref print);
        }
        while (step == Step.GoesOn);
        if (step == Step.Ends)
            NumberUnit.TryRead(ref cursor, ref print);
        return step == Step.Ends;
    }

    /// <summary>
    /// Passes a symbol that follows its serial without a separator: '150 CP', '43 TC/QLCS', as the symbol of a body
    /// could before 1997 (Nghị định 142-CP of 1963).
    /// </summary>
    public bool TryJoined(ref TextCursor cursor, ref NumberPrint print)
    {
        var at = cursor;
        at.SkipOneBlank();
        var group = GroupAt(at);
        if (group.Length < 2
            || Issuer.OfSymbol(group) is null
            || !IsUpper(group))
            return false;
        var behind = at;
        behind.At += group.Length;
        if (behind.Current is '/' or '-')
        {
            var length = print.Length;
            if (TryRead(ref at, ref print))
                cursor = at;
            else
                print.CutTo(length);
            return print.Length > length;
        }
        // Without a second group only a date or an issuer shows that it is a number.
        var next = behind;
        next.SkipOneBlank();
        if (!(next.Current is ','
            || next.PrintedRest.StartsWith("ngày")
            || next.PrintedRest.StartsWith("của")))
            return false;
        print.Put(group);
        cursor = behind;
        return true;
    }

    private readonly bool Begins(TextCursor cursor)
    {
        var group = GroupAt(cursor);
        return group.Length > 0
            && char.IsLetter(group[0])
            && (isAnnounced || char.IsUpper(group[0]))
            && (cursor.Previous > ' '
                || cursor.At == 0
                || (LooksLikeSymbol(group) && !IsOfTitle(cursor, group)));
    }

    // '63/2024/ ⏎ ỦY BAN NHÂN DÂN': words in capitals behind a torn number are the header of the next page.
    private static bool IsOfTitle(TextCursor at, ReadOnlySpan<char> group)
    {
        at.At += group.Length;
        return !IsKnown(group)
            && at.Current == ' '
            && char.IsUpper(at.PeekPrinted(1))
            && char.IsUpper(at.PeekPrinted(2));
    }

    private Step ReadGroup(ref TextCursor cursor, ref NumberPrint print)
    {
        var group = GroupAt(cursor);
        if (group.Length == 0 || !print.HasRoomFor(group.Length + 3))
            return Step.Breaks;
        cursor.At += group.Length;
        var alone = Unglue(group);
        var kept = Undouble(alone);
        print.Put(kept);
        if (TryTorn(ref cursor, group))
            print.Put('r');
        PutTerm(ref cursor, kept, ref print);
        groups++;
        isNamed |= DocumentType.OfSymbol(kept) is null;
        if (alone.Length == group.Length)
            return Step.GoesOn;
        cursor.At -= group.Length - alone.Length;
        return Step.Ends;
    }

    // What stands between two groups; the cursor moves to the second one.
    private readonly Step ReadJoint(ref TextCursor cursor, int start, ref NumberPrint print)
    {
        var at = cursor;
        at.SkipOneBlank();
        var isBlankBefore = at.At > cursor.At;
        if (TryStop(ref at, ref print))
        {
            cursor = at;
            return Step.GoesOn;
        }
        var separator = at.Current;
        if (groups == MostGroups || !at.TrySkipAny("/-"))
            return TryLost(ref cursor, ref print) ? Step.GoesOn
                : groups == 1 && IsTorn(cursor, start) ? Step.Breaks : Step.Ends;
        var behind = at.At;
        at.SkipOneBlank();
        var isBlankBehind = at.At > behind;
        var following = GroupAt(at);
        if (isNamed && BeginsDate(at))
            return Step.Ends;
        // 'QĐ-số': behind a hyphen and capitals comes no word in small letters; '/nb' of the Party is one.
        var isWord = (separator != '/' || isBlankBehind)
            && !ContainsUpper(following)
            && ContainsUpper(print.Read);
        if (isWord || !GoesOn(following, isBlankBefore, isBlankBehind))
            return isNamed ? Step.Ends : Step.Breaks;
        print.Put(separator);
        cursor = at;
        return Step.GoesOn;
    }

    // 'QĐ-CT UBND ngày', 'NĐ CP của Chính phủ'
    private readonly bool TryLost(ref TextCursor cursor, ref NumberPrint print)
    {
        if (!isAnnounced
            || groups == MostGroups
            || !LostJoint.TryInText(ref cursor, print.Read, isNamed, out var joint))
            return false;
        print.Put(joint);
        return true;
    }

    // '1834/BTP-KTVB/31.3.2025'
    private static bool BeginsDate(TextCursor cursor) =>
        char.IsAsciiDigit(cursor.Current) && DateReader.TryReadBare(ref cursor, out _);

    // 'số 23/NQ-' at the edge of a torn table cell: half a number names no document. With blanks about, what follows
    // must look like a symbol and not like a word; with blanks on both sides the symbol must still lack its issuer.
    private readonly bool GoesOn(ReadOnlySpan<char> following, bool isBlankBefore, bool isBlankBehind) =>
        following.Length > 0
        && ((!isBlankBefore && !isBlankBehind)
            || (
                isTyped
                    ? char.IsUpper(following[0]) : LooksLikeSymbol(following)
                    && !(isBlankBefore && isBlankBehind && isNamed)));

    // 'TT.HĐND-UBND', 'QĐ .UBND': a stop stands for the hyphen before the symbol of a body; 'CGC.BT ngày' before that
    // of a unit that nobody lists.
    private readonly bool TryStop(ref TextCursor cursor, ref NumberPrint print)
    {
        var at = cursor;
        var isGlued = char.IsUpper(cursor.Previous);
        if (groups == MostGroups
            || !at.TrySkip('.')
            || !char.IsUpper(at.PeekPrinted(1)))
            return false;
        var group = GroupAt(at);
        if (Issuer.OfSymbol(group) is null
            && !(isGlued && isAnnounced && IsUnit(at, group)))
            return false;
        print.Put('.');
        cursor = at;
        return true;
    }

    // Two to four capitals before the date, and no word of the next sentence.
    private static bool IsUnit(TextCursor at, ReadOnlySpan<char> group)
    {
        if (group.Length is < 2 or > 4 || !IsUpper(group))
            return false;
        at.At += group.Length;
        at.SkipOneBlank();
        return at.TryWord("ngay");
    }

    // '91/2015/QH 13 ngày': the blank before the term of an assembly joins.
    private static void PutTerm(ref TextCursor cursor, ReadOnlySpan<char> group, ref NumberPrint print)
    {
        var at = cursor;
        if (!at.TrySkip(' ')
            || Issuer.OfSymbol(group) is not { } body
            || !body.TermKinds.Any())
            return;
        var start = at.At;
        if (!at.TryDigits(2, out _) || !at.AtWordEnd)
            return;
        print.Put(at.Since(start));
        cursor = at;
    }

    // 'TT r-UBND' is what OCR leaves of 'TTr-UBND'.
    private static bool TryTorn(ref TextCursor cursor, ReadOnlySpan<char> group)
    {
        var at = cursor;
        if (group is not "TT"
            || !at.TrySkip(' ')
            || !at.TrySkip('r'))
            return false;
        var behind = at;
        behind.SkipOneBlank();
        if (behind.Current is not ('-' or '/'))
            return false;
        cursor = at;
        return true;
    }

    // '1098-T B/BTCTU': a single letter is half of a symbol.
    private static bool IsTorn(TextCursor end, int start)
    {
        if (end.At - start != 1 || end.At + 1 >= end.Printed.Length)
            return false;
        if (end.TrySkip(';'))
            return true;
        if (!end.TrySkip(' ') || !char.IsUpper(end.Current))
            return false;
        var rest = GroupAt(end);
        return rest.Length <= 2 && end.PeekPrinted(rest.Length) is '/' or '-';
    }

    // A group without what is glued to it: 'UBNDngày' is UBND, 'CP1' is CP with a footnote mark.
    private static ReadOnlySpan<char> Unglue(ReadOnlySpan<char> group)
    {
        if (group.Length > 4 && group.EndsWith("ngày"))
            group = group[..^4];
        var letters = group.TrimEnd("0123456789");
        var digits = group.Length - letters.Length;
        return digits is 1 or 2
            && letters.Length >= 2
            && !letters.EndsWith("NHNN")
            && Issuer.OfSymbol(letters) is { } issuer
            && IsNeverNumbered(issuer)
            ? letters : group;
    }

    // 'QH15', 'UBTVQH14' count the term of an assembly; ministries, committees and the Government have none.
    private static bool IsNeverNumbered(Issuer issuer) =>
        issuer is { Kind: IssuerKind.Ministry or IssuerKind.Local or IssuerKind.Department }
            or { Slug: "chinh.phu" or "thu.tuong.chinh.phu" };

    // OCR reads a large 'QĐ' as 'QĐÐ'.
    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> group)
    {
        var twice = group.IndexOf("ĐĐ");
        if (twice < 0 || IsKnown(group))
            return group;
        var single = string.Concat(group[..twice], group[(twice + 1)..]);
        return IsKnown(single) ? single : group;
    }

    private static bool IsKnown(ReadOnlySpan<char> group) =>
        Issuer.OfSymbol(group) is not null || DocumentType.OfSymbol(group) is not null;

    private static ReadOnlySpan<char> GroupAt(TextCursor cursor)
    {
        var start = cursor.At;
        while ((char.IsLetterOrDigit(cursor.Current)
            || (cursor.Current == '&' && cursor.At > start))
            && cursor.At - start < LongestGroup)
            cursor.At++;
        return cursor.Since(start);
    }

    private static bool LooksLikeSymbol(ReadOnlySpan<char> group)
    {
        var capitals = 0;
        foreach (var c in group)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals >= 2
            || capitals == group.Length
            || Issuer.OfSymbol(group) is not null
            || (capitals > 0 && DocumentType.OfSymbol(group) is not null);
    }

    private static bool ContainsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    private static bool IsUpper(ReadOnlySpan<char> group)
    {
        foreach (var c in group)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return true;
    }
}
