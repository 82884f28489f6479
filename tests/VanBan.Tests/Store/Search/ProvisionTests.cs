using Xunit;

namespace VanBan.Tests.Store.Search;

/// <summary>What is found is the document, and in it the provision that answers.</summary>
public sealed class ProvisionTests : IDisposable
{
    private const string Filler =
        "Cơ quan có thẩm quyền tiếp nhận hồ sơ, kiểm tra thành phần, số lượng, tính hợp lệ và trả lời tổ chức, cá nhân bằng văn bản. ";

    private readonly TestIndex index = new(
        ("luật", Law("Cho thuê nhà", ("Đối tượng áp dụng", "Luật này áp dụng với tổ chức."), ("Trả tiền thuê nhà", "Bên thuê trả tiền thuê đúng ngày đã hẹn."),
            ("Lấy lại nhà", "Bên cho thuê lấy lại nhà khi hết hạn thuê."), ("Sửa chữa nhà", "Chủ nhà sửa chữa mái, tường."))),
        ("luật khác", Law("Thú y", ("Tiêm phòng", "Chủ vật nuôi tiêm phòng cho chó, mèo."), ("Kiểm dịch", "Động vật vận chuyển phải qua kiểm dịch."))),
        ("thư", "Về việc trả tiền thuê hội trường."));

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("Bên thuê trả tiền khi nào?", "Điều 2. Trả tiền thuê nhà")]
    [InlineData("lấy lại nhà cho thuê", "Điều 3. Lấy lại nhà")]
    [InlineData("ai sua chua mai nha", "Điều 4. Sửa chữa nhà")]
    public void A_hit_is_shown_by_the_article_that_answers(string query, string article)
    {
        var hit = index.Search(query).Hits.First(hit => hit.File == "luật");
        Assert.EndsWith(article, hit.Section, StringComparison.Ordinal);
        Assert.InRange(hit.Passages.Count, 1, 3);
        Assert.All(hit.Passages, passage => Assert.NotEmpty(passage.Marks));
        Assert.Equal(hit.Passages.Count, hit.Passages.Select(passage => passage.Section).Distinct().Count());
    }

    [Theory]
    [InlineData("điều 3 luật cho thuê nhà", "Điều 3. Lấy lại nhà")]
    [InlineData("luat cho thue nha dieu 1", "Điều 1. Đối tượng áp dụng")]
    [InlineData("khoản 2 Điều 4 trả tiền thuê nhà", "Điều 4. Sửa chữa nhà")]
    public void A_provision_that_is_named_is_the_one_that_is_shown(string query, string article)
    {
        var results = index.Search(query);
        Assert.False(results.AsksNumber);
        Assert.EndsWith(article, results.Hits.First(hit => hit.File == "luật").Section, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_and_facets_are_those_of_documents()
    {
        var results = index.Search("hồ sơ");
        Assert.Equal(2, results.Total);
        Assert.Equal(2, results.Hits.Count);
        Assert.Equal(3, index.Search("").Total);
    }

    [Fact]
    public void Words_of_several_articles_are_found_together_in_their_document()
    {
        Assert.Equal("luật", index.Files("\"hết hạn thuê\" AND tường"));
        Assert.Equal("luật khác", index.Files("kiểm dịch -thuê"));
    }

    [Fact]
    public void A_passage_lies_where_the_document_has_it()
    {
        var passage = index.Search("\"mái, tường\"").Hits[0].Passages[0];
        var text = Law("Cho thuê nhà", ("Đối tượng áp dụng", "Luật này áp dụng với tổ chức."), ("Trả tiền thuê nhà", "Bên thuê trả tiền thuê đúng ngày đã hẹn."),
            ("Lấy lại nhà", "Bên cho thuê lấy lại nhà khi hết hạn thuê."), ("Sửa chữa nhà", "Chủ nhà sửa chữa mái, tường."));
        Assert.Equal(passage.Text, passage.Span.In(text).ToString().Replace('\n', ' '));
    }

    [Fact]
    public void A_document_put_again_leaves_none_of_its_former_provisions()
    {
        index.Put("luật", "Không còn gì.");
        index.Commit();
        Assert.Equal("", index.Files("\"mái, tường\""));
        index.Writer.Remove("luật khác");
        index.Commit();
        Assert.Equal("", index.Files("tiêm phòng"));
        Assert.Equal(2, index.Search("").Total);
    }

    private static string Law(string name, params (string Title, string Text)[] articles) =>
        $"QUỐC HỘI\n\nLUẬT\n{name}\n\n{string.Join("\n\n", articles.Select((article, at) => $"Điều {at + 1}. {article.Title}\n\n1. {article.Text}\n\n2. {string.Concat(Enumerable.Repeat(Filler, 5))}"))}\n";
}
