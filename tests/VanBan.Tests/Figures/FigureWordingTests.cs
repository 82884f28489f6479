using System.Globalization;
using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>
/// Wordings at which readers of numbers fail, each with the whole of what is read: value or range, unit, how it is meant, direction, what it is compared with, what is
/// measured, period.
/// </summary>
public class FigureWordingTests
{
    [Theory]
    [InlineData("Tổng thu đạt 45.678,9 tỷ đồng.", "45678900000000 đồng; Tổng thu")]
    [InlineData("Theo Quyết định 45/2021/QĐ-UBND của Ủy ban nhân dân tỉnh.", "")]
    [InlineData("Đã hoàn thành 3/5 chỉ tiêu.", "3 chỉ tiêu; against 5 chỉ tiêu; chỉ tiêu")]
    [InlineData("Sản lượng điều giảm 15% - 20%.", "15..20 %; Decrease; Sản lượng điều")]
    [InlineData("Sản lượng tiêu đạt khoảng 10-12 nghìn tấn.", "10000..12000 tấn; About; Sản lượng tiêu")]
    [InlineData("Vốn vay là 1.234 tỷ 500 triệu đồng.", "1234500000000 đồng; Vốn vay")]
    [InlineData("Vốn vay là 1.234 tỷ 500 triệu.", "1234500000000; Vốn vay")]
    [InlineData("Có trên dưới 100 hộ bị cô lập.", "100 hộ; About; hộ")]
    [InlineData("Năng suất lúa từ 45 đến 50 tạ/ha.", "45..50 tạ/ha; Năng suất lúa")]
    [InlineData("Lãi suất là ba phẩy năm phần trăm.", "3.5 %; Lãi suất")]
    [InlineData("Doanh thu tăng gấp 2,5 lần so với năm 2020.", "2.5 lần; Increase; against năm 2020; Doanh thu")]
    [InlineData("Tiến độ chậm trong quý II/2026.", "")]
    [InlineData("Trong quý II/2026, thu nội địa đạt 12 tỷ đồng.", "12000000000 đồng; thu nội địa; of quý II/2026")]
    [InlineData("Tiến độ chậm trong 6 tháng đầu năm.", "")]
    [InlineData("Trong 6 tháng đầu năm, thu nội địa đạt 12 tỷ đồng.", "12000000000 đồng; thu nội địa; of 6 tháng đầu năm")]
    public void A_wording_is_read_whole(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("Phiên họp hợp lệ khi có ít nhất 2/3 (hai phần ba) tổng số thành viên.", "0.666667; AtLeast; Phiên họp hợp lệ")]
    [InlineData("Mức phạt là 1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng).", "1250000 đồng; Mức phạt")]
    [InlineData("Người phạm tội bị phạt tù từ 03 tháng đến 02 năm.", "3..24 tháng; Người phạm tội bị phạt tù")]
    [InlineData("Người phạm tội bị phạt tù 20 năm.", "20 năm; Người phạm tội bị phạt tù")]
    [InlineData("Người phạm tội bị phạt cải tạo không giam giữ đến 03 năm.", "3 năm; AtMost; Người phạm tội bị phạt cải tạo không giam giữ")]
    [InlineData("Hội không hoạt động trong 02 năm liên tiếp.", "2 năm; Hội không hoạt động")]
    [InlineData("Thời gian tham gia 05 năm liên tục trở lên.", "5 năm; AtLeast; Thời gian tham gia")]
    [InlineData("Việc chi trả chấm dứt sau 03 tháng kể từ khi có quyết định.", "3 tháng; Việc chi trả chấm dứt")]
    [InlineData("Tuổi của học viên là từ đủ 12 tuổi đến dưới 15 tuổi.", "12..15 tuổi; Tuổi của học viên")]
    [InlineData("Kế hoạch chia thành 3 giai đoạn.", "3 giai đoạn; giai đoạn")]
    [InlineData("Áp dụng điểm a khoản 2 Điêu 21 Nghị định này.", "")]
    [InlineData("Nơi nhận: (2 SẺ)", "")]
    [InlineData("Tổng kinh phí là §.699,28 triệu đồng.", "")]
    [InlineData("Kinh nghiệm: [ ] Không có [ ] Từ 1 đến 2 năm", "")]
    [InlineData("Kinh nghiệm từ 1 đến 2 năm", "1..2 năm; Kinh nghiệm")]
    [InlineData("Có 45 xã trên tổng số 60 xã.", "45 xã; xã | 60 xã; xã")]
    public void Numbers_with_words_of_law_around_them_are_read_whole(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("Lớp ghép có 30% học sinh là người khuyết tật.", "30 %; học sinh là người khuyết tật")]
    [InlineData("Công ty do tỉnh nắm giữ 51% vốn điều lệ và Nghị định này.", "51 %; vốn điều lệ")]
    [InlineData("Người bệnh được quỹ thanh toán 80% chi phí khám bệnh.", "80 %; chi phí khám bệnh")]
    [InlineData("Hồ sơ được số hóa. 100% người dân được cấp tài khoản.", "100 %; người dân được cấp tài khoản")]
    [InlineData("Cán bộ hưởng lương tại các điểm a, b, c và d khoản 3 Điều 4 bằng 70% mức lương.", "70 %; Cán bộ hưởng lương")]
    [InlineData("Mức đóng của đối tượng quy định tại điểm a bằng 6% tiền lương.", "6 %; Mức đóng của đối tượng")]
    [InlineData("Mức độ hài lòng của người dân, doanh nghiệp đạt 90%.", "90 %; Mức độ hài lòng của người dân, doanh nghiệp")]
    [InlineData("Hỗ trợ 50% chi phí, không quá 4 triệu đồng đối với hộ nghèo và không quá 8 triệu đồng đối với hộ khác.", "50 %; Hỗ trợ chi phí | 4000000 đồng; AtMost; Hỗ trợ chi phí | 8000000 đồng; AtMost; Hỗ trợ chi phí")]
    [InlineData("Vốn giảm 13 tỷ đồng so với Quyết định số 22/QĐ-UBND ngày 10/11/2021.", "13000000000 đồng; Decrease; against Quyết định số 22/QĐ-UBND ngày 10/11/2021; Vốn")]
    [InlineData("Giải quyết 23 hộ dân theo khoản 3 Điều 6.", "23 hộ; hộ dân")]
    [InlineData("Bãi bỏ 90 văn bản, tối thiểu 20% tổng số.", "90 văn bản; văn bản | 20 %; AtLeast; against tổng số; văn bản")]
    [InlineData("Mức 35% áp dụng đối với lớp ghép.", "35 %")]
    [InlineData("Trích 5% số tiền phạt, trong đó dành 2% số tiền phạt cho địa phương.", "5 %; số tiền phạt | 2 %; số tiền phạt")]
    [InlineData("Hội có thể bị phạt 10 triệu đồng.", "10000000 đồng; Hội có thể bị phạt")]
    [InlineData("Bị cảnh cáo, có thể bị phạt 10 triệu đồng.", "10000000 đồng; bị phạt")]
    [InlineData("Ban hành Quy chế.\nĐiều 7. Kinh phí\nMức hỗ trợ là 5 triệu đồng.", "5000000 đồng; Mức hỗ trợ")]
    [InlineData("Hà Nội, ngày 05 tháng 5 năm 2025\nTHÔNG TƯ\nMức thu phí là 5 triệu đồng.", "5000000 đồng; Mức thu phí")]
    public void What_is_measured_stands_in_the_clause_of_the_figure(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", "thời kỳ 2021 - 2030")]
    [InlineData("Đề án phát triển du lịch đến năm 2030, tầm nhìn đến năm 2045", null)]
    [InlineData("Tình hình kinh tế - xã hội 9 tháng đầu năm 2024", "9 tháng đầu năm 2024")]
    public void The_subject_names_the_period_of_its_figures_but_no_horizon_does(string subject, string? period)
    {
        var figures = FigureExtractor.Extract(new Document("example", "Tổng vốn là 12 tỷ đồng. Thời hạn giải quyết là 15 ngày."), subject: subject);
        Assert.Equal([period, null], figures.Select(figure => figure.Period));
    }

    private static string Shown(string sentence) => string.Join(" | ", FigureExtractor.Extract(new Document("example", sentence)).Select(Shown));

    private static string Shown(Figure figure)
    {
        var value = figure.Value.ToString(CultureInfo.InvariantCulture) + (figure.High is { } high ? string.Create(CultureInfo.InvariantCulture, $"..{high}") : "");
        var parts = new[]
        {
            $"{value} {figure.Unit}".TrimEnd(), figure.Approximation == Approximation.Exact ? null : figure.Approximation.ToString(), figure.Change?.ToString(),
            figure.ComparedWith is { } with ? $"against {with}" : null, figure.Indicator, figure.Period is { } period ? $"of {period}" : null,
        };
        return string.Join("; ", parts.Where(part => part is not null));
    }
}
