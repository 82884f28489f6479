using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Kinds of citation that were once misread, each in words of its own.</summary>
public class CitationKindsTests
{
    private static readonly Header OfLamDong = new() { Key = new DocumentKey { Type = "bao-cao", Issuer = "uy.ban.nhan.dan", Province = "lam.dong" } };

    private static ImmutableArray<Citation> Read(string text, Header? header = null) =>
        CitationExtractor.Extract(new Document("example.txt", text), header ?? Header.Empty);

    private static string Line(Citation citation) =>
        $"{citation.Type?.Slug} {citation.Number?.Printed ?? citation.Name} {citation.Date:yyyy-MM-dd} {citation.Issuer}".Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static string Key(Citation citation) => citation.Key.ToString();

    [Theory]
    [InlineData("Áp dụng Bộ luật Lao động năm 2012 cho hợp đồng cũ, Bộ luật Lao động năm 2019 cho hợp đồng mới.",
        "urn:lex:vn:quoc.hoi:bo.luat:2012-06-18;10-2012-qh13", "urn:lex:vn:quoc.hoi:bo.luat:2019-11-20;45-2019-qh14")]
    [InlineData("So sánh Bộ luật Dân sự 1995, Bộ luật Dân sự 2015", "urn:lex:vn:quoc.hoi:bo.luat:1995-10-28;bo.luat.dan.su", "urn:lex:vn:quoc.hoi:bo.luat:2015-11-24;91-2015-qh13")]
    [InlineData("theo Hiến pháp năm 2013 và Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992",
        "urn:lex:vn:quoc.hoi:hien.phap:2013;hien.phap", "urn:lex:vn:quoc.hoi:hien.phap:1992;hien.phap")]
    [InlineData("Luật Đất đai năm 2024 mở rộng đối tượng. Hộ gia đình theo Luật Đất đai được giao đất.",
        "urn:lex:vn:quoc.hoi:luat:2024-01-18;31-2024-qh15", "urn:lex:vn:quoc.hoi:luat:2024-01-18;31-2024-qh15")]
    [InlineData("So với Luật Doanh nghiệp, năm 2014; Luật Đất đai (năm 2013) và Luật Đầu tư (2020)",
        "urn:lex:vn:quoc.hoi:luat:2014-11-26;68-2014-qh13", "urn:lex:vn:quoc.hoi:luat:2013-11-29;45-2013-qh13", "urn:lex:vn:quoc.hoi:luat:2020-06-17;61-2020-qh14")]
    public void A_law_with_a_year_is_the_act_of_that_year(string text, params string[] keys)
    {
        var found = Read(text);
        Assert.Equal(keys, found.Select(Key));
        Assert.All(found, citation => Assert.DoesNotContain(citation.Name!, char.IsAsciiDigit));
    }

    [Theory]
    [InlineData("Tỉnh thực hiện Pháp lệnh Dân số ngày 09/01/2003.", "phap-lenh Pháp lệnh Dân số 2003-01-09")]
    [InlineData("Việc thể hiện pháp luật và Hiến pháp năm 2013.", "hien-phap Hiến pháp")]
    [InlineData("THEO HIẾN PHÁP NĂM 2013", "hien-phap HIẾN PHÁP")]
    [InlineData("Theo Hien phap nam 2013", "hien-phap Hien phap")]
    public void The_marks_tell_the_constitution_from_other_words(string text, params string[] lines) =>
        Assert.Equal(lines, Read(text).Select(Line));

