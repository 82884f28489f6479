using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Ingest;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Application.Review;

/// <summary>
/// Nine kinds of fault put into five clean drafts of the corpus, one at a time: 45 drafts with one fault each, checked
/// against a store of the corpus. A fault counts as found only where a finding touches the words that were changed.
/// </summary>
public sealed class InjectedFaultTests : IDisposable
{
    private const int MustFind = 42;

    private static readonly DateOnly Today = new(2025, 9, 1);

    // What is added to each draft so that each kind of fault has something to change; all of it is right as it stands.
    private const string Right = """

        Căn cứ Luật Đấu thầu số 22/2023/QH15 ngày 23 tháng 6 năm 2023;
        Việc chi trả theo Quyết định số 27/2023/QĐ-UBND ngày 12 tháng 10 năm 2023 của Ủy ban nhân dân tỉnh Bình Phước và Nghị quyết số 12/2023/NQ-HĐND ngày 18 tháng 9 năm 2023 của Hội đồng nhân dân tỉnh Bình Phước.

        Tổng kinh phí là 2.860 triệu đồng, gồm: ngân sách tỉnh 1.640 triệu đồng, ngân sách xã 1.220 triệu đồng.

        Đã hỗ trợ 171 đơn vị, tăng 50% so với cùng kỳ (114 đơn vị).
        """;

    // Kind of fault, what stands there, what is put in its place.
    private static readonly (string Kind, string Stands, string Fault)[] Kinds =
    [
        ("a digit of the number", "số 27/2023/QĐ-UBND ngày 12 tháng 10", "số 87/2023/QĐ-UBND ngày 12 tháng 10"),
        ("two digits changed over", "Nghị quyết số 12/2023/NQ-HĐND ngày 18 tháng 9", "Nghị quyết số 21/2023/NQ-HĐND ngày 18 tháng 9"),
        ("the year", "số 22/2023/QH15 ngày 23 tháng 6 năm 2023", "số 22/2013/QH15 ngày 23 tháng 6 năm 2023"),
        ("the symbol", "Nghị quyết số 12/2023/NQ-HĐND ngày 18 tháng 9", "Nghị quyết số 12/2023/QĐ-HĐND ngày 18 tháng 9"),
        ("the date", "số 27/2023/QĐ-UBND ngày 12 tháng 10 năm 2023", "số 27/2023/QĐ-UBND ngày 21 tháng 10 năm 2023"),
        ("the body", "ngày 18 tháng 9 năm 2023 của Hội đồng nhân dân tỉnh", "ngày 18 tháng 9 năm 2023 của Ủy ban nhân dân tỉnh"),
        ("an ended basis", "Luật Đấu thầu số 22/2023/QH15 ngày 23 tháng 6 năm 2023", "Luật Đấu thầu số 61/2005/QH11 ngày 29 tháng 11 năm 2005"),
        ("the total", "là 2.860 triệu đồng, gồm", "là 2.680 triệu đồng, gồm"),
        ("the growth", "tăng 50% so với cùng kỳ (114", "tăng 80% so với cùng kỳ (114"),
    ];

    private static readonly string[] Drafts =
    [
        "ke-hoach-61-kh-ubnd-dong-nai-2025.pdf", "quyet-dinh-09-2024-qd-ubnd.pdf", "nghi-quyet-31-nq-hdnd.pdf",
        "ke-hoach-52-kh-ubnd.pdf", "bao-cao-thang-11-2023.pdf",
    ];

    private readonly TempFolder folder = new();
    private readonly OpenStore store;

    public InjectedFaultTests()
    {
        foreach (var file in new[] { "quyet-dinh-27-2023-qd-ubnd.docx", "nghi-quyet-12-2023-nq-hdnd.docx", "chi-thi-06-ct-ubnd.txt" })
        {
            Directory.CreateDirectory(folder["kho"]);
            File.Copy(Shared.InRepo($"corpus/documents/{file}"), folder[$"kho/{file}"]);
        }
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        store = OpenStore.At(folder["store"]);
    }

    [Fact]
    public void Of_45_faults_in_five_drafts_42_are_found_at_their_place_and_the_clean_drafts_raise_nothing()
    {
        var missed = new List<string>();
        foreach (var name in Drafts)
        {
            var clean = TextOf(name) + Right;
            Assert.Empty(Check(clean).Where(finding => finding.Severity > FindingSeverity.Remark).Select(finding => $"{name}: {finding.Message}"));
            foreach (var (kind, stands, fault) in Kinds)
            {
                var at = clean.LastIndexOf(stands, StringComparison.Ordinal);
                Assert.True(at >= 0, stands);
                var faulty = clean[..at] + fault + clean[(at + stands.Length)..];
                if (!Check(faulty).Any(finding => Touches(finding, at, stands, fault)))
                    missed.Add($"{name}: {kind}");
            }
        }
        Assert.True((Drafts.Length * Kinds.Length) - missed.Count >= MustFind, string.Join('\n', missed));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    // Serious, and over a letter that was changed.
    private static bool Touches(ReviewFinding finding, int at, string stands, string fault)
    {
        var first = Enumerable.Range(0, Math.Min(stands.Length, fault.Length)).First(i => stands[i] != fault[i]);
        return finding.Severity > FindingSeverity.Remark && finding.Span.Contains(at + first);
    }

    private List<ReviewFinding> Check(string text)
    {
        folder.Write("du-thao.txt", text);
        var answer = CheckQuestion.Ask([folder["du-thao.txt"]], new RunOptions { Degree = 1 }, store, Today, TestContext.Current.CancellationToken);
        return [.. answer.Findings];
    }

    private static string TextOf(string name)
    {
        var file = ExtractQuestion.Ask([Shared.InRepo($"corpus/documents/{name}")], new RunOptions { Degree = 1 }, TestContext.Current.CancellationToken).First();
        return Assert.IsType<Outcome<DocumentFacts>.Done>(file.Outcome).Value.Document.Text;
    }
}
