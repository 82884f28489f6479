using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Mail;

public class MailReaderTests
{
    [Fact]
    public void A_letter_is_its_subject_its_body_and_what_is_attached()
    {
        const string Letter = "From: a@b.vn\nTo: c@d.vn\nSubject: =?utf-8?B?R+G7rWkgdsSDbiBi4bqjbg==?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nS8OtbmggZ+G7rWk=\n"
            + "--b\nContent-Type: text/plain; name=\"a.txt\"\nContent-Disposition: attachment; filename=\"a.txt\"\nContent-Transfer-Encoding: base64\n\nxJBp4buBdSAxLg==\n"
            + "--b\nContent-Type: application/zip; name=\"b.zip\"\nContent-Disposition: attachment; filename=\"b.zip\"\nContent-Transfer-Encoding: base64\n\nUEsFBg==\n--b--\n";
        var document = Read(Letter);
        Assert.Equal("Gửi văn bản\n\nKính gửi\n\nĐiều 1.", document.Text);
        Assert.Contains("b.zip", Assert.Single(document.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("eml", document.Format);
    }

    [Fact]
    public void A_web_page_saved_as_mail_is_its_text()
    {
        var document = Read("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n<html><body><p>S=E1=BB=91: 1/TB-STP</p></body></html>\n--b--\n");
        Assert.Equal("Số: 1/TB-STP", document.Text);
    }

    private static Document Read(string mail) =>
        Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", Encoding.UTF8.GetBytes(mail)))).Value;
}
