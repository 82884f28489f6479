using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

public class SymbolSlipTests
{
    [Theory]
    [InlineData("Nghị định số 34/2016/NĐ-CF ngày 14/5/2016 của Chính phủ", "34-2016-nd-cp")]
    [InlineData("Nghị định 34/2016/NĐ-CB của Chính phủ", "34-2016-nd-cp")]
    [InlineData("Nghị định số 34/2016/MĐ-CP ngày 14/5/2016 của Chính phủ", "34-2016-nd-cp")]
    [InlineData("Nghị quyết số 07/2022/NQ-HĐNN ngày 05/7/2022 của Hội đồng nhân dân tỉnh Long An", "07-2022-nq-hdnd")]
    [InlineData("Nghị quyết số 07/2022/NQ-HĐNN ngày 05/7/2022", "07-2022-nq-hdnd")]
    [InlineData("Nghị quyết số 07/2022/MQ-HĐND ngày 05/7/2022 của HĐND tỉnh Long An", "07-2022-nq-hdnd")]
    [InlineData("Quyết định số 45/2019/QĐ-UBMD ngày 12/11/2019 của UBND tỉnh Long An", "45-2019-qd-ubnd")]
    [InlineData("Quyết định số 45/2019/QB-UBND ngày 12/11/2019 của UBND tỉnh Long An", "45-2019-qd-ubnd")]
    [InlineData("Thông tư số 08/2020/TT-BZD ngày 08/10/2020 của Bộ Xây dựng", "08-2020-tt-bxd")]
    [InlineData("Quyết định số 21/2018/QĐ-TTC ngày 10/4/2018 của Thủ tướng Chính phủ", "21-2018-qd-ttg")]
    // Spellings of one symbol, no slips.
    [InlineData("Quyết định số 21/2018/QĐ-TTG ngày 10/4/2018 của Thủ tướng Chính phủ", "21-2018-qd-ttg")]
    [InlineData("Nghị định số 34/2016/NÐ-CP ngày 14/5/2016 của Chính phủ", "34-2016-nd-cp")]
    public void A_wrong_letter_of_a_symbol_names_the_act_that_the_words_beside_it_name(string text, string designation)
    {
        var citation = Assert.Single(CitationExtractor.Extract(new Document("a.txt", "Căn cứ " + text + ";"), Header.Empty));
        Assert.Equal(designation, citation.Key.Designation);
        // What is printed stays.
        Assert.Contains(citation.Number!.Printed, text.Replace('Ð', 'Đ'), StringComparison.Ordinal);
    }

    [Theory]
    // A body that nobody knows, of two letters or without a witness that fits.
    [InlineData("Quyết định số 12/2020/QĐ-CA ngày 10/4/2020", "12-2020-qd-ca")]
    [InlineData("Quyết định số 12/2020/QĐ-HVTC ngày 10/4/2020 của Học viện Tài chính", "12-2020-qd-hvtc")]
    [InlineData("Thông tư số 08/2020/TT-BXD ngày 08/10/2020 của Bộ Tài chính", "08-2020-tt-bxd")]
    [InlineData("Quyết định số 30/2021/QĐ-ĐHQG ngày 10/4/2021 của Đại học Quốc gia", "30-2021-qd-dhqg")]
    public void A_symbol_that_nothing_contradicts_stays_as_printed(string text, string designation)
    {
        var citation = Assert.Single(CitationExtractor.Extract(new Document("a.txt", "Căn cứ " + text + ";"), Header.Empty));
        Assert.Equal(designation, citation.Key.Designation);
    }
}
