using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Formats.Ocr;
using VanBan.Reading.Formats.Pdf;
using VanBan.Tests.Reading.Pdf;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Ocr;

public sealed class OcrTests : IDisposable
{
    private const string Scan = "corpus/documents/quyet-dinh-1540-qd-ubnd.pdf";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_table_of_tesseract_becomes_lines_with_confidences()
    {
        const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n3\t1\t1\t1\t0\t0\t0\t0\t9\t9\t-1\t\n4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t100\t50\t60\t30\t96.5\tSố:\n5\t1\t1\t1\t1\t2\t170\t50\t60\t30\t31.2\t\"0+\n5\t1\t1\t1\t1\t3\t170\t50\t60\t30\t90\t/QĐÐ-HĐĐ\n"
            + "4\t1\t1\t1\t2\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t1\t2\t1\t100\t90\t60\t30\t95\t \n5\t1\t1\t1\t2\t2\t100\t90\t60\t30\t95\thai\n";
        var page = Assert.Single(OcrPage.Parse(Encoding.UTF8.GetBytes(Table)));
        Assert.Equal((2480, 3508), (page.Width, page.Height));
        Assert.Equal(["Số: \"0+ /QĐ-HĐĐ", "hai"], page.Lines.Select(line => string.Join(' ', line.Words.Select(word => word.Text))));
        Assert.Equal([true, false], page.Lines.Select(line => line.BeginsParagraph));
        Assert.Equal(31.2f, page.Lines[0].Words[1].Confidence);
        Assert.Equal(80, page.Lines[0].Bottom);
    }

    [Fact]
    public void A_scan_is_read_page_by_page_and_a_second_time_from_what_was_kept()
    {
        SkipWithoutOcr();
        var options = new ReadingOptions { OcrCache = folder["ocr"], TempFolder = folder.Path };
        var document = Read(Scan, options);
        Assert.Equal(Enumerable.Range(1, document.PageCount!.Value), document.OcrPages);
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", document.Text, StringComparison.Ordinal);
        Assert.All(document.Doubtful, span => Assert.InRange(span.Length, 1, 60));
        var kept = Directory.GetFiles(folder["ocr"], "*", SearchOption.AllDirectories);
        Assert.InRange(kept.Length, document.PageCount.Value, 5 * document.PageCount.Value);
        // What is kept is used: a kept page that says something else is believed.
        foreach (var path in kept)
            File.Delete(path);
        var key = Path.GetFileName(kept[0])[..64];
        new OcrCache(folder["ocr"]).Put(key, "1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t\n5\t1\t1\t1\t1\t1\t10\t10\t60\t30\t96\tkho\n"u8.ToArray());
        Assert.Contains("kho", Read(Scan, options).Text.Split('\n'));
        Assert.Empty(Directory.GetDirectories(folder.Path, "vanban-ocr-*"));
    }

    [Fact]
    public void Without_the_programs_a_scan_asks_for_them_and_the_other_pages_are_used()
    {
        var without = new ReadingOptions { Programs = OutsidePrograms.None };
        var skipped = Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(Source(Scan), without));
        Assert.Equal(Obstacle.NeedsOcr, skipped.Obstacle);
        foreach (var package in (ReadOnlySpan<string>)["tesseract-ocr", "tesseract-ocr-vie", "poppler-utils"])
            Assert.Contains(package, skipped.Reason, StringComparison.Ordinal);
        var mixed = new PdfText().Page().Text(70, 100, "Trang chữ.").Page("/Resources<</Font<</F1 3 0 R>>/XObject<</I 10 0 R>>>>").Raw("q 595 0 0 842 0 0 cm /I Do Q")
            .Object("<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream");
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("mixed.pdf", mixed.Bytes()), without)).Value;
        Assert.Equal("Trang chữ.", document.Text);
        Assert.Equal(2, Assert.Single(document.Diagnostics).Page);
        Assert.Empty(document.OcrPages);
    }

    [Fact]
    public void Pictures_are_not_read_when_that_is_not_wanted() =>
        Assert.Contains("lần này không nhận dạng chữ", Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(Source(Scan), new ReadingOptions { Ocr = false })).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_is_none_is_damaged()
    {
        SkipWithoutOcr();
        byte[] broken = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];
        Assert.Equal(Obstacle.Damaged, Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.png", broken))).Obstacle);
    }

    [Fact]
    public void What_is_typed_on_a_scanned_page_takes_the_place_of_what_was_read_there()
    {
        var typed = Typed(("Số:", 70), ("12/QĐ-UBND", 100));
        var read = new OcrPage(595, 842, [Line(92, ("$ố:", 70, 95), ("l2/QD-UBND", 100, 160), ("Đồng", 300, 330)), Line(292, ("Điều", 70, 95))]);
        var sheet = ScannedPage.Of(1, 595, 842, read, typed);
        Assert.Equal(["Số: 12/QĐ-UBND Đồng", "Điều"], sheet.Rows.Select(row => row.Text));
    }

    [Fact]
    public void The_pages_kept_longest_without_use_go_first()
    {
        var cache = new OcrCache(folder["ocr"], mostBytes: 2000);
        var random = new Random(3);
        for (var i = 0; i < 10; i++)
        {
            var noise = new byte[400];
            random.NextBytes(noise);
            cache.Put($"{i:x2}aa", noise);
            File.SetLastWriteTimeUtc(Path.Combine(folder["ocr"], $"{i:x2}", $"{i:x2}aa.tsv.br"), DateTime.UnixEpoch.AddDays(i));
        }
        Assert.NotNull(cache.Find("00aa"));
        cache.Sweep();
        Assert.NotNull(cache.Find("00aa"));
        Assert.NotNull(cache.Find("09aa"));
        Assert.Null(cache.Find("01aa"));
        Assert.InRange(Directory.GetFiles(folder["ocr"], "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 1, 1600);
    }

    private static PrintedPage Typed(params (string Text, float Left)[] words) => new(1, 595, 842,
        [new([.. words.Select(word => new Word(word.Text, word.Left, word.Left + (6 * word.Text.Length), 100, 12, false, false))])], [], []);

    private static OcrLine Line(int top, params (string Text, int Left, int Right)[] words) =>
        new([.. words.Select(word => new OcrWord(word.Text, 90, word.Left, top, word.Right, top + 10))], BeginsParagraph: false);

    private static void SkipWithoutOcr() => Assert.SkipWhen(OcrEngine.Of(new ReadingOptions()) is null, "tesseract with vie or pdftoppm is not installed.");

    private static SourceFile Source(string path) => new(path, File.ReadAllBytes(Shared.InRepo(path)));

    private static Document Read(string path, ReadingOptions options) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(Source(path), options)).Value;
}
