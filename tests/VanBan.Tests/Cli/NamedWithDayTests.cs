using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>An act that is only cited is found by the name and the day that are printed of it.</summary>
public sealed class NamedWithDayTests : IDisposable
{
    private readonly WrittenStore store = new WrittenStore()
        .Add("71/QĐ-BXD", "10 tháng 9 năm 2025",
            """
            QUYẾT ĐỊNH
            Về việc giao việc

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;
            Căn cứ Luật Tổ chức Chính quyền địa phương ngày 16 tháng 6 năm 2025;
            Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
            Căn cứ Luật Kiến trúc;
            Căn cứ Luật Kiến trúc số 40/2019/QH14;
            Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;
            Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;
            Căn cứ Chỉ thị số 49-CT/TW của Ban Bí thư;
            Căn cứ Quyết định số 787/QĐ-UBND ngày 21/8/2025 của Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng;
            Căn cứ Nghị định số 33/2025/NĐ-CP ngày 25 tháng 02 năm 2025 của Chính phủ;

            QUYẾT ĐỊNH:
            Điều 1. Giao việc cho các đơn vị.
            """, file: "71");

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("Luật Tổ chức Chính quyền địa phương ngày 16 tháng 6 năm 2025", "2025-06-16")]
    [InlineData("luật tổ chức chính quyền địa phương ngày 16/6/2025", "2025-06-16")]
    [InlineData("Luat To chuc chinh quyen dia phuong, ngay 19.02.2025", "2025-02-19")]
    [InlineData("Luật Tổ chức chính quyền địa phương (19/2/2025)", "2025-02-19")]
    public void A_name_with_a_day_means_the_act_of_that_day(string typed, string day)
    {
        var answer = store.Run("cited-by", typed, "--format", "json");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains($":{day};", answer.Json.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_alone_means_any_of_them() =>
        Assert.Equal(2, store.Run("cited-by", "Luật Tổ chức chính quyền địa phương").Code);

    [Fact]
    public void The_name_that_is_printed_of_a_missing_act_finds_it()
    {
        var missing = store.Ask("graph", "missing").EnumerateObject().First().Value.EnumerateArray().ToList();
        Assert.True(missing.Count >= 9);
        foreach (var one in missing.Where(one => one.GetProperty("name").GetString() != "Luật Kiến trúc"))
        {
            var name = one.GetProperty("name").GetString()!;
            var answer = store.Run("cited-by", name, "--format", "json");
            Assert.Equal((name, 0), (name, answer.Code));
            Assert.Equal(one.GetProperty("id").GetString(), answer.Json.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void Acts_to_choose_from_differ_by_what_is_known_of_them()
    {
        store.Add("72/BC-BXD", "11 tháng 9 năm 2025",
            "BÁO CÁO\nVề đất\n\nCăn cứ Luật Đất đai ngày 26 tháng 11 năm 2003; Luật Đất đai số 45/2013/QH13; Luật Đất đai.");
        var lines = store.Run("cited-by", "Luật Đất đai").Error.Split('\n')
            .Where(line => line.Contains("chưa có trong kho", StringComparison.Ordinal))
            .Select(line => line.Split(". ", 2)[1]).ToList();
        Assert.True(lines.Count > 1);
        Assert.Equal(lines.Distinct(), lines);
        Assert.All(lines, line => Assert.Contains("được viện dẫn 1 lần", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("45/2013/QH13", StringComparison.Ordinal));
    }
}
