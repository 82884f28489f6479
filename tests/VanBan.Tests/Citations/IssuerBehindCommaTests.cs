using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>What stands behind the comma after an issuer: another issuer, or the subject of the next clause.</summary>
public class IssuerBehindCommaTests
{
    [Theory]
    [InlineData("Thực hiện Công văn số 77/BTC-NSNN ngày 05/8/2024 của Bộ Tài chính, Kho bạc Nhà nước khu vực XV rà soát số dư.", "Bộ Tài chính")]
    [InlineData("Theo Công văn số 912/TCT-CS ngày 05/3/2024 của Tổng cục Thuế, Cục Thuế trả lời như sau.", "Tổng cục Thuế")]
    [InlineData("Theo Thông tư số 39/2018/TT-BTC ngày 20/4/2018 của Bộ Tài chính, Tổng cục Hải quan hướng dẫn.", "Bộ Tài chính")]
    [InlineData("Theo Thông tư số 39/2016/TT-NHNN của Ngân hàng Nhà nước, Bộ Tài chính có ý kiến.", "Ngân hàng Nhà nước")]
    [InlineData("Căn cứ Thông tư liên tịch số 85/2016/TTLT-BQP-BYT-BTC của Bộ Quốc phòng, Bộ Y tế, Bộ Tài chính.", "Bộ Quốc phòng, Bộ Y tế, Bộ Tài chính")]
    public void A_symbol_of_one_body_has_one_issuer(string text, string issuer) =>
        Assert.Equal(issuer, Assert.Single(CitationExtractor.Extract(new Document("a.txt", text), Header.Empty)).Issuer);
}
