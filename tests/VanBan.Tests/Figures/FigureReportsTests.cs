using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Sentences as they stand in reports of provinces and offices, each kind with variants: parts of a whole, brackets behind a figure, what stands behind 'so', periods of
/// introductions.</summary>
public class FigureReportsTests
{
    [Theory]
    [InlineData("Nhiệm vụ đến năm 2030\n- Tỷ lệ đô thị hóa đạt 55%.\n\nTình hình tiếp dân\n- Khiếu nại: 06 đơn.\n\nCông tác y tế\nKhám bệnh cho 1.250 lượt người.", "đến năm 2030 | năm 2025 | năm 2025")]
    [InlineData("Mục tiêu cụ thể đến năm 2030\n- Tỷ lệ hộ nghèo dưới 1%.\n\nKết quả thực hiện năm 2024\nThu ngân sách đạt 1.200 tỷ đồng.\n\nCông tác tiếp dân\n- Khiếu nại: 06 đơn.", "đến năm 2030 | năm 2024 | năm 2025")]
    [InlineData("Mục tiêu cụ thể đến năm 2030\nTỷ lệ hộ nghèo dưới 1%.\nSố hộ nghèo còn 120 hộ.", "đến năm 2030 | đến năm 2030")]
    public void A_heading_without_a_mark_ends_the_period_of_the_one_above_it(string body, string periods)
    {
        var document = new Document("bao-cao.txt", $"BÁO CÁO\nTình hình năm 2025\n\n{body}\n");
        Assert.Equal(periods, string.Join(" | ", FigureExtractor.Extract(document, [], "Tình hình năm 2025").Select(figure => figure.Period)));
    }

    [Theory]
    [InlineData("Diện tích trồng ngô đạt 12,5 nghìn ha, trong đó các huyện miền núi đạt 7,5 nghìn ha.", "Diện tích trồng ngô | Diện tích trồng ngô, huyện miền núi")]
    [InlineData("Sản lượng cá đạt 80 nghìn tấn, trong đó vùng ven biển đạt 65 nghìn tấn.", "Sản lượng cá | Sản lượng cá, vùng ven biển")]
    [InlineData("GRDP tăng 7,1%. Trong đó, khu vực dịch vụ tăng 8,2%; khu vực nông thôn tăng 3%.", "GRDP | GRDP, khu vực dịch vụ | GRDP, khu vực nông thôn")]
    [InlineData("Thu ngân sách đạt 900 tỷ đồng. Trong đó thu nội địa đạt 700 tỷ đồng.", "Thu ngân sách | thu nội địa")]
    [InlineData("Cơ cấu lao động: nông nghiệp chiếm 41%; dịch vụ chiếm 35%.", "Cơ cấu lao động, nông nghiệp | Cơ cấu lao động, dịch vụ")]
    [InlineData("Nhiều huyện có diện tích rừng tăng: Sơn Hà tăng 250 ha; Trà Bồng tăng 120 ha.", "diện tích rừng, Sơn Hà | diện tích rừng, Trà Bồng")]
    [InlineData("Tỷ lệ lấp đầy các khu công nghiệp: Hòa Phú đạt 80%, Tâm Thắng đạt 75%.", "Tỷ lệ lấp đầy các khu công nghiệp, Hòa Phú | Tỷ lệ lấp đầy các khu công nghiệp, Tâm Thắng")]
    [InlineData("Giá rau như sau: cà chua 18.000 đồng/kg; bí xanh 15.000 đồng/kg.", "cà chua | bí xanh")]
    public void A_part_bears_the_name_of_its_whole(string sentence, string expected) => Assert.Equal(expected, Indicators(sentence));

