using System.Text.Json;
using CsCheck;
using VanBan.Facts;
using VanBan.Store.Catalog;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Catalog;

public sealed class DocumentCatalogTests : IDisposable
{
    private readonly TestedStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        using var catalog = store.OpenCatalog();
        SomeFacts.Any.Sample(facts =>
        {
            catalog.Put(Version("a"), facts);
            Assert.Equal(Everything(facts), Everything(catalog.Document("a")!.Facts));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Each_change_has_a_higher_number_than_the_last_and_a_new_version_takes_the_place_of_the_old()
    {
        using var catalog = store.OpenCatalog();
        Assert.Equal(1, catalog.Put(Version("a"), SomeFacts.Of(null)));
        Assert.Equal(2, catalog.Put(Version("b"), SomeFacts.Of(null)));
        Assert.Equal(3, catalog.Put(Version("a"), SomeFacts.Of(null)));
        Assert.Equal([(2, "b", true), (3, "a", true)], catalog.ChangesAfter(0).Select(change => (change.Sequence, change.File, change.Document is not null)));
        Assert.Equal(["a"], catalog.ChangesAfter(2).Select(change => change.File));
        Assert.Equal(3, catalog.LastSequence);
    }

    [Fact]
    public void A_document_that_goes_is_a_change_too()
    {
        using var catalog = store.OpenCatalog();
        catalog.Put(Version("a"), SomeFacts.Of(null));
        catalog.Put(Version("b"), SomeFacts.Of(null));
        Assert.Equal(3, catalog.Remove("a"));
        Assert.Equal(4, catalog.PutSkipped(Version("b"), "encrypted", "Tệp có mật khẩu."));
        Assert.Null(catalog.PutSkipped(Version("c"), "empty", "Tệp rỗng."));
        Assert.Equal([(3, "a", false), (4, "b", false)], catalog.ChangesAfter(0).Select(change => (change.Sequence, change.File, change.Document is not null)));
        Assert.Null(catalog.FindFile("a"));
        Assert.Equal("encrypted", catalog.FindFile("b")!.Obstacle);
        Assert.Null(catalog.Document("b"));
        Assert.Equal(["b", "c"], catalog.Survey.Skipped().Select(file => file.Version.Path));
    }

    [Fact]
    public void A_file_comes_back_with_all_that_was_known_of_it()
    {
        using var catalog = store.OpenCatalog();
        var version = new FileVersion("/x/Báo cáo.pdf", 17, new DateTime(2023, 6, 14, 1, 2, 3, DateTimeKind.Utc).AddTicks(4567), "ab") { Reader = 2, Extractor = 3 };
        catalog.Put(version, SomeFacts.Of(null));
        Assert.Equal(version, catalog.FindFile(version.Path)!.Version);
        catalog.MarkVanished(version.Path);
        Assert.NotNull(catalog.FindFile(version.Path)!.Vanished);
        catalog.Confirm(version with { Modified = null });
        Assert.Equal((version with { Modified = null }, (DateTime?)null), (catalog.FindFile(version.Path)!.Version, catalog.FindFile(version.Path)!.Vanished));
    }

    [Fact]
    public void Files_under_a_folder_are_those_and_no_others()
    {
        using var catalog = store.OpenCatalog();
        foreach (var path in (string[])["/a.txt", "/a/b", "/a/ế", "/a/\U0001F600", "/a0", "/ab/c"])
            catalog.Put(Version(path), SomeFacts.Of(null));
        Assert.Equal(["/a/b", "/a/ế", "/a/\U0001F600"], catalog.FilesUnder("/a/").Select(file => file.Version.Path));
    }

    [Fact]
    public void Runs_and_status_tell_what_was_done()
    {
        using var catalog = store.OpenCatalog();
        var killed = catalog.Runs.Begin("một");
        var run = catalog.Runs.Begin("hai");
        catalog.Put(Version("a"), SomeFacts.Of(null, SomeFacts.Key("urn:lex:vn:::;1-nq-cp")));
        catalog.PutSkipped(Version("b"), "empty", "Tệp rỗng.");
        catalog.Runs.End(run, cancelled: false, new RunCounts(Read: 1, Skipped: 1, Bytes: 5));
        Assert.Equal([(run, "done", 1), (killed, "running", 0)], catalog.Runs.Last(5).Select(entry => (entry.Id, entry.State, entry.Counts.Read)));
        var status = catalog.Survey.Status();
        Assert.Equal((1, 1, 1, "hai"), (status.Documents, status.Citations, status.LastSequence, status.LastRun!.Job));
        Assert.Equal([KeyValuePair.Create("empty", 1L)], status.Skipped);
    }

    internal static FileVersion Version(string path) => new(path, 1, null, "00");

    private static string Everything(DocumentFacts facts) => JsonSerializer.Serialize(facts) + facts.Document.Diagnostics.Length;
}
