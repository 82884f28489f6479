using VanBan.Tests.Catalog;
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
    public void Nothing_found_is_a_clean_end()
    {
        using var folder = new TempFolder();
        folder.Write("bao-cao.txt", "Toàn tỉnh có 45/60 xã đạt chuẩn nông thôn mới, chiếm 75%.\n");
        var answer = Vanban.Run("check", folder["bao-cao.txt"]);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Không thấy số liệu nào mâu thuẫn", answer.Output, StringComparison.Ordinal);
    }
}
