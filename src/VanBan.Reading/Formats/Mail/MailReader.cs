using System.Collections.Immutable;
using System.Text;
using MimeKit;
using VanBan.Documents;
using VanBan.Reading.Formats.Plain;
using VanBan.Text;

namespace VanBan.Reading.Formats.Mail;

/// <summary>
/// Reads what is written as mail (MIME, RFC 2045): letters with what is attached to them, and web pages saved in one
/// file with their pictures (RFC 2557).
/// </summary>
internal static class MailReader
{
    private const int MostAttachments = 50;

    /// <summary>The page or the letter, and behind it the texts of what is attached.</summary>
    public static Outcome<Document> Read(SourceFile file, ReadingOptions options)
    {
        if (Open(file) is not { } message)
            return Damaged;
        // A page and its pictures are 'related' (RFC 2557); a letter is not, or holds such a page among other parts.
        return message.Body is MultipartRelated ? ReadPage(file) : ReadLetter(file, message, options);
    }

    /// <summary>The text of a page saved as mail.</summary>
    public static Outcome<Document> ReadPage(SourceFile file) => Open(file) is not { } message ? Damaged
        : TextOf(message) is { Length: > 0 } text
        ? new Outcome<Document>.Done(new Document(file.Name, text) { Format = "mht" }) : Empty;

    private static Outcome<Document>.Skipped Damaged { get; } =
        new(
            Obstacle.Damaged,
                "Thư hoặc trang web đóng gói bị hỏng, không đọc được. Hãy lưu lại tệp từ nguồn, rồi nạp lại.");

    private static Outcome<Document>.Skipped Empty { get; } =
        new(Obstacle.Empty, "Thư hoặc trang web đóng gói không có chữ nào. Hãy kiểm tra lại tệp gốc.");

    private static MimeMessage? Open(SourceFile file)
    {
        try
        {
            return MimeMessage.Load(ByteStream.Over(file.Bytes));
        }
        catch (Exception e) when (e is FormatException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static Outcome<Document> ReadLetter(SourceFile file, MimeMessage message, ReadingOptions options)
    {
        var text = new StringBuilder();
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        Add(text, Letters.Compose(message.Subject ?? ""));
        Add(text, TextOf(message));
        foreach (var attachment in message.Attachments.OfType<MimePart>().Take(MostAttachments))
            AddAttachment(attachment, text, remarks, options);
        return text.Length == 0 ? Empty
            : new Outcome<Document>.Done(
                new Document(file.Name, text.ToString()) { Format = "eml", Diagnostics = remarks.ToImmutable() });
    }

    private static void AddAttachment(
        MimePart part, StringBuilder text, ImmutableArray<Diagnostic>.Builder remarks, ReadingOptions options)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        var file = new SourceFile(part.FileName ?? "?", bytes.ToArray());
        // A letter in a letter is not opened: the sender's own is what was filed.
        if (FileFormats.Of(file.Bytes) == FileFormat.Mail)
            remarks.Add(new Diagnostic("part-unread", $"Tệp đính kèm “{file.Name}” là một thư khác, chưa được đọc."));
        else if (DocumentReader.Read(file, options) is Outcome<Document>.Done(var document))
            Add(text, document.Text);
        else
            remarks.Add(new Diagnostic("part-unread", $"Không đọc được tệp đính kèm “{file.Name}”."));
    }

    private static string TextOf(MimeMessage message) =>
        Letters.Compose(
            message.HtmlBody is { Length: > 0 } page
                ? HtmlText.Read(page) : (message.TextBody ?? "").ReplaceLineEndings("\n"))
            .Trim();

    private static void Add(StringBuilder text, string part)
    {
        if (part.Length > 0)
            text.Append(text.Length > 0 ? "\n\n" : "").Append(part);
    }
}
