using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Numbers that run over the end of a page: its mark and its header are no part of them.</summary>
public class TornNumberTests
{
    private static ImmutableArray<Citation> Read(string text) => CitationExtractor.Extract(new Document("example.txt", text), Header.Empty);

    [Theory]
    [InlineData("Căn cứ Nghị định số 71/2023/\n- 3 -\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\n\n- 3 -\n\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\n\f-3-\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\n~ 3 ~\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/\n3\n2023/NĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/NĐ-\nTrang 3/12\nCP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\n3\nSỞ NỘI VỤ TỈNH\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Nghị định số 71/2023/\n5\nCÔNG BÁO/Số 290/Ngày 29-05-2026\nNĐ-CP ngày 10 tháng 6 năm 2023 của Chính phủ", "71/2023/NĐ-CP")]
    [InlineData("Căn cứ Quyết định số 2211/\n– 4 –\nQĐ-TTg ngày 10 tháng 6 năm 2023 của Thủ tướng Chính phủ", "2211/QĐ-TTg")]
    [InlineData("Căn cứ Quyết định số 2211\n- 4 -\n/QĐ-TTg ngày 10 tháng 6 năm 2023 của Thủ tướng Chính phủ", "2211/QĐ-TTg")]
    [InlineData("Căn cứ Quyết định số\n- 4 -\n2211/QĐ-TTg ngày 10 tháng 6 năm 2023 của Thủ tướng Chính phủ", "2211/QĐ-TTg")]
    [InlineData("Căn cứ Quyết định số 2211/QĐ-TTg ngày 10\n- 4 -\ntháng 6 năm 2023 của Thủ tướng Chính phủ", "2211/QĐ-TTg")]
    [InlineData("Căn cứ Thông tư số 8/2023/TT-\n[5]\nBGDĐT ngày 10 tháng 6 năm 2023", "8/2023/TT-BGDĐT")]
    [InlineData("Theo Kế hoạch số 12-\n- 5 -\nKH/TU ngày 10 tháng 6 năm 2023 của Tỉnh ủy", "12-KH/TU")]
    public void The_mark_of_a_page_inside_a_number_is_passed(string text, string number)
    {
        var cited = Assert.Single(Read(text));
        Assert.Equal((number, new DateOnly(2023, 6, 10)), (cited.Number?.Printed, cited.Date));
    }

    [Theory]
    [InlineData("Các văn bản\n- 3 -\nNĐ-CP quy định chi tiết thi hành")]
    [InlineData("quy định chi tiết.\n[12]\nQĐ-UBND về đất đai")]
    [InlineData("Căn cứ Nghị định số 71/2023/NĐ\n- 3 -\nCP ngày 10 tháng 6 năm 2023 của Chính phủ")]
    [InlineData("Căn cứ Nghị định số 71/2023/\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\nvề việc xử lý")]
    public void The_mark_of_a_page_and_its_header_are_no_number(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Gồm các số sau:\n- 3 -\n- 4 -\nQuyết định số 5/QĐ-STP ngày 01/02/2023", "5/QĐ-STP")]
    [InlineData("Mật độ 12/\n15\nQuyết định số 5/QĐ-STP ngày 01/02/2023", "5/QĐ-STP")]
    [InlineData("Quyết định số 2211/\nQĐ-TTg\n4\nCông văn số 5/STP-VB", "2211/QĐ-TTg", "5/STP-VB")]
    public void What_stands_about_a_whole_number_is_left(string text, params string[] numbers) =>
        Assert.Equal(numbers, Read(text).Select(static cited => cited.Number?.Printed));
}
