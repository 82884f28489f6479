using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public class CheckTests
{
    [Fact]
    public void A_contradiction_is_told_with_its_words_and_what_was_not_checked()
    {
        using var folder = new TempFolder();
        folder.Write("bao-cao.txt", "Toàn tỉnh có 45/60 xã đạt chuẩn nông thôn mới, chiếm 85%.\n");
        var answer = Vanban.Run("check", folder["bao-cao.txt"], "--format", "json");
        Assert.Equal(1, answer.Code);
        var finding = Assert.Single(answer.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal("percentage-refuted", finding.GetProperty("kind").GetString());
        Assert.EndsWith("bao-cao.txt", finding.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Contains("85%", finding.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("45/60", finding.GetProperty("otherQuote").GetString(), StringComparison.Ordinal);
        Assert.Contains("Chưa kiểm tra", Vanban.Run("check", folder["bao-cao.txt"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_sum_is_told_with_its_reckoning_and_its_place()
    {
        using var folder = new TempFolder();
        folder.Write("du-thao.txt", "Mở đầu.\n\nTổng kinh phí 260 triệu đồng, gồm: huyện 170 triệu đồng, xã 60 triệu đồng.\n\nĐiều 1. Hỗ trợ\n1. Tổng mức hỗ trợ 350 triệu đồng, gồm: huyện 210 triệu đồng, xã 90 triệu đồng.\n");
        var text = Vanban.Run("check", folder["du-thao.txt"]).Output;
        Assert.Contains("đoạn 2: ", text, StringComparison.Ordinal);
        Assert.Contains("khoản 1 Điều 1: ", text, StringComparison.Ordinal);
        Assert.Contains("210 + 90 = 300 triệu đồng", text.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Căn cứ: 170 triệu đồng, xã 60 triệu đồng", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_held_against_the_reports_of_a_store()
    {
        using var folder = new TempFolder();
        string Report(int number, string revenue) =>
            $"ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: {number}/BC-UBND\nBình Phước, ngày 25 tháng 6 năm 2024\n\nBÁO CÁO\nTình hình thu ngân sách\n\nThu ngân sách nhà nước 6 tháng đầu năm 2024 đạt {revenue} đồng.\n";
        folder.Write("files/bao-cao.txt", Report(15, "1.200 tỷ"));
        folder.Write("du-thao.txt", Report(16, "1.350 tỷ"));
        folder.Write("nham-don-vi.txt", Report(17, "1.200 triệu"));
        Assert.Equal(0, Vanban.Run("ingest", folder["files"], "--store", folder["store"]).Code);
        Assert.Equal(0, Vanban.Run("check", folder["du-thao.txt"]).Code);
        foreach (var (file, kind) in new[] { ("du-thao.txt", "two-values"), ("nham-don-vi.txt", "unit-slip") })
        {
            var finding = Assert.Single(Vanban.Run("check", folder[file], "--store", folder["store"], "--format", "json").Json.GetProperty("findings").EnumerateArray());
            Assert.Equal(kind, finding.GetProperty("kind").GetString());
            Assert.EndsWith("bao-cao.txt", finding.GetProperty("otherFile").GetString(), StringComparison.Ordinal);
            Assert.Contains("1.200 tỷ", finding.GetProperty("otherQuote").GetString(), StringComparison.Ordinal);
        }
        // A report does not contradict itself.
        Assert.Equal(0, Vanban.Run("check", folder["files/bao-cao.txt"], "--store", folder["store"]).Code);
    }

    [Theory]
    [InlineData("BỘ GIAO THÔNG VẬN TẢI", "12/BC-BGTVT", "Hà Nội, ngày 05 tháng 5 năm 2025", "nay: Bộ Xây dựng")]
    [InlineData("BỘ GIAO THÔNG VẬN TẢI", "12/BC-BGTVT", "Hà Nội, ngày 28 tháng 02 năm 2025", null)]
    [InlineData("BỘ XÂY DỰNG", "12/BC-BXD", "Hà Nội, ngày 05 tháng 5 năm 2025", null)]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "12/BC-UBND", "Bình Phước, ngày 01 tháng 8 năm 2025", "Nghị quyết 202/2025/QH15")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "12/BC-UBND", "Bình Phước, ngày 30 tháng 6 năm 2025", null)]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "12/BC-UBND", "Lâm Đồng, ngày 01 tháng 8 năm 2025", null)]
    public void A_draft_of_a_body_that_is_no_more_on_its_day_is_told(string issuer, string number, string day, string? told)
    {
        using var folder = new TempFolder();
        folder.Write("du-thao.txt", $"{issuer}\n\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n{day}\n\nBÁO CÁO\nTình hình\n\nNội dung báo cáo.\n");
        var output = string.Join(' ', Vanban.Run("check", folder["du-thao.txt"]).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (told is null)
            Assert.DoesNotContain("không còn:", output, StringComparison.Ordinal);
        else
            Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_a_clean_end()
    {
        using var folder = new TempFolder();
        folder.Write("bao-cao.txt", "Toàn tỉnh có 45/60 xã đạt chuẩn nông thôn mới, chiếm 75%.\n");
        var answer = Vanban.Run("check", folder["bao-cao.txt"]);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Không thấy số liệu nào mâu thuẫn", answer.Output, StringComparison.Ordinal);
    }
}
