using VanBan.Documents;

namespace VanBan.Archive.Readers.Docx;

internal static class DocxReader
{
    public static Outcome<Document> Read(SourceFile file) =>
        new Outcome<Document>.Done(new Document(file.Name, "") { Format = "docx" });
}
