using System.Globalization;
using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Kinds of sentences and lists whose figures must stand alone when they are put side by side with those of other reports.</summary>
public class FigureKindsTests
{
    [Theory]
    [InlineData("Trâu: 2.150 con\nBò: 5.720 con", "2150 con {Trâu} | 5720 con {Bò}")]
    [InlineData("- Lúa đông xuân: 1.120 ha, năng suất 58 tạ/ha, sản lượng 6.496 tấn\n- Sắn: 340 ha",
        "1120 ha {Lúa đông xuân} | 58 tạ/ha {Lúa đông xuân, năng suất} | 6496 tấn {Lúa đông xuân, sản lượng} | 340 ha {Sắn}")]
    [InlineData("- Khiếu nại: 04 đơn, phát sinh 02 vụ việc;\n- Tố cáo: 01 đơn.", "4 đơn {Khiếu nại} | 2 vụ việc {Khiếu nại, phát sinh vụ việc} | 1 đơn {Tố cáo}")]
    [InlineData("- Nhà trẻ: 420 học sinh\n- Mẫu giáo: 1.980 học sinh", "420 học sinh {Nhà trẻ} | 1980 học sinh {Mẫu giáo}")]
    [InlineData("- Tổng số giường bệnh: 210 giường", "210 giường {Tổng số giường bệnh}")]
    [InlineData("- Lương thực bình quân: 310 kg (tỉnh giao) / 305 kg (huyện giao)", "310 kg {Lương thực bình quân} | 305 kg {Lương thực bình quân}")]
    [InlineData("Giá dầu Diezen 0,05S khoảng 18.200 đồng/lít.", "18200 đồng/lít {Giá dầu Diezen 0,05S}")]
    [InlineData("Hỗ trợ 70% chi phí khai hoang.", "70 % {Hỗ trợ chi phí khai hoang}")]
    public void A_label_before_a_colon_names_what_is_counted(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("- Tiếp nhận: 11", "11 {Tiếp nhận}")]
    [InlineData("- Tổng số tổ hợp tác: 27; Tổng số thành viên: 415", "27 tổ hợp tác {Tổng số tổ hợp tác} | 415 thành viên {Tổng số thành viên}")]
    [InlineData("Đã giải quyết 23hồ sơ đúng hạn.", "23 hồ sơ {hồ sơ đúng hạn}")]
    [InlineData("- Số điều dưỡng/10.000 dân: 8,4 điều dưỡng", "8.4 điều dưỡng {Số điều dưỡng/10.000 dân}")]
    [InlineData("Chính phủ đã ban hành 85 Nghị định, 12 Nghị quyết.", "85 Nghị định {Nghị định} | 12 Nghị quyết {Nghị quyết}")]
    [InlineData("Số doanh nghiệp đang hoạt động gần 4,6 nghìn.", "4600 {Số doanh nghiệp đang hoạt động}")]
    [InlineData("Bình quân mỗi xã tăng từ 2,5 tiêu chí lên 4,1 tiêu chí.", "2.5 tiêu chí {Bình quân mỗi xã} | 4.1 tiêu chí {Bình quân mỗi xã}")]
    public void A_number_without_a_noun_of_its_own_is_counted_by_its_label(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Diện tích gieo trồng đạt 38.150/37.000 ha.", "38150 ha {Diện tích gieo trồng} | 37000 ha {Diện tích gieo trồng, kế hoạch}")]
    [InlineData("Tổng đàn gia cầm đạt 72,5/70 ngàn con.", "72500 con {Tổng đàn gia cầm} | 70000 con {Tổng đàn gia cầm, kế hoạch}")]
    [InlineData("Tỷ lệ hộ dùng điện đạt 96/95%.", "96 % {Tỷ lệ hộ dùng điện} | 95 % {Tỷ lệ hộ dùng điện, kế hoạch}")]
    [InlineData("Đã giải ngân 1.245/3.560 tỷ đồng.", "1245000000000 đồng {giải ngân} | 3560000000000 đồng {giải ngân, kế hoạch}")]
    [InlineData("Tổng số tiền là 2.345.600 triệu đồng (hai nghìn ba trăm bốn mươi lăm tỷ, sáu trăm triệu đồng).", "2345600000000 đồng {Tổng số tiền}")]
    [InlineData("Giá trị hợp đồng: 45.000.000 đồng. Bằng chữ: bốn mươi lăm triệu đồng.", "45000000 đồng {Giá trị hợp đồng}")]
    public void What_is_done_and_what_was_planned_are_two_figures_and_an_amount_in_words_is_none(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Chỉ số giá tăng (+0,62%) so với tháng trước; nhóm bưu chính giảm (-0,12%) so với tháng trước.",
        "0.62 % + [tháng trước] {Chỉ số giá} | 0.12 % - [tháng trước] {Chỉ số giá, nhóm bưu chính}")]
    [InlineData("Thu ngân sách đạt 420 tỷ đồng, đạt 58%KH.", "420000000000 đồng {Thu ngân sách} | 58 % [KH] {Thu ngân sách}")]
    [InlineData("Thu nội địa đạt 47% dự toán Trung ương và địa phương giao.", "47 % [dự toán Trung ương và địa phương giao] {Thu nội địa}")]
    [InlineData("Toàn tỉnh ghi nhận 35 ca mắc. So sánh với cùng kỳ năm trước, tăng 8 ca.", "35 ca {ca mắc} | 8 ca + [cùng kỳ năm trước] {ca mắc}")]
    [InlineData("Chỉ số sản xuất tăng lần lượt 9% và 6,5% so với tháng trước và cùng kỳ.",
        "9 % + [tháng trước] {Chỉ số sản xuất} | 6.5 % + [cùng kỳ] {Chỉ số sản xuất}")]
    [InlineData("Nâng độ che phủ rừng đạt 43%.", "43 % {độ che phủ rừng}")]
    [InlineData("Hỗ trợ 60% tổng giá trị đầu tư.", "60 % {Hỗ trợ tổng giá trị đầu tư}")]
    public void A_movement_has_its_direction_and_what_it_is_compared_with(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Giá vàng bán ra 5.120.000 đồng/chỉ; nước ngọt 98.000 đồng/két; gas 340.000 đồng/bình.", "5120000 đồng/chỉ | 98000 đồng/két | 340000 đồng/bình")]
    [InlineData("Tỷ lệ trẻ em dưới 5 tuổi thấp còi còn 20%.", "20 %")]
    [InlineData("Bia chai (20 chai/két): 210.000 đồng/két.", "210000 đồng/két")]
    [InlineData("Giá vàng 99,99% bán ra 5.200.000 đồng/chỉ.", "5200000 đồng/chỉ")]
    [InlineData("Mức hưởng = lương x (22 ngày - số ngày nghỉ).", "")]
    public void Ages_packings_and_qualities_are_no_figures_and_a_price_has_its_measure(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", FigureExtractor.Extract(new Document("kind", text)).Select(f => f.Value.ToString(CultureInfo.InvariantCulture) + " " + f.Unit)));

    [Fact]
    public void Scale_words_without_end_are_no_number() =>
        Assert.Empty(FigureExtractor.Extract(new Document("kind", "Số tiền là một tỷ tỷ tỷ tỷ tỷ tỷ đồng.")));

    [Theory]
    [InlineData("II. MỤC TIÊU\n2. Mục tiêu cụ thể đến năm 2030\n- Tỷ lệ che phủ rừng: 45%", "đến năm 2030")]
    [InlineData("a) Đến năm 2028\n- Tỷ lệ che phủ rừng: 45%\nb) Đến năm 2035\n- Tỷ lệ hộ nghèo: 2%", "Đến năm 2028", "Đến năm 2035")]
    [InlineData("Đến năm 2027, tỷ lệ số hóa đạt 80%. Mức độ hài lòng đạt 90%.", "năm 2027", "Đến năm 2027")]
    [InlineData("Xuất khẩu 04 tháng đạt 210 triệu USD.", "04 tháng")]
    [InlineData("Tuổi thọ trung bình: 73,5 tuổi (theo giai đoạn 2021-2025)", "giai đoạn 2021-2025")]
    public void The_period_is_that_of_the_closest_heading_or_sentence_that_names_one(string text, params string[] expected) =>
        Assert.Equal(expected, FigureExtractor.Extract(new Document("kind", text)).Select(f => f.Period), StringComparer.OrdinalIgnoreCase);

    private static string Shown(string text) => string.Join(" | ", FigureExtractor.Extract(new Document("kind", text)).Select(Shown));

    private static string Shown(Figure figure)
    {
        var change = figure.Change switch { Direction.Increase => " +", Direction.Decrease => " -", _ => "" };
        var against = figure.ComparedWith is null ? "" : $" [{figure.ComparedWith}]";
        return $"{figure.Value.ToString(CultureInfo.InvariantCulture)} {figure.Unit}".TrimEnd() + change + against + $" {{{figure.Indicator}}}";
    }
}
