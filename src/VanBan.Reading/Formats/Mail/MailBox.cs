using System.Globalization;
using MimeKit;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Formats.Mail;

/// <summary>Takes the letters out of a mail box that is one file (mbox, RFC 4155).</summary>
internal static class MailBox
{
    /// <summary>The letters in their order, each named by its place and subject.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink)
    {
        try
        {
            var parser = new MimeParser(ByteStream.Over(file.Bytes), MimeFormat.Mbox);
            for (var number = 1; !parser.IsEndOfStream; number++)
            {
                if (sink.Full is { } full)
                    return full;
                var message = parser.ParseMessage();
                sink.Add(NameOf(number, message), 0, () => Content(message));
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

    private static string NameOf(int number, MimeMessage message)
    {
        var place = number.ToString("D4", CultureInfo.InvariantCulture);
        return EntryName.Of($"{place} {message.Subject}", ".eml");
    }

    private static MemoryStream Content(MimeMessage message)
    {
        var bytes = new MemoryStream();
        message.WriteTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
