using VanBan.Documents;

namespace VanBan.Archive.Readers.Pdf;

internal static class PdfReader
{
    public static Outcome<Document> Read(SourceFile file) =>
        new Outcome<Document>.Done(new Document(file.Name, "") { Format = "pdf" });
}
