using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Reads what stands behind the number or name of a mention: its date and its issuer, in either order.</summary>
internal static class MentionTail
{
    private static readonly PhraseTable<bool> DateLeads = new(
        new[] { "ngày", "ký ngày", "ban hành ngày", "được ban hành ngày", "ngày ban hành", "đề ngày", "thông qua ngày", "được thông qua ngày" }.Select(p => (p, true)));

    /// <summary>Reads date and issuer behind <paramref name="mention"/> into it and moves its end behind them.</summary>
    public static void Read(NormalizedText normalized, CitedPlace mention)
    {
        ReadDate(normalized, mention);
        ReadIssuer(normalized, mention);
        if (mention.Date is null)
            ReadDate(normalized, mention);
    }

    /// <summary>Reads ', ngày 09/12/2022' behind <paramref name="mention"/>.</summary>
    public static void ReadDate(NormalizedText normalized, CitedPlace mention)
    {
        var folded = normalized.Folded;
        var at = SkipComma(folded, SkipAmended(folded, mention.End));
        var lead = at < folded.Length && folded[at] == '(' ? at + 1 : at;
        var leadEnd = DateLeads.Match(folded, lead, out _);
        if (leadEnd < 0)
            leadEnd = ReadAdoption(folded, lead);
        // 'ngày12 tháng 11'
        if (leadEnd < 0 && folded[lead..].StartsWith("ngay"))
            leadEnd = lead + 4;
        if (leadEnd < 0)
            return;
        var end = DateScanner.ReadBare(folded, DateScanner.SkipBlanks(folded, leadEnd), out var date);
        if (end < 0 && (end = ReadTorn(folded, leadEnd, out date)) > 0)
        {
            (mention.Date, mention.DateInferred) = (date, true);
            return;
        }
        if (end < 0)
            return;
        mention.Date = date;
        mention.End = end;
    }

    // 'Luật Tổ chức Hội đồng nhân dân (sửa đổi) ngày 21/6/1994'
    private static int SkipAmended(ReadOnlySpan<char> folded, int at)
    {
        var open = DateScanner.SkipBlanks(folded, at);
        return folded[open..].StartsWith("(sua doi") && folded[open..].IndexOf(')') is > 0 and < 40 and var close ? open + close + 1 : at;
    }

    // 'đã được Quốc hội khóa IX thông qua ngày 20/3/1996'
    private static int ReadAdoption(ReadOnlySpan<char> folded, int start)
    {
        var at = folded[start..].StartsWith("da ") ? start + 3 : start;
        if (!folded[at..].StartsWith("duoc quoc hoi ") && !folded[at..].StartsWith("duoc uy ban thuong vu quoc hoi "))
            return -1;
        var window = folded[at..Math.Min(folded.Length, at + 120)];
        var adopted = window.IndexOf("thong qua ngay ");
        return adopted < 0 || window[..adopted].IndexOfAny(";.(") >= 0 ? -1 : at + adopted + "thong qua ngay ".Length;
    }

    // 'số 182-KL/TW, ngày Các bộ, ngày 29/7/2025': columns printed side by side came between 'ngày' and its date. A blank left in a draft is followed by 'tháng' or a number.
    private static int ReadTorn(ReadOnlySpan<char> folded, int start, out DateOnly date)
    {
        date = default;
        var window = folded[start..Math.Min(folded.Length, start + 30)];
        var digit = window.IndexOfAnyInRange('0', '9');
        if (digit < 0 || !window[..digit].EndsWith("ngay ") || window[..digit].Contains("thang", StringComparison.Ordinal) || window.StartsWith(" ky"))
            return -1;
        // Past another document's word the date is that document's.
        for (var at = 0; at < digit; at++)
        {
            if ((at == 0 || window[at - 1] == ' ') && DocumentType.Words.Match(window, at, out _) > 0)
                return -1;
        }
        return DateScanner.ReadBare(folded, start + digit, out date);
    }

    /// <summary>Reads 'của Chính phủ' or 'do Chính phủ ban hành' behind <paramref name="mention"/>.</summary>
    public static void ReadIssuer(NormalizedText normalized, CitedPlace mention)
    {
        var folded = normalized.Folded;
        var at = SkipComma(folded, mention.End);
        var passive = folded[at..].StartsWith("do ");
        // 'Quy chế … giữa Thường trực HĐND tỉnh và UBND tỉnh'
        var between = folded[at..].StartsWith("giua ");
        if (!passive && !between && !folded[at..].StartsWith("cua "))
            return;
        var start = DateScanner.SkipBlanks(folded, at + (passive ? 3 : between ? 5 : 4));
        var joint = between || mention.Type?.Slug is "thong-tu-lien-tich" or "nghi-quyet-lien-tich";
        var issuer = IssuerScanner.Read(normalized, start, joint);
        if (issuer is null || (passive && !folded[DateScanner.SkipBlanks(folded, issuer.End)..].StartsWith("ban hanh")))
            return;
        mention.Issuer = issuer;
        mention.End = ReadTerm(normalized, issuer);
    }

    // 'của Ban Chấp hành Trung ương Đảng khóa XII'
    private static int ReadTerm(NormalizedText normalized, PrintedIssuer issuer)
    {
        var folded = normalized.Folded;
        var at = SkipComma(folded, issuer.End);
        if (!folded[at..].StartsWith("khoa "))
            return issuer.End;
        var end = at = DateScanner.SkipBlanks(folded, at + 5);
        while (end < normalized.Length && normalized.Text[end] is 'I' or 'V' or 'X')
            end++;
        return end > at && (end == normalized.Length || !char.IsLetterOrDigit(normalized.Text[end])) ? end : issuer.End;
    }

    private static int SkipComma(ReadOnlySpan<char> folded, int at)
    {
        at = DateScanner.SkipBlanks(folded, at);
        return at < folded.Length && folded[at] == ',' ? DateScanner.SkipBlanks(folded, at + 1) : at;
    }
}
