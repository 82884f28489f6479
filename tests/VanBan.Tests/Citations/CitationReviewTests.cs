using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

public class CitationReviewTests
{
    [Theory]
    [InlineData("Quyết định số 12/CT-UBND ngày 05/5/2023", "citation-type-disagrees")]
    [InlineData("Nghị định số 132/2008/NĐ-CP ngày 31 tháng 12 năm 2018 của Chính phủ", "citation-year-disagrees")]
    [InlineData("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 30/2020/NĐ-CP ngày 03/5/2020", "citation-dates-disagree")]
    [InlineData("Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ; Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ", "")]
    [InlineData("Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư; Văn bản số 01/BC-HHDN; Nghị định số 30/2020/NĐ-CP", "")]
    public void What_does_not_agree_is_said_and_kept(string text, string code)
    {
        var document = new Document("a", text);
        var remarks = CitationReview.Of(document, CitationExtractor.Extract(document, Header.Empty));
        Assert.Equal(code, string.Join(' ', remarks.Select(remark => remark.Code)));
    }
}
