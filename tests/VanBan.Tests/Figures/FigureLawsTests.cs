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

    [Theory]
    [InlineData("5 ngày so với  gấp đôi  \n")]
    [InlineData("Thu 5 tỷ đồng so với gấp đôi năm trước.")]
    [InlineData("Tăng 3 xã so với gấp ba lần gấp đôi 5 xã.")]
    [InlineData("gấp đôi gấp đôi 5 % so với một nửa gấp rưỡi một trăm")]
    public void Words_that_a_figure_took_are_no_second_figure(string text)
    {
        var end = 0;
        Assert.All(FigureExtractor.Extract(new Document("law", text)), figure =>
        {
            Assert.InRange(figure.Span.Start, end, figure.Span.End);
            end = figure.Span.End;
        });
    }

    [Theory]
    [InlineData("Toàn huyện ghi nhận 4 ca mắc/0 ca tử vong.", "4 ca {ca mắc} | 0 ca {ca tử vong}")]
    [InlineData("- Tổng số xã viên: 320", "320 xã viên {Tổng số xã viên}")]
    [InlineData("- Nhà trẻ: 210 học sinh - Mẫu giáo: 1.450 học sinh", "210 học sinh {Nhà trẻ} | 1450 học sinh {Mẫu giáo}")]
    [InlineData("Thu ngân sách năm 2023 lần lượt đạt 120 tỷ đồng.", "120000000000 đồng {Thu ngân sách năm 2023}")]
    public void Counts_beside_each_other_are_told_apart(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Fact]
    public void A_year_before_more_than_is_no_number_set_against_another() =>
        Assert.Equal(Approximation.Over, Assert.Single(FigureExtractor.Extract(new Document("law", "Số dân toàn huyện năm 2021 trên 48.300 người."))).Approximation);

    [Theory]
    [InlineData("Người nộp phí quy định tại khoản 1 Điều 5 của Thông tư này gửi tờ khai cho cơ quan thuế trong thời hạn 10 ngày kể từ ngày phát sinh.", "10 ngày {gửi tờ khai cho cơ quan thuế}")]
    [InlineData("Đối tượng quy định tại điểm b khoản 2 Điều 7 của Luật này nộp hồ sơ bổ sung trong thời hạn 15 ngày.", "15 ngày {nộp hồ sơ bổ sung}")]
    [InlineData("a) Trong thời hạn 07 ngày kể từ ngày nhận quyết định, Kho bạc Nhà nước chuyển trả một lần bằng 80% số tiền.", "7 ngày {Kho bạc Nhà nước chuyển trả một lần} | 80 % {Kho bạc Nhà nước chuyển trả một lần}")]
    [InlineData("Hộ nghèo được áp dụng mức thu học phí bằng 30% mức thu chung.", "30 % {mức thu học phí}")]
    [InlineData("Cán bộ được hưởng mức phụ cấp khu vực bằng 40% mức lương cơ sở.", "40 % {mức phụ cấp khu vực}")]
    [InlineData("Mức hỗ trợ một lần bằng 12 tháng lương cơ sở.", "12 tháng lương cơ sở {Mức hỗ trợ một lần}")]
    [InlineData("Trẻ em được miễn phí khi con đủ 36 tháng tuổi.", "36 tháng tuổi {Trẻ em được miễn phí, con}")]
    [InlineData("Cán bộ được nghỉ hưu khi nam đủ 62 tuổi, nữ đủ 60 tuổi.", "62 tuổi {Cán bộ được nghỉ hưu, nam} | 60 tuổi {Cán bộ được nghỉ hưu, nữ}")]
    [InlineData("1. Người dân được trợ cấp hằng tháng khi có đủ các điều kiện sau đây:\na) Từ đủ 80 tuổi trở lên;", "80 tuổi {Người dân được trợ cấp hằng tháng}")]
    [InlineData("Thời hạn cấp phép không quá 15 ngày; trường hợp phải kiểm tra thì không quá 25 ngày.", "15 ngày {Thời hạn cấp phép} | 25 ngày {Thời hạn cấp phép}")]
    [InlineData("Hỗ trợ 50% chi phí đối với hộ sinh sống tại vùng có điều kiện kinh tế - xã hội khó khăn.", "50 % {Hỗ trợ chi phí đối với hộ sinh sống tại vùng có điều kiện kinh tế - xã hội khó khăn}")]
    [InlineData("Doanh nghiệp trong lĩnh vực công nghiệp và xây dựng sử dụng không quá 200 người.", "200 người {Doanh nghiệp trong lĩnh vực công nghiệp và xây dựng sử dụng}")]
    [InlineData("Cơ quan có 02 hợp đồng theo Nghị định 68.", "2 hợp đồng {hợp đồng theo Nghị định 68}")]
    [InlineData("DANH MỤC GIỐNG Tên giống Vùng sản xuất 8 Giống lúa thuần A5 Các tỉnh phía Bắc 9 Giống lúa lai B7 Các tỉnh phía Nam", "")]
    [InlineData("Điểm cầu tại Phòng họp tầng 2, Nhà 9 tầng.", "")]
    public void A_rule_says_to_what_its_number_applies(string text, string expected) => Assert.Equal(expected, Shown(text));

    private static string Shown(string text) => string.Join(" | ", FigureExtractor.Extract(new Document("law", text))
        .Select(figure => $"{figure.Value.ToString(CultureInfo.InvariantCulture)} {figure.Unit} {{{figure.Indicator}}}"));
}
