using System.Text;
using System.Text.Json;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Ingest;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class OutcomeJsonTests
{
    [Fact]
    public void A_skipped_file_says_why() => Assert.Equal(
        """{"file":"a/Đề án.pdf","sha256":"00","format":null,"outcome":"skipped","obstacle":"needs-ocr","reason":"Cần nhận dạng chữ.","pages":null,"ocrPages":[],"header":null,"citations":[],"changes":[],"figures":[],"diagnostics":[],"tasks":[]}"""
            + "\n",
        Line(new Outcome<DocumentFacts>.Skipped(Obstacle.NeedsOcr, "Cần nhận dạng chữ.")));

    [Fact]
    public void A_file_that_was_read_has_the_members_of_one_that_was_not_in_the_same_order()
    {
        var read = JsonDocument.Parse(Line(new Outcome<DocumentFacts>.Done(SomeFacts.Of(null)))).RootElement;
        var skipped = JsonDocument.Parse(Line(new Outcome<DocumentFacts>.Skipped(Obstacle.Empty, ""))).RootElement;
        Assert.Equal(skipped.EnumerateObject().Select(member => member.Name), read.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("read", "text"), (read.GetProperty("outcome").GetString(), read.GetProperty("format").GetString()));
    }

    private static string Line(Outcome<DocumentFacts> outcome)
    {
        using var stream = new MemoryStream();
        OutcomeJson.WriteLine(stream, "a/Đề án.pdf", "00", outcome);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
