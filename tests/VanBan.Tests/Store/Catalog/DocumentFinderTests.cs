using VanBan.Store.Catalog;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Catalog;

public sealed class DocumentFinderTests : IDisposable
{
    private const string Nq01Of2022 = "urn:lex:vn:chinh.phu:nghi.quyet:2022-01-08;01-nq-cp";
    private const string Nq01Of2023 = "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp";
    private const string Decree = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";

    private readonly TestedStore store = new();
    private readonly DocumentCatalog catalog;

    public DocumentFinderTests()
    {
        catalog = store.OpenCatalog();
        catalog.Put(DocumentCatalogTests.Version("/kho/2022/nq.pdf"), SomeFacts.Of(SomeFacts.Key(Nq01Of2022)));
        catalog.Put(DocumentCatalogTests.Version("/kho/2023/nq.pdf"), SomeFacts.Of(SomeFacts.Key(Nq01Of2023)));
        catalog.Put(DocumentCatalogTests.Version("/kho/Báo cáo.docx"), SomeFacts.Of(null, SomeFacts.Key(Decree)));
    }

    public void Dispose()
    {
        catalog.Dispose();
        store.Dispose();
    }

    [Theory]
    [InlineData(Nq01Of2023, Nq01Of2023)]
    [InlineData("urn:lex:vn:chinh.phu:nghi.quyet:;01-nq-cp", Nq01Of2022, Nq01Of2023)]
    public void A_key_finds_all_that_it_can_name(string urn, params string[] found) =>
        Assert.Equal(found, catalog.Finder.WithKey(SomeFacts.Key(urn)).Present.Select(document => document.Id));

    [Fact]
    public void A_key_finds_what_is_only_cited_as_such()
    {
        var found = catalog.Finder.WithKey(SomeFacts.Key(Decree));
        Assert.Empty(found.Present);
        Assert.Equal(Decree, Assert.Single(found.CitedOnly).Document.Id);
    }

    [Theory]
    [InlineData("/kho/2023/nq.pdf", 1)]
    [InlineData("2023\\NQ.pdf", 1)]
    [InlineData("nq.pdf", 2)]
    [InlineData("bao cao.docx", 1)]
    [InlineData("cao.docx", 0)]
    public void A_file_is_found_by_its_path_or_the_end_of_it(string typed, int count) => Assert.Equal(count, catalog.Finder.InFile(typed).Length);

    [Theory]
    [InlineData("01-", "01-nq-cp")]
    [InlineData("30-2020-", "30-2020-nd-cp")]
    [InlineData("0", "01-nq-cp")]
    [InlineData("01-nq-cp-")]
    public void The_numbers_that_begin_alike_are_those_of_documents_and_of_mentions(string prefix, params string[] designations) =>
        Assert.Equal(designations, catalog.Finder.DesignationsFrom(prefix).Select(key => key.Designation));
}
