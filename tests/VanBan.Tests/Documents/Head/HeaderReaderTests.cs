using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Documents.Head;

public class HeaderReaderTests
{
    // A head as a converter of PDF prints it: the two columns run together.
    private const string Decision = """
        ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH BÌNH PHƯỚC Độc lập - Tự do - Hạnh phúc
        ______
        Số: 1418/QĐ-UBND Bình Phước, ngày 05 tháng 9 năm 2023

        QUYẾT ĐỊNH
        Về việc phê duyệt kế hoạch trồng cây phân tán
        trên địa bàn tỉnh năm 2023

        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC

        Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
        QUYẾT ĐỊNH:
        Điều 1. Phê duyệt kế hoạch trồng cây phân tán.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

        Nơi nhận: KT. CHỦ TỊCH
        - Như Điều 2; PHÓ CHỦ TỊCH
        - Sở Nông nghiệp và
        Phát triển nông thôn;
        - Lưu: VT, KT. Lê Văn Mẫu
        """;

    // The same layout written column by column, as from a DOCX file.
    private const string Letter = """
        UBND TỈNH BÌNH PHƯỚC
        SỞ TÀI CHÍNH
        Số: 632/STC-NS
        V/v hướng dẫn lập dự toán
        ngân sách năm 2024
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Bình Phước, ngày 14 tháng 6 năm 2023

        Kính gửi:
        - Các sở, ban, ngành;
        - Ủy ban nhân dân các huyện, thị xã.

        Sở Tài chính hướng dẫn như sau:
        1. Lập dự toán thu.

        Nơi nhận:
        - Như trên;
        - Lưu: VT, NS.
        GIÁM ĐỐC


        Trần Thị Mẫu
        """;

    [Fact]
    public void The_two_columns_of_a_head_are_told_apart()
    {
        var header = Read(Decision);
        Assert.Equal("quyet-dinh", header.Type?.Slug);
        Assert.Equal("1418/QĐ-UBND", header.Number?.Printed);
        Assert.Equal(new DateOnly(2023, 9, 5), header.Date);
        Assert.Equal("Bình Phước", header.Place);
        Assert.Equal("Ủy ban nhân dân tỉnh Bình Phước", header.Issuer);
        Assert.Equal("Về việc phê duyệt kế hoạch trồng cây phân tán trên địa bàn tỉnh năm 2023", header.Subject);
        Assert.Equal("Chủ tịch Ủy ban nhân dân tỉnh Bình Phước", header.Authority);
        Assert.Equal("urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:quyet.dinh:2023-09-05;1418-qd-ubnd", header.Key?.ToString());
    }

    [Fact]
    public void The_foot_is_read_beside_the_recipients()
    {
        var header = Read(Decision);
        Assert.Equal(["KT. CHỦ TỊCH"], header.SignedFor);
        Assert.Equal("PHÓ CHỦ TỊCH", header.SignerTitle);
        Assert.Equal("Lê Văn Mẫu", header.Signer);
        Assert.Equal(["Như Điều 2", "Sở Nông nghiệp và Phát triển nông thôn", "Lưu: VT, KT"], header.Recipients);
        Assert.Equal(new DateOnly(2023, 9, 5), header.EffectiveDate);
    }

    [Fact]
    public void Specks_of_a_scan_hide_neither_kind_nor_subject_nor_signer()
    {
        var header = HeaderReader.Read(new Document("scan", """
            ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH BÌNH PHƯỚC Độc lập - Tự do - Hạnh phúc
            Số: 84 /TTr-UBND Bình Phước, ngày 05 tháng 02 năm 2025
            _ TỜ TRÌNH :
            ˆ Về việc thông qua kế hoạch trồng cây ‹
            phân tán năm 2025
            Kính gửi: Hội đồng nhân dân tỉnh

            Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;

            Nơi nhận: ` CHUITỊCH =
            - Như trên;
            - Thường trực HĐND tỉnh; Lê Văn Mẫu
            - Lưu: VT.
            """)).Header;
        Assert.Equal("to-trinh", header.Type?.Slug);
        Assert.Equal("Về việc thông qua kế hoạch trồng cây phân tán năm 2025", header.Subject);
        Assert.Equal("Lê Văn Mẫu", header.Signer);
        Assert.Equal(["Như trên", "Thường trực HĐND tỉnh", "Lưu: VT"], header.Recipients);
    }

