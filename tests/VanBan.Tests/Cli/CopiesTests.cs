using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Files with the same words are one document in every answer, also without a number.</summary>
public sealed class CopiesTests : IDisposable
{
    private const string Report =
        """
        CHI CỤC THỦY LỢI

        Báo cáo nhanh về mực nước các hồ chứa trong đợt mưa vừa qua

        Đến 7 giờ sáng, mực nước hồ Suối Giai ở cao trình 72,4 m, cách tràn 0,6 m; hồ Đồng Xoài ở cao trình 65,1 m. Các đơn vị quản lý
        đã vận hành cửa xả theo quy trình, trực ban đủ 24 giờ và thông báo cho 4 xã vùng hạ du. Thực hiện Nghị định số 114/2018/NĐ-CP
        ngày 04/9/2018 của Chính phủ, chi cục tiếp tục kiểm tra các đập đất, chuẩn bị vật tư và báo cáo kịp thời mọi diễn biến bất
        thường về cơ quan thường trực để chỉ đạo xử lý trong thời gian sớm nhất.
        """;

    private readonly TempFolder folder = new();

    public CopiesTests()
    {
        folder.Write("files/a.txt", Report);
        folder.Write("files/b.txt", Report);
        folder.Write("files/c.txt", "CÔNG VĂN ĐẾN\nSố: 812\nNgày: 3/8/2024\n\n" + Report + "\n\n   \n");
        folder.Write("files/khac.txt", Report.Replace("72,4", "73,4", StringComparison.Ordinal));
        Ingest();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_of_one_document_are_shown_found_counted_and_drawn_as_one()
    {
        IsOne();
        var status = Json("status");
        Assert.Equal((2, 4), (status.GetProperty("documents").GetInt32(), status.GetProperty("files").GetInt32()));
        Assert.Contains("2 (trong 4 tệp)", Ask("status").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("khong.so", Ask("show", "a.txt").Output, StringComparison.Ordinal);
        var found = Json("search", "mực nước hồ chứa").GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal([0, 2], found.Select(hit => hit.GetProperty("otherFiles").GetArrayLength()).Order());
        Assert.Contains("trong 2 văn bản (4 tệp)", Ask("cited-by", "114/2018/NĐ-CP").Output, StringComparison.Ordinal);
        Assert.Equal(0, Ask("graph", "export", "--to", folder["g.csv"]).Code);
    }

    [Fact]
    public void They_stay_one_through_new_readings_and_when_one_of_them_goes()
    {
        Ingest("--anew");
        IsOne();
        folder.Write("files/a.txt", Report.Replace("65,1", "165,2", StringComparison.Ordinal));
        Ingest();
        Assert.Equal(["b.txt", "c.txt"], FilesOf("b.txt"));
        Assert.Equal(["a.txt"], FilesOf("a.txt"));
        folder.Write("files/c.txt", "Giấy mời họp tổ dân phố.");
        Ingest();
        Assert.Equal(["b.txt"], FilesOf("b.txt"));
        Assert.StartsWith("file:", Json("show", "b.txt").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_without_number_is_of_the_document_with_the_number_until_that_goes()
    {
        // The number of one file is corrected by a person: the others are copies of that document.
        Assert.Equal(0, Ask("correct", "head", "c.txt", "--number", "31/BC-CCTL", "--date", "02/8/2024").Code);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], FilesOf("31/BC-CCTL"));
        Ingest("--anew");
        Assert.Equal(["a.txt", "b.txt", "c.txt"], FilesOf("31/BC-CCTL"));
        foreach (var one in Ask("corrections", "--format", "json").Lines)
            Assert.Equal(0, Ask("corrections", "--undo", one.GetProperty("id").GetString()!).Code);
        IsOne();
        Assert.Equal(2, Ask("show", "31/BC-CCTL").Code);
    }

    [Fact]
    public void A_person_says_that_two_are_not_one()
    {
        var made = Ask("correct", "different", "a.txt", "c.txt", "--by", "Lan");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal(["a.txt", "b.txt"], FilesOf("a.txt"));
        Assert.Equal(["c.txt"], FilesOf("c.txt"));
        Ingest("--anew");
        Assert.Equal(["c.txt"], FilesOf("c.txt"));
        Assert.Contains("a.txt; c.txt", Ask("corrections").Output, StringComparison.Ordinal);
        var again = Ask("correct", "different", "c.txt", "a.txt");
        Assert.Equal(2, again.Code);
        Assert.Contains("đã được ghi", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Ask("corrections", "--undo", Json("corrections").GetProperty("id").GetString()!).Code);
        IsOne();
    }

    [Fact]
    public void What_cannot_be_told_apart_or_is_apart_already_is_said()
    {
        Assert.Contains("giống nhau từng byte", Ask("correct", "different", "a.txt", "b.txt").Error, StringComparison.Ordinal);
        Assert.Contains("vốn đã là hai văn bản", Ask("correct", "different", "a.txt", "khac.txt").Error, StringComparison.Ordinal);
        Assert.Contains("chưa có trong kho", Ask("correct", "different", "a.txt", "khong-co.txt").Error, StringComparison.Ordinal);
    }

    private void IsOne()
    {
        Assert.Equal(["a.txt", "b.txt", "c.txt"], FilesOf("a.txt"));
        Assert.Equal(["khac.txt"], FilesOf("khac.txt"));
        Assert.Equal(Json("show", "a.txt").GetProperty("id").GetString(), Json("show", "c.txt").GetProperty("id").GetString());
    }

    private string[] FilesOf(string document) =>
    [
        .. Json("show", document).GetProperty("files").EnumerateArray()
            .Select(file => Path.GetFileName(file.GetProperty("file").GetString()!)),
    ];

    private void Ingest(params string[] options) => Assert.Equal(0, Ask(["ingest", folder["files"], .. options]).Code);

    private System.Text.Json.JsonElement Json(params string[] args) => Ask([.. args, "--format", "json"]).Json;

    private Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", folder["store"]]);
}
