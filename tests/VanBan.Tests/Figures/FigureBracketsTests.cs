using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>What brackets, comparisons and the figures before give to a figure that says little itself: signs, what is compared with, whole and measure, the time of another.</summary>
public class FigureBracketsTests
{
    [Theory]
    [InlineData("Xảy ra 120 vụ tai nạn, giảm 15 người chết (-8,5%).", "8.5 Decrease")]
    [InlineData("Diện tích mía giảm 6,2% (-410 ha).", "410 Decrease")]
    [InlineData("Đàn trâu tăng 3% (+1.250 con).", "1250 Increase")]
    [InlineData("Đàn dê đạt 45 nghìn con (-4,5%).", "4.5 Decrease")]
    [InlineData("Thu nội địa đạt 900 tỷ đồng (+6%).", "6 Increase")]
    [InlineData("Nhiệt độ thấp nhất là -2 độ C.", "-2 ")]
    [InlineData("Số vụ cháy tăng 3 vụ (+25%), số người chết giảm 2 người (-40%).", "40 Decrease")]
    public void A_sign_in_a_bracket_behind_a_figure_says_which_way(string sentence, string expected)
    {
        var figure = Read(sentence)[^1];
        Assert.Equal(expected, FormattableString.Invariant($"{figure.Value} {figure.Change}"));
    }

