using VanBan.Archive.Search;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Search;

public class SearchTests
{
    [Theory]
    [InlineData("dự toán ngân sách")]
    [InlineData("du toan ngan sach")]
    [InlineData("dự toan ngân sach")]
    [InlineData("DỰ TOÁN NGÂN SÁCH")]
    [InlineData("dư\u0323 toán ngân sách")]
    public void A_query_finds_the_same_with_all_some_or_no_diacritics(string query)
    {
        using var store = Store.With("Báo cáo dự toán ngân sách năm 2023.", "Công trình xây dựng cầu đường.", "Nhà văn hóa của xã.");
        Assert.Equal("1.txt", store.Files(query)[0]);
    }

    [Fact]
    public void With_diacritics_other_words_of_the_same_letters_are_not_found()
    {
        using var store = Store.With("hội đồng nhân dân", "hơi đóng nhãn dán");
        Assert.Equal(["1.txt"], store.Files("hội đồng nhân dân"));
        Assert.Equal(2, store.Files("hoi dong nhan dan").Length);
    }

    [Fact]
    public void Words_that_stand_together_rank_before_words_far_apart()
    {
        using var store = Store.With("sách nói về các ngân hàng, cùng nhiều điều khác", "việc chi ngân sách cùng nhiều điều khác nữa");
        Assert.Equal("2.txt", store.Files("ngân sách")[0]);
    }

    [Fact]
    public void A_syllable_that_English_thinks_of_as_a_stop_word_is_found()
    {
        using var store = Store.With("an ninh trật tự", "vệ sinh môi trường");
        Assert.Equal(["1.txt"], store.Files("an ninh"));
        Assert.Equal(["1.txt"], store.Files("an"));
    }

    [Fact]
    public void The_snippet_marks_what_was_found_and_is_a_part_of_the_text()
    {
        var text = string.Join(' ', Enumerable.Repeat("Những việc khác không liên quan gì.", 60)) + " Kế hoạch thu hút đầu tư vào khu công nghiệp được duyệt. "
            + string.Join(' ', Enumerable.Repeat("Lại thêm những việc khác.", 60));
        using var store = Store.With(text);
        var hit = Assert.Single(store.Ask("thu hut dau tu").Hits);
        Assert.Contains("<em>thu hút đầu tư</em> vào", hit.Snippet, StringComparison.Ordinal);
        Assert.StartsWith("… Kế hoạch", hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(hit.Passages[0].Text, text, StringComparison.Ordinal);
        Assert.True(hit.Snippet.Length < 400);
    }

    [Fact]
    public void A_passage_as_html_escapes_the_text_but_not_the_marks()
    {
        using var store = Store.With("Thu < chi & ngân sách");
        var passage = store.Ask("ngân sách").Hits[0].Passages[0];
        Assert.Contains("Thu &lt; chi &amp; <em>", passage.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<em>ngân sách</em>", passage.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_passage_is_told()
    {
        using var store = new Store();
        store.Put("a.pdf", "Trang một.\nNgân sách ở trang hai.", change: facts => facts with
        {
            Document = facts.Document with { PageCount = 2, Pages = [new PageRun(0, 1), new PageRun(11, 2)] },
        }).Commit();
        Assert.Equal(2, store.Ask("ngân sách").Hits[0].Page);
    }

    [Fact]
    public void Facets_count_all_that_was_found_not_only_the_page_shown()
    {
        using var store = new Store();
        for (var i = 1; i <= 30; i++)
            store.Put($"{i}.txt", "ngân sách", Store.Head($"{i}/NQ-HĐND", $"20{20 + (i % 3)}-01-02", "Nghị quyết", "Hội đồng nhân dân tỉnh"));
        store.Put("x.txt", "ngân sách", Store.Head("5/QĐ-UBND", "2020-05-05", "Quyết định", "Ủy ban nhân dân tỉnh")).Commit();
        var results = store.Ask(new SearchRequest("ngân sách") { Limit = 3 });
        Assert.Equal(31, results.Total);
        Assert.Equal(3, results.Hits.Count);
        Assert.Equal([new FacetCount("nghi-quyet", 30), new FacetCount("quyet-dinh", 1)], results.Facets.Type);
        Assert.Equal(11, results.Facets.Year.Single(facet => facet.Value == "2020").Count);
        Assert.Equal(31, results.Facets.Issuer.Sum(facet => facet.Count));
    }

    [Fact]
    public void Pages_of_hits_neither_repeat_nor_leave_out()
    {
        using var store = new Store();
        for (var i = 0; i < 95; i++)
            store.Put($"{i}.txt", $"ngân sách số {i % 7}");
        store.Commit();
        var paged = Enumerable.Range(0, 10).SelectMany(page => store.Files(new SearchRequest("ngân sách") { Offset = page * 10, Fold = false })).ToList();
        Assert.Equal(95, paged.Count);
        Assert.Equal(95, paged.Distinct().Count());
    }

    [Fact]
    public void A_folder_without_an_index_has_no_documents()
    {
        var folder = Directory.CreateTempSubdirectory("vanban-none-").FullName;
        using (var searcher = DocumentSearcher.Open(folder))
            Assert.Equal(0, searcher.Search(new SearchRequest("ngân sách"), TestContext.Current.CancellationToken).Total);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_cancelled_search_ends_with_the_exception_of_its_token()
    {
        using var store = Store.With("ngân sách");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => store.Searcher.Search(new SearchRequest("ngân sách"), cancellation.Token));
    }
}
