using System.Text;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Text;

namespace VanBan.Benchmarks;

/// <summary>
/// Texts that are no documents but may come in as files: endless digits, lists, words that begin something and never end it. Of each a length and four times the length are
/// read; what is linear takes four times as long. Started by <c>hostile [CHARACTERS [PART]]</c>; what fails, takes more than eight times as long for four times the text, or
/// reads less than a million characters a second is marked.
/// </summary>
internal static class HostileTexts
{
    // The garbage collector copies what it keeps, more often the more there is: four times the segments or figures may take six or seven times as long. Quadratic work takes sixteen.
    private const double SuspiciousRatio = 8;
    private const double SuspiciousSpeed = 1;

    private static readonly string[] Repeated =
    [
        "7", "1.", "1,234.", "12/", "1 - ", "5 - 6 ", "2021 - 2025, ", "(1) ", "5/6 xã ", "a", "A", "đ", ".", ",", ";", ":", "(", ")", "“", "\"", "-", "%", "\t", " ", "\n", "\u00A0", "\u0301",
        "tăng ", "khoảng 5 %, ", "khoảng ", "5 tỷ ", "tỷ ", "triệu ", "một trăm ", "một ", "năm ", "phần ", "nửa t", "gấp đôi ", "không để chậm quá ", "so với ", "xã, ", "xã, 5 xã, ", "5 xã (3 xã ", "và ", "và 5 xã ",
        "6 tháng đầu năm ", "năm 2023 ", "đạt 5% ", "lũy kế ", "trong đó ", "tổng số ", "thứ ", "thứ 5 ", "Phó ", "Phó 5 Phó ", "5 HCV, ", "khoản 1, ", "Điều 5 ", "5 ngày ", "Thời hạn: 5 ngày ", "công tác ", "5 công tác ",
        "Nghị định ", "Nghị định số ", "Nghị định số 15/2020/NĐ-CP ", "Nghị định số 15/2020/NĐ-CP, ", "Nghị quyết 57 ", "Nghị quyết này ", "Luật ", "Luật Đất đai ", "Luật Đất đai năm 2024, ", "điểm a khoản 2 Điều 5 ", "điểm a, b, c ",
        "15/2020/NĐ-CP ", "số 5 ", "(sau đây gọi là Luật) ", "ngày 01/02/2023 ", "của Ủy ban nhân dân tỉnh ", "hết hiệu lực ", "căn cứ ", "có hiệu lực ", "thông qua ngày ", "Nghị định này có hiệu lực từ ngày ",
        "1.\n", "1. A\n", "1.1.1. A\n", "a) b\n", "- a\n", "+ A\n- A\n* A\n", "I. A\nA. B\n1. C\na) d\n", "Điều 1. A\n", "Chương I\n", "“Điều 1. A\n", "“A\n”\n", "\"A\n", "PHỤ LỤC\n", "A B\n", "a b\n", "a,\n", "_\n", "5\n", "\n\n",
        "Nơi nhận:\n", "Nơi nhận:\n- A;\n", "TM. CHÍNH PHỦ\n", "CHỦ TỊCH\n", "TM. CHÍNH PHỦ\nA B\n\n", "(Ban hành kèm theo Quyết định)\n", "QUYẾT ĐỊNH\n(Ban hành kèm theo Quyết định)\n", "Số: 5/QĐ\n", "V/v a\n", "Kính gửi:\n- A;\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "XÁC THỰC VĂN BẢN HỢP NHẤT\n", "CÔNG BÁO/Số 1/Ngày 01-01-2020\n", "Ký bởi: A\n", "C\n", "CCCCCCCC", "1 C", "07:25:14\n", "18.11.2024 07:25:14\n", "5 %\n", "5\t6\t7\n", "tỷ lệ 5%; ",
        "1,2% ", "Phụ lục ", "CHƯƠNG I ", "trừ ", "trừ Điều 5 ", "Bãi bỏ Nghị định số 15/2020/NĐ-CP trừ Điều 5; ", "Bãi bỏ Nghị định số 15/2020/NĐ-CP;\n", "Bãi bỏ ", "bãi bỏ khoản 1 Điều 5; ", "thay thế ",
        "Sửa đổi, bổ sung Điều 5 như sau:\n", "Sửa đổi khoản 1 Điều 5 như sau:\n“1. A.”\n", "Điều 1. Bãi bỏ Điều 5\n", "giao ", "Giao Sở Y tế ", "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ ", "1. Sở Y tế:\na) Chủ trì A;\n", "chủ trì ",
        "phối hợp ", "báo cáo ", "trước ngày 15 hằng tháng ", "trong thời hạn 5 ngày ", "hoàn thành ", "Ủy ban nhân dân ", "Sở Y tế, ", "Bộ Y tế và ", "tạm ngưng hiệu lực ", "đính chính ", "có hiệu lực từ ngày 01/01/2025, trừ Điều 5; ",
        "Nơi nhận: ", "KT. ", "ngày ", "ngày 31 tháng 6 ", "Số: ", "Kính gửi: ", "theo ", "quy định tại ", "STT\tTên\tSố\n", "1\tQuyết định\t15/QĐ-UBND\n", "kỳ họp thứ ", "khóa XV ", "văn bản ", "hợp nhất ", "ban hành kèm theo ",
    ];

