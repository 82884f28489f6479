using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Citations;

public class AmendingLawTests
{
    public static TheoryData<string> Names => [.. AmendingLaw.All.Select(law => law.Number)];

    [Theory, MemberData(nameof(Names))]
    public void An_amending_law_of_the_table_is_told_by_its_example(string number)
    {
        var row = Assert.Single(KnowledgeTable.Read("amending-laws.tsv").Rows, row => row["number"] == number);
        Assert.NotEmpty(row["source"]);
        var citation = Assert.Single(Read(row["example"]));
        Assert.Equal(row["name"], citation.Name);
        Assert.Equal(DocumentNumber.Parse(number).Slug, citation.Key.Designation);
        Assert.Equal(row["date"], citation.Key.Date?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật BHYT ngày 13/6/2014;", "46-2014-qh13")]
    [InlineData("Căn cứ Luật sửa đổi bổ sung một số điều của Luật Bảo hiểm y tế, ngày 13 tháng 6 năm 2014;", "46-2014-qh13")]
    [InlineData("Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật BHYT ngày 27 tháng 11 năm 2024;", "51-2024-qh15")]
    [InlineData("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành VBQPPL ngày 18/6/2020;", "63-2020-qh14")]
    [InlineData("theo Luật sửa đổi, bổ sung một số điều của Luật Luật sư ngày 20 tháng 11 năm 2012, luật sư được", "20-2012-qh13")]
    public void A_name_with_its_day_is_the_act_with_the_number(string text, string designation) =>
        Assert.Equal(designation, Assert.Single(Read(text)).Key.Designation);

    [Theory]
    [InlineData("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế ngày 14/6/2014;")]
    [InlineData("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế;")]
    [InlineData("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm xã hội ngày 13/6/2014;")]
    public void Another_day_no_day_or_another_title_leaves_it_a_name(string text) =>
        Assert.StartsWith("luat.sua.doi", Assert.Single(Read(text)).Key.Designation, StringComparison.Ordinal);

    [Theory]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đo đạc số 91/2031/QH17 ngày 20/11/2031")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đo đạc số 91/2031/QH17")]
    [InlineData("Luật số 91/2031/QH17 ngày 20/11/2031 sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    [InlineData("Luật số 91/2031/QH17 ngày 20 tháng 11 năm 2031 của Quốc hội sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    [InlineData("Luật số 91/2031/QH17 sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    public void A_document_that_gives_the_number_once_means_it_by_name_and_day(string inFull)
    {
        const string named = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đo đạc ngày 20 tháng 11 năm 2031;\n\n";
        foreach (var text in new[] { named + "Thực hiện " + inFull + ".", "Thực hiện " + inFull + ".\n\n" + named })
        {
            // The law amended is cited too where the number stands before the title.
            var citations = Read(text).FindAll(one => one.Name != "Luật Đo đạc");
            Assert.Equal(2, citations.Count);
            Assert.All(citations, one => Assert.Equal("91-2031-qh17", one.Key.Designation));
            // What one mention borrows from another is never certain.
            Assert.Contains(citations, one => one.Number is null && one.Certainty == Certainty.Likely);
        }
    }

    [Theory]
    [InlineData("Luật số 91/2031/QH17 ngày 21/11/2031 sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    [InlineData("Luật số 91/2030/QH17 sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    [InlineData("Luật số 91/2031/QH17 ngày 20/11/2031 sửa đổi, bổ sung một số điều của Luật Đo đạc và Luật Viễn thám")]
    [InlineData("Luật số 91/2031/QH17 ngày 20/11/2031 sửa đổi, bổ sung một số điều của Luật Đo đạc biển")]
    [InlineData("Luật số 91/2031/QH17 ngày 20/11/2031")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Viễn thám số 91/2031/QH17 ngày 20/11/2031")]
    [InlineData("Luật số 91/2031/QH17 sửa đổi, bổ sung một số điều của Luật Đo đạc, "
        + "Luật số 95/2031/QH17 sửa đổi, bổ sung một số điều của Luật Đo đạc")]
    public void Another_day_or_title_no_title_or_two_numbers_leave_it_a_name(string inFull)
    {
        var citations = Read(
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đo đạc ngày 20/11/2031;\n\nThực hiện " + inFull + ".");
        Assert.Equal("luat.sua.doi.bo.sung.mot.so.dieu.cua.luat.do.dac", citations[0].Key.Designation);
    }

    private static List<Citation> Read(string text) =>
        [.. CitationExtractor.Extract(new Document("a.txt", text), Header.Empty)];
}
