namespace VanBan.Citations;

/// <summary>The words that begin the title (trích yếu) of a document behind its number, date and issuer.</summary>
internal static class TitleWords
{
    private static readonly string[] Words =
    [
        "ve ", "v/v ", "quy dinh ", "huong dan ", "ban hanh ", "phe duyet ", "phe chuan ", "sua doi", "bo sung", "cong bo ", "dieu chinh ", "thanh lap ", "quy che ", "giao ", "bai bo ", "thay the ",
        "dinh chinh ", "ngung hieu luc ", "keo dai ", "gia han ", "thong qua ", "huy bo ", "viec ",
    ];

    /// <summary>Whether what follows a mention (folded) begins its title.</summary>
    public static bool Open(ReadOnlySpan<char> lead)
    {
        lead = lead.TrimStart(" “\":");
        // '(nay là …) về việc', 'khóa XII về'
        if (lead.StartsWith("(") && lead.IndexOf(')') is >= 0 and var close)
            lead = lead[(close + 1)..].TrimStart();
        // 'ngày 19/6 về việc': a date without its year.
        if (lead.StartsWith("ngay ") && lead[5..].IndexOf(' ') is > 0 and < 7 and var day && char.IsAsciiDigit(lead[5]))
            lead = lead[(5 + day)..].TrimStart();
        foreach (var word in Words)
        {
            if (lead.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
