using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Whether every door tells the same of an act: validity, show, cites, cited-by, search, dossier, check.</summary>
public sealed class StateAgreementTests : IDisposable
{
    private static string EffectFrom(string day) =>
        $"\nĐiều 3. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày {day}.\n";

    // Kinds of ends that an act of the ministry can find; the number of the act stands for {0}.
    private static readonly (string Order, string State)[] Orders =
    [
        ("Bãi bỏ Thông tư số {0}.", "ended"),
        ("Thông tư này thay thế Thông tư số {0}.", "ended"),
        ("Bãi bỏ khoản 2 Điều 5 Thông tư số {0}.", "partly-ended"),
        ("Ngưng hiệu lực Thông tư số {0} từ ngày 01 tháng 6 năm 2023 đến hết ngày 31 tháng 12 năm 2099.", "suspended"),
        ("Sửa đổi khoản 2 Điều 5 Thông tư số {0} như sau: “2. Mới”.", "in-force"),
        ("Giao các đơn vị thực hiện Thông tư số {0}.", "in-force"),
        ("Bãi bỏ Thông tư số {0}, trừ khoản 3 Điều 4 có hiệu lực đến hết ngày 31 tháng 12 năm 2023.", "ended"),
    ];

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Every_door_tells_the_same_state_of_every_act()
    {
        var acts = Written();
        // Laws that only the program's own table tells of, and what nobody tells of.
        var laws = LawEnd.All.Where((_, index) => index % 7 == 0).Select(end => (Name: $"{end.Name} số {end.Number}", end.Number, State: "ended")).ToList();
        laws.Add(("Nghị định số 99/2019/NĐ-CP", "99/2019/NĐ-CP", "unknown"));
        store.Add("80/QĐ-BXD", "01 tháng 5 năm 2026",
            "QUYẾT ĐỊNH\nVề việc phê duyệt\n\n" + string.Concat(
                acts.Select(act => $"Căn cứ Thông tư số {act.Number};\n").Concat(laws.Select(law => $"Căn cứ {law.Name};\n")))
            + "\nĐiều 1. Phê duyệt.\n");
        var cited = store.Ask("cites", "80/QĐ-BXD").GetProperty("edges").EnumerateArray()
            .GroupBy(edge => edge.GetProperty("to").GetString()!)
            .ToDictionary(edges => edges.Key, edges => edges.First().GetProperty("toValidity").GetString());
        var dossier = store.Text("dossier", store.Path("files/80_QĐ-BXD.txt")).ReplaceLineEnding();
        foreach (var (number, state) in acts.Concat(laws.Select(law => (law.Number, law.State))))
        {
            var validity = store.Ask("validity", number);
            Assert.Equal((number, state), (number, validity.GetProperty("state").GetString()));
            Assert.Equal((number, state), (number, cited[validity.GetProperty("id").GetString()!]));
            if (state != "unknown")
                Assert.Contains(validity.GetProperty("summary").GetString()!.ReplaceLineEnding(), store.Text("cited-by", number).ReplaceLineEnding(), StringComparison.Ordinal);
        }
        foreach (var (number, state) in acts)
            Assert.Equal((number, state), (number, store.Ask("show", number).GetProperty("validity").GetProperty("state").GetString()));
        Assert.Equal(Numbers(acts, "ended"), Found("hết hiệu lực"));
        Assert.Equal(Numbers(acts, "partly-ended"), Found("hết hiệu lực một phần"));
        Assert.Equal(Numbers(acts, "suspended"), Found("bị đình chỉ"));
        foreach (var law in laws.Where(law => law.State == "ended"))
            Assert.Contains($"{law.Number}", dossier, StringComparison.Ordinal);
        AssertChecked(acts, laws.Where(law => law.State == "ended").Select(law => law.Number));
    }

