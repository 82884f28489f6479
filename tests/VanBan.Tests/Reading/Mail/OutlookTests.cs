using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Mail;

public class OutlookTests
{
    [Fact]
    public void A_letter_of_Outlook_is_read_like_any_other()
    {
        var document = Read(Letter().ToBytes());
        Assert.Equal("Chủ đề: Gửi dự thảo\nTừ: \"Trần Bình\" <binh@tinh.gov.vn>\nĐến: \"Sở Nội vụ\"; \"Sở Tài chính\"\nNgày: 12/03/2025 07:05\n\nKính gửi Sở Nội vụ.\n\nTệp đính kèm: dự thảo.txt; Thư trước.eml", document.Text.Replace(" <>", "", StringComparison.Ordinal));
        Assert.Equal(("msg", true), (document.Format, document.HasParts));
    }

    [Fact]
    public void What_is_sent_with_it_are_documents_of_their_own()
    {
        var parts = Packed.Open(Letter().ToBytes());
        Assert.Equal(["dự thảo.txt", "Thư trước.eml"], parts.Select(part => part.Name));
        Assert.Equal("Điều 1.", parts[0].Text);
        Assert.EndsWith("Đã nhận.", Read(Encoding.UTF8.GetBytes(parts[1].Text!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_with_a_Word_file_of_old_in_it_is_a_letter()
    {
        var bytes = Letter().Stream("__attach_version1.0_#00000002/__substg1.0_3701000D/WordDocument", new byte[5000]).ToBytes();
        Assert.Equal(FileFormat.OutlookMessage, FileFormats.Of(bytes));
    }

    [Fact]
    public void A_letter_that_says_its_words_as_a_page_only_is_read()
    {
        var letter = new CompoundWriter().Stream("__properties_version1.0", new byte[32]).Text("__substg1.0_0037001F", "Mời họp")
            .Stream("__substg1.0_10130102", Encoding.UTF8.GetBytes("<html><body><p>Kính mời <b>dự họp</b>.</p></body></html>"));
        Assert.Equal("Chủ đề: Mời họp\n\nKính mời dự họp.", Read(letter.ToBytes()).Text);
    }

    [Fact]
    public void Texts_of_old_letters_are_in_one_byte_a_letter()
    {
        var letter = new CompoundWriter().Stream("__properties_version1.0", new byte[32]).Stream("__substg1.0_0037001E", "Moi hop\0"u8.ToArray())
            .Stream("__substg1.0_1000001E", Encoding.UTF8.GetBytes("Kính mời dự họp.\0"));
        Assert.Equal("Chủ đề: Moi hop\n\nKính mời dự họp.", Read(letter.ToBytes()).Text);
    }

    [Fact]
    public void A_letter_cut_anywhere_or_with_any_byte_changed_ends_as_read_or_skipped()
    {
        var letter = Letter().ToBytes();
        for (var at = 0; at < letter.Length; at += 37)
        {
            Open(letter[..at]);
            var changed = (byte[])letter.Clone();
            changed[at] ^= 0xFF;
            Open(changed);
        }

        static void Open(byte[] bytes)
        {
            Assert.NotNull(DocumentReader.Read(new SourceFile("a.msg", bytes), new ReadingOptions { Programs = OutsidePrograms.None }));
            Assert.NotNull(Packed.Open(bytes));
        }
    }

    private static CompoundWriter Letter()
    {
        const string Attached = "__attach_version1.0_#00000000/", Forwarded = "__attach_version1.0_#00000001/", Inner = Forwarded + "__substg1.0_3701000D/";
        return new CompoundWriter()
            .Stream("__properties_version1.0", [.. new byte[32], .. Moment(0x0039, new DateTime(2025, 3, 12, 7, 5, 0, DateTimeKind.Utc))])
            .Text("__substg1.0_0037001F", "Gửi dự thảo").Text("__substg1.0_0C1A001F", "Trần Bình").Text("__substg1.0_5D01001F", "binh@tinh.gov.vn")
            .Text("__substg1.0_0E04001F", "Sở Nội vụ; Sở Tài chính").Text("__substg1.0_1000001F", "Kính gửi Sở Nội vụ.")
            .Stream(Attached + "__properties_version1.0", new byte[8]).Text(Attached + "__substg1.0_3707001F", "dự thảo.txt").Stream(Attached + "__substg1.0_37010102", "Điều 1."u8.ToArray())
            .Stream(Forwarded + "__properties_version1.0", new byte[8])
            .Stream(Inner + "__properties_version1.0", new byte[24]).Text(Inner + "__substg1.0_0037001F", "Thư trước").Text(Inner + "__substg1.0_1000001F", "Đã nhận.");
    }

    private static byte[] Moment(ushort number, DateTime time) =>
        [0x40, 0, (byte)number, (byte)(number >> 8), 6, 0, 0, 0, .. BitConverter.GetBytes(time.ToFileTimeUtc())];

    private static Document Read(byte[] bytes) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", bytes))).Value;
}
