using System.Text;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>A register of validity is taken row by row: what cannot be is told with its reason, and the rest is kept.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly WrittenStore store = new WrittenStore().AddText(
        "ke-hoach.txt", "KẾ HOẠCH\nThăm cơ sở\n\nThực hiện Thông tư số 21/2017/TT-BYT ngày 10/5/2017 của Bộ Y tế, phòng thăm 12 cơ sở.\n");

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("21/2017/TT-BYT,Còn hiệu lực,10/5/2017,", null)]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực một phần,10/5/2017,01/02/2020", null)]
    [InlineData("21/2017/TT-BYT,Bị thay thế,-,không có", null)]
    [InlineData("21/2017/TT-BYT,\"Hết hiệu lực,\ntoàn bộ\",10/5/2017,01/02/2020", null)]
    [InlineData("21/2017/TT-BYT,hay lắm,10/5/2017,", "không rõ tình trạng 'hay lắm'")]
    [InlineData("21/2017/TT-BYT,,10/5/2017,", "không có tình trạng")]
    [InlineData("21/2017/TT-BYT,Còn hiệu lực,30/02/2017,", "không có ngày '30/02/2017'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực,10/5/2017,31/11/2020", "không có ngày '31/11/2020'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực,10/5/2017,01/01/2016", "ngày của tình trạng đứng trước ngày ban hành")]
    [InlineData("\"21/2017/TT-BYT, 23/2017/TT-BYT\",Hết hiệu lực,,", "một ô có nhiều số, ký hiệu: '21/2017/TT-BYT, 23/2017/TT-BYT'")]
    [InlineData("\"21/2017/TT-BYT\n23/2017/TT-BYT\",Hết hiệu lực,,", "một ô có nhiều số, ký hiệu")]
    [InlineData("Thông tư 21/2017/TT-BYT và Thông tư 23/2017/TT-BYT,Hết hiệu lực,,", "một ô có nhiều số, ký hiệu")]
    [InlineData("Thông tư 21/2017/TT-BYT (được sửa đổi bởi 23/2017/TT-BYT),Hết hiệu lực một phần,,", null)]
    [InlineData("Số 21/2017/TT-BYT ngày 10/5/2017,Không còn đối tượng áp dụng,,01/02/2020", null)]
    [InlineData("21/2017/TT-BYT,Không xác định,,", null)]
    [InlineData("21/2017/TT-BYT,Không xác định,,01/02/2020", "'Không xác định' mà lại có ngày 01/02/2020")]
    [InlineData("21/2017/TT-BYT,Chưa xác định,,01/02/2020", "'Chưa xác định' mà lại có ngày 01/02/2020")]
    [InlineData("21/2017/TT-BYT ngày 31/02/2017,Còn hiệu lực,,", "không có ngày '31/02/2017'")]
    [InlineData("Thông tư 21/2017/TT-BYT ngày 30 tháng 02 năm 2017,Còn hiệu lực,,", "không có ngày '30 tháng 02 năm 2017'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực từ 31/02/2020,,", "không có ngày '31/02/2020'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực kể từ ngày 31-4-2020,,", "không có ngày '31-4-2020'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực từ 29/02/2021 (một phần),,", "không có ngày '29/02/2021'")]
    [InlineData("21/2017/TT-BYT,Hết hiệu lực từ 29/02/2020 (một phần),,", null)]
    [InlineData("21/2017/TT-BYT,Bị thay thế bởi 31/2/2020/TT-BYT,,", null)]
    [InlineData("hai mốt,Còn hiệu lực,10/5/2017,", "không đọc được số, ký hiệu 'hai mốt'")]
    [InlineData(",Còn hiệu lực,10/5/2017,", "không có số, ký hiệu")]
    public void A_row_is_taken_or_told_why_not(string row, string? reason)
    {
        var answer = Import($"Số ký hiệu,Tình trạng,Ngày ban hành,Ngày hết hiệu lực\n{row}\n22/2017/TT-BYT,Còn hiệu lực,,\n");
        Assert.Equal(reason is null ? 0 : 1, answer.Code);
        Assert.Contains($"đã nhập {(reason is null ? 2 : 1)} văn bản", answer.Output, StringComparison.Ordinal);
        if (reason is not null)
            Assert.Contains($"dòng 2: {reason}", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Heads_stand_in_any_order_under_a_title(char separator)
    {
        var table = "DANH MỤC, năm 2024, của phòng|||\nGhi chú|TÌNH TRẠNG HIỆU LỰC|Ngày ban hành|Số hiệu\nx|Hết hiệu lực|10/5/2017|21/2017/TT-BYT\n";
        var answer = Import("\uFEFF" + table.Replace(',', ' ').Replace('|', separator));
        Assert.Equal(0, answer.Code);
        Assert.Contains("đã nhập 1 văn bản", answer.Output, StringComparison.Ordinal);
        var told = store.Text("validity", "21/2017/TT-BYT").Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("theo danh mục nhập 'so.csv' (dòng 3): Hết hiệu lực", told, StringComparison.Ordinal);
        Assert.Contains("(nhập ngày", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Acts_that_the_store_does_not_know_yet_are_kept_and_told()
    {
        var answer = Import("Số ký hiệu,Tình trạng\n21/2017/TT-BYT,Còn hiệu lực\n98/2017/TT-BYT,Còn hiệu lực\n");
        Assert.Equal(0, answer.Code);
        Assert.Contains("dòng 3", answer.Output, StringComparison.Ordinal);
    }

    private Answer Import(string text)
    {
        File.WriteAllText(store.Path("so.csv"), text, new UTF8Encoding(false));
        return store.Run("register", "import", store.Path("so.csv"));
    }
}