    [Theory]
    [InlineData("Diện tích cấy tăng 3 lần (+250 ha) so cùng kỳ năm trước.", "cùng kỳ năm trước | cùng kỳ năm trước")]
    [InlineData("Thu phí giảm 4% (-12 tỷ đồng) so với cùng kỳ năm 2023, chi tăng 2%.", "cùng kỳ năm 2023 | cùng kỳ năm 2023 | ")]
    [InlineData("Số vụ phạm pháp giảm mạnh (giảm 18%) so với năm 2022.", "năm 2022")]
    [InlineData("Thu phí giảm 4% (đạt 12 tỷ đồng), so với kế hoạch còn thấp.", " | ")]
    [InlineData("Năng suất tăng 2 tạ/ha so với vụ mùa 2019.", "vụ mùa 2019")]
    [InlineData("Năng suất tăng 2 tạ/ha so với vụ đông 2018.", "vụ đông 2018")]
    [InlineData("Đơn vị điều tra được 250 vụ, đạt tỷ lệ 83%, cao hơn chỉ tiêu Quốc hội giao 13%.", " |  | chỉ tiêu Quốc hội giao")]
    [InlineData("Tỷ lệ giải ngân đạt 62%, thấp hơn kế hoạch đề ra 8%.", " | kế hoạch đề ra")]
    public void What_a_figure_is_compared_with_may_stand_behind_its_bracket_or_before_it(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Read(sentence).Select(figure => figure.ComparedWith)));

    [Theory]
    [InlineData("Sản lượng ngô đạt 90 nghìn tấn, giảm 4 nghìn tấn so với vụ đông xuân năm 2018, trong đó vùng núi đạt 30 nghìn tấn.", " |  | ")]
    [InlineData("Doanh thu tăng 9% so với kết quả thực hiện năm 2021, lợi nhuận tăng 4%.", " | ")]
    [InlineData("Chi phí logistics so với GDP đến năm 2030 giảm còn 12%.", "năm 2030")]
    [InlineData("Trong sáu tháng đầu năm 2022, thu phí đạt 45 tỷ đồng.", "sáu tháng đầu năm 2022")]
    [InlineData("Ba tháng cuối năm 2021 xảy ra 12 vụ cháy.", "Ba tháng cuối năm 2021")]
    [InlineData("Tổng thu ngân sách 9 tháng là 1.250 tỷ đồng.", "9 tháng")]
    [InlineData("Thời hạn thực hiện hợp đồng 9 tháng.", "")]
    public void The_time_of_something_compared_is_not_the_time_of_the_figure(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Read(sentence).Select(figure => figure.Period)));

    [Theory]
    [InlineData("Năng suất ngô đạt 45 tạ/ha, giảm 2 tạ/ha so với vụ trước, trong đó các địa phương phía Bắc đạt 43 tạ/ha, tăng 1 tạ/ha.", "Năng suất ngô, địa phương phía Bắc")]
    [InlineData("GRDP tăng 7%. Trong đó, khu vực dịch vụ tăng 8%; công nghiệp và xây dựng tăng 9%.", "GRDP, công nghiệp và xây dựng")]
    [InlineData("Một số huyện năng suất lúa giảm so với cùng kỳ: Krông Bông giảm 3 tạ/ha; Ea Súp giảm 2 tạ/ha.", "năng suất lúa, Ea Súp")]
    [InlineData("Tỷ trọng khu vực nông nghiệp chiếm 25%, khu vực dịch vụ chiếm 45%.", "Tỷ trọng khu vực dịch vụ")]
    [InlineData("Diện tích cà phê là 21.000 ha; hồ tiêu đạt 4.500 ha.", "Diện tích hồ tiêu")]
    [InlineData("Kim ngạch xuất khẩu đạt 5 tỷ USD, nhập khẩu đạt 3 tỷ USD.", "Kim ngạch nhập khẩu")]
    [InlineData("Chỉ số sản xuất công nghiệp tăng 9%, ngành khai khoáng tăng 2%.", "Chỉ số sản xuất công nghiệp, ngành khai khoáng")]
    [InlineData("Diện tích cà phê là 21.000 ha; sản lượng đạt 45.000 tấn.", "sản lượng")]
    [InlineData("Vốn đầu tư đạt 900 tỷ đồng, lợi nhuận đạt 35 tỷ đồng.", "lợi nhuận")]
    public void A_part_or_another_of_the_same_measure_is_named_with_it(string sentence, string expected) =>
        Assert.Equal(expected, Read(sentence)[^1].Indicator);

    [Theory]
    [InlineData("Có 250 người có công được hưởng trợ cấp hàng tháng.", "người có công được hưởng trợ cấp hàng tháng")]
    [InlineData("Xảy ra 45 vụ tai nạn giao thông đường bộ làm 12 người chết.", "vụ tai nạn giao thông đường bộ | người chết")]
    [InlineData("Toàn TP xảy ra 85 vụ cháy, làm chết 7 người và bị thương 19 người.", "vụ cháy | vụ cháy, làm chết | vụ cháy, bị thương")]
    [InlineData("Tỉnh đã bố trí 120 tỷ đồng vốn đối ứng.", "vốn đối ứng")]
    [InlineData("Hợp tác xã phát triển mạnh với tổng số thành viên hợp tác xã nông nghiệp tăng 12%.", "tổng số thành viên hợp tác xã nông nghiệp")]
    [InlineData("Vụ mùa năm nay toàn huyện gieo trồng được 4.500 ha cây hằng năm.", "Vụ mùa năm nay toàn huyện gieo trồng cây hằng năm")]
    [InlineData("Về số người tham gia bảo hiểm thất nghiệp, báo cáo cho biết chỉ số này tăng 15%.", "số người tham gia bảo hiểm thất nghiệp")]
    public void The_words_about_a_figure_name_it_whole(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Read(sentence).Select(figure => figure.Indicator)));

    [Theory]
    [InlineData("Lượng khách tăng tới 18% so với cùng kỳ năm 2019.", "18 % Increase [cùng kỳ năm 2019] {Lượng khách}")]
    [InlineData("Lượng khách đạt tới 18 nghìn lượt.", "18000 lượt  [] {Lượng khách}")]
    [InlineData("Thu nhập đầu người đạt 52 triệu đồng /năm.", "52000000 đồng/năm  [] {Thu nhập đầu người}")]
    [InlineData("Có 12 cơ sở quay trở lại hoạt động.", "12 cơ sở  [] {cơ sở quay trở lại hoạt động}")]
    [InlineData("Xã thành lập 15 tổ COVID-19 cộng đồng.", "15 tổ  [] {tổ COVID-19 cộng đồng}")]
    [InlineData("Điển hình là các ngành dệt may tăng 6%.", "6 % Increase [] {ngành dệt may}")]
    [InlineData("Ngành cung cấp nước, quản lý và xử lý rác thải, nước thải tăng 5%.", "5 % Increase [] {Ngành cung cấp nước, quản lý và xử lý rác thải, nước thải}")]
    public void Single_words_about_a_figure_are_read_with_it(string sentence, string expected)
    {
        var figure = Assert.Single(Read(sentence));
        Assert.Equal(expected, FormattableString.Invariant($"{figure.Value} {figure.Unit} {figure.Change} [{figure.ComparedWith}] {{{figure.Indicator}}}"));
    }

    [Theory]
    [InlineData("Trong 7 tháng, IIP giảm 0,7% so với cùng kỳ (cùng kỳ năm 2022 tăng 8,6%).", "IIP cùng kỳ năm 2022")]
    [InlineData("Dược phẩm tăng 14,6% và ô tô tăng 14%.", "ô tô ")]
    [InlineData("Ngành than tăng 6%; ngành khai khoáng giảm 3,2%, làm giảm 0,5 điểm phần trăm.", "ngành khai khoáng ")]
    [InlineData("Tổng thu ngân sách lũy kế đến tháng 6.2018 là 327 tỷ đồng.", "Tổng thu ngân sách lũy kế đến tháng 6.2018 đến tháng 6.2018")]
    public void A_bracket_or_a_second_verb_speaks_of_the_same(string sentence, string expected)
    {
        var figure = Read(sentence)[^1];
        Assert.Equal(expected, $"{figure.Indicator} {figure.Period}");
    }

    private static Figure[] Read(string sentence) => [.. FigureExtractor.Extract(new Document("example", sentence))];
}
