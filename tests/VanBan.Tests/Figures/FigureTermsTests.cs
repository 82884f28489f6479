using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Terms and bounds of rules: what must be done within them, how they are meant, what they measure.</summary>
public class FigureTermsTests
{
    [Theory]
    [InlineData("1. Trong thời hạn 08 ngày làm việc kể từ ngày nhận đủ giấy tờ từ người lao động, người sử dụng lao động có trách nhiệm nộp hồ sơ.",
        "8 AtMost người sử dụng lao động có trách nhiệm nộp hồ sơ")]
    [InlineData("2. Trong thời hạn 60 ngày kể từ ngày người đang hưởng hoặc tạm dừng hưởng trợ cấp qua đời thì thân nhân phải nộp tờ khai cho cơ quan chi trả.",
        "60 AtMost thân nhân phải nộp tờ khai cho cơ quan chi trả")]
    [InlineData("3. Trong thời hạn 04 ngày kể từ ngày doanh nghiệp quản lý, vận hành gửi báo cáo, Sở Xây dựng kiểm tra hiện trường.", "4 AtMost Sở Xây dựng kiểm tra hiện trường")]
    [InlineData("Cơ quan đăng ký có trách nhiệm cấp thẻ trong thời hạn 09 ngày kể từ ngày nhận hồ sơ của tổ chức, 06 ngày kể từ ngày nhận hồ sơ của cá nhân.",
        "9 AtMost Cơ quan đăng ký có trách nhiệm cấp thẻ | 6 AtMost Cơ quan đăng ký có trách nhiệm cấp thẻ")]
    [InlineData("4. Trong thời hạn 30 ngày, kể từ ngày nhận hồ sơ nộp trực tiếp hoặc trong thời hạn 12 ngày kể từ ngày nhận hồ sơ qua mạng, cơ quan thuế có trách nhiệm hoàn trả.",
        "30 AtMost cơ quan thuế có trách nhiệm hoàn trả | 12 AtMost cơ quan thuế có trách nhiệm hoàn trả")]
    [InlineData("5. Sau 02 tháng kể từ khi có thông báo mà hộ kinh doanh không nộp, cơ quan thuế phải ra quyết định cưỡng chế.",
        "2 Exact cơ quan thuế phải ra quyết định cưỡng chế")]
    [InlineData("6. Trong thời hạn 15 ngày kể từ ngày nhận hồ sơ, trường hợp không cấp phải trả lời bằng văn bản, Ủy ban nhân dân cấp tỉnh cấp giấy phép hoạt động.",
        "15 AtMost Ủy ban nhân dân cấp tỉnh cấp giấy phép hoạt động")]
    [InlineData("7. Trong thời hạn 11 ngày kể từ ngày nhận hồ sơ, người quản lý lao động lập danh sách những người nghỉ việc hưởng trợ cấp dưỡng sức, phục hồi sức khỏe theo mẫu chung và nộp cho cơ quan chi trả trợ cấp.",
        "11 AtMost người quản lý lao động lập danh sách những người nghỉ việc hưởng trợ cấp dưỡng sức, phục hồi sức khỏe theo mẫu chung")]
    [InlineData("Chỉ đạo Sở Nội vụ:\nTrong thời hạn 05 ngày, kể từ ngày nhận được Quyết định chi trả (theo từng đợt), Sở Nội vụ hoàn thành việc lập danh sách (theo mẫu số 05).",
        "5 AtMost Sở Nội vụ hoàn thành việc lập danh sách")]
    public void A_term_names_who_must_do_what_within_it(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Thời gian làm việc liên tục chưa đủ 90 ngày.", "90 Under Thời gian làm việc liên tục")]
    [InlineData("Hợp đồng thuê xác định thời hạn có thời hạn từ đủ 03 tháng trở lên.", "3 AtLeast Hợp đồng thuê xác định thời hạn")]
    [InlineData("Vợ, chồng đã hết tuổi lao động mà bị suy giảm khả năng lao động từ 71% trở lên.", "71 AtLeast bị suy giảm khả năng lao động")]
    [InlineData("Trợ cấp không thấp hơn 05 tháng lương hưu.", "5 AtLeast tháng lương hưu")]
    [InlineData("1. Thời gian nghỉ chăm con tối đa được quy định như sau:\na) 20 ngày với con dưới 3 tuổi;", "20 AtMost Thời gian nghỉ chăm con")]
    [InlineData("Số trang cách mép dưới trang giấy 15 mm.", "15 Exact Số trang cách mép dưới trang giấy")]
    [InlineData("Chi phí cho hoạt động khảo sát và mở rộng vùng trồng bằng 30% tổng chi.", "30 Exact Chi phí cho hoạt động khảo sát và mở rộng vùng trồng")]
    public void A_bound_is_meant_as_its_words_say(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Fact]
    public void A_grade_may_tell_its_bounds_from_above()
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", "Tiến độ giải ngân đạt 90% - 70%: xếp loại khá.")));
        Assert.Equal((70m, 90m, "%"), (figure.Value, figure.High, figure.Unit));
    }

    private static string Shown(string text) => string.Join(" | ",
        FigureExtractor.Extract(new Document("example", text)).Select(f => $"{f.Value} {f.Approximation} {f.Indicator}"));
}
