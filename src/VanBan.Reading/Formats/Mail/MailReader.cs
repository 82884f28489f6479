using System.Text;
using MimeKit;
using VanBan.Documents;

namespace VanBan.Reading.Formats.Mail;

/// <summary>
/// Reads what is written as mail (MIME, RFC 2045): letters, and web pages saved in one file with their pictures
/// (RFC 2557). What is attached to a letter is a document of its own.
/// </summary>
internal static class MailReader
{
    /// <summary>The letter, or the page.</summary>
    public static Outcome<Document> Read(SourceFile file) => Open(file) is not { } message ? Damaged
        : IsPage(message) ? Page(file, message) : Letter(file, message, "eml");

    /// <summary>The text of a page saved as mail.</summary>
    public static Outcome<Document> ReadPage(SourceFile file) =>
        Open(file) is { } message ? Page(file, message) : Damaged;

    /// <summary>A letter: on what, who wrote to whom, when, and the words.</summary>
    public static Outcome<Document> Letter(SourceFile file, MimeMessage message, string format)
    {
        var parts = MailParts.Of(message);
        var text = new StringBuilder();
        LetterHead.Write(text, message);
        var body = MailText.Of(message.Body);
        if (body.Length > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append(body).Append('\n');
        if (parts.Count > 0)
            LetterHead.AddField(
                text.Append(text.Length > 0 ? "\n" : ""), LetterHead.AttachedWord,
                string.Join("; ", parts.Select(static part => part.Name)));
        return text.Length == 0 ? Empty : new Outcome<Document>.Done(
            new Document(file.Name, text.ToString().Trim()) { Format = format, HasParts = parts.Count > 0 });
    }

    /// <summary>What is said of a letter that cannot be read.</summary>
    public static Outcome<Document>.Skipped Damaged { get; } = new(
        Obstacle.Damaged,
        "Thư hoặc trang web đóng gói bị hỏng, không đọc được. Hãy lưu lại tệp từ nguồn, rồi nạp lại.");

    /// <summary>The message that a file holds; <see langword="null"/> where it holds none.</summary>
    public static MimeMessage? Open(SourceFile file)
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

    private static Outcome<Document>.Skipped Empty { get; } =
        new(Obstacle.Empty, "Thư hoặc trang web đóng gói không có chữ nào. Hãy kiểm tra lại tệp gốc.");

    // A page and its pictures are 'related' and were sent by nobody to nobody (RFC 2557).
    private static bool IsPage(MimeMessage message) =>
        message.To.Count == 0 && message.Cc.Count == 0 && message.MessageId is null
            && (message.Body is MultipartRelated || message.Headers.Contains("Snapshot-Content-Location")
                || (message.Body is TextPart { IsHtml: true } && message.From.Mailboxes.All(
                    static one => one.Address.Length == 0 || !one.Address.Contains('@', StringComparison.Ordinal))));

    private static Outcome<Document> Page(SourceFile file, MimeMessage message) =>
        MailText.Of(message.Body) is { Length: > 0 } text
            ? new Outcome<Document>.Done(new Document(file.Name, text) { Format = "mht" }) : Empty;
}
