using VanBan.Documents;
using VanBan.Documents.Head;
using Xunit;

namespace VanBan.Tests.Documents.Head;

/// <summary>Heads in the layouts that offices, gazettes and web copies print.</summary>
public class LayoutTests
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

    [Fact]
    public void A_narrow_column_breaks_names_number_and_date()
    {
        var header = Read("""
            BỘ
            KHOA HỌC VÀ CÔNG NGHỆ
            -------

            CỘNG
            HÒA XÃ HỘI CHỦ NGHĨA
            VIỆT NAM
            Độc lập - Tự do -
            Hạnh phúc
            ---------------

            Số:
            18/2019/TT-BKHCN

            Hà
            Nội, ngày 4
            tháng 12 năm
            2019

            THÔNG TƯ

            QUY
            ĐỊNH ĐO LƯỜNG ĐỐI VỚI CÂN Ô TÔ

            Căn cứ Luật Đo lường ngày 11 tháng 11 năm 2011;
            """);
        Assert.Equal("18/2019/TT-BKHCN", header.Number?.Printed);
        Assert.Equal((new DateOnly(2019, 12, 4), "Hà Nội"), (header.Date, header.Place));
        Assert.Equal(("Bộ Khoa học và Công nghệ", null), (header.Issuer, header.Superior));
        Assert.Equal("QUY ĐỊNH ĐO LƯỜNG ĐỐI VỚI CÂN Ô TÔ", header.Subject);
    }

    [Fact]
    public void The_name_of_the_Party_over_two_lines_belongs_to_no_body()
    {
        var header = Read("""
            BAN CHẤP HÀNH TRUNG
            ƯƠNG
            BAN TUYÊN GIÁO VÀ DÂN VẬN
            *

            ĐẢNG CỘNG SẢN
            VIỆT NAM
            ---------------
            Số: 12-HD/BTGDVTW
            Hà Nội, ngày 3 tháng 10 năm 2025

            HƯỚNG DẪN
            TUYÊN TRUYỀN NGÀY TRUYỀN THỐNG
            """);
        Assert.Equal(("Ban Tuyên giáo và Dân vận", "Ban Chấp hành Trung ương"), (header.Issuer, header.Superior));
        Assert.Equal("ban.tuyen.giao.va.dan.van.trung.uong", header.Key?.Issuer);
    }

    [Fact]
    public void Two_columns_that_run_together_can_break_the_name_of_the_State()
    {
        var header = Read("""
            ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA
            TỈNH BÌNH PHƯỚC      VIỆT NAM
            Số: 77/QĐ-UBND      Bình Phước, ngày 6 tháng 1 năm 2020
            QUYẾT ĐỊNH
            Về việc trồng rừng
            """);
        Assert.Equal("Ủy ban nhân dân tỉnh Bình Phước", header.Issuer);
        Assert.Equal(new DateOnly(2020, 1, 6), header.Date);
    }

    [Theory]
    [InlineData("THÔNG TƯ LIÊN TỊCH\nCỦA BỘ TƯ PHÁP - BỘ CÔNG AN SỐ 15/2010/TTLT-BTP-BCA\nNGÀY 9 THÁNG 7 NĂM 2010\nHƯỚNG DẪN TRỒNG CÂY\n", "15/2010/TTLT-BTP-BCA", "2010-07-09", "Bộ Tư pháp - Bộ Công an", "HƯỚNG DẪN TRỒNG CÂY")]
    [InlineData("NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 14/1999/NĐ-CP NGÀY 23 THÁNG 3 NĂM 1999 BAN HÀNH QUY CHẾ TRỒNG CÂY\n", "14/1999/NĐ-CP", "1999-03-23", "Chính phủ", "BAN HÀNH QUY CHẾ TRỒNG CÂY")]
    [InlineData("QUYẾT ĐỊNH\nCỦA SỞ TÀI CHÍNH SỐ 8/QĐ-STC NGÀY 2/5/2001\nVỀ VIỆC TRỒNG CÂY\n", "8/QĐ-STC", "2001-05-02", "Sở Tài chính", "VỀ VIỆC TRỒNG CÂY")]
    [InlineData("LUẬT\nTRỒNG CÂY\nCỦA QUỐC HỘI NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 5/1997/QH10\nNGÀY 12/12/1997\n", "5/1997/QH10", "1997-12-12", "Quốc hội", "TRỒNG CÂY")]
    [InlineData("SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ 12 NGÀY 8 THÁNG 11 NĂM 1945\n\nCHỦ TỊCH CHÍNH PHỦ\nVIỆT NAM DÂN CHỦ CỘNG HOÀ\n\nChiểu theo Sắc lệnh số 3;\n", "12", "1945-11-08", "Chủ tịch Chính phủ lâm thời", null)]
    public void Old_print_has_number_and_date_in_the_title(string text, string? number, string date, string issuer, string? subject)
    {
        var header = Read(text + "Căn cứ Luật Lâm nghiệp;\n");
        Assert.Equal((number, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)), (header.Number?.Printed, header.Date));
        Assert.Equal((issuer, subject), (header.Issuer, header.Subject));
    }

    [Fact]
    public void A_consolidated_text_can_have_a_head_of_its_own()
    {
        var reading = HeaderReader.Read(new Document("vbhn.txt", $"""
            VĂN PHÒNG QUỐC HỘI
            --------
            Số: 21/VBHN-VPQH
            {State}Hà Nội, ngày 8 tháng 5 năm 2024
            LUẬT
            TRỒNG CÂY
            Luật Trồng cây số 9/2017/QH14 ngày 15 tháng 11 năm 2017 của Quốc hội được sửa đổi, bổ sung bởi:
            1. Luật số 3/2023/QH15 ngày 9 tháng 1 năm 2023 của Quốc hội.
            Điều 1. Luật này quy định về trồng cây.
            XÁC THỰC VĂN BẢN HỢP NHẤT
            CHỦ NHIỆM
            Trần Văn Mẫu
            """));
        Assert.Equal("urn:lex:vn:van.phong.quoc.hoi:van.ban.hop.nhat:2024-05-08;21-vbhn-vpqh", reading.Header.Key?.ToString());
        Assert.Equal(("Hà Nội", "Luật Trồng cây", "Trần Văn Mẫu"), (reading.Header.Place, reading.Header.Subject, reading.Header.Signer));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void The_stamp_of_who_received_a_letter_is_no_part_of_its_head()
    {
        var header = Read($"""
            BỘ TÀI CHÍNH
            SỞ NỘI VỤ TỈNH BÌNH PHƯỚC
            ĐẾN Số: 310
            Ngày: 9/6/2023
            Chuyển: Phòng TCBC
            Số: 5120/BTC-NSNN
            {State}Hà Nội, ngày 5 tháng 6 năm 2023
            V/v quyết toán ngân sách
            Kính gửi: Ủy ban nhân dân các tỉnh.
            """);
        Assert.Equal(("Bộ Tài chính", null), (header.Issuer, header.Superior));
        Assert.Equal("5120/BTC-NSNN", header.Number?.Printed);
    }

    [Fact]
    public void A_form_has_no_issuer()
    {
        var header = Read(State + "TỜ KHAI CẤP GIẤY PHÉP TRỒNG CÂY\nKính gửi: Ủy ban nhân dân xã …\nHọ và tên: ……\n");
        Assert.Equal((null, null), (header.Issuer, header.Type));
    }

    [Fact]
    public void A_letter_that_lost_its_head_is_told_by_its_address_and_its_foot()
    {
        Assert.Equal("cong-van", Read("Kính gửi:\n- Sở Y tế;\n- Sở Tài chính.\n\nHiện nay trên địa bàn tỉnh có nhiều cây.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n").Type?.Slug);
        Assert.Null(Read("Kính gửi anh Nam,\nTôi gửi anh bản đồ.\n").Type);
    }

    [Theory]
    [InlineData("HỘI ĐỒNG THẨM PHÁN\nTÒA ÁN NHÂN DÂN TỐI CAO", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", null)]
    [InlineData("HỘI ĐỒNG QUẢN LÝ\nBẢO HIỂM XÃ HỘI VIỆT NAM", "Hội đồng Quản lý Bảo hiểm xã hội Việt Nam", null)]
    [InlineData("HỘI ĐỒNG QUẢN LÝ QUỸ BẢO TRÌ ĐƯỜNG BỘ\nVĂN PHÒNG QUỸ", "Văn phòng Quỹ", "Hội đồng Quản lý Quỹ Bảo trì Đường bộ")]
    [InlineData("TỔNG CỤC THUẾ\nCHI CỤC THUẾ KHU VỰC BẾN CÁT - DẦU TIẾNG", "Chi cục Thuế khu vực Bến Cát - Dầu Tiếng", "Tổng cục Thuế")]
    [InlineData("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH ĐỒNG NAI", "Cục Thuế tỉnh Đồng Nai", "Tổng cục Thuế")]
    [InlineData("BỘ CÔNG THƯƠNG\nTRƯỜNG CAO ĐẲNG KỸ THUẬT CAO THẮNG", "Trường Cao đẳng Kỹ thuật Cao Thắng", "Bộ Công Thương")]
    [InlineData("CÔNG TY TNHH MỘT THÀNH VIÊN CAO SU LỘC NINH", "Công ty TNHH một thành viên Cao su Lộc Ninh", null)]
    [InlineData("THỦ\nTƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ", null)]
    [InlineData("TỈNH ĐOÀN BÌNH PHƯỚC\n***\nĐOÀN TNCS HỒ CHÍ MINH", "Tỉnh đoàn Bình Phước", null)]
    public void A_body_is_named_as_one_writes_it(string printed, string issuer, string? superior)
    {
        var header = Read($"{printed}\nSố: 99/BC-X\n{State}Hà Nội, ngày 16 tháng 5 năm 2024\nBÁO CÁO\nVề trồng cây\n");
        Assert.Equal((issuer, superior), (header.Issuer, header.Superior));
    }

    [Theory]
    [InlineData("THÀNH ỦY HÀ NỘI\nBAN NỘI CHÍNH", "BNCTU", "Ban Nội chính Thành ủy Hà Nội", "ha.noi")]
    [InlineData("TỈNH ỦY LÀO CAI\nỦY BAN KIỂM TRA", "UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy Lào Cai", "lao.cai")]
    public void An_organ_of_a_committee_is_named_with_it(string printed, string symbol, string issuer, string province)
    {
        var header = Read($"{printed}\n*\nSố 21-HD/{symbol}\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 10 tháng 11 năm 2025\nHƯỚNG DẪN\ncông tác trồng cây\n");
        Assert.Equal((issuer, province), (header.Issuer, header.Key?.Province));
    }

    [Fact]
    public void An_office_that_says_only_what_it_is_has_the_body_above_it_in_its_key()
    {
        var header = Read($"ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN LẬP\nBAN THƯỜNG TRỰC\nSố: 12/KH-MTTQ-BTT\n{State}Tân Lập, ngày 12 tháng 1 năm 2026\nKẾ HOẠCH\nTrồng cây\n");
        Assert.Equal("Ban Thường trực", header.Issuer);
        Assert.Equal("ban.thuong.truc.uy.ban.mttq.viet.nam.xa.tan.lap", header.Key?.Issuer);
    }

    [Theory]
    [InlineData("Hà nội , Ngày 26 tháng 7 năm 1995", "Hà Nội", "1995-07-26")]
    [InlineData("HÀ NỘI, ngày 5-4-1998", "Hà Nội", "1998-04-05")]
    [InlineData("TP. Hồ Chí Minh, ngày 18 tháng 9 năm 2015", "TP. Hồ Chí Minh", "2015-09-18")]
    [InlineData("Hà Nội ngày 18 tháng 9 năm 2015", "Hà Nội", "2015-09-18")]
    [InlineData("Thành phó Hô Chí Minh, ngày 18 tháng 9 năm 2015", "Thành phố Hồ Chí Minh", "2015-09-18")]
    [InlineData("Thị xã Phước Long, ngày 18 tháng 9 năm 2015", "Thị xã Phước Long", "2015-09-18")]
    public void Place_and_date_are_read_however_they_are_printed(string line, string place, string date)
    {
        var header = Read($"BỘ TÀI CHÍNH\nSố: 12/BC-BTC\n{State}{line}\nBÁO CÁO\nVề trồng cây\n");
        Assert.Equal((place, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)), (header.Place, header.Date));
        Assert.Equal("Bộ Tài chính", header.Issuer);
    }

    [Fact]
    public void A_letterhead_in_the_header_part_belongs_to_the_head()
    {
        var body = "QUYẾT ĐỊNH\nVề việc trồng cây\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Lâm nghiệp;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\n";
        var letterhead = $"ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 210/QĐ-UBND\n{State}Bình Phước, ngày 7 tháng 2 năm 2023";
        var header = HeaderReader.Read(new Document("a.docx", body) { Format = "docx", Furniture = [new PageFurniture(1, letterhead)] }).Header;
        Assert.Equal("urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:quyet.dinh:2023-02-07;210-qd-ubnd", header.Key?.ToString());
        Assert.Equal(("Bình Phước", "Về việc trồng cây"), (header.Place, header.Subject));
    }

    [Fact]
    public void A_mark_across_the_page_makes_a_draft()
    {
        var text = $"BỘ TÀI CHÍNH\nSố: 12/BC-BTC\n{State}Hà Nội, ngày 7 tháng 2 năm 2023\nBÁO CÁO\nVề trồng cây\n";
        Assert.True(HeaderReader.Read(new Document("a.docx", text) { Furniture = [new PageFurniture(1, "DỰ THẢO")] }).Header.IsDraft);
        Assert.False(Read(text).IsDraft);
    }

    [Fact]
    public void Letters_set_apart_are_closed_up()
    {
        var header = Read($"BỘ TÀI CHÍNH\nSố: 12/TTr-BTC\n{State}Hà Nội, ngày 7 tháng 2 năm 2023\nT Ờ  T R Ì N H\nVề việc trồng cây\nKính gửi: Chính phủ\n");
        Assert.Equal(("to-trinh", "Về việc trồng cây"), (header.Type?.Slug, header.Subject));
    }

    [Fact]
    public void What_is_laid_over_a_blank_in_a_box_of_its_own_fills_it()
    {
        var text = $"BỘ TÀI CHÍNH\nSố:       /QĐ-BTC\n305\n{State}Hà Nội, ngày     tháng 4 năm 2023\n09\nQUYẾT ĐỊNH\nVề việc trồng cây\n";
        var header = Read(text);
        Assert.Equal(("305/QĐ-BTC", new DateOnly(2023, 4, 9), false), (header.Number?.Printed, header.Date, header.IsDraft));
        Assert.True(Read(text.Replace("305\n", "", StringComparison.Ordinal).Replace("09\n", "", StringComparison.Ordinal)).IsDraft);
    }

    [Fact]
    public void A_letter_can_say_what_it_is_about_in_full()
    {
        var header = Read($"BỘ TÀI CHÍNH\nSố: 12/BTC-NSNN\nVề việc trồng cây\n{State}Hà Nội, ngày 7 tháng 2 năm 2023\nKính gửi: Bộ Y tế.\n");
        Assert.Equal(("cong-van", "Về việc trồng cây"), (header.Type?.Slug, header.Subject));
    }

    [Theory]
    [InlineData("T/M BAN BÍ THƯ", "T/M BAN BÍ THƯ", null)]
    [InlineData("TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")]
    [InlineData("TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG", "TM. CHÍNH PHỦ|KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG")]
    [InlineData("TM. HỘI ĐỒNG THẨM PHÁN\nCHÁNH ÁN", "TM. HỘI ĐỒNG THẨM PHÁN", "CHÁNH ÁN")]
    [InlineData("KT. CHI CỤC TRƯỞNG\nPHÓ CHI CỤC TRƯỞNG", "KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG")]
    [InlineData("KT. TỔNG CỤC TRƯỞNG\nPHÓ TỔNG CỤC TRƯỞNG", "KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG")]
    [InlineData("KT. TỔNG GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC", "KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC")]
    [InlineData("KT. TỔNG BIÊN TẬP\nPHÓ TỔNG BIÊN TẬP", "KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP")]
    [InlineData("KT. TỔNG THƯ KÝ\nPHÓ TỔNG THƯ KÝ", "KT. TỔNG THƯ KÝ", "PHÓ TỔNG THƯ KÝ")]
    [InlineData("KT. HẠT TRƯỞNG\nPHÓ HẠT TRƯỞNG", "KT. HẠT TRƯỞNG", "PHÓ HẠT TRƯỞNG")]
    [InlineData("KT. THỦ TRƯỞNG\nPHÓ THỦ TRƯỞNG", "KT. THỦ TRƯỞNG", "PHÓ THỦ TRƯỞNG")]
    [InlineData("KT. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG", "KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG")]
    [InlineData("KT. CHỈ HUY TRƯỞNG\nPHÓ CHỈ HUY TRƯỞNG", "KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG")]
    [InlineData("TL. CHI CỤC TRƯỞNG\nHẠT TRƯỞNG", "TL. CHI CỤC TRƯỞNG", "HẠT TRƯỞNG")]
    [InlineData("KT. KIỂM TOÁN TRƯỞNG\nPHÓ KIỂM TOÁN TRƯỞNG", "KT. KIỂM TOÁN TRƯỞNG", "PHÓ KIỂM TOÁN TRƯỞNG")]
    public void The_body_signed_for_is_told_from_the_office(string printed, string signedFor, string? title)
    {
        var header = Read($"BÁO CÁO\nVề trồng cây\nĐơn vị báo cáo như sau.\n{printed}\nTrần Văn Mẫu\n");
        Assert.Equal((signedFor, title, "Trần Văn Mẫu"), (string.Join('|', header.SignedFor), header.SignerTitle, header.Signer));
    }

    [Theory]
    [InlineData("Signature Valid\nKý bởi: Sở Tài chính\nNgày ký: 11-08-2021 15:04:22")]
    [InlineData("Digitally signed by Sở Tài chính\nDate: 2021.08.11 15:04:22")]
    [InlineData("(Đã ký)")]
    public void What_signing_by_electronic_means_leaves_is_no_name(string mark)
    {
        var header = Read($"BÁO CÁO\nVề trồng cây\nĐơn vị báo cáo như sau.\n\nGIÁM ĐỐC\n\n{mark}\nTrần Văn Mẫu\n");
        Assert.Equal(("GIÁM ĐỐC", "Trần Văn Mẫu"), (header.SignerTitle, header.Signer));
    }

    private static Header Read(string text) => HeaderReader.Read(new Document("a.txt", text)).Header;

    [Fact]
    public void A_subject_in_capitals_that_begins_with_ban_hanh_names_no_body()
    {
        const string text = "ỦY BAN NHÂN DÂN TỈNH SƠN LA\nSố: 31/2026/QĐ-UBND\nSơn La, ngày 11 tháng 5 năm 2026\nQUYẾT ĐỊNH\n" +
            "BAN HÀNH QUY ĐỊNH QUẢN LÝ BẾN BÃI\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nCăn cứ Luật Đất đai số 31/2024/QH15;\n";
        var (header, _) = HeaderReader.Read(new Document("a.txt", text));
        Assert.Equal("BAN HÀNH QUY ĐỊNH QUẢN LÝ BẾN BÃI", header.Subject);
        Assert.Equal("Ủy ban nhân dân tỉnh Sơn La", header.Issuer);
    }

    [Fact]
    public void The_session_below_a_council_is_no_part_of_its_name()
    {
        const string text = "HỘI ĐỒNG NHÂN DÂN XÃ EA KAO\nKHÓA II, KỲ HỌP THỨ BA\nSố: 14/NQ-HĐND\nEa Kao, ngày 30 tháng 6 năm 2026\nNGHỊ QUYẾT\n" +
            "Về phân bổ dự toán\nCăn cứ Luật Tổ chức chính quyền địa phương;\n";
        var (header, _) = HeaderReader.Read(new Document("a.txt", text));
        Assert.Equal("Hội đồng nhân dân xã Ea Kao", header.Issuer);
    }
}
