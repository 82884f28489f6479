using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Reads what stands behind the number or name of a mention: its date and its issuer, in either
/// order.</summary>
internal static class MentionTail
{
    // Of what print put between 'ngày' and its date.
    private const int LongestTear = 30;

    private const int LongestAdoption = 120;
    private const int Century = 2000;

    /// <summary>Reads date and issuer behind <paramref name="mention"/> into it and moves its end behind
    /// them.</summary>
    public static void Read(NormalizedText text, CitedPlace mention)
    {
        ReadDate(text, mention);
        ReadIssuer(text, mention);
        if (mention.Date is null)
            ReadDate(text, mention);
        if (mention is { Date: null, Number: { Year: null } })
            mention.Year = NameYear.Behind(text, mention.End);
    }

    /// <summary>Reads ', ngày 09/12/2022' behind <paramref name="mention"/>.</summary>
    public static void ReadDate(NormalizedText text, CitedPlace mention)
    {
        var cursor = new TextCursor(text, mention.End);
        Asides.SkipAmended(ref cursor);
        Asides.SkipNote(ref cursor);
        if (TryGluedDate(ref cursor, out var glued))
        {
            (mention.Date, mention.End) = (glued, cursor.At);
            return;
        }
        SkipComma(ref cursor);
        cursor.TrySkip('(');
        if (!TryDateLead(ref cursor) || BeginsParagraph(cursor, mention.End))
            return;
        var lead = cursor.At;
        cursor.SkipBlanksOfCell();
        if (DateReader.TryReadBare(ref cursor, out var date))
            (mention.Date, mention.End) = (date, cursor.At);
        else if (TryShortDate(ref cursor, out date))
            (mention.Date, mention.DateInferred, mention.End) = (date, true, cursor.At);
        else if (TryTornDate(text.Folded, lead, out date))
            (mention.Date, mention.DateInferred) = (date, true);
    }

    // '1834/BTP-KTVB/31.3.2025', '1511/LĐTBXH-ATLĐ(12/4/2024)'
    private static bool TryGluedDate(ref TextCursor cursor, out DateOnly date)
    {
        var start = cursor.At;
        cursor.SkipBlanksOfCell();
        var isInBrackets = cursor.Current == '(';
        date = default;
        if (cursor.TrySkipAny("(/") && DateReader.TryReadBare(ref cursor, out date)
            && (!isInBrackets || cursor.TrySkip(')')))
            return true;
        cursor.At = start;
        return false;
    }

    // 'ngày 03/02/25': a year of two digits is one of the document's own time.
    private static bool TryShortDate(ref TextCursor cursor, out DateOnly date)
    {
        date = default;
        var at = cursor;
        if (!at.TryDigits(2, out var day)
            || !at.TrySkip('/')
            || !at.TryDigits(2, out var month)
            || !at.TrySkip('/'))
            return false;
        var start = at.At;
        if (!at.TryDigits(2, out var year)
            || at.At - start != 2
            || !at.AtWordEnd
            || DateReader.Day(Century + year, month, day) is not { } read)
            return false;
        cursor.At = at.At;
        date = read;
        return true;
    }

    // A date that opens a paragraph tells when something happened: 'Nghị quyết số 57-NQ/TW ⏎⏎ Ngày 28 tháng 11 năm
    // 2025, tại …'.
    private static bool BeginsParagraph(TextCursor lead, int from)
    {
        var between = lead.Printed[from..lead.At];
        var line = between.LastIndexOf('\n');
        return line >= 0
            && between[(line + 1)..].TrimStart() is [var first, ..]
            && char.IsUpper(first);
    }

    // 'ngày', 'ban hành ngày', 'đã được Quốc hội khóa IX thông qua ngày'; 'ngày12 tháng 11' has lost its blank.
    private static bool TryDateLead(ref TextCursor cursor)
    {
        var end = CitationWords.DateLeads.Match(cursor.Folded, cursor.At, out _);
        if (end > 0)
            cursor.At = end;
        else if (TryAdoption(ref cursor))
            return true;
        else if (cursor.Rest.StartsWith("ngay"))
            cursor.At += "ngay".Length;
        else
            return false;
        return true;
    }