    [Theory]
    [InlineData("Triển khai Luật Nhà ở (sửa đổi) số 27/2023/QH15", "luat 27/2023/QH15")]
    [InlineData("Triển khai Luật Đất đai (sửa đổi) năm 2024 trên địa bàn", "luat Luật Đất đai")]
    [InlineData("Luật Phòng cháy và chữa cháy được quy định Luật Điện lực dẫn chiếu", "luat Luật Phòng cháy và chữa cháy", "luat Luật Điện lực")]
    // The kind of a member is its own.
    [InlineData("Thực hiện Quy chế số 02/QC-UBND ngày 05/01/2024, Giấy chứng nhận số 17/GCN-SKHCN ngày 08/02/2024", "quy-che 02/QC-UBND 2024-01-05")]
    [InlineData("Thực hiện Quy chế số 02/QC-UBND ngày 05/01/2024, Kế hoạch liên tịch số 31/KHLT-SYT-HCTĐ ngày 08/02/2024",
        "quy-che 02/QC-UBND 2024-01-05", "ke-hoach 31/KHLT-SYT-HCTĐ 2024-02-08")]
    [InlineData("Các văn bản số 71/BNV-TCBC ngày 4/2/2025, 95/BNV-TCBC ngày 10/2/2025 của Bộ Nội vụ", "cong-van 71/BNV-TCBC 2025-02-04 Bộ Nội vụ", "cong-van 95/BNV-TCBC 2025-02-10 Bộ Nội vụ")]
    [InlineData("Công văn số 18/BYT-PC ngày 4/2/2025", "cong-van 18/BYT-PC 2025-02-04")]
    [InlineData("các Thông tư số 03, 07 và 11/2022/TT-BYT", "thong-tu 03/2022/TT-BYT", "thong-tu 07/2022/TT-BYT", "thong-tu 11/2022/TT-BYT")]
    // Societies by their field, with its small words.
    [InlineData("Công văn số 9/HCTĐ ngày 4/2/2025 của Hội Chữ thập đỏ tỉnh Lâm Đồng về việc cứu trợ", "cong-van 9/HCTĐ 2025-02-04 Hội Chữ thập đỏ tỉnh Lâm Đồng")]
    [InlineData("Công văn số 9/HCTĐ ngày 4/2/2025 của Hội Chữ thập đỏ đề nghị", "cong-van 9/HCTĐ 2025-02-04 Hội Chữ thập đỏ")]
    [InlineData("Công văn số 9/HNCT ngày 4/2/2025 của Hội Người cao tuổi huyện Bù Đăng", "cong-van 9/HNCT 2025-02-04 Hội Người cao tuổi huyện Bù Đăng")]
    [InlineData("Báo cáo số 9/BC-KTNS ngày 4/2/2025 của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", "bao-cao 9/BC-KTNS 2025-02-04 Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh")]
    [InlineData("Kế hoạch số 9-KH/BCĐ ngày 5/1/2025 của Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh về kiểm tra",
        "ke-hoach 9-KH/BCĐ 2025-01-05 Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh")]
    [InlineData("Kế hoạch số 9/KH-BCĐ ngày 5/1/2025 của Ban Chỉ đạo phòng chống thiên tai về ứng phó bão", "ke-hoach 9/KH-BCĐ 2025-01-05 Ban Chỉ đạo phòng chống thiên tai")]
    [InlineData("Thông báo số 9/TB-VP ngày 5/1/2025 của Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        "thong-bao 9/TB-VP 2025-01-05 Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh")]
    [InlineData("Bản án số 3/2023/KDTM-PT ngày 09/01/2023 của Tòa án nhân dân cấp cao tại Đà Nẵng", "ban-an 3/2023/KDTM-PT 2023-01-09 Tòa án nhân dân cấp cao tại Đà Nẵng")]
    [InlineData("Quyết định đình chỉ giải quyết vụ án số 12/2024/QĐST-DS ngày 5/3/2024", "quyet-dinh 12/2024/QĐST-DS 2024-03-05")]
    [InlineData("theo Hiến pháp 1980 và Hiến pháp 2013", "hien-phap Hiến pháp", "hien-phap Hiến pháp")]
    // Addresses of the web.
    [InlineData("Thông tư số 06/2017/TT-BXD: https://x.vn/a.aspx?ItemID=9&Keyword=\n06/2017/TT-BL%C4%90TBXH", "thong-tu 06/2017/TT-BXD")]
    [InlineData("Thông tư số 06/2017/TT-BXD: https://x.vn/a.aspx?q=17/2019/TT-BTC", "thong-tu 06/2017/TT-BXD")]
    [InlineData("Quyết định giám đốc thẩm số 60/2022/DS-GĐT ngày 19/12/2022", "quyet-dinh 60/2022/DS-GĐT 2022-12-19")]
    // Page numbers between long lines of one sentence.
    [InlineData("Căn cứ Nghị định số 45/2023/\n\n                                     2\n\nNĐ-CP ngày 03 tháng 7 năm 2023 của Chính phủ", "nghi-dinh 45/2023/NĐ-CP 2023-07-03 Chính phủ")]
    [InlineData("Căn cứ Thông tư số 9/2021/TT-BTNMT ngày 30 tháng 6 năm 2021 của Bộ trưởng Bộ Tài nguyên và\n\n                    12\n\n"
        + "môi trường quy định chi tiết thi hành một số điều của nghị định", "thong-tu 9/2021/TT-BTNMT 2021-06-30 Bộ trưởng Bộ Tài nguyên và môi trường")]
    // Numbers as they are printed.
    [InlineData("Luật Đầu tư số 61/2020/QH 14 ngày 17 tháng 6 năm 2020", "luat 61/2020/QH14 2020-06-17")]
    [InlineData("Quyết định số 214A/QĐ-SYT ngày 03/4/2023", "quyet-dinh 214A/QĐ-SYT 2023-04-03")]
    [InlineData("Sắc lệnh số 29 ngày 12 tháng 3 năm 1947 về lao động", "sac-lenh 29 1947-03-12")]
    // The date behind the number.
    [InlineData("Công văn số 402/SNN-KHTC/15.4.2024 đề nghị", "cong-van 402/SNN-KHTC 2024-04-15")]
    [InlineData("Công văn số 402/SNN-KHTC(15/4/2024) đề nghị", "cong-van 402/SNN-KHTC 2024-04-15")]
    [InlineData("Kế hoạch số 77/KH-SYT ngày 05/9/24 của Sở Y tế", "ke-hoach 77/KH-SYT 2024-09-05 Sở Y tế")]
    [InlineData("Nghị định số 99/2024/NĐ-CP[3] ngày 25 tháng 7 năm 2024 của Chính phủ", "nghi-dinh 99/2024/NĐ-CP 2024-07-25 Chính phủ")]
    [InlineData("Nghị định số 99/2024/NĐ-CP(3) ngày 25 tháng 7 năm 2024 của Chính phủ", "nghi-dinh 99/2024/NĐ-CP 2024-07-25 Chính phủ")]
    [InlineData("Quyết định số 45/2023/QĐ-UBND² ngày 20/6/2023 của UBND tỉnh", "quyet-dinh 45/2023/QĐ-UBND 2023-06-20 UBND tỉnh")]
    [InlineData("Nghị quyết số 12/2023/NQ-HĐND 7 ngày 20/6/2023 của HĐND tỉnh", "nghi-quyet 12/2023/NQ-HĐND 2023-06-20 HĐND tỉnh")]
    [InlineData("về thực hiện Chỉ thị số 40-CT/TW\n\nNgày 3 tháng 3 năm 2025, tại Hà Nội, Ban tổ chức hội nghị.", "chi-thi 40-CT/TW")]
    [InlineData("THÔNG BÁO\nKết luận của Chủ tịch\n\nNgày 3 tháng 3 năm 2025, Chủ tịch làm việc với xã.")]
    // Several bodies together.
    [InlineData("Chương trình liên tịch số 05/CTrLT-SNV-LĐLĐ ngày 01/02/2024 của Sở Nội vụ và Liên đoàn Lao động tỉnh",
        "chuong-trinh 05/CTrLT-SNV-LĐLĐ 2024-02-01 Sở Nội vụ và Liên đoàn Lao động tỉnh")]
    [InlineData("Tờ trình số 77/TTrLN-STC-SNV ngày 03/02/2024", "to-trinh 77/TTrLN-STC-SNV 2024-02-03")]
    [InlineData("Quyết định liên tịch số 9/QĐLT-BNV-BTC ngày 03/02/2023 của Bộ Nội vụ và Bộ Tài chính", "quyet-dinh 9/QĐLT-BNV-BTC 2023-02-03 Bộ Nội vụ và Bộ Tài chính")]
    [InlineData("Báo cáo liên ngành số 10/BCLN-SNV-STC ngày 09/9/2024", "bao-cao 10/BCLN-SNV-STC 2024-09-09")]
    [InlineData("theo số 12/TTrLS-SNV-STC ngày 10/10/2024", "to-trinh 12/TTrLS-SNV-STC 2024-10-10")]
    // Papers of courts and of parties.
    [InlineData("Bản án hình sự sơ thẩm số 41/2022/HS-ST ngày 09/6/2022 của Tòa án nhân dân tỉnh Lâm Đồng", "ban-an 41/2022/HS-ST 2022-06-09 Tòa án nhân dân tỉnh Lâm Đồng")]
    [InlineData("Quyết định số 07/2021/DS-GĐT ngày 09/6/2021 của Tòa phúc thẩm Tòa án nhân dân tối cao tại Đà Nẵng",
        "quyet-dinh 07/2021/DS-GĐT 2021-06-09 Tòa phúc thẩm Tòa án nhân dân tối cao tại Đà Nẵng")]
    [InlineData("và phụ lục hợp đồng số 02/PL/HĐTC ngày 05/5/2020 đã ký")]
    public void It_is_read_as_printed(string text, params string[] citations) => Assert.Equal(citations, Read(text).Select(Line));

    [Theory]
    [InlineData("Công văn số 12/HCTĐ ngày 3/3/2025 của Hội\nKhuyến học tỉnh nêu rõ", "Hội Khuyến học tỉnh")]
    [InlineData("Công văn số 12/SVHTTDL ngày 3/3/2025 của Sở Nông nghiệp Phát triển nông thôn nêu", "Sở Nông nghiệp Phát triển nông thôn")]
    [InlineData("Công văn số 12/HKH ngày 3/3/2025 của Hiệp hội công chứng viên Việt Nam nêu", "Hiệp hội công chứng viên Việt Nam")]
    [InlineData("Kế hoạch số 5-KH/BCĐ ngày 3/3/2025 của Ban Chỉ đạo Trung ương về phòng, chống lãng phí về kiểm tra năm 2025.", "Ban Chỉ đạo Trung ương về phòng, chống lãng phí")]
    [InlineData("Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về y tế", "Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII")]
    [InlineData("Báo cáo số 9-BC/HU ngày 3/3/2020 của Huyện ủy Di Linh về cán bộ", "Huyện ủy Di Linh")]
    [InlineData("Báo cáo số 9-BC/TU ngày 3/3/2020 của Thành ủy Bảo Lộc về cán bộ", "Thành ủy Bảo Lộc")]
    [InlineData("Quyết định số 8/2025/QĐ-TA ngày 3/9/2025 của Tòa án nhân dân khu vực 4 - Lâm Đồng về việc", "Tòa án nhân dân khu vực 4 - Lâm Đồng")]
    [InlineData("Công văn số 8/VKS ngày 3/9/2025 của Viện kiểm sát nhân dân khu vực 11 – Thành phố Hồ Chí Minh nêu", "Viện kiểm sát nhân dân khu vực 11 - Thành phố Hồ Chí Minh")]
    [InlineData("Quyết định số 8/2025/QĐ-TA ngày 3/9/2025 của Tòa án nhân dân khu vực 4 về việc", "Tòa án nhân dân khu vực 4")]
    public void The_issuer_is_read_whole(string text, string issuer) => Assert.Equal(issuer, Assert.Single(Read(text)).Issuer);

    [Theory]
    [InlineData("Luật Đất đai, năm 2024 tỉnh đã giao 500 ha")]
    [InlineData("Luật Doanh nghiệp, năm 2018 là năm đầu")]
    public void A_year_that_begins_a_clause_is_not_that_of_the_law_before_it(string text) =>
        Assert.DoesNotContain("năm", Assert.Single(Read(text)).Span.In(text).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Quyết định số 77/QĐ-UBND ngày 05\n12\ntháng 3 năm 2025", "2025-03-05")]
    [InlineData("Quyết định số 77/QĐ-UBND ngày 06 tháng 3\n\n13\n\nnăm 2025", "2025-03-06")]
    public void The_number_of_a_page_is_no_part_of_the_date_that_runs_over_it(string text, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), Assert.Single(Read(text)).Date);

    [Fact]
    public void What_a_symbol_or_a_year_says_is_not_overridden_by_a_neighbour()
    {
        var found = Read("Căn cứ NĐ 45/2019/NĐ-CP, QĐ 912/QĐ-TTg ngày 20/7/2021, KL 14-KL/TW của Bộ Chính trị.");
        Assert.Equal(["urn:lex:vn:chinh.phu:nghi.dinh:2019;45-2019-nd-cp", "urn:lex:vn:thu.tuong.chinh.phu:quyet.dinh:2021-07-20;912-qd-ttg"], found.Take(2).Select(Key));
    }

    [Fact]
    public void Documents_named_one_after_the_other_share_the_issuer_that_stands_last() =>
        Assert.Equal(["Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"],
            Read("Chỉ thị số 08-CT/TU ngày 3/5/2024, Kế hoạch số 90-KH/TU ngày 7/6/2024 của Ban Thường vụ Tỉnh ủy về đất đai").Select(citation => citation.Issuer));

    [Fact]
    public void A_congress_of_the_province_is_one_document_however_it_is_spelled() =>
        Assert.Equal(
            ["urn:lex:vn;lam.dong::nghi.quyet:;nghi.quyet.dai.hoi.dang.bo.tinh.lan.thu.xii", "urn:lex:vn;lam.dong::nghi.quyet:;nghi.quyet.dai.hoi.dang.bo.tinh.lan.thu.xii"],
            Read("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XII; Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lâm Đồng lần thứ XII", OfLamDong).Select(Key));

    [Theory]
    [InlineData("Căn cứ Điều 5 Luật Nhà ở số 27/2023/QH15 và Điều 9 của cùng Luật.", "luat")]
    [InlineData("Điều 5 Luật Nhà ở số 27/2023/QH15 và Điều 9 của cùng Luật thì đủ điều kiện.", "luat")]
    [InlineData("Nghị định số 95/2024/NĐ-CP nêu tại Điều 4; khoản 2 Điều 7 cùng Nghị định quy định về hồ sơ.", "nghi-dinh")]
    [InlineData("Luật Nhà ở số 27/2023/QH15 có hiệu lực. Theo khoản 2 Điều 25 của Luật trên, hồ sơ gồm", "luat")]
    [InlineData("Thông tư số 12/2023/TT-BNV có hiệu lực. Điều 3 của Thông tư trên.", "thong-tu")]
    [InlineData("Luật Nhà ở số 27/2023/QH15 có hiệu lực. Theo khoản 2 Điều 25 của Luật trên và hướng dẫn của Sở, hồ sơ gồm", "luat")]
    [InlineData("Căn cứ Nghị định số 99/2024/NĐ-CP. Theo Nghị định đó, hồ sơ gồm đơn.", "nghi-dinh")]
    [InlineData("Báo cáo số 215/BC-SYT ngày 10/4/2025. Nội dung theo Báo cáo số 215 nêu trên.", "bao-cao")]
    public void It_points_back(string text, string type)
    {
        var found = Read(text);
        Assert.Equal((2, CitationKind.Anaphora, type), (found.Length, found[1].Kind, found[1].Type?.Slug));
        Assert.Equal(found[0].Key, found[1].Key);
    }

    [Theory]
    [InlineData("Điều 5 Luật Nhà ở số 27/2023/QH15 và Điều 9 của cùng Luật thì đủ điều kiện.", "9")]
    [InlineData("Nghị định số 95/2024/NĐ-CP có hiệu lực; khoản 2 Điều 7 cùng Nghị định quy định về hồ sơ.", "7")]
    [InlineData("Nghị định số 95/2024/NĐ-CP có hiệu lực. Điều 12 của chính Nghị định đó nêu rõ.", "12")]
    public void The_provision_before_it_is_its_own(string text, string article) =>
        Assert.Equal(article, Assert.Single(Read(text)[1].Pinpoints).Article);

    [Theory]
    [InlineData("Luật Nhà ở số 27/2023/QH15 có hiệu lực. Việc thi hành Luật trên địa bàn tỉnh")]
    [InlineData("Luật Nhà ở số 27/2023/QH15 có hiệu lực. Xây dựng Luật trên cơ sở tổng kết thực tiễn.")]
    [InlineData("Luật Nhà ở số 27/2023/QH15 được ban hành cùng Nghị định quy định chi tiết.")]
    public void It_does_not_point_back(string text) => Assert.Single(Read(text));

    [Theory]
    [InlineData("Thực hiện theo văn bản nêu trên.")]
    public void Van_ban_alone_is_a_document_of_any_kind(string text) => Assert.Null(Assert.Single(Read(text)).Type);

    [Fact]
    public void What_points_back_weakly_to_nothing_is_no_citation() => Assert.Empty(Read("Thông tư ấy chưa được ban hành."));

    [Fact]
    public void A_contract_tells_nothing_by_its_symbol()
    {
        var document = new Document("a", "Hợp đồng số 21/2022/HĐ-XD ngày 05/5/2022; Hợp đồng số 03/PL-TC ngày 06/6/2022");
        var found = CitationExtractor.Extract(document, Header.Empty);
        Assert.All(found, citation => Assert.Null(citation.Key.Issuer));
        Assert.Empty(CitationReview.Of(document, found));
    }

    [Fact]
    public void A_regulation_of_the_Party_is_one_document_as_head_and_as_citation()
    {
        var head = FactExtractor.Extract(new Document("a.txt", """
            BAN CHẤP HÀNH TRUNG ƯƠNG
            Số 07-QĐ/TW
            ĐẢNG CỘNG SẢN VIỆT NAM
            Hà Nội, ngày 12 tháng 8 năm 2024
            QUY CHẾ
            làm việc của Ban Chấp hành Trung ương
            """)).Header;
        var citation = Assert.Single(Read("Thực hiện Quy chế số 07-QĐ/TW ngày 12/8/2024 của Ban Chấp hành Trung ương"));
        Assert.Equal((head.Type, head.Key?.ToString()), (citation.Type, citation.Key.ToString()));
    }

    [Fact]
    public void A_decree_of_1945_is_told_by_its_serial_and_day() =>
        Assert.Equal("urn:lex:vn::sac.lenh:1947-03-12;29", Key(Assert.Single(Read("Sắc lệnh số 29 ngày 12 tháng 3 năm 1947"))));
}
