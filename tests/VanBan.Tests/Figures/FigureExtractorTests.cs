using System.Globalization;
using CsCheck;
using VanBan.Documents;
using VanBan.Figures;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

public class FigureExtractorTests
{
    [Theory]
    [InlineData("Tổng thu đạt 45.678,9 tỷ đồng.", "45678900000000", null, "đồng")]
    [InlineData("Chi 10.522,6 triệu đồng.", "10522600000", null, "đồng")]
    [InlineData("Vốn là 1.234 tỷ 500 triệu đồng.", "1234500000000", null, "đồng")]
    [InlineData("Xuất khẩu đạt 1 tỷ 784 triệu 400 ngàn USD.", "1784400000", null, "USD")]
    [InlineData("Vốn là 1,234 tỷ đồng.", "1234000000", null, "đồng")]
    [InlineData("Vốn là 1.234 tỷ đồng.", "1234000000000", null, "đồng")]
    [InlineData("Vốn 2,5 nghìn tỷ đồng.", "2500000000000", null, "đồng")]
    [InlineData("Vốn 2 tỷ rưỡi.", "2500000000", null, "")]
    [InlineData("chi 339,477\ntriệu đồng", "339477000", null, "đồng")]
    [InlineData("chi 42,50 triệu đông", "42500000", null, "đồng")]
    [InlineData("mức 162.056.800 đồng/năm", "162056800", null, "đồng/năm")]
    [InlineData("hỗ trợ 300.000 đồng/người/tháng", "300000", null, "đồng/người/tháng")]
    [InlineData("ít nhất 01 lần/01 năm", "1", null, "lần/năm")]
    [InlineData("diện tích 43.527,30 m2", "43527.3", null, "m2")]
    [InlineData("cách trường học 200m", "200", null, "m")]
    [InlineData("mức 360.000 đồng2 một tháng", "360000", null, "đồng")]
    [InlineData("tăng 15% - 20%.", "15", "20", "%")]
    [InlineData("tăng 15 - 20%.", "15", "20", "%")]
    [InlineData("tăng 15–20%.", "15", "20", "%")]
    [InlineData("khoảng 10-12 nghìn tấn", "10000", "12000", "tấn")]
    [InlineData("từ 45 đến 50 tạ/ha", "45", "50", "tạ/ha")]
    [InlineData("phạt tiền từ 10.000.000 đồng đến 20.000.000 đồng", "10000000", "20000000", "đồng")]
    [InlineData("từ 5 tỷ đồng đến dưới 10 tỷ đồng", "5000000000", "10000000000", "đồng")]
    [InlineData("từ 500 nghìn đến 1 triệu đồng", "500000", "1000000", "đồng")]
    [InlineData("lãi suất ba phẩy năm phần trăm", "3.5", null, "%")]
    [InlineData("góp nửa triệu đồng", "500000", null, "đồng")]
    [InlineData("mười lăm triệu đồng", "15000000", null, "đồng")]
    [InlineData("hai phần ba tổng số đại biểu", "0.666667", null, "")]
    [InlineData("quá 2/3 tổng số đại biểu", "0.666667", null, "")]
    [InlineData("ít nhất 1/2 thành viên dự họp", "0.5", null, "")]
    [InlineData("đạt 3/5 chỉ tiêu", "3", null, "chỉ tiêu")]
    [InlineData("gấp 2,5 lần", "2.5", null, "lần")]
    [InlineData("tăng gấp đôi", "2", null, "lần")]
    [InlineData("GRDP đạt -2,5%", "-2.5", null, "%")]
    [InlineData("cao hơn 1,2 điểm %", "1.2", null, "điểm %")]
    [InlineData("cao hơn 1,2 điểm phần trăm", "1.2", null, "điểm phần trăm")]
    [InlineData("đứng thứ 14 so với cả nước", "14", null, "thứ")]
    [InlineData("xếp thứ 14/63 tỉnh, thành phố", "14", null, "thứ")]
    [InlineData("trong thời hạn 15 ngày", "15", null, "ngày")]
    [InlineData("không quá 06 tháng", "6", null, "tháng")]
    [InlineData("thời gian thực hiện: 24 tháng", "24", null, "tháng")]
    [InlineData("trong thời hạn 30 (ba mươi) ngày làm việc", "30", null, "ngày làm việc")]
    [InlineData("Phê duyệt 27 (Hai mươi bảy) danh mục", "27", null, "danh mục")]
    [InlineData("doanh nghiệp có từ 10 lao động trở lên", "10", null, "lao động")]
    [InlineData("hơn 2.500 văn bản điều hành khác", "2500", null, "văn bản")]
    [InlineData("triển khai 45 đề án, kế hoạch theo chương trình", "45", null, "đề án, kế hoạch")]
    [InlineData("của 18 cơ quan, đơn vị thuộc tỉnh", "18", null, "cơ quan, đơn vị")]
    [InlineData("- 01 Phó Trưởng ban Ban Tổ chức", "1", null, "Phó Trưởng ban")]
    [InlineData("- 01 Phó Chánh Văn phòng Chính phủ", "1", null, "Phó Chánh Văn phòng")]
    [InlineData("đạt 20 HCV", "20", null, "HCV")]
    [InlineData("(02 giải Nhất)", "2", null, "giải")]
    public void A_figure_has_its_value_and_its_unit(string text, string value, string? high, string unit)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", text)));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
        Assert.Equal(high is null ? null : decimal.Parse(high, CultureInfo.InvariantCulture), figure.High);
        Assert.Equal(unit, figure.Unit);
    }

    [Theory]
    [InlineData("Quyết định số 45/2021/QĐ-UBND và 45/QĐ-UBND, 17-CTr/TU, 66.19/2026/NQ-CP, 30a/2008/NQ-CP")]
    [InlineData("trong quý II/2026 và quý 2 năm 2026")]
    [InlineData("Trong 6 tháng đầu năm 2023")]
    [InlineData("ngày 03/02/2023, ngày 14 tháng 6 năm 2023, tháng 3/2026, giai đoạn 2021 - 2025, thời kỳ 2021-2030")]
    [InlineData("các khoản 1, 2 và 3 Điều 5 Luật này; điểm a khoản 2 Điều 10; khoản 7, khoản 8 Điều 3 Nghị định này")]
    [InlineData("dịch Covid-19, SEA Games 32, Seagames 32, khóa X, lần thứ XII, học sinh lớp 9 cấp tỉnh")]
    [InlineData("ĐT: 0251.3822501; fax 0271 3879 999; đường dây nóng 1900 6868 98")]
    [InlineData("1. Điều kiện\n2. Thủ tục\n(3) Hồ sơ")]
    [InlineData("CÔNG BÁO/Số 281/Ngày 21-05-2026 99\n\n94 CÔNG BÁO/Số 1495 + 1496/Ngày 26-12-2024")]
    [InlineData("Ngày ký: 2026-05-21 08:05:48 +07:00")]
    [InlineData("theo Mẫu số 02 kèm theo; Phụ lục 3; biểu số 15")]
    [InlineData("chính quyền địa phương 02 cấp")]
    [InlineData("Kế hoạch 5 năm 2021 - 2025")]
    [InlineData("từ 6 giờ đến 23 giờ hằng ngày, lúc 8 giờ 30 phút")]
    [InlineData("một phần năm 2023; hàng trăm doanh nghiệp; một số xã; hai xã")]
    [InlineData("tỷ lệ 1/500; 24/7; đường tỉnh 741; quốc lộ 14")]
    [InlineData("hợp tác “3 nhà”, mô hình \"5 không\"")]
    [InlineData("đang hưởng;\n4 Điểm này được sửa đổi\nd)5 Nhà nước điều chỉnh giá; thất nghiệp;2 nhiệm vụ khác\na) 12 Trường hợp tổ chức")]
    [InlineData("định hướng phát triển kinh tế có\n15\nvốn đầu tư nước ngoài")]
    [InlineData("Dự án 3 huyện Bù Đăng; Tiểu dự án 1 Chương trình")]
    public void Dates_periods_numbers_of_documents_and_names_are_no_figures(string text) =>
        Assert.Empty(FigureExtractor.Extract(new Document("example", text)));

    [Theory]
    [InlineData("Kim ngạch ước đạt 500 triệu USD", Approximation.About)]
    [InlineData("có trên dưới 100 hộ", Approximation.About)]
    [InlineData("có trên 100 hộ", Approximation.Over)]
    [InlineData("ước đạt hơn 100 hộ", Approximation.Over)]
    [InlineData("dưới 5%", Approximation.Under)]
    [InlineData("gần 200 tỷ đồng", Approximation.Under)]
    [InlineData("đạt tối thiểu 95% kế hoạch", Approximation.AtLeast)]
    [InlineData("100 tỷ đồng trở lên", Approximation.AtLeast)]
    [InlineData("≥ 95% hồ sơ", Approximation.AtLeast)]
    [InlineData("không quá 50 triệu đồng/hộ", Approximation.AtMost)]
    [InlineData("Chậm nhất là 03 ngày làm việc", Approximation.AtMost)]
    [InlineData("có 100 hộ", Approximation.Exact)]
    [InlineData("mức hưởng thấp hơn 3.500.000 đồng/tháng", Approximation.Under)]
    public void A_value_is_meant_as_the_words_beside_it_say(string text, Approximation approximation) =>
        Assert.Equal(approximation, Assert.Single(FigureExtractor.Extract(new Document("example", text))).Approximation);

    [Theory]
    [InlineData("Dư nợ tín dụng tăng 11,54% so với cuối năm 2022.", Direction.Increase, "cuối năm 2022", "Dư nợ tín dụng", "tăng 11,54% so với cuối năm 2022")]
    [InlineData("Giải ngân cao hơn cùng kỳ 11,23 điểm %.", Direction.Increase, "cùng kỳ", "Giải ngân", "cao hơn cùng kỳ 11,23 điểm %")]
    [InlineData("Số vụ cháy giảm 12 vụ so với năm 2021.", Direction.Decrease, "năm 2021", "Số vụ cháy", "giảm 12 vụ so với năm 2021")]
    [InlineData("Giải ngân đạt 34% kế hoạch tỉnh giao.", null, "kế hoạch tỉnh giao", "Giải ngân", "34% kế hoạch tỉnh giao")]
    [InlineData("Tỷ lệ hộ nghèo giảm còn 3,1%.", null, null, "Tỷ lệ hộ nghèo", "3,1%")]
    [InlineData("Tăng trưởng kinh tế đạt 7,27%.", null, null, "Tăng trưởng kinh tế", "7,27%")]
    [InlineData("Điều chỉnh giảm chi quản lý hành chính với kinh phí là 139 triệu đồng.", Direction.Decrease, null, "chi quản lý hành chính", "139 triệu đồng")]
    [InlineData("Sử dụng 2.100 triệu đồng từ nguồn thu hồi kinh phí.", null, null, "nguồn thu hồi kinh phí", "2.100 triệu đồng")]
    public void A_figure_says_what_it_measures_and_how_it_moved(string text, Direction? change, string? comparedWith, string indicator, string quote)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", text)));
        Assert.Equal(change, figure.Change);
        Assert.Equal(comparedWith, figure.ComparedWith);
        Assert.Equal(indicator, figure.Indicator);
        Assert.Equal(quote, text[figure.Span.Start..figure.Span.End]);
    }

    [Fact]
    public void What_a_sentence_measures_is_carried_over_to_the_figures_that_name_nothing()
    {
        var figures = FigureExtractor.Extract(new Document("example",
            "Kim ngạch xuất khẩu ước đạt 1 tỷ 784 triệu USD, giảm 8,65% so với cùng kỳ; tổng thu ngân sách đạt 5.200 tỷ đồng, bằng 45% dự toán. Đã trồng 120 ha rừng."));
        Assert.Equal(["Kim ngạch xuất khẩu", "Kim ngạch xuất khẩu", "tổng thu ngân sách", "tổng thu ngân sách"], figures.Take(4).Select(f => f.Indicator));
        Assert.NotEqual("tổng thu ngân sách", figures[4].Indicator);
    }

    [Fact]
    public void Parts_in_parentheses_move_with_their_whole()
    {
        var figures = FigureExtractor.Extract(new Document("example",
            "Điều chỉnh tăng dự toán với kinh phí là 900 triệu đồng (chi giáo dục, đào tạo: 400 triệu đồng, chi quản lý hành chính: 500 triệu đồng)."));
        Assert.Equal(["dự toán", "chi giáo dục, đào tạo", "chi quản lý hành chính"], figures.Select(f => f.Indicator));
        Assert.All(figures, figure => Assert.Equal(Direction.Increase, figure.Change));
    }

    [Theory]
    [InlineData("Quý II năm 2023, tổng thu đạt 12 tỷ đồng.", "Quý II năm 2023")]
    [InlineData("Trong 6 tháng đầu năm 2023, tổng thu đạt 12 tỷ đồng.", "6 tháng đầu năm 2023")]
    [InlineData("Giai đoạn 2021 - 2025 trồng 12 ha rừng.", "Giai đoạn 2021 - 2025")]
    [InlineData("Tổng thu đạt 12 tỷ đồng.", "9 tháng đầu năm 2024")]
    public void A_figure_speaks_of_the_period_of_its_sentence_or_else_of_its_report(string text, string period) =>
        Assert.Equal(period, Assert.Single(FigureExtractor.Extract(new Document("example", text), subject: "Tình hình 9 tháng đầu năm 2024 và nhiệm vụ quý IV")).Period);

    [Fact]
    public void No_figure_is_read_inside_an_excluded_stretch()
    {
        const string text = "Chương trình 12 giải pháp đạt 15 giải pháp";
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", text), [new TextSpan(0, 25)]));
        Assert.Equal(15, figure.Value);
    }

    [Fact]
    public void Any_text_gives_ordered_figures_inside_it() =>
        Some.Sample(text =>
        {
            var last = 0;
            foreach (var figure in FigureExtractor.Extract(new Document("any", text)))
            {
                Assert.InRange(figure.Span.Start, last, text.Length);
                Assert.InRange(figure.Span.End, figure.Span.Start + 1, text.Length);
                Assert.True(figure.High is null || figure.High >= figure.Value);
                last = figure.Span.End;
            }
        });

    [Fact]
    public void Ten_thousand_digits_or_parentheses_do_no_harm()
    {
        Assert.Empty(FigureExtractor.Extract(new Document("digits", new string('7', 10_000))));
        Assert.Empty(FigureExtractor.Extract(new Document("parentheses", new string('(', 10_000))));
        Assert.Empty(FigureExtractor.Extract(new Document("words", string.Concat(Enumerable.Repeat("một trăm hai phẩy ", 20_000)))).Where(f => f.Value > 1000));
        Assert.Empty(FigureExtractor.Extract(new Document("numbers", string.Concat(Enumerable.Repeat("1 ", 50_000)))));
        Assert.NotEmpty(FigureExtractor.Extract(new Document("long", string.Concat(Enumerable.Repeat("chi 5 triệu đồng ", 10_000)))));
    }

    // Scraps of sentences with figures, in any order and with any breaks between them.
    private static readonly string[] Scraps =
    [
        "12", "1.234", "0,5", "3/5", "2021-2025", "tỷ", "triệu đồng", "%", "điểm %", " ", "\n", "\n\n", "\t", ", ", "; ", ". ", "(", ")", ":", "-", "–", "/", "từ ", "đến ", "khoảng ", "tăng ",
        "giảm ", "so với cùng kỳ", "kế hoạch năm", "đứng thứ ", "hộ", "đề án", "người", "ba phẩy năm", "phần trăm", "nửa ", "gấp đôi", "hai phần ba", "trong thời hạn ", "ngày", "tháng 6",
        "năm 2023", "Điều 5", "khoản ", "số ", "Kim ngạch xuất khẩu ", "với kinh phí là ", "trở lên", "99999999999999999999", "m2", "²", "Phó ", "UBND ", "e\u0301", "≥",
    ];

    private static readonly Gen<string> Some = Gen.Int[0, Scraps.Length - 1].Array[0, 40].Select(indexes => string.Concat(indexes.Select(i => Scraps[i])));
}
