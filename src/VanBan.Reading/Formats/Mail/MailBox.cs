using System.Globalization;
using MimeKit;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Formats.Mail;

/// <summary>Takes the letters out of a mail box that is one file (mbox, RFC 4155).</summary>
internal static class MailBox
{
    /// <summary>The letters in their order, each named by its day and subject: its place changes when
    /// another is deleted.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink)
    {
        try
        {
            var parser = new MimeParser(ByteStream.Over(file.Bytes), MimeFormat.Mbox);
            while (!parser.IsEndOfStream)
            {
                if (sink.Full is { } full)
                    return full;
                var message = parser.ParseMessage();
                sink.Add(NameOf(message), 0, () => Content(message));
            }
            return sink.Result();
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException)
        {
            return sink.Result(
                Obstacle.Damaged,
                "Hộp thư bị cắt cụt hoặc hỏng: chỉ lấy được "
                + $"{sink.Count.ToString(CultureInfo.InvariantCulture)} thư đầu.");
        }
    }

    private static string NameOf(MimeMessage message)
    {
        var day = message.Date == default ? message.MessageId
            : message.Date.ToString("yyyy-MM-dd HHmm", CultureInfo.InvariantCulture);
        return EntryName.Of($"{day} {message.Subject}".Trim(), ".eml");
    }

    private static MemoryStream Content(MimeMessage message)
    {
        var bytes = new MemoryStream();
        message.WriteTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
