using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

public class PlaceTests
{
    [Theory]
    [InlineData("Huyện Bù Đăng trồng mới 120 ha điều.", "Huyện Bù Đăng")]
    [InlineData("Trên địa bàn thành phố Đồng Xoài xảy ra 05 vụ cháy.", "thành phố Đồng Xoài")]
    [InlineData("Xảy ra 05 vụ cháy tại thị xã Bình Long.", "thị xã Bình Long")]
    [InlineData("Toàn tỉnh có 1.250 hộ nghèo, giảm 12% so với cùng kỳ.", "tỉnh Bình Phước", "tỉnh Bình Phước")]
    [InlineData("Thu ngân sách trên địa bàn tỉnh đạt 12 tỷ đồng.", "tỉnh Bình Phước")]
    [InlineData("Có 1.250 hộ nghèo trên địa bàn tỉnh.", "tỉnh Bình Phước")]
    [InlineData("Cả nước có 34 tỉnh, thành phố.", "cả nước")]
    [InlineData("Tại huyện Bù Đăng trồng 12 ha; thị xã Bình Long trồng 15 ha; trồng lại 3 ha.", "huyện Bù Đăng", "thị xã Bình Long", null)]
    [InlineData("Thị xã Chơn Thành xảy ra 05 vụ, làm chết 02 người.", "Thị xã Chơn Thành", "Thị xã Chơn Thành")]
    [InlineData("Toàn tỉnh có 12 dự án tại phường Minh Hưng.", "phường Minh Hưng")]
    public void A_figure_speaks_of_the_place_that_its_part_of_the_sentence_prints(string sentence, params string?[] places) =>
        Assert.Equal(places, Figures(sentence).Select(figure => figure.Place));

    [Theory]
    [InlineData("Kim ngạch xuất khẩu đạt 12 tỷ đồng.")]
    [InlineData("UBND huyện Bù Đăng đã hỗ trợ 12 triệu đồng.")]
    [InlineData("Ủy ban nhân dân tỉnh Bình Phước giao 12 biên chế.")]
    [InlineData("Các huyện Bù Đăng, Lộc Ninh và Hớn Quản trồng 120 ha điều.")]
    [InlineData("Kim ngạch xuất khẩu sang tỉnh Champasak đạt 12 tỷ đồng.")]
    [InlineData("Tăng trưởng đạt 7%, đứng thứ 14 cả nước và thứ 3 trong vùng.")]
    [InlineData("Sở Giao dịch Chứng khoán thành phố Hồ Chí Minh có 12 phiên.")]
    [InlineData("Huyện Bù Đăng có nhiều cố gắng. Trồng mới 120 ha điều.")]
    [InlineData("Bình quân mỗi xã có 12 hộ.")]
    public void Where_no_place_is_said_or_more_than_one_none_is_given(string sentence) => Assert.All(Figures(sentence), figure => Assert.Null(figure.Place));

    [Fact]
    public void Without_a_province_of_its_own_the_whole_province_is_no_place() =>
        Assert.Null(Assert.Single(FigureExtractor.Extract(new Document("example", "Toàn tỉnh có 1.250 hộ nghèo."))).Place);

    [Fact]
    public void A_place_inside_a_citation_says_nothing_of_the_figure()
    {
        const string text = "Theo Đề án phát triển huyện Bù Đăng, mức hỗ trợ là 12 triệu đồng.";
        Assert.Null(Assert.Single(FigureExtractor.Extract(new Document("example", text), [new TextSpan(5, 35)])).Place);
    }

    [Fact]
    public void The_province_of_the_header_is_that_of_the_whole_province()
    {
        var facts = FactExtractor.Extract(new Document("bao-cao.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 45/BC-UBND\nBình Phước, ngày 05 tháng 6 năm 2023\nBÁO CÁO\nTình hình\n\nToàn tỉnh có 1.250 hộ nghèo."));
        Assert.Equal("tỉnh Bình Phước", Assert.Single(facts.Figures).Place);
        Assert.Contains("\"place\":\"tỉnh Bình Phước\"", FactsJson.ToJson(facts), StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<Figure> Figures(string sentence) => FigureExtractor.Extract(new Document("example", sentence), province: "tỉnh Bình Phước");
}
