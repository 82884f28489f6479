using VanBan.Store.Search;
using Xunit;

namespace VanBan.Tests.Store.Search;

public sealed class WordSearchTests : IDisposable
{
    private readonly TestIndex index = new(
        ("a", "Dự toán ngân sách nhà nước. Thu ngân sách tăng 7,27% so với năm 2022."),
        ("b", "Ngàn cây xanh. Sách giáo khoa cho học sinh vùng sâu."),
        ("c", "Bảo đảm an ninh trật tự; an toàn giao thông. Kỹ sư hoà giải 1.432 vụ ngày 09 tháng 12 năm 2022."),
        ("d", "Kiểm tra an toàn lao động, ninh kết bê tông."),
        ("e", "Thuế đất phi nông nghiệp, thuê đất trả tiền hằng năm."));

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("ngân sách", "a b")] // the pair ranks; loosened since few hold both
    [InlineData("ngan sach", "a b")]
    [InlineData("NGÂN SÁCH", "a b")]
    [InlineData("nga\u0302n sa\u0301ch", "a b")]
    [InlineData("an ninh", "c d")]
    [InlineData("kĩ sư", "c")]
    [InlineData("hòa giải", "c")]
    [InlineData("hoa giai", "c")]
    [InlineData("1432", "c")]
    [InlineData("1.432 vụ", "c")]
    [InlineData("7.27%", "a")]
    [InlineData("09/12/2022", "c")]
    [InlineData("9-12-2022", "c")]
    [InlineData("ngày 9 tháng 12 năm 2022", "c")]
    [InlineData("thuê đất", "e")]
    [InlineData("tàu ngầm", "")]
    public void A_query_finds_the_texts_however_it_is_typed(string query, string files)
    {
        var found = index.Files(query).Split(' ');
        var wanted = files.Split(' ');
        Assert.Equal(wanted[0], found[0]);
        Assert.Equal(wanted.Order(), found.Where(wanted.Contains).Order());
    }

    [Theory]
    [InlineData("quyết", "quyet", true)]
    [InlineData("quyêt", "quyet", true)] // half typed: a syllable in -t has a tone
    public void A_word_typed_half_finds_its_whole_spellings(string query, string text, bool isFound)
    {
        using var other = new TestIndex(("x", $"nghị {text} {(text == "quyet" ? "quyết" : "")}"));
        Assert.Equal(isFound ? "x" : "", other.Files(query));
    }

    [Fact]
    public void Marks_typed_are_meant()
    {
        var hit = index.Search("thuế").Hits[0];
        Assert.Equal("<em>Thuế</em> đất phi nông nghiệp, thuê đất trả tiền hằng năm.", hit.Snippet);
        Assert.Equal("<em>Thuế</em> đất phi nông nghiệp, <em>thuê</em> đất trả tiền hằng năm.", index.Search("thue").Hits[0].Snippet);
    }

    [Fact]
    public void Marks_of_a_passage_lie_exactly_on_what_was_found()
    {
        foreach (var query in (string[])["ngan sach", "an toàn", "09/12/2022", "1.432", "hoà giải"])
        {
            foreach (var passage in index.Search(query).Hits.SelectMany(hit => hit.Passages))
            {
                var end = 0;
                foreach (var mark in passage.Marks)
                {
                    Assert.InRange(mark.Start, end, passage.Text.Length);
                    end = mark.End;
                    Assert.False(char.IsLetterOrDigit(passage.Text.ElementAtOrDefault(mark.Start - 1)));
                    Assert.False(char.IsLetterOrDigit(passage.Text.ElementAtOrDefault(mark.End)));
                }
            }
        }
        Assert.Equal("<em>an ninh</em>", index.Search("an ninh").Hits[0].Snippet.Split("đảm ")[1].Split(" trật")[0]);
    }

    [Theory]
    [InlineData("\"an toàn\"", "… <em>an toàn</em> giao thông.")] // not the other 'an'
    [InlineData("\"an toan giao thong\"", "… <em>an toàn giao thông</em>.")]
    [InlineData("\"tự an\"", "Bảo đảm an ninh trật <em>tự</em>; <em>an</em> toàn giao thông.")]
    public void A_phrase_is_marked_where_it_stands_whole(string query, string snippet) =>
        Assert.StartsWith(snippet, index.Search(new SearchRequest(query) { Limit = 100 }).Hits.Single(hit => hit.File == "c").Snippet, StringComparison.Ordinal);

    [Fact]
    public void The_passage_shown_has_the_most_of_the_query_not_the_most_of_one_word()
    {
        var text = string.Concat(Enumerable.Repeat("Bảo hiểm y tế và bảo hiểm y tế. ", 20)) + "Điều khoản khác không nói gì về việc ấy, và cũng dài như thế. Học sinh tham gia bảo hiểm y tế.";
        using var other = new TestIndex(("x", text), ("y", "Học sinh giỏi."));
        Assert.Contains("<em>Học sinh</em> tham gia <em>bảo hiểm y tế</em>", other.Search("bảo hiểm y tế học sinh").Hits[0].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_marked_whole() =>
        Assert.Contains("ngày <em>09 tháng 12 năm 2022</em>", index.Search("9/12/2022").Hits[0].Snippet, StringComparison.Ordinal);

    [Fact]
    public void A_passage_is_the_text_as_it_is_but_for_its_marks()
    {
        using var other = new TestIndex(("x", "Thu <b>ngân sách</b> & chi"));
        Assert.Equal("Thu <b><em>ngân sách</em></b> & chi", other.Search("ngân sách").Hits[0].Snippet);
    }

    [Fact]
    public void An_empty_query_gives_everything_the_latest_document_first()
    {
        using var dated = new TestIndex(("a", Circular("3")), ("b", Circular("5")), ("c", Circular("4")), ("d", "không ngày"));
        Assert.Equal("b c a d", dated.Files(""));
        Assert.Equal(5, index.Files("").Split(' ').Distinct().Count());

        static string Circular(string month) => $"BỘ TÀI CHÍNH\n\nSố: 1{month}/2024/TT-BTC\nHà Nội, ngày 05 tháng {month} năm 2024\n\nTHÔNG TƯ\nQuy định về phí\n";
    }

    [Fact]
    public void The_same_files_are_ranked_the_same_whatever_versions_of_them_the_index_held_before()
    {
        var random = new Random(7);
        var words = "ngân sách đầu tư công y tế giáo dục kế hoạch".Split(' ');
        (string File, string Text)[] last = [.. Enumerable.Range(0, 60).Select(i => ($"f{i}", Text()))];
        using var once = new TestIndex(last);
        using var often = new TestIndex([.. last.Select(one => (one.File, Text()))]);
        foreach (var (file, text) in last.Reverse())
            often.Put(file, text);
        often.Put("gone", "đầu tư đầu tư đầu tư");
        often.Commit();
        often.Writer.Remove("gone");
        often.Commit();
        foreach (var query in (string[])["đầu tư", "y tế", "dau tu cong", "giáo OR sách", ""])
        {
            var all = new SearchRequest(query) { Limit = 100 };
            Assert.Equal(once.Search(all).Hits.Select(static hit => hit.File), often.Search(all).Hits.Select(static hit => hit.File));
        }

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(5, 200)).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repetition()
    {
        var whole = index.Search(new SearchRequest("đất an toàn ngân sách") { Limit = 100 });
        var pages = Enumerable.Range(0, 5).SelectMany(page => index.Search(new SearchRequest("đất an toàn ngân sách") { Limit = 2, Offset = page * 2 }).Hits).ToList();
        Assert.Equal(whole.Hits.Select(hit => (hit.Rank, hit.File)), pages.Select(hit => (hit.Rank, hit.File)));
        Assert.True(whole.Total >= 3);
    }

    [Fact]
    public void A_search_that_is_cancelled_ends() =>
        Assert.Throws<OperationCanceledException>(() => index.Searcher.Search(new SearchRequest("đất"), new CancellationToken(canceled: true)));
}
