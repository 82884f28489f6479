using VanBan.Store.Catalog;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Catalog;

public sealed class DocumentFinderTests : IDisposable
{
    private const string Nq01Of2022 = "urn:lex:vn:chinh.phu:nghi.quyet:2022-01-08;01-nq-cp";
    private const string Nq01Of2023 = "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp";
    private const string Decree = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";
    private const string Law = "urn:lex:vn:quoc.hoi:luat:2013;luat.tiep.cong.dan";

    private readonly TestedStore store = new();
    private readonly DocumentCatalog catalog;

    public DocumentFinderTests()
    {
        catalog = store.OpenCatalog();
        catalog.Put(DocumentCatalogTests.Version("/kho/2022/nq.pdf"), SomeFacts.Of(SomeFacts.Key(Nq01Of2022)));
        catalog.Put(DocumentCatalogTests.Version("/kho/2023/nq.pdf"), SomeFacts.Of(SomeFacts.Key(Nq01Of2023)));
        catalog.Put(DocumentCatalogTests.Version("/kho/Báo cáo.docx"), SomeFacts.Of(null, SomeFacts.Key(Decree), SomeFacts.Key(Law)));
    }

    public void Dispose()
    {
        catalog.Dispose();
        store.Dispose();
    }

    [Theory]
    [InlineData(Nq01Of2023)]
    [InlineData("01/NQ-CP 2023")]
    [InlineData("1/nq-cp năm 2023")]
    [InlineData("nq 01/nq-cp ngày 06/01/2023")]
    [InlineData("Nghị quyết số 01 / NQ-CP, ngày 6-1-2023")]
    [InlineData("/kho/2023/nq.pdf")]
    [InlineData("2023/NQ.pdf")]
    [InlineData("2023\\nq.pdf")]
    public void A_document_is_found_by_whatever_tells_it_from_others(string typed) => Assert.Equal("/kho/2023/nq.pdf", catalog.Finder.Find(typed).One!.Files[0].File);

    [Theory]
    [InlineData("01/NQ-CP")]
    [InlineData("nq.pdf")]
    [InlineData("urn:lex:vn:chinh.phu:nghi.quyet:;01-nq-cp")]
    public void What_fits_two_documents_finds_both_and_not_one(string typed)
    {
        var found = catalog.Finder.Find(typed);
        Assert.Null(found.One);
        Assert.Equal([Nq01Of2022, Nq01Of2023], found.Present.Select(document => document.Id));
    }

    [Fact]
    public void The_year_can_be_told_apart() => Assert.Equal(Nq01Of2022, catalog.Finder.Find("01/NQ-CP", 2022).One!.Id);

    [Theory]
    [InlineData("30/2020/NĐ-CP", Decree)]
    [InlineData("30/2020/nd-cp", Decree)]
    [InlineData(Decree, Decree)]
    [InlineData("luật tiếp công dân", Law)]
    [InlineData("Luat Tiep cong dan", Law)]
    public void A_document_that_is_only_cited_is_known_as_such(string typed, string urn)
    {
        var found = catalog.Finder.Find(typed);
        Assert.Empty(found.Present);
        Assert.Equal(urn, Assert.Single(found.CitedOnly).Document.Id);
        Assert.False(found.One!.IsPresent);
    }

    [Theory]
    [InlineData("bao cao.docx")]
    [InlineData("Ba\u0301o ca\u0301o.docx")]
    public void A_file_is_found_by_name_whatever_the_diacritics(string typed) => Assert.Equal("file:/kho/Báo cáo.docx", catalog.Finder.Find(typed).One!.Id);

    [Theory]
    [InlineData("")]
    [InlineData("99/QĐ-TTg")]
    [InlineData("không có gì")]
    [InlineData("01/NQ-CP 1999")]
    public void What_is_not_known_is_not_found(string typed)
    {
        var found = catalog.Finder.Find(typed);
        Assert.Null(found.One);
        Assert.Empty(found.Present);
        Assert.Empty(found.CitedOnly);
    }
}
