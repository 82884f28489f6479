using VanBan.Documents;
using VanBan.Figures.Checks;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Totals of tables, as reports print them: of one column alone, at several levels, at the top and at the bottom, of a row; a
/// total that is wrong is told at its cell with what its parts give, and nothing is told of what need not add up.</summary>
public class TableTotalTests
{
    // The cell of the wrong total, what its parts give, the table.
    [Theory]
    [InlineData("1.304", 1204, "STT|Đơn vị|Số hồ sơ", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318", "3|Xã Hòa Đông|474", "|Tổng cộng|1.304")]
    [InlineData("95", 82, "STT|Nội dung|Số lượng", "1|Lớp mầm|24", "2|Lớp chồi|27", "3|Lớp lá|31", "|Cộng:|95")]
    [InlineData("61,5", 66.5, "Nguồn vốn|Số tiền (tỷ đồng)", "Ngân sách trung ương|20,5", "Ngân sách tỉnh|31,0", "Ngân sách xã|15,0", "Tổng số|61,5")]
    [InlineData("1.650", 1840, "TT|Nội dung|Kinh phí", "|Tổng số|1.650", "1|Mua sắm|740", "2|Sửa chữa|600", "3|Đào tạo|500")]
    [InlineData("700", 740, "TT|Nội dung|Kinh phí", "I|Chi thường xuyên|700", "1|Lương|500", "2|Hoạt động|240", "II|Chi đầu tư|900", "1|Đường|600",
        "2|Cầu|300")]
    [InlineData("1.780", 1640, "TT|Nội dung|Kinh phí", "I|Chi thường xuyên|740", "1|Lương|500", "2|Hoạt động|240", "II|Chi đầu tư|900",
        "1|Đường|600", "2|Cầu|300", "|Tổng cộng|1.780")]
    [InlineData("310", 350, "TT|Chỉ tiêu|Nam|Nữ", "A|Khối huyện|120|150", "1|Văn phòng|70|80", "2|Phòng Nội vụ|50|70", "B|Khối xã|310|260",
        "1|Xã An Bình|200|110", "2|Xã An Lộc|150|150")]
    [InlineData("88", 98, "TT|Nội dung|2023|2024", "1.|Trồng trọt|60|88", "1.1|Lúa|35|58", "1.2|Ngô|25|40", "2.|Chăn nuôi|30|45", "2.1|Trâu|10|20",
        "2.2|Bò|20|25")]
    [InlineData("520", 560, "Xã|Tổng số|Nam|Nữ", "An Bình|400|210|190", "An Lộc|520|300|260", "An Phú|300|140|160", "Tân Lập|150|80|70")]
    [InlineData("520", 560, "Xã|Nam|Nữ|Cộng", "An Bình|210|190|400", "An Lộc|300|260|520", "An Phú|140|160|300", "Tân Lập|80|70|150")]
    [InlineData("1.304", 1204, "STT|Đơn vị|Số hồ sơ", "(1)|(2)|(3)", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318", "3|Xã Hòa Đông|474", "|Tổng cộng|1.304")]
    [InlineData("7.350", 6750, "STT|Mặt hàng|Số lượng|Đơn giá|Thành tiền", "1|Bàn|10|150|1.500", "2|Ghế|20|75|1.500", "3|Tủ|5|750|3.750", "|Cộng|||7.350")]
    // Of two columns the other is right.
    [InlineData("2.800", 2700, "TT|Đơn vị|Số hộ|Số người", "1|Xã Di Linh|40|800", "2|Xã Hòa Ninh|35|650", "3|Xã Bảo Thuận|50|1.250", "|Tổng cộng|125|2.800")]
    [InlineData("750", 650, "TT|Đơn vị|Số hộ|Số người", "1|Thôn 1|11|130", "2|Thôn 2|12|210", "3|Thôn 3|13|310", "|Tổng cộng|36|750")]
    public void A_wrong_total_is_told_with_what_its_parts_give(string cell, double sum, params string[] rows)
    {
        var (document, told) = Told(rows);
        var finding = Assert.Single(told);
        Assert.Equal(FindingKind.TableSumRefuted, finding.Kind);
        Assert.Equal(cell, finding.Figure.Span.In(document.Text).ToString());
        Assert.Equal((decimal)sum, finding.Expected);
    }

    [Theory]
    // Right.
    [InlineData("STT|Đơn vị|Số hồ sơ", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318", "3|Xã Hòa Đông|474", "|Tổng cộng|1.204")]
    // Rounded.
    [InlineData("Nguồn vốn|Số tiền (tỷ đồng)", "Trung ương|20,4", "Tỉnh|31,3", "Xã|15,3", "Tổng số|67,1")]
    // Only some parts are named.
    [InlineData("TT|Nội dung|Số người", "1|Cán bộ|120", "2|Công chức|300", "|Trong đó: nữ|150", "3|Viên chức|280", "|Tổng cộng|700")]
    [InlineData("TT|Nội dung|Số người", "1|Cán bộ|120", "|Trong đó:|", "|Nữ|50", "|Dân tộc thiểu số|40", "2|Công chức|300", "3|Viên chức|280",
        "|Tổng cộng|700")]
    // The end of a table that began on the page before.
    [InlineData("TT|Đơn vị|Số hộ", "14|Xã An Bình|90", "15|Xã An Lộc|85", "16|Xã An Phú|80", "|Tổng cộng|310")]
    // Averages and prices are not added up.
    [InlineData("TT|Đơn vị|Năng suất (tạ/ha)", "1|Xã An Bình|52", "2|Xã An Lộc|55", "3|Xã An Phú|58", "|Toàn xã|57")]
    [InlineData("TT|Đơn vị|Điểm", "1|Sở Tư pháp|82", "2|Sở Y tế|85", "3|Sở Công Thương|88", "|Toàn tỉnh|86")]
    // Details that are not all there are.
    [InlineData("TT|Nội dung|Số vụ", "1|Tai nạn giao thông|45", "a|Đường bộ|30", "b|Đường thủy|5", "2|Cháy nổ|12", "a|Nhà dân|6", "b|Chợ|2")]
    // Of several levels only the first is added up.
    [InlineData("TT|Nội dung|Kinh phí|Đã chi", "I|Chi thường xuyên|740|700", "1|Lương|500|480", "2|Hoạt động|240|220", "II|Chi đầu tư|900|450",
        "|Tổng cộng|1.640|1.150")]
    // The columns are numbered below their heads.
    [InlineData("STT|Đơn vị|Nam|Nữ|Cộng", "A|B|1|2|3=1+2", "1|Xã Ea Kly|412|300|712", "2|Xã Ea Yông|318|290|608", "|Tổng cộng|730|590|1.320")]
    public void Nothing_is_told_of_what_is_right_or_need_not_add_up(params string[] rows) => Assert.Empty(Told(rows).Told);

    [Fact]
    public void What_stands_behind_in_which_is_not_more_than_what_it_is_a_part_of()
    {
        var (document, told) = Told("TT|Nội dung|Số người", "1|Cán bộ|120", "|Trong đó: nữ|150", "2|Công chức|300", "|Trong đó: nữ|140");
        var finding = Assert.Single(told);
        Assert.Equal((FindingKind.PartAboveWhole, "150"), (finding.Kind, finding.Figure.Span.In(document.Text).ToString()));
    }

    [Fact]
    public void It_is_known_which_tables_were_added_up_and_of_which_the_total_was_not_understood()
    {
        Assert.Equal((1, 1, 0), Counts("STT|Đơn vị|Số hồ sơ", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318", "|Tổng cộng|730"));
        Assert.Equal((1, 0, 1), Counts("STT|Đơn vị|Số hồ sơ", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318", "|Tổng cộng|2.900"));
        Assert.Equal((1, 0, 0), Counts("STT|Đơn vị|Số hồ sơ", "1|Xã Ea Kly|412", "2|Xã Ea Yông|318"));
        Assert.Equal((0, 0, 0), Counts("STT|Đơn vị|Ghi chú", "1|Xã Ea Kly|tốt", "2|Xã Ea Yông|khá"));
    }

    private static (int, int, int) Counts(params string[] rows)
    {
        var review = FigureCheck.Review(DocumentOf(rows), []);
        return (review.Tables, review.SummedTables, review.UnreadTables);
    }

    private static (Document Document, FigureFinding[] Told) Told(params string[] rows)
    {
        var document = DocumentOf(rows);
        return (document, [.. FigureCheck.Within(document, [])]);
    }

    private static Document DocumentOf(string[] lines)
    {
        var text = "Kết quả như sau:\n";
        var start = text.Length;
        var rows = new List<TableRow>();
        foreach (var line in lines)
        {
            var cells = new List<TableCell>();
            foreach (var (column, words) in line.Split('|').Index())
            {
                if (words.Length > 0)
                    cells.Add(new TableCell(new TextSpan(text.Length, text.Length + words.Length), column));
                text += words + "\t";
            }
            rows.Add(new TableRow([.. cells]));
            text += "\n";
        }
        return new Document("bang.docx", text) { Format = "docx", Tables = [new Table(new TextSpan(start, text.Length - 1), [.. rows])] };
    }
}
