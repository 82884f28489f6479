using System.Diagnostics;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Office;

public sealed class OfficeConverterTests : IDisposable
{
    private readonly Store.Catalog.TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RTF_is_read_by_way_of_DOCX_with_its_numbering_and_nothing_is_left_behind()
    {
        SkipWithoutOffice();
        var rtf = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}\\f0 Ngh\\u7883? quy\\u7871?t s\\u7889? 01/NQ-CP\\par\\f1 Ngh\\'de quy\\'d5t\\par}"u8.ToArray();
        var document = Assert.IsType<Outcome<Document>.Done>(Read("a.rtf", rtf)).Value;
        Assert.Equal("Nghị quyết số 01/NQ-CP\nNghị quyết", document.Text.TrimEnd());
        Assert.Equal("rtf", document.Format);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended_with_what_it_started()
    {
        Assert.SkipWhen(OutsideProgram.Find(OperatingSystem.IsWindows() ? "ping" : "sleep") is null, "No program that waits.");
        var waits = OutsideProgram.Find(OperatingSystem.IsWindows() ? "ping" : "sleep")!;
        var clock = Stopwatch.StartNew();
        var result = waits.Run(OperatingSystem.IsWindows() ? ["-n", "60", "127.0.0.1"] : ["60"], default, TimeSpan.FromMilliseconds(300));
        Assert.True(result.IsTimedOut);
        Assert.Null(result.Code);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.2, 30);
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_value() => Assert.Null(new OutsideProgram(folder["none"]).Run([], default, TimeSpan.FromSeconds(5)).Code);

    [Theory]
    [InlineData("36-hd-vptw.doc", "VĂN PHÒNG TRUNG ƯƠNG")]
    [InlineData("bt-38-tb.doc", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    public void Real_Word_97_files_are_read(string name, string words)
    {
        var path = Shared.Real("real/doc/" + name);
        SkipWithoutOffice();
        var document = Assert.IsType<Outcome<Document>.Done>(Read(name, File.ReadAllBytes(path))).Value;
        Assert.Equal("doc", document.Format);
        Assert.Contains(words, document.Text.ToUpperInvariant(), StringComparison.Ordinal);
    }

    private static void SkipWithoutOffice() => Assert.SkipWhen(OutsidePrograms.OfThisMachine.Office is null, "soffice is not installed.");

    private Outcome<Document> Read(string name, byte[] bytes) => DocumentReader.Read(new SourceFile(name, bytes), new ReadingOptions { TempFolder = folder.Path });
}
