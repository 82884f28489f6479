using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Store.Ingest;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Review;

/// <summary>Articles that a draft cites, held against the acts of a store: an act that amends others has its own articles only, and what
/// could not be looked up is said so.</summary>
public sealed class ProvisionTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly OpenStore store;

    public ProvisionTests()
    {
        folder.Write("kho/sua-doi.txt", Act("33/2024/TT-BXD", "20 tháng 11 năm 2024", "Sửa đổi, bổ sung một số điều của Thông tư số 07/2019/TT-BXD", """
            Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2019/TT-BXD ngày 07 tháng 11 năm 2019 của Bộ trưởng Bộ Xây dựng
            1. Sửa đổi, bổ sung Điều 4 như sau:
            “Điều 4. Hồ sơ bảo trì
            Hồ sơ gồm đơn và bản vẽ.”
            2. Sửa đổi, bổ sung Điều 12 như sau:
            “Điều 12. Kinh phí bảo trì
            Kinh phí do chủ sở hữu đóng góp.”
            Điều 2. Bãi bỏ Điều 6 của Thông tư số 07/2019/TT-BXD
            Điều 3. Hiệu lực thi hành
            Thông tư này có hiệu lực kể từ ngày 05 tháng 01 năm 2025.
            """));
        folder.Write("kho/ho.txt", Act("44/2023/TT-BXD", "21 tháng 8 năm 2023", "Quy định về cấp phép", "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 5. Hiệu lực"));
        folder.Write("kho/kem-theo.txt", Act("58/2022/TT-BXD", "22 tháng 9 năm 2022", "Ban hành Quy chuẩn về nhà ở",
            "Điều 1. Ban hành kèm theo Thông tư này Quy chuẩn về nhà ở.\nĐiều 2. Hiệu lực\nĐiều 3. Tổ chức thực hiện"));
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        store = OpenStore.At(folder["store"]);
    }

    [Theory]
    [InlineData("khoản 2 Điều 1", false)]
    [InlineData("Điều 3", false)]
    [InlineData("Điều 12", true)]
    [InlineData("khoản 1 Điều 5", true)]
    public void An_act_that_amends_another_has_its_own_articles_only(string provision, bool isTold)
    {
        var file = Check($"{provision} Thông tư số 33/2024/TT-BXD ngày 20 tháng 11 năm 2024 của Bộ trưởng Bộ Xây dựng");
        Assert.Equal(isTold ? ["provision-missing"] : [], file.Findings.Where(one => one.Severity > FindingSeverity.Remark).Select(one => one.Code));
        Assert.Contains(file.Checked, one => one.StartsWith("1/1 viện dẫn có nêu điều", StringComparison.Ordinal));
        Assert.Equal(provision == "Điều 12", file.Findings.Any(one => one.Message.Contains("được nó sửa đổi", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Điều 9 Thông tư số 77/2021/TT-BXD ngày 20 tháng 12 năm 2021", "kho không có")]
    [InlineData("Điều 9 Thông tư số 44/2023/TT-BXD ngày 21 tháng 8 năm 2023", "không đọc được")]
    [InlineData("Điều 9 Thông tư số 58/2022/TT-BXD ngày 22 tháng 9 năm 2022", "bản kèm theo")]
    public void Articles_that_could_not_be_looked_up_are_said_so(string act, string why)
    {
        var file = Check($"{act} của Bộ trưởng Bộ Xây dựng");
        Assert.DoesNotContain(file.Findings, one => one.Code == "provision-missing");
        Assert.Contains(file.NotChecked, one => one.What == "1 viện dẫn có nêu điều" && one.Why.Contains(why, StringComparison.Ordinal));
        Assert.DoesNotContain(file.Checked, one => one.Contains("nêu điều", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private CheckedFile Check(string provision)
    {
        folder.Write("du-thao.txt", Text("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "Số:      /QĐ-UBND", "Lâm Đồng, ngày     tháng 10 năm 2025",
            "QUYẾT ĐỊNH\nVề việc bảo trì nhà chung cư", $"Việc bảo trì theo {provision}.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"));
        return Assert.Single(CheckQuestion.Ask(
            [folder["du-thao.txt"]], new RunOptions { Degree = 1 }, store, new DateOnly(2025, 11, 1), TestContext.Current.CancellationToken).Files);
    }

    private static string Act(string number, string date, string subject, string body) =>
        Text("BỘ XÂY DỰNG", $"Số: {number}", $"Hà Nội, ngày {date}", $"THÔNG TƯ\n{subject}", body, "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG");

    private static string Text(string body, string number, string day, string title, string text, string signer) =>
        $"{body}\n\n{number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n{day}\n\n{title}\n\n{text}\n\nNơi nhận:\n- Lưu: VT.\n\n{signer}\n\nNguyễn Văn B\n";
}
