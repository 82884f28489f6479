using System.Text;
using VanBan.Documents;

namespace VanBan.Archive.Readers;

internal static class PlainTextReader
{
    public static Outcome<Document> Read(SourceFile file) =>
        new Outcome<Document>.Done(new Document(file.Name, Encoding.UTF8.GetString(file.Bytes.Span)));
}
