using VanBan.Reading.Formats.Ocr;
using Xunit;

namespace VanBan.Tests.Reading.Ocr;

public class OcrMendingTests
{
    [Theory]
    [InlineData("Nghị định số 34/2016NĐ-CP ngày", "Nghị định số 34/2016/NĐ-CP ngày", "34/2016NĐ-CP")]
    [InlineData("Quyết định số 1418QĐ-UBND, ngày", "Quyết định số 1418/QĐ-UBND, ngày", "1418QĐ-UBND,")]
    [InlineData("Luật số 51/2024/QHI5 và", "Luật số 51/2024/QH15 và", "51/2024/QHI5")]
    [InlineData("Nghị quyết sô 01/NQ-CP", "Nghị quyết số 01/NQ-CP", "sô")]
    [InlineData("Sế:.J{/KH-STP", "Số:.J{/KH-STP", "Sế:.J{/KH-STP")]
    [InlineData("ngày 14 tháng 5Š năm 2018", "ngày 14 tháng 5 năm 2018", "5Š")]
    [InlineData("ngày 31 tháng Š năm 2019", "ngày 31 tháng 5 năm 2019", "Š")]
    [InlineData("ngày 21 tháng 12 năm 2016 của! „ ¬", "ngày 21 tháng 12 năm 2016 của", "của! „ ¬")]
    [InlineData("căn cứ Luật T ổ chức chính quyền", "căn cứ Luật Tổ chức chính quyền", "T ổ")]
    public void A_torn_word_of_a_citation_is_mended_and_noted(string read, string meant, string torn)
    {
        var page = Mend(read);
        Assert.Equal(meant, Text(page));
        Assert.Equal(torn, Assert.Single(page.Mended).Read);
        Assert.Contains(page.Lines[0].Words, static word => word.Confidence < 60);
    }

    [Theory]
    [InlineData("Nghị định số 34/2016/NĐ-CP ngày")]
    [InlineData("Luật số 51/2024/QH15")]
    [InlineData("Luật số 51/2024/QHIO5")]
    [InlineData("Mẫu số 34/2016XY-ZT")]
    [InlineData("vào sổ 12/SB")]
    [InlineData("một sô đơn vị")]
    [InlineData("nhóm A ổn định lâu dài")]
    [InlineData("Luật B ảnh hưởng đến")]
    public void What_is_whole_or_can_be_read_otherwise_is_left_alone(string read)
    {
        var page = Mend(read);
        Assert.Equal(read, Text(page));
        Assert.Empty(page.Mended);
    }

    [Theory]
    [InlineData("TĨNH QUẢNG NGÁI", "TỈNH QUẢNG NGÃI")]
    [InlineData("Lâm Đòng. ngày 05 tháng 01 năm 2026", "Lâm Đồng, ngày 05 tháng 01 năm 2026")]
    [InlineData("thành phó Hò Chí Minh", "thành phố Hồ Chí Minh")]
    [InlineData("Thành phó Hà Chí Minh, ngày 05 tháng 6 năm 2026", "Thành phố Hồ Chí Minh, ngày 05 tháng 6 năm 2026")]
    [InlineData("ông Trần Hải Dưỡng", "ông Trần Hải Dưỡng")]
    [InlineData("tỉnh Khánh Hoà", "tỉnh Khánh Hoà")]
    public void Names_of_provinces_get_their_marks_where_nothing_else_can_stand(string read, string meant) => Assert.Equal(meant, Text(Mend(read)));

    private static OcrPage Mend(string line) => OcrMending.Mend(new OcrPage(1000, 1000,
        [new OcrLine([.. line.Split(' ').Select(static (word, at) => new OcrWord(word, 90, 40 * at, 0, 40 * at + 30, 20))], BeginsParagraph: false)]));

    private static string Text(OcrPage page) => string.Join(' ', page.Lines[0].Words.Select(static word => word.Text));
}