    // 'đã được Quốc hội khóa IX thông qua ngày 20/3/1996'
    private static bool TryAdoption(ref TextCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TryWord("da"))
            cursor.SkipBlanksOfCell();
        var window = cursor.Rest[..Math.Min(cursor.Rest.Length, LongestAdoption)];
        var adopted = window.IndexOf("thong qua ngay ");
        var isByAssembly = window.StartsWith("duoc quoc hoi ")
            || window.StartsWith("duoc uy ban thuong vu quoc hoi ");
        if (isByAssembly
            && adopted >= 0
            && window[..adopted].IndexOfAny(";.(") < 0)
        {
            cursor.At += adopted + "thong qua ngay ".Length;
            return true;
        }
        cursor.At = start;
        return false;
    }

    // 'số 182-KL/TW, ngày Các bộ, ngày 29/7/2025': columns printed side by side came between 'ngày' and its date. A
    // blank left in a draft is followed by 'tháng' or a number.
    private static bool TryTornDate(ReadOnlySpan<char> folded, int start, out DateOnly date)
    {
        date = default;
        var window = folded[start..Math.Min(folded.Length, start + LongestTear)];
        var digit = window.IndexOfAnyInRange('0', '9');
        if (digit < 0
            || !window[..digit].EndsWith("ngay ")
            || window.StartsWith(" ky"))
            return false;
        return !window[..digit].Contains("thang", StringComparison.Ordinal)
            && !HoldsTypeWord(window, digit)
            && TryDateAt(folded, start + digit, out date);
    }

    private static bool TryDateAt(ReadOnlySpan<char> folded, int at, out DateOnly date)
    {
        var cursor = TextCursor.OverFolded(folded, at);
        return DateReader.TryReadBare(ref cursor, out date);
    }

    // Past another document's word the date is that document's.
    private static bool HoldsTypeWord(ReadOnlySpan<char> window, int length)
    {
        for (var at = 0; at < length; at++)
        {
            if ((at == 0 || window[at - 1] == ' ')
                && DocumentType.Words.Match(window, at, out _) > 0)
                return true;
        }
        return false;
    }

    /// <summary>Reads 'của Chính phủ' or 'do Chính phủ ban hành' behind <paramref name="mention"/>.</summary>
    public static void ReadIssuer(NormalizedText text, CitedPlace mention)
    {
        var cursor = new TextCursor(text, mention.End);
        Asides.SkipNote(ref cursor);
        SkipComma(ref cursor);
        var passive = cursor.TryWord("do ");
        // 'Quy chế … giữa Thường trực HĐND tỉnh và UBND tỉnh'
        var between = !passive && cursor.TryWord("giua ");
        if (!passive
            && !between
            && !cursor.TryWord("cua "))
            return;
        cursor.SkipBlanksOfCell();
        var isJoint = between
            || mention.Type is { IsJoint: true }
            || (mention.Number is { } number && NumberSymbol.IsJoint(number));
        // 'Công văn số 77/BTC-NSNN của Bộ Tài chính, Kho bạc Nhà nước rà soát …': the symbol names one.
        var isAlone = !isJoint && mention.Number is { Issuer: not null };
        if (IssuerScanner.Read(text, cursor.At, isJoint, isAlone) is not { } issuer
            || (passive && !IsIssued(text, issuer.End)))
            return;
        mention.Issuer = issuer with { End = EndOfTerm(text, issuer.End) };
        mention.End = mention.Issuer.End;
    }

    private static bool IsIssued(NormalizedText text, int end) => new TextCursor(text, end).TryNextWord("ban hanh");

    // 'của Ban Chấp hành Trung ương Đảng khóa XII'
    private static int EndOfTerm(NormalizedText text, int end)
    {
        var cursor = new TextCursor(text, end);
        SkipComma(ref cursor);
        if (!cursor.TryWord("khoa "))
            return end;
        cursor.SkipBlanksOfCell();
        var start = cursor.At;
        while (cursor.TrySkipAny("IVX"))
        {
        }
        return cursor.At > start && cursor.AtWordEnd ? cursor.At : end;
    }

    private static void SkipComma(ref TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        if (cursor.TrySkip(','))
            cursor.SkipBlanksOfCell();
    }
}
