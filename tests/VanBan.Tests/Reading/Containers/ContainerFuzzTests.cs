using SharpCompress.Common;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Tests.Reading.Docx;
using Xunit;

namespace VanBan.Tests.Reading.Containers;

/// <summary>Damaged containers end as taken out or told, whatever the damage: no exception, and nothing without a reason.</summary>
public class ContainerFuzzTests
{
    private static readonly (string, object)[] Held =
        [("a.txt", "Điều 1."), ("thư.eml", Packed.Letter("Gửi", "Kính gửi.", ("b.txt", "Điều 2."))), ("c.docx", new DocxFile(DocxFile.P("Điều 3.")).ToBytes())];

    public static TheoryData<string, byte[]> Files => new()
    {
        { "zip", Packed.Zip(Held) },
        { "7z", Packed.Archive(ArchiveType.SevenZip, CompressionType.LZMA2, Held) },
        { "tar", Packed.Archive(ArchiveType.Tar, CompressionType.None, Held) },
        { "tar.gz", Packed.GZip(Packed.Archive(ArchiveType.Tar, CompressionType.None, Held)) },
        { "rar", StoredRar.Of(("a.txt", "Điều 1."), ("b.txt", "Điều 2.")) },
        { "mail", Packed.Letter("Gửi", "Kính gửi.", ("a.txt", "Điều 1."), ("b.txt", "Điều 2.")) },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_damaged_container_is_taken_out_as_far_as_it_goes_or_told(string kind, byte[] bytes)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var damaged = new Mutation(seed).Of(bytes, bytes);
            using var folder = new WorkFolder(Path.GetTempPath());
            var file = new SourceFile("a." + kind, damaged);
            var outcome = DocumentReader.Read(file, new ReadingOptions { Ocr = false, Programs = OutsidePrograms.None });
            Assert.False(outcome is Outcome<Document>.Skipped(_, ""), $"{kind} {seed}");
            var unpacked = ContainerReader.Unpack(file, folder.Path, new ContainerLimits(), new ReadingOptions());
            Assert.All(unpacked.Parts, part => Assert.True(part.File is not null || part.Reason is { Length: > 0 }, $"{kind} {seed}"));
            Assert.True(unpacked.Obstacle is null || unpacked.Reason is { Length: > 0 }, $"{kind} {seed}");
        }
    }
}
