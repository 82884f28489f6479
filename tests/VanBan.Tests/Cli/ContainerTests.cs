using System.IO.Compression;
using VanBan.Tests.Reading.Containers;
using VanBan.Tests.Reading.Docx;
using VanBan.Tests.Reading.Sheets;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>An archive with a letter with a Word file, as a person meets them.</summary>
public sealed class ContainerTests : IDisposable
{
    private const string Way = "hồ sơ.zip › thư.eml › dự thảo.docx";

    private readonly TempFolder folder = new();

    public ContainerTests()
    {
        var draft = new DocxFile(DocxFile.P("Phương án hỗ trợ hợp tác xã nuôi tôm theo Nghị định số 98/2018/NĐ-CP của Chính phủ.")).ToBytes();
        Directory.CreateDirectory(folder["in"]);
        File.WriteAllBytes(folder["in/hồ sơ.zip"], Packed.Zip(
            ("thư.eml", Packed.Letter("Gửi dự thảo phương án", "Kính gửi Sở Nội vụ, xin góp ý.", ("dự thảo.docx", draft))),
            ("bảng.bin", new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0 })));
        Ingested = Vanban.Run("ingest", folder["in"], "--store", folder["store"], "--format", "json");
    }

    private Answer Ingested { get; }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_is_found_by_its_words_and_shown_with_its_way()
    {
        Assert.Contains(Way, Ask("search", "nuôi tôm").Output, StringComparison.Ordinal);
        Assert.Contains("hồ sơ.zip › thư.eml", Ask("search", "xin góp ý").Output, StringComparison.Ordinal);
        var hit = Ask("search", "nuôi tôm", "--format", "json").Json.GetProperty("hits")[0];
        Assert.Equal(Way, hit.GetProperty("way").GetString());
        Assert.EndsWith("/hồ sơ.zip//thư.eml//dự thảo.docx", hit.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Way)]
    [InlineData("hồ sơ.zip//thư.eml//dự thảo.docx")]
    [InlineData("thư.eml › dự thảo.docx")]
    [InlineData("dự thảo.docx")]
    [InlineData("du thao.docx")]
    public void It_is_shown_by_the_way_or_its_end(string typed)
    {
        var shown = Ask("show", typed);
        Assert.Equal(0, shown.Code);
        Assert.Contains(Way, shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_is_shown_with_who_wrote_it_when_and_on_what()
    {
        var text = Ask("show", "thư.eml").Output;
        foreach (var part in (string[])["Gửi dự thảo phương án", "Trần Văn Bình", "snv@tinh.gov.vn", "12/03/2025 14:05"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        foreach (var part in (string[])["Nội dung thư", "Kính gửi Sở Nội vụ, xin góp ý.", "Tệp kèm theo", Way])
            Assert.Contains(part, text, StringComparison.Ordinal);
        var parts = Ask("show", "thư.eml", "--format", "json").Json.GetProperty("files")[0].GetProperty("parts");
        Assert.Equal(Way, Assert.Single(parts.EnumerateArray()).GetProperty("way").GetString());
        var letter = Ask("show", "thư.eml", "--format", "json").Json.GetProperty("files")[0].GetProperty("letter");
        Assert.Equal(("Gửi dự thảo phương án", "12/03/2025 14:05"), (letter.GetProperty("subject").GetString(), letter.GetProperty("sent").GetString()));
        Assert.Equal("Kính gửi Sở Nội vụ, xin góp ý.", letter.GetProperty("text").GetString());
        Assert.False(Ask("show", "dự thảo.docx", "--format", "json").Json.GetProperty("files")[0].TryGetProperty("letter", out _));
    }

    [Fact]
    public void The_rows_of_a_register_are_shown()
    {
        using var other = new TempFolder();
        other.Write("in/so.csv", "STT;Số, ký hiệu;Ngày văn bản;Trích yếu;Cơ quan ban hành\n"
            + "1;15/2019/QĐ-UBND;01/02/2019;Về giá đất;UBND tỉnh Gia Lai\n2;7/KH-UBND;02/03/2019;Kế hoạch trồng rừng;UBND huyện Chư Sê\n");
        other.Write("in/thu.txt", "Số: 9/TB-VP\nTHÔNG BÁO\nVề lịch họp\n");
        Vanban.Run("ingest", other["in"], "--store", other["store"], "--no-isolation");
        var text = Vanban.Run("show", "so.csv", "--store", other["store"]).Output;
        foreach (var part in (string[])["Sổ, danh mục: 2 dòng", "15/2019/QĐ-UBND", "Về giá đất", "UBND huyện Chư Sê", "02/03/2019"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        var rows = Vanban.Run("show", "so.csv", "--store", other["store"], "--format", "json").Json.GetProperty("files")[0].GetProperty("register");
        Assert.Equal(
            ("7/KH-UBND", "02/03/2019", "UBND huyện Chư Sê", "Kế hoạch trồng rừng"),
            (Field("act"), Field("date"), Field("issuer"), Field("title")));
        Assert.DoesNotContain("Sổ, danh mục", Vanban.Run("show", "thu.txt", "--store", other["store"]).Output, StringComparison.Ordinal);

        string? Field(string name) => rows[1].GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("hồ sơ.zip")]
    [InlineData("ho so.zip")]
    public void An_archive_is_shown_with_what_lies_in_it(string typed)
    {
        var text = Ask("show", typed);
        Assert.Equal(0, text.Code);
        Assert.Contains(Way, text.Output, StringComparison.Ordinal);
        Assert.Contains("bảng.bin  định dạng không đọc được", text.Output, StringComparison.Ordinal);
        var shown = Ask("show", typed, "--format", "json").Json;
        Assert.Equal(("container", 3), (shown.GetProperty("status").GetString(), shown.GetProperty("entries").GetArrayLength()));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_shown_with_the_reason()
    {
        var shown = Ask("show", "hồ sơ.zip › bảng.bin");
        Assert.Equal(0, shown.Code);
        Assert.Contains("Không đọc được (định dạng không đọc được)", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, Ask("show", "không có.zip").Code);
    }

    [Fact]
    public void It_is_cited_from_in_the_graph() =>
        Assert.Contains(Way, Ask("cited-by", "98/2018/NĐ-CP").Output, StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_read_is_told_with_its_way()
    {
        var skipped = Assert.Single(Ingested.Json.GetProperty("skippedFiles").EnumerateArray());
        Assert.Equal(("hồ sơ.zip › bảng.bin", "unknown-format"), (skipped.GetProperty("way").GetString(), skipped.GetProperty("obstacle").GetString()));
        Assert.Contains("hồ sơ.zip › bảng.bin", Ask("skipped").Output, StringComparison.Ordinal);
        Assert.Equal(2, Ask("status", "--format", "json").Json.GetProperty("documents").GetInt32());
        Assert.True(Ask("verify", "--format", "json").Json.GetProperty("whole").GetBoolean());
    }

    [Fact]
    public void Extraction_gives_a_line_for_each_document_in_it()
    {
        var lines = Vanban.Run("extract", folder["in/hồ sơ.zip"], "--format", "json").Lines;
        Assert.Equal(["hồ sơ.zip › thư.eml", Way, "hồ sơ.zip › bảng.bin"], lines.Select(line => line.GetProperty("way").GetString()));
        Assert.Equal(["read", "read", "skipped"], lines.Select(line => line.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void One_of_them_is_read_from_the_archive_by_its_way()
    {
        foreach (var typed in (string[])[folder["in/hồ sơ.zip"] + " › thư.eml › dự thảo.docx", folder["in/hồ sơ.zip"] + "//thư.eml//dự thảo.docx"])
        {
            var line = Vanban.Run("extract", typed, "--format", "json").Json;
            Assert.Equal((Way, "docx"), (line.GetProperty("way").GetString(), line.GetProperty("format").GetString()));
        }
        var none = Vanban.Run("extract", folder["in/hồ sơ.zip"] + " › không có.docx", "--format", "json");
        Assert.Equal(2, none.Code);
    }

    [Fact]
    public void A_workbook_in_a_Word_file_in_a_letter_in_an_archive_is_found_and_shown_with_its_way()
    {
        using var stream = new MemoryStream();
        stream.Write(new DocxFile(DocxFile.P("Thuyết minh kèm bảng tính.")).ToBytes());
        using (var word = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = word.CreateEntry("word/embeddings/Microsoft_Excel_Worksheet.xlsx").Open();
            entry.Write(new XlsxFile().Sheet("Bảng", [["Tên hồ chứa", "Dung tích"], ["Hồ Suối Lạnh", "12,5 triệu m3"]]).Bytes());
        }
        File.WriteAllBytes(folder["in/hồ chứa.zip"], Packed.Zip(("thư.eml", Packed.Letter("Gửi thuyết minh", "Kính gửi.", ("b.docx", stream.ToArray())))));
        Assert.Equal(0, Vanban.Run("ingest", folder["in/hồ chứa.zip"], "--store", folder["store"]).Code);
        Assert.Contains("hồ chứa.zip › thư.eml › b.docx › Microsoft_Excel_Worksheet.xlsx", Ask("search", "Suối Lạnh").Output, StringComparison.Ordinal);
        Assert.Contains("hồ chứa.zip › thư.eml › b.docx", Ask("search", "\"Thuyết minh kèm bảng tính\"").Output, StringComparison.Ordinal);
    }

    private Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", folder["store"]]);
}
