using System.IO.Compression;
using System.Text;
using MimeKit;
using SharpCompress.Common;
using SharpCompress.Writers;
using VanBan.Reading;
using VanBan.Reading.Containers;

namespace VanBan.Tests.Reading.Containers;

/// <summary>Files that hold others, made for a test; and what is taken out of them.</summary>
internal static class Packed
{
    /// <summary>A ZIP of texts and bytes.</summary>
    public static byte[] Zip(params (string Name, object Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Bytes(content));
            }
        }
        return stream.ToArray();
    }

    /// <summary>The same as an archive of another kind.</summary>
    public static byte[] Archive(ArchiveType type, CompressionType compression, params (string Name, object Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = WriterFactory.OpenWriter(stream, type, new WriterOptions(compression) { LeaveStreamOpen = true }))
        {
            foreach (var (name, content) in entries)
                writer.Write(name, new MemoryStream(Bytes(content)), null);
        }
        return stream.ToArray();
    }

    /// <summary>One packed file.</summary>
    public static byte[] GZip(object content)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Bytes(content));
        return stream.ToArray();
    }

    /// <summary>A letter with what is sent with it.</summary>
    public static byte[] Letter(string subject, string text, params (string Name, object Content)[] attachments)
    {
        var body = new BodyBuilder { TextBody = text };
        foreach (var (name, content) in attachments)
            body.Attachments.Add(name, Bytes(content));
        var message = new MimeMessage { Subject = subject, Body = body.ToMessageBody(), Date = new DateTimeOffset(2025, 3, 12, 14, 5, 0, TimeSpan.FromHours(7)) };
        message.From.Add(new MailboxAddress("Trần Văn Bình", "binh@tinh.gov.vn"));
        message.To.Add(new MailboxAddress("Sở Nội vụ", "snv@tinh.gov.vn"));
        return BytesOf(message);
    }

    public static byte[] BytesOf(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>What comes out: names and texts, or why there is none; last, what is told of the whole.</summary>
    public static List<(string Name, string? Text, Obstacle? Obstacle)> Open(byte[] bytes, ContainerLimits? limits = null, string name = "a")
    {
        using var folder = new WorkFolder(Path.GetTempPath());
        var unpacked = ContainerReader.Unpack(new SourceFile(name, bytes), folder.Path, limits ?? new ContainerLimits(), new ReadingOptions());
        var parts = unpacked.Parts.Select(part => (part.Name, part.File is { } file ? File.ReadAllText(file) : null, part.Obstacle)).ToList();
        if (unpacked.Obstacle is { } obstacle)
            parts.Add(("", unpacked.Reason, obstacle));
        return parts;
    }

    private static byte[] Bytes(object content) => content as byte[] ?? Encoding.UTF8.GetBytes((string)content);
}
