using System.Text;
using MimeKit;
using SkiaSharp;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Mail;

public class MailReaderTests
{
    [Fact]
    public void A_letter_is_its_subject_who_wrote_to_whom_and_its_words()
    {
        const string Letter = "From: Trần Bình <a@b.vn>\nTo: c@d.vn\nDate: Wed, 12 Mar 2025 14:05:00 +0700\nSubject: =?utf-8?B?R+G7rWkgdsSDbiBi4bqjbg==?=\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nS8OtbmggZ+G7rWk=\n"
            + "--b\nContent-Type: text/plain; name=\"a.txt\"\nContent-Disposition: attachment; filename=\"a.txt\"\nContent-Transfer-Encoding: base64\n\nxJBp4buBdSAxLg==\n"
            + "--b\nContent-Type: application/zip; name=\"b.zip\"\nContent-Disposition: attachment; filename=\"b.zip\"\nContent-Transfer-Encoding: base64\n\nUEsFBg==\n--b--\n";
        var document = Read(Letter);
        Assert.Equal("Chủ đề: Gửi văn bản\nTừ: \"Trần Bình\" <a@b.vn>\nĐến: c@d.vn\nNgày: 12/03/2025 14:05\n\nKính gửi\n\nTệp đính kèm: a.txt; b.zip", document.Text);
        Assert.Equal("eml", document.Format);
        Assert.True(document.HasParts);
        Assert.Equal([("a.txt", "Điều 1."), ("b.zip", "PK\u0005\u0006")], Packed.Open(Encoding.UTF8.GetBytes(Letter)).Select(part => (part.Name, part.Text!)));
    }

    [Theory]
    [InlineData("From: a@b.vn\nTo: c@d.vn\nSubject: Mời họp\n\nKính mời.\n")]
    [InlineData("Return-Path: <a@b.vn>\r\nReceived: from x by y;\r\n\tWed, 12 Mar 2025 14:05:00 +0700\r\nFrom: a@b.vn\r\nDate: Wed, 12 Mar 2025 14:05:00 +0700\r\nSubject: Mời họp\r\n\r\nKính mời.\r\n")]
    [InlineData("\uFEFFX-Mailer: cũ\nMessage-ID: <1@b>\nFROM: a@b.vn\nSUBJECT: Mời họp\n\nKính mời.\n")]
    public void A_letter_of_an_old_program_is_known_by_its_fields(string letter)
    {
        var document = Read(letter);
        Assert.Equal("eml", document.Format);
        Assert.StartsWith("Chủ đề: Mời họp\n", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("Kính mời.", document.Text, StringComparison.Ordinal);
        Assert.False(document.HasParts);
    }

    [Theory]
    [InlineData("Số: 15/BC-UBND\nNgày: 12/3/2025\n\nBáo cáo.")]
    [InlineData("From: a@b.vn\n\nMột câu.")]
    [InlineData("Subject: Mời họp\nĐây là một câu.\nFrom: a\nTo: b\nDate: c\n\n")]
    [InlineData("From: A\nTo: B\nNhưng dòng này không phải.\nSubject: C\n")]
    public void A_text_with_some_lines_like_fields_is_a_text(string text) => Assert.Equal("text", Read(text).Format);

    [Fact]
    public void Of_a_letter_in_several_dresses_one_is_read_and_a_text_behind_the_files_too()
    {
        var body = new Multipart("mixed")
        {
            new MultipartAlternative { new TextPart("plain") { Text = "trơn" }, new TextPart("html") { Text = "<p>Kính <b>gửi</b></p>" }, new TextPart("calendar") { Text = "BEGIN:VCALENDAR" } },
            new MimePart("application", "octet-stream") { FileName = "a.bin", Content = new MimeContent(new MemoryStream([1])) },
            new TextPart("plain") { Text = "Gửi từ điện thoại." },
        };
        var text = Read(Encoding.UTF8.GetString(Packed.BytesOf(new MimeMessage { Body = body }))).Text;
        Assert.EndsWith("\n\nKính gửi\n\nGửi từ điện thoại.\n\nTệp đính kèm: a.bin", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Emblems_and_signatures_are_no_documents_and_a_page_pasted_into_a_letter_is_one()
    {
        var body = new BodyBuilder { HtmlBody = "<p>Kính gửi <img src='cid:dau'><img src='cid:trang'></p>" };
        body.LinkedResources.Add("dấu.png", Picture(120, 80)).ContentId = "dau";
        body.LinkedResources.Add("trang.png", Picture(1240, 1754)).ContentId = "trang";
        body.Attachments.Add("ảnh nhỏ.png", Picture(120, 80));
        body.Attachments.Add("smime.p7s", [1, 2], new ContentType("application", "pkcs7-signature"));
        Assert.Equal(["trang.png", "ảnh nhỏ.png"], Packed.Open(Packed.BytesOf(new MimeMessage { Subject = "x", Body = body.ToMessageBody() })).Select(part => part.Name));
    }

    [Fact]
    public void A_letter_in_a_letter_is_named_by_its_subject()
    {
        var inner = new MimeMessage { Subject = "V/v mời họp", Body = new TextPart("plain") { Text = "Kính mời." } };
        var outer = new MimeMessage { Subject = "Fw", Body = new Multipart("mixed") { new TextPart("plain") { Text = "Chuyển." }, new MessagePart("rfc822", inner) } };
        var (name, text, _) = Assert.Single(Packed.Open(Packed.BytesOf(outer)));
        Assert.Equal("V-v mời họp.eml", name);
        Assert.EndsWith("Kính mời.", Read(text!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_of_letters_gives_each_by_its_day_and_subject_wherever_it_stands()
    {
        const string Box = "From a@b Wed Mar 12 14:05:00 2025\nFrom: a@b.vn\nTo: c@d.vn\nSubject: Thư một\n\nMột.\n\nFrom a@b Wed Mar 12 14:06:00 2025\nFrom: a@b.vn\nTo: c@d.vn\nDate: Wed, 12 Mar 2025 14:06:00 +0700\nSubject: Thư hai\n\nHai.\n";
        Assert.IsType<Outcome<Document>.Container>(DocumentReader.Read(new SourceFile("mbox", Encoding.UTF8.GetBytes(Box))));
        Assert.Equal(["Thư một.eml", "2025-03-12 1406 Thư hai.eml"], Packed.Open(Encoding.UTF8.GetBytes(Box)).Select(part => part.Name));
    }

    [Fact]
    public void A_web_page_saved_as_mail_is_its_text()
    {
        var document = Read("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n<html><body><p>S=E1=BB=91: 1/TB-STP</p></body></html>\n--b--\n");
        Assert.Equal("Số: 1/TB-STP", document.Text);
    }

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static Document Read(string mail) =>
        Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", Encoding.UTF8.GetBytes(mail)))).Value;
}
