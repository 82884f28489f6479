using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Documents.Head;

/// <summary>Heads of kinds that have a form of their own: decrees counted without a symbol, judgments, precedents,
/// charters, papers of the police, and two documents in one file.</summary>
public class HeadKindsTests
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

    [Theory]
    [InlineData("SẮC LỆNH\nSỐ 33 NGÀY 13 THÁNG 9 NĂM 1945\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\n\nChiểu theo Sắc lệnh số 2;\n", "33", "1945-09-13")]
    [InlineData("SẮC LỆNH SỐ 159 NGÀY 20 THÁNG 8 NĂM 1946\nCỦA CHỦ TỊCH CHÍNH PHỦ\n\nChiểu Sắc lệnh số 2 ngày 1/1/1946;\n", "159", "1946-08-20")]
    // Other kinds are not counted so.
    [InlineData("QUYẾT ĐỊNH\nCỦA BỘ TRƯỞNG BỘ TÀI CHÍNH\nSỐ 33 NGÀY 13 THÁNG 9 NĂM 1995\n\nCăn cứ Nghị định số 178/CP;\n", null, "1995-09-13")]
    public void A_kind_that_is_counted_without_a_symbol_has_its_number_in_the_title(string text, string? number, string date)
    {
        var header = Read(text);
        Assert.Equal((number, DateOnly.Parse(date, null), null), (header.Number?.Printed, header.Date, header.Symbol));
    }

    [Theory]
    [InlineData("Ngày: 14-5-2024"), InlineData("Ngày: 14 - 5 - 2024"), InlineData("Ngày 14/5/2024"), InlineData("Ngày: 14/05/2024")]
    public void A_judgment_has_its_day_below_its_number(string day)
    {
        var header = Read($"TÒA ÁN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÂM ĐỒNG Độc lập - Tự do - Hạnh phúc\nBản án số: 31/2024/DS-ST\n{day}\n\nNHÂN DANH\nTÒA ÁN NHÂN DÂN TỈNH LÂM ĐỒNG\n");
        Assert.Equal(("ban-an", "31/2024/DS-ST", new DateOnly(2024, 5, 14)), (header.Type?.Slug, header.Number?.Printed, header.Date));
    }

    [Theory]
    [InlineData("Án lệ số 88/2023/AL về lỗi của bên bán\nĐược Hội đồng Thẩm phán Tòa án nhân dân tối cao thông qua ngày 05 tháng 4 năm 2023.\n", "về lỗi của bên bán")]
    [InlineData("ÁN LỆ SỐ 88/2023/AL\nVề lỗi của bên bán\n\nĐược Hội đồng Thẩm phán Tòa án nhân dân tối cao thông qua ngày 05 tháng 4 năm 2023 và công bố theo Quyết định số 7/QĐ-CA ngày 2/6/2023.\n", "Về lỗi của bên bán")]
    public void A_precedent_is_of_the_day_of_its_adoption(string text, string subject)
    {
        var facts = FactExtractor.Extract(new Document("a.txt", text));
        Assert.Equal(
            ("an-le", "88/2023/AL", new DateOnly(2023, 4, 5), subject),
            (facts.Header.Type?.Slug, facts.Header.Number?.Printed, facts.Header.Date, facts.Header.Subject));
        // It does not cite itself.
        Assert.DoesNotContain(facts.Citations, citation => citation.Type == facts.Header.Type);
    }

    [Theory]
    [InlineData("DANH MỤC\nVăn bản hết hiệu lực")]
    [InlineData("DANH SÁCH\nCác hộ được hỗ trợ")]
    public void The_head_of_what_is_attached_is_no_signer(string attached) => Assert.Equal(
        "Lê Văn Thử",
        Read($"UBND TỈNH HÀ NAM\nSố: 5/QĐ-UBND\nHà Nam, ngày 05 tháng 3 năm 2025\nQUYẾT ĐỊNH\nVề việc công bố\nĐiều 1. Công bố danh mục.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n\n{attached}").Signer);

    [Fact]
    public void A_sentence_that_cites_is_no_title() =>
        Assert.Null(Read("Nghị định số 15/2020/NĐ-CP về xử phạt được áp dụng tại Việt Nam.\n").Number);

    [Theory]
    [InlineData("ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)\nHỘI TRỒNG CÂY TỈNH LÂM ĐỒNG\n(Kèm theo Quyết định số 9/QĐ-UBND)\n\nChương I\n", "(SỬA ĐỔI, BỔ SUNG) HỘI TRỒNG CÂY TỈNH LÂM ĐỒNG")]
    [InlineData("ĐIỀU LỆ\nHội Trồng cây Việt Nam\n(Phê duyệt kèm theo Quyết định số 9/QĐ-BNV)\n\nChương I\n", "Hội Trồng cây Việt Nam")]
    public void A_charter_is_a_kind_of_its_own(string text, string subject)
    {
        var header = Read(State + text);
        Assert.Equal(("dieu-le", subject), (header.Type?.Slug, header.Subject));
    }

    [Theory]
    [InlineData("77/BC-CAT(PV01)"), InlineData("15/KH-PC08(Đ2)"), InlineData("204/TB-BCHQS(TM)")]
    public void The_unit_in_brackets_belongs_to_the_number(string number)
    {
        var header = Read($"BỘ CÔNG AN\nCÔNG AN TỈNH LÂM ĐỒNG\nSố: {number}\n{State}Lâm Đồng, ngày 3 tháng 6 năm 2024\nBÁO CÁO\nVề trồng cây\n");
        Assert.Equal(number, header.Number?.Printed);
        // It is often left out: the number is the office's.
        Assert.Equal(header.Number, VanBan.Notation.DocumentNumber.Parse(number[..number.IndexOf('(', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("BÁO CÁO ĐỀ XUẤT\n(V/v trồng cây ven đường)\nKính gửi: Ủy ban nhân dân tỉnh", "V/v trồng cây ven đường")]
    [InlineData("TỜ TRÌNH\n(Về việc trồng cây\nven đường)\nKính gửi: Ủy ban nhân dân tỉnh", "Về việc trồng cây ven đường")]
    [InlineData("BÁO CÁO\nTrồng cây ven đường (đợt hai)\nKính gửi: Ủy ban nhân dân tỉnh", "Trồng cây ven đường (đợt hai)")]
    public void Brackets_about_the_subject_are_no_part_of_it(string text, string subject) =>
        Assert.Equal(subject, Read($"SỞ XÂY DỰNG\nSố: 9/BC-SXD\n{State}Lâm Đồng, ngày 3 tháng 6 năm 2024\n{text}\n").Subject);

    [Theory]
    [InlineData("BỘ CÔNG THƯƠNG\nBỘ CÔNG THƯƠNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc", "Bộ Công Thương")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc", "Ủy ban nhân dân tỉnh Hà Giang")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HẢI\nPHÒNG\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh\nphúc", "Hội đồng nhân dân thành phố Hải Phòng")]
    public void The_columns_of_a_head_can_run_together_or_break(string letterhead, string issuer)
    {
        var header = Read($"{letterhead}\nSố: 19/2024/QĐ-X\tHà Nội, ngày 10 tháng 10 năm 2024\nQUYẾT ĐỊNH\nVề trồng cây\nCăn cứ Luật Lâm nghiệp;\n");
        Assert.Equal((issuer, "Hà Nội", new DateOnly(2024, 10, 10)), (header.Issuer, header.Place, header.Date));
    }

    [Fact]
    public void A_second_document_in_the_file_says_for_itself_what_it_does()
    {
        var facts = FactExtractor.Extract(new Document("a.txt", TwoDocuments("Số: /2025/NQ-HĐND\n" + State + "Lâm Đồng, ngày tháng năm 2025\n", "")));
        Assert.Equal(
            ["Basis", "Mentions", "Mentions"], facts.Citations.Where(citation => citation.Kind != VanBan.Citations.CitationKind.Self).Select(citation => citation.Relation.ToString()));
        Assert.Empty(facts.Changes);
        Assert.Contains(facts.Diagnostics, remark => remark.Code == "next-document");
    }

    [Fact]
    public void What_is_promulgated_with_a_document_is_no_second_one()
    {
        var facts = FactExtractor.Extract(new Document("a.txt", TwoDocuments(State, "(Kèm theo Quyết định số 12/QĐ-UBND)\n")));
        Assert.DoesNotContain(facts.Diagnostics, remark => remark.Code == "next-document");
        Assert.Equal(2, facts.Citations.Count(citation => citation.Relation == VanBan.Citations.Relation.Basis));
    }

    [Theory]
    [InlineData("BỘ TÀI CHÍNH Số: 21/2023/TT-BTC\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày 7 tháng 4 năm 2023")]
    [InlineData("BỘ TÀI CHÍNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\tSố: 21/2023/TT-BTC\tHà Nội, ngày 7 tháng 4 năm 2023")]
    [InlineData("BỘ TÀI CHÍNH Số: 21/2023/TT-BTC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày 7 tháng 4 năm 2023")]
    public void A_head_on_one_line_is_read_as_its_lines(string head)
    {
        var facts = FactExtractor.Extract(new Document("a.txt", head + "\nTHÔNG TƯ\nVề phí thư viện\n\nCăn cứ Luật Thư viện số 46/2019/QH14;\n"));
        Assert.Equal(
            ("21/2023/TT-BTC", "Bộ Tài chính", "Hà Nội", new DateOnly(2023, 4, 7), "Về phí thư viện"),
            (facts.Header.Number?.Printed, facts.Header.Issuer, facts.Header.Place, facts.Header.Date, facts.Header.Subject));
        Assert.Single(facts.Citations);
    }

    [Theory]
    [InlineData("QUYFET ĐỊNH", "quyet-dinh"), InlineData("NGHỊ QUYỄTT", "nghi-quyet"), InlineData("HƯỚNG DẪNN", "huong-dan"), InlineData("QUYẾT ĐNH", "quyet-dinh")]
    public void A_kind_with_one_letter_misread_is_known(string title, string kind)
    {
        var header = Read($"ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/UB\n{State}Lâm Đồng, ngày 4 tháng 6 năm 2025\n{title}\nVề trồng cây\n");
        Assert.Equal((kind, "Về trồng cây", "Ủy ban nhân dân tỉnh Lâm Đồng"), (header.Type?.Slug, header.Subject, header.Issuer));
    }

    [Fact]
    public void What_a_draft_says_of_its_effect_is_not_in_force()
    {
        const string Body = "QUYẾT ĐỊNH\nVề trồng cây\nĐiều 1. Trồng cây.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2025.\n";
        const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/QĐ-UBND\n" + State + "Lâm Đồng, ngày 4 tháng 6 năm 2025\n" + Body;
        Assert.Equal(new DateOnly(2025, 7, 1), Read(Head).EffectiveDate);
        Assert.Null(Read("DỰ THẢO\n" + Head).EffectiveDate);
    }

    [Fact]
    public void Blanks_on_the_picture_of_a_page_make_no_draft()
    {
        const string Text = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: /QĐ-UBND\n" + State + "Lâm Đồng, ngày tháng 6 năm 2025\nQUYẾT ĐỊNH\nVề trồng cây\n";
        Assert.True(Read(Text).IsDraft);
        Assert.False(HeaderReader.Read(new Document("a.pdf", Text) { Format = "pdf", OcrPages = [1] }).Header.IsDraft);
    }

    [Theory]
    [InlineData("BÁO CÁO\nĐơn vị: triệu đồng\nChỉ tiêu\tThực hiện\nThu nội địa\t900\n", null)]
    [InlineData("BÁO CÁO\nThu ngân sách quý I\nChỉ tiêu\tThực hiện\nThu nội địa\t900\n", "Thu ngân sách quý I")]
    public void Rows_of_a_table_are_no_subject(string text, string? subject) => Assert.Equal(subject, Read(text).Subject);

    private static string TwoDocuments(string head, string note) =>
        $"ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/TTr-UBND\n{State}Lâm Đồng, ngày 4 tháng 6 năm 2025\nTỜ TRÌNH\nVề trồng cây\n"
        + "Căn cứ Luật Lâm nghiệp số 16/2017/QH14;\nỦy ban nhân dân tỉnh kính trình.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n\n"
        + $"HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM ĐỒNG\n{head}NGHỊ QUYẾT\nVề trồng cây\n{note}"
        + "Căn cứ Nghị định số 91/2024/NĐ-CP ngày 18/7/2024 của Chính phủ;\nĐiều 1. Bãi bỏ Nghị quyết số 7/2020/NQ-HĐND ngày 8/7/2020.\n\nCHỦ TỊCH\nTrần Thị Ví Dụ\n";

    private static Header Read(string text) => HeaderReader.Read(new Document("a.txt", text)).Header;
}
