using VanBan.Citations;
using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Words that point back to a document named before: the right one, or none.</summary>
public class BackReferenceTests
{
    private static string[] Anaphora(string text)
    {
        var found = CitationExtractor.Extract(new Document("a", text), Header.Empty);
        return [.. found.Where(static cited => cited.Kind == CitationKind.Anaphora)
            .Select(static cited => $"{cited.Key.Designation} {string.Join(' ', cited.Pinpoints.Select(static one => one.Article))}".Trim())];
    }

    [Theory]
    [InlineData("Luật Công chứng số 46/2024/QH15 nêu nguyên tắc. Điều 9 Luật đó quy định thẩm quyền.", "46-2024-qh15 9")]
    [InlineData("Luật Công chứng số 46/2024/QH15 nêu nguyên tắc. Theo khoản 2 Điều 9 Luật ấy, phòng công chứng nhận.", "46-2024-qh15 9")]
    [InlineData("Luật Công chứng số 46/2024/QH15 nêu nguyên tắc. Theo Điều 9 Luật nói trên, phòng công chứng nhận.", "46-2024-qh15 9")]
    [InlineData("Thông tư số 05/2020/TT-BYT nêu định mức. Các cơ sở theo Thông tư ấy.", "05-2020-tt-byt")]
    [InlineData("Nghị định số 78/2025/NĐ-CP quy định chi tiết. Nghị định vừa nêu giao Bộ Tư pháp.", "78-2025-nd-cp")]
    [InlineData("Bộ luật Dân sự số 91/2015/QH13. Điều 12 Bộ luật đó; Bộ luật vừa dẫn.", "91-2015-qh13 12", "91-2015-qh13")]
    [InlineData("Quyết định số 12/QĐ-UBND và Kế hoạch số 5/KH-UBND. Quyết định ấy giao Sở Nội vụ. Kế hoạch vừa nêu giao Sở Y tế.", "12-qd-ubnd", "05-kh-ubnd")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 1/2/2024; nay Quyết định số 12/QĐ-UBND hết hiệu lực. Quyết định ấy giao Sở Nội vụ.", "12-qd-ubnd")]
    public void It_is_the_one_named_before(string text, params string[] meant) => Assert.Equal(meant, Anaphora(text));

    [Theory]
    // Two of the kind in one sentence: nobody knows.
    [InlineData("Luật Công chứng và Luật Nhà ở quy định. Điều 7 Luật đó quy định thẩm quyền.")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 1/2/2024 và Quyết định số 13/QĐ-UBND ngày 2/2/2024. Quyết định ấy giao Sở Nội vụ.")]
    [InlineData("Chính phủ ban hành Nghị định. Nghị định đó quy định chi tiết.")]
    [InlineData("Luật Công chứng số 46/2024/QH15. Bộ trình 02 Luật đó.")]
    public void Where_several_can_be_meant_it_names_none(string text) => Assert.All(Anaphora(text), static meant => Assert.Equal("", meant));
}
