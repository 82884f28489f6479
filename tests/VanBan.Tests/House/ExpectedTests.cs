using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Ingest;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

public class ExpectedTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What can be read with nothing installed: scans and files for converters have tests of their own.
    public static TheoryData<string> Documents
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var path in Directory.GetFiles(Shared.InRepo("corpus/documents")).Order(StringComparer.Ordinal))
            {
                if (Read(path) is not Outcome<Document>.Skipped { Obstacle: Obstacle.NeedsOcr or Obstacle.NeedsConverter })
                    data.Add(Path.GetFileName(path));
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_document_of_the_corpus_says_what_was_agreed_on(string name)
    {
        var path = Shared.InRepo($"corpus/documents/{name}");
        using var line = new MemoryStream();
        OutcomeJson.WriteLine(line, name, null, Read(path).Then(FactExtractor.Extract));
        var json = JsonSerializer.Serialize(JsonDocument.Parse(Encoding.UTF8.GetString(line.ToArray())), Indented);
        Golden.Check(json, $"corpus/expected/{name}.json");
    }

    private static Outcome<Document> Read(string path) => DocumentReader.Read(new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path)), new ReadingOptions { Ocr = false });
}
