using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>What persons say must not contradict itself; what cannot hold is told in words, with what stands against it.</summary>
public sealed class CorrectionConflictTests : IDisposable
{
    private const string First = "Quyết định số 11/2022/QĐ-TTg ngày 12/4/2022 của Thủ tướng Chính phủ";
    private const string Second = "Quyết định số 12/2022/QĐ-TTg ngày 09/5/2022 của Thủ tướng Chính phủ";
    private const string Third = "Quyết định số 13/2022/QĐ-TTg ngày 09/6/2022 của Thủ tướng Chính phủ";

    private readonly WrittenStore store = new WrittenStore().AddText(
        "ke-hoach.txt",
        $"KẾ HOẠCH\nThăm cơ sở\n\nThực hiện {First}, {Second} và {Third}, phòng lập kế hoạch thăm 12 cơ sở.\n");

    public void Dispose() => store.Dispose();

    [Fact]
    public void Two_names_cannot_be_given_up_for_each_other()
    {
        Assert.Equal(0, store.Run("correct", "same", First, Second, "--by", "Lan").Code);
        Refused("vòng tròn", "correct", "same", Second, First);
        Assert.Equal([2, 1], Cited().Select(edge => edge.Count).OrderDescending());
    }

    [Fact]
    public void A_circle_of_three_is_told_with_the_corrections_in_it()
    {
        Assert.Equal(0, store.Run("correct", "same", First, Second, "--by", "Lan").Code);
        Assert.Equal(0, store.Run("correct", "same", Second, Third, "--by", "Minh").Code);
        // What was said first is followed to what was said later.
        Assert.Equal(3, Assert.Single(Cited()).Count);
        var refused = Refused("vòng tròn", "correct", "same", Third, First);
        Assert.Contains("Lan", refused, StringComparison.Ordinal);
        Assert.Contains("Minh", refused, StringComparison.Ordinal);
        // Undone in the order in which they were made, each name is itself again.
        foreach (var one in store.Run("corrections", "--format", "json").Lines)
            Assert.Equal(0, store.Run("corrections", "--undo", one.GetProperty("id").GetString()!).Code);
        Assert.Equal([1, 1, 1], Cited().Select(edge => edge.Count));
    }

    [Fact]
    public void The_same_again_and_the_contrary_are_refused()
    {
        Assert.Equal(0, store.Run("correct", "same", First, Second).Code);
        Refused("đã được ghi", "correct", "same", First, Second);
        Refused("Trái với bản sửa", "correct", "same", First, Third);
        Assert.Equal(0, store.Run("correct", "head", "ke-hoach.txt", "--number", "5/KH-PGD").Code);
        Refused("đã được ghi", "correct", "head", "ke-hoach.txt", "--number", "5/KH-PGD");
        Refused("Trái với bản sửa", "correct", "head", "ke-hoach.txt", "--number", "6/KH-PGD");
        Assert.Equal(0, store.Run("correct", "mention", "ke-hoach.txt", "--quote", "13/2022/QĐ-TTg", "--none").Code);
        Refused("Trái với bản sửa", "correct", "mention", "ke-hoach.txt", "--quote", "13/2022/QĐ-TTg", "--means", First);
    }