    private static readonly (string Name, Func<Document, Action> Prepare)[] Parts =
    [
        ("normalizer", static document => () => Normalizer.Normalize(document.Text)),
        ("header", static document => () => HeaderReader.Read(document)),
        ("structure", static document => () => Segmenter.Split(document)),
        ("figures", static document => () => FigureExtractor.Extract(document)),
        ("citations", static document => () => CitationExtractor.Extract(document, new Header())),
        ("facts", static document => () => FactExtractor.Extract(document)),
        ("JSON", static document =>
        {
            var facts = FactExtractor.Extract(document);
            return () => FactsJson.ToJson(facts);
        }),
    ];

    public static void Run(int characters, string? part)
    {
        var parts = Parts.Where(known => part is null || known.Name.StartsWith(part, StringComparison.OrdinalIgnoreCase)).ToList();
        var texts = Texts();
        Console.WriteLine($"{texts.Count} texts of {characters} and of {4 * characters} characters: million characters a second of the shorter, and how many times its time the longer takes");
        Console.WriteLine($"{"",-36}{string.Concat(parts.Select(static known => $"{known.Name,17}"))}");
        var suspicious = 0;
        foreach (var (name, make) in texts)
        {
            var (once, fourTimes) = (new Document(name, make(characters)), new Document(name, make(4 * characters)));
            Console.Write($"{name,-36}");
            foreach (var (_, prepare) in parts)
            {
                var result = Compare(prepare, once, fourTimes, out var isSuspicious);
                suspicious += isSuspicious ? 1 : 0;
                Console.Write($"{result,15}{(isSuspicious ? " !" : "  ")}");
            }
            Console.WriteLine();
        }
        Console.WriteLine($"{suspicious} marked");
    }

    private static string Compare(Func<Document, Action> prepare, Document once, Document fourTimes, out bool isSuspicious)
    {
        isSuspicious = true;
        try
        {
            var seconds = ProcessorTime.Quick(prepare(once));
            var speed = once.Text.Length / 1e6 / seconds;
            // What is already slow might take too long four times over.
            if (speed < SuspiciousSpeed)
                return $"{speed:0.00}";
            var ratio = ProcessorTime.Quick(prepare(fourTimes)) / seconds;
            isSuspicious = ratio > SuspiciousRatio;
            return $"{speed:0.0} {ratio,4:0.0}";
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            return e.GetType().Name[..Math.Min(e.GetType().Name.Length, 15)];
        }
    }

    private static List<(string Name, Func<int, string> Make)> Texts() =>
    [
        .. Repeated.Select(static phrase => (Printable(phrase), (Func<int, string>)(length => Repeat(phrase, length)))),
        ("numbers, nested", Nested),
        ("numbers, growing", static length => Grow(length, static i => $"{i} ")),
        ("lists of numbers, growing", static length => Grow(length, static i => $"{i}. A\n")),
        ("documents, growing", static length => Grow(length, static i => $"Nghị quyết số {i}/NQ-CP, ")),
        ("bare numbers, growing", static length => Grow(length, static i => $"Nghị quyết {i} ")),
        ("a word on both sides", static length => $"{new string('a', length / 2)} 5 {new string('a', length / 2)}"),
        ("blanks on both sides", static length => $"{new string(' ', length / 2)}5{new string(' ', length / 2)}"),
        ("brackets on both sides", static length => $"{new string('(', length / 2)}5 xã{new string(')', length / 2)}"),
        ("quotations in quotations", static length => Repeat("“A\n", length / 2) + Repeat("”\n", length / 2)),
        ("phrases, any", static length => Any(length, " ")),
        ("phrases, any, in lines", static length => Any(length, "\n")),
    ];

    private static string Printable(string phrase) => phrase.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) switch
    {
        [var c] when c > '~' || c == ' ' => $"U+{(int)c:X4}",
        { Length: > 34 } longer => longer[..33] + "…",
        var shown => shown,
    };

    private static string Repeat(string phrase, int length) => string.Concat(Enumerable.Repeat(phrase, Math.Max(1, length / phrase.Length)));

    private static string Grow(int length, Func<int, string> make)
    {
        var text = new StringBuilder();
        for (var i = 1; text.Length < length; i++)
            text.Append(make(i));
        return text.ToString();
    }

    // 1., 1.1., 1.1.1., … and back, so that everything opens and closes.
    private static string Nested(int length) => Grow(length, static i => string.Concat(Enumerable.Repeat("1.", 1 + (i % 5))) + " A\n");

    private static string Any(int length, string between)
    {
        var random = new Random(1);
        return Grow(length, _ => Repeated[random.Next(Repeated.Length)] + (random.Next(3) == 0 ? between : ""));
    }
}
