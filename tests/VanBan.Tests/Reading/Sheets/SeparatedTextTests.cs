using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Sheets;

public class SeparatedTextTests
{
    private const string Table = "Số đến\tSố, ký hiệu\tNgày văn bản\tTrích yếu\n7\t78/2025/NĐ-CP\t01/4/2025\tQuy định chi tiết, hướng dẫn";

    [Theory]
    [InlineData("Số đến,\"Số, ký hiệu\",Ngày văn bản,Trích yếu\n7,78/2025/NĐ-CP,01/4/2025,\"Quy định chi tiết, hướng dẫn\"\n")]
    [InlineData("Số đến;Số, ký hiệu;Ngày văn bản;Trích yếu\r\n7;78/2025/NĐ-CP;01/4/2025;Quy định chi tiết, hướng dẫn\r\n")]
    [InlineData("Số đến\tSố, ký hiệu\tNgày văn bản\tTrích yếu\n7\t78/2025/NĐ-CP\t01/4/2025\tQuy định chi tiết, hướng dẫn\n")]
    [InlineData("Số đến|Số, ký hiệu|Ngày văn bản|Trích yếu\n7|78/2025/NĐ-CP|01/4/2025|Quy định chi tiết, hướng dẫn\n")]
    [InlineData("sep=;\nSố đến;Số, ký hiệu;Ngày văn bản;Trích yếu\n7;78/2025/NĐ-CP;01/4/2025;Quy định chi tiết, hướng dẫn\n")]
    [InlineData("Số đến;Số, ký hiệu;Ngày văn bản;Trích yếu\n7;78/2025/NĐ-CP;01/4/2025;\"Quy định chi tiết,\nhướng dẫn\"\n")]
    public void Rows_in_a_text_are_a_table_whatever_parts_their_values(string text)
    {
        var document = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(("csv", Table), (document.Format, document.Text));
        Assert.Equal(2, Assert.Single(document.Tables).Rows.Length);
    }

    [Fact]
    public void Titles_above_the_heads_are_lines() =>
        Assert.StartsWith("SỔ CÔNG VĂN ĐẾN\nNăm 2025\nTT\tSố\tTên\n", Read("SỔ CÔNG VĂN ĐẾN,,\nNăm 2025\n\nTT,Số,Tên\n1,5,a\n2,6,b\n"u8.ToArray()).Text, StringComparison.Ordinal);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)] },
        { "UTF-16 with the high byte first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Table) },
        { "UTF-8 twice", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Table))) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void The_encoding_is_found_out(string name, byte[] bytes) => Assert.Equal((name, Table), (name, Read(bytes).Text));

    [Theory]
    [InlineData("Căn cứ Luật Đất đai, Luật Nhà ở, Luật Xây dựng\nCăn cứ Nghị định số 1, Nghị định số 2, Nghị định số 3\n")]
    [InlineData("a;b\nc;d\n")]
    [InlineData("Kính gửi:\n- Sở Tư pháp;\n- Sở Nội vụ;\n- Sở Tài chính;\n")]
    [InlineData("Một, hai, ba\nbốn\nnăm, sáu, bảy, tám\n")]
    public void Sentences_are_no_rows(string text) => Assert.Equal("text", Read(Encoding.UTF8.GetBytes(text)).Format);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_a_letter() =>
        Assert.Equal("Số\tTên\tCỡ\n1\t\"A\t5\n2\tB\t6", Read("Số;Tên;Cỡ\n1;\"A;5\n2;B;6\n"u8.ToArray()).Text);

    private const string Heads = "STT;Số, ký hiệu;Ngày;Trích yếu;Cơ quan\n";
    private const string Rest = "8;18/QĐ-UBND;04/03/2018;Về E;UBND tỉnh\n9;19/QĐ-UBND;05/03/2018;Về G;UBND tỉnh\n";

    // Values that a sign without quotation marks tears, and where they belong.
    [Theory]
    [InlineData("1;15/QĐ-UBND;01/02/2018;Về A; bãi bỏ B;UBND tỉnh", "1\t15/QĐ-UBND\t01/02/2018\tVề A; bãi bỏ B\tUBND tỉnh", "row-joined")]
    [InlineData("1;15/QĐ-UBND;01/02/2018;Về A; bãi bỏ B; thay C;UBND tỉnh", "1\t15/QĐ-UBND\t01/02/2018\tVề A; bãi bỏ B; thay C\tUBND tỉnh", "row-joined")]
    [InlineData("1;15/QĐ-UBND;01/02/2018;Về A; bãi bỏ B;UBND tỉnh; Sở X", "1\t15/QĐ-UBND\t01/02/2018\tVề A; bãi bỏ B\tUBND tỉnh; Sở X", "row-joined")]
    [InlineData("1;15/QĐ-UBND;01/02/2018;\"Về A; bãi bỏ B\";UBND tỉnh", "1\t15/QĐ-UBND\t01/02/2018\tVề A; bãi bỏ B\tUBND tỉnh", null)]
    [InlineData("1;15/QĐ-UBND;01/02/2018;Về A;bãi bỏ B;UBND tỉnh", "1\t15/QĐ-UBND\t01/02/2018\tVề A\tbãi bỏ B\tUBND tỉnh", "row-torn")]
    [InlineData("1;15/QĐ-UBND;01/02/2018;Về A;UBND tỉnh;;", "1\t15/QĐ-UBND\t01/02/2018\tVề A\tUBND tỉnh", null)]
    public void A_sign_within_a_value_without_quotation_marks_is_told_and_mended_where_it_can_be(string row, string read, string? remark)
    {
        foreach (var text in (string[])[Heads + row + "\n" + Rest, Heads + Rest + row + "\n"])
        {
            var document = Read(Encoding.UTF8.GetBytes(text));
            Assert.Equal("csv", document.Format);
            Assert.Contains(read, document.Text.Split('\n'));
            Assert.Equal(remark, document.Diagnostics.SingleOrDefault()?.Code);
        }
    }

    // One column of words alone: no blank is needed to tell which value was torn.
    [Fact]
    public void A_torn_value_is_told_by_what_stands_in_the_columns_beside_it()
    {
        var document = Read("Số,Trích yếu,Ngày\n5/TB-VP,Về A,01/02/2018\n6/TB-VP,Về B,02/02/2018\n7/TB-VP,Về C,D và E,03/02/2018\n"u8.ToArray());
        Assert.EndsWith("7/TB-VP\tVề C,D và E\t03/02/2018", document.Text, StringComparison.Ordinal);
        Assert.Contains("Dòng 4 có dấu ','", Assert.Single(document.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Báo cáo tình hình, kết quả, phương hướng\nNăm nay thu đạt, chi đủ, nợ giảm, dân tin\nNăm sau tăng thu, giảm chi, bớt nợ\n")]
    [InlineData("a,b,c\nd,e\nf,g,h,i\nk\n")]
    [InlineData("Nơi nhận:;\n- Như trên;\n- Lưu VT;BTC;KT;\n")]
    public void What_is_uneven_is_no_table(string text) => Assert.Equal("text", Read(Encoding.UTF8.GetBytes(text)).Format);

    private static Document Read(byte[] bytes) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("so.csv", bytes))).Value;
}
