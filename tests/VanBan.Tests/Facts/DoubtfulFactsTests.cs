using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Facts;

public class DoubtfulFactsTests
{
    private const string Text = "Căn cứ Nghị quyết số 45/NQ-HĐND ngày 10/12/2022 của HĐND tỉnh; tổng kinh phí 139 triệu đồng.";

    [Theory]
    [InlineData("45/NQ-HĐND", "citation-unclear")]
    [InlineData("10/12/2022", "citation-unclear")]
    [InlineData("139", "figure-unclear")]
    public void Digits_that_OCR_was_not_sure_of_are_said(string word, string code)
    {
        var remark = Assert.Single(Remarks(word));
        Assert.Equal((code, 1), (remark.Code, remark.Page));
        Assert.Contains(word, remark.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nghị")]
    [InlineData("đồng")]
    public void Words_without_digits_are_not(string word) => Assert.Empty(Remarks(word));

    private static IEnumerable<Diagnostic> Remarks(string word)
    {
        var at = Text.IndexOf(word, StringComparison.Ordinal);
        var document = new Document("a.pdf", Text) { Format = "pdf", PageCount = 1, Pages = [new PageRun(0, 1)], OcrPages = [1], Doubtful = [new TextSpan(at, at + word.Length)] };
        return FactExtractor.Extract(document).Diagnostics.Where(static remark => remark.Code is "citation-unclear" or "figure-unclear");
    }
}
