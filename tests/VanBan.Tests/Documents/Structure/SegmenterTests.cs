using CsCheck;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Documents.Structure;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Documents.Structure;

public class SegmenterTests
{
    private const string Decree = """
        Chương I
        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi điều chỉnh
        1. Nghị định này quy định việc trồng, chăm sóc và bảo vệ cây xanh trên đường phố của
        các thành phố theo quy định tại khoản 1 Điều
        5. Cây trong vườn nhà không thuộc phạm vi này.
        2. Nghị định này áp dụng đối với các cơ quan, tổ chức, cá nhân sau đây, trừ trường hợp
        quy định tại khoản 3:
        a) Cơ quan quản lý cây xanh của thành phố và của các quận, huyện, thị xã thuộc thành
        CÔNG BÁO/Số 290/Ngày 29-05-2026 11

        phố trực thuộc trung ương;
        b) Người trồng cây.
        Điều 2. Sửa đổi Nghị định số 10/2020/NĐ-CP
        1. Sửa đổi Điều 7 như sau:
        “Điều 7. Trách nhiệm
        1. Ủy ban nhân dân cấp xã.
        2. Người trồng cây.”.
        2. Bãi bỏ Điều 8.

        Chương II
        ĐIỀU KHOẢN THI HÀNH

        Điều 3. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026./.

        TM. CHÍNH PHỦ
        THỦ TƯỚNG

        PHỤ LỤC I
        DANH MỤC CÂY XANH
        (Kèm theo Nghị định số 99/2026/NĐ-CP)
        1. Cây sao đen.
        2. Cây dầu rái.
        """;

    private const string Report = """
        A. KẾT QUẢ THỰC HIỆN
        I. Kinh tế
        1. Về nông nghiệp
        Diện tích gieo trồng đạt 45.000 ha.
        - Cây lúa: 20.000 ha;
        + Vụ đông xuân: 8.000 ha.
        - Cây điều: 25.000 ha.
        Toàn tỉnh có 1.432 hợp tác xã.
        2. Về công nghiệp
        (1) Điện.
        (2) Nước.
        II. Xã hội
        1.1. Giáo dục
        1.2. Y tế
        B. PHƯƠNG HƯỚNG
        I. Mục tiêu
        """;

    [Fact]
    public void Printed_lines_are_joined_across_a_page_and_a_number_at_the_head_of_a_line_is_not_always_a_label()
    {
        var outline = Outline.Of(new Document("a", Decree));
        Assert.Equal("1. Nghị định này quy định việc trồng, chăm sóc và bảo vệ cây xanh trên đường phố của các thành phố theo quy định tại khoản 1 Điều 5. "
            + "Cây trong vườn nhà không thuộc phạm vi này.", outline.Find("Điều 1 khoản 1")?.Read(Decree));
        var point = outline.Find("điểm a khoản 2 Điều 1");
        Assert.EndsWith("thuộc thành phố trực thuộc trung ương;", point?.Read(Decree), StringComparison.Ordinal);
        Assert.Equal("CÔNG BÁO/Số 290/Ngày 29-05-2026 11", Assert.Single(point!.Gaps).In(Decree).ToString());
    }