    [Theory]
    [InlineData("ended", "01/7/2024", null, "in-force", null, null)]
    [InlineData("ended", "01/7/2024", null, "suspended", "01/01/2025", "30/6/2025")]
    [InlineData("suspended", "01/01/2025", "30/6/2025", "in-force", "30/6/2025", null)]
    [InlineData("suspended", "01/01/2025", "30/6/2025", "ended", "01/02/2025", "01/3/2025")]
    [InlineData("in-force", null, "31/12/2024", "not-yet", null, "01/01/2020")]
    [InlineData("in-force", null, null, "ended", "01/7/2024", null)]
    [InlineData("ended", "01/7/2024", null, "ended", "01/8/2024", null)]
    public void Two_states_of_one_day_are_refused(
        string state, string? from, string? until, string other, string? otherFrom, string? otherUntil)
    {
        Assert.Equal(0, store.Run([.. Said(state, from, until)]).Code);
        Assert.Contains("Trái với bản sửa", Refused("Trái với bản sửa", [.. Said(other, otherFrom, otherUntil)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suspended", "01/01/2025", "30/6/2025", "in-force", "01/7/2025", null)]
    [InlineData("in-force", null, "30/6/2024", "ended", "01/7/2024", null)]
    public void States_that_follow_each_other_stand_beside_each_other(
        string state, string? from, string? until, string other, string? otherFrom, string? otherUntil)
    {
        Assert.Equal(0, store.Run([.. Said(state, from, until)]).Code);
        Assert.Equal(0, store.Run([.. Said(other, otherFrom, otherUntil)]).Code);
    }

    [Fact]
    public void A_mention_cannot_mean_an_act_that_is_given_up_for_what_is_printed()
    {
        Assert.Equal(0, store.Run("correct", "mention", "ke-hoach.txt", "--quote", First, "--means", Second, "--by", "Lan").Code);
        var refused = Refused("vòng tròn", "correct", "same", Second, First);
        Assert.Contains("Lan", refused, StringComparison.Ordinal);
        Assert.Equal(0, store.Run("correct", "same", Second, Third, "--by", "Minh").Code);
        Assert.Contains("Minh", Refused("vòng tròn", "correct", "same", Third, First), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_is_not_led_back_to_what_it_prints_either()
    {
        Assert.Equal(0, store.Run("correct", "same", Second, First, "--by", "Minh").Code);
        Refused("vòng tròn", "correct", "mention", "ke-hoach.txt", "--quote", First, "--means", Second);
        Assert.Equal(0, store.Run("correct", "mention", "ke-hoach.txt", "--quote", First, "--means", Third).Code);
    }

    [Fact]
    public void A_name_that_the_store_does_not_know_is_said_to_be_so()
    {
        var made = store.Run("correct", "same", First, "Quyết định số 98/2022/QĐ-TTg ngày 12/4/2022 của Thủ tướng Chính phủ");
        Assert.Equal(0, made.Code);
        Assert.Contains("không văn bản nào trong kho viện dẫn", made.Output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Lưu ý", store.Run("correct", "same", Second, Third).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_store_does_not_know_cannot_be_corrected()
    {
        Refused("không có gì để sửa", "correct", "same", "Nghị định số 99/2001/NĐ-CP ngày 13/12/2001 của Chính phủ", First);
        Refused("không có", "correct", "validity", "Nghị định số 99/2001/NĐ-CP ngày 13/12/2001 của Chính phủ", "--state", "ended");
        Refused("không có bản sửa nào", "corrections", "--undo", "abc");
    }

    [Fact]
    public void Corrections_are_listed_in_words()
    {
        store.Run("correct", "same", First, Second, "--by", "Lan");
        store.Run("correct", "validity", Third, "--state", "ended", "--from", "01/7/2024");
        var listed = store.Text("corrections");
        Assert.DoesNotContain("urn:", listed, StringComparison.Ordinal);
        Assert.Contains("11/2022/QĐ-TTg", listed.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, store.Run("corrections", "--to", store.Path("sua.csv")).Code);
        Assert.DoesNotContain("urn:", File.ReadAllText(store.Path("sua.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_contradicts_is_not_taken_from_another_store_either()
    {
        store.Run("correct", "same", First, Second, "--by", "Lan");
        Assert.Equal(0, store.Run("corrections", "--to", store.Path("sua.jsonl")).Code);
        var line = File.ReadAllText(store.Path("sua.jsonl"));
        var one = store.Run("corrections", "--format", "json").Json;
        var (other, target) = (one.GetProperty("other").GetString()!, one.GetProperty("target").GetString()!);
        File.WriteAllText(store.Path("nguoc.jsonl"), line.Replace(other, "X", StringComparison.Ordinal)
            .Replace(target, other, StringComparison.Ordinal).Replace("X", target, StringComparison.Ordinal)
            .Replace(one.GetProperty("id").GetString()!, "khac1234", StringComparison.Ordinal));
        var imported = store.Run("corrections", "--import", store.Path("nguoc.jsonl"));
        Assert.Equal(1, imported.Code);
        Assert.Contains("0 bản sửa mới", imported.Output, StringComparison.Ordinal);
        Assert.Contains("vòng tròn", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_answer_that_uses_a_correction_names_who_made_it()
    {
        store.Run("correct", "same", First, Second, "--by", "Lan");
        store.Run("correct", "head", "ke-hoach.txt", "--number", "5/KH-PGD", "--by", "Lan");
        store.Run("correct", "validity", Third, "--state", "ended", "--from", "01/7/2024", "--by", "Lan");
        Assert.Contains("Lan", store.Text("search", "thăm cơ sở"), StringComparison.Ordinal);
        Assert.Equal("Lan", store.Ask("search", "thăm cơ sở").GetProperty("hits")[0].GetProperty("corrected").GetProperty("by").GetString());
        Assert.Contains("Lan", store.Text("show", "5/KH-PGD"), StringComparison.Ordinal);
        Assert.Contains("Lan", store.Text("cites", "5/KH-PGD"), StringComparison.Ordinal);
        Assert.Contains("Lan", store.Text("cited-by", Second), StringComparison.Ordinal);
        Assert.Contains("Lan", store.Text("validity", Third, "--at", "2025-01-01"), StringComparison.Ordinal);
        Assert.Contains(
            store.Ask("graph", "impact", Second).GetProperty("documents").EnumerateArray(),
            step => step.TryGetProperty("corrected", out _));
        foreach (var file in (string[])["g.graphml", "g.gexf", "g.csv", "g.jsonld", "g.cypher"])
        {
            Assert.Equal(0, store.Run("graph", "export", "--to", store.Path(file)).Code);
            Assert.Contains(
                Directory.GetFiles(store.Path(""), Path.GetFileNameWithoutExtension(file) + "*" + Path.GetExtension(file)),
                written => File.ReadAllText(written).Contains("bởi Lan", StringComparison.Ordinal));
        }
        Assert.Equal(0, store.Run("cites", "5/KH-PGD", "--output", store.Path("dan.csv")).Code);
        Assert.Contains("bởi Lan", File.ReadAllText(store.Path("dan.csv")), StringComparison.Ordinal);
        File.WriteAllText(store.Path("du-thao.txt"), $"BÁO CÁO\nKết quả thăm\n\nThực hiện Kế hoạch số 5/KH-PGD và {Third}, phòng đã thăm.\n");
        Assert.Contains("Lan", store.Text("dossier", store.Path("du-thao.txt")), StringComparison.Ordinal);
    }

    private string Refused(string words, params string[] args)
    {
        var answer = store.Run(args);
        Assert.Equal(2, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("urn:", answer.Error, StringComparison.Ordinal);
        return answer.Error;
    }

    private List<(string Id, int Count)> Cited() =>
    [
        .. store.Ask("cites", "ke-hoach.txt").GetProperty("edges").EnumerateArray()
            .CountBy(edge => edge.GetProperty("to").GetString()!).Select(one => (one.Key, one.Value)),
    ];

    private static IEnumerable<string> Said(string state, string? from, string? until)
    {
        string[] start = from is null ? [] : ["--from", from];
        string[] end = until is null ? [] : ["--until", until];
        return ["correct", "validity", Third, "--state", state, .. start, .. end];
    }
}
