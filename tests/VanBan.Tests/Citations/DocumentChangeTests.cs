using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

public class DocumentChangeTests
{
    private const string Decision = "Số: 40/2024/QĐ-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n{0}\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\n{1}\n";
    private const string Plan = "Số: 52/KH-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n{0}\n\n{1}\n";
    private const string Report = "Số: 113/BC-UBND\nBình Phước, ngày 05 tháng 3 năm 2024\n\nBÁO CÁO\n{0}\n\n{1}\n";

    [Theory]
    [InlineData("Điều 3. Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2024 và thay thế Quyết định số 12/2020/QĐ-UBND ngày 01/6/2020 của UBND tỉnh.", "replaces 12-2020-qd-ubnd")]
    [InlineData("Điều 3. Quyết định này có hiệu lực từ ngày ký; bãi bỏ Quyết định số 12/2020/QĐ-UBND và Quyết định số 13/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd, repeals 13-2020-qd-ubnd")]
    [InlineData("Điều 3. Hiệu lực thi hành\n1. Quyết định này có hiệu lực từ ngày ký.\n2. Quyết định số 12/2020/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd")]
    [InlineData("Điều 3. Kể từ ngày Quyết định này có hiệu lực, Quyết định số 12/2020/QĐ-UBND hết hiệu lực thi hành.", "repeals 12-2020-qd-ubnd")]
    [InlineData("Điều 1. Bãi bỏ toàn bộ các Quyết định sau đây:\na) Quyết định số 12/2020/QĐ-UBND quy định mức chi tiếp khách;\nb) Quyết định số 13/2020/QĐ-UBND quy định mức thu phí.", "repeals 12-2020-qd-ubnd, repeals 13-2020-qd-ubnd")]
    [InlineData("Điều 1. Bãi bỏ khoản 2 Điều 5 Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Bãi bỏ một số điều của Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Thay thế, bãi bỏ cụm từ và một số khoản của Quyết định số 12/2020/QĐ-UBND.", "replaces 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Sửa đổi, bổ sung khoản 1 Điều 4 Quyết định số 12/2020/QĐ-UBND như sau:\n“1. Mức chi là 500.000 đồng.”", "amends 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Bãi bỏ Quy định ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd")]
    // Told of others, still to be done, or not done.
    [InlineData("Điều 2. Giao Sở Tài chính nghiên cứu, đề xuất sửa đổi Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Sở Tư pháp rà soát, trình bãi bỏ Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Nội dung được sửa đổi, thay thế, bãi bỏ bởi Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Quyết định này không thay thế Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Nhiệm vụ\n- Sửa đổi, bổ sung Quyết định số 12/2020/QĐ-UBND trong quý II.", "")]
    [InlineData("Điều 2. Thay thế cụm từ “Quyết định số 12/2020/QĐ-UBND” bằng cụm từ “Quyết định số 13/2020/QĐ-UBND” tại khoản 3 Điều 4.", "")]
    [InlineData("Điều 2. Các dự án theo quy định tại Quyết định số 12/2020/QĐ-UBND hết hiệu lực thì dừng thực hiện.", "")]
    [InlineData("Điều 1. Thực hiện Quyết định số 12/2020/QĐ-UBND sửa đổi Quyết định số 11/2020/QĐ-UBND.", "")]
    public void An_article_of_a_decision_modifies_what_it_says_and_nothing_else(string body, string modified) => Assert.Equal(modified, Modified(Decision, "Về mức chi của địa phương", body));

    [Fact]
    public void An_amending_act_says_so_in_its_title() =>
        Assert.Equal("amends 12-2020-qd-ubnd (part)", Modified(Decision, "Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND", "Điều 1. Mức chi là 500.000 đồng."));

    [Theory]
    [InlineData(Plan, "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 16/01/2023 của UBND tỉnh.", "replaces 12-kh-ubnd")]
    [InlineData(Plan, "1. Sửa đổi, bổ sung Quyết định số 12/2020/QĐ-UBND trong quý II.", "")]
    [InlineData(Report, "Báo cáo này thay thế Báo cáo số 100/BC-UBND ngày 01/02/2024.", "")]
    [InlineData(Report, "1. UBND tỉnh đã bãi bỏ Quyết định số 12/2020/QĐ-UBND.", "")]
    public void Other_kinds_have_to_name_themselves_and_reports_modify_nothing(string head, string body, string modified) => Assert.Equal(modified, Modified(head, "Về việc thử", body));

    private static string Modified(string head, string subject, string body)
    {
        var facts = Facts(head, subject, body);
        // What the words tell of a citation and the changes agree, but for what stands in the title and in an article.
        Assert.All(facts.Changes, change => Assert.Equal(facts.Citations[change.Citation].Relation, change.Action));
        return string.Join(", ", facts.Changes.Select(one => $"{EnumName.Of(one.Action)} {one.Target.Designation}{(one.IsPartial ? " (part)" : "")}"));
    }

    private static DocumentFacts Facts(string head, string subject, string body) => FactExtractor.Extract(new Document(
        "van-ban.txt", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n" + head.Replace("{0}", subject, StringComparison.Ordinal).Replace("{1}", body, StringComparison.Ordinal)));
}
