using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>A mention with a wrong digit leads to the document at hand where day and title tell that it is meant.</summary>
public sealed class NumberSlipTests : IDisposable
{
    private const string Title = "Quy định chế độ báo cáo định kỳ về phòng bệnh cho trẻ em mầm non";

    private readonly WrittenStore store = new WrittenStore()
        .Add("37/2023/TT-BYT", "14 tháng 8 năm 2023", $"THÔNG TƯ\n{Title}\n\nĐiều 1. Các trường báo cáo hằng quý.\n", "BỘ Y TẾ")
        .Add("38/2023/TT-BYT", "14 tháng 8 năm 2023", "THÔNG TƯ\nQuy định về tủ thuốc của trạm y tế xã\n\nĐiều 1. Tủ thuốc có 20 loại thuốc.\n", "BỘ Y TẾ");

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("73/2023/TT-BYT ngày 14/8/2023")]
    [InlineData("57/2023/TT-BYT ngày 14/8/2023")]
    [InlineData("37/2028/TT-BYT ngày 14/8/2023")]
    [InlineData("97/2023/TT-BYT ngày 14 tháng 8 năm 2023")]
    public void The_edge_leads_to_the_document_and_says_what_was_printed(string printed)
    {
        Cite($"Thông tư số {printed} của Bộ trưởng Bộ Y tế {Title}");
        var edge = Assert.Single(store.Ask("cites", "ke-hoach.txt").GetProperty("edges").EnumerateArray());
        Assert.Equal("present", edge.GetProperty("status").GetString());
        Assert.Contains("37-2023-tt-byt", edge.GetProperty("to").GetString(), StringComparison.Ordinal);
        Assert.Contains(printed.Split(' ')[0], edge.GetProperty("remark").GetString(), StringComparison.Ordinal);
        Assert.Single(store.Ask("cited-by", "37/2023/TT-BYT").GetProperty("edges").EnumerateArray());
    }

    [Theory]
    // Two slips; another day; a neighbour's number with no title; a title of its own.
    [InlineData("46/2023/TT-BYT ngày 14/8/2023 của Bộ trưởng Bộ Y tế " + Title)]
    [InlineData("73/2023/TT-BYT ngày 20/9/2023 của Bộ trưởng Bộ Y tế " + Title)]
    [InlineData("39/2023/TT-BYT ngày 14/8/2023 của Bộ trưởng Bộ Y tế")]
    [InlineData("36/2023/TT-BYT ngày 14/8/2023 của Bộ trưởng Bộ Y tế Quy định về khám sức khỏe của người lái tàu")]
    public void What_only_the_number_speaks_for_stays_missing(string printed)
    {
        Cite($"Thông tư số {printed}");
        var edge = Assert.Single(store.Ask("cites", "ke-hoach.txt").GetProperty("edges").EnumerateArray());
        Assert.Equal("missing", edge.GetProperty("status").GetString());
    }

    private void Cite(string act) =>
        store.AddText("ke-hoach.txt", $"KẾ HOẠCH\nKiểm tra bếp ăn\n\nCăn cứ {act};\n\nPhòng kiểm tra 12 bếp ăn trong tháng 9.\n");
}
