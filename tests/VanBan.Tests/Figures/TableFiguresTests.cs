using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Figures;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

public class TableFiguresTests
{
    [Fact]
    public void Heads_of_rows_and_columns_say_what_a_cell_measures_in_which_unit_and_when()
    {
        var figures = FigureExtractor.Extract(Of("",
            "STT|Chỉ tiêu|ĐVT|Thực hiện 6 tháng đầu năm 2024|Kế hoạch năm 2025|So với cùng kỳ (%)",
            "1|Diện tích lúa|ha|12.345|25.000|101,5",
            "2|Kinh phí|triệu đồng|1.250,5|3.000|98"));
        Assert.Equal([12345m, 25000m, 101.5m, 1250500000m, 3000000000m, 98m], figures.Select(f => f.Value));
        Assert.Equal(["ha", "ha", "%", "đồng", "đồng", "%"], figures.Select(f => f.Unit));
        Assert.Equal("6 tháng đầu năm 2024", figures[0].Period);
        Assert.Equal("năm 2025", figures[1].Period);
        Assert.Equal("cùng kỳ", figures[2].ComparedWith);
        Assert.StartsWith("Diện tích lúa", figures[0].Indicator, StringComparison.Ordinal);
        Assert.StartsWith("Kinh phí", figures[5].Indicator, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_may_stand_in_the_head_of_the_column_or_over_the_table()
    {
        var inHead = FigureExtractor.Extract(Of("", "TT|Đơn vị nhận|Số tiền (nghìn đồng)", "1|Huyện Bù Đốp|1.500", "2|Huyện Lộc Ninh|2.750"));
        Assert.Equal([1500000m, 2750000m], inHead.Select(f => f.Value));
        var over = FigureExtractor.Extract(Of("Đơn vị tính: triệu đồng", "TT|Nội dung|Số tiền", "1|Chi thường xuyên|1.500", "2|Chi khác|-50"));
        Assert.Equal([1500000000m, -50000000m], over.Select(f => f.Value));
        Assert.All(over, figure => Assert.Equal("đồng", figure.Unit));
    }

    [Fact]
    public void The_unit_in_the_head_of_a_row_wins_over_the_unit_of_the_table()
    {
        var figures = FigureExtractor.Extract(Of("Đơn vị tính: tỷ đồng",
            "TT|Chỉ tiêu|Kế hoạch năm 2024|Lũy kế 9 tháng|So với kế hoạch (%)",
            "1|Thu nội địa|1.500|1.200|80",
            "2|Kim ngạch nhập khẩu (triệu USD)|2.750|1.800|65,5",
            "3|Hợp tác xã thành lập mới (hợp tác xã)|24|20|83,3"));
        Assert.Equal([1500000000000m, 1200000000000m, 80m, 2750000000m, 1800000000m, 65.5m, 24m, 20m, 83.3m], figures.Select(f => f.Value));
        Assert.Equal(["đồng", "đồng", "%", "USD", "USD", "%", "hợp tác xã", "hợp tác xã", "%"], figures.Select(f => f.Unit));
        Assert.Equal(["Thu nội địa", "Kim ngạch nhập khẩu", "Hợp tác xã thành lập mới"], figures.Select(f => f.Indicator).Distinct());
    }

    [Fact]
    public void A_column_of_units_may_hold_counted_nouns_and_a_cell_a_range()
    {
        var figures = FigureExtractor.Extract(Of("", "Chỉ tiêu|Đơn vị tính|Tháng 9|Năm 2025", "Trường đạt chuẩn|trường|285|300", "Tăng trưởng|%|8,1|8 - 8,5"));
        Assert.Equal(["trường", "trường", "%", "%"], figures.Select(f => f.Unit));
        Assert.Equal((8m, 8.5m), (figures[3].Value, figures[3].High));
    }

    [Fact]
    public void Numbers_of_rows_columns_documents_and_years_are_no_figures() =>
        Assert.Empty(FigureExtractor.Extract(Of("",
            "STT|Tên văn bản|Số hiệu|Năm|Ghi chú", "1|2|3|4|5", "1|Nghị định về quản lý|15|2020|", "2|Thông tư hướng dẫn|02|2021|3")));

    [Fact]
    public void A_bracket_that_holds_no_unit_is_part_of_the_name_and_a_ditto_mark_repeats_the_unit()
    {
        var figures = FigureExtractor.Extract(Of("Đơn vị: triệu đồng", "TT|Nội dung|Số tiền", "1|Vay lại vốn nước ngoài (ADB)|900"));
        Assert.Equal((900000000m, "đồng", "Vay lại vốn nước ngoài (ADB), Số tiền"), (figures[0].Value, figures[0].Unit, figures[0].Indicator));
        figures = FigureExtractor.Extract(Of("", "Chỉ tiêu|ĐVT|Năm 2024", "Diện tích lúa|1.000 ha|36,5", "Diện tích ngô|\"|4,1"));
        Assert.Equal([36500m, 4100m], figures.Select(f => f.Value));
        Assert.All(figures, figure => Assert.Equal("ha", figure.Unit));
    }

    [Fact]
    public void A_row_that_counts_the_columns_names_nothing()
    {
        var figures = FigureExtractor.Extract(Of("Đơn vị: triệu đồng",
            "STT|Nội dung|Dự toán 2022 TW giao|Dự toán 2022 ĐP giao|Thực hiện 03 tháng", "A|B|1|2|3", "A|TỔNG CHI|8.100|8.300|2.010", "I|Chi thường xuyên|5.200|5.300|1.450"));
        Assert.Equal(
            ["TỔNG CHI, Dự toán 2022 TW giao", "TỔNG CHI, Dự toán 2022 ĐP giao", "TỔNG CHI", "Chi thường xuyên, Dự toán 2022 TW giao", "Chi thường xuyên, Dự toán 2022 ĐP giao", "Chi thường xuyên"],
            figures.Select(f => f.Indicator));
        Assert.Equal("2022", figures[0].Period);
    }

    [Fact]
    public void A_cell_may_hold_a_range_or_a_bound_and_a_head_years_or_what_is_compared()
    {
        var figures = FigureExtractor.Extract(Of("", "TT|Chỉ tiêu|2031 - 2035", "1|Tăng trưởng dịch vụ (%)|9 - 10", "2|Trần bội chi (%)|Không quá 4", "3|Lượt khách (triệu lượt)|60 - 65", "4|Tỷ lệ đô thị hóa (%)|> 45"));
        Assert.Equal([(9m, 10m), (4m, null), (60000000m, 65000000m), (45m, (decimal?)null)], figures.Select(f => (f.Value, f.High)));
        Assert.Equal([Approximation.Exact, Approximation.AtMost, Approximation.Exact, Approximation.Over], figures.Select(f => f.Approximation));
        Assert.All(figures, figure => Assert.Equal("2031 - 2035", figure.Period));
        figures = FigureExtractor.Extract(Of("", "Chỉ tiêu|So sánh TH/KH (%)|Tỷ lệ đạt dự toán (%)", "Thu nội địa|98|101"));
        Assert.Equal(["KH", "dự toán"], figures.Select(f => f.ComparedWith));
    }

    [Fact]
    public void The_name_of_a_section_over_all_columns_is_no_head_of_theirs() =>
        Assert.Equal([120m, 95m], FigureExtractor.Extract(Of("", "STT|Nội dung|Số hồ sơ", "I. LĨNH VỰC Y TẾ||", "1|Cấp phép hành nghề|120", "2|Cấp lại giấy phép|95")).Select(f => f.Value));

    [Fact]
    public void The_row_above_belongs_to_the_name_of_its_parts()
    {
        var figures = FigureExtractor.Extract(Of("Kỳ báo cáo: quý III năm 2023", "TT|Chỉ tiêu|Kết quả", "1|Cơ cấu kinh tế (%)|", "-|Nông nghiệp|21", "-|Dịch vụ|46", "2|Sản lượng điện (MWh)|1.200"));
        Assert.Equal(["Cơ cấu kinh tế, Nông nghiệp", "Cơ cấu kinh tế, Dịch vụ", "Sản lượng điện"], figures.Select(f => f.Indicator));
        Assert.Equal(["%", "%", "MWh"], figures.Select(f => f.Unit));
        Assert.All(figures, figure => Assert.Equal("quý III năm 2023", figure.Period));
    }

    [Fact]
    public void A_cell_of_prose_is_read_as_prose()
    {
        var figure = Assert.Single(FigureExtractor.Extract(Of("", "TT|Nhiệm vụ|Kết quả", "1|Trồng rừng|Đã trồng 120 ha, hoàn thành tháng 6/2025")));
        Assert.Equal((120m, "ha"), (figure.Value, figure.Unit));
    }

    private static Document Of(string caption, params string[] rows)
    {
        var text = caption + "\n";
        var start = text.Length;
        var tableRows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            foreach (var cell in row.Split('|'))
            {
                cells.Add(new TableCell(new TextSpan(text.Length, text.Length + cell.Length), cells.Count));
                text += cell + "\t";
            }
            text = text[..^1] + "\n";
            tableRows.Add(new TableRow(cells.ToImmutable()));
        }
        return new Document("table", text) { Tables = [new Table(new TextSpan(start, text.Length - 1), tableRows.ToImmutable())] };
    }
}