    [Fact]
    public void An_official_letter_has_its_subject_below_the_number()
    {
        var header = Read(Letter);
        Assert.Equal("cong-van", header.Type?.Slug);
        Assert.Equal("632/STC-NS", header.Number?.Printed);
        Assert.Equal("V/v hướng dẫn lập dự toán ngân sách năm 2024", header.Subject);
        Assert.Equal("Sở Tài chính", header.Issuer);
        Assert.Equal("Ủy ban nhân dân tỉnh Bình Phước", header.Superior);
        Assert.Equal(["Các sở, ban, ngành", "Ủy ban nhân dân các huyện, thị xã"], header.Addressees);
        Assert.Equal(("GIÁM ĐỐC", "Trần Thị Mẫu"), (header.SignerTitle, header.Signer));
        Assert.Equal("urn:lex:vn;binh.phuoc:so.tai.chinh:cong.van:2023-06-14;632-stc-ns", header.Key?.ToString());
    }

    [Fact]
    public void Blanks_of_a_draft_stay_blank()
    {
        var header = Read(Decision.Replace("1418/", "       /", StringComparison.Ordinal).Replace("ngày 05 tháng", "ngày      tháng", StringComparison.Ordinal), "bp-1418-qd.docx");
        Assert.Null(header.Number);
        Assert.Null(header.Date);
        Assert.True(header.IsDraft);
        Assert.Equal(("QĐ-UBND", "quyet-dinh", "Bình Phước"), (header.Symbol, header.Type?.Slug, header.Place));
        Assert.Equal(2023, header.Key?.Year);
    }

