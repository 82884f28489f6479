using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Whether what limits a change is told where a reader looks for it, by every door in the same words.</summary>
public sealed class StateWordingTests : IDisposable
{
    private const string Old = "41/2018/TT-BXD";

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("bãi bỏ", 1)]
    [InlineData("sửa đổi", 2)]
    [InlineData("thay thế", 0)]
    public void Items_under_a_heading_are_found_by_what_they_do(string relation, int mentions)
    {
        store.Add("42/2024/TT-BXD", "10 tháng 4 năm 2024",
            $"THÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số {Old} quy định mức chi\n\n"
            + $"Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số {Old}\n"
            + "1. Sửa đổi, bổ sung khoản 2 Điều 6 như sau:\n“2. Mức chi là 30%.”\n"
            + "2. Bãi bỏ Điều 8, khoản 1 Điều 9.\n\n" + From("01 tháng 6 năm 2024"));
        var edges = store.Ask("cited-by", Old, "--relation", relation).GetProperty("edges").EnumerateArray().ToList();
        if (relation == "bãi bỏ")
        {
            var pinpoints = Assert.Single(edges).GetProperty("pinpoints").EnumerateArray().Count();
            Assert.Equal(2, pinpoints);
        }
        Assert.True(edges.Count >= mentions && (mentions > 0 || edges.Count == 0), $"{relation}: {edges.Count}");
        Assert.Equal(mentions == 0, OneLine("cited-by", Old, "--relation", relation).Contains("Không văn bản nào", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suspension_that_leaves_something_out_keeps_its_last_day()
    {
        store.Add("42/2024/TT-BXD", "10 tháng 4 năm 2024",
            $"THÔNG TƯ\nNgưng hiệu lực\n\nĐiều 1. Ngưng hiệu lực thi hành Thông tư số {Old} từ ngày 01 tháng 5 năm 2024 đến ngày 15 tháng 9 năm 2024, trừ quy định về mức chi tại Điều 6.\n\n"
            + From("01 tháng 5 năm 2024"));
        const string told = "từ 01/05/2024 đến 15/09/2024, trừ quy định về mức chi tại Điều 6";
        Assert.Contains(told, store.Ask("validity", Old, "--at", "2024-06-01").GetProperty("summary").GetString(), StringComparison.Ordinal);
        var text = OneLine("validity", Old, "--at", "2024-06-01");
        Assert.Contains(told, text[text.IndexOf("Thay đổi", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bãi bỏ quy định về phụ cấp của người hướng dẫn quy định tại Điều 4, Điều 5 Thông tư số {0}.", "Điều 4, Điều 5: bị bãi bỏ một phần bởi Thông tư 42/2024/TT-BXD")]
    [InlineData("Bãi bỏ Điều 4 Thông tư số {0}.", "Điều 4: bị bãi bỏ bởi Thông tư 42/2024/TT-BXD")]
    [InlineData("Bãi bỏ Thông tư số {0}.", "hết hiệu lực toàn bộ: bị bãi bỏ bởi Thông tư 42/2024/TT-BXD")]
    [InlineData("Thông tư số {0} hết hiệu lực kể từ ngày Thông tư này có hiệu lực.", "hết hiệu lực toàn bộ: hết hiệu lực theo Thông tư 42/2024/TT-BXD")]
    [InlineData("Thông tư này thay thế Thông tư số {0}.", "hết hiệu lực toàn bộ: bị thay thế bởi Thông tư 42/2024/TT-BXD")]
    public void An_end_is_told_in_the_manner_of_its_own_words(string order, string told)
    {
        store.Add("42/2024/TT-BXD", "10 tháng 4 năm 2024",
            "THÔNG TƯ\nQuy định khác\n\nĐiều 1. Mức chi là 20%.\n"
            + $"Điều 2. Hiệu lực\n1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.\n2. {order.Replace("{0}", Old, StringComparison.Ordinal)}\n");
        store.Add("43/QĐ-BXD", "01 tháng 7 năm 2024", $"QUYẾT ĐỊNH\nVề việc phê duyệt\n\nCăn cứ Thông tư số {Old};\n\nĐiều 1. Phê duyệt.\n");
        string[] answers = [OneLine("validity", Old), OneLine("cited-by", Old), OneLine("cites", "43/QĐ-BXD"), OneLine("dossier", store.Path("files/43_QĐ-BXD.txt"))];
        Assert.All(answers, answer => Assert.Contains(told, answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trừ mức đóng của đối tượng quy định tại điểm c khoản 1 Điều 2", true)]
    [InlineData("trừ khoản 3 Điều 1", false)]
    public void What_a_stage_leaves_out_is_left_out_of_the_change(string exception, bool isTold)
    {
        store.Add("42/2024/TT-BXD", "10 tháng 4 năm 2024",
            $"THÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số {Old}\n\n"
            + $"Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số {Old}\n"
            + "1. Sửa đổi khoản 2 Điều 6 như sau:\n“2. Mức chi là 30%.”\n"
            + "2. Sửa đổi khoản 2 Điều 7 như sau:\n“2. Mức đóng là 30%.”\n\n"
            + "Điều 2. Hiệu lực\n1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.\n"
            + $"2. Các quy định sau đây có hiệu lực từ ngày 01 tháng 5 năm 2024:\na) Điều 2 Thông tư này;\nb) Khoản 2 Điều 1 Thông tư này {exception}.\n");
        var changes = store.Ask("validity", Old).GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("scope").GetArrayLength() == 1)
            .ToDictionary(change => change.GetProperty("scope")[0].GetString()!, change => (From: change.GetProperty("from").GetString(), Left: change.GetProperty("exception").GetString()));
        Assert.Equal(("2024-06-01", null), changes["khoản 2 Điều 6"]);
        Assert.Equal("2024-05-01", changes["khoản 2 Điều 7"].From);
        Assert.Equal(isTold ? exception["trừ ".Length..] : null, changes["khoản 2 Điều 7"].Left);
    }

    [Fact]
    public void The_list_of_cited_documents_tells_the_draft_s_day_and_today_in_the_words_of_validity()
    {
        store.Add(Old, "12 tháng 6 năm 2018", "THÔNG TƯ\nQuy định mức chi\n\nĐiều 1. Mức chi là 20%.\n" + From("01 tháng 8 năm 2018"));
        store.Add("42/2024/TT-BXD", "10 tháng 4 năm 2024", $"THÔNG TƯ\nBãi bỏ\n\nĐiều 1. Bãi bỏ Thông tư số {Old}.\n" + From("01 tháng 6 năm 2024"));
        store.Add("44/QĐ-BXD", "01 tháng 5 năm 2024",
            $"QUYẾT ĐỊNH\nVề việc phê duyệt\n\nCăn cứ Thông tư số {Old};\nCăn cứ Công văn số 15/BXD-KTXD ngày 02 tháng 3 năm 2024 của Bộ Xây dựng;\n\nĐiều 1. Phê duyệt.\n");
        var draft = store.Path("files/44_QĐ-BXD.txt");
        var entries = store.Ask("dossier", draft).GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(2, entries.Count);
        Assert.Equal(store.Ask("validity", Old, "--at", "2024-05-01").GetProperty("summary").GetString(), entries[0].GetProperty("validity").GetString());
        Assert.Equal(store.Ask("validity", Old).GetProperty("summary").GetString(), entries[0].GetProperty("validityToday").GetString());
        Assert.Equal("không đủ căn cứ để kết luận", entries[1].GetProperty("validity").GetString());
        Assert.Null(entries[1].GetProperty("validityToday").GetString());
        Assert.Contains("Hôm nay (", OneLine("dossier", draft), StringComparison.Ordinal);
        foreach (var name in new[] { "danh-muc.xlsx", "danh-muc.docx" })
        {
            store.Text("dossier", draft, "--to", store.Path(name));
            var words = WordsOf(store.Path(name));
            Assert.Contains("DANH MỤC VĂN BẢN VIỆN DẪN", words, StringComparison.Ordinal);
            Assert.Contains("tính đến ngày 01/05/2024", words, StringComparison.Ordinal);
            Assert.Contains("Hôm nay (", words, StringComparison.Ordinal);
        }
        store.Text("dossier", draft, "--to", store.Path("danh-muc.csv"));
        Assert.StartsWith("STT,", File.ReadAllText(store.Path("danh-muc.csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_in_stages_is_told_as_validity_tells_it()
    {
        store.Add("45/2026/TT-BXD", "10 tháng 4 năm 2026",
            "THÔNG TƯ\nQuy định mức chi hạ tầng\n\nĐiều 1. Mức chi hạ tầng là 20%.\nĐiều 2. Mức thu.\n"
            + "Điều 3. Hiệu lực\n1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2090, trừ trường hợp quy định tại khoản 2 Điều này.\n"
            + "2. Điều 2 Thông tư này có hiệu lực từ ngày 01 tháng 5 năm 2026.\n");
        var told = store.Ask("validity", "45/2026/TT-BXD").GetProperty("summary").GetString()!;
        Assert.StartsWith("có hiệu lực một phần: Điều 2 từ 01/05/2026", told, StringComparison.Ordinal);
        Assert.Contains($"Theo kho: {told}", OneLine("search", "mức chi hạ tầng"), StringComparison.Ordinal);
    }

    private static string From(string day) =>
        $"Điều 3. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày {day}.\n";

    private string OneLine(params string[] arguments) =>
        string.Join(' ', store.Text(arguments).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // All words of a workbook or a Word document.
    private static string WordsOf(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return string.Join('\n', archive.Entries
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var stream = entry.Open();
                return XDocument.Load(stream).Root!.Value;
            }));
    }
}
