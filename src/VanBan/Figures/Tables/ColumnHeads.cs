namespace VanBan.Figures.Tables;

/// <summary>What the head of a table's column says of the numbers below it. All heads are folded.</summary>
internal static class ColumnHeads
{
    private static readonly string[] NamingStarts = ["so hieu", "so, ky hieu", "so ky hieu", "so van ban", "can cu", "thoi "];
    private static readonly string[] NamingParts = ["ngay", "dien thoai", "tai khoan", "to ban do", "so thua", "thua dat so"];

    // Plan or result, when, against what: all but the thing that is measured, which the row names.
    private static readonly HashSet<string> When = new(StringComparer.Ordinal)
    {
        "ke", "hoach", "kh", "thuc", "hien", "th", "uoc", "uth", "du", "kien", "toan", "dt", "muc", "tieu", "chi", "nam", "thang", "quy", "ky", "truoc", "nay", "luy", "cong", "don", "so",
        "sanh", "voi", "cung", "ty", "le", "dat", "tang", "giam", "ket", "qua", "chinh", "thuc", "dau", "cuoi", "giao", "hdnd", "ubnd", "tinh", "tw", "trung", "uong", "ca", "den", "tu",
        "giai", "doan", "va", "lieu", "ck", "i", "ii", "iii", "iv", "nq", "nghi", "quyet", "duoc", "moc", "het", "phan", "dau", "hang", "binh", "quan", "ca", "bao", "cao",
    };

    // Of these at least one: 'Tỷ lệ' alone is measured.
    private static readonly HashSet<string> Sure = new(StringComparer.Ordinal)
    {
        "hoach", "kh", "hien", "th", "uoc", "uth", "kien", "toan", "tieu", "nam", "thang", "quy", "ky", "luy", "sanh", "voi", "giao", "qua",
    };

    /// <summary>What stands in the column.</summary>
    public static ColumnKind KindOf(string head) => head switch
    {
        "stt" or "tt" or "so tt" or "so thu tu" => ColumnKind.Index,
        "dvt" or "don vi" or "don vi tinh" or "don vi tinh (dvt)" or "dv tinh" or "don vi do" => ColumnKind.Unit,
        _ when NamesNumbers(head) => ColumnKind.Names,
        _ => ColumnKind.Values,
    };

    /// <summary>Whether it says only when, planned or done, against what: <c>Lũy kế 10 tháng</c>, <c>Kế hoạch năm 2025</c>, <c>So với cùng kỳ (%)</c>.</summary>
    public static bool SaysWhen(string head)
    {
        var isSure = false;
        foreach (var word in head.Split([' ', '(', ')', '%', '/', '-', '–', '.', ',', ':', ';', '='], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]))
                continue;
            if (!When.Contains(word))
                return false;
            isSure |= Sure.Contains(word);
        }
        return isSure;
    }

    /// <summary>
    /// The period of a column whose heads print months and year apart or a year alone: <c>6 tháng năm 2022</c> of 'Thực hiện 6 tháng' over 'Năm 2022',
    /// <c>10 tháng</c> of 'Lũy kế 10 tháng', <c>2024</c> of 'Mục tiêu 2024'; <see langword="null"/> for none.
    /// </summary>
    public static string? PeriodOf(string head)
    {
        var words = head.Split([' ', '(', ')', '%', '/', '-', '–', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        string? months = null, year = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].All(char.IsAsciiDigit))
                continue;
            if (words[i].Length == 4 && words[i][0] is '1' or '2')
                year ??= words[i];
            else if (words[i].Length <= 2 && i + 1 < words.Length && words[i + 1] == "thang" && !(i + 2 < words.Length && words[i + 2] is "dau" or "cuoi"))
                months = words[i] + " tháng";
        }
        return months is not null && year is not null ? months + " năm " + year : months ?? year;
    }

    // Columns whose numbers name something: documents, days, codes, telephones.
    private static bool NamesNumbers(string head) =>
        head is "ma" or "ma so" or "ma hang" or "ma nganh" or "ma chuong" or "trang" or "nam" or "nam sinh" or "ghi chu" or "so"
        || Array.Exists(NamingStarts, start => head.StartsWith(start, StringComparison.Ordinal))
        || Array.Exists(NamingParts, part => head.Contains(part, StringComparison.Ordinal));
}

/// <summary>What a column of a table holds.</summary>
internal enum ColumnKind
{
    Values,
    Index,
    Unit,
    Names,
}
