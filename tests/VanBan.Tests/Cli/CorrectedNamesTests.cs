using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>A mention that a person corrected gives the act that is meant no name: its words name another one.</summary>
public sealed class CorrectedNamesTests : IDisposable
{
    private const string Printed = "Nghị định số 30/2021/NĐ-CP ngày 26 tháng 8 năm 2021 của Chính phủ";
    private const string Meant = "Nghị định số 80/2021/NĐ-CP ngày 26/08/2021 của Chính phủ";

    private readonly WrittenStore store = new WrittenStore()
        .Add("41/QĐ-BXD", "05 tháng 01 năm 2024",
            $"QUYẾT ĐỊNH\nVề việc giao kinh phí\n\nCăn cứ {Printed} quy định chi tiết về vườn ươm;\n"
                + "\nQUYẾT ĐỊNH:\nĐiều 1. Giao kinh phí cho các đơn vị.", file: "41")
        .Add("52/BC-BXD", "06 tháng 02 năm 2024",
            "BÁO CÁO\nVề chương trình nhà ở\n\nThực hiện Nghị định số 30/2021/NĐ-CP ngày 26/3/2021 của Chính phủ, Bộ đã rà soát 12 dự án.",
            file: "52");

    public CorrectedNamesTests() => store.Run(
        "correct", "mention", "41/QĐ-BXD", "--quote", "Nghị định số 30/2021/NĐ-CP", "--means", Meant, "--by", "Lan");

    public void Dispose() => store.Dispose();

    [Fact]
    public void An_act_that_only_a_corrected_mention_means_bears_its_own_name()
    {
        Assert.Equal(Meant, Heading(store.Text("cited-by", "80/2021/NĐ-CP")));
        Assert.Contains(Meant, Names("missing"));
        Assert.Contains(Meant, Names("rank"));
    }

    [Fact]
    public void An_act_that_others_cite_rightly_bears_the_name_that_they_print()
    {
        CiteRightly();
        Assert.Equal("Nghị định số 80/2021/NĐ-CP", Heading(store.Text("cited-by", "80/2021/NĐ-CP")));
        Assert.Contains("Nghị định số 80/2021/NĐ-CP", Names("rank"));
    }

    [Fact]
    public void A_corrected_mention_is_judged_as_the_act_that_it_means_and_marked()
    {
        store.Run("correct", "validity", Meant, "--state", "ended", "--from", "01/01/2023", "--by", "Minh");
        var checkedDraft = store.Run("check", store.Path("files/41.txt"), "--format", "json");
        var finding = Assert.Single(
            checkedDraft.Json.GetProperty("findings").EnumerateArray(),
            one => one.GetProperty("message").GetString()!.Contains("80/2021/NĐ-CP", StringComparison.Ordinal));
        Assert.Contains("đã sửa bởi Lan", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            checkedDraft.Json.GetProperty("findings").EnumerateArray(),
            one => one.GetProperty("code").GetString() is "citation-date" or "first-mention" or "citation-number");
    }

    [Fact]
    public void Each_missing_act_is_listed_once_and_by_its_own_number()
    {
        CiteRightly();
        var names = Names("missing").Where(name => name.Contains("/2021/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, names.Count);
        Assert.Single(names, name => name.Contains("30/2021", StringComparison.Ordinal));
        Assert.Single(names, name => name.Contains("80/2021", StringComparison.Ordinal));
        Assert.Single(Flat(store.Text("graph", "missing")).Split("30/2021/NĐ-CP")[1..]);
    }

    [Fact]
    public void What_is_printed_is_told_with_who_corrected_it()
    {
        foreach (var told in new[]
        {
            store.Text("cites", "41/QĐ-BXD"), store.Text("cited-by", "80/2021/NĐ-CP"),
            store.Text("graph", "why", "41/QĐ-BXD", "80/2021/NĐ-CP"),
            store.Text("dossier", store.Path("files/41.txt")),
        })
        {
            Assert.Contains($"in là “{Printed}”, đã sửa bởi Lan, ", Flat(told), StringComparison.Ordinal);
            Assert.Contains("80/2021/NĐ-CP", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_list_of_acts_for_the_file_names_the_act_that_is_meant()
    {
        var entry = store.Ask("dossier", store.Path("files/41.txt")).GetProperty("documents")[0];
        Assert.Equal(
            ("Nghị định số 80/2021/NĐ-CP", "2021-08-26", "Chính phủ", "Lan"),
            (
                entry.GetProperty("name").GetString(), entry.GetProperty("date").GetString(),
                entry.GetProperty("issuer").GetString(),
                entry.GetProperty("corrected").GetProperty("by").GetString()));
        // 'quy định chi tiết về vườn ươm' is what the act is about whose number is printed.
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("subject").ValueKind);
    }

    [Fact]
    public void What_is_undone_is_named_as_it_is_printed_again()
    {
        store.Run("corrections", "--undo", store.Ask("corrections").GetProperty("id").GetString()!);
        Assert.DoesNotContain(Names("missing"), name => name.Contains("80/2021", StringComparison.Ordinal));
        Assert.Contains(Printed, Flat(store.Text("cites", "41/QĐ-BXD")), StringComparison.Ordinal);
        Assert.DoesNotContain("đã sửa", store.Text("cites", "41/QĐ-BXD"), StringComparison.Ordinal);
    }

    private void CiteRightly() => store.Add("63/BC-BXD", "07 tháng 3 năm 2024",
        "BÁO CÁO\nVề hỗ trợ doanh nghiệp\n\nTheo Nghị định số 80/2021/NĐ-CP, Bộ đã hỗ trợ 7 doanh nghiệp.", file: "63");

    private List<string> Names(string question) =>
    [
        .. store.Ask("graph", question).EnumerateObject()
            .First(member => member.Value.ValueKind == JsonValueKind.Array).Value.EnumerateArray()
            .Select(one => one.GetProperty("name").GetString()!),
    ];

    private static string Heading(string text) => text.Trim().Split('\n')[0].Trim();

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