    [Fact]
    public void The_file_name_gives_the_number_that_a_scan_hides_and_a_diagnostic_says_so()
    {
        var reading = HeaderReader.Read(new Document("1418 QĐ.signed.pdf", Decision.Replace("1418/", "14#8 /", StringComparison.Ordinal)));
        Assert.Equal("1418/QĐ-UBND", reading.Header.Number?.Printed);
        Assert.Equal("number-from-file-name", Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void A_clear_number_stands_against_the_file_name_and_a_diagnostic_says_so()
    {
        var reading = HeaderReader.Read(new Document("bp-36-qd.pdf", Decision));
        Assert.Equal("1418/QĐ-UBND", reading.Header.Number?.Printed);
        Assert.Equal("number-disagrees", Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void A_document_of_the_Party_has_its_own_head_and_foot()
    {
        var header = Read("""
            TỈNH ỦY BÌNH PHƯỚC          ĐẢNG CỘNG SẢN VIỆT NAM
            *
            Số 17-CTr/TU          Bình Phước, ngày 30 tháng 9 năm 2021

            CHƯƠNG TRÌNH
            phát triển du lịch giai đoạn 2021 - 2025
            -----
            Thực hiện chủ trương của Đảng, Ban Thường vụ Tỉnh ủy ban hành chương trình sau đây.

            Nơi nhận:          T/M BAN THƯỜNG VỤ
            - Thường trực Tỉnh ủy,          PHÓ BÍ THƯ
            - Lưu Văn phòng Tỉnh ủy.          Huỳnh Văn Mẫu
            """);
        Assert.Equal("urn:lex:vn;binh.phuoc:tinh.uy:chuong.trinh:2021-09-30;17-ctr-tu", header.Key?.ToString());
        Assert.Equal("phát triển du lịch giai đoạn 2021 - 2025", header.Subject);
        Assert.Equal(["T/M BAN THƯỜNG VỤ"], header.SignedFor);
        Assert.Equal(("PHÓ BÍ THƯ", "Huỳnh Văn Mẫu"), (header.SignerTitle, header.Signer));
    }

    [Fact]
    public void A_joint_circular_belongs_to_the_first_body_of_its_symbol()
    {
        var header = Read("""
            BỘ TÀI CHÍNH - BỘ NỘI VỤ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Độc lập - Tự do - Hạnh phúc
            Số: 17/2011/TTLT-BNV-BTC          Hà Nội, ngày 10 tháng 10 năm 2011

            THÔNG TƯ LIÊN TỊCH
            Hướng dẫn chế độ phụ cấp
            """);
        Assert.Equal("urn:lex:vn:bo.noi.vu:thong.tu.lien.tich:2011-10-10;17-2011-ttlt-bnv-btc", header.Key?.ToString());
    }

    [Fact]
    public void A_law_has_the_day_of_its_adoption()
    {
        var header = Read("""
            CÔNG BÁO/Số 1523 + 1524/Ngày 29-12-2024          3
            QUỐC HỘI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Độc lập - Tự do - Hạnh phúc
            Luật số: 99/2024/QH15

            LUẬT
            QUẢN LÝ CÂY XANH

            Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
            Quốc hội ban hành Luật Quản lý cây xanh.
            Điều 1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.

            Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ
            họp thứ 8 thông qua ngày 27 tháng 11 năm 2024.
            CHỦ TỊCH QUỐC HỘI

            (Đã ký)

            Trần Văn Mẫu
            """);
        Assert.Equal("urn:lex:vn:quoc.hoi:luat:2024-11-27;99-2024-qh15", header.Key?.ToString());
        Assert.Equal("QUẢN LÝ CÂY XANH", header.Subject);
        Assert.Equal(new DateOnly(2025, 7, 1), header.EffectiveDate);
        Assert.Equal("Trần Văn Mẫu", header.Signer);
        Assert.StartsWith("Luật này được Quốc hội", header.Adoption, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consolidated_text_has_number_date_and_signature_at_its_end()
    {
        var header = Read("""
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            THÔNG TƯ1
            Quy định về quản lý cây xanh

            Thông tư số 57/2021/TT-BTC ngày 12 tháng 7 năm 2021 của Bộ trưởng Bộ Tài chính được sửa đổi bởi Thông tư số 69/2023/TT-BTC.
            Điều 1. Thông tư này có hiệu lực kể từ ngày 01 tháng 9 năm 2021.

            BỘ TÀI CHÍNH          XÁC THỰC VĂN BẢN HỢP NHẤT

            Số: 12/VBHN-BTC          Hà Nội, ngày 22 tháng 4 năm 2026

            KT. BỘ TRƯỞNG
            THỨ TRƯỞNG

            Nguyễn Văn Mẫu
            """);
        Assert.Equal("urn:lex:vn:bo.tai.chinh:van.ban.hop.nhat:2026-04-22;12-vbhn-btc", header.Key?.ToString());
        Assert.Equal("Quy định về quản lý cây xanh", header.Subject);
        Assert.Equal(("THỨ TRƯỞNG", "Nguyễn Văn Mẫu"), (header.SignerTitle, header.Signer));
    }

    [Fact]
    public void A_resolution_of_a_council_takes_effect_on_its_adoption()
    {
        var header = Read("""
            HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH BÌNH PHƯỚC Độc lập - Tự do - Hạnh phúc
            Số: 99/NQ-HĐND Bình Phước, ngày 10 tháng 12 năm 2022

            NGHỊ QUYẾT
            Về việc trồng cây

            HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH PHƯỚC
            KHÓA X, KỲ HỌP THỨ 8
            Căn cứ Luật Lâm nghiệp;
            QUYẾT NGHỊ:
            Điều 1. Sửa đổi Điều 9 như sau:
            “Điều 9. Nghị quyết này có hiệu lực kể từ ngày 01 tháng 01 năm 2020.”.
            Nghị quyết này được Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 8 thông qua ngày 09 tháng 12 năm 2022 và có hiệu lực kể từ ngày 20 tháng 12 năm 2022./.
            CHỦ TỊCH
            Huỳnh Thị Mẫu
            """);
        Assert.Equal(new DateOnly(2022, 12, 10), header.Date);
        Assert.Equal(new DateOnly(2022, 12, 20), header.EffectiveDate);
        Assert.EndsWith("thông qua ngày 09 tháng 12 năm 2022", header.Adoption, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_centre_of_the_Party_issues_belongs_to_the_body_that_signs()
    {
        var header = Read("""
            BAN CHẤP HÀNH TRUNG ƯƠNG
            *
            Số 99-KL/TW
            ĐẢNG CỘNG SẢN VIỆT NAM
            Hà Nội, ngày 18 tháng 5 năm 2026
            KẾT LUẬN CỦA BỘ CHÍNH TRỊ
            về trồng cây
            -----
            1. Thống nhất chủ trương.
            T/M BỘ CHÍNH TRỊ
            Trần Văn Mẫu
            """);
        Assert.Equal(("Bộ Chính trị", "Ban Chấp hành Trung ương", "về trồng cây"), (header.Issuer, header.Superior, header.Subject));
        Assert.Equal("urn:lex:vn:ban.chap.hanh.trung.uong:ket.luan:2026-05-18;99-kl-tw", header.Key?.ToString());
    }

    [Theory]
    [InlineData("KHẨN", "", "KHẨN", null, false)]
    [InlineData("HỎA TỐC", "MẬT", "HỎA TỐC", "MẬT", false)]
    [InlineData("DỰ THẢO", "", null, null, true)]
    public void Marks_of_urgency_secrecy_and_drafts_are_read(string first, string second, string? urgency, string? secrecy, bool draft)
    {
        var header = Read($"CHÍNH PHỦ\nSố: 12/BC-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 02 tháng 5 năm 2023\n{first}\n{second}\nBÁO CÁO\nVề trồng cây\n");
        Assert.Equal((urgency, secrecy, draft), (header.Urgency, header.Secrecy, header.IsDraft));
        Assert.Equal("Chính phủ", header.Issuer);
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN HUYỆN BÙ ĐĂNG", "Ủy ban nhân dân huyện Bù Đăng", "uy.ban.nhan.dan.huyen.bu.dang", null)]
    [InlineData("UBND THÀNH PHỐ HÀ NỘI", "Ủy ban nhân dân thành phố Hà Nội", "uy.ban.nhan.dan", "ha.noi")]
    [InlineData("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Sở Nông nghiệp và Phát triển nông thôn", "so.nong.nghiep.va.phat.trien.nong.thon", null)]
    [InlineData("HUYỆN ỦY LỘC NINH", "Huyện ủy Lộc Ninh", "huyen.uy.loc.ninh", null)]
    [InlineData("TỈNH ỦY BÌNH PHƯỚC", "Tỉnh ủy Bình Phước", "tinh.uy", "binh.phuoc")]
    [InlineData("CÔNG AN TỈNH BÌNH PHƯỚC", "Công an tỉnh Bình Phước", "cong.an.tinh", "binh.phuoc")]
    [InlineData("CỤC QUẢN LÝ DƯỢC", "Cục Quản lý dược", "cuc.quan.ly.duoc", null)]
    [InlineData("TINH QUANG NGAI", "tỉnh Quảng Ngãi", "", "quang.ngai")]
    public void A_body_in_capitals_is_written_in_sentence_case(string printed, string name, string slug, string? province)
    {
        var body = IssuingBody.Of(printed);
        Assert.Equal((name, slug, province), (body.Name, body.Slug, body.Province?.Slug));
    }

    [Theory]
    [InlineData("Số: 21/CT-TTg", "21/CT-TTg", "CT-TTg")]
    [InlineData("Luật số: 51/2024/QH15", "51/2024/QH15", "QH15")]
    [InlineData("Số 15-NQ/TU", "15-NQ/TU", "NQ/TU")]
    [InlineData("Số: 66.17/2026/NQ-CP", "66.17/2026/NQ-CP", "NQ-CP")]
    [InlineData("Số: 565 /TB - UBND", "565/TB-UBND", "TB-UBND")]
    [InlineData("Sô:04 /CT-UBND", "04/CT-UBND", "CT-UBND")]
    [InlineData("Số: 632/STTTT-BCVT&CNTT", "632/STTTT-BCVT&CNTT", "STTTT-BCVT&CNTT")]
    [InlineData("Số:            /QĐ-UBND", null, "QĐ-UBND")]
    [InlineData("Số: ....../QĐ-UBND", null, "QĐ-UBND")]
    [InlineData("Số: 4# /QĐ-UBND", null, "QĐ-UBND")]
    [InlineData("Số lượng 12/20 cây", null, null)]
    [InlineData("Sở Tài chính", null, null)]
    public void A_number_line_is_read_with_its_blanks_and_stains(string line, string? number, string? symbol)
    {
        var printed = PrintedNumber.TryRead(line, VanBan.Text.Letters.Fold(line), out _);
        Assert.Equal((number, symbol), (printed?.Value?.Printed, printed?.Symbol));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\n\n   \n")]
    [InlineData("Số:")]
    [InlineData("Nơi nhận:")]
    [InlineData("Hôm nay trời đẹp. Chúng tôi đi trồng cây ở xã bên.")]
    public void A_text_without_a_head_has_an_empty_header(string text)
    {
        var header = Read(text);
        Assert.Null(header.Key);
        Assert.Null(header.Subject);
        Assert.Null(header.Signer);
    }

    private static Header Read(string text, string name = "a.txt") => HeaderReader.Read(new Document(name, text)).Header;
}
