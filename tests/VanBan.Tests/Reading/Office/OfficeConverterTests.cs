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
    [InlineData("kill -9 $$", Obstacle.ProgramEnded)]
    [InlineData("kill -TERM $$", Obstacle.ProgramEnded)]
    [InlineData("exit 0", Obstacle.Damaged)]
    [InlineData("exit 3", Obstacle.Damaged)]
    public void A_converter_that_somebody_ended_says_nothing_of_the_file(string script, Obstacle obstacle)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are a matter of Unix.");
        folder.Write("soffice", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["soffice"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = new ReadingOptions { TempFolder = folder.Path, Programs = OutsidePrograms.None with { Office = new OutsideProgram(folder["soffice"]) } };
        var skipped = Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.rtf", "{\\rtf1 x}"u8.ToArray()), options));
        Assert.Equal(obstacle, skipped.Obstacle);
    }

    [Fact]
    public void Working_folders_of_those_who_were_killed_are_swept_and_those_in_use_are_not()
    {
        using var inUse = new WorkFolder(folder.Path);
        inUse.Write("đang dùng.docx", "x"u8);
        Directory.CreateDirectory(folder["vanban-work-left"]);
        File.WriteAllText(folder["vanban-work-left/in-use"], "");
        File.WriteAllText(folder["vanban-work-left/mật.docx"], "x");
        Directory.CreateDirectory(folder["vanban-work-being-made"]);
        Directory.CreateDirectory(folder["of others"]);
        WorkFolder.Sweep(folder.Path);
        Assert.Equal(
            [Path.GetFileName(inUse.Path), "of others", "vanban-work-being-made"],
            Directory.GetDirectories(folder.Path).Select(Path.GetFileName).OrderBy(static name => name!.Length < 30).ThenBy(static name => name, StringComparer.Ordinal));
    }

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