    [Fact]
    public void The_source_of_an_end_by_the_programs_own_table_is_told_in_words()
    {
        store.Add("80/QĐ-BXD", "01 tháng 5 năm 2026", "QUYẾT ĐỊNH\nVề việc phê duyệt\n\nCăn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;\n\nĐiều 1. Phê duyệt.\n");
        var change = Assert.Single(store.Ask("validity", "65/2025/QH15").GetProperty("changes").EnumerateArray());
        Assert.Equal(("72/2025/QH15", "2025-06-16"), (change.GetProperty("by").GetProperty("number").GetString(), change.GetProperty("from").GetString()));
        Assert.StartsWith("theo bảng của chương trình", change.GetProperty("source").GetString(), StringComparison.Ordinal);
        string[] answers =
        [
            store.Text("validity", "65/2025/QH15"), store.Text("cites", "80/QĐ-BXD"), store.Text("cited-by", "65/2025/QH15"),
            store.Text("check", store.Path("files/80_QĐ-BXD.txt")), store.Text("dossier", store.Path("files/80_QĐ-BXD.txt")),
        ];
        Assert.All(answers, answer => Assert.Contains("72/2025/QH15", answer, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotContain(".tsv", answer, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_by_validity_needs_no_words()
    {
        var acts = Written();
        Assert.Equal(Numbers(acts, "ended"), Found("ended"));
        Assert.Equal(2, store.Run("search").Code);
    }

    // What a repeal left out for a time is over as well: the whole act is found as ended, on the day before as partly.
    [Fact]
    public void An_act_whose_exception_is_over_is_found_as_ended()
    {
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí." + EffectFrom("01 tháng 8 năm 2019"));
        store.Add("13/2019/TT-BXD", "12 tháng 6 năm 2019", "THÔNG TƯ\nQuy định mức phí khác\n\nĐiều 1. Mức phí." + EffectFrom("01 tháng 8 năm 2019"));
        store.Add("12/2022/TT-BXD", "20 tháng 01 năm 2022",
            "THÔNG TƯ\nBãi bỏ\n\nĐiều 1. Bãi bỏ Thông tư số 11/2019/TT-BXD, trừ khoản 3 Điều 4 có hiệu lực đến hết ngày 31 tháng 12 năm 2023.\n"
            + "Điều 2. Bãi bỏ Thông tư số 13/2019/TT-BXD, trừ khoản 3 Điều 4 có hiệu lực đến hết ngày 31 tháng 12 năm 2099." + EffectFrom("10 tháng 3 năm 2022"));
        Assert.Equal(["11/2019/TT-BXD"], Found("hết hiệu lực"));
        Assert.Equal(["13/2019/TT-BXD"], Found("hết hiệu lực một phần"));
        Assert.Equal("partly-ended", store.StateOf("11/2019/TT-BXD", "2023-12-31"));
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2024-01-01"));
    }

    [Fact]
    public void An_act_whose_own_time_is_over_has_ended_for_every_door()
    {
        store.Add("21/2020/TT-BXD", "12 tháng 6 năm 2020",
            "THÔNG TƯ\nQuy định mức hỗ trợ\n\nĐiều 1. Mức hỗ trợ là 20%.\n"
            + "Điều 3. Hiệu lực\nThông tư này có hiệu lực từ ngày 01 tháng 8 năm 2020 đến hết ngày 31 tháng 12 năm 2022.\n");
        store.Add("81/QĐ-BXD", "01 tháng 5 năm 2025",
            "QUYẾT ĐỊNH\nVề việc phê duyệt\n\nCăn cứ Thông tư số 21/2020/TT-BXD ngày 12 tháng 6 năm 2020 của Bộ trưởng Bộ Xây dựng;\n\nĐiều 1. Phê duyệt.\n");
        Assert.Equal("in-force", store.StateOf("21/2020/TT-BXD", "2022-12-31"));
        Assert.Equal("ended", store.StateOf("21/2020/TT-BXD", "2023-01-01"));
        Assert.Equal(["21/2020/TT-BXD"], Found("hết hiệu lực"));
        var finding = Assert.Single(
            store.Ask("check", store.Path("files/81_QĐ-BXD.txt")).GetProperty("findings").EnumerateArray(),
            static one => one.GetProperty("code").GetString() == "basis-ended");
        Assert.Contains("đến hết ngày 31/12/2022", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private List<(string Number, string State)> Written()
    {
        var acts = new List<(string Number, string State)>();
        for (var i = 0; i < Orders.Length; i++)
        {
            var number = $"{11 + i}/2019/TT-BXD";
            store.Add(number, "12 tháng 6 năm 2019", "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí là 20%." + EffectFrom("01 tháng 8 năm 2019"));
            store.Add($"{51 + i}/2022/TT-BXD", "20 tháng 01 năm 2022", "THÔNG TƯ\nQuy định khác\n\nĐiều 1. " + Orders[i].Order.Replace("{0}", number, StringComparison.Ordinal) + EffectFrom("10 tháng 3 năm 2022"));
            acts.Add((number, Orders[i].State));
        }
        return acts;
    }

    private static List<string> Numbers(IEnumerable<(string Number, string State)> acts, string state) =>
        [.. acts.Where(act => act.State == state).Select(act => act.Number).Order(StringComparer.Ordinal)];

    private List<string> Found(string validity) =>
        [.. store.Ask("search", "--validity", validity, "--limit", "50").GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("number").GetString()!).Order(StringComparer.Ordinal)];

    private void AssertChecked(List<(string Number, string State)> acts, IEnumerable<string> laws)
    {
        var found = store.Ask("check", store.Path("files/80_QĐ-BXD.txt")).GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString() is "basis-ended" or "act-suspended")
            .Select(finding => finding.GetProperty("quote").GetString()!).ToList();
        foreach (var number in acts.Where(act => act.State is "ended" or "suspended").Select(act => act.Number).Concat(laws))
            Assert.Contains(found, quote => quote.Contains(number, StringComparison.Ordinal));
        Assert.Equal(acts.Count(act => act.State is "ended" or "suspended") + laws.Count(), found.Count);
    }
}

/// <summary>Text without the ends of its lines, so that it can be compared whatever the width.</summary>
file static class Lines
{
    public static string ReplaceLineEnding(this string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
