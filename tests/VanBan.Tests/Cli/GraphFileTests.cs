using System.Globalization;
using VanBan.Documents;
using VanBan.Store.Engines;
using VanBan.Tests.Facts;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class GraphFileTests : IDisposable
{
    private const int Documents = 250;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_program_that_is_killed_while_it_writes_the_graph_leaves_a_store_that_answers_right()
    {
        Fill();
        var file = folder["store/acts.graph"];
        var expected = Rank();
        Assert.True(File.Exists(file));
        // From before the graph is begun until it is written.
        for (var wait = 100; wait <= 700; wait += 120)
        {
            File.Delete(file);
            using (var process = Vanban.Start("graph", "rank", "--store", folder["store"], "--format", "json"))
            {
                Thread.Sleep(wait);
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
            Assert.Equal(expected, Rank());
        }
    }

    [Fact]
    public void A_graph_cut_off_or_half_written_anywhere_is_made_anew()
    {
        Fill();
        var file = folder["store/acts.graph"];
        var expected = Rank();
        var whole = File.ReadAllBytes(file);
        for (var part = 0; part < 8; part++)
        {
            // What the disk has not got yet of a file that has its length already is zeros.
            var cut = whole.Length * part / 8;
            File.WriteAllBytes(file, part % 2 == 0 ? whole[..cut] : [.. whole[..cut], .. new byte[whole.Length - cut]]);
            Assert.Equal(expected, Rank());
            Assert.Equal(whole, File.ReadAllBytes(file));
        }
    }

    private string Rank() => Vanban.Run("graph", "rank", "--limit", "0", "--store", folder["store"], "--format", "json").Output;

    private void Fill()
    {
        using var catalog = StoreEngine.Of(folder["store"]).OpenCatalog();
        for (var i = 0; i < Documents; i++)
        {
            DocumentKey[] cited = [.. Enumerable.Range(1, 30).Select(step => Key((i * step) % Documents))];
            catalog.Put(DocumentCatalogTests.Version($"/{i}.pdf"), SomeFacts.Of(Key(i), cited));
        }
    }

    private static DocumentKey Key(int number) => SomeFacts.Key(string.Create(CultureInfo.InvariantCulture, $"urn:lex:vn:chinh.phu:nghi.dinh:2020-03-01;{number + 1}-2020-nd-cp"));
}
