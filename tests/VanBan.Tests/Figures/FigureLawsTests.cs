using System.Globalization;
using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Figures of laws, circulars and forms: terms, conditions, lists under a sentence, numbers that are names.</summary>
public class FigureLawsTests
{
    [Theory]
    [InlineData("2. Trong thời hạn 06 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan đăng ký có trách nhiệm cấp giấy chứng nhận.", "6 ngày làm việc {cơ quan đăng ký có trách nhiệm cấp giấy chứng nhận}")]
    [InlineData("a) Trách nhiệm của Phòng Nội vụ:\nTrong thời hạn 04 ngày, kể từ ngày nhận hồ sơ, Phòng Nội vụ phải lập danh sách chi trả.", "4 ngày {Phòng Nội vụ phải lập danh sách chi trả}")]
    [InlineData("Cơ sở khám bệnh gửi báo cáo chậm nhất là 05 ngày.", "5 ngày {Cơ sở khám bệnh gửi báo cáo}")]
    public void A_term_is_that_of_what_must_be_done_within_it(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Trường hợp người vợ không đủ điều kiện thì người chồng đã đóng quỹ hưu trí từ đủ 08 tháng trở lên được trợ cấp.", "8 tháng {đóng quỹ hưu trí}")]
    [InlineData("Trường hợp không có chỗ để thì người gửi phải nộp 60% chi phí lưu kho.", "60 % {chi phí lưu kho}")]
    [InlineData("Trường hợp nhà xưởng bỏ trống thì mức phạt tối đa là 30 triệu đồng.", "30000000 đồng {mức phạt}")]
    [InlineData("Doanh thu không quá 20 tỷ đồng hoặc tổng vốn không quá 5 tỷ đồng.", "20000000000 đồng {Doanh thu} | 5000000000 đồng {tổng vốn}")]
    [InlineData("Mức chi cho một ngày tập huấn, bồi dưỡng tại chỗ bằng 40% mức tham chiếu.", "40 % {Mức chi cho một ngày tập huấn, bồi dưỡng tại chỗ}")]
    [InlineData("Tỷ lệ hộ nghèo giảm, thu nhập bình quân đạt 45 triệu đồng.", "45000000 đồng {thu nhập bình quân}")]
    [InlineData("Đối với dịch vụ chuyển phát, doanh nghiệp phải có mức ký quỹ tối thiểu là 3 tỷ đồng.", "3000000000 đồng {mức ký quỹ}")]
    [InlineData("Cơ sở may mặc sử dụng từ 40% tổng số lao động trở lên là phụ nữ.", "40 % {lao động là phụ nữ}")]
    [InlineData("Dự án sử dụng từ 900 lao động trở lên.", "900 lao động {lao động}")]
    [InlineData("chuyển doanh nghiệp 100% vốn nhà nước.", "100 % {vốn nhà nước}")]
    public void A_condition_says_only_when_it_holds(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("1. Thời gian nghỉ bù tối đa được quy định như sau:\na) 12 ngày đối với thợ lò;\nb) 08 ngày đối với thợ máy.", "12 ngày {Thời gian nghỉ bù} | 8 ngày {Thời gian nghỉ bù}")]
    [InlineData("2. Mức trợ cấp một lần được tính theo số năm, mỗi năm như sau:\na) Bằng 2,5 lần mức chuẩn;", "2.5 lần {Mức trợ cấp một lần}")]
    [InlineData("1. Thời gian nghỉ bù, nghỉ phép trong năm được quy định như sau:\na) Làm việc ban đêm thì được hưởng 25 ngày.", "25 ngày {Thời gian nghỉ bù, nghỉ phép}")]
    public void An_item_that_begins_with_its_figure_is_named_by_the_sentence_over_the_list(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("theo quy định tại khoản 3 điểm b Điều này.")]
    [InlineData("theo hướng dẫn tại điểm 2.1 khoản 4 của Thông tư.")]
    [InlineData("Việc chi gồm các quỹ, cụ thể: 1.2 Quỹ khen thưởng dùng để thưởng.")]
    [InlineData("Bản đồ tỷ lệ 1: 25.000 của huyện.")]
    [InlineData("Cấp lại giấy phép (mã TTHC: 1.004567).")]
    [InlineData("Mức hỗ trợ cho các hộ vay vốn như sau: 1.")]
    [InlineData("Trọng lượng: [ ] Dưới 8 kg [ ] Trên 30 kg")]
    public void A_number_that_names_or_offers_something_states_nothing(string text) => Assert.Equal("", Shown(text));

    [Fact]
    public void Neither_end_of_a_span_of_months_is_the_period_of_its_length() =>
        Assert.All(FigureExtractor.Extract(new Document("law", "Thời gian từ tháng 4/1962 đến tháng 6/1965, chế độ được hưởng là: 3.100.000 đồng.")), figure => Assert.Null(figure.Period));

    [Fact]
    public void Goods_between_a_unit_and_what_it_is_counted_by_are_passed_over() =>
        Assert.Equal("0.3 lít/km {Định mức}", Shown("Định mức bằng 0,3 lít dầu/1 km."));

    private static string Shown(string text) => string.Join(" | ", FigureExtractor.Extract(new Document("law", text))
        .Select(figure => $"{figure.Value.ToString(CultureInfo.InvariantCulture)} {figure.Unit} {{{figure.Indicator}}}"));
}
