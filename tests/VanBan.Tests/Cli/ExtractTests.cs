using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

public class ExtractTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void A_line_has_the_members_of_the_contract()
    {
        var line = Vanban.Run("extract", small.Files + "/thang-1/bao-cao.txt", "--format", "json").Json;
        Assert.Equal(
            ["file", "sha256", "format", "outcome", "obstacle", "reason", "pages", "ocrPages", "header", "citations", "changes", "figures", "diagnostics", "tasks"],
            line.EnumerateObject().Select(member => member.Name));
        Assert.Equal("text", line.GetProperty("format").GetString());
        Assert.Equal("read", line.GetProperty("outcome").GetString());
        Assert.Matches("^[0-9a-f]{64}$", line.GetProperty("sha256").GetString());
        Assert.Equal("2024-01-25", line.GetProperty("header").GetProperty("date").GetString());
    }

    [Fact]
    public void Offsets_point_into_the_text()
    {
        var line = Vanban.Run("extract", small.Files + "/thang-1/bao-cao.txt", "--format", "json", "--text").Json;
        var text = line.GetProperty("text").GetString()!;
        var facts = line.GetProperty("citations").EnumerateArray().Concat(line.GetProperty("figures").EnumerateArray()).ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(fact.GetProperty("quote").GetString(), text[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void Files_are_named_as_they_were_given_and_come_in_order()
    {
        var answer = Vanban.Run("extract", small.Files + "/thang-2/bao-cao.txt", small.Files, "--format", "json", "--parallel", "3");
        Assert.Equal(
            ["thang-2/bao-cao.txt", "chuong-trinh.txt", "nghi-quyet.txt", "rong.txt", "thang-1/bao-cao.txt", "thang-2/bao-cao.txt"],
            answer.Lines.Select(line => line.GetProperty("file").GetString()![(small.Files.Length + 1)..]));
    }

    [Fact]
    public void A_pattern_that_the_shell_left_is_matched_by_the_program()
    {
        var answer = Vanban.Run("extract", small.Files + "/ng*.txt", small.Files + "/thang-?", "--format", "json");
        Assert.Equal(
            ["nghi-quyet.txt", "thang-1/bao-cao.txt", "thang-2/bao-cao.txt"],
            answer.Lines.Select(line => line.GetProperty("file").GetString()![(small.Files.Length + 1)..].Replace('\\', '/')));
        Assert.Equal($"{small.Files}/*.pdf: không có tệp hoặc thư mục nào khớp với mẫu này.\n", Vanban.Run("extract", small.Files + "/*.pdf").Error);
    }

    [Fact]
    public void A_file_that_is_skipped_has_its_line_with_the_reason_and_the_exit_code_tells()
    {
        var answer = Vanban.Run("extract", small.Files + "/rong.txt", "--format", "json");
        Assert.Equal(1, answer.Code);
        Assert.Equal("skipped", answer.Json.GetProperty("outcome").GetString());
        Assert.Equal("empty", answer.Json.GetProperty("obstacle").GetString());
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("header").ValueKind);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_whatever_the_degree() =>
        Assert.Equal(
            Vanban.Run("extract", small.Files, "--format", "json", "--parallel", "1").Output,
            Vanban.Run("extract", small.Files, "--format", "json", "--parallel", "4").Output);

    [Fact]
    public void For_people_the_header_comes_first_then_what_is_cited_and_the_figures()
    {
        var output = Vanban.Run("extract", small.Files + "/thang-1/bao-cao.txt").Output;
        var places = new[] { "15/BC-UBND", "25/01/2024", "Viện dẫn: 2", "01/NQ-CP", "Số liệu:", "1.200 tỷ đồng" }.Select(word => output.IndexOf(word, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}
