using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Notation;

public class AskedNumberTests
{
    [Theory]
    [InlineData("146/2018/NĐ-CP", "146", 2018, "nd-cp", "nghi-dinh")]
    [InlineData("Nghị định 146/2018", "146", 2018, null, "nghi-dinh")]
    [InlineData("nghị định số 146/2018/NĐ-CP", "146", 2018, "nd-cp", "nghi-dinh")]
    [InlineData("146/2018/nđcp", "146", 2018, "nd-cp", "nghi-dinh")]
    [InlineData("146 2018 nđ cp", "146", 2018, "nd-cp", "nghi-dinh")]
    [InlineData("nd 146 2018", "146", 2018, null, "nghi-dinh")]
    [InlineData("nqcp 109", "109", null, "nq-cp", "nghi-quyet")]
    [InlineData("nq-cp 109", "109", null, "nq-cp", "nghi-quyet")]
    [InlineData("nq cp 109", "109", null, "nq-cp", "nghi-quyet")]
    [InlineData("40 nq hdnd", "40", null, "nq-hdnd", "nghi-quyet")]
    [InlineData("40/nq", "40", null, "nq", "nghi-quyet")]
    [InlineData("nghị quyết 97", "97", null, null, "nghi-quyet")]
    [InlineData("nghị định 30 năm 2020", "30", 2020, null, "nghi-dinh")]
    [InlineData("nq 01/nq-cp 2023", "01", 2023, "nq-cp", "nghi-quyet")]
    [InlineData("30a/2008/NQ-CP", "30a", 2008, "nq-cp", "nghi-quyet")]
    [InlineData("17-CTr/TU", "17", null, "ctr-tu", "chuong-trinh")]
    [InlineData("280/CĐ-TTg của Thủ tướng Chính phủ ngày 19/04/2023", "280", 2023, "cd-ttg", "cong-dien")]
    [InlineData("280/CĐ-TTg ngày 19/04/2023", "280", 2023, "cd-ttg", "cong-dien")]
    public void A_number_is_understood_however_it_is_typed(string typed, string serial, int? year, string? symbol, string? type)
    {
        var asked = Assert.Single(AskedNumberReader.OfRegister.In(typed));
        Assert.Equal((serial, year, symbol, type), (asked.Serial, asked.Year, asked.Symbol, asked.Type?.Slug));
    }

    [Theory]
    [InlineData("tình hình kinh tế xã hội 6 tháng đầu năm 2023"), InlineData("Luật BHXH 2024"), InlineData("hỗ trợ 5 triệu đồng"), InlineData("ngày 20/11/2020"), InlineData("")]
    public void Words_are_no_numbers(string typed) => Assert.Empty(AskedNumberReader.OfRegister.In(typed));

    [Theory]
    [InlineData("Nghị định 146/2018", "146/2018/NĐ-CP", true)]
    [InlineData("nghị định 146", "146/2018/NĐ-CP", true)]
    [InlineData("Nghị định 146/2019", "146/2018/NĐ-CP", false)]
    [InlineData("Thông tư 146/2018", "146/2018/NĐ-CP", false)]
    [InlineData("nqcp 109", "109/NQ-CP", true)]
    [InlineData("nqcp 109", "109/NQ-HĐND", false)]
    [InlineData("40/nq", "40/NQ-HĐND", true)]
    [InlineData("quy định 66", "66-QĐ/TW", true)]
    public void A_document_fits_what_was_typed(string typed, string number, bool fits) =>
        Assert.Equal(fits, Assert.Single(AskedNumberReader.OfRegister.In(typed)).Fits(DocumentNumber.Parse(number)));

    [Fact]
    public void What_a_number_is_found_under_is_what_it_may_be_asked_for_by()
    {
        var forms = AskedNumber.FormsOf(DocumentNumber.Parse("01/2023/NQ-HĐND"), "nghi-quyet").ToList();
        Assert.Equal(["01-2023-nq-hdnd", "01-2023", "01-nq-hdnd", "01-2023-nq", "01-nq", "01-nghi-quyet"], forms);
        var reader = new AskedNumberReader(forms.Contains);
        foreach (var typed in new[] { "01/2023/NQ-HĐND", "1/2023", "01 nq hdnd", "01/2023/nq", "1/nq", "nghị quyết số 1", "nqhdnd 01" })
            Assert.Contains(Assert.Single(reader.In(typed)).Form, forms);
    }

    [Fact]
    public void Whatever_is_typed_is_read_in_order_and_within_the_text() =>
        Some.Text(14, "nghị", "định", " ", "40", "/", "nq", "-", "hđnd", "2020", "năm", "số", "nqcp", "ngày 1/2/2020", ",", "a").Sample(text =>
        {
            var end = 0;
            foreach (var asked in AskedNumberReader.OfRegister.In(text))
            {
                Assert.InRange(asked.Span.Start, end, text.Length);
                Assert.InRange(asked.NumberSpan.Start, asked.Span.Start, asked.Span.End);
                Assert.InRange(asked.Span.End, asked.NumberSpan.End, text.Length);
                end = asked.Span.End;
            }
        });
}
