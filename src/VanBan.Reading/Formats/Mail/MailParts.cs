using MimeKit;
using MimeKit.Tnef;
using VanBan.Reading.Containers;
using VanBan.Reading.Formats.Ocr;

namespace VanBan.Reading.Formats.Mail;

/// <summary>A file sent with a letter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entity">The part of the letter that holds it.</param>
internal sealed record MailPart(string Name, MimeEntity Entity);

/// <summary>
/// What is sent with a letter: whatever is attached, letters in letters, and what Outlook wraps up (TNEF). Not the
/// words of the letter itself, nor digital signatures, nor pictures shown inside of it (emblems, signatures) unless
/// they are as large as a page.
/// </summary>
internal static class MailParts
{
    // A page scanned at 100 dots an inch has 830 by 1170; the emblem under a letter is smaller.
    private const int LeastWidth = 700, LeastHeight = 900;
    private const int MostNested = 20;

    private static readonly string[] Signatures =
        ["pkcs7-signature", "x-pkcs7-signature", "pgp-signature", "pkcs7-mime-keys", "pgp-keys"];

    /// <summary>What is sent with the letter, in its order.</summary>
    public static List<MailPart> Of(MimeMessage message)
    {
        var parts = new List<MailPart>();
        Add(message.Body, parts, isShown: false, 0);
        return parts;
    }

    /// <summary>Takes them out.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink) =>
        MailReader.Open(file) is { } message ? Unpack(message, sink) : sink.Result();

    /// <summary>The same of a letter that was opened.</summary>
    public static Unpacked Unpack(MimeMessage message, PartSink sink)
    {
        foreach (var part in Of(message))
        {
            if (sink.Full is { } full)
                return full;
            try
            {
                sink.Add(part.Name, 0, () => Content(part.Entity));
            }
            catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException)
            {
                sink.Refuse(
                    part.Name, Obstacle.Damaged, "Tệp đính kèm của thư bị hỏng, không đọc được. Hãy lưu lại từ thư gốc.");
            }
        }
        return sink.Result();
    }

    private static void Add(MimeEntity? entity, List<MailPart> parts, bool isShown, int depth)
    {
        switch (entity)
        {
            case not null when depth > MostNested:
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Add(part, parts, isShown || multipart is MultipartRelated, depth + 1);
                break;
            case TnefPart wrapped:
                AddWrapped(wrapped, parts, depth);
                break;
            case MessagePart { Message: { } letter }:
                parts.Add(new MailPart(NameOf(letter), entity));
                break;
            case MimePart part when IsFile(part, isShown):
                parts.Add(new MailPart(NameOf(part), part));
                break;
        }
    }

    private static bool IsFile(MimePart part, bool isShown) =>
        !(part is TextPart text && (MailText.IsBody(text) || text.ContentType.MediaSubtype == "calendar"))
            && !IsSignature(part.ContentType)
            && !IsEmblem(part, isShown);

    private static bool IsSignature(ContentType type) => Array.Exists(
        Signatures, subtype => subtype.Equals(type.MediaSubtype, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(MimeMessage letter) =>
        EntryName.Of(letter.Subject ?? "", ".eml") is { Length: > 0 } name ? name : "thư.eml";

    private static string NameOf(MimePart part) => part.FileName is { Length: > 0 } name ? name
        : part.ContentType.MediaType + "." + part.ContentType.MediaSubtype;

    private static void AddWrapped(TnefPart wrapped, List<MailPart> parts, int depth)
    {
        try
        {
            foreach (var entity in wrapped.ExtractAttachments())
                Add(entity, parts, isShown: false, depth + 1);
        }
        catch (Exception e) when (e is FormatException or IOException or NotSupportedException or ArgumentException
            or TnefException)
        {
            parts.Add(new MailPart(NameOf(wrapped), wrapped));
        }
    }

    // A picture shown inside of the letter. One that is attached and only named there is a document.
    private static bool IsEmblem(MimePart part, bool isShown)
    {
        if (!part.ContentType.IsMimeType("image", "*") || (part.IsAttachment && part.ContentId is null))
            return false;
        if (!isShown && part.ContentId is null && part.ContentDisposition?.Disposition != ContentDisposition.Inline)
            return false;
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return PictureDecoder.SizeOf(bytes.ToArray()) is not { } size
            || Math.Min(size.Width, size.Height) < LeastWidth
            || Math.Max(size.Width, size.Height) < LeastHeight;
    }

    private static MemoryStream Content(MimeEntity entity)
    {
        var bytes = new MemoryStream();
        if (entity is MessagePart letter)
            letter.Message?.WriteTo(bytes);
        else
            ((MimePart)entity).Content?.DecodeTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
