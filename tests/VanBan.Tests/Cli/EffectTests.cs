using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Validity where an end leaves something out, is put off, is limited or waits for another act; and where a
/// suspension is prolonged or over. Asked of stores whose acts change each other.</summary>
public sealed class EffectTests : IDisposable
{
    private const string Old = "11/2019/TT-BXD", OldInFull = "Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng Bộ Xây dựng";

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(OldInFull + " hết hiệu lực kể từ ngày Thông tư này có hiệu lực; riêng Điều 5 của Thông tư số 11/2019/TT-BXD vẫn có hiệu lực đến hết ngày 31 tháng 12 năm 2022.")]
    [InlineData("Thông tư này thay thế " + OldInFull + ". Riêng Điều 5 tiếp tục được áp dụng đến hết ngày 31 tháng 12 năm 2022.")]
    [InlineData("Ngoại trừ Điều 5 được áp dụng đến hết ngày 31 tháng 12 năm 2022, các quy định khác của " + OldInFull + " hết hiệu lực.")]
    [InlineData("Bãi bỏ " + OldInFull + ", riêng đối với Điều 5 thì hết hiệu lực từ ngày 01 tháng 01 năm 2023.")]
    public void What_stays_behind_an_end_keeps_the_act_partly_in_force_until_its_own_day(string clause)
    {
        AddOld();
        AddNew(clause);
        Assert.Equal("in-force", store.StateOf(Old, "2022-03-09"));
        Assert.Equal("partly-ended", store.StateOf(Old, "2022-12-31"));
        Assert.Equal("ended", store.StateOf(Old, "2023-01-01"));
        var text = OneLine("validity", Old, "--at", "2022-06-01");
        Assert.Contains("trừ Điều 5", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OldInFull + " hết hiệu lực đối với các công trình cấp I kể từ ngày Thông tư này có hiệu lực.", "đối với các công trình cấp I")]
    [InlineData("Bãi bỏ " + OldInFull + " trên địa bàn thành phố Đà Nẵng.", "trên địa bàn thành phố Đà Nẵng")]
    [InlineData("Đối với công trình khởi công mới, " + OldInFull + " hết hiệu lực.", "đối với công trình khởi công mới")]
    public void An_end_for_some_cases_alone_is_partial_and_says_which(string clause, string limit)
    {
        AddOld();
        AddNew(clause);
        Assert.Equal("partly-ended", store.StateOf(Old, "2023-01-01"));
        Assert.Equal(limit, Change().GetProperty("limit").GetString());
        Assert.Contains("chỉ " + limit, OneLine("validity", Old, "--at", "2023-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suspension_for_some_cases_alone_is_told_as_partial()
    {
        AddOld();
        AddNew("Ngưng hiệu lực " + OldInFull + " đối với nhà ở riêng lẻ đến hết ngày 31 tháng 12 năm 2022.");
        var answer = store.Ask("validity", Old, "--at", "2022-06-01");
        Assert.Equal(("suspended", true), (answer.GetProperty("state").GetString(), answer.GetProperty("partial").GetBoolean()));
    }

    [Fact]
    public void The_end_moves_with_the_act_that_makes_it_when_that_is_put_off()
    {
        AddOld();
        AddNew("Bãi bỏ " + OldInFull + ".");
        store.Add("15/2022/TT-BXD", "25 tháng 02 năm 2022", Body("Lùi thời điểm có hiệu lực của Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 của Bộ trưởng Bộ Xây dựng đến ngày 01 tháng 9 năm 2022.", "ngày 28 tháng 02 năm 2022"));
        Assert.Equal("not-yet", store.StateOf("12/2022/TT-BXD", "2022-08-31"));
        Assert.Equal("in-force", store.StateOf(Old, "2022-08-31"));
        Assert.Equal("ended", store.StateOf(Old, "2022-09-01"));
    }

    [Fact]
    public void An_act_that_has_effect_already_is_not_put_off()
    {
        AddOld();
        AddNew("Bãi bỏ " + OldInFull + ".");
        store.Add("15/2022/TT-BXD", "25 tháng 6 năm 2022", Body("Lùi thời điểm có hiệu lực của Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 của Bộ trưởng Bộ Xây dựng đến ngày 01 tháng 9 năm 2022.", "ngày 01 tháng 7 năm 2022"));
        Assert.Equal("ended", store.StateOf(Old, "2022-05-01"));
    }

    [Fact]
    public void One_provision_that_is_put_off_waits_alone_and_moves_what_it_makes()
    {
        AddOld();
        AddNew("Bãi bỏ " + OldInFull + ".");
        store.Add("15/2022/TT-BXD", "25 tháng 02 năm 2022", Body("Lùi thời điểm có hiệu lực của khoản 2 Điều 9 Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 của Bộ trưởng Bộ Xây dựng đến ngày 01 tháng 9 năm 2022.", "ngày 28 tháng 02 năm 2022"));
        Assert.Equal("in-force", store.StateOf("12/2022/TT-BXD", "2022-04-01"));
        Assert.Contains("riêng khoản 2 Điều 9 từ 01/09/2022 mới có hiệu lực", OneLine("validity", "12/2022/TT-BXD", "--at", "2022-04-01"), StringComparison.Ordinal);
        Assert.Equal("in-force", store.StateOf(Old, "2022-08-31"));
        Assert.Equal("ended", store.StateOf(Old, "2022-09-01"));
    }

    [Theory]
    [InlineData("Kéo dài thời gian ngưng hiệu lực của " + OldInFull + " đến hết ngày 30 tháng 6 năm 2023.")]
    [InlineData("Tiếp tục ngưng hiệu lực " + OldInFull + " đến hết ngày 30 tháng 6 năm 2023.")]
    [InlineData("Thời gian ngưng hiệu lực của " + OldInFull + " được kéo dài đến hết ngày 30 tháng 6 năm 2023.")]
    public void A_suspension_that_is_prolonged_lasts_longer(string clause)
    {
        AddOld();
        AddNew("Ngưng hiệu lực " + OldInFull + " đến hết ngày 31 tháng 12 năm 2022.");
        store.Add("30/2022/TT-BXD", "20 tháng 12 năm 2022", Body(clause, "ngày 25 tháng 12 năm 2022"));
        Assert.Equal("suspended", store.StateOf(Old, "2022-12-31"));
        Assert.Equal("suspended", store.StateOf(Old, "2023-06-30"));
        Assert.Equal("in-force", store.StateOf(Old, "2023-07-01"));
    }

    [Theory]
    [InlineData("Bãi bỏ Thông tư số 12/2022/TT-BXD ngày 20 tháng 01 năm 2022 của Bộ trưởng Bộ Xây dựng.")]
    [InlineData(OldInFull + " tiếp tục được thi hành kể từ ngày 01 tháng 7 năm 2022.")]
    [InlineData(OldInFull + " tiếp tục có hiệu lực kể từ ngày Thông tư này có hiệu lực.")]
    [InlineData("Chấm dứt việc ngưng hiệu lực " + OldInFull + ".")]
    public void A_suspension_is_over_when_its_act_is_or_when_it_is_said(string clause)
    {
        AddOld();
        AddNew("Ngưng hiệu lực " + OldInFull + " đến hết ngày 31 tháng 12 năm 2022.");
        store.Add("20/2022/TT-BXD", "20 tháng 6 năm 2022", Body(clause, "ngày 01 tháng 7 năm 2022"));
        Assert.Equal("suspended", store.StateOf(Old, "2022-06-30"));
        Assert.Equal("in-force", store.StateOf(Old, "2022-07-01"));
    }

    [Theory]
    [InlineData(OldInFull + " hết hiệu lực kể từ thời điểm Nghị định số 35/2022/NĐ-CP có hiệu lực.")]
    [InlineData("Kể từ ngày Nghị định số 35/2022/NĐ-CP có hiệu lực thi hành, " + OldInFull + " hết hiệu lực.")]
    public void An_end_with_the_effect_of_another_act_waits_until_that_is_known(string clause)
    {
        AddOld();
        AddNew(clause);
        Assert.Equal("in-force", store.StateOf(Old, "2023-01-01"));
        Assert.Contains("khi Nghị định số 35/2022/NĐ-CP có hiệu lực (chưa rõ ngày)", OneLine("validity", Old, "--at", "2023-01-01"), StringComparison.Ordinal);
        store.Add("35/2022/NĐ-CP", "28 tháng 5 năm 2022", "NGHỊ ĐỊNH\nQuy định về nhà ở\n\nĐiều 1. Phạm vi\nNghị định này quy định về nhà ở.\nĐiều 2. Nghị định này có hiệu lực thi hành kể từ ngày 15 tháng 7 năm 2022.\n", "CHÍNH PHỦ");
        Assert.Equal("in-force", store.StateOf(Old, "2022-07-14"));
        Assert.Equal("ended", store.StateOf(Old, "2022-07-15"));
    }

    private void AddOld() => store.Add(Old, "12 tháng 6 năm 2019",
        "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí là 20%.\nĐiều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2019.\n");

    private void AddNew(string clause) =>
        store.Add("12/2022/TT-BXD", "20 tháng 01 năm 2022", Body(clause, "ngày 10 tháng 3 năm 2022"));

    private static string Body(string clause, string day) => "THÔNG TƯ\nQuy định mức phí mới\n\nĐiều 9. Hiệu lực thi hành\n"
        + $"1. Thông tư này có hiệu lực thi hành kể từ {day}.\n2. {clause}\n\nBỘ TRƯỞNG\n\n\nNguyễn Văn An\n";

    private JsonElement Change() =>
        Assert.Single(store.Ask("validity", Old, "--at", "2023-01-01").GetProperty("changes").EnumerateArray());

    private string OneLine(params string[] args) =>
        string.Join(' ', store.Text(args).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
