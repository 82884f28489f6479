using VanBan.Tests.Store.Catalog;

namespace VanBan.Tests.Cli;

/// <summary>Five files: a resolution, a report that cites it and others, a second report, one that is empty, one that is a program; and the store they are ingested into.</summary>
public sealed class SmallStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Writes the files and ingests them.</summary>
    public SmallStore()
    {
        folder.Write("files/nghi-quyet.txt",
            """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            Số: 31/NQ-HĐND
            Bình Phước, ngày 08 tháng 12 năm 2023

            NGHỊ QUYẾT
            Về dự toán ngân sách địa phương năm 2024

            Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
            Căn cứ Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ;

            Điều 1. Tổng thu ngân sách nhà nước trên địa bàn là 12.500 tỷ đồng.
            """);
        folder.Write("files/thang-1/bao-cao.txt",
            """
            ỦY BAN NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            Số: 15/BC-UBND
            Bình Phước, ngày 25 tháng 01 năm 2024

            BÁO CÁO
            Tình hình thu ngân sách tháng 01 năm 2024

            Thực hiện Nghị quyết số 31/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh và Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ,
            thu ngân sách tháng 01 năm 2024 đạt 1.200 tỷ đồng, tăng 8,5% so với cùng kỳ.
            """);
        folder.Write("files/thang-2/bao-cao.txt",
            """
            ỦY BAN NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            Số: 32/BC-UBND
            Bình Phước, ngày 23 tháng 02 năm 2024

            BÁO CÁO
            Tình hình thu ngân sách tháng 02 năm 2024

            Theo Báo cáo số 15/BC-UBND ngày 25/01/2024 của UBND tỉnh và Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ,
            thu ngân sách hai tháng đạt 2.050 tỷ đồng.
            """);
        folder.Write("files/rong.txt", "");
        File.WriteAllBytes(folder["files/chuong-trinh.txt"], [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0]);
        File.SetLastWriteTimeUtc(folder["files/chuong-trinh.txt"], new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        First = Vanban.Run("ingest", Files, "--store", Store, "--format", "json");
    }

    /// <summary>The folder of the files.</summary>
    public string Files => folder["files"];

    /// <summary>The store.</summary>
    public string Store => folder["store"];

    /// <summary>What the first ingestion answered.</summary>
    internal Answer First { get; }

    /// <summary>A path of the tests' own.</summary>
    public string Path(string relative) => folder[relative];

    /// <summary>Asks the store.</summary>
    internal Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", Store]);

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
