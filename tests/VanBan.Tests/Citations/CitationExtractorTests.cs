using System.Collections.Immutable;
using CsCheck;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Citations;

public class CitationExtractorTests
{
    private static ImmutableArray<Citation> Read(string text) => CitationExtractor.Extract(new Document("example.txt", text), Header.Empty);

    private static string Line(Citation c) => $"{c.Type?.Slug} {c.Number?.Printed ?? c.Name} {(c.DateInferred ? "~" : "")}{c.Date:yyyy-MM-dd} {c.Issuer}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();

    [Theory]
    // The layouts of the State and of the Party.
    [InlineData("theo Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh về kế hoạch", "nghi-quyet 40/NQ-HĐND 2022-12-09 HĐND tỉnh")]
    [InlineData("Chương trình hành động số 17-CTr/TU ngày 30/9/2021 của Tỉnh ủy, đảm bảo", "chuong-trinh 17-CTr/TU 2021-09-30 Tỉnh ủy")]
    [InlineData("Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư Trung ương Đảng", "quy-dinh 66-QĐ/TW 2017-02-06 Ban Bí thư Trung ương Đảng")]
    [InlineData("Công văn số 1567/UBND-NC ngày 12/5/2023; đảm bảo", "cong-van 1567/UBND-NC 2023-05-12")]
    [InlineData("Công văn số 632/STTTT-BCVT&CNTT ngày 09 tháng 7 năm 2020", "cong-van 632/STTTT-BCVT&CNTT 2020-07-09")]
    [InlineData("Kế hoạch số 01/KH-BCĐ389QNg ngày 10/12/2021", "ke-hoach 01/KH-BCĐ389QNg 2021-12-10")]
    [InlineData("Nghị quyết số 66.19/2026/NQ-CP của Chính phủ", "nghi-quyet 66.19/2026/NQ-CP Chính phủ")]
    [InlineData("Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ", "nghi-quyet 30a/2008/NQ-CP 2008-12-27 Chính phủ")]
    [InlineData("Quyết định số 63/2025/QĐ-CTUBND", "quyet-dinh 63/2025/QĐ-CTUBND")]
    // Old layouts.
    [InlineData("Quyết định số 206-CP ngày 30 tháng 5 năm 1979 của Hội đồng Chính phủ", "quyet-dinh 206-CP 1979-05-30 Hội đồng Chính phủ")]
    [InlineData("Thông tư số 15/BYT-TT ngày 21/12/1993", "thong-tu 15/BYT-TT 1993-12-21")]
    [InlineData("Quyết định 890/2003/QĐ/CTN ngày 26 tháng 11 năm 2003", "quyet-dinh 890/2003/QĐ/CTN 2003-11-26")]
    [InlineData("Pháp lệnh số 10-LCT/HĐNN7", "phap-lenh 10-LCT/HĐNN7")]
    [InlineData("Quyết định số 25 CP ngày 12/3/1980 của Hội đồng Chính phủ", "quyet-dinh 25CP 1980-03-12 Hội đồng Chính phủ")]
    [InlineData("Thông tư số 61 TC/HCVX ngày 07/9/1994", "thong-tu 61TC/HCVX 1994-09-07")]
    [InlineData("Thông tư số 07 b/2012/TT-BTP", "thong-tu 07b/2012/TT-BTP")]
    [InlineData("Quy chế số 02/QC-TT.HĐND-UBND ngày 05/4/2017", "quy-che 02/QC-TT.HĐND-UBND 2017-04-05")]
    [InlineData("Quyết định số 731/2004/QĐ .UBND ngày 06/9/2004", "quyet-dinh 731/2004/QĐ.UBND 2004-09-06")]
    [InlineData("Thông tư liên tịch số 11/2009/TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA", "thong-tu-lien-tich 11/2009/TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA")]
    // Bodies that issue together, and bodies of bodies.
    [InlineData("Thông tư liên tịch số 17/2011/TTLT-BNV-BTC ngày 10/10/2011 của Bộ Nội vụ và Bộ Tài chính hướng dẫn", "thong-tu-lien-tich 17/2011/TTLT-BNV-BTC 2011-10-10 Bộ Nội vụ và Bộ Tài chính")]
    [InlineData("Thông tư liên tịch số 17/2011/TTLT-BNV-BTC ngày 10/10/2011 của liên Bộ Nội vụ, Bộ Y tế và Bộ Tài chính hướng dẫn", "thong-tu-lien-tich 17/2011/TTLT-BNV-BTC 2011-10-10 liên Bộ Nội vụ, Bộ Y tế và Bộ Tài chính")]
    [InlineData("Thông tư liên tịch số 17/2011/TTLT-BNV-BTC ngày 10/10/2011 của Bộ trưởng Bộ Nội vụ, Bộ trưởng Bộ Tài chính", "thong-tu-lien-tich 17/2011/TTLT-BNV-BTC 2011-10-10 Bộ trưởng Bộ Nội vụ, Bộ trưởng Bộ Tài chính")]
    [InlineData("Quy chế số 02/QC-UBND ngày 05/4/2017 giữa Thường trực HĐND tỉnh và UBND tỉnh", "quy-che 02/QC-UBND 2017-04-05 Thường trực HĐND tỉnh và UBND tỉnh")]
    [InlineData("Báo cáo số 21/BC-HĐND ngày 05/7/2018 của Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh; ý kiến", "bao-cao 21/BC-HĐND 2018-07-05 Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh")]
    [InlineData("Báo cáo số 21/BC-HĐND ngày 05/7/2018 của Ban Kinh tế-Ngân sách HĐND tỉnh", "bao-cao 21/BC-HĐND 2018-07-05 Ban Kinh tế-Ngân sách HĐND tỉnh")]
    [InlineData("Kế hoạch số 07/KH-BCĐ389 ngày 02/12/2019 của Ban Chỉ đạo 389 quốc gia về cao điểm", "ke-hoach 07/KH-BCĐ389 2019-12-02 Ban Chỉ đạo 389 quốc gia")]
    [InlineData("NGHỊ QUYẾT SỐ 15/2014/NQ-HĐND NGÀY 11/7/2014 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH QUY ĐỊNH MỨC THU", "nghi-quyet 15/2014/NQ-HĐND 2014-07-11 HỘI ĐỒNG NHÂN DÂN TỈNH")]
    // Line ends, blanks, lost and glued characters.
    [InlineData("Nghị định số 126/2024/NĐ-\nCP ngày 08 tháng 10\nnăm 2024 của Chính\nphủ", "nghi-dinh 126/2024/NĐ-CP 2024-10-08 Chính phủ")]
    [InlineData("Chỉ thị số 49-CT /TW ngày 28 tháng 6 năm 2025 của Ban Bí thư", "chi-thi 49-CT/TW 2025-06-28 Ban Bí thư")]
    [InlineData("Thông tư số 57 /2025/TT- BYT", "thong-tu 57/2025/TT-BYT")]
    [InlineData("Quyết định số 12/QĐ - UBND ngày 05/01/2024", "quyet-dinh 12/QĐ-UBND 2024-01-05")]
    [InlineData("Nghị định số 126/2024/NĐ-CP1, Sở Nội vụ", "nghi-dinh 126/2024/NĐ-CP")]
    [InlineData("Quyết định số 45/2021/QĐ-UBNDngày 05/10/2021", "quyet-dinh 45/2021/QĐ-UBND 2021-10-05")]
    [InlineData("Nghị định số 34/2016NĐ-CP", "nghi-dinh 34/2016/NĐ-CP")]
    [InlineData("Quyết định sô 79/QÐÐ-UBND ngày 19/02⁄2021", "quyet-dinh 79/QĐ-UBND 2021-02-19")]
    [InlineData("Hướng dẫn số11-HD/VPTW, ngày 28/5/2004", "huong-dan 11-HD/VPTW 2004-05-28")]
    [InlineData("thông tư số 07/2022/tt-btttt của bộ thông tin và truyền thông", "thong-tu 07/2022/tt-btttt bộ thông tin và truyền thông")]
    [InlineData("NGHỊ QUYẾT SỐ 66-NQ/TW NGÀY 30 THÁNG 4 NĂM 2025 CỦA BỘ CHÍNH TRỊ", "nghi-quyet 66-NQ/TW 2025-04-30 BỘ CHÍNH TRỊ")]
    // The number of the page that a symbol runs over.
    [InlineData("theo Quyết định số 88/2024/QĐ-\n\n      14\n\nUBND ngày 02/3/2024 của UBND tỉnh", "quyet-dinh 88/2024/QĐ-UBND 2024-03-02 UBND tỉnh")]
    [InlineData("Nghị định số 45/2023/\n2\nNĐ-CP ngày 03 tháng 7 năm 2023", "nghi-dinh 45/2023/NĐ-CP 2023-07-03")]
    // Units behind a stop or in brackets glued to the symbol.
    [InlineData("Công văn số 27/VCC.QT ngày 11/6/2024 của", "cong-van 27/VCC.QT 2024-06-11")]
    [InlineData("Báo cáo số 18/BC-CAT(PV01) ngày 04/5/2025 của", "bao-cao 18/BC-CAT(PV01) 2025-05-04")]
    // Without 'số', and with the issuer before the number.
    [InlineData("khoản 6 Điều 5 Nghị định 09/2018/NĐ-CP", "nghi-dinh 09/2018/NĐ-CP")]
    [InlineData("Nghị định của Chính phủ số 132/2008/NĐ-CP ngày 31/12/2008", "nghi-dinh 132/2008/NĐ-CP 2008-12-31 Chính phủ")]
    [InlineData("(Nghị định số 193/2025/NĐ-CP)", "nghi-dinh 193/2025/NĐ-CP")]
    // The type word and the symbol may disagree: what is printed counts.
    [InlineData("tại Công văn số 02/BC-LĐQV", "cong-van 02/BC-LĐQV")]
    public void A_numbered_citation_is_read_in_full(string text, string expected) => Assert.Equal(expected, Line(Assert.Single(Read(text))));

