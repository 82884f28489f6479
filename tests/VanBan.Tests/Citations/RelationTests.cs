using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Citations;

public class RelationTests
{
    private static string[] Read(string text, string? own = null) =>
        [.. CitationExtractor.Extract(new Document("example.txt", text), new Header { Type = own is null ? null : DocumentType.Find(own) })
            .Where(citation => citation.Kind != CitationKind.Self)
            .Select(citation => citation.Relation.ToString().ToLowerInvariant())];

    [Theory]
    [InlineData("Căn cứ Nghị định số 30/2020/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 09/2010/NĐ-CP;", "basis", "mentions")]
    [InlineData("Căn cứ Luật Việc làm số 38/2013/QH13 được sửa đổi, bổ sung bởi Luật số 41/2024/QH15;", "basis", "mentions")]
    [InlineData("Căn cứ Luật Đất đai ngày 18/01/2024; Luật Nhà ở ngày 27/11/2023;", "basis", "basis")]
    [InlineData("thực hiện Công điện số 280/CĐ-TTg ngày 19/4/2023, Công điện số 365/CĐ-TTg ngày 04/5/2023", "implements", "implements")]
    [InlineData("Bãi bỏ các văn bản sau đây:\na) Quyết định số 12/2020/QĐ-UBND ngày 05/5/2020;\nb) Quyết định số 15/2021/QĐ-UBND ngày 06/6/2021.", "repeals", "repeals")]
    [InlineData("Nghị định số 75/2024/NĐ-CP điều chỉnh lương hưu hết hiệu lực kể từ ngày 01/7/2026. Theo Nghị định số 42/2023/NĐ-CP", "repeals", "mentions")]
    [InlineData("Thực hiện Công điện số 280/CĐ-TTg ngày 19/4/2023 về chấn chỉnh và Công điện số 123/CĐ-TTg ngày 10/3/2023", "implements", "implements")]
    [InlineData("thực hiện Công điện số 280/CĐ-TTg, Chủ tịch UBND tỉnh đã có Công điện số 03/CĐ-UBND", "implements", "mentions")]
    [InlineData("Việc tiếp công dân thực hiện theo Điều 12 Luật Tiếp công dân", "mentions")]
    [InlineData("triển khai thực hiện 45 đề án, kế hoạch theo Chương trình hành động số 17-CTr/TU", "implements")]
    [InlineData("văn bản quy định chi tiết theo Quyết định số 1540/QĐ-UBND", "mentions")]
    [InlineData("Xét Báo cáo số 398/BC-UBND và Tờ trình số 141/TTr-UBND;", "mentions", "proposes")]
    [InlineData("Thay thế Mẫu số 01 ban hành kèm theo Quyết định số 27/2023/QĐ-UBND", "replaces")]
    [InlineData("chỉ hết hiệu lực từ ngày Quyết định số 27/2023/QĐ-UBND có hiệu lực", "mentions")]
    // 'chiểu' and 'chiều' are one word without marks.
    [InlineData("Chiểu theo Sắc lệnh số 14 ngày 8 tháng 9 năm 1945;\nChiểu chi Sắc lệnh số 51 ngày 17 tháng 10 năm 1945;", "basis", "basis")]
    [InlineData("rà soát hộ nghèo đa chiều theo Nghị định số 07/2021/NĐ-CP ngày 27/01/2021", "mentions")]
    [InlineData("Chiều ngày 04/5/2024, lãnh đạo tỉnh họp về Công văn số 12/UBND-NC ngày 3/5/2024", "mentions")]
    [InlineData("kế hoạch thực hiện chỉ tiêu giảm nghèo đa chiều đến năm 2025 theo Kế hoạch số 186/KH-UBND", "implements")]
    // A provision of another act is what amends.
    [InlineData("Khoản 4 Điều 16 sửa đổi mục 14 Nghị quyết số 265/2025/QH15 ngày 11/12/2025 của Quốc hội.", "mentions")]
    [InlineData("4. Điều 9 bãi bỏ Thông tư số 11/2020/TT-BTC.", "mentions")]
    [InlineData("Điều 9. Bãi bỏ Thông tư số 11/2020/TT-BTC.", "repeals")]
    [InlineData("a) Khoản 2: Bãi bỏ Thông tư số 11/2020/TT-BTC.", "repeals")]
    // A submission and the report that examines it.
    [InlineData("Căn cứ Luật Đất đai;\nSau khi xem xét Tờ trình số 21/TTr-CP; Báo cáo thẩm tra số 36/BC-UBPLTP15;", "basis", "proposes", "mentions")]
    [InlineData("Theo đề nghị của Bộ trưởng Bộ Y tế tại Tờ trình số 40/TTr-BYT; của UBND tỉnh tại Tờ trình số 8/TTr-UBND", "proposes", "proposes")]
    [InlineData("để Hội đồng xem xét, giải quyết chế độ theo Quyết định số 40/2011/QĐ-TTg", "mentions")]
    // A comma behind the provisions of a law named in a title ends no member.
    [InlineData("Căn cứ Nghị định số 16/2009/NĐ-CP về sửa đổi, bổ sung khoản 2, Điều 8, Nghị định số 13/2008/NĐ-CP;", "basis", "mentions")]
    [InlineData("Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2021 về thi đua theo Nghị quyết Đại hội XIII của Đảng và Kế hoạch số 16/KH-BCĐ ngày 31/8/2021", "implements", "mentions", "implements")]
    public void A_relation_belongs_to_the_citation_it_speaks_of(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Bãi bỏ các văn bản sau đây:\n1. Quyết định số 12/2020/QĐ-UBND về giá đất.\n2. Quyết định số 15/2021/QĐ-UBND sửa đổi Quyết định số 12/2020/QĐ-UBND.\n3. Chỉ thị số 05/CT-UBND.\nĐiều 2. Theo Quyết định số 9/QĐ-UBND", "repeals repeals mentions repeals mentions")]
    [InlineData("Thông tư này bãi bỏ toàn bộ các văn bản sau: a) Thông tư số 18/2015/TT-BTC; b) Thông tư số 13/2019/TT-BTC về phí. c) Thông tư số 20/2015/TT-BTC.", "repeals repeals repeals")]
    [InlineData("Các Thông tư sau đây hết hiệu lực:\na) Thông tư số 18/2015/TT-BTC;\nb) Thông tư số 13/2019/TT-BTC.", "repeals repeals")]
    [InlineData("2. Thông tư số 29/2014/TT-BTC hướng dẫn Nghị định số 36/2013/NĐ-CP; Thông tư số 06/2015/TT-BTC sửa đổi Thông tư số 29/2014/TT-BTC hết hiệu lực kể từ ngày ký.", "repeals mentions repeals mentions")]
    [InlineData("Các Quyết định số 12/QĐ-UBND ngày 05/01/2012, số 13/QĐ-UBND ngày 06/01/2012 hết hiệu lực thi hành.", "repeals repeals")]
    [InlineData("Giao các sở:\na) Thực hiện Nghị quyết số 31/NQ-HĐND;\nb) Rà soát Quyết định số 27/2023/QĐ-UBND.", "implements mentions")]
    public void The_items_of_a_list_share_what_is_said_above_or_behind_them(string text, string expected) => Assert.Equal(expected, string.Join(' ', Read(text)));

    [Theory]
    // What another document did, or is to do, this one does not do.
    [InlineData("đã được sửa đổi, bổ sung, bãi bỏ bởi Nghị định số 04/2023/NĐ-CP", "mentions")]
    [InlineData("Được sửa đổi, thay thế, bãi bỏ một phần bởi Nghị định số 04/2023/NĐ-CP", "mentions")]
    [InlineData("Bộ Tài chính rà soát, đề xuất sửa đổi Phụ lục IV của Luật Đầu tư", "mentions")]
    [InlineData("trình Chính phủ ban hành Nghị định thay thế Nghị định số 04/2023/NĐ-CP", "mentions")]
    [InlineData("thực hiện theo các văn bản hướng dẫn thi hành Luật Thanh tra", "mentions")]
    [InlineData("Đối với Thông tư sửa đổi, bổ sung một số điều của Thông tư số 05/2010/TT-BXD", "mentions")]
    [InlineData("hồ sơ (gồm phụ tùng thay thế) của dự án theo Luật Đấu thầu", "mentions")]
    [InlineData("quyết định đình chỉ thi hành án nêu tại Luật Thi hành án dân sự", "mentions")]
    [InlineData("cấp phát, hủy bỏ bằng tốt nghiệp và Thông tư số 31/2017/TT-BLĐTBXH", "mentions")]
    [InlineData("có hiệu lực đến ngày các quy định tại Nghị quyết số 29/2026/QH16 hết hiệu lực thi hành", "mentions")]
    [InlineData("2. Giấy chứng nhận cấp theo Quyết định số 81/2017/QĐ-UBND hết hiệu lực sau 05 năm kể từ ngày cấp.", "mentions")]
    [InlineData("3. Thẻ hướng dẫn viên cấp theo Thông tư số 04/2019/TT-BVHTTDL hết hiệu lực khi hết hạn ghi trên thẻ.", "mentions")]
    [InlineData("7. Quyết định số 87/2017/QĐ-UBND (đã hết hiệu lực một phần theo Quyết định số 88/2019/QĐ-UBND) tiếp tục được áp dụng.", "mentions mentions")]
    [InlineData("Trường hợp Bộ Tài chính ban hành Thông tư mới thay thế Thông tư số 97/2010/TT-BTC", "mentions")]
    [InlineData("theo Thông tư số …/2016/TT-BCT của Bộ Công Thương quy định chi tiết Nghị định số 19/2016/NĐ-CP", "mentions")]
    [InlineData("các trường hợp nêu tại Nghị định số 16/2013/NĐ-CP, người rà soát xác định văn bản hết hiệu lực", "mentions")]
    [InlineData("Đình chỉ hoạt động đối với hành vi quy định tại Nghị định số 109/2013/NĐ-CP", "mentions")]
    [InlineData("Thông tư số 47/2023/TT-BTC bãi bỏ Thông tư số 21/2013/TT-BTC", "mentions mentions")]
    // In quotations the words are those of another text, in parentheses they say nothing outside.
    [InlineData("Thay thế cụm từ “khoản 3 Điều 6 Nghị định số 63/2019/NĐ-CP” tại Điều 4 Thông tư số 29/2020/TT-BTC", "mentions amends")]
    [InlineData("có căn cứ ban hành như sau:\nCăn cứ Luật Cư trú;\nCăn cứ Nghị định số 62/2022/NĐ-CP;", "mentions mentions")]
    [InlineData("DANH MỤC VĂN BẢN HẾT HIỆU LỰC (Ban hành kèm theo Quyết định số 135/QĐ-BTC)", "mentions")]
    [InlineData("Thực hiện Nghị quyết số 5/NQ-CP (đã đính chính tại Công văn số 8/VPCP-TH) và Chỉ thị số 6/CT-TTg", "implements mentions implements")]
    // What it orders it does, also where the words say in which place.
    [InlineData("6. Bãi bỏ quy định tại Điều 5 Nghị định số 61/2006/NĐ-CP", "repeals")]
    [InlineData("Nghị định này bãi bỏ chế độ phụ cấp quy định tại Điều 4 Nghị định số 61/2006/NĐ-CP", "repeals")]
    [InlineData("THÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số 26/2018/TT-BYT", "amends")]
    [InlineData("Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 26/2018/TT-BYT", "amends")]
    [InlineData("Điều 1. Bổ sung điểm c khoản 1 Điều 1 theo Nghị quyết số 15/2013/NQ-HĐND", "amends")]
    [InlineData("Khoản 2 Điều 4 Thông tư số 32/2016/TT-NHNN được sửa đổi, bổ sung như sau:", "amends")]
    [InlineData("Bổ sung, thay thế, bãi bỏ cụm từ và một số điều của Nghị định số 70/2015/NĐ-CP", "amends")]
    [InlineData("Quyết định này thay thế Quyết định số 21/2005/QĐ-UBND, Quyết định số 19/2008/QĐ-UBND và bãi bỏ Chỉ thị số 05/2004/CT-UB.", "replaces replaces repeals")]
    public void A_document_changes_another_only_where_it_says_so_itself(string text, string expected) => Assert.Equal(expected, string.Join(' ', Read(text, "thong-tu")));

    [Theory]
    // What another body's document carries out stands in its title; behind the name of the document itself it is what this one does.
    [InlineData("Theo Hướng dẫn số 15-HD/BTCTU ngày 02/4/2024 của Ban Tổ chức Tỉnh ủy thực hiện Quy định số 22-QĐ/TW", "mentions mentions")]
    [InlineData("Kế hoạch số 14-KH/TU ngày 02/4/2024 của Tỉnh ủy thực hiện Nghị quyết số 19-NQ/TW; Kết luận số 20-KL/TU ngày 03/4/2024", "mentions implements mentions")]
    [InlineData("UBND tỉnh đã ban hành Kế hoạch số 14/KH-UBND ngày 02/4/2024 thực hiện Nghị quyết số 02/NQ-CP", "mentions implements")]
    // A heading ends its line, a note begins one.
    [InlineData("3. Công tác triển khai thực hiện\nNgày 05/8/2025, Sở Tài chính ban hành Công văn số 77/STC-QLNS về việc lập dự toán thu, chi ngân sách.", "mentions")]
    [InlineData("đã được báo cáo.\n\n[4] Về tình hình thực hiện Kết luận số 31-KL/TW của Bộ Chính trị.", "mentions")]
    [InlineData("các hội đề nghị hợp nhất Hội Sinh vật cảnh\n1 Công văn số 52/BNV-TCPCP ngày 11/6/2025 của Bộ Nội vụ về tổ chức hội.", "mentions")]
    [InlineData("Bãi bỏ các quyết định sau:\n\n1. Quyết định số 18/2004/QĐ-UB ngày 05 tháng 3 năm 2004 của Ủy ban nhân dân tỉnh\nSửa đổi, bổ sung Quyết định số 07/2003/QĐ-UB ngày 10 tháng 02 năm 2003 về thu phí.\n\n2. Quyết định số\n22/2005/QĐ-UB ngày 06 tháng 4 năm 2005 về mức chi.", "repeals mentions repeals")]
    // The title of what is changed names other documents.
    [InlineData("Bãi bỏ Điều 6 Thông tư số 31/2015/TT-BTC hướng dẫn thuế theo quy định của Luật Đầu tư và Nghị định số 90/2014/NĐ-CP ngày 01/10/2014;", "repeals mentions mentions")]
    [InlineData("Thông tư số 11/2014/TT-BXD được sửa đổi bởi Thông tư số 12/2016/TT-BXD hết hiệu lực kể từ ngày ký.", "repeals mentions")]
    [InlineData("Bãi bỏ Thông tư số 31/2015/TT-BTC, trừ Điều 5 Thông tư số 31/2015/TT-BTC", "repeals mentions")]
    // The object of the verb is no document.
    [InlineData("trong thời gian bị tạm đình chỉ công việc theo Điều 128 Bộ luật Lao động", "mentions")]
    [InlineData("Không thực hiện thủ tục cấp thẻ tại Điều 40 Nghị định số 12/2022/NĐ-CP", "mentions")]
    [InlineData("thủ tục đề nghị thực hiện khai thác nước tại khoản 2 Điều 9 Nghị định số 12/2022/NĐ-CP", "mentions")]
    [InlineData("thực hiện việc thu hồi thẻ quy định tại Thông tư số 20/2018/TT-BGTVT", "mentions")]
    [InlineData("Trong thời gian ngưng hiệu lực của Thông tư số 20/2018/TT-BGTVT, các dự án tiếp tục thực hiện", "mentions")]
    public void Titles_headings_and_other_objects_take_no_relation_from_the_verb(string text, string expected) => Assert.Equal(expected, string.Join(' ', Read(text)));

    [Theory]
    // In rules what is done by a decree applies it; in a plan it carries the decree out.
    [InlineData("thong-tu", "tiếp tục thực hiện dự án theo Nghị quyết số 29/2026/QH16", "mentions")]
    [InlineData("ke-hoach", "triển khai thực hiện 12 nhiệm vụ theo Nghị quyết số 29/2026/QH16", "implements")]
    [InlineData("ke-hoach", "Kinh phí thực hiện lấy từ ngân sách, theo Nghị quyết số 29/2026/QH16", "mentions")]
    [InlineData("chi-thi", "Thực hiện nghiêm các quy định tại Điều 12 Nghị định số 97/2008/NĐ-CP", "implements")]
    [InlineData("chi-thi", "thương nhân thực hiện khuyến mại phải tuân thủ Luật Thương mại", "mentions")]
    [InlineData("chi-thi", "không được thực hiện các hành vi bị cấm tại Điều 13 Luật Thanh tra", "mentions")]
    [InlineData("chi-thi", "bố trí kinh phí thực hiện Nghị định này theo phân cấp của Luật Ngân sách nhà nước", "mentions")]
    [InlineData("chi-thi", "thực hiện chính sách đã có trước ngày Luật Đất đai năm 2013 có hiệu lực", "mentions")]
    [InlineData("chi-thi", "tổng hợp kết quả thực hiện theo mẫu ban hành kèm theo Nghị định số 20/2021/NĐ-CP", "mentions")]
    // Whether a kind of document changes others stands in its row, not in code.
    [InlineData("chi-thi", "Điều 1. Bãi bỏ Quyết định số 12/2010/QĐ-UBND", "repeals")]
    [InlineData("quyet-dinh", "Điều 1. Bãi bỏ Quyết định số 12/2010/QĐ-UBND", "repeals")]
    [InlineData("sac-lenh", "Điều 1. Bãi bỏ Quyết định số 12/2010/QĐ-UBND", "repeals")]
    [InlineData("ke-hoach", "1. Bãi bỏ Quyết định số 12/2010/QĐ-UBND", "mentions")]
    [InlineData("bao-cao", "1. Bãi bỏ Quyết định số 12/2010/QĐ-UBND", "mentions")]
    // A consolidated text consolidates the act it opens with, and repeats what that act does.
    [InlineData("van-ban-hop-nhat", "THÔNG TƯ\nHướng dẫn quản lý quỹ\nThông tư số 04/2019/TT-BTC ngày 21/01/2019 của Bộ trưởng Bộ Tài chính hướng dẫn quản lý quỹ, có hiệu lực từ ngày 08/3/2019, được sửa đổi, bổ sung bởi:\nThông tư số 12/2024/TT-BTC ngày 14/11/2024", "consolidates mentions")]
    [InlineData("van-ban-hop-nhat", "Thông tư này bãi bỏ Thông tư số 17/2003/TT-BTC và Thông tư số 26/2007/TT-BTC.", "repeals repeals")]
    [InlineData("huong-dan", "Hướng dẫn này thay thế Hướng dẫn số 11-HD/VPTW hướng dẫn về thể thức văn bản và Công văn số 25-CV/VPTW hướng dẫn thêm.", "replaces replaces")]
    public void What_the_document_is_tells_what_its_words_do(string own, string text, string expected) => Assert.Equal(expected, string.Join(' ', Read(text, own)));
}
