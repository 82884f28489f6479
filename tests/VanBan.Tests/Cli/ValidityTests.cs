using System.Text.Json;
using VanBan.Application.Exports;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Whether an act is in force on a day, asked of stores whose acts change each other.</summary>
public sealed class ValidityTests : IDisposable
{
    private const string Repealed = "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí là 20%.\n"
        + "Điều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2019.\n";

    private const string Repealing = "THÔNG TƯ\nQuy định mức phí mới\n\nĐiều 9. Hiệu lực thi hành\n"
        + "1. Thông tư này có hiệu lực thi hành kể từ ngày 10 tháng 3 năm 2022.\n"
        + "2. Bãi bỏ các văn bản sau đây:\n"
        + "a) Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng Bộ Xây dựng;\n"
        + "b) Khoản 3 Điều 7 Thông tư số 21/2017/TT-BXD ngày 05 tháng 9 năm 2017 của Bộ trưởng Bộ Xây dựng.\n";

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void An_act_is_not_yet_in_force_then_in_force_then_ended()
    {
        AddBoth();
        Assert.Equal("not-yet", store.StateOf("11/2019/TT-BXD", "2019-05-01"));
        Assert.Equal("not-yet", store.StateOf("11/2019/TT-BXD", "2019-07-31"));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2019-08-01"));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-03-09"));
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2022-03-10"));
    }

    [Fact]
    public void An_act_that_is_only_cited_has_a_state_too()
    {
        AddBoth();
        Assert.Equal("unknown", store.StateOf("21/2017/TT-BXD", "2022-03-09"));
        var answer = store.Ask("validity", "21/2017/TT-BXD", "--at", "2022-03-10");
        Assert.Equal("partly-ended", answer.GetProperty("state").GetString());
        var change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal(["khoản 3 Điều 7"], change.GetProperty("scope").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("12/2022/TT-BXD", change.GetProperty("by").GetProperty("number").GetString());
        Assert.Contains("Bãi bỏ các văn bản sau đây: … b) Khoản 3 Điều 7", Quote(change), StringComparison.Ordinal);
        Assert.EndsWith("12_2022_TT-BXD.txt", change.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    private const string Correcting = "QUYẾT ĐỊNH\nVề việc đính chính Thông tư số 12/2022/TT-BXD\n\nĐiều 1. Đính chính Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 của Bộ trưởng Bộ Xây dựng như sau:\n";

    [Theory]
    [InlineData("Tại khoản 1 Điều 9, “có hiệu lực thi hành kể từ ngày 10 tháng 3 năm 2022” sửa thành “có hiệu lực thi hành kể từ ngày 10 tháng 5 năm 2022”.")]
    [InlineData("Tại khoản 1 Điều 9, thay cụm từ “ngày 10 tháng 3 năm 2022” bằng cụm từ “ngày 10 tháng 5 năm 2022”.")]
    public void A_corrected_day_of_effect_is_the_day_of_what_the_act_does(string correction)
    {
        AddBoth();
        store.Add("90/QĐ-BXD", "01 tháng 02 năm 2022", Correcting + correction + "\n");
        Assert.Equal("not-yet", store.StateOf("12/2022/TT-BXD", "2022-05-09"));
        Assert.Equal("in-force", store.StateOf("12/2022/TT-BXD", "2022-05-10"));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-05-09"));
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2022-05-10"));
        Assert.Contains("10/05/2022 (in nhầm là 10/03/2022) theo Quyết định 90/QĐ-BXD", OneLine("validity", "12/2022/TT-BXD"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_named_by_mistake_has_not_ended_and_the_one_meant_has()
    {
        AddBoth();
        store.Add("90/QĐ-BXD", "01 tháng 02 năm 2022", Correcting + "Tại điểm a khoản 2 Điều 9, “Thông tư số 11/2019/TT-BXD” sửa thành “Thông tư số 17/2019/TT-BXD”.\n");
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-03-10"));
        Assert.Equal("ended", store.StateOf("17/2019/TT-BXD", "2022-03-10"));
        var change = Assert.Single(store.Ask("validity", "11/2019/TT-BXD", "--at", "2022-03-10").GetProperty("changes").EnumerateArray());
        Assert.Equal("17/2019/TT-BXD", change.GetProperty("withdrawn").GetProperty("meant").GetString());
        Assert.Contains("đính chính thành 17/2019/TT-BXD", OneLine("validity", "11/2019/TT-BXD"), StringComparison.Ordinal);
        var meant = Assert.Single(store.Ask("validity", "17/2019/TT-BXD", "--at", "2022-03-10").GetProperty("changes").EnumerateArray());
        Assert.Equal("12/2022/TT-BXD", meant.GetProperty("by").GetProperty("number").GetString());
        Assert.Contains("sửa thành", Quote(meant), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_says_stands_before_the_documents_and_is_marked_until_it_is_undone()
    {
        AddBoth();
        store.Add("80/KH-UBND", "01 tháng 5 năm 2022", "KẾ HOẠCH\nThu phí\n\nCăn cứ Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng Bộ Xây dựng;\nTỉnh lập kế hoạch.\n", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "Lâm Đồng");
        var made = store.Run("correct", "validity", "11/2019/TT-BXD", "--state", "in-force", "--from", "2022-03-10", "--until", "2022-12-31", "--reason", "Công văn số 12/BXD-PC", "--by", "Lan");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-05-01"));
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2023-01-01"));
        var stated = store.Ask("validity", "11/2019/TT-BXD", "--at", "2022-05-01").GetProperty("stated");
        Assert.Equal(("in-force", "2022-12-31", "Công văn số 12/BXD-PC"), (stated.GetProperty("state").GetString(), stated.GetProperty("until").GetString(), stated.GetProperty("reason").GetString()));
        Assert.Contains("ghi tay bởi Lan", store.Text("validity", "11/2019/TT-BXD", "--at", "2022-05-01"), StringComparison.Ordinal);
        // Of today: by search, show and cites too.
        store.Run("correct", "validity", "11/2019/TT-BXD", "--state", "suspended", "--from", "2023-01-01", "--by", "Minh");
        Assert.Contains("ghi tay bởi Minh", OneLine("search", "mức phí 20%"), StringComparison.Ordinal);
        Assert.Contains("ghi tay bởi Minh", OneLine("show", "11/2019/TT-BXD"), StringComparison.Ordinal);
        Assert.Contains("suspended", store.Run("cites", "80/KH-UBND", "--format", "json").Output, StringComparison.Ordinal);
        foreach (var line in store.Text("corrections", "--format", "json").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            store.Run("corrections", "--undo", json.RootElement.GetProperty("id").GetString()!);
        }
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2022-05-01"));
        Assert.DoesNotContain("ghi tay", OneLine("search", "mức phí 20%"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("revoked", null, null)]
    [InlineData("unknown", null, null)]
    [InlineData("ended", "2024-02-01", "2024-01-01")]
    public void What_cannot_be_said_of_an_act_is_refused(string state, string? from, string? until)
    {
        AddBoth();
        string[] days = from is null ? [] : ["--from", from, "--until", until!];
        Assert.NotEqual(0, store.Run(["correct", "validity", "11/2019/TT-BXD", "--state", state, .. days]).Code);
    }

    [Fact]
    public void A_hit_of_a_search_tells_its_end_with_sentence_and_file()
    {
        AddBoth();
        var hit = store.Ask("search", "mức phí 20%").GetProperty("hits").EnumerateArray().Single(one => one.GetProperty("number").GetString() == "11/2019/TT-BXD");
        var change = Assert.Single(hit.GetProperty("validity").GetProperty("changes").EnumerateArray());
        Assert.Contains("Bãi bỏ các văn bản sau đây", Quote(change), StringComparison.Ordinal);
        Assert.EndsWith("12_2022_TT-BXD.txt", change.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2. Khoản 2 Điều 5 có hiệu lực từ ngày 01 tháng 01 năm 2023.", "khoản 2 Điều 5 2023-01-01")]
    [InlineData("2. Quy định tại khoản 2 Điều 5, Điều 6 có hiệu lực kể từ ngày 01/01/2023.", "khoản 2 Điều 5, Điều 6 2023-01-01")]
    [InlineData("2. Các điều từ Điều 1 đến Điều 3 của Thông tư này có hiệu lực từ ngày 20 tháng 02 năm 2022.", "Điều 1, Điều 2, Điều 3 2022-02-20")]
    [InlineData("2. Khoản 2 Điều 5 Thông tư số 11/2019/TT-BXD có hiệu lực từ ngày 01 tháng 01 năm 2023.", "")]
    public void An_act_whose_provisions_take_effect_in_stages_tells_each_day(string clause, string expected)
    {
        store.Add("12/2022/TT-BXD", "20 tháng 01 năm 2022", "THÔNG TƯ\nQuy định mức phí\n\nĐiều 5. Mức phí\n1. Mức 1.\n2. Mức 2.\nĐiều 9. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 10 tháng 3 năm 2022.\n" + clause + "\n");
        var stages = store.Ask("validity", "12/2022/TT-BXD").GetProperty("stages").EnumerateArray();
        Assert.Equal(expected, string.Join("; ", stages.Select(stage =>
            $"{string.Join(", ", stage.GetProperty("provisions").EnumerateArray().Select(one => one.GetString()))} {stage.GetProperty("from").GetString()}")));
    }

    [Fact]
    public void An_act_of_a_body_that_is_no_more_tells_who_stands_in_its_place()
    {
        store.Add("12/2022/TT-BGTVT", "20 tháng 01 năm 2022", "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí\nMức phí là 5%.\n", "BỘ GIAO THÔNG VẬN TẢI");
        var ended = store.Ask("validity", "12/2022/TT-BGTVT").GetProperty("issuerEnded").GetString();
        Assert.Contains("28/02/2025; nay: Bộ Xây dựng (Nghị quyết 176/2025/QH15", ended, StringComparison.Ordinal);
    }

    private string OneLine(params string[] args) =>
        string.Join(' ', store.Text(args).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_end_of_the_act_that_repealed_another_revives_nothing()
    {
        AddBoth();
        store.Add("30/2024/TT-BXD", "02 tháng 5 năm 2024",
            "THÔNG TƯ\nBãi bỏ văn bản\n\nĐiều 1. Bãi bỏ toàn bộ Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 "
            + "của Bộ trưởng Bộ Xây dựng.\nĐiều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2024.\n");
        Assert.Equal("ended", store.StateOf("12/2022/TT-BXD", "2024-07-01"));
        Assert.Equal("ended", store.StateOf("11/2019/TT-BXD", "2024-07-02"));
    }

    [Fact]
    public void An_act_that_ended_before_it_took_effect_repealed_nothing()
    {
        AddBoth();
        store.Add("02/2022/TT-BXD", "28 tháng 02 năm 2022",
            "THÔNG TƯ\nBãi bỏ văn bản\n\nĐiều 1. Bãi bỏ toàn bộ Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 "
            + "của Bộ trưởng Bộ Xây dựng.\nĐiều 2. Thông tư này có hiệu lực thi hành kể từ ngày ký.\n");
        Assert.Equal("ended", store.StateOf("12/2022/TT-BXD", "2022-03-10"));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-03-10"));
    }

    [Fact]
    public void A_suspension_holds_from_its_first_to_its_last_day()
    {
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", Repealed);
        store.Add("15/2021/TT-BXD", "10 tháng 8 năm 2021",
            "THÔNG TƯ\nNgưng hiệu lực\n\nĐiều 1. Ngưng hiệu lực thi hành Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm "
            + "2019 của Bộ trưởng Bộ Xây dựng từ ngày 15 tháng 8 năm 2021 đến hết ngày 31 tháng 12 năm 2021.\n");
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2021-08-14"));
        Assert.Equal("suspended", store.StateOf("11/2019/TT-BXD", "2021-08-15"));
        Assert.Equal("suspended", store.StateOf("11/2019/TT-BXD", "2021-12-31"));
        Assert.Equal("in-force", store.StateOf("11/2019/TT-BXD", "2022-01-01"));
    }

    [Fact]
    public void Nothing_is_concluded_of_an_act_of_which_nothing_is_told()
    {
        store.Add("60/2020/TT-BXD", "01 tháng 6 năm 2020", "THÔNG TƯ\nHướng dẫn\n\nCăn cứ Nghị định số 15/2013/NĐ-CP "
            + "ngày 06 tháng 02 năm 2013 của Chính phủ;\n\nĐiều 1. Thông tư này hướng dẫn.\n");
        var answer = store.Ask("validity", "15/2013/NĐ-CP", "--at", "2020-06-01");
        Assert.Equal("unknown", answer.GetProperty("state").GetString());
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal("unknown", store.StateOf("60/2020/TT-BXD", "2021-01-01"));
    }

    [Fact]
    public void The_answer_for_people_names_act_day_and_sentence()
    {
        AddBoth();
        var text = store.Text("validity", "11/2019/TT-BXD", "--at", "2022-03-10");
        Assert.Contains("hết hiệu lực toàn bộ", text, StringComparison.Ordinal);
        Assert.Contains("Thông tư 12/2022/TT-BXD (20/01/2022), từ 10/03/2022", text, StringComparison.Ordinal);
        Assert.Contains("12_2022_TT-BXD.txt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_of_a_provision_names_each_act_that_changed_it()
    {
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", Repealed);
        store.Add("15/2021/TT-BXD", "10 tháng 8 năm 2021",
            "THÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng "
            + "Bộ Xây dựng\n\nĐiều 1. Sửa đổi, bổ sung một số điều của Thông tư số 11/2019/TT-BXD\n"
            + "1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:\n“2. Mức phí là 30%.”\n2. Bãi bỏ khoản 4 Điều 3.\n"
            + "Điều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 10 năm 2021.\n");
        store.Add("19/2023/TT-BXD", "10 tháng 8 năm 2023",
            "THÔNG TƯ\nSửa đổi\n\nĐiều 1. Bãi bỏ khoản 2 Điều 3 Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ "
            + "trưởng Bộ Xây dựng.\nĐiều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 10 năm 2023.\n");
        var answer = store.Ask("validity", "11/2019/TT-BXD", "--at", "2024-01-01");
        Assert.Equal("partly-ended", answer.GetProperty("state").GetString());
        Assert.Equal(
            ["khoản 2 Điều 3", "khoản 4 Điều 3"],
            answer.GetProperty("provisions").EnumerateArray().Select(one => one.GetProperty("provision").GetString()));
        var text = store.Text("validity", "11/2019/TT-BXD", "--at", "2024-01-01");
        Assert.Contains("khoản 2 Điều 3: được sửa đổi, bổ sung bởi Thông tư 15/2021/TT-BXD", text, StringComparison.Ordinal);
        Assert.Contains("từ 01/10/2023", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_effect_that_is_limited_ends_with_its_last_day()
    {
        store.Add("66/2026/NQ-CP", "10 tháng 6 năm 2026",
            "NGHỊ QUYẾT\nThí điểm\n\nĐiều 6. Hiệu lực\nNghị quyết này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026 "
            + "đến hết ngày 28 tháng 02 năm 2027.\n", "CHÍNH PHỦ");
        Assert.Equal("in-force", store.StateOf("66/2026/NQ-CP", "2027-02-28"));
        Assert.Equal("ended", store.StateOf("66/2026/NQ-CP", "2027-03-01"));
    }

    [Fact]
    public void An_act_is_shown_with_its_validity()
    {
        AddBoth();
        var shown = store.Ask("show", "11/2019/TT-BXD").GetProperty("validity");
        Assert.Equal("ended", shown.GetProperty("state").GetString());
        Assert.Contains("hết hiệu lực toàn bộ: bị bãi bỏ bởi Thông tư 12/2022/TT-BXD", store.Text("show", "11/2019/TT-BXD").ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_that_was_imported_is_shown_as_what_it_is()
    {
        AddBoth();
        var csv = store.Path("danh-muc.csv");
        File.WriteAllText(csv, "DANH MỤC RÀ SOÁT;;;\nSTT;Số, ký hiệu;Tình trạng hiệu lực;Ngày hết hiệu lực\n"
            + "1;21/2017/TT-BXD;Hết hiệu lực toàn bộ;15/02/2025\n2;không có số;Còn hiệu lực;\n");
        var imported = store.Run("register", "import", csv);
        Assert.Equal(1, imported.Code);
        Assert.Contains("đã nhập 1 văn bản", imported.Output, StringComparison.Ordinal);
        Assert.Contains("tình trạng ở 1 dòng", imported.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var answer = store.Ask("validity", "21/2017/TT-BXD", "--at", "2026-01-01");
        Assert.Equal("partly-ended", answer.GetProperty("state").GetString());
        var entry = Assert.Single(answer.GetProperty("registered").EnumerateArray());
        Assert.Equal(("danh-muc.csv", 3, "2025-02-15"), (entry.GetProperty("register").GetString(), entry.GetProperty("row").GetInt32(), entry.GetProperty("from").GetString()));
        Assert.Contains("theo danh mục nhập 'danh-muc.csv' (dòng 3): Hết hiệu lực toàn bộ", store.Text("validity", "21/2017/TT-BXD"), StringComparison.Ordinal);
        Assert.Contains("danh-muc.csv: 1 văn bản", store.Text("register", "list"), StringComparison.Ordinal);
        Assert.Equal(0, store.Run("register", "remove", "danh-muc.csv").Code);
        Assert.Empty(store.Ask("validity", "21/2017/TT-BXD").GetProperty("registered").EnumerateArray());
    }

    [Fact]
    public void A_workbook_is_a_register_too()
    {
        AddBoth();
        var table = new ExportTable(
            "Danh mục", [new("Số văn bản"), new("Tình trạng"), new("Từ ngày")],
            [[ExportCell.Of("21/2017/TT-BXD"), ExportCell.Of("Hết hiệu lực"), ExportCell.Of(new DateOnly(2025, 2, 15))]]);
        using (var file = File.Create(store.Path("danh-muc.xlsx")))
            TableExport.Write(file, TableFormat.Xlsx, table);
        Assert.Equal(0, store.Run("register", "import", store.Path("danh-muc.xlsx")).Code);
        var entry = Assert.Single(store.Ask("validity", "21/2017/TT-BXD").GetProperty("registered").EnumerateArray());
        Assert.Equal(("Hết hiệu lực", "2025-02-15"), (entry.GetProperty("state").GetString(), entry.GetProperty("from").GetString()));
    }

    private static string Quote(JsonElement change) => change.GetProperty("quote").GetString()!;

    private void AddBoth()
    {
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", Repealed);
        store.Add("12/2022/TT-BXD", "20 tháng 01 năm 2022", Repealing);
    }
}
