using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>What became of each provision of an act, by whichever command it is asked.</summary>
public sealed class ProvisionHistoryTests : IDisposable
{
    private const string Amended = "THÔNG TƯ\nQuy định mức phí\n\nĐiều 1. Mức phí là 20%.\nĐiều 2. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2019.\n";

    private const string Amending = "THÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số 11/2019/TT-BXD\n\n"
        + "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng Bộ Xây dựng\n"
        + "1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:\n“2. Bãi bỏ Điều 6.”\n"
        + "2. Thay thế cụm từ “huyện” bằng cụm từ “xã” tại khoản 2 Điều 3, Điều 5.\n"
        + "3. Bãi bỏ cụm từ “thị xã” tại khoản 2 Điều 3, Điều 5.\n"
        + "4. Bãi bỏ khoản 4 Điều 7.\n"
        + "Điều 2. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày 10 tháng 3 năm 2022.\n";

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Each_item_of_the_amending_act_is_in_the_history_of_its_provision()
    {
        AddBoth();
        var histories = store.Ask("validity", "11/2019/TT-BXD", "--at", "2023-01-01").GetProperty("provisions").EnumerateArray()
            .Select(one => $"{one.GetProperty("provision").GetString()}: {one.GetProperty("history").GetArrayLength()}");
        Assert.Equal(["khoản 2 Điều 3: 3", "Điều 5: 2", "khoản 4 Điều 7: 1"], histories);
    }

    [Theory]
    [InlineData("khoản 2 Điều 3", 3)]
    [InlineData("Điều 5", 2)]
    [InlineData("Điều 7", 1)]
    [InlineData("Điều 6", 0)]
    public void The_mentions_of_a_provision_hold_what_its_history_holds(string provision, int items)
    {
        AddBoth();
        var edges = store.Ask("cited-by", "11/2019/TT-BXD", "--provision", provision).GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(items, edges.Count);
        Assert.All(edges, edge => Assert.Contains(edge.GetProperty("relation").GetString(), (string[])["amends", "repeals"]));
    }

    [Fact]
    public void An_item_is_asked_for_by_its_relation_in_the_words_of_the_country()
    {
        AddBoth();
        Assert.Single(Edges("bãi bỏ"));
        Assert.Single(Edges("huy bo"));
        Assert.Equal(3, Edges("sửa đổi").Count);
        Assert.Equal(3, Edges("sua doi, bo sung").Count);
        var refused = store.Run("cited-by", "11/2019/TT-BXD", "--relation", "xyz");
        Assert.Equal(2, refused.Code);
        Assert.Contains("sửa đổi, bổ sung", refused.Error, StringComparison.Ordinal);

        List<JsonElement> Edges(string relation) =>
            [.. store.Ask("cited-by", "11/2019/TT-BXD", "--provision", relation is "bãi bỏ" or "huy bo" ? "Điều 7" : "Điều 3", "--relation", relation).GetProperty("edges").EnumerateArray()];
    }

    [Fact]
    public void What_a_third_document_tells_of_an_amendment_is_said_with_its_name()
    {
        store.Add("05/KH-UBND", "01 tháng 5 năm 2022",
            "KẾ HOẠCH\nThu phí\n\nCăn cứ Thông tư số 11/2019/TT-BXD ngày 12 tháng 6 năm 2019 của Bộ trưởng Bộ Xây dựng đã được sửa đổi, bổ sung bởi Thông tư số 12/2022/TT-BXD;\nTỉnh lập kế hoạch.\n",
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "Lâm Đồng");
        var text = store.Text("validity", "11/2019/TT-BXD").ReplaceLineEndings(" ");
        Assert.DoesNotContain("Không văn bản nào", text, StringComparison.Ordinal);
        Assert.Contains("Thông tư 12/2022/TT-BXD", text, StringComparison.Ordinal);
        Assert.Contains("theo lời kể của Kế hoạch 05/KH-UBND", text, StringComparison.Ordinal);
        // The act itself says it better, once it is there.
        AddBoth();
        Assert.DoesNotContain("theo lời kể", store.Text("validity", "11/2019/TT-BXD"), StringComparison.Ordinal);
    }

    private void AddBoth()
    {
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", Amended);
        store.Add("12/2022/TT-BXD", "20 tháng 01 năm 2022", Amending);
    }
}
