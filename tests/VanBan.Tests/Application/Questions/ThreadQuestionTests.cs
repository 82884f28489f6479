using System.Text.Json;
using VanBan.Knowledge;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Questions;

/// <summary>A request, its reminder and its answers, and a request that nobody answers: as a person asks for them.</summary>
public sealed class ThreadQuestionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public ThreadQuestionTests()
    {
        Letter("hoi.txt", "SỞ NỘI VỤ", "Số: 512/SNV-TCBC", "03 tháng 3 năm 2025", "rà soát biên chế", "Kính gửi: Sở Tài chính.",
            "Sở Nội vụ đề nghị Sở Tài chính báo cáo kết quả rà soát biên chế, gửi về Sở Nội vụ trước ngày 20/3/2025.");
        Letter("nhac.txt", "SỞ NỘI VỤ", "Số: 588/SNV-TCBC", "24 tháng 3 năm 2025", "đôn đốc báo cáo", "Kính gửi: Sở Tài chính.",
            "Tiếp theo Công văn số 512/SNV-TCBC ngày 03 tháng 3 năm 2025 của Sở Nội vụ, Sở Nội vụ đề nghị Sở Tài chính gửi báo cáo trước ngày 31/3/2025.");
        Letter("dap.txt", "SỞ TÀI CHÍNH", "Số: 231/STC-NS", "28 tháng 3 năm 2025", "kết quả rà soát biên chế", "Kính gửi: Sở Nội vụ.",
            "Phúc đáp các Công văn số 512/SNV-TCBC ngày 03 tháng 3 năm 2025, Công văn số 588/SNV-TCBC ngày 24 tháng 3 năm 2025 của Sở Nội vụ, Sở Tài chính báo cáo như sau.");
        Letter("cho.txt", "SỞ NỘI VỤ", "Số: 600/SNV-CCHC", "01 tháng 4 năm 2025", "lấy ý kiến dự thảo", "Kính gửi: Sở Tài chính.",
            "Sở Nội vụ đề nghị Sở Tài chính góp ý dự thảo Đề án, gửi về Sở Nội vụ trước ngày 15/4/2025.");
        Letter("nhac-lai.txt", "SỞ NỘI VỤ", "Số: 640/SNV-CCHC", "16 tháng 4 năm 2025", "nhắc góp ý", "Kính gửi: Sở Tài chính.",
            "Nhắc lại Công văn số 600/SNV-CCHC ngày 01 tháng 4 năm 2025 của Sở Nội vụ về việc lấy ý kiến dự thảo Đề án.");
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
    }

    public static TheoryData<string, string, string> Words()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read("thread-words.tsv").Rows)
            data.Add(row["words"], row["link"], row["example"]);
        return data;
    }

    [Theory, MemberData(nameof(Words))]
    public void Every_word_of_a_thread_takes_the_letter_of_its_example_up(string words, string link, string example)
    {
        var lead = example[..example.IndexOf("Công văn", StringComparison.Ordinal)];
        Assert.Contains(words, lead, StringComparison.OrdinalIgnoreCase);
        if (link == "Not")
        {
            Assert.Null(ThreadWords.AtEndOf(lead));
            Assert.Equal(ThreadLink.CarriesOut, ThreadWords.AtEndOf(lead.Replace(words, "đã", StringComparison.Ordinal)));
            Assert.Equal(ThreadLink.CarriesOut, ThreadWords.AtEndOf($"Xã {words} báo cáo. Thực hiện "));
            return;
        }
        Assert.Equal(link is "Joint" or "Opening" ? "Answers" : link, ThreadWords.AtEndOf(lead).ToString());
        Assert.Null(ThreadWords.AtEndOf(lead.Replace(words, "báo cáo", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("512/SNV-TCBC"), InlineData("588/SNV-TCBC"), InlineData("231/STC-NS")]
    public void A_thread_is_one_from_whichever_of_its_documents_it_is_asked(string asked)
    {
        var documents = Thread("thread", asked);
        Assert.Equal(["512-snv-tcbc", "588-snv-tcbc", "231-stc-ns"], documents.Select(Number));
        Assert.Equal("2025-03-20", documents[0].GetProperty("due").GetString());
        Assert.Equal(["taken-up", "taken-up", "none"], documents.Select(one => one.GetProperty("state").GetString()));
        Assert.Equal(["answers", "answers"], documents[2].GetProperty("takesUp").EnumerateArray().Select(step => step.GetProperty("link").GetString()));
        Assert.Equal("Sở Nội vụ", documents[2].GetProperty("addressees")[0].GetString());
    }

    [Fact]
    public void A_request_of_which_somebody_was_only_reminded_still_waits()
    {
        var waiting = Thread("threads", "--open");
        Assert.Equal(["600-snv-cchc"], waiting.Select(Number));
        Assert.Equal("follows", waiting[0].GetProperty("takenUpBy")[0].GetProperty("link").GetString());
        Assert.Empty(Thread("threads", "--open", "--before", "2025-04-14"));
        Assert.Contains(Thread("threads"), one => Number(one) == "512-snv-tcbc");
    }

    [Theory]
    [InlineData("SỞ TÀI CHÍNH", "Số: 244/STC-NS", "Đến nay hai xã chưa báo cáo kết quả theo đề nghị tại Công văn số 600/SNV-CCHC ngày 01 tháng 4 năm 2025 của Sở Nội vụ.", null)]
    [InlineData("SỞ NỘI VỤ", "Số: 651/SNV-CCHC", "Thực hiện Công văn số 600/SNV-CCHC ngày 01 tháng 4 năm 2025 của Sở Nội vụ, Sở tổng hợp như sau.", "follows")]
    [InlineData("SỞ TÀI CHÍNH", "Số: 245/STC-NS", "Do chưa có số liệu, thực hiện Công văn số 600/SNV-CCHC ngày 01 tháng 4 năm 2025 của Sở Nội vụ, Sở Tài chính báo cáo như sau.", "carries-out")]
    public void An_answer_comes_from_the_other_side_and_is_not_denied(string body, string number, string text, string? link)
    {
        Letter("them.txt", body, number, "20 tháng 4 năm 2025", "góp ý dự thảo", "Kính gửi: Sở Nội vụ.", text);
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        var asked = Thread("thread", "600/SNV-CCHC").Single(one => Number(one) == "600-snv-cchc");
        var links = asked.GetProperty("takenUpBy").EnumerateArray()
            .Where(step => step.GetProperty("file").GetString()!.EndsWith("them.txt", StringComparison.Ordinal))
            .Select(step => step.GetProperty("link").GetString());
        Assert.Equal(link is null ? [] : [link], links);
        Assert.Equal(link == "carries-out" ? "taken-up" : "waiting", asked.GetProperty("state").GetString());
    }

    [Fact]
    public void A_submission_waits_until_a_decision_takes_it_up()
    {
        folder.Write("kho/trinh.txt", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\n\nSố: 77/TTr-SNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLâm Đồng, ngày 05 tháng 5 năm 2025\n\nTỜ TRÌNH\nVề việc phê duyệt Đề án\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\nĐề án đã được lấy ý kiến.\n");
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        Assert.Equal("waiting", Assert.Single(Thread("thread", "77/TTr-SNV")).GetProperty("state").GetString());
        folder.Write("kho/quyet.txt", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\n\nSố: 900/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLâm Đồng, ngày 12 tháng 5 năm 2025\n\nQUYẾT ĐỊNH\nVề việc phê duyệt Đề án\n\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 77/TTr-SNV ngày 05 tháng 5 năm 2025.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Đề án.\n");
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        Assert.Equal(["taken-up", "none"], Thread("thread", "77/TTr-SNV").Select(one => one.GetProperty("state").GetString()));
    }

    [Fact]
    public void A_thread_is_read_as_text_and_as_a_table()
    {
        var text = Vanban.Run("thread", "512/SNV-TCBC", "--store", folder["store"]).Output;
        Assert.Contains("trả lời", text, StringComparison.Ordinal);
        Assert.Contains("20/03/2025", text, StringComparison.Ordinal);
        var csv = Vanban.Run("threads", "--open", "--format", "csv", "--store", folder["store"]).Output;
        Assert.Contains("chưa có trả lời trong kho", csv, StringComparison.Ordinal);
        Assert.Equal(0, Vanban.Run("thread", "512/SNV-TCBC", "--output", folder["ho-so.xlsx"], "--store", folder["store"]).Code);
        Assert.True(new FileInfo(folder["ho-so.xlsx"]).Length > 1000);
    }

    public void Dispose() => folder.Dispose();

    private List<JsonElement> Thread(params string[] arguments) =>
        [.. Vanban.Run([.. arguments, "--format", "json", "--store", folder["store"]]).Json.GetProperty("documents").EnumerateArray()];

    private static string Number(JsonElement one) => one.GetProperty("id").GetString()!.Split(':', '/', ';').First(part => part.Contains("-snv-", StringComparison.Ordinal) || part.Contains("-stc-", StringComparison.Ordinal));

    private void Letter(string file, string body, string number, string day, string subject, string to, string text) => folder.Write($"kho/{file}",
        $"ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\n{body}\n\n{number}\nV/v {subject}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLâm Đồng, ngày {day}\n\n{to}\n\n{text}\n\nGIÁM ĐỐC\n\nNguyễn Văn A\n");
}
