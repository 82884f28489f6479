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
        Assert.Equal(link == "Joint" ? "Answers" : link, ThreadWords.AtEndOf(lead).ToString());
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
