using VanBan.Notation;
using VanBan.Store.Search;
using VanBan.Tests.Store.Catalog;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Store.Search;

public class ResultsTests
{
    private const string Plan =
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: {0}/KH-UBND\nBình Phước, ngày {1} tháng 02 năm 2024\n\nKẾ HOẠCH\nTrồng cây đầu xuân\n\nCác xã, phường tổ chức trồng cây phân tán ven đường, trong khuôn viên trường học và cơ quan; "
        + "mỗi xã trồng năm trăm cây xanh, chăm sóc và bảo vệ cây đã trồng, báo cáo kết quả về Sở Nông nghiệp trước ngày ba mươi.\n";

    [Fact]
    public void The_draft_and_the_signed_copy_are_one_document_with_two_files()
    {
        using var index = new TestIndex(("ký", Text("20", "05")), ("dự thảo", Text("  ", "  ").Replace("năm trăm cây", "năm trăm  cây", StringComparison.Ordinal)), ("khác", "Trồng cây gây rừng."));
        var hits = index.Search("trồng cây").Hits;
        Assert.Equal(2, hits.Count);
        var both = hits.Single(hit => hit.OtherFiles.Length > 0);
        Assert.Equal(["dự thảo", "ký"], both.OtherFiles.Append(both.File).Order());
        Assert.Equal(3, index.Search(new SearchRequest("trồng cây") { Fold = false }).Hits.Count);
    }

    [Fact]
    public void Documents_of_two_numbers_are_two_however_alike_they_are()
    {
        using var index = new TestIndex(("a", Text("20", "05")), ("b", Text("21", "05")));
        Assert.Equal(2, index.Search("trồng cây").Hits.Count);
    }

    [Fact]
    public void Pages_hold_as_many_documents_as_wanted_though_files_are_folded()
    {
        using var index = new TestIndex([.. Enumerable.Range(0, 60).Select(i => ($"{i:00}", Text($"{30 + (i / 3)}", "07")))]);
        var pages = Enumerable.Range(0, 5).Select(page => index.Search(new SearchRequest("trồng cây") { Limit = 5, Offset = page * 5 }).Hits).ToList();
        Assert.Equal([5, 5, 5, 5, 0], pages.Select(page => page.Count));
        Assert.All(pages.SelectMany(page => page), hit => Assert.Equal(2, hit.OtherFiles.Length));
        Assert.Equal(20, pages.SelectMany(page => page).Select(hit => hit.Number).Distinct().Count());
    }

    [Theory]
    [InlineData(SearchOrder.Date, "c b a x")]
    [InlineData(SearchOrder.OldestFirst, "a b c x")]
    [InlineData(SearchOrder.Number, "c a b x")]
    public void Hits_come_in_the_order_asked_for(SearchOrder order, string files)
    {
        using var index = new TestIndex(("x", "Trồng cây, chăm sóc cây"), ("b", Text("10", "12")), ("a", Text("9", "11")), ("c", Text("8", "13")));
        Assert.Equal(files, index.Files(new SearchRequest("cây") { Order = order, Fold = false }));
    }

    [Theory]
    [InlineData("trồg cây", "trồng cây")]
    [InlineData("trong cayy xanh", "trong cây xanh")]
    [InlineData("trồng cây", null)]
    [InlineData("trong cay", null)]
    [InlineData("zzzz cây", null)]
    [InlineData("trồg cây NOT xyz", "trồng cây NOT xyz")]
    [InlineData("bóng xanh", null)] // a word that the store does not have, not a slip
    public void A_word_that_is_in_no_document_is_put_right(string query, string? meant)
    {
        using var index = new TestIndex(("a", Text("20", "05")));
        Assert.Equal(meant, index.Search(query).DidYouMean);
    }

    [Fact]
    public void What_is_typed_is_completed_from_numbers_issuers_and_titles()
    {
        using var index = new TestIndex(("a", Text("20", "05")), ("b", Text("21", "06")));
        Assert.Equal([new QuerySuggestion(SuggestionKind.Number, "20/KH-UBND"), new(SuggestionKind.Number, "21/KH-UBND")], index.Searcher.Suggest("2").Concat(index.Searcher.Suggest("21")).Distinct().Order(Comparer<QuerySuggestion>.Create((one, other) => string.CompareOrdinal(one.Text, other.Text))));
        Assert.Contains(new QuerySuggestion(SuggestionKind.Title, "Trồng cây đầu xuân"), index.Searcher.Suggest("trong ca"));
        Assert.Equal(SuggestionKind.Issuer, index.Searcher.Suggest("ủy ban nh")[0].Kind);
        Assert.Equal(SuggestionKind.Issuer, index.Searcher.Suggest("ubnd")[0].Kind);
        Assert.Equal("21/KH-UBND", Assert.Single(index.Searcher.Suggest("kế hoạch số 21")).Text);
        Assert.DoesNotContain(index.Searcher.Suggest("nghị quyết 21"), suggestion => suggestion.Kind == SuggestionKind.Number);
        Assert.Empty(index.Searcher.Suggest("?"));
        Assert.Empty(index.Searcher.Suggest(""));
    }

    [Fact]
    public void Documents_like_one_speak_of_the_same_things()
    {
        using var index = new TestIndex(
            ("a", "Trồng cây xanh ven đường, chăm sóc cây xanh."), ("b", "Các xã trồng cây xanh ven đường nông thôn; chăm sóc cây xanh."), ("c", "Dự toán ngân sách nhà nước, thu ngân sách."),
            ("d", "Thu ngân sách nhà nước tăng."));
        Assert.Equal("b", index.Files(new SearchRequest("") { Like = "a" }));
        Assert.Equal("", index.Files(new SearchRequest("ngân sách") { Like = "a" }));
        Assert.NotEmpty(index.Search(new SearchRequest("") { Like = "không có" }).Remarks);
    }

    [Fact]
    public void A_saved_search_finds_only_what_came_later()
    {
        using var folder = new TempFolder();
        using var index = new TestIndex(("a", Text("20", "05")));
        var saved = SavedSearches.In(folder.Path);
        saved.Put(new SavedSearch("cây", new SearchRequest("trong cay") { Type = "ke-hoach", From = new DateOnly(2024, 1, 1) }, index.Searcher.LastSequence));
        index.Put("b", Text("21", "06"));
        index.Commit();
        var read = Assert.Single(SavedSearches.In(folder.Path).All);
        Assert.Equal(saved.All.Single(), read);
        Assert.Equal("b", index.Files(read.Request with { After = read.Seen }));
        Assert.Equal(2, index.Searcher.LastSequence);
        Assert.True(SavedSearches.In(folder.Path).Remove("cây"));
        Assert.Empty(SavedSearches.In(folder.Path).All);
    }

    [Theory]
    [InlineData("nghị quyết")]
    [InlineData("hòa giải thủy lợi")]
    [InlineData("ủy ban nhân dân tỉnh bình phước")]
    [InlineData("quốc hội khóa đường phố giường giữ nước quyền khuyến nghiệp")]
    [InlineData("mua của tài khoản loài người chuyển tiếp oai")]
    public void A_syllable_is_written_as_people_write_it(string text)
    {
        var reader = new SyllableReader(text);
        var words = new List<string>();
        while (reader.Read())
            words.Add(SyllableSpelling.Of(reader.Letters, reader.Marks));
        Assert.Equal(text, string.Join(' ', words));
    }

    private static string Text(string number, string day) => Plan.Replace("{0}", number, StringComparison.Ordinal).Replace("{1}", day, StringComparison.Ordinal);
}
