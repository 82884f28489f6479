using VanBan.Reading.Formats.Archives;
using VanBan.Reading.Formats.Docx;
using VanBan.Reading.Formats.Mail;
using VanBan.Reading.Formats.Office;
using VanBan.Reading.Formats.Pdf;

namespace VanBan.Reading.Containers;

/// <summary>Takes out of a file the documents that lie in it: the entries of an archive, what is attached to a letter
/// or a PDF, what is embedded in a Word file. Each is then read like a file of its own.</summary>
public static class ContainerReader
{
    /// <summary>Takes them out into <paramref name="folder"/>. Never throws for what the bytes are.</summary>
    /// <param name="file">The file that holds them.</param>
    /// <param name="folder">An empty folder; whoever asks takes it away.</param>
    /// <param name="limits">How much may be taken.</param>
    /// <param name="options">Whom to tell that the work goes on.</param>
    public static Unpacked Unpack(SourceFile file, string folder, ContainerLimits limits, ReadingOptions options)
    {
        var sink = new PartSink(folder, limits, options.Alive);
        try
        {
            var format = FileFormats.Of(file);
            var result = Unpack(format, file, sink, options);
            return result.Parts.IsEmpty && result.Obstacle is null && FileFormats.HoldsOnlyFiles(format)
                ? Unpacked.Failed(Obstacle.Empty, "Bên trong không có tệp nào để đọc.") : result;
        }
        catch (IOException e) when (WorkFolder.IsFullDisk(e))
        {
            return sink.Result(WorkFolder.NoRoom.Obstacle, WorkFolder.NoRoom.Reason);
        }
    }

    private static Unpacked Unpack(
        FileFormat format, SourceFile file, PartSink sink, ReadingOptions options) => format switch
        {
            FileFormat.Zip or FileFormat.Rar or FileFormat.SevenZip or FileFormat.Tar =>
                ArchiveReader.Unpack(file, format, sink),
            FileFormat.Compressed => CompressedFile.Unpack(file, sink),
            FileFormat.Mail => MailParts.Unpack(file, sink),
            FileFormat.MailBox => MailBox.Unpack(file, sink),
            FileFormat.OutlookMessage => OutlookReader.Unpack(file, sink),
            FileFormat.Pdf => PdfAttachments.Unpack(file, sink),
            FileFormat.Docx or FileFormat.Xlsx or FileFormat.Pptx => EmbeddedFiles.Unpack(file, sink),
            _ => OfficeConverter.Unpack(format, file, sink, options),
        };
}
