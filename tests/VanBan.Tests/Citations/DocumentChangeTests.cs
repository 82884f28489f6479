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
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND đã được sửa đổi theo Quyết định số 13/2021/QĐ-UBND (sau đây gọi chung là Quyết định số 12/2020/QĐ-UBND) và Nghị quyết số 14/2019/NQ-HĐND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd, repeals 14-2019-nq-hdnd")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND được sửa đổi theo Quyết định số 13/2021/QĐ-UBND và Quyết định số 14/2022/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd")]
    [InlineData("Điều 1. Bãi bỏ toàn bộ các Quyết định sau đây:\na) Quyết định số 12/2020/QĐ-UBND quy định mức chi tiếp khách;\nb) Quyết định số 13/2020/QĐ-UBND quy định mức thu phí.", "repeals 12-2020-qd-ubnd, repeals 13-2020-qd-ubnd")]
    [InlineData("Điều 1. Bãi bỏ khoản 2 Điều 5 Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Bãi bỏ một số điều của Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Thay thế, bãi bỏ cụm từ và một số khoản của Quyết định số 12/2020/QĐ-UBND.", "replaces 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Sửa đổi, bổ sung khoản 1 Điều 4 Quyết định số 12/2020/QĐ-UBND như sau:\n“1. Mức chi là 500.000 đồng.”", "amends 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 1. Bãi bỏ Quy định ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd")]
    // The enumeration goes on behind a title, an alias, an attachment.
    [InlineData("Điều 3. Bãi bỏ Điều 9 Nghị định số 12/2020/NĐ-CP ngày 01/6/2020 về tuyển dụng giáo viên và Điều 4 Nghị định số 13/2020/NĐ-CP ngày 02/6/2020 về đào tạo.", "repeals 12-2020-nd-cp (part), repeals 13-2020-nd-cp (part)")]
    [InlineData("Điều 3. Bãi bỏ Quyết định số 12/2020/QĐ-UBND ngày 01/6/2020 hướng dẫn Luật Nhà ở (sau đây gọi là Quyết định số 12/2020/QĐ-UBND), Quyết định số 13/2020/QĐ-UBND ngày 02/6/2020 về phí.", "repeals 12-2020-qd-ubnd, repeals 13-2020-qd-ubnd")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND ngày 01/6/2020 hướng dẫn Nghị quyết số 08/2019/NQ-HĐND ngày 05/7/2019 về học phí và Quyết định số 13/2021/QĐ-UBND ngày 02/6/2021 về phí hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd, repeals 13-2021-qd-ubnd")]
    [InlineData("Điều 3. Bãi bỏ Quy chế tiếp khách ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 01/6/2020, Quyết định số 13/2020/QĐ-UBND ngày 02/6/2020.", "repeals 12-2020-qd-ubnd (part), repeals 13-2020-qd-ubnd")]
    [InlineData("Điều 3. Bãi bỏ Chương III Quy chế quản lý chợ và trung tâm thương mại ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 3. Các văn bản sau đây hết hiệu lực, kể từ ngày Quyết định này có hiệu lực thi hành:\na) Quyết định số 12/2020/QĐ-UBND về mức thu;\nb) Quyết định số 13/2020/QĐ-UBND về mức chi.", "repeals 12-2020-qd-ubnd, repeals 13-2020-qd-ubnd")]
    // An act that changes another of its kind names it in its title.
    [InlineData("Điều 3. Bãi bỏ Quyết định số 12/2020/QĐ-UBND ngày 01/6/2020 sửa đổi Nghị quyết số 08/2019/NQ-HĐND ngày 05/7/2019 và Quyết định số 13/2019/QĐ-UBND ngày 02/6/2019 về phí.", "repeals 12-2020-qd-ubnd")]
    [InlineData("Điều 3. Bãi bỏ Điều 9 Nghị định số 12/2020/NĐ-CP ngày 01/6/2020 sửa đổi Điều 3 và Điều 4 Nghị định số 13/2019/NĐ-CP ngày 02/6/2019 về đào tạo.", "repeals 12-2020-nd-cp (part)")]
    // Told of others, still to be done, or not done.
    [InlineData("Điều 2. Giao Sở Tài chính nghiên cứu, đề xuất sửa đổi Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Sở Tư pháp rà soát, trình bãi bỏ Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Nội dung được sửa đổi, thay thế, bãi bỏ bởi Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 2. Quyết định này không thay thế Quyết định số 12/2020/QĐ-UBND.", "")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND không bị bãi bỏ.", "")]
    [InlineData("Điều 3. Các Quyết định số 12/2020/QĐ-UBND, 13/2020/QĐ-UBND không hết hiệu lực.", "")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND sẽ hết hiệu lực khi Quyết định mới được ban hành.", "")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND hết hiệu lực nếu Hội đồng nhân dân tỉnh không có nghị quyết khác.", "")]
    // What is left out stands before the verb, or in brackets.
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND (trừ Phụ lục II) hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 3. Quyết định số 12/2020/QĐ-UBND, trừ Điều 4, hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals 12-2020-qd-ubnd (part)")]
    [InlineData("Điều 3. Bãi bỏ Quyết định số 12/2020/QĐ-UBND (trừ Điều 4).", "repeals 12-2020-qd-ubnd (part)")]
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

    [Theory]
    // From the day of its own, else from the day on which the document takes effect.
    [InlineData("Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2024.\nĐiều 3. Bãi bỏ Quyết định số 12/2020/QĐ-UBND.", "repeals 2024-03-20..")]
    [InlineData("Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2024.\nĐiều 3. Quyết định số 12/2020/QĐ-UBND hết hiệu lực kể từ ngày 01 tháng 6 năm 2024.", "repeals 2024-06-01..")]
    [InlineData("Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2024.\nĐiều 3. Bãi bỏ các văn bản sau đây từ ngày 01/7/2024:\na) Quyết định số 12/2020/QĐ-UBND.", "repeals 2024-07-01..")]
    [InlineData("Điều 2. Bãi bỏ Quyết định số 12/2020/QĐ-UBND.\nĐiều 3. Hiệu lực thi hành\n1. Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2024.\n2. Điều 2 của Quyết định này có hiệu lực từ ngày 15 tháng 8 năm 2024.", "repeals 2024-08-15..")]
    // For a time, and with an exception.
    [InlineData("Điều 1. Ngưng hiệu lực Quyết định số 12/2020/QĐ-UBND từ ngày 01/4/2024 đến hết ngày 30/6/2024.", "suspends 2024-04-01..2024-06-30")]
    [InlineData("Điều 1. Bãi bỏ Quyết định số 12/2020/QĐ-UBND, trừ quy định tại khoản 2 Điều 5.", "repeals .. but quy định tại khoản 2 Điều 5")]
    public void A_change_has_its_days_and_its_exception(string body, string expected)
    {
        var change = Assert.Single(Facts(Decision, "Về mức chi của địa phương", body).Changes);
        var days = $"{change.From:yyyy-MM-dd}..{change.Until:yyyy-MM-dd}";
        Assert.Equal(expected, $"{EnumName.Of(change.Action)} {days}{(change.Exception is { } but ? " but " + but : "")}");
    }

    [Theory]
    [InlineData("Điều 1. Bãi bỏ Điều 12, khoản 3 Điều 13 của Điều lệ Quỹ phòng chống thiên tai ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.", "12., 13.3")]
    [InlineData("Điều 1. Bãi bỏ khoản 2 Điều 5 Quy chế văn thư ban hành kèm theo Quyết định số 12/2020/QĐ-UBND.", "5.2")]
    [InlineData("Điều 1. Bãi bỏ Phụ lục 3, Phụ lục 16 Quyết định số 12/2020/QĐ-UBND.", ".Phụ lục 3, .Phụ lục 16")]
    public void Provisions_of_an_attachment_are_provisions_of_the_act_that_issued_it(string body, string scope) =>
        Assert.Equal(scope, string.Join(", ", Assert.Single(Facts(Decision, "Về mức chi của địa phương", body).Changes).Scope
            .Select(one => $"{one.Article}.{one.Clause}{one.Part}")));

    [Fact]
    public void The_heading_below_a_document_is_no_provision_of_it() => Assert.Equal(
        "repeals 12-2020-qd-ubnd",
        Modified(Decision, "Về mức chi", "Điều 1. Bãi bỏ Quyết định số 12/2020/QĐ-UBND\nĐiều 2. Nội dung khác\nUBND tỉnh thống nhất nội dung trên."));

    [Fact]
    public void An_article_changes_what_its_annexes_list() => Assert.Equal(
        "repeals 12-2010-qd-ubnd, repeals 14-2011-qd-ubnd (part)",
        Modified(Decision, "Bãi bỏ văn bản quy phạm pháp luật", """
            Điều 1. Bãi bỏ văn bản
            1. Bãi bỏ toàn bộ các văn bản tại Phụ lục I ban hành kèm theo Quyết định này.
            2. Bãi bỏ một phần các văn bản tại Phụ lục II ban hành kèm theo Quyết định này.
            Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Nguyễn Văn Ba

            Phụ lục I
            DANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ
            1. Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010 về mức thu.

            Phụ lục II
            DANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN
            1. Khoản 3 Điều 4 Quyết định số 14/2011/QĐ-UBND ngày 06/6/2011 về mức chi.
            """));

    [Fact]
    public void A_list_that_is_only_published_changes_nothing() => Assert.Empty(Modified(Decision, "Công bố danh mục văn bản hết hiệu lực", """
        Điều 1. Công bố danh mục văn bản hết hiệu lực ban hành kèm theo Quyết định này.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Nguyễn Văn Ba

        PHỤ LỤC
        1. Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010: Hết hiệu lực một phần
        """));

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
