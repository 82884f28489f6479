using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using Xunit;

namespace VanBan.Tests.Figures;

public class FigureCheckTests
{
    [Theory]
    [InlineData("Có 45/60 xã đạt chuẩn nông thôn mới, chiếm 85%.", FindingKind.PercentageRefuted, "75")]
    [InlineData("Đã giải ngân 1.845/4.210 tỷ đồng, bằng 34,8% kế hoạch.", FindingKind.PercentageRefuted, "43.82")]
    [InlineData("Tổng kinh phí là 45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng.", FindingKind.PartAboveWhole, "45000000000")]
    [InlineData("Toàn tỉnh có 412 trường, trong đó 485 trường đạt chuẩn.", FindingKind.PartAboveWhole, "412")]
    [InlineData("Vốn ngân sách tỉnh chiếm 120% tổng vốn.", FindingKind.PartAboveWhole, "100")]
    [InlineData("Thu ngân sách đạt 1.234 tỷ đồng; chi ngân sách đạt 1,345 tỷ đồng.", FindingKind.MixedSeparators, null)]
    [InlineData("Toàn tỉnh có 60 xã, trong đó 45 xã đạt chuẩn, chiếm 85%.", FindingKind.PercentageRefuted, "75")]
    [InlineData("Có 45 xã trong tổng số 60 xã, chiếm 85%.", FindingKind.PercentageRefuted, "75")]
    [InlineData("Thu ngân sách đạt 120 tỷ đồng, tăng 30% so với cùng kỳ (100 tỷ đồng).", FindingKind.PercentageRefuted, "20")]
    [InlineData("Thu ngân sách đạt 80 tỷ đồng, giảm 12% so với cùng kỳ (năm 2022 đạt 100 tỷ đồng).", FindingKind.PercentageRefuted, "20")]
    // Brackets right behind a whole, one digit of the whole or of a part.
    [InlineData("Học sinh của tỉnh đạt 58 giải (03 giải Nhất, 09 giải Nhì, 16 giải Ba và 29 giải Khuyến khích), xếp thứ 2 trong khu vực phía Nam và thứ 11 toàn quốc.", FindingKind.SumRefuted, "57")]
    [InlineData("Đã cấp 2.450 giấy phép (1.200 giấy phép xây dựng, 1.350 giấy phép lao động) trong quý I.", FindingKind.SumRefuted, "2550")]
    [InlineData("Thu hồi 125 tỷ đồng (thuế 75 tỷ đồng, phí 40 tỷ đồng, tiền phạt 30 tỷ đồng).", FindingKind.SumRefuted, "145000000000")]
    [InlineData("Mức trợ cấp 1.200.000 đồng; mức tối đa 3,500,000 đồng.", FindingKind.MixedSeparators, null)]
    [InlineData("Đã ban hành 1,250 quyết định, trong đó trả lời 2.500 văn bản.", FindingKind.MixedSeparators, null)]
    [InlineData("Chi 7.269,10 triệu đồng và 1.300 triệu đồng, sử dụng 2,100 triệu đồng từ nguồn thu hồi.", FindingKind.MixedSeparators, null)]
    public void What_contradicts_itself_is_found(string text, FindingKind kind, string? expected)
    {
        var finding = Assert.Single(Within(text));
        Assert.Equal(kind, finding.Kind);
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), finding.Expected);
    }

    [Theory]
    [InlineData("Có 45/60 xã đạt chuẩn nông thôn mới, chiếm 75%.")]
    [InlineData("Có 78/111 xã đạt chuẩn, chiếm 70,3%.")]
    [InlineData("Đã giải ngân 1.845/4.210 tỷ đồng, bằng 43,8% kế hoạch, tăng 12% so với cùng kỳ.")]
    [InlineData("Có 45/60 xã đạt chuẩn. Thu ngân sách đạt 85% dự toán.")]
    [InlineData("Tổng kinh phí là 45 tỷ đồng, trong đó ngân sách tỉnh 30 tỷ đồng, ngân sách huyện 15 tỷ đồng.")]
    [InlineData("Chi giáo dục 339,477 triệu đồng, chi quản lý 8.699,28 triệu đồng, tổng 9.038 triệu đồng.")]
    [InlineData("Thu nội địa đạt 120% dự toán.")]
    [InlineData("Toàn tỉnh có 60 xã, trong đó 45 xã đạt chuẩn, chiếm 75%.")]
    [InlineData("Toàn tỉnh có 60 xã, trong đó 45 xã đạt chuẩn, chiếm 30% tổng số xã cả nước.")]
    [InlineData("Có 45 xã trong tổng số 60 xã, chiếm khoảng 70%.")]
    [InlineData("Thu ngân sách đạt 120 tỷ đồng, tăng 20% so với cùng kỳ (100 tỷ đồng).")]
    [InlineData("Thu ngân sách đạt 120 tỷ đồng, tăng 20% so với cùng kỳ (trong đó thu nội địa 90 tỷ đồng).")]
    [InlineData("Chi 2.100 triệu đồng và 1,250 tỷ đồng.")]
    [InlineData("Học sinh của tỉnh đạt 57 giải (03 giải Nhất, 09 giải Nhì, 16 giải Ba và 29 giải Khuyến khích).")]
    // What overlaps, or is named in part, is no sum.
    [InlineData("Huyện có 120 hộ (45 hộ nghèo, 90 hộ dân tộc thiểu số) được hỗ trợ.")]
    [InlineData("Thu hồi 125 tỷ đồng (thuế 75 tỷ đồng, phí 40 tỷ đồng và các khoản khác).")]
    [InlineData("Thu hồi 125 tỷ đồng (thuế 75 tỷ đồng), phí 40 tỷ đồng (tăng 3 tỷ đồng).")]
    [InlineData("Sản lượng 1,523 triệu tấn, năm trước 1.200 triệu tấn và 12,5 triệu tấn.")]
    [InlineData("Vốn 3,500 tỷ đồng và 12,5 tỷ đồng.")]
    [InlineData("Thu ngân sách đạt 8.100 tỷ đồng, bằng 75% dự toán năm (10.800 tỷ đồng), bằng 108% so với cùng kỳ (7.500 tỷ đồng).")]
    [InlineData("Tổng kinh phí 100 tỷ đồng, gồm 60 tỷ đồng ngân sách tỉnh và 40 tỷ đồng ngân sách huyện; giải ngân 55 tỷ đồng.")]
    [InlineData("Đã tiếp nhận 90 đơn, gồm 50 đơn khiếu nại, 40 đơn tố cáo; đủ điều kiện xử lý 70 đơn; đã giải quyết 65 đơn.")]
    [InlineData("Toàn tỉnh có 200.500 em, gồm: mầm non 40.200 em, tiểu học 90.100 em, trung học cơ sở 50.000 em, trung học phổ thông 20.200 em.")]
    [InlineData("Năm 2025 có 1.200 hộ, năm 2024 có 1.000 hộ, tăng 20%.")]
    [InlineData("Diện tích 1.000 ha, gồm lúa 600 ha (lúa đông xuân 350 ha, lúa hè thu 250 ha), ngô 400 ha.")]
    public void What_adds_up_is_left_alone(string text) => Assert.Empty(Within(text));

    [Fact]
    public void Two_reports_that_tell_one_period_differently_contradict_each_other()
    {
        var finding = Assert.Single(FigureCheck.Across([
            Report("Kim ngạch xuất khẩu 6 tháng đầu năm 2023 đạt 1.916 triệu USD.", 2023, 6),
            Report("Kim ngạch xuất khẩu của tỉnh 6 tháng đầu năm 2023 đạt 1.869 triệu USD.", 2023, 7),
            Report("Kim ngạch xuất khẩu 6 tháng đầu năm 2023 ước đạt 1,916 tỷ USD.", 2023, 8),
            Report("Kim ngạch xuất khẩu 9 tháng đầu năm 2023 đạt 2.900 triệu USD.", 2023, 10)]));
        Assert.Equal((FindingKind.TwoValues, 1, 0), (finding.Finding.Kind, finding.Report, finding.Other));
    }

    [Fact]
    public void A_value_a_thousand_times_off_its_series_is_a_slip_of_the_unit()
    {
        var finding = Assert.Single(FigureCheck.Across([
            Report("Thu ngân sách tháng 1 đạt 800 tỷ đồng.", 2023, 1), Report("Thu ngân sách tháng 2 đạt 910 tỷ đồng.", 2023, 2),
            Report("Thu ngân sách tháng 3 đạt 870 triệu đồng.", 2023, 3), Report("Thu ngân sách tháng 4 đạt 905 tỷ đồng.", 2023, 4)]));
        Assert.Equal((FindingKind.UnitSlip, 2), (finding.Finding.Kind, finding.Report));
    }

    [Theory]
    [InlineData("Toàn tỉnh triển khai {0} dự án.")]
    [InlineData("Kinh phí là {0} tỷ đồng.")]
    [InlineData("Đến ngày {1}/{2}/2023, giải ngân vốn đầu tư công đạt {0} tỷ đồng.")]
    [InlineData("Thời hạn giải quyết hồ sơ là {0} ngày.")]
    [InlineData("Thu ngân sách huyện Bù Đăng là 500 tỷ đồng. Thu ngân sách huyện Bù Đăng là {0} tỷ đồng.")]
    public void What_need_not_be_the_same_thing_in_two_reports_is_left_alone(string sentence) =>
        Assert.Empty(FigureCheck.Across([.. Enumerable.Range(1, 4).Select(month => Report(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, 100 * month * month, 10 + month, month), 2023, month, "Tình hình năm 2023"))]));

    private static System.Collections.Immutable.ImmutableArray<FigureFinding> Within(string text)
    {
        var document = new Document("example", text);
        return FigureCheck.Within(document, FigureExtractor.Extract(document));
    }

    private static CheckedReport Report(string text, int year, int month, string? subject = null) =>
        new(FigureExtractor.Extract(new Document("example", text), subject: subject), new DateOnly(year, month, 28));
}
