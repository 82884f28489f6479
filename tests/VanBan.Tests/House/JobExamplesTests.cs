using System.Text.Json;
using System.Text.RegularExpressions;
using VanBan.Store.Ingest;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

/// <summary>What <c>pipelines/README.md</c> and the schema for editors say of job files is what the program does.</summary>
public partial class JobExamplesTests
{
    private static readonly string[] Examples = [.. Example.Matches(File.ReadAllText(Shared.InRepo("pipelines/README.md"))).Select(match => match.Groups["yaml"].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Every_example_of_a_job_runs(int number)
    {
        using var folder = new TempFolder();
        folder.Write("van-ban/a.txt", "Số: 15/BC-UBND\nBÁO CÁO\nThực hiện Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ, thu 1.200 tỷ đồng.\n");
        folder.Write("van-ban/Nháp/b.txt", "nháp");
        folder.Write("rieng/quyet-dinh.txt", "Số: 7/QĐ-UBND\nQUYẾT ĐỊNH\n");
        folder.Write("khac/c.txt", "Số: 8/QĐ-UBND\nQUYẾT ĐỊNH\n");
        folder.Write("danh-sach.txt", "# một dòng một tệp\nkhac/c.txt\n");
        var job = folder.Write("cong-viec.yaml", Examples[number]);
        var answer = Vanban.Run("run", job, "--no-isolation", "--format", "json");
        Assert.InRange(answer.Code, 0, 1);
        Assert.True(answer.Json.GetProperty("read").GetInt32() > 0, answer.Output);
        Assert.Equal(0, answer.Json.GetProperty("skipped").GetInt32());
        if (Examples[number].Contains("graph:", StringComparison.Ordinal))
        {
            Assert.True(File.Exists(folder["do-thi.graphml"]));
            var line = JsonDocument.Parse(File.ReadLines(folder["ket-qua.jsonl"]).Last()).RootElement;
            Assert.Equal((1, 1), (line.GetProperty("citations").GetArrayLength(), line.GetProperty("figures").GetArrayLength()));
        }
    }

    [Fact]
    public void Every_word_of_a_job_has_an_example()
    {
        var all = string.Concat(Examples);
        Assert.All(JobKeys.All.Concat(JobKeys.ReadingKeys).Concat(JobKeys.ScheduleKeys), word => Assert.Matches($@"(?m)^\s*{word}:", all));
    }

    [Fact]
    public void The_schema_for_editors_has_the_words_of_the_program()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Shared.InRepo("pipelines/job.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal(JobKeys.All.Order(StringComparer.Ordinal), Names(properties));
        Assert.Equal(JobKeys.ReadingKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("reading").GetProperty("properties")));
        Assert.Equal(JobKeys.ScheduleKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("schedule").GetProperty("properties")));
        Assert.Equal(JobKeys.FactKinds, Words(properties.GetProperty("facts").GetProperty("oneOf")[0]));
        Assert.Equal(JobKeys.VanishedChoices, Words(properties.GetProperty("vanished")));
    }

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Words(JsonElement choice) => choice.GetProperty("enum").EnumerateArray().Select(word => word.GetString());

    [GeneratedRegex(@"^```yaml\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example { get; }
}
