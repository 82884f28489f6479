using System.Globalization;
using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Sentences whose figures contradict each other are told, and sentences like them that are right are not.</summary>
public class CheckedSentenceTests
{
    [Theory]
    [InlineData("Toàn tỉnh có 168 đơn vị, gồm 145 xã và 32 phường.")]
    [InlineData("Sau sắp xếp, tỉnh có 96 đơn vị hành chính cấp xã, gồm 68 xã, 20 phường và 01 đặc khu.")]
    [InlineData("Tỉnh còn 104 xã, phường, gồm 89 xã và 51 phường.")]
    [InlineData("Toàn tỉnh có 111 xã, phường, thị trấn, trong đó có 86 xã, 20 phường và 15 thị trấn.")]
    [InlineData("Cả tỉnh có 124 xã, phường, đặc khu, bao gồm: 103 xã, 20 phường, 02 đặc khu.")]
    [InlineData("Tổng kinh phí hỗ trợ là 120 tỷ đồng cho 30 xã, bình quân 5 tỷ đồng/xã.")]
    [InlineData("Năm 2025 đã trồng 450 ha rừng tại 15 xã, bình quân mỗi xã 40 ha.")]
    [InlineData("Tổng số tiền 2.400 triệu đồng hỗ trợ 80 hộ nghèo, trung bình 35 triệu đồng/hộ.")]
    [InlineData("Kim ngạch năm 2025 đạt 450 triệu USD, gấp 5 lần năm 2020 (150 triệu USD).")]
    [InlineData("Số doanh nghiệp thành lập mới là 1.200 doanh nghiệp, gấp 2 lần cùng kỳ năm trước (400 doanh nghiệp).")]
    [InlineData("Tổng thu đạt 900 tỷ đồng, gấp 4,5 lần so với 300 tỷ đồng của năm 2019.")]
    [InlineData("Tiếp nhận 45 hồ sơ, đã giải quyết 38 hồ sơ, còn lại 9 hồ sơ.")]
    [InlineData("Được giao 60 biên chế, đã sử dụng 52 biên chế, còn lại 18 biên chế.")]
    [InlineData("Kế hoạch vốn 85 tỷ đồng, đã giải ngân 61 tỷ đồng, còn lại 42 tỷ đồng chưa giải ngân.")]
    [InlineData("Tổng số 312 hồ sơ, đã giải quyết 290 hồ sơ, còn 32 hồ sơ đang giải quyết.")]
    [InlineData("Toàn ngành có 2.140 giáo viên, gồm 1.200 giáo viên tiểu học và 490 giáo viên trung học cơ sở.")]
    [InlineData("Tổng vốn 36,5 tỷ đồng, gồm ngân sách trung ương 20 tỷ đồng, ngân sách tỉnh 10,5 tỷ đồng, vốn khác 8 tỷ đồng.")]
    [InlineData("Số hộ nghèo giảm từ 5.200 hộ xuống còn 4.100 hộ, giảm 1.300 hộ.")]
    [InlineData("Tổng dân số 1.200.000 người, diện tích 6.000 km2, mật độ dân số 250 người/km2.")]
    [InlineData("Kim ngạch đạt 450 triệu USD, gấp 5 lần so với 150 triệu USD của năm 2020.")]
    [InlineData("Toàn tỉnh có 1.500.000 người, diện tích 5.000 km2, mật độ dân số 200 người/km2.")]
    public void A_sentence_that_contradicts_itself_is_told(string sentence) => Assert.NotEmpty(Findings(sentence));