    [Fact]
    public void Quoted_articles_are_not_the_documents_own()
    {
        var outline = Outline.Of(new Document("a", Decree));
        Assert.Null(outline.Find("Điều 7"));
        Assert.Equal("2. Bãi bỏ Điều 8.", outline.Find("Điều 2 khoản 2")?.Read(Decree));
        Assert.Equal("khoản 1 Điều 2", outline.PlaceOf(Decree.IndexOf("Ủy ban nhân dân cấp xã", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_chapter_holds_its_title_and_its_articles()
    {
        var outline = Outline.Of(new Document("a", Decree));
        var chapter = outline.Find("Chương I")!;
        Assert.Equal("Chương I QUY ĐỊNH CHUNG", chapter.Read(Decree));
        Assert.EndsWith("2. Bãi bỏ Điều 8.", outline.Read(chapter), StringComparison.Ordinal);
        Assert.Equal(SegmentUnit.Chapter, outline.Segments[outline.Find("Điều 3")!.Parent].Unit);
    }

    [Fact]
    public void An_attachment_counts_anew()
    {
        var outline = Outline.Of(new Document("a", Decree));
        Assert.Equal("2. Cây dầu rái.", outline.Find("Phụ lục I mục 2")?.Read(Decree));
        Assert.Equal("mục 2 PHỤ LỤC I", outline.PlaceOf(Decree.IndexOf("dầu rái", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, "Điều 1 khoản 9", "Điều 1", "khoản 1; khoản 2")]
    [InlineData(true, "Điều 9", null, "Điều 1; Điều 2; Điều 3; PHỤ LỤC I")]
    [InlineData(false, "mục A.I.9", "mục A.I", "mục A.I.1; mục A.I.2")]
    [InlineData(false, "Điều 9", null, "mục A; mục B")]
    public void An_address_that_is_not_there_has_others_beside_it(bool isDecree, string address, string? part, string addresses)
    {
        var outline = Outline.Of(new Document("a", isDecree ? Decree : Report));
        Assert.Null(outline.Find(address));
        var (found, nearby) = outline.Nearby(address);
        Assert.Equal(part, found is null ? null : outline.PlaceOf(found.Span.Start));
        Assert.Equal(addresses, string.Join("; ", nearby));
    }

    [Theory]
    [InlineData("45.000 ha", "mục A.I.1")]
    [InlineData("8.000 ha", "mục A.I.1")]
    [InlineData("1.432", "mục A.I.1")]
    [InlineData("Nước", "mục A.I.2.2")]
    [InlineData("Y tế", "mục A.II.1.2")]
    [InlineData("Mục tiêu", "mục B.I")]
    public void A_report_tells_where_a_word_stands(string word, string place) =>
        Assert.Equal(place, Outline.Of(new Document("a", Report)).PlaceOf(Report.IndexOf(word, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Điều 5. Hiệu lực", SegmentUnit.Article, "Điều 5")]
    [InlineData("Điều 7a: Hiệu lực", SegmentUnit.Article, "Điều 7a")]
    [InlineData("Điều 5 của Luật này", SegmentUnit.None, "")]
    [InlineData("CHƯƠNG IV", SegmentUnit.Chapter, "CHƯƠNG IV")]
    [InlineData("Chương trình mục tiêu", SegmentUnit.None, "")]
    [InlineData("Phần thứ hai", SegmentUnit.Part, "Phần thứ hai")]
    [InlineData("Mục 2. THỦ TỤC", SegmentUnit.Section, "Mục 2")]
    [InlineData("Mục tiêu chung", SegmentUnit.None, "")]
    [InlineData("PHỤ LỤC II", SegmentUnit.Attachment, "PHỤ LỤC II")]
    [InlineData("Mẫu số 05", SegmentUnit.Attachment, "Mẫu số 05")]
    [InlineData("IV. Tổ chức", SegmentUnit.Roman, "IV")]
    [InlineData("I- Tổ chức", SegmentUnit.Roman, "I")]
    [InlineData("B. Tổ chức", SegmentUnit.Letter, "B")]
    [InlineData("V.I. Lênin", SegmentUnit.None, "")]
    [InlineData("12. Tổ chức", SegmentUnit.Number, "12")]
    [InlineData("1.2. Tổ chức", SegmentUnit.Decimal, "1.2")]
    [InlineData("1.2 Tổ chức", SegmentUnit.Decimal, "1.2")]
    [InlineData("1.432 dịch vụ", SegmentUnit.None, "")]
    [InlineData("10.522,6 triệu đồng", SegmentUnit.None, "")]
    [InlineData("12/2024 tăng", SegmentUnit.None, "")]
    [InlineData("2025. Trong đó", SegmentUnit.None, "")]
    [InlineData("(12) Tổ chức", SegmentUnit.Parenthesis, "(12)")]
    [InlineData("(gọi tắt là A)", SegmentUnit.None, "")]
    [InlineData("đ) Tổ chức", SegmentUnit.Point, "đ")]
    [InlineData("- Tổ chức", SegmentUnit.Bullet, "")]
    [InlineData("-5 %", SegmentUnit.None, "")]
    [InlineData("TP. Hồ Chí Minh", SegmentUnit.None, "")]
    public void A_label_is_told_from_other_beginnings(string line, SegmentUnit unit, string label)
    {
        var marker = SegmentMarker.Read(line);
        Assert.Equal((unit, label), (marker.Unit, line[..marker.LabelLength]));
    }

    [Fact]
    public void Any_text_is_cut_into_ordered_segments_that_stand_under_earlier_ones() =>
        Some.Text(60, "Điều 1. ", "1. ", "a) ", "“", "”", "\"", "\n", "\n\n", "I. ", "A. ", "- ", "Chương I", "PHỤ LỤC", "(Kèm theo ", "Nơi nhận:", "chữ thường", "Một câu. ", "(1) ", "1.1. ", "TM. ", "\t", "\f")
            .Sample(text =>
            {
                var segments = Segmenter.Split(new Document("a", text));
                var end = 0;
                for (var i = 0; i < segments.Length; i++)
                {
                    var segment = segments[i];
                    Assert.True(segment.Span.Start >= end && segment.Span.End > segment.Span.Start && segment.Span.End <= text.Length);
                    Assert.True(segment.Parent < i && (segment.Parent < 0 ? segment.Level == 0 : segment.Level == segments[segment.Parent].Level + 1));
                    Assert.True(segment.Extent.Contains(segment.Span) && (segment.Parent < 0 || segments[segment.Parent].Extent.Contains(segment.Extent)));
                    end = segment.Span.End;
                }
            });

    [Fact]
    public void Reading_a_header_never_fails() =>
        Some.Text(60, "Số: ", "12/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "\n", "\n\n", "Nơi nhận: ", "- ", "KT. CHỦ TỊCH", "QUYẾT ĐỊNH", "Về việc ", "V/v ",
                "Kính gửi: ", "Bình Phước, ngày ", "14", " tháng 6 năm 2023", "Lê Văn Mẫu", "ỦY BAN NHÂN DÂN", "TỈNH BÌNH PHƯỚC", "này có hiệu lực từ ngày ", "này được thông qua ngày ", "XÁC THỰC VĂN BẢN HỢP NHẤT", ";", "/", "\uFEFF")
            .Sample(text => Assert.NotNull(HeaderReader.Read(new Document("12 QĐ.pdf", text)).Header));
}
