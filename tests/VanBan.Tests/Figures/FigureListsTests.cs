using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Lists of lines, headings that name a period, prices of packed goods, amounts in words with commas, two
/// periods told in turn.</summary>
public class FigureListsTests
{
    [Theory]
    [InlineData("Vật nuôi\nTrâu: 2.150 con\nNgựa: 310 con", "Trâu | Ngựa")]
    [InlineData("Ngựa: 310 con\nDiện tích đồng cỏ khai thác 95,5 ha.", "Ngựa | Diện tích đồng cỏ khai thác")]
    [InlineData("Thủy sản:\nCá: 4.100 tấn\nTôm: 2.300 tấn\nSản lượng muối đạt 900 tấn.", "Cá | Tôm | Sản lượng muối")]
    [InlineData("Số trường học: 120 trường\nTỷ lệ phòng học kiên cố đạt 92%.", "Số trường học | Tỷ lệ phòng học kiên cố")]
    public void Each_line_of_a_list_without_marks_has_its_own_name(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Figures(text).Select(f => f.Indicator)));

    [Theory]
    [InlineData("Diện tích cỏ đạt 70 ha. Số cơ sở buôn bán kiểm tra: 36; Số cơ sở vi phạm: 4.", "70 ha | 36 cơ sở | 4 cơ sở")]
    public void A_label_begins_its_sentence(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Figures(text).Select(f => $"{f.Value} {f.Unit}")));

    [Theory]
    [InlineData("Mục tiêu cụ thể đến năm 2028\n- Tỷ lệ che phủ rừng đạt 45%.", "đến năm 2028", "Tỷ lệ che phủ rừng")]
    [InlineData("Chỉ tiêu chủ yếu đến năm 2027\nTỷ lệ che phủ rừng đạt 45%.", "đến năm 2027", "Tỷ lệ che phủ rừng")]
    [InlineData("Giai đoạn 2031 - 2035\n- Tỷ lệ che phủ rừng đạt 46%.", "Giai đoạn 2031 - 2035", "Tỷ lệ che phủ rừng")]
    [InlineData("Phương hướng, mục tiêu đến năm 2029:\n- Tỷ lệ che phủ rừng đạt 46%.", "đến năm 2029", "Tỷ lệ che phủ rừng")]
    [InlineData("Kết quả thực hiện năm 2024\nThu nội địa đạt 620 tỷ đồng.", "năm 2024", "Thu nội địa")]
    public void A_heading_without_a_mark_gives_the_period_and_is_no_name(string text, string period, string indicator)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((period, indicator), (figure.Period, figure.Indicator));
    }

    [Theory]
    [InlineData("Nước ngọt 24 lon/thùng giá 210.000 đồng/thùng.", 210_000, "Nước ngọt")]
    [InlineData("Xi măng bao 50 kg/bao có giá 92.000 đồng/bao.", 92_000, null)]
    [InlineData("Bia chai (20 chai/két) giá 260.000 đồng/két.", 260_000, null)]
    [InlineData("Khí hóa lỏng 12 kg/bình, giá 410.000 đồng/bình.", 410_000, null)]
    public void How_goods_are_packed_is_no_figure_before_their_price(string text, int value, string? indicator)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal(value, figure.Value);
        if (indicator is not null)
            Assert.Equal(indicator, figure.Indicator);
    }

    [Theory]
    [InlineData("Tổng dự toán: 7.400.000.000 đồng (Bằng chữ: Bảy tỷ, bốn trăm triệu đồng).", 7_400_000_000)]
    [InlineData("Giá gói thầu là 2.150.300.000 đồng (bằng chữ: Hai tỷ, một trăm năm mươi triệu, ba trăm nghìn đồng chẵn).", 2_150_300_000)]
    [InlineData("Số tiền: 1.205.000 đồng. Bằng chữ: Một triệu, hai trăm lẻ năm nghìn đồng.", 1_205_000)]
    [InlineData("Kinh phí 36.700.000 đồng (ba mươi sáu triệu, bảy trăm nghìn đồng).", 36_700_000)]
    [InlineData("Thưởng mỗi tập thể ba triệu, năm trăm nghìn đồng.", 3_500_000)]
    [InlineData("Mức thưởng là mười hai triệu đồng.", 12_000_000)]
    public void An_amount_in_words_with_commas_is_one_amount(string text, long value) => Assert.Equal(value, Assert.Single(Figures(text)).Value);

    [Fact]
    public void Two_amounts_in_words_stay_two() =>
        Assert.Equal([200_000m, 3_000_000m], Figures("Phạt hai trăm nghìn đồng, ba triệu đồng tùy mức độ.").Select(f => f.Value));

    [Theory]
    [InlineData("Quý I và 9 tháng năm 2023, thu nội địa đạt lần lượt 300 tỷ đồng và 980 tỷ đồng.", "Quý I năm 2023", "9 tháng năm 2023")]
    [InlineData("Quý III và 9 tháng đầu năm 2025, xuất khẩu tăng lần lượt 5,5% và 6,5%.", "Quý III năm 2025", "9 tháng đầu năm 2025")]
    [InlineData("Sản lượng cà phê năm 2021 và năm 2022 đạt lần lượt 250 nghìn tấn và 262 nghìn tấn.", "năm 2021", "năm 2022")]
    public void Two_figures_told_in_turn_have_a_period_each(string text, string first, string second) =>
        Assert.Equal([first, second], Figures(text).Select(f => f.Period));

    private static System.Collections.Immutable.ImmutableArray<Figure> Figures(string text) => FigureExtractor.Extract(new Document("example", text));
}