    [Theory]
    [InlineData("Toàn tỉnh có 168 đơn vị, gồm 145 xã và 23 phường.")]
    [InlineData("Toàn tỉnh có 168 đơn vị sự nghiệp; có 145 xã và 32 phường tham gia.")]
    [InlineData("Sau sắp xếp, tỉnh có 96 đơn vị hành chính cấp xã, gồm 75 xã, 20 phường và 01 đặc khu.")]
    [InlineData("Tỉnh còn 104 xã, phường, gồm 89 xã và 15 phường.")]
    [InlineData("Toàn tỉnh có 111 xã, phường, thị trấn, trong đó có 86 xã, 20 phường và 05 thị trấn.")]
    [InlineData("Toàn tỉnh có 111 xã, phường, trong đó có 20 xã đặc biệt khó khăn và 15 xã biên giới.")]
    [InlineData("Hội nghị có 160 xã, phường tham dự (120 xã, 40 phường).")]
    [InlineData("Trong 104 xã, phường có 12 xã, 3 phường đã hoàn thành.")]
    [InlineData("Có 45 đơn vị đăng ký, gồm 20 xã, 10 phường, 12 sở và 03 doanh nghiệp.")]
    [InlineData("Có 45 đơn vị đăng ký, gồm 20 xã, 10 phường và các sở, ngành.")]
    [InlineData("Tổng kinh phí hỗ trợ là 120 tỷ đồng cho 30 xã, bình quân 4 tỷ đồng/xã.")]
    [InlineData("Tổng kinh phí là 120 tỷ đồng, hỗ trợ 30 xã, bình quân mỗi xã đặc biệt khó khăn 5 tỷ đồng.")]
    [InlineData("Năm 2025 đã trồng 450 ha rừng tại 15 xã, bình quân mỗi xã 30 ha.")]
    [InlineData("Năm 2025 đã trồng 450 ha rừng tại 15 xã, bình quân mỗi năm 90 ha.")]
    [InlineData("Tổng số tiền 2.400 triệu đồng hỗ trợ 80 hộ nghèo, trung bình 30 triệu đồng/hộ.")]
    [InlineData("Tổng số tiền 2.450 triệu đồng hỗ trợ 80 hộ nghèo, trung bình khoảng 31 triệu đồng/hộ.")]
    [InlineData("Thu nhập bình quân 65 triệu đồng/người/năm, tỉnh có 120 xã, bình quân đạt 16 tiêu chí/xã.")]
    [InlineData("Kim ngạch năm 2025 đạt 450 triệu USD, gấp 3 lần năm 2020 (150 triệu USD).")]
    [InlineData("Kim ngạch năm 2025 đạt 450 triệu USD, gấp gần 5 lần năm 2015; xuất khẩu gạo 150 triệu USD.")]
    [InlineData("Số doanh nghiệp thành lập mới là 1.200 doanh nghiệp, gấp 3 lần cùng kỳ năm trước (400 doanh nghiệp).")]
    [InlineData("Tổng thu đạt 900 tỷ đồng, gấp 3 lần so với 300 tỷ đồng của năm 2019.")]
    [InlineData("Tổng thu đạt 900 tỷ đồng, tăng gấp 1,5 lần năm 2019; chi 300 tỷ đồng.")]
    [InlineData("Tiếp nhận 45 hồ sơ, đã giải quyết 38 hồ sơ, còn lại 7 hồ sơ.")]
    [InlineData("Tiếp nhận 45 hồ sơ, kỳ trước chuyển sang 12 hồ sơ, đã giải quyết 50 hồ sơ, còn lại 7 hồ sơ.")]
    [InlineData("Tổng 45 hồ sơ; đã giải quyết 38 hồ sơ (trong đó trước hạn 30 hồ sơ), còn lại 7 hồ sơ.")]
    [InlineData("Tiếp nhận 45 hồ sơ, đã giải quyết 38 hồ sơ, trả lại 3 hồ sơ, còn lại 4 hồ sơ đang giải quyết.")]
    [InlineData("Được giao 60 biên chế, đã sử dụng 52 biên chế, còn lại 8 biên chế.")]
    [InlineData("Kế hoạch vốn 85 tỷ đồng, đã giải ngân 61 tỷ đồng, còn lại 24 tỷ đồng chưa giải ngân.")]
    [InlineData("Kế hoạch vốn 85,3 tỷ đồng, đã giải ngân 61 tỷ đồng, còn lại 24,3 tỷ đồng.")]
    [InlineData("Tổng số 312 hồ sơ, đã giải quyết 290 hồ sơ, còn 22 hồ sơ đang giải quyết.")]
    [InlineData("Có 25 thủ tục, trong đó 12 thủ tục cấp tỉnh và 13 thủ tục cấp xã.")]
    [InlineData("Có 25 cán bộ, trong đó 12 đảng viên và 20 nữ.")]
    [InlineData("Có 25 cán bộ, trong đó 12 cán bộ nữ và 18 cán bộ có trình độ đại học.")]
    [InlineData("Huy động 1.250 người, gồm: 450 bộ đội, 300 công an và 500 dân quân.")]
    [InlineData("Toàn ngành có 2.140 giáo viên, gồm 1.200 giáo viên tiểu học và 940 giáo viên trung học cơ sở.")]
    [InlineData("Tổng vốn 36,5 tỷ đồng, gồm ngân sách trung ương 20 tỷ đồng, ngân sách tỉnh 10,5 tỷ đồng, vốn khác 6 tỷ đồng.")]
    [InlineData("Số hộ nghèo giảm từ 5.200 hộ xuống còn 4.100 hộ, giảm 1.100 hộ.")]
    [InlineData("Tổng dân số 1.200.000 người, diện tích 6.000 km2, mật độ dân số 200 người/km2.")]
    [InlineData("Thu hoạch 12.000 tấn lúa trên 2.000 ha, năng suất bình quân 6 tấn/ha.")]
    [InlineData("Thu hoạch 12.000 tấn lúa trên 2.000 ha lúa hè thu, vụ đông xuân năng suất bình quân 7 tấn/ha.")]
    [InlineData("Đến nay đã có 85 xã đạt chuẩn, còn lại 19 xã phấn đấu đến năm 2027.")]
    [InlineData("Đã cấp 45 giấy phép cho 12 doanh nghiệp, bình quân 15 ngày/giấy phép.")]
    [InlineData("Bình quân mỗi ngày tiếp nhận 25 hồ sơ; 15 ngày đầu tháng tiếp nhận 400 hồ sơ.")]
    [InlineData("Hỗ trợ 30 xã với 120 tỷ đồng, trong đó bình quân mỗi xã biên giới 6 tỷ đồng, các xã khác 3 tỷ đồng.")]
    [InlineData("Mức hỗ trợ tăng gấp 2 lần, từ 500.000 đồng lên 1.000.000 đồng.")]
    [InlineData("Giao 12 chỉ tiêu, đã thực hiện 10 chỉ tiêu, còn 02 chỉ tiêu chưa đạt.")]
    [InlineData("Có 104 xã, phường; 89 xã và 12 phường đã công bố, còn lại 3 phường đang hoàn thiện.")]
    [InlineData("Toàn tỉnh có 11 đơn vị hành chính cấp huyện, gồm 03 thành phố, 02 thị xã và 06 huyện.")]
    [InlineData("Từ 168 xã, phường còn 78 xã, phường, giảm 90 xã, phường.")]
    [InlineData("Trong 6 tháng có 35 vụ, làm 12 người chết, 28 người bị thương; giảm 5 vụ, 3 người chết so với cùng kỳ.")]
    [InlineData("Ngân sách giao 150 tỷ đồng, gồm chi thường xuyên 100 tỷ đồng, chi đầu tư 50 tỷ đồng; đã chi 70 tỷ đồng, còn lại 80 tỷ đồng.")]
    [InlineData("Vốn vay 90 tỷ đồng, vốn tự có 30 tỷ đồng, tổng cộng 120 tỷ đồng.")]
    [InlineData("Bình quân 5 tỷ đồng/xã cho 12 xã khó khăn và 2 tỷ đồng/xã cho 20 xã còn lại, tổng cộng 100 tỷ đồng.")]
    [InlineData("Diện tích gieo trồng 4.500 ha, đã thu hoạch 3.200 ha, còn lại 1.300 ha.")]
    [InlineData("Diện tích gieo trồng 4.500 ha, đã thu hoạch 3.200 ha, năng suất 6 tấn/ha, còn lại 1.300 ha.")]
    [InlineData("Có 12 dự án, đã khởi công 7 dự án, hoàn thành 3 dự án, còn lại 2 dự án.")]
    [InlineData("Tổng số 86 trạm y tế, đã bàn giao 80 trạm y tế, còn lại 6 trạm y tế.")]
    [InlineData("Đã vận động 320 hộ dân, bình quân mỗi hộ hiến 45 m2, tổng diện tích 14.400 m2.")]
    [InlineData("Toàn tỉnh có 1.024 trường học, gồm 350 trường mầm non, 400 trường tiểu học, 230 trường trung học cơ sở và 44 trường trung học phổ thông.")]
    [InlineData("Số thu 450 tỷ đồng, bằng 90% dự toán (500 tỷ đồng), gấp 1,5 lần cùng kỳ (300 tỷ đồng).")]
    public void A_sentence_that_may_be_right_is_not_told(string sentence) => Assert.Empty(Findings(sentence));

    [Theory]
    [InlineData("Tổng kinh phí là 120 tỷ đồng cho 30 xã, bình quân 5 tỷ đồng/xã.", "4000000000")]
    [InlineData("Tiếp nhận 45 hồ sơ, đã giải quyết 38 hồ sơ, còn lại 9 hồ sơ.", "47")]
    [InlineData("Toàn tỉnh có 168 đơn vị, gồm 145 xã và 32 phường.", "177")]
    public void What_it_should_be_is_said(string sentence, string expected) => Assert.Equal(
        decimal.Parse(expected, CultureInfo.InvariantCulture), Assert.Single(Findings(sentence)).Expected);

    private static IReadOnlyList<FigureFinding> Findings(string sentence)
    {
        var document = new Document("bao-cao.txt", "BÁO CÁO\nKết quả thực hiện\n\n" + sentence + "\n");
        return FigureCheck.Within(document, FigureExtractor.Extract(document, []));
    }
}