    [Theory]
    [InlineData("Toàn tỉnh xảy ra 50 vụ, làm chết 20 người, bị thương 30 người; so với cùng kỳ giảm 5 vụ (giảm 9%), giảm 2 người chết (giảm 9,1%).", "vụ, làm chết")]
    [InlineData("Có 45 vụ cháy, chết 3 người (giảm 25%).", "vụ cháy, chết")]
    [InlineData("Dư nợ đạt 900 tỷ đồng, nợ xấu 12 tỷ đồng (chiếm 1,3%).", "nợ xấu")]
    [InlineData("Khách quốc tế đạt 90 nghìn lượt (tăng 12%).", "Khách quốc tế")]
    public void A_bracket_speaks_of_the_figure_right_before_it(string sentence, string expected)
    {
        var figures = FigureExtractor.Extract(new Document("example", sentence));
        Assert.Equal("%", figures[^1].Unit);
        Assert.EndsWith(expected, figures[^1].Indicator, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Xuất khẩu đạt 70% so kế hoạch.", "kế hoạch")]
    [InlineData("Doanh thu tăng 9% so cùng kỳ.", "cùng kỳ")]
    [InlineData("Doanh thu tăng 9% so cùng kỳ năm 2022.", "cùng kỳ năm 2022")]
    [InlineData("Số vụ giảm 4 vụ so năm 2023.", "năm 2023")]
    [InlineData("Sản lượng tăng 3% so tháng trước.", "tháng trước")]
    [InlineData("Thu nội địa đạt 55% so dự toán tỉnh giao.", "dự toán tỉnh giao")]
    [InlineData("So cùng kỳ giảm 12 vụ.", "cùng kỳ")]
    [InlineData("Tuy nhiên, so với cùng kỳ năm 2019, số vụ án giảm 171 vụ.", "cùng kỳ năm 2019")]
    [InlineData("Bắt giữ 326 đối tượng buôn bán ma túy, so với cùng kỳ tăng 93 đối tượng.", "cùng kỳ")]
    [InlineData("So với 9 tháng đầu năm 2022, số vụ cháy giảm 12 vụ.", "9 tháng đầu năm 2022")]
    [InlineData("GRDP tăng 7,4% (vượt kế hoạch 0,4%).", "kế hoạch")]
    [InlineData("Thu ngân sách đạt 900 tỷ đồng, vượt dự toán 12%.", "dự toán")]
    public void What_is_compared_stands_behind_so_too(string sentence, string expected) =>
        Assert.Equal(expected, FigureExtractor.Extract(new Document("example", sentence))[^1].ComparedWith);

    [Theory]
    [InlineData("Khu vực công nghiệp tăng 6%, đóng góp 2,5 điểm phần trăm vào mức tăng chung.", "Khu vực công nghiệp, đóng góp", null)]
    [InlineData("Dịch vụ tăng 7% (đóng góp 40% vào mức tăng chung).", "Dịch vụ, đóng góp", null)]
    [InlineData("Thu nhập bình quân đầu người tăng 7,7% tương đương 1,6 triệu đồng.", "Thu nhập bình quân đầu người", Direction.Increase)]
    [InlineData("Số hộ nghèo giảm 2%, tương đương 350 hộ.", "Số hộ nghèo", Direction.Decrease)]
    [InlineData("Tỷ lệ hộ nghèo còn 6%, bình quân mỗi năm giảm 1,5%.", "Tỷ lệ hộ nghèo bình quân mỗi năm", Direction.Decrease)]
    [InlineData("Lĩnh vực công nghiệp và xây dựng tăng 6%.", "Lĩnh vực công nghiệp và xây dựng", Direction.Increase)]
    [InlineData("Ngành khai thác và chế biến tăng 6%.", "Ngành khai thác và chế biến", Direction.Increase)]
    [InlineData("Tiền thuê đất, thuê mặt nước đạt 31 tỷ đồng.", "Tiền thuê đất, thuê mặt nước", null)]
    [InlineData("Tổng sản phẩm trong tỉnh (GRDP) đạt 26 nghìn tỷ đồng.", "Tổng sản phẩm trong tỉnh (GRDP)", null)]
    public void A_figure_without_a_name_of_its_own_goes_on_with_the_one_before(string sentence, string indicator, Direction? change)
    {
        var figure = FigureExtractor.Extract(new Document("example", sentence))[^1];
        Assert.Equal((indicator, change), (figure.Indicator, figure.Change));
    }

    [Theory]
    [InlineData("Khởi tố 16 vụ, 18 bị can.", "vụ khởi tố | bị can khởi tố")]
    [InlineData("Đã bắt 11 vụ 17 đối tượng.", "vụ bắt | đối tượng bắt")]
    [InlineData("Xử phạt 48 cơ sở.", "cơ sở xử phạt")]
    [InlineData("Kiểm tra 90 cơ sở, xử phạt 48 cơ sở.", "cơ sở kiểm tra | cơ sở xử phạt")]
    [InlineData("Tiếp nhận 1.204 hồ sơ, quá hạn 16 hồ sơ (chiếm 1,3%).", "hồ sơ tiếp nhận | hồ sơ quá hạn | hồ sơ quá hạn")]
    [InlineData("Hiện có mặt 2.038 người; tinh giản 24 trường hợp.", "người có mặt | trường hợp tinh giản")]
    [InlineData("Vận động đầu thú 43 đối tượng có quyết định truy nã.", "đối tượng có quyết định truy nã")]
    [InlineData("Có 35 đơn vị do Nhà nước bảo đảm chi thường xuyên.", "đơn vị do Nhà nước bảo đảm chi thường xuyên")]
    [InlineData("Có 12 sản phẩm 4 sao và 60 sản phẩm 3 sao.", "sản phẩm 4 sao | sản phẩm 3 sao")]
    [InlineData("Có 86 thôn, xóm đặc biệt khó khăn.", "thôn, xóm đặc biệt khó khăn")]
    [InlineData("Thu hút 12 dự án trong nước với tổng vốn đăng ký 3.450 tỷ đồng.", "dự án trong nước | dự án trong nước, tổng vốn đăng ký")]
    [InlineData("Có 15 dự án với tổng vốn 25 triệu USD, tăng 15% về số dự án và gấp 2,3 lần về vốn.", "dự án | dự án, tổng vốn | dự án | dự án, tổng vốn")]
    [InlineData("Tính chung cả năm phát hiện 726 vụ.", "vụ")]
    public void What_was_done_with_things_tells_which_are_counted(string sentence, string expected) => Assert.Equal(expected, Indicators(sentence));

    [Theory]
    [InlineData("Có 28,6 giường bệnh/vạn dân.", "28.6 giường bệnh/vạn dân")]
    [InlineData("Tỷ lệ bác sĩ đạt 9,1 bác sĩ/vạn dân.", "9.1 bác sĩ/vạn dân")]
    [InlineData("Tỷ số giới tính khi sinh là 111,2 bé trai/100 bé gái.", "111.2 bé trai/100 bé gái")]
    [InlineData("Trong 6 tháng đã phát hiện 166 trường hợp.", "166 trường hợp")]
    [InlineData("Doanh thu cao hơn bình quân chung (51,38%).", "51.38 %")]
    [InlineData("Phát hiện 726 vụ, tăng 103 vụ (16,5%).", "16.5 % Increase")]
    [InlineData("Doanh thu giảm (-0,03%).", "0.03 % Decrease")]
    public void A_number_is_read_with_its_unit_and_direction(string sentence, string expected)
    {
        var figure = FigureExtractor.Extract(new Document("example", sentence))[^1];
        Assert.Equal(expected, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit} {figure.Change}").TrimEnd());
    }

    [Theory]
    [InlineData("Mục tiêu cụ thể đến năm 2020:\n- Tỷ lệ che phủ rừng đạt 40%.", "đến năm 2020")]
    [InlineData("Kết quả năm 2019 như sau:\n- Tỷ lệ che phủ rừng đạt 40%.", "năm 2019")]
    [InlineData("Kết quả năm 2019 như sau:\na) Tỷ lệ che phủ rừng đạt 40%.", "năm 2019")]
    [InlineData("Kết quả như sau:\n- Tỷ lệ che phủ rừng đạt 40%.", null)]
    [InlineData("Tỷ lệ hộ nghèo giảm xuống dưới 7% vào cuối năm 2020.", "cuối năm 2020")]
    [InlineData("Tính đến cuối năm 2022, dân số đạt 1.624.100 người.", "năm 2022")]
    [InlineData("Tổng sản phẩm theo giá so sánh năm 2010 tăng 2,4%.", null)]
    [InlineData("Giá trị sản xuất theo giá cố định năm 1994 đạt 900 tỷ đồng.", null)]
    [InlineData("So với 9 tháng đầu năm 2021, số vụ cháy giảm 12 vụ. Đường sắt xảy ra 3 vụ.", null)]
    public void The_period_is_that_of_the_figure_and_not_of_what_it_is_set_against(string text, string? expected) =>
        Assert.Equal(expected, FigureExtractor.Extract(new Document("example", text))[^1].Period);

    private static string Indicators(string sentence) =>
        string.Join(" | ", FigureExtractor.Extract(new Document("example", sentence)).Select(figure => figure.Indicator));
}
