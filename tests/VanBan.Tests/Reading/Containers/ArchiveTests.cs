using SharpCompress.Common;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Containers;

public class ArchiveTests
{
    private static readonly (string, object)[] Two = [("báo cáo.txt", "Điều 1."), ("thư mục/kế hoạch.txt", "Điều 2.")];

    public static TheoryData<string, byte[]> Kinds => new()
    {
        { "zip", Packed.Zip(Two) },
        { "zip by another writer", Packed.Archive(ArchiveType.Zip, CompressionType.Deflate, Two) },
        { "zip of bzip2", Packed.Archive(ArchiveType.Zip, CompressionType.BZip2, Two) },
        { "zip of lzma", Packed.Archive(ArchiveType.Zip, CompressionType.LZMA, Two) },
        { "7z", Packed.Archive(ArchiveType.SevenZip, CompressionType.LZMA2, Two) },
        { "tar", Packed.Archive(ArchiveType.Tar, CompressionType.None, Two) },
        { "tar.gz", Packed.GZip(Packed.Archive(ArchiveType.Tar, CompressionType.None, Two)) },
        { "tar.bz2", Packed.Archive(ArchiveType.Tar, CompressionType.BZip2, Two) },
        { "rar", StoredRar.Of(("báo cáo.txt", "Điều 1."), ("thư mục/kế hoạch.txt", "Điều 2.")) },
        { "rar, packed", PackedRar.Four(("báo cáo.txt", "Điều 1."), ("thư mục/kế hoạch.txt", "Điều 2.")) },
        { "rar 5, packed", PackedRar.Five(("báo cáo.txt", "Điều 1."), ("thư mục/kế hoạch.txt", "Điều 2.")) },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_entry_comes_out_under_its_name(string kind, byte[] archive)
    {
        Assert.IsType<Outcome<Document>.Container>(DocumentReader.Read(new SourceFile(kind, archive)));
        Assert.Equal([("báo cáo.txt", "Điều 1.", null), ("thư mục/kế hoạch.txt", "Điều 2.", null)], Packed.Open(archive));
    }

    [Fact]
    public void An_entry_whose_bytes_are_not_those_that_were_packed_is_damaged()
    {
        var zip = Packed.Archive(ArchiveType.Zip, CompressionType.None, ("a.txt", "Điều 1. Hai mươi"), ("b.txt", "Điều 2."));
        zip[zip.AsSpan().IndexOf("Hai"u8)] = (byte)'M';
        Assert.Equal([("a.txt", null, Obstacle.Damaged), ("b.txt", "Điều 2.", null)], Packed.Open(zip));
    }

    [Fact]
    public void One_packed_file_bears_the_name_without_the_ending() =>
        Assert.Equal([("công văn.txt", "Điều 1.", null)], Packed.Open(Packed.GZip("Điều 1."), name: "công văn.txt.gz"));

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/gốc/a.txt", "gốc/a.txt")]
    [InlineData(@"..\..\Windows\a.txt", "Windows/a.txt")]
    [InlineData(@"C:\hồ sơ\a.txt", "C:/hồ sơ/a.txt")]
    [InlineData("a//b///c.txt", "a/b/c.txt")]
    [InlineData("./a/./b.txt", "a/b.txt")]
    [InlineData("a\u0001b\u001b[2J.txt", "a_b_[2J.txt")]
    [InlineData("hop\u202Efdp.exe", "hop_fdp.exe")]
    [InlineData("  a.txt ", "a.txt")]
    [InlineData("...", "không tên")]
    [InlineData("CON", "CON")]
    [InlineData("bao ca\u0301o.txt", "bao cáo.txt")]
    public void A_name_that_leads_elsewhere_or_cannot_be_shown_is_made_plain(string name, string plain) =>
        Assert.Equal(plain, EntryName.Clean(name, "không tên"));

    [Fact]
    public void Nothing_is_written_outside_of_the_folder_whatever_the_names_say()
    {
        using var above = new WorkFolder(Path.GetTempPath());
        var folder = Directory.CreateDirectory(above["in/inner"]).FullName;
        var archive = Packed.Zip(("../../ngoài.txt", "x"), ("/tmp/ngoài.txt", "y"), (@"..\ngoài.txt", "z"));
        var unpacked = ContainerReader.Unpack(new SourceFile("a", archive), folder, new ContainerLimits(), new ReadingOptions());
        Assert.Equal(["ngoài.txt", "tmp/ngoài.txt", "ngoài (2).txt"], unpacked.Parts.Select(part => part.Name));
        Assert.All(unpacked.Parts, part => Assert.Equal(folder, Path.GetDirectoryName(part.File)));
        Assert.Equal(3, Directory.GetFiles(above.Path, "*", SearchOption.AllDirectories).Count(file => !file.EndsWith("in-use", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_programs_leave_beside_documents_is_passed_over() =>
        Assert.Equal(["a.txt"], Packed.Open(Packed.Zip(
            ("__MACOSX/._a.txt", "x"), ("Thumbs.db", "x"), ("b/desktop.ini", "x"), ("~$a.docx", "x"), ("c/.DS_Store", "x"), ("d.tmp", "x"), ("a.txt", "y"))).Select(part => part.Name));

    [Fact]
    public void A_name_whose_encoding_nobody_tells_is_read_as_what_makes_words()
    {
        Assert.Equal("Báo cáo số 5.txt", EntryName.Decode("Báo cáo số 5.txt"u8));
        // Windows-1258, where a letter and its mark are two: 'Đề án'.
        Assert.Equal("Đề án.txt", EntryName.Decode([0xD0, 0xEA, 0xCC, (byte)' ', 0xE1, .. "n.txt"u8]));
    }

    [Fact]
    public void A_name_in_the_font_of_its_day_is_read() =>
        // TCVN3: 'B¸o c¸o' for 'Báo cáo'.
        Assert.Equal("Báo cáo.txt", EntryName.Decode([(byte)'B', 0xB8, (byte)'o', (byte)' ', (byte)'c', 0xB8, (byte)'o', .. ".txt"u8]));

    [Fact]
    public void A_name_that_makes_no_words_is_in_the_code_page_of_ZIP() =>
        Assert.Equal("Straße ñ.txt", EntryName.Decode([.. "Stra"u8, 0xE1, (byte)'e', (byte)' ', 0xA4, .. ".txt"u8]));

    [Fact]
    public void Entries_that_need_a_password_are_told_and_the_others_read()
    {
        var archive = Packed.Zip(("a.txt", "Điều 1."), ("b.txt", "Điều 2."));
        Assert.Equal([("a.txt", null, Obstacle.Encrypted), ("b.txt", "Điều 2.", null)], Packed.Open(Locked(archive, entries: 1)));
        var all = Packed.Open(Locked(archive, entries: 2));
        // Each once: the archive itself is no document more.
        Assert.Equal([("a.txt", Obstacle.Encrypted), ("b.txt", Obstacle.Encrypted)], all.Select(part => (part.Name, part.Obstacle!.Value)));
    }

    [Fact]
    public void An_archive_that_lost_its_end_gives_what_is_whole_and_says_so()
    {
        var archive = Packed.Zip(("a.txt", "Điều 1."), ("b.txt", new string('x', 5000)), ("c.txt", string.Join(' ', Enumerable.Range(0, 5000))));
        var parts = Packed.Open(archive[..(archive.Length / 2)]);
        Assert.Equal(("a.txt", "Điều 1.", null), parts[0]);
        Assert.Equal(Obstacle.Damaged, parts[^1].Obstacle);
    }

    [Fact]
    public void An_entry_that_unpacks_to_far_more_than_it_takes_is_refused_and_the_others_read()
    {
        var parts = Packed.Open(Packed.Zip(("bom.txt", new byte[100 << 20]), ("a.txt", "Điều 1.")));
        Assert.Equal([("bom.txt", null, Obstacle.TooLarge), ("a.txt", "Điều 1.", null)], parts);
    }

    [Fact]
    public void No_more_is_taken_than_the_limits_allow()
    {
        var many = Packed.Zip([.. Enumerable.Range(0, 50).Select(number => ($"{number}.txt", (object)"Điều 1."))]);
        var some = Packed.Open(many, new ContainerLimits(Entries: 10));
        Assert.Equal((11, Obstacle.TooLarge), (some.Count, some[^1].Obstacle));
        var large = Packed.Open(many, new ContainerLimits(Bytes: 45));
        Assert.Equal(Obstacle.TooLarge, large[^1].Obstacle);
        Assert.True(large.Count < 10);
    }

    [Fact]
    public void An_empty_archive_says_that_it_is_empty() =>
        Assert.Equal([Obstacle.Empty], Packed.Open(Packed.Zip()).Select(part => part.Obstacle!.Value));

    // Bit 0 of the flags of an entry, in its own head and in the directory (APPNOTE.TXT, 4.4.4).
    private static byte[] Locked(byte[] zip, int entries)
    {
        var locked = (byte[])zip.Clone();
        var (heads, listed) = (0, 0);
        for (var i = 0; i + 10 < locked.Length; i++)
        {
            if (locked.AsSpan(i).StartsWith("PK\x03\x04"u8) && heads++ < entries)
                locked[i + 6] |= 1;
            if (locked.AsSpan(i).StartsWith("PK\x01\x02"u8) && listed++ < entries)
                locked[i + 8] |= 1;
        }
        return locked;
    }
}
