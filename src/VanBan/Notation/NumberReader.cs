using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads the number of a document at a place of a normalised text: <c>15/2020/NĐ-CP</c>, <c>17-CTr/TU</c>, <c>66.19/2026/NQ-CP</c>, with the blanks and line ends that print and
/// OCR leave beside separators (<c>126/2024/NĐ-⏎CP</c>, <c>49-CT /TW</c>), a footnote mark glued to it (<c>NĐ-CP1</c>), and a doubled Đ (<c>QĐĐ</c>).
/// </summary>
internal static class NumberReader
{
    private const int MostCharacters = 80;

    // 'TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA': a kind and the bodies that issue together.
    private const int MostGroups = 9;

    /// <summary>Reads the number that begins with the digit at <paramref name="start"/>.</summary>
    /// <param name="normalized">The text.</param>
    /// <param name="start">Offset of a digit that no letter or digit precedes.</param>
    /// <param name="announced">Whether a type word or 'số' stands before it, so that a lower-case or unknown symbol may be trusted.</param>
    /// <param name="number">The number.</param>
    /// <returns>The offset after it; -1 where there is none.</returns>
    public static int Read(NormalizedText normalized, int start, bool announced, out DocumentNumber? number)
    {
        number = null;
        var text = normalized.Text;
        Span<char> printed = stackalloc char[MostCharacters];
        var length = 0;
        var at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (at - start >= 6)
                return -1;
            printed[length++] = text[at++];
        }
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            // Only a number with a year has a dot ('66.19/2026/NQ-CP'); '1.432/…' is a figure.
            printed[length++] = text[at++];
            while (at < text.Length && char.IsAsciiDigit(text[at]) && length < 12)
                printed[length++] = text[at++];
            if (!(at + 5 < text.Length && text[at] == '/' && IsYear(text.Slice(at + 1, 4)) && text[at + 5] == '/'))
                return -1;
        }
        else if (at + 1 < text.Length && char.IsAsciiLetterLower(text[at]) && text[at + 1] == '/')
        {
            printed[length++] = text[at++];
        }
        else if (announced && at + 7 < text.Length && text[at] == ' ' && char.IsAsciiLetterLower(text[at + 1]) && text[at + 2] == '/' && IsYear(text.Slice(at + 3, 4)) && text[at + 7] == '/')
        {
            // 'số 08 a/2010/TT-BTP'
            printed[length++] = text[at + 1];
            at += 2;
        }
        var separator = SkipOneBlank(text, at);
        if (announced && ReadWithoutSeparator(text, at, separator, printed, ref length) is > 0 and var old)
            return DocumentNumber.TryParse(new string(printed[..length]), out number) ? old : -1;
        if (separator >= text.Length || text[separator] is not ('/' or '-'))
            return -1;
        printed[length++] = text[separator];
        at = SkipOneBlank(text, separator + 1);
        if (text[separator] == '/' && at + 4 < text.Length && IsYear(text.Slice(at, 4)))
        {
            var next = SkipOneBlank(text, at + 4);
            var lost = next < text.Length && char.IsUpper(text[next]) && next == at + 4 && announced;
            if (next >= text.Length || (text[next] is not ('/' or '-') && !lost))
                return -1;
            text.Slice(at, 4).CopyTo(printed[length..]);
            length += 4;
            printed[length++] = lost ? '/' : text[next];
            at = lost ? next : SkipOneBlank(text, next + 1);
        }
        at = ReadSymbol(text, at, announced, at > 0 && text[at - 1] <= ' ', printed, ref length);
        return at >= 0 && DocumentNumber.TryParse(new string(printed[..length]), out number) ? at : -1;
    }

    /// <summary>The digit at which a number begins behind 'số' or 'số:' at <paramref name="at"/> of a folded text; -1 where there is none.</summary>
    public static int Announced(ReadOnlySpan<char> folded, int at)
    {
        // 'sô', 'só', 'sè' are what OCR and old fonts leave of 'số'.
        if (at + 1 >= folded.Length || folded[at] != 's' || folded[at + 1] is not ('o' or 'e'))
            return -1;
        at = DateScanner.SkipBlanks(folded, at + 2);
        if (at < folded.Length && folded[at] == ':')
            at = DateScanner.SkipBlanks(folded, at + 1);
        return at < folded.Length && char.IsAsciiDigit(folded[at]) ? at : -1;
    }

    // '150 CP', '43 TC/QLCS': before 1997 the symbol of a body could follow the serial without a separator.
    private static int ReadWithoutSeparator(ReadOnlySpan<char> text, int serialEnd, int start, Span<char> printed, ref int length)
    {
        var group = GroupAt(text, start);
        if (group.Length < 2 || start > serialEnd + 1 || Issuer.OfSymbol(group) is null)
            return -1;
        foreach (var c in group)
        {
            if (!char.IsUpper(c))
                return -1;
        }
        var end = start + group.Length;
        var next = SkipOneBlank(text, end);
        var symbol = length;
        if (end < text.Length && text[end] is '/' or '-')
            return ReadSymbol(text, start, true, start > serialEnd, printed, ref length);
        // Without a second group only a date or an issuer shows that it is a number.
        if (next >= text.Length || !(text[next..].StartsWith("ngày") || text[next..].StartsWith("của") || text[next] == ','))
            return -1;
        group.CopyTo(printed[symbol..]);
        length += group.Length;
        return end;
    }

    private static int ReadSymbol(ReadOnlySpan<char> text, int start, bool announced, bool afterBlank, Span<char> printed, ref int length)
    {
        var at = start;
        var groups = 0;
        var named = false;
        while (true)
        {
            var group = GroupAt(text, at);
            if (group.Length == 0 || length + group.Length + 1 > printed.Length)
                return -1;
            if (groups == 0 && (!char.IsLetter(group[0]) || (!announced && !char.IsUpper(group[0])) || (afterBlank && !LooksLikeSymbol(group))))
                return -1;
            // 'QĐ-số': behind a hyphen and capitals comes no word in small letters; '/nb' of the Party is one.
            if (groups > 0 && text[at - 1] != '/' && !ContainsUpper(group) && ContainsUpper(printed[..length]))
                return named ? at - 1 : -1;
            at += group.Length;
            // 'TT r-UBND' is what OCR leaves of 'TTr-UBND'.
            var torn = group is "TT" && at + 2 < text.Length && text[at] == ' ' && text[at + 1] == 'r' && text[SkipOneBlank(text, at + 2)] is '-' or '/';
            var kept = Undouble(Unglue(group));
            kept.CopyTo(printed[length..]);
            length += kept.Length;
            if (torn)
            {
                printed[length++] = 'r';
                at += 2;
            }
            groups++;
            if (Unglue(group).Length < group.Length)
                return at - (group.Length - Unglue(group).Length);
            named |= DocumentType.OfSymbol(kept) is null;
            var separator = SkipOneBlank(text, at);
            // 'TT.HĐND-UBND', 'QĐ .UBND': a stop stands for the hyphen before the symbol of a body.
            if (separator + 2 < text.Length && text[separator] == '.' && Issuer.OfSymbol(GroupAt(text, separator + 1)) is not null && char.IsUpper(text[separator + 2]) && groups < MostGroups)
            {
                printed[length++] = '.';
                at = separator + 1;
                continue;
            }
            if (groups == MostGroups || separator >= text.Length || text[separator] is not ('/' or '-'))
                return groups == 1 && IsTorn(text, start, at) ? -1 : at;
            var next = SkipOneBlank(text, separator + 1);
            var following = GroupAt(text, next);
            // 'số 23/NQ-' at the edge of a torn table cell: half a number names no document.
            if (following.Length == 0)
                return named ? at : -1;
            var blanksBefore = separator > at;
            var blanksAfter = next > separator + 1;
            // With blanks about, what follows must look like a symbol and not like a word; with blanks on both sides the symbol must still lack its issuer.
            if ((blanksBefore || blanksAfter) && (!LooksLikeSymbol(following) || (blanksBefore && blanksAfter && named)))
                return named ? at : -1;
            printed[length++] = text[separator];
            at = next;
        }
    }

    // '1098-T B/BTCTU': a single letter is half of a symbol.
    private static bool IsTorn(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 1 && end + 1 < text.Length && (text[end] == ';' || (text[end] == ' ' && char.IsUpper(text[end + 1]) && GroupAt(text, end + 1) is { Length: <= 2 } rest && end + 1 + rest.Length < text.Length && text[end + 1 + rest.Length] is '/' or '-'));

    // A group without what is glued to it: 'UBNDngày' is UBND, 'CP1' is CP with a footnote mark.
    private static ReadOnlySpan<char> Unglue(ReadOnlySpan<char> group)
    {
        if (group.Length > 4 && group.EndsWith("ngày"))
            group = group[..^4];
        var letters = group.TrimEnd("0123456789");
        return letters.Length < group.Length && group.Length - letters.Length <= 2 && letters.Length >= 2 && !letters.EndsWith("NHNN")
            && Issuer.OfSymbol(letters) is { Kind: IssuerKind.Ministry or IssuerKind.Local or IssuerKind.Department } or { Slug: "chinh.phu" or "thu.tuong.chinh.phu" }
            ? letters
            : group;
    }

    // OCR reads a large 'QĐ' as 'QĐÐ'.
    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> group)
    {
        var twice = group.IndexOf("ĐĐ");
        if (twice < 0 || Issuer.OfSymbol(group) is not null || DocumentType.OfSymbol(group) is not null)
            return group;
        var single = string.Concat(group[..twice], group[(twice + 1)..]);
        return Issuer.OfSymbol(single) is not null || DocumentType.OfSymbol(single) is not null ? single : group;
    }

    private static ReadOnlySpan<char> GroupAt(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '&' && at > start)) && at - start < 40)
            at++;
        return text[start..at];
    }

    private static bool ContainsUpper(ReadOnlySpan<char> group)
    {
        foreach (var c in group)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    private static bool LooksLikeSymbol(ReadOnlySpan<char> group)
    {
        var capitals = 0;
        foreach (var c in group)
        {
            if (char.IsUpper(c))
                capitals++;
        }
        return capitals >= 2 || capitals == group.Length || Issuer.OfSymbol(group) is not null || (capitals > 0 && DocumentType.OfSymbol(group) is not null);
    }

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        digits is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(digits[2]) && char.IsAsciiDigit(digits[3]);

    private static int SkipOneBlank(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is ' ' or '\n' ? at + 1 : at;
}
