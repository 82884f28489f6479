using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Permits, certificates, contracts: cited as what they are, or not at all, whatever their symbol looks like.</summary>
public class PaperNumberTests
{
    private static string[] Read(string text) =>
        [.. CitationExtractor.Extract(new Document("a", text), Header.Empty).Select(static cited => $"{cited.Type?.Slug} {cited.Number} {cited.Date:yyyy-MM-dd} {cited.Issuer}".Trim())];

    [Theory]
    [InlineData("được cấp Giấy phép xây dựng số 41/GPXD ngày 05/6/2018 của Sở Xây dựng.", "giay-phep 41/GPXD 2018-06-05 Sở Xây dựng")]
    [InlineData("theo giấy phép xây dựng số 41/QĐ-SXD ngày 05/6/2018", "giay-phep 41/QĐ-SXD 2018-06-05")]
    [InlineData("Giấy phép khai thác khoáng sản số 41/2018/GP-UBND ngày 05/6/2018", "giay-phep 41/2018/GP-UBND 2018-06-05")]
    [InlineData("Hợp đồng thuê đất số 41/HĐTĐ ngày 05/6/2018", "hop-dong 41/HĐTĐ 2018-06-05")]
    [InlineData("Biên bản vi phạm hành chính số 41/BB-VPHC ngày 05/6/2018", "bien-ban 41/BB-VPHC 2018-06-05")]
    [InlineData("các Quyết định của UBND tỉnh: số 12/QĐ-UBND ngày 1/2/2023, Giấy phép môi trường số 8/GPMT-UBND ngày 3/4/2023",
        "quyet-dinh 12/QĐ-UBND 2023-02-01 UBND tỉnh", "giay-phep 8/GPMT-UBND 2023-04-03")]
    public void A_paper_with_a_title_is_cited_as_its_own_kind(string text, params string[] cited) => Assert.Equal(cited, Read(text));

    [Theory]
    [InlineData("Giấy chứng nhận đủ điều kiện số 34/QĐ-ATTP ngày 5/6/2021")]
    [InlineData("Giấy chứng nhận quyền sử dụng đất số 34/QĐ-UBND")]
    [InlineData("Chứng thư thẩm định giá số 34/CT-TĐG ngày 5/6/2021")]
    [InlineData("Thẻ giám định viên số 34/TT-BTP")]
    [InlineData("Bằng tốt nghiệp đại học số 34/QĐ-ĐHĐL")]
    [InlineData("Hóa đơn số 34/HĐ-CP ngày 5/6/2021")]
    [InlineData("Hoá đơn giá trị gia tăng số 34/HĐ-CP ngày 5/6/2021")]
    public void A_paper_of_no_known_kind_is_none_by_its_symbol(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Giấy chứng nhận cấp theo số 34/QĐ-UBND ngày 5/6/2021", "quyet-dinh 34/QĐ-UBND 2021-06-05")]
    [InlineData("cấp giấy chứng nhận theo Quyết định số 34/QĐ-UBND ngày 5/6/2021", "quyet-dinh 34/QĐ-UBND 2021-06-05")]
    [InlineData("Quyết định về cấp giấy phép; số 34/QĐ-UBND ngày 5/6/2021", "quyet-dinh 34/QĐ-UBND 2021-06-05")]
    [InlineData("hồ sơ giấy tờ kèm số 34/QĐ-UBND ngày 5/6/2021", "quyet-dinh 34/QĐ-UBND 2021-06-05")]
    public void What_a_paper_was_issued_by_is_cited_as_before(string text, string cited) => Assert.Equal([cited], Read(text));
}
