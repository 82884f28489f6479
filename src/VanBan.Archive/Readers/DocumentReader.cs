using VanBan.Documents;

namespace VanBan.Archive.Readers;

/// <summary>Reads any file: tells its format from its first bytes, never from its name.</summary>
public static class DocumentReader
{
    /// <summary>The document in <paramref name="file"/>, or the reason why there is none. Never throws for what the bytes are.</summary>
    public static Outcome<Document> Read(SourceFile file) => file.Bytes.Span switch
    {
        [] => new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp rỗng (0 byte)."),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Pdf.PdfReader.Read(file),
        [(byte)'P', (byte)'K', ..] => Docx.DocxReader.Read(file),
        _ => PlainTextReader.Read(file),
    };
}
