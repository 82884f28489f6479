using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class WrongUsageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("serch", "vanban: không có lệnh 'serch'. Có phải 'search' không?")]
    [InlineData("graph", "vanban graph: thiếu lệnh.")]
    [InlineData("graph tpo", "vanban graph: không có lệnh 'tpo'. Có phải 'top' không?")]
    [InlineData("cites", "vanban cites: thiếu VĂN-BẢN. Xem 'vanban cites --help'.")]
    [InlineData("cites 01/NQ-CP --yaer 2023", "vanban cites: không có tùy chọn '--yaer'. Có phải '--year' không?")]
    [InlineData("cites 01/NQ-CP --year next", "vanban cites: 'next' không dùng được cho '--year': cần một số nguyên từ 1900 trở lên.")]
    [InlineData("cites 01/NQ-CP --year", "vanban cites: sau '--year' thiếu SỐ.")]
    [InlineData("cites 01/NQ-CP --format jsno", "vanban cites: 'jsno' không dùng được cho '--format'. Có phải 'json' không?")]
    [InlineData("cites 01/NQ-CP --format json --format text", "vanban cites: '--format' chỉ được dùng một lần.")]
    [InlineData("cites Luật Thanh tra", "vanban cites: thừa 'Thanh'.")]
    [InlineData("ingest --retry", "vanban ingest: không có tùy chọn '--retry'.")]
    [InlineData("ingest . --paralel=3", "vanban ingest: không có tùy chọn '--paralel'. Có phải '--parallel' không?")]
    [InlineData("graph path A", "vanban graph path: thiếu ĐẾN.")]
    [InlineData("graph export", "vanban graph export: thiếu --to TỆP.")]
    [InlineData("graph export --to g.xml", "g.xml: không rõ dạng tệp '.xml'.")]
    [InlineData("run no-such-job.yaml", "no-such-job.yaml: không có tệp công việc này.")]
    [InlineData("compare no-old.jsonl no-new.jsonl", "no-old.jsonl: không đọc được")]
    [InlineData("serch --help", "vanban: không có lệnh 'serch'.")]
    public void A_wrong_argument_gives_one_line_that_says_where_what_and_what_instead(string line, string message)
    {
        var answer = Vanban.Run(line.Split(' '));
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("skipped")]
    [InlineData("reindex")]
    [InlineData("graph missing")]
    [InlineData("show 01/NQ-CP")]
    [InlineData("search x")]
    public void A_store_that_is_not_there_is_not_made_by_a_question(string line)
    {
        var store = folder["none"];
        var answer = Vanban.Run([.. line.Split(' '), "--store", store]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("chưa có kho VanBan", answer.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(store));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_before_anything_is_done()
    {
        var answer = Vanban.Run("ingest", folder["nothing here"], "--store", folder["store"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("nothing here: không có tệp hoặc thư mục này", answer.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["store"]));
    }

    [Fact]
    public void A_mistake_in_a_job_is_told_with_its_line()
    {
        var job = folder.Write("job.yaml", "name: x\nsuorce: .\n");
        var answer = Vanban.Run("run", job);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith($"{job}(2): 'suorce' không phải là một mục của công việc. Có phải 'source' không?", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_before_a_number_is_no_option() => Assert.DoesNotContain("tùy chọn", Vanban.Run("show", "-40", "--store", folder["none"]).Error, StringComparison.Ordinal);
}
