using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Questions;

/// <summary>
/// A decree with its life: a circular guides it, a decision and a plan stand on it, a decree amends it, another replaces it; and a report and a
/// submission of one day that cite each other.
/// </summary>
public sealed class LinkedStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Writes the files, ingests them and opens the store.</summary>
    public LinkedStore()
    {
        Write("nd-40.txt", "CHÍNH PHỦ", "40/2019/NĐ-CP", "Hà Nội, ngày 01 tháng 3 năm 2019", "NGHỊ ĐỊNH\nQuy định về quản lý kho lưu trữ",
            """
            Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;
            Chính phủ ban hành Nghị định quy định về quản lý kho lưu trữ.
            Điều 1. Phạm vi điều chỉnh
            Nghị định này quy định về quản lý kho lưu trữ.
            Điều 12. Chế độ báo cáo
            1. Báo cáo hằng năm.
            3. Báo cáo đột xuất.
            Điều 20. Hiệu lực thi hành
            Nghị định này có hiệu lực thi hành từ ngày 15 tháng 4 năm 2019.
            """);
        Write("tt-05.txt", "BỘ TÀI CHÍNH", "05/2020/TT-BTC", "Hà Nội, ngày 06 tháng 02 năm 2020", "THÔNG TƯ\nHướng dẫn chế độ báo cáo kho lưu trữ",
            """
            Căn cứ Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ quy định về quản lý kho lưu trữ;
            Bộ trưởng Bộ Tài chính ban hành Thông tư hướng dẫn chế độ báo cáo kho lưu trữ.
            Điều 1. Phạm vi điều chỉnh
            Thông tư này quy định chi tiết khoản 3 Điều 12 Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ.
            Điều 2. Kỳ báo cáo
            Kỳ báo cáo theo quy định tại Điều 12 Nghị định số 40/2019/NĐ-CP.
            """);
        Write("qd-15.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "15/2021/QĐ-UBND", "Bình Phước, ngày 20 tháng 5 năm 2021", "QUYẾT ĐỊNH\nBan hành Quy chế quản lý kho lưu trữ",
            """
            Căn cứ Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ quy định về quản lý kho lưu trữ;
            Căn cứ Thông tư số 05/2020/TT-BTC ngày 06 tháng 02 năm 2020 của Bộ trưởng Bộ Tài chính;
            QUYẾT ĐỊNH:
            Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý kho lưu trữ.
            """);
        Write("kh-77.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "77/KH-UBND", "Bình Phước, ngày 02 tháng 6 năm 2021", "KẾ HOẠCH\nTriển khai Quy chế quản lý kho lưu trữ",
            """
            Thực hiện Quyết định số 15/2021/QĐ-UBND ngày 20 tháng 5 năm 2021 của UBND tỉnh, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Triển khai đồng bộ.
            """);
        Write("nd-60.txt", "CHÍNH PHỦ", "60/2022/NĐ-CP", "Hà Nội, ngày 01 tháng 9 năm 2022", "NGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ quy định về quản lý kho lưu trữ",
            """
            Điều 1. Sửa đổi, bổ sung khoản 1 Điều 12 Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ
            Điều 2. Hiệu lực thi hành
            Nghị định này có hiệu lực thi hành từ ngày 15 tháng 10 năm 2022.
            """);
        Write("nd-12.txt", "CHÍNH PHỦ", "12/2024/NĐ-CP", "Hà Nội, ngày 15 tháng 01 năm 2024", "NGHỊ ĐỊNH\nQuy định về kho lưu trữ",
            """
            Điều 30. Hiệu lực thi hành
            1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024.
            2. Nghị định số 40/2019/NĐ-CP ngày 01 tháng 3 năm 2019 của Chính phủ quy định về quản lý kho lưu trữ hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.
            """);
        Write("bc-20.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "20/BC-UBND", "Bình Phước, ngày 01 tháng 6 năm 2023", "BÁO CÁO\nTình hình kho lưu trữ",
            """
            Kèm theo Tờ trình số 21/TTr-UBND ngày 01/6/2023 của UBND tỉnh, Ủy ban nhân dân tỉnh báo cáo như sau.
            """);
        Write("ttr-21.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC", "21/TTr-UBND", "Bình Phước, ngày 01 tháng 6 năm 2023", "TỜ TRÌNH\nVề việc xây dựng kho lưu trữ",
            """
            Theo Báo cáo số 20/BC-UBND ngày 01/6/2023 của UBND tỉnh, Ủy ban nhân dân tỉnh trình như sau.
            """);
        Assert.Equal(0, Vanban.Run("ingest", folder["files"], "--store", Folder).Code);
        Opened = OpenStore.At(Folder);
    }

    /// <summary>The folder of the store.</summary>
    public string Folder => folder["store"];

    /// <summary>The store, open.</summary>
    public OpenStore Opened { get; }

    /// <summary>A path of the tests' own.</summary>
    public string Path(string relative) => folder[relative];

    /// <summary>The one document of this name.</summary>
    public NamedDocument One(string name) => Assert.Single(DocumentLookup.Find(Opened, name));

    /// <summary>Asks the store on the command line.</summary>
    internal Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", Folder]);

    /// <inheritdoc/>
    public void Dispose()
    {
        Opened.Dispose();
        folder.Dispose();
    }

    private void Write(string file, string issuer, string number, string place, string title, string body) =>
        folder.Write("files/" + file, $"{issuer}\nSố: {number}\n{place}\n\n{title}\n\n{body}");
}
