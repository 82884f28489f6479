using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Several acts that end in one sentence, each with what is left out of it.</summary>
public class EndedTogetherTests
{
    [Theory]
    // What is left out of one act does not hide the next one, and is not left out of it.
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND, trừ Điều 6, và Quyết định số 32/2019/QĐ-UBND.", "31 but Điều 6, 32")]
    [InlineData("Quyết định số 31/2019/QĐ-UBND (trừ Điều 6), Quyết định số 32/2019/QĐ-UBND hết hiệu lực kể từ ngày 01/7/2024.", "31 but Điều 6 from 2024-07-01, 32 from 2024-07-01")]
    [InlineData("Quyết định số 31/2019/QĐ-UBND ngày 03/5/2019 về lệ phí (trừ Điều 6 và Điều 7) và Quyết định số 32/2019/QĐ-UBND ngày 04/5/2019 hết hiệu lực thi hành.", "31 but Điều 6 và Điều 7, 32")]
    [InlineData("Quyết định số 31/2019/QĐ-UBND, trừ khoản 1 Điều 6, và Quyết định số 32/2019/QĐ-UBND hết hiệu lực từ ngày 01/7/2024.", "31 but khoản 1 Điều 6 from 2024-07-01, 32 from 2024-07-01")]
    [InlineData("Quyết định này thay thế Quyết định số 31/2019/QĐ-UBND (trừ Phụ lục II), Quyết định số 32/2019/QĐ-UBND.", "31 but Phụ lục II, 32")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND (trừ Điều 6) và Quyết định số 32/2019/QĐ-UBND (trừ Điều 9).", "31 but Điều 6, 32 but Điều 9")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND và Quyết định số 32/2019/QĐ-UBND (trừ Điều 9).", "31, 32 but Điều 9")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND, ngoại trừ Điều 6 và Điều 7, cùng Quyết định số 32/2019/QĐ-UBND.", "31 but Điều 6 và Điều 7, 32")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND, trừ Điều 6; đồng thời bãi bỏ Quyết định số 32/2019/QĐ-UBND.", "31 but Điều 6, 32")]
    [InlineData("Các văn bản sau hết hiệu lực: Quyết định số 31/2019/QĐ-UBND (trừ Điều 6); Quyết định số 32/2019/QĐ-UBND; Điều 7 Quyết định số 33/2019/QĐ-UBND.", "31 but Điều 6, 32, 33 7")]
    [InlineData("Các Quyết định sau đây hết hiệu lực:\na) Quyết định số 31/2019/QĐ-UBND (trừ Điều 6);\nb) Quyết định số 32/2019/QĐ-UBND;\nc) Chương II Quyết định số 33/2019/QĐ-UBND.", "31 but Điều 6, 32, 33 Chương II")]
    [InlineData("Bãi bỏ các văn bản sau: Quyết định số 31/2019/QĐ-UBND, trừ Điều 6; Quyết định số 32/2019/QĐ-UBND; khoản 1 Điều 7 Quyết định số 33/2019/QĐ-UBND.", "31 but Điều 6, 32, 33 7.1")]
    // 'toàn bộ' is said of the act behind it, whatever is meant of the one before.
    [InlineData("Bãi bỏ Điều 6 Quyết định số 31/2019/QĐ-UBND và toàn bộ Quyết định số 32/2019/QĐ-UBND.", "31 6, 32")]
    [InlineData("Bãi bỏ Điều 6 Quyết định số 31/2019/QĐ-UBND ngày 03/5/2019 về lệ phí và toàn bộ Quyết định số 32/2019/QĐ-UBND ngày 04/5/2019 về học phí.", "31 6, 32")]
    [InlineData("Điều 6 Quyết định số 31/2019/QĐ-UBND và toàn bộ Quyết định số 32/2019/QĐ-UBND hết hiệu lực từ ngày 01/7/2024.", "31 6 from 2024-07-01, 32 from 2024-07-01")]
    [InlineData("Bãi bỏ toàn bộ Quyết định số 32/2019/QĐ-UBND và Điều 6 Quyết định số 31/2019/QĐ-UBND.", "32, 31 6")]
    // The provisions that stay are those of the act that is named with them.
    [InlineData("Quyết định số 31/2019/QĐ-UBND và Quyết định số 32/2019/QĐ-UBND hết hiệu lực, trừ Điều 4 của Quyết định số 32/2019/QĐ-UBND.", "31, 32 but Điều 4 của Quyết định số 32/2019/QĐ-UBND")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND và Quyết định số 32/2019/QĐ-UBND, trừ Điều 5 Quyết định số 31/2019/QĐ-UBND và Điều 4 Quyết định số 32/2019/QĐ-UBND.", "31 but Điều 5 Quyết định số 31/2019/QĐ-UBND, 32 but Điều 4 Quyết định số 32/2019/QĐ-UBND")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND, Quyết định số 32/2019/QĐ-UBND, trừ khoản 2 Điều 4 Quyết định số 31/2019/QĐ-UBND tiếp tục áp dụng đến hết ngày 31/12/2025.", "31 but khoản 2 Điều 4 Quyết định số 31/2019/QĐ-UBND tiếp tục áp dụng đến hết ngày 31/12/2025 until 2025-12-31, 32")]
    // An act that is set apart ends later, or nobody knows when.
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND và Quyết định số 32/2019/QĐ-UBND; riêng Quyết định số 32/2019/QĐ-UBND tiếp tục áp dụng đến hết ngày 31/12/2025.", "31, 32 from 2026-01-01")]
    [InlineData("Các Quyết định số 31/2019/QĐ-UBND, 32/2019/QĐ-UBND hết hiệu lực từ ngày 01/7/2024, riêng Quyết định số 32/2019/QĐ-UBND tiếp tục được áp dụng đến hết năm 2025.", "31 from 2024-07-01, 32 from 2026-01-01")]
    [InlineData("Quyết định số 31/2019/QĐ-UBND và Quyết định số 32/2019/QĐ-UBND hết hiệu lực từ ngày 01/7/2024. Riêng Quyết định số 32/2019/QĐ-UBND có hiệu lực đến hết ngày 31/12/2024.", "31 from 2024-07-01, 32 from 2025-01-01")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND, Quyết định số 32/2019/QĐ-UBND. Riêng Quyết định số 32/2019/QĐ-UBND tiếp tục áp dụng cho đến khi có văn bản mới.", "31")]
    [InlineData("Bãi bỏ Quyết định số 31/2019/QĐ-UBND; riêng các dự án phê duyệt theo Quyết định số 31/2019/QĐ-UBND tiếp tục thực hiện đến hết ngày 31/12/2025.", "31")]
    // A regulation whose decision stands in parentheses.
    [InlineData("Bãi bỏ Quy chế tiếp khách (ban hành kèm theo Quyết định số 31/2019/QĐ-UBND).", "31 part")]
    [InlineData("Quyết định này thay thế Quy chế tiếp khách (ban hành kèm theo Quyết định số 31/2019/QĐ-UBND) và Quyết định số 32/2019/QĐ-UBND.", "31 part, 32")]
    [InlineData("Bãi bỏ Quy chế tiếp khách (ban hành kèm theo Quyết định số 31/2019/QĐ-UBND) và Quy chế văn thư (ban hành kèm theo Quyết định số 32/2019/QĐ-UBND).", "31 part, 32 part")]
    // Without marks 'nội dung quy định' holds 'đúng quy định'.
    [InlineData("Bãi bỏ nội dung quy định về học phí tại Quyết định số 31/2019/QĐ-UBND.", "31 part")]
    [InlineData("Bãi bỏ khoản 1 Mục II Phần B Quyết định số 31/2019/QĐ-UBND.", "31 .1 Mục II Phần B")]
    [InlineData("Bãi bỏ điểm 2.4 và điểm 4.1 Phần III Quyết định số 31/2019/QĐ-UBND.", "31 . 2.4 Phần III . 4.1 Phần III")]
    public void Each_act_has_its_own(string clause, string expected)
    {
        var facts = FactExtractor.Extract(new Document("qd.txt",
            "Số: 40/2024/QĐ-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề mức chi của địa phương\n\n"
            + $"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\nĐiều 3. {clause}\n"));
        Assert.Equal(expected, string.Join(", ", facts.Changes
            .Where(static one => one.Action is Relation.Repeals or Relation.Replaces || one.Effect is not null)
            .DistinctBy(static one => (one.Citation, one.Action, string.Join(' ', one.Scope)))
            .Where(one => !(one.Scope.IsEmpty && one.Exception is null && facts.Changes.Any(other =>
                other.Citation == one.Citation && !other.Scope.IsEmpty)))
            .Select(one => Shown(one, facts.Citations[one.Citation].Number!))));
    }

    private static string Shown(DocumentChange change, DocumentNumber number) => number.Serial
        + string.Concat(change.Scope.Select(static one => " " + Shown(one)))
        + (change.IsPartial && change.Scope.IsEmpty && change.Exception is null ? " part" : "")
        + (change.Exception is { } but ? $" but {but}" : "")
        + (change.From is { } from ? $" from {from:yyyy-MM-dd}" : "")
        + (change.Until is { } until ? $" until {until:yyyy-MM-dd}" : "");

    private static string Shown(Pinpoint one) => (one.Article
        + (one.Clause is null && one.Point is null ? "" : $".{one.Clause}{(one.Point is null ? "" : " " + one.Point)}")
        + (one.Part is null ? "" : " " + one.Part)).Trim();
}