    [Theory]
    [InlineData("thực hiện tốt Luật Tiếp công dân, đặc biệt là", "luat Luật Tiếp công dân")]
    [InlineData("Luật Thực hành tiết kiệm, chống lãng phí và các văn bản khác", "luat Luật Thực hành tiết kiệm, chống lãng phí")]
    [InlineData("Luật Phòng chống tham nhũng năm 2018", "luat Luật Phòng chống tham nhũng")]
    [InlineData("Bộ Luật Lao động ngày 23 tháng 6 năm 1994", "bo-luat Bộ Luật Lao động 1994-06-23")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;", "luat Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương 2019-11-22")]
    [InlineData("Luật Tô chức chính quyên địa phương ngày 19/6/2015", "luat Luật Tổ chức chính quyền địa phương 2015-06-19")]
    [InlineData("Luật Hóa chất số 69/2025/QH15;", "luat 69/2025/QH15")]
    [InlineData("Luật Ngân sách nhà nước (sửa đổi) ngày 20/5/1998;", "luat Luật Ngân sách nhà nước 1998-05-20")]
    [InlineData("Luật Ngân sách nhà nước đã được Quốc hội khóa IX thông qua ngày 20/3/1996;", "luat Luật Ngân sách nhà nước 1996-03-20")]
    [InlineData("Luật sửa đổi, bổ sung một số điều và Phụ lục Danh mục ngành nghề của Luật Đầu tư ngày 11/6/2025;", "luat Luật sửa đổi, bổ sung một số điều và Phụ lục Danh mục ngành nghề của Luật Đầu tư 2025-06-11")]
    // The number may be that of the law amended, or that of the law that amends.
    [InlineData("sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 25/2008/QH12", "luat 25/2008/QH12")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 51/2024/QH15", "luat 51/2024/QH15")]
    [InlineData("Luật Quản lý trật tự lòng đường được Quốc hội thông qua", "luat Luật Quản lý trật tự lòng đường")]
    [InlineData("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam")]
    public void A_law_is_read_by_its_name(string text, string expected)
    {
        var citation = Assert.Single(Read(text));
        Assert.Equal(expected.Split(' ', 2)[1], (citation.Number?.Printed ?? citation.Name) + (citation.Date is { } date && citation.Number is null ? $" {date:yyyy-MM-dd}" : ""));
        Assert.Equal(expected.Split(' ')[0], citation.Type?.Slug);
    }

    public static TheoryData<string, string[]> Enumerations => new()
    {
        {
            "Công điện số 280/CĐ-TTg ngày 19/4/2023, Công điện số 365/CĐ-TTg ngày 04/5/2023, Công điện số 470/CĐ-TTg ngày 26/5/2023",
            ["cong-dien 280/CĐ-TTg 2023-04-19", "cong-dien 365/CĐ-TTg 2023-05-04", "cong-dien 470/CĐ-TTg 2023-05-26"]
        },
        {
            "tại các Công văn: số 87/HĐND-KTNS ngày 15/5/2024 về việc bổ sung dự toán, số 208/HĐND-KTNS ngày 30/10/2024 và số 222/HĐND-KTNS ngày 14/11/2024",
            ["cong-van 87/HĐND-KTNS 2024-05-15", "cong-van 208/HĐND-KTNS 2024-10-30", "cong-van 222/HĐND-KTNS 2024-11-14"]
        },
        {
            "các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ- BGTVT ngày 31/12/2024 của Bộ trưởng Bộ Giao thông vận tải",
            ["quyet-dinh 1743/QĐ-BGTVT ~2024-12-31 Bộ trưởng Bộ Giao thông vận tải", "quyet-dinh 1744/QĐ-BGTVT 2024-12-31 Bộ trưởng Bộ Giao thông vận tải"]
        },
        {
            "Căn cứ các Quyết định của UBND tỉnh: Số 79/QĐ-UBND ngày 19/02/2021 ban hành Quy định về dự phòng; số 657/QĐ-UBND ngày 13/7/2023",
            ["quyet-dinh 79/QĐ-UBND 2021-02-19 UBND tỉnh", "quyet-dinh 657/QĐ-UBND 2023-07-13 UBND tỉnh"]
        },
        {
            "đã ban hành các Quyết định: Số 418/QĐ-UBND ngày 30/5/2024 về việc điều chỉnh dự toán tại Quyết định số 1368/QĐ-UBND ngày 12/12/2023 của UBND tỉnh, số 728/QĐ-UBND ngày 13/11/2024",
            ["quyet-dinh 418/QĐ-UBND 2024-05-30", "quyet-dinh 1368/QĐ-UBND 2023-12-12 UBND tỉnh", "quyet-dinh 728/QĐ-UBND 2024-11-13"]
        },
        {
            "được sửa đổi bởi các Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15",
            ["luat 43/2024/QH15", "luat 47/2024/QH15", "luat 58/2024/QH15"]
        },
        {
            "các Thông tư số: 38/2007/TT-BNNPTNT, 78/2011/TT-BNNPTNT, 25/2011/ TT-BNNPTNT",
            ["thong-tu 38/2007/TT-BNNPTNT", "thong-tu 78/2011/TT-BNNPTNT", "thong-tu 25/2011/TT-BNNPTNT"]
        },
    };

    [Theory, MemberData(nameof(Enumerations))]
    public void Each_member_of_an_enumeration_is_a_citation(string text, string[] expected) => Assert.Equal(expected, Read(text).Select(Line));

    [Theory]
    [InlineData("ngày 20/11/2020, đạt 3/5 chỉ tiêu, giai đoạn 2021-2025, tăng 1.432 dịch vụ")]
    [InlineData("Mẫu số 01/TNDN ban hành kèm theo")]
    [InlineData("theo Mẫu số 01a/ĐNHT, tờ khai số 05/KK-TNCN")]
    [InlineData("QCVN 86:2025/BKHCN và TCVN 6909:2001")]
    [InlineData("CÔNG BÁO/Số 1523 + 1524/Ngày 29-12-2024")]
    [InlineData("đã ban hành 30 quyết định quy phạm pháp luật, 5 chỉ thị, 200 kế hoạch")]
    [InlineData("Số:      /TTr-SNV ngày     tháng 3 năm 2025")]
    [InlineData("tại Tờ trình số     /TTr-SNV ngày     tháng 3 năm 2025")]
    [InlineData("tuân thủ pháp luật, kỷ luật; luật sư và Đoàn Luật sư tỉnh")]
    [InlineData("PHÁP LUẬT ĐÁP ỨNG YÊU CẦU PHÁT TRIỂN")]
    [InlineData("dịch Covid-19, biển số 43A-12345, quốc lộ 1/QL1A")]
    [InlineData("Số: 113/BC-UBND\nBình Phước, ngày 14 tháng 6 năm 2023")]
    [InlineData("Số 15-NQ/TU\n")]
    [InlineData("Luật số: 51/2024/QH15\n")]
    [InlineData("số 23/NQ-\n ngang bộ, số 66-\n cơ quan")]
    [InlineData("Số:⁄‡6 /CT-UBND\nQuảng Ngãi")]
    [InlineData("Thông tư số …/2016/TT-BCT ngày … tháng … năm 2016")]
    [InlineData("Thông báo số 1098-T; B/BTCTU")]
    [InlineData("theo quy định của luật khác và Luật khác có liên quan")]
    [InlineData("thực hiện theo Luật liên quan khác")]
    public void What_names_no_document_is_no_citation(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_later_mention_without_date_takes_the_date_of_the_first()
    {
        var citations = Read("Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ. Theo Nghị quyết số 01/NQ-CP, các sở thực hiện.");
        Assert.Equal(["nghi-quyet 01/NQ-CP 2023-01-06 Chính phủ", "nghi-quyet 01/NQ-CP ~2023-01-06 Chính phủ"], citations.Select(Line));
        Assert.Equal(citations[0].Key.ToString(), citations[1].Key.ToString());
    }

    [Theory]
    [InlineData("Kết luận số 182-KL/TW, ngày Các bộ, ngày 29/7/2025", "2025-07-29")]
    [InlineData("Tờ trình số 12/TTr-SNV ngày     tháng 3 năm 2025; ngày 12/3/2025", null)]
    [InlineData("Tờ trình số 12/TTr-SNV ngày ký, Quyết định ngày 12/3/2025", null)]
    public void A_date_torn_from_its_word_by_a_column_is_inferred_and_a_blank_is_not_filled(string text, string? date)
    {
        var citation = Read(text)[0];
        Assert.Equal(date, citation.Date?.ToString("yyyy-MM-dd", null));
        Assert.Equal(date is not null, citation.DateInferred);
    }

    [Fact]
    public void Two_dates_that_contradict_each_other_lend_none()
    {
        var citations = Read("Quyết định số 05/QĐ-UBND ngày 06/01/2023; Quyết định số 05/QĐ-UBND ngày 07/02/2024; Quyết định số 05/QĐ-UBND.");
        Assert.Null(citations[2].Date);
    }

    [Fact]
    public void A_local_body_without_a_place_is_that_of_the_citing_document()
    {
        var header = new Header { Key = new DocumentKey { Province = "binh.phuoc" } };
        var citation = Assert.Single(CitationExtractor.Extract(new Document("a", "Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh"), header));
        Assert.Equal("urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2022-12-09;40-nq-hdnd", citation.Key.ToString());
    }

    [Theory]
    // A chairman signs decisions of his committee's series; the organs of the Party's centre count in one series.
    [InlineData("Quyết định số 1284/QĐ-UBND ngày 17/10/2024 của Chủ tịch UBND tỉnh", "urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:quyet.dinh:2024-10-17;1284-qd-ubnd")]
    [InlineData("Quyết định số 63/2025/QĐ-CTUBND ngày 17/10/2025 của Chủ tịch UBND tỉnh Phú Thọ", "urn:lex:vn;phu.tho:chu.tich.uy.ban.nhan.dan:quyet.dinh:2025-10-17;63-2025-qd-ctubnd")]
    [InlineData("Kết luận số 34-KL/TW ngày 18/5/2026 của Bộ Chính trị", "urn:lex:vn:ban.chap.hanh.trung.uong:ket.luan:2026-05-18;34-kl-tw")]
    [InlineData("Kết luận số 18/KL-TTr ngày 06/9/2023 của Thanh tra Bộ Nội vụ", "urn:lex:vn:thanh.tra.bo.noi.vu:ket.luan:2023-09-06;18-kl-ttr")]
    [InlineData("Thông tư liên tịch số 21/2013/TTLT/BTC-BNV ngày 30/12/2013 của Bộ Nội vụ, Bộ Tài chính", "urn:lex:vn:bo.tai.chinh:thong.tu.lien.tich:2013-12-30;21-2013-ttlt-btc-bnv")]
    [InlineData("Nghị định số 132/2008/NĐ-CP ngày 31/12/2018 của Chính phủ", "urn:lex:vn:chinh.phu:nghi.dinh:;132-2008-nd-cp")]
    // A district is not its province, and 'UBND huyện' without a name is nobody's in a document of the province.
    [InlineData("Quyết định số 15/QĐ-UBND ngày 05/5/2023 của UBND huyện Bù Đăng", "urn:lex:vn;binh.phuoc:uy.ban.nhan.dan.huyen.bu.dang:quyet.dinh:2023-05-05;15-qd-ubnd")]
    [InlineData("Quyết định số 15/QĐ-UBND ngày 05/5/2023 của UBND huyện", "urn:lex:vn;binh.phuoc::quyet.dinh:2023-05-05;15-qd-ubnd")]
    [InlineData("Quyết định số 15/QĐ-UBND ngày 05/5/2023 của UBND tỉnh Tây Ninh", "urn:lex:vn;tay.ninh:uy.ban.nhan.dan:quyet.dinh:2023-05-05;15-qd-ubnd")]
    [InlineData("Nghị quyết số 04-NQ/TU ngày 18/5/2021", "urn:lex:vn;binh.phuoc:tinh.uy:nghi.quyet:2021-05-18;04-nq-tu")]
    public void The_key_names_the_body_in_whose_series_the_document_is_numbered(string text, string urn)
    {
        var header = new Header { Key = new DocumentKey { Province = "binh.phuoc", Issuer = "uy.ban.nhan.dan" } };
        Assert.Equal(urn, Assert.Single(CitationExtractor.Extract(new Document("a", text), header)).Key.ToString());
    }

    [Fact]
    public void The_name_of_a_law_alone_means_the_act_that_the_document_names_by_number()
    {
        var citations = Read("Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15; theo quy định của Luật Bảo hiểm xã hội.");
        Assert.Equal("41-2024-qh15", citations[1].Key.Designation);
        Assert.Equal((CitationKind.Named, Certainty.Likely), (citations[1].Kind, citations[1].Certainty));
        Assert.Equal("41-2024-qh15", Read("theo Luật Bảo hiểm xã hội; Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15.")[0].Key.Designation);
        citations = Read("Luật Bảo hiểm xã hội số 41/2024/QH15; Luật Bảo hiểm xã hội số 58/2014/QH13; Luật Bảo hiểm xã hội.");
        Assert.Equal("luat.bao.hiem.xa.hoi", citations[2].Key.Designation);
    }

    [Fact]
    public void A_law_and_a_resolution_of_one_number_are_two_documents()
    {
        var citations = Read("Luật số 93/2015/QH13 và Nghị quyết số 93/2015/QH13");
        Assert.False(citations[0].Key.Fits(citations[1].Key));
    }

    [Theory]
    [InlineData("điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", "5/2/a")]
    [InlineData("khoản 1, khoản 2 và khoản 3 Điều 4 của Nghị định số 30/2020/NĐ-CP", "4/1/ 4/2/ 4/3/")]
    [InlineData("điểm c và đ khoản 3 Điều 4 Nghị định số 30/2020/NĐ-CP", "4/3/c 4/3/đ")]
    [InlineData("từ điểm c đến điểm h\nkhoản 1 Điều 15 Nghị định số 31/2018/NĐ-CP", "15/1/c 15/1/d 15/1/đ 15/1/e 15/1/g 15/1/h")]
    [InlineData("điểm a, b khoản 2 và khoản 4 Điều 5 Nghị định số 30/2020/NĐ-CP", "5/2/a 5/2/b 5/4/")]
    [InlineData("các Điều 7 đến 9 của Luật Đất đai", "7// 8// 9//")]
    [InlineData("khoản 8a Điều 20a Luật Đất đai", "20a/8a/")]
    [InlineData("Luật Đất đai (Điều 5)", "5//")]
    [InlineData("Phụ lục III ban hành kèm theo Nghị định số 30/2020/NĐ-CP", "Phụ lục III")]
    [InlineData("Mẫu số 05 Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP", "Mẫu số 05 Phụ lục I")]
    [InlineData("khoản 2 Điều này. Nghị định số 30/2020/NĐ-CP", "")]
    [InlineData("điểm c khoản 4 của Điều 31 của Luật Đất đai", "31/4/c")]
    [InlineData("khoản 2, Điều 8, Nghị định số 30/2020/NĐ-CP", "8/2/")]
    [InlineData("điều kiện 5 năm theo Nghị định số 30/2020/NĐ-CP", "")]
    public void Provisions_belong_to_the_document_that_they_are_named_with(string text, string expected)
    {
        var citation = Assert.Single(Read(text));
        Assert.Equal(expected, string.Join(' ', citation.Pinpoints.Select(p => p.Part ?? $"{p.Article}/{p.Clause}/{p.Point}")));
    }

    [Theory]
    [InlineData("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020. Theo Nghị định nêu trên", 0)]
    [InlineData("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết 57). Theo Nghị quyết 57, các sở", 0)]
    [InlineData("Luật Tín ngưỡng, tôn giáo (sau đây gọi là Luật). Điều 5 Luật, điều kiện", 0)]
    [InlineData("Nghị định số 59/2011/NĐ-CP. Theo khoản 1 Điều 24 Nghị định số 59, Hội đồng", 0)]
    [InlineData("Theo Nghị định nêu trên", -1)]
    [InlineData("Nghị định số 30/2020/NĐ-CP và Nghị định về cán bộ. Theo Nghị định nêu trên", -1)]
    [InlineData("(Nghị định số 30/2020/NĐ-CP). Theo Nghị định nêu trên", -1)]
    [InlineData("Nghị định số 30/2020/NĐ-CP, Nghị định số 31/2020/NĐ-CP. Các Nghị định nêu trên", -1)]
    public void A_word_that_points_back_stands_for_what_was_named_or_for_nothing(string text, int antecedent)
    {
        var citations = Read(text);
        var back = citations[^1];
        Assert.Equal(CitationKind.Anaphora, back.Kind);
        Assert.Equal(antecedent < 0 ? null : citations[antecedent].Key.Designation, back.Key.Designation);
        Assert.Equal(antecedent < 0 ? Certainty.Ambiguous : Certainty.Likely, back.Certainty);
    }

    [Fact]
    public void This_document_is_itself_and_a_quoted_wording_speaks_of_another()
    {
        var header = new Header { Type = VanBan.Knowledge.DocumentType.Find("nghi-dinh"), Key = new DocumentKey { Type = "nghi-dinh", Designation = "30-2020-nd-cp" } };
        var citations = CitationExtractor.Extract(new Document("a", "Nghị định này có hiệu lực. “Điều 5. Theo Nghị định này”. Quy chế này."), header);
        Assert.Equal("30-2020-nd-cp", Assert.Single(citations).Key.Designation);
    }

    [Theory]
    [InlineData("quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, tập trung", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")]
    [InlineData("Nghị quyết Đại hội XIII và Chương trình", "Nghị quyết Đại hội XIII")]
    [InlineData("thực hiện Nghị quyết Trung ương 6 khóa XII về", "Nghị quyết Trung ương 6 khóa XII")]
    [InlineData("theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI")]
    public void A_resolution_of_the_Party_is_read_by_its_name(string text, string expected) => Assert.Equal(expected, Assert.Single(Read(text)).Name);

    [Fact]
    public void A_kind_with_a_date_and_no_number_is_a_citation()
    {
        var citation = Assert.Single(Read("theo Nghị quyết ngày 12/12/2022 của HĐND tỉnh"));
        Assert.Equal((CitationKind.Named, "2022-12-12", "HĐND tỉnh"), (citation.Kind, citation.Date?.ToString("yyyy-MM-dd", null), citation.Issuer));
    }

    [Theory]
    [InlineData("bao-cao", "Sở Tài chính trình quy định thay thế Nghị quyết số 08/2020/NQ-HĐND", Relation.Mentions)]
    [InlineData("nghi-quyet", "thay thế Nghị quyết số 08/2020/NQ-HĐND", Relation.Replaces)]
    [InlineData("ke-hoach", "thay thế Kế hoạch số 08/KH-UBND", Relation.Replaces)]
    [InlineData("ket-luan", "Kết luận này thay thế Thông báo số 655-TB/TU", Relation.Replaces)]
    public void Only_an_act_changes_an_act_and_any_document_one_of_its_own_kind(string own, string text, Relation expected)
    {
        var header = new Header { Type = VanBan.Knowledge.DocumentType.Find(own) };
        Assert.Equal(expected, CitationExtractor.Extract(new Document("a", text), header)[^1].Relation);
    }

    [Fact]
    public void A_serial_without_symbol_names_no_document_by_itself()
    {
        var citation = Assert.Single(Read("theo Quy định 15 của Bộ Chính trị về công tác cán bộ"));
        Assert.Equal((CitationKind.Named, Certainty.Ambiguous, null, "Bộ Chính trị"), (citation.Kind, citation.Certainty, citation.Key.Designation, citation.Issuer));
        Assert.Empty(Read("Kế hoạch 5 năm của tỉnh đạt 3 quy định 2 năm"));
    }

    [Theory]
    [InlineData("LUẬT\nBẢO HIỂM XÃ HỘI\nCăn cứ Hiến pháp; Quốc hội ban hành Luật Bảo hiểm xã hội.", "Hiến pháp")]
    [InlineData("LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐẤU THẦU\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu số 22/2023/QH15.", "LUẬT ĐẤU THẦU|Luật Đấu thầu")]
    public void A_law_does_not_cite_itself_by_its_name(string text, string expected)
    {
        var header = new Header { Type = VanBan.Knowledge.DocumentType.Find("luat") };
        Assert.Equal(expected, string.Join('|', CitationExtractor.Extract(new Document("a", text), header).Where(c => c.Kind != CitationKind.Self).Select(c => c.Name)));
    }

    [Fact]
    public void The_number_in_the_head_of_a_document_is_its_own()
    {
        var header = new Header { Type = VanBan.Knowledge.DocumentType.Find("nghi-dinh"), Number = DocumentNumber.Parse("61/1998/NĐ-CP") };
        var citations = CitationExtractor.Extract(new Document("a", "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY 15 THÁNG 8 NĂM 1998\nCăn cứ Luật Tổ chức Chính phủ;\n(Ban hành kèm theo Nghị định số 61/1998/NĐ-CP)"), header);
        Assert.Equal(["luat", "nghi-dinh"], citations.Select(c => c.Type?.Slug));
    }

    private static readonly Gen<string> Texts = Some.Text(
        50, "Nghị định ", "số ", "Số: ", "30/2020/NĐ-CP", "40/NQ-", "HĐND", "17-CTr/TU", " ngày ", "09/12/2022", " của ", "Chính phủ", "HĐND tỉnh Bình Phước", "Luật ", "Tiếp công dân", "sửa đổi, bổ sung ",
        "một số điều của ", ", ", " và ", "; ", ".\n", "\n", "căn cứ ", "(", ")", "/", "-", "2020", "Điều 5 ", "các Quyết định: ", "QH15", "\t", "Bộ luật ", "ngày", "66.19/2026/",
        "cùng ", "Nghị định", " này", " nêu trên", "Huyện ủy ", "(sau đây gọi là ", "06, 08 và ", " năm 2015", "Nghị quyết Đại hội Đảng bộ tỉnh", " lần thứ XIII", "do ", " ban hành");

    [Fact]
    public void Whatever_the_text_spans_are_ordered_and_lie_inside_it() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var citation in Read(text))
        {
            Assert.InRange(citation.Span.Start, end, text.Length);
            Assert.InRange(citation.Span.End, citation.Span.Start + 1, text.Length);
            end = citation.Span.End;
        }
    });

    [Theory]
    // The word that points back is a mention of its own: the number behind it opens another.
    [InlineData("Nghị định số 15/2020/NĐ-CP và Điều 4 của cùng Nghị định, số 30/2020/NĐ-CP", "Nghị định số 15/2020/NĐ-CP|Nghị định|số 30/2020/NĐ-CP")]
    // The name of a body may be missing at the end of the text.
    [InlineData("Chỉ thị số 05-CT/HU của Huyện ủy ", "Chỉ thị số 05-CT/HU của Huyện ủy")]
    public void Mentions_that_meet_do_not_overlap(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text).Select(c => text[c.Span.Start..c.Span.End])));

    [Theory]
    [InlineData("9", 20_000)]
    [InlineData("1/", 20_000)]
    [InlineData("(", 5_000)]
    [InlineData("số 1/QĐ-", 5_000)]
    [InlineData("Luật sửa đổi, bổ sung ", 5_000)]
    [InlineData("Nghị định của Bộ ", 5_000)]
    [InlineData("A-", 20_000)]
    public void A_text_of_one_thing_over_and_over_is_read_to_its_end(string piece, int times) =>
        Assert.False(Read(string.Concat(Enumerable.Repeat(piece, times))).IsDefault);
}
