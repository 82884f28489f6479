using System.Globalization;
using System.Text;

namespace VanBan.Benchmarks;

/// <summary>The words of generated documents: a head, legal bases, articles or sections with figures, a signature. The
/// same number gives the same words.</summary>
internal sealed class MixedTexts
{
    private static readonly (string Title, string Symbol)[] Kinds =
    [
        ("BÁO CÁO", "BC-UBND"), ("QUYẾT ĐỊNH", "QĐ-UBND"), ("KẾ HOẠCH", "KH-UBND"), ("TỜ TRÌNH", "TTr-STC"),
        ("NGHỊ QUYẾT", "NQ-HĐND"), ("THÔNG BÁO", "TB-VP"),
    ];

    private static readonly string[] Provinces = ["Lâm Đồng", "Hà Giang", "Bến Tre", "Quảng Trị", "Sơn La", "Tây Ninh"];

    private static readonly string[] Subjects =
    [
        "chuyển đổi số trong cơ quan nhà nước", "phát triển hợp tác xã nông nghiệp", "giải ngân vốn đầu tư công",
        "cải cách thủ tục hành chính", "bảo vệ rừng và phòng cháy chữa cháy rừng", "quản lý đất đai tại các xã",
        "nước sạch nông thôn", "đào tạo nghề cho lao động trẻ", "phòng chống thiên tai", "xây dựng trường học",
    ];

    private static readonly string[] Verbs =
        ["đã triển khai", "tiếp tục thực hiện", "hoàn thành", "tổ chức kiểm tra", "phối hợp rà soát", "báo cáo về"];

    private static readonly string[] Bodies =
    [
        "Sở Tài chính", "Sở Nội vụ", "Ủy ban nhân dân các huyện", "Sở Nông nghiệp và Môi trường", "Văn phòng",
        "Sở Xây dựng",
    ];

    private readonly Random random;

    /// <summary>The document numbered <paramref name="i"/>.</summary>
    public MixedTexts(int i)
    {
        random = new Random(i);
        (Title, var symbol) = Kinds[random.Next(Kinds.Length)];
        var day = new DateOnly(2015, 1, 1).AddDays(random.Next(4000));
        Province = Provinces[random.Next(Provinces.Length)];
        Subject = Subjects[random.Next(Subjects.Length)];
        Number = Invariant($"{1 + (i % 4999)}/{symbol}");
        Day = Invariant($"{Province}, ngày {day.Day} tháng {day.Month} năm {day.Year}");
        Rows = [.. Enumerable.Range(1, 6).Select(Row)];
        Lines = [.. Written()];
    }

    /// <summary>The kind in capital letters.</summary>
    public string Title { get; }

    /// <summary>The province.</summary>
    public string Province { get; }

    /// <summary>What it is on.</summary>
    public string Subject { get; }

    /// <summary>The number with its symbol.</summary>
    public string Number { get; }

    /// <summary>Place and day as printed.</summary>
    public string Day { get; }

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>A table of four columns.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>All of it as plain text.</summary>
    public string Text => string.Join('\n', Lines);

    private IEnumerable<string> Written()
    {
        yield return $"ỦY BAN NHÂN DÂN TỈNH {Province.ToUpper(CultureInfo.InvariantCulture)}";
        yield return $"Số: {Number}";
        yield return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        yield return "Độc lập - Tự do - Hạnh phúc";
        yield return Day;
        yield return Title;
        yield return $"Về {Subject} trên địa bàn tỉnh {Province}";
        yield return $"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;";
        yield return Invariant($"Căn cứ Nghị định số {random.Next(1, 160)}/{random.Next(2015, 2025)}/NĐ-CP của Chính phủ;");
        var sections = random.Next(3, 9);
        for (var section = 1; section <= sections; section++)
        {
            yield return Invariant($"{section}. Kết quả {Subjects[random.Next(Subjects.Length)]}");
            for (var sentence = random.Next(3, 12); sentence > 0; sentence--)
                yield return Sentence();
        }
        yield return "TM. ỦY BAN NHÂN DÂN";
        yield return "CHỦ TỊCH";
    }

    private string Sentence()
    {
        var text = new StringBuilder();
        text.Append(Bodies[random.Next(Bodies.Length)]).Append(' ').Append(Verbs[random.Next(Verbs.Length)]).Append(' ');
        text.Append(Subjects[random.Next(Subjects.Length)]);
        if (random.Next(2) == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", đạt {random.Next(100, 9999)} triệu đồng");
            text.Append(CultureInfo.InvariantCulture, $", bằng {random.Next(10, 140)},{random.Next(10)}% kế hoạch năm");
        }
        if (random.Next(4) == 0)
            text.Append(CultureInfo.InvariantCulture, $" theo Quyết định số {random.Next(1, 900)}/QĐ-UBND");
        return text.Append(" trên địa bàn toàn tỉnh trong thời gian qua.").ToString();
    }

    private string[] Row(int i) =>
    [
        Invariant($"{i}"), Invariant($"{random.Next(1, 2000)}/QĐ-UBND"),
        Invariant($"{random.Next(1, 29):00}/{random.Next(1, 13):00}/{random.Next(2015, 2025)}"),
        $"Về {Subjects[random.Next(Subjects.Length)]}",
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
