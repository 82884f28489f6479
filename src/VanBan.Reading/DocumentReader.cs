using VanBan.Documents;
using VanBan.Reading.Formats.Mail;
using VanBan.Reading.Formats.Ocr;
using VanBan.Reading.Formats.Office;
using VanBan.Reading.Formats.Plain;
using VanBan.Reading.Formats.Sheets;
using VanBan.Reading.Formats.Slides;

namespace VanBan.Reading;

/// <summary>Reads any file: tells its format from its first bytes, never from its name.</summary>
public static class DocumentReader
{
    /// <summary>The document in <paramref name="file"/>, or the reason why there is none. Never throws for what the
    /// bytes are.</summary>
    public static Outcome<Document> Read(SourceFile file) => Read(file, new ReadingOptions());

    /// <summary>The same, with what the reader may do.</summary>
    public static Outcome<Document> Read(SourceFile file, ReadingOptions options)
    {
        try
        {
            return ReadAs(FileFormats.Of(file), file, options);
        }
        catch (IOException e) when (WorkFolder.IsFullDisk(e))
        {
            return WorkFolder.NoRoom;
        }
    }

    private static Outcome<Document> ReadAs(FileFormat format, SourceFile file, ReadingOptions options) => format switch
    {
        FileFormat.Pdf => Formats.Pdf.PdfReader.Read(file, options),
        FileFormat.Docx => Formats.Docx.DocxReader.Read(file),
        FileFormat.Xlsx => WorkbookReader.Read(file),
        FileFormat.Pptx => PresentationReader.Read(file),
        FileFormat.Text => PlainTextReader.Read(file),
        FileFormat.Image => PictureReader.Read(file, options),
        FileFormat.Mail => MailReader.Read(file),
        FileFormat.OutlookMessage => OutlookReader.Read(file),
        _ when FileFormats.HoldsOnlyFiles(format) => new Outcome<Document>.Container(),
        var other => OfficeConverter.Read(other, file, options) ?? Skip(other),
    };

    private static Outcome<Document>.Skipped Skip(FileFormat format)
    {
        var (obstacle, reason) = format switch
        {
            FileFormat.Empty => (Obstacle.Empty, "Tệp rỗng (0 byte). Hãy sao chép lại tệp gốc, rồi nạp lại."),
            FileFormat.EncryptedOffice => (Obstacle.Encrypted,
                "Tệp Office được đặt mật khẩu. Hãy mở bằng mật khẩu, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) "
                + "và lưu lại, rồi nạp lại."),
            FileFormat.WordXml => (Obstacle.NeedsConverter,
                "Tệp là Word XML, cần LibreOffice để chuyển đổi. "
                + "Hãy mở bằng Word và lưu thành .docx, rồi nạp lại."),
            FileFormat.Presentation => (Obstacle.UnknownFormat,
                "Tệp là bài trình chiếu kiểu cũ (.ppt, .odp). Hãy mở bằng PowerPoint và lưu thành .pptx, rồi nạp lại."),
            FileFormat.MediaFile => (Obstacle.UnknownFormat,
                "Tệp là ảnh HEIC, AVIF hoặc video. Ảnh được đọc ở dạng PNG, JPEG, GIF, BMP, WebP và TIFF: "
                + "hãy lưu ảnh thành JPEG, rồi nạp lại."),
            FileFormat.OutlookStore => (Obstacle.UnknownFormat,
                "Tệp là kho thư Outlook (.pst, .ost). Hãy mở bằng Outlook, lưu các thư cần dùng thành .msg hoặc .eml, "
                + "rồi nạp."),
            FileFormat.DamagedZip => (Obstacle.Damaged,
                "Tệp bị cắt cụt hoặc hỏng: không mở được phần nén bên trong. "
                + "Hãy mở bằng Word và lưu lại, hoặc sao chép lại tệp gốc, rồi nạp lại."),
            _ => (Obstacle.UnknownFormat, "Tệp thuộc một định dạng cũ của Office không chứa văn bản Word. "
                + "Hãy mở bằng chương trình đã tạo ra tệp và in ra PDF, rồi nạp lại."),
        };
        return new Outcome<Document>.Skipped(obstacle, reason);
    }
}
