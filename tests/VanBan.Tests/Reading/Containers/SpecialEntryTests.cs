using System.Formats.Tar;
using System.IO.Compression;
using VanBan.Reading;
using VanBan.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Containers;

/// <summary>What lies in archives of other systems and is no file.</summary>
public class SpecialEntryTests
{
    public static TheoryData<TarEntryType, string, string> Kinds => new()
    {
        { TarEntryType.SymbolicLink, "../khác/b.txt", "Là liên kết tới ../khác/b.txt" },
        { TarEntryType.HardLink, "a.txt", "Là liên kết cứng tới a.txt" },
        { TarEntryType.Fifo, "", "Là ống dẫn (FIFO)" },
        { TarEntryType.CharacterDevice, "", "Là thiết bị" },
        { TarEntryType.BlockDevice, "", "Là thiết bị" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void In_a_tar_it_is_told_as_what_it_is_and_the_files_around_it_are_read(TarEntryType kind, string target, string words)
    {
        foreach (var form in (TarEntryFormat[])[TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu])
        {
            var tar = Tar(form, kind, target);
            foreach (var bytes in (byte[][])[tar, Packed.GZip(tar)])
            {
                var (first, special, last) = Three(Unpack(bytes));
                Assert.Equal(("a.txt", null), (first.Name, first.Obstacle));
                Assert.Equal(("hồ sơ/lạ", Obstacle.NotAFile), (special.Name, special.Obstacle));
                Assert.StartsWith(words, special.Reason, StringComparison.Ordinal);
                Assert.Equal((LongName(form), null), (last.Name, last.Obstacle));
            }
        }
    }

    [Theory]
    [InlineData(0xA1FF, "Là liên kết tới")]
    [InlineData(0x11A4, "Là ống dẫn (FIFO)")]
    [InlineData(0x21A4, "Là thiết bị")]
    [InlineData(0xC1A4, "Là tệp đặc biệt (socket)")]
    public void In_a_ZIP_the_place_a_link_leads_to_is_no_text_of_it(int mode, string words)
    {
        var (first, special, last) = Three(Unpack(Zip(mode)));
        Assert.Equal((null, Obstacle.NotAFile, null), (first.Obstacle, special.Obstacle, last.Obstacle));
        Assert.StartsWith(words, special.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x81A4)]
    [InlineData(0)]
    public void A_file_is_read_whatever_rights_it_has(int mode) =>
        Assert.All(Unpack(Zip(mode)).Parts, part => Assert.Null(part.Obstacle));

    private const string Long = "thư mục có tên dài hơn chỗ cho tên/trong đầu mục của tệp nén kiểu cũ, phải ghi làm hai phần/b.txt";

    // Longer than its field: the newer forms write it in front of the entry, which is then no entry more.
    private static string LongName(TarEntryFormat form) => form == TarEntryFormat.Ustar ? "b.txt" : Long;

    private static (UnpackedPart First, UnpackedPart Special, UnpackedPart Last) Three(Unpacked unpacked)
    {
        Assert.Equal((3, null), (unpacked.Parts.Length, unpacked.Obstacle));
        return (unpacked.Parts[0], unpacked.Parts[1], unpacked.Parts[2]);
    }

    private static Unpacked Unpack(byte[] bytes)
    {
        using var folder = new WorkFolder(Path.GetTempPath());
        return ContainerReader.Unpack(new SourceFile("a", bytes), folder.Path, new ContainerLimits(), new ReadingOptions());
    }

    private static byte[] Tar(TarEntryFormat form, TarEntryType kind, string target)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, form, leaveOpen: true))
        {
            writer.WriteEntry(File("a.txt", "Điều 1. " + new string('x', 700)));
            var special = Entry(form, kind, "hồ sơ/lạ");
            if (target.Length > 0)
                special.LinkName = target;
            writer.WriteEntry(special);
            writer.WriteEntry(File(LongName(form), "Điều 2."));
        }
        return stream.ToArray();

        TarEntry File(string name, string text)
        {
            var entry = Entry(form, TarEntryType.RegularFile, name);
            entry.DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            return entry;
        }
    }

    private static TarEntry Entry(TarEntryFormat form, TarEntryType kind, string name) => form switch
    {
        TarEntryFormat.Pax => new PaxTarEntry(kind, name),
        TarEntryFormat.Gnu => new GnuTarEntry(kind, name),
        _ => new UstarTarEntry(kind, name),
    };

    private static byte[] Zip(int mode)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["a.txt", "lạ", "b.txt"])
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = name == "lạ" ? mode << 16 : 0;
                using var content = entry.Open();
                content.Write("/etc/passwd"u8);
            }
        }
        return stream.ToArray();
    }
}
