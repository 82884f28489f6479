using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Parts behind 'trong đó' that are more than their whole are told, whatever is counted; what is no part of the whole is
/// not.</summary>
public class PartsAboveTests
{
    [Theory]
    [InlineData("Trong tháng đã tiếp nhận 1.200 hồ sơ, trong đó 1.350 hồ sơ nộp trực tuyến.", "1.350 hồ sơ")]
    [InlineData("Đã cấp 12.500 thẻ bảo hiểm y tế, trong đó hộ nghèo 13.100 thẻ.", "13.100 thẻ")]
    [InlineData("Có 640 người tham gia tập huấn, trong đó có 710 người là nữ.", "710 người")]
    [InlineData("Trong quý xảy ra 18 vụ cháy (trong đó 25 vụ cháy rừng).", "25 vụ")]
    [InlineData("Tổng số 2.310 hồ sơ; trong đó: giải quyết đúng hạn 2.405 hồ sơ, quá hạn 5 hồ sơ.", "2.405 hồ sơ")]
    [InlineData("Cả tỉnh có 320 trường học, trong số này 410 trường đạt chuẩn quốc gia.", "410 trường")]
    [InlineData("Trong quý đón 450 lượt khách, trong đó khách quốc tế 500 lượt.", "500 lượt")]
    [InlineData("Đã cấp 1.020 giấy phép xây dựng, trong đó có 1.200 giấy phép cấp mới.", "1.200 giấy phép")]
    [InlineData("Số hồ sơ tiếp nhận là 3.420, trong đó trực tuyến là 3.810.", "3.810")]
    [InlineData("Đã trả 900 hồ sơ, trong đó: trả trực tiếp 300 hồ sơ, trả qua bưu điện 2.600 hồ sơ.", "2.600 hồ sơ")]
    [InlineData("Diện tích gieo trồng 8.250 ha, trong đó cây lúa 9.120 ha.", "9.120 ha")]
    public void A_part_that_is_more_than_its_whole_is_told_once(string sentence, string part)
    {
        var finding = Assert.Single(Told(sentence));
        Assert.Equal((FindingKind.PartAboveWhole, part), (finding.Kind, finding.Figure.Span.In(sentence).ToString()));
    }

    [Theory]
    [InlineData("Trong tháng đã tiếp nhận 1.200 hồ sơ, trong đó 1.050 hồ sơ nộp trực tuyến.")]
    [InlineData("Đã cấp 12.500 thẻ bảo hiểm y tế, trong đó hộ nghèo 3.100 thẻ, cùng kỳ 13.000 thẻ.")]
    [InlineData("Đã khen thưởng 12 tập thể, trong đó có 45 cá nhân của Sở Y tế.")]
    [InlineData("Tổ chức 18 lớp tập huấn, trong đó có 02 lớp cho 250 người.")]
    [InlineData("Thu tăng 120 tỷ đồng so với cùng kỳ, trong đó thu nội địa 1.500 tỷ đồng.")]
    [InlineData("Bình quân mỗi xã 15 hộ, trong đó xã Tân Tiến 40 hộ.")]
    [InlineData("Đã trả 900 hồ sơ, trong đó trả trực tiếp 300 hồ sơ, lũy kế 2.600 hồ sơ.")]
    [InlineData("Đã trả 900 hồ sơ, trong đó trả trực tiếp 300 hồ sơ. Tháng trước trả 1.100 hồ sơ.")]
    public void What_is_no_part_of_the_whole_is_not_told(string sentence) => Assert.Empty(Told(sentence));

    [Fact]
    public void It_is_counted_how_many_figures_were_set_against_others()
    {
        var document = new Document("bao-cao.txt", "Đã trả 900 hồ sơ, trong đó trả trực tiếp 300 hồ sơ. Trong quý có 12 đoàn khách đến thăm.");
        var review = FigureCheck.Review(document, FigureExtractor.Extract(document));
        Assert.Equal((3, 2), (review.Stated, review.Compared));
    }

    private static FigureFinding[] Told(string sentence)
    {
        var document = new Document("bao-cao.txt", sentence);
        return [.. FigureCheck.Within(document, FigureExtractor.Extract(document))];
    }
}
