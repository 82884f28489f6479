using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class CompareTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_lost_is_good() => Assert.Equal(0, Compare(Line("a"), Line("a")).Code);

    [Fact]
    public void A_citation_that_is_gone_is_lost_and_the_exit_code_tells()
    {
        var answer = Compare(Line("a", "01/NQ-CP", "02/NQ-CP"), Line("a", "02/NQ-CP"));
        Assert.Equal(1, answer.Code);
        Assert.Equal([("lost", "citation", "số 01/NQ-CP")], Differences(answer));
    }

    [Fact]
    public void A_citation_that_is_new_is_gained()
    {
        var answer = Compare(Line("a", "01/NQ-CP"), Line("a", "05/QĐ-TTg", "01/NQ-CP", "02/NQ-CP"));
        Assert.Equal(0, answer.Code);
        Assert.Equal([("gained", "citation", "số 05/QĐ-TTg"), ("gained", "citation", "số 02/NQ-CP")], Differences(answer));
    }

    [Fact]
    public void A_citation_that_says_something_else_is_changed_in_that_member_alone()
    {
        var answer = Compare(Line("a", "01/NQ-CP"), Line("a", "01/NQ-CP").Replace("\"mentions\"", "\"basis\"", StringComparison.Ordinal));
        Assert.Equal([("changed", "citation", "số 01/NQ-CP")], Differences(answer));
        Assert.Contains("relation: mentions → basis", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_fields_are_gained_lost_and_changed()
    {
        var before = Line("a").Replace("\"place\":null", "\"place\":\"Huế\"", StringComparison.Ordinal);
        var after = Line("a").Replace("\"number\":\"1/BC\"", "\"number\":\"2/BC\"", StringComparison.Ordinal).Replace("\"signer\":null", "\"signer\":\"A\"", StringComparison.Ordinal);
        Assert.Equal([("changed", "header", "number"), ("lost", "header", "place"), ("gained", "header", "signer")], Differences(Compare(before, after)));
    }

    [Fact]
    public void A_document_that_is_gone_or_skipped_now_is_lost()
    {
        Assert.Equal([("lost", "document", "b")], Differences(Compare(Line("a") + Line("b"), Line("a"))));
        Assert.Equal(("lost", "document", "skipped: damaged"), Differences(Compare(Line("a"), Line("a").Replace("\"read\",\"obstacle\":null", "\"skipped\",\"obstacle\":\"damaged\"", StringComparison.Ordinal)))[0]);
    }

    [Fact]
    public void Documents_are_known_again_in_another_folder() => Assert.Equal(1, Compare(Line("x/a"), Line("y/a")).Json.GetProperty("same").GetInt32());

    [Fact]
    public void What_extract_writes_is_the_same_as_itself()
    {
        using var small = new SmallStore();
        var lines = Vanban.Run("extract", small.Files, "--format", "json").Output;
        var answer = Compare(lines, lines);
        Assert.Equal(5, answer.Json.GetProperty("same").GetInt32());
        Assert.Empty(Differences(answer));
    }

    [Fact]
    public void A_line_that_is_not_of_extract_is_told()
    {
        var answer = Vanban.Run("compare", folder.Write("old", Line("a") + "{}\n"), folder.Write("new", ""));
        Assert.Equal(2, answer.Code);
        Assert.Contains("old(2): dòng này không phải kết quả", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void For_people_there_are_signs_and_totals()
    {
        var output = Vanban.Run("compare", folder.Write("old", Line("a", "01/NQ-CP")), folder.Write("new", Line("a"))).Output;
        Assert.Contains("- viện dẫn", output, StringComparison.Ordinal);
        Assert.Contains("1 văn bản khác, 0 văn bản giống", output, StringComparison.Ordinal);
    }

    private static string Line(string file, params string[] numbers) =>
        $$"""
        {"file":"{{file}}","outcome":"read","obstacle":null,"header":{"type":"bao-cao","number":"1/BC","place":null,"signer":null,"recipients":[]},"citations":[{{string.Join(',', numbers.Select(Citation))}}],"figures":[{"quote":"5 ha","value":5,"unit":"ha"}]}

        """;

    private static string Citation(string number) => $$"""{"quote":"số {{number}}","kind":"numbered","number":"{{number}}","relation":"mentions","pinpoints":[]}""";

    private static List<(string?, string?, string?)> Differences(Answer answer) =>
    [
        .. answer.Json.GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("differences").EnumerateArray())
            .Select(difference => (difference.GetProperty("kind").GetString(), difference.GetProperty("part").GetString(), difference.GetProperty("name").GetString())),
    ];

    private Answer Compare(string before, string after) => Vanban.Run("compare", folder.Write("old", before), folder.Write("new", after), "--format", "json");
}
