using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Store.Search;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

/// <summary>What the store tells of the validity of its documents, in whatever order they come and go.</summary>
public sealed class ValidityTests : IDisposable
{
    private const string Old = "Số: 12/2020/QĐ-UBND\nBình Phước, ngày 01 tháng 6 năm 2020\n\nQUYẾT ĐỊNH\nQuy định mức chi tiếp khách\n\nĐiều 1. Mức chi tiếp khách là 300.000 đồng.\n";
    private const string New =
        "Số: 40/2024/QĐ-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nQuy định mức chi tiếp khách\n\nĐiều 1. Mức chi tiếp khách là 500.000 đồng.\n"
        + "Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2024 và thay thế Quyết định số 12/2020/QĐ-UBND ngày 01 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh.\n";
    private const string Amending =
        "Số: 20/2022/QĐ-UBND\nBình Phước, ngày 05 tháng 3 năm 2022\n\nQUYẾT ĐỊNH\nSửa đổi Quyết định số 12/2020/QĐ-UBND\n\nĐiều 1. Bãi bỏ khoản 2 Điều 1 Quyết định số 12/2020/QĐ-UBND.\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("old new")]
    [InlineData("new old")]
    [InlineData("old | new")]
    [InlineData("new | old")]
    [InlineData("new old | old")]
    [InlineData("old new | new-")]
    [InlineData("old | new | new= | new")]
    [InlineData("amending old new | amending-")]
    public void The_index_tells_the_state_whatever_came_first(string steps)
    {
        foreach (var run in steps.Split(" | "))
            Run(run, commits: true);
        var isThere = !steps.EndsWith("new-", StringComparison.Ordinal);
        Assert.Equal(isThere ? "replaced" : "nothing-known", State("old"));
    }

    [Fact]
    public void What_a_crash_left_undone_is_done_when_the_store_is_opened()
    {
        Run("old new", commits: true);
        // The new version no longer replaces anything; the index has not heard of it when the program is killed.
        Run("new=", commits: false);
        Assert.Equal("replaced", State("old"));
        Run("", commits: false);
        Assert.Equal("nothing-known", State("old"));
    }

    [Fact]
    public void An_index_made_anew_knows_the_states_too()
    {
        Run("old new amending", commits: true);
        StoreWriter.Reindex(folder.Path, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("replaced", State("old"));
        Assert.Equal("partly-ended", State("old", new DateOnly(2024, 3, 14)));
        Assert.Equal("nothing-known", State("old", new DateOnly(2021, 1, 1)));
        Assert.Equal("not-yet-effective", State("new", new DateOnly(2024, 3, 14)));
    }

    [Fact]
    public void States_are_counted_and_asked_for()
    {
        Run("old new amending", commits: true);
        using var searcher = StoreEngine.Of(folder.Path).OpenSearcher();
        var results = Search(searcher, new SearchRequest("tiếp khách"));
        Assert.Equal([("nothing-known", 1), ("replaced", 1)], results.Facets.Validity.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal("old", Assert.Single(Search(searcher, new SearchRequest("tiếp khách hiệu lực:bị thay thế")).Hits).File);
        Assert.Equal("new", Assert.Single(Search(searcher, new SearchRequest("tiếp khách") { Validity = "còn hiệu lực" }).Hits).File);
        Assert.Contains("chưa thấy bị thay thế", Assert.Single(Search(searcher, new SearchRequest("hieu luc:con")).Remarks), StringComparison.Ordinal);
        Assert.Equal(2, Search(searcher, new SearchRequest("hiệu lực:hết hiệu lực một phần") { Today = new DateOnly(2023, 1, 1) }).Hits.Count + 1);
        Assert.Contains("'bị xóa'", Search(searcher, new SearchRequest("tiếp khách") { Validity = "bị xóa" }).Remarks[0], StringComparison.Ordinal);
        var change = Assert.Single(results.Hits.Single(hit => hit.File == "old").Validity!.Validity.Causes(new DateOnly(2025, 1, 1)));
        Assert.Equal(("40/2024/QĐ-UBND", new DateOnly(2024, 3, 15)), (change.ByNumber, change.Since));
    }

    [Fact]
    public void Of_a_report_no_validity_is_told()
    {
        Run("report", commits: true);
        using var searcher = StoreEngine.Of(folder.Path).OpenSearcher();
        Assert.Null(Assert.Single(Search(searcher, new SearchRequest("")).Hits).Validity);
        Assert.Empty(Search(searcher, new SearchRequest("")).Facets.Validity);
    }

    // Steps of one opening of the store: a name puts the document of that name, 'name=' one that modifies nothing in its place, 'name-' takes it out.
    private void Run(string steps, bool commits)
    {
        using var store = StoreWriter.Open(folder.Path, cancellation: TestContext.Current.CancellationToken);
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.TrimEnd('-', '=');
            var text = name switch { "old" => Old, "new" => New, "amending" => Amending, _ => "Số: 1/BC-UBND\nBình Phước, ngày 01 tháng 6 năm 2020\n\nBÁO CÁO\nVề mức chi\n\nMức chi là 300.000 đồng.\n" };
            if (step[^1] == '-')
                store.Remove(name);
            else
                store.Put(DocumentCatalogTests.Version(name), Facts(name, step[^1] == '=' ? text.Replace(" và thay thế", ", khác với", StringComparison.Ordinal) : text));
        }
        if (commits)
            store.Commit();
    }

    private string State(string file, DateOnly? day = null)
    {
        using var searcher = StoreEngine.Of(folder.Path).OpenSearcher();
        return EnumName.Of(Search(searcher, new SearchRequest("") { Today = day ?? new DateOnly(2025, 1, 1) }).Hits.Single(hit => hit.File == file).Validity!.State);
    }

    private static SearchResults Search(Searcher searcher, SearchRequest request) => searcher.Search(request, TestContext.Current.CancellationToken);

    private static DocumentFacts Facts(string name, string text) => FactExtractor.Extract(new Document(name, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n" + text));
}
