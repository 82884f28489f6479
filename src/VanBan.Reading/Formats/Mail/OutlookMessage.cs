using MimeKit;
using MimeKit.Tnef;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Mail;

/// <summary>A letter in an Outlook file ([MS-OXMSG], 2), as a letter of the Internet.</summary>
internal static class OutlookMessage
{
    // Letters hold letters; a hostile one without end.
    private const int MostNested = 8;
    private const int MostAttachments = 2_000;
    private const string Attachment = "__attach_version1.0_#";

    // How an attachment lies there ([MS-OXPROPS]: PidTagAttachDataBinary, PidTagAttachDataObject): bytes, or a letter.
    private const int AttachedData = 0x3701, AttachedFlags = 0x3714;
    private const int ShownInLetter = 4;

    /// <summary>The letter.</summary>
    public static MimeMessage Of(CompoundStorage storage) => Of(storage, isRoot: true, 0);

    private static MimeMessage Of(CompoundStorage storage, bool isRoot, int depth)
    {
        var properties = OutlookProperties.Of(storage, isRoot ? 32 : 24);
        var message = new MimeMessage { Subject = properties.Text(0x0037) ?? "" };
        message.Headers.Remove(HeaderId.Date);
        if ((properties.Time(0x0039) ?? properties.Time(0x0E06)) is { } sent)
            message.Date = sent;
        AddSender(message, properties);
        AddNames(message.To, properties.Text(0x0E04));
        AddNames(message.Cc, properties.Text(0x0E03));
        message.Body = BodyOf(storage, properties, depth);
        return message;
    }

    private static void AddSender(MimeMessage message, OutlookProperties properties)
    {
        // The address as the Internet knows it; the other one may be that of a directory.
        var address = properties.Text(0x5D01) ?? properties.Text(0x0C1F) ?? "";
        var name = properties.Text(0x0C1A) ?? properties.Text(0x0042) ?? "";
        if (name.Length > 0 || address.Length > 0)
            message.From.Add(new MailboxAddress(name, address.Contains('@', StringComparison.Ordinal) ? address : ""));
    }

    private static void AddNames(InternetAddressList list, string? names)
    {
        const StringSplitOptions Filled = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var name in (names ?? "").Split(';', Filled))
            list.Add(name.Contains('@', StringComparison.Ordinal) && MailboxAddress.TryParse(name, out var address)
                ? address : new MailboxAddress(name, ""));
    }

    private static Multipart BodyOf(CompoundStorage storage, OutlookProperties properties, int depth)
    {
        var body = new Multipart("mixed");
        if (properties.Text(0x1000) is { Length: > 0 } text)
            body.Add(new TextPart("plain") { Text = text });
        else if (properties.Bytes(0x1013) is { Length: > 0 } page)
            body.Add(new TextPart("html") { Text = HtmlOf(page) });
        else if (properties.Bytes(0x1009) is { Length: > 0 } packed)
            body.Add(new MimePart("application", "rtf") { FileName = "nội dung thư.rtf", Content = Rtf(packed) });
        foreach (var name in storage.Storages.Where(IsAttachment).Take(MostAttachments))
        {
            if (storage.Storage(name) is { } attachment && PartOf(attachment, depth) is { } part)
                body.Add(part);
        }
        return body;
    }

    private static bool IsAttachment(string storage) =>
        storage.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase);

    private static MimeEntity? PartOf(CompoundStorage attachment, int depth)
    {
        var properties = OutlookProperties.Of(attachment, 8);
        if (attachment.Storage(OutlookProperties.NameOf(AttachedData, 0x000D)) is { } inner)
            return depth < MostNested && inner.Streams.Any()
                ? new MessagePart("rfc822", Of(inner, isRoot: false, depth + 1)) : null;
        if (properties.Bytes(AttachedData) is not { } bytes)
            return null;
        var name = properties.Text(0x3707) ?? properties.Text(0x3704) ?? properties.Text(0x3001) ?? "tệp đính kèm";
        var isShown = ((properties.Number(AttachedFlags) ?? 0) & ShownInLetter) != 0;
        var place = isShown ? ContentDisposition.Inline : ContentDisposition.Attachment;
        return new MimePart(MimeTypes.GetMimeType(name))
        {
            FileName = name,
            ContentDisposition = new ContentDisposition(place) { FileName = name },
            ContentId = isShown ? properties.Text(0x3712) : null,
            Content = new MimeContent(new MemoryStream(bytes)),
        };
    }

    private static string HtmlOf(byte[] page) => Plain.TextDecoder.Decode(page) ?? "";

    private static MimeContent Rtf(byte[] packed)
    {
        using var filter = new MemoryStream();
        using (var stream = new MimeKit.IO.FilteredStream(filter))
        {
            stream.Add(new RtfCompressedToRtf());
            stream.Write(packed);
            stream.Flush();
        }
        return new MimeContent(new MemoryStream(filter.ToArray()));
    }
}
