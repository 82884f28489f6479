using VanBan.Documents;
using VanBan.Facts;
using VanBan.Tasks;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Tasks;

/// <summary>Tables in which one cell names the body of several rows; what is no deadline and no task beside
/// them.</summary>
public class SharedCellTests
{
    private const string Head =
        "CHÍNH PHỦ\nSố: 61/NQ-CP\nHà Nội, ngày 20 tháng 5 năm 2026\n\nNGHỊ QUYẾT\nVề kho dữ liệu chung\n\n";

    private static readonly string?[] Columns = ["STT", "Đơn vị", "Nhiệm vụ chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"];

    [Fact]
    public void A_cell_that_spans_rows_names_the_body_of_each()
    {
        var tasks = Of(
            [
                Columns,
                ["1", "Bộ Xây dựng", "Lập bản đồ nền", "Bộ Nội vụ", "Quý III/2026"],
                [null, null, "Rà soát định mức", "Bộ Tài chính", "Thường xuyên"],
                ["2", "Bộ Y tế", "Chuẩn hóa danh mục thuốc", "", "Tháng 9/2026"],
                [null, null, "Kết nối bệnh án", null, null],
            ]);
        Assert.Equal(
            [("Bộ Xây dựng", "Bộ Nội vụ"), ("Bộ Xây dựng", "Bộ Tài chính"), ("Bộ Y tế", null), ("Bộ Y tế", null)],
            tasks.Select(task => (task.Who!, task.With)));
        Assert.All(tasks, task => Assert.Equal(AssignmentRole.Leads, task.Role));
        Assert.Equal(
            [new DateOnly(2026, 9, 30), null, new DateOnly(2026, 9, 30), new DateOnly(2026, 9, 30)],
            tasks.Select(task => task.Deadline?.Day));
    }

    [Fact]
    public void An_empty_cell_of_its_own_names_nobody()
    {
        var tasks = Of(
            [
                Columns,
                ["1", "Bộ Xây dựng", "Lập bản đồ nền", "", "Quý III/2026"],
                ["2", "", "Rà soát định mức", "", "Quý IV/2026"],
            ]);
        Assert.Equal(["Bộ Xây dựng", null], tasks.Select(task => task.Who));
    }

    [Fact]
    public void A_column_of_bodies_beside_plain_tasks_does_not_make_them_leaders() =>
        Assert.Equal(AssignmentRole.Does, Assert.Single(Of([["TT", "Đơn vị", "Nhiệm vụ"], ["1", "Bộ Y tế", "Lập danh mục"]])).Role);

    [Fact]
    public void A_unit_of_measure_is_no_body() =>
        Assert.Empty(Of([["TT", "Nội dung", "Đơn vị tính"], ["1", "Lập danh mục", "cuốn"]]));

    [Theory]
    [InlineData("Từ tháng 8/2026", null)]
    [InlineData("Bắt đầu từ quý III năm 2026", null)]
    [InlineData("Từ ngày 01/8/2026", null)]
    [InlineData("Tháng 4/2026", null)]
    [InlineData("Từ tháng 8/2026 đến tháng 11/2026", "2026-11-30")]
    [InlineData("Từ ngày 01/8/2026 - 15/9/2026", "2026-09-15")]
    [InlineData("Tháng 8/2026", "2026-08-31")]
    [InlineData("Trước năm 2027", "2026-12-31")]
    public void A_start_or_a_day_gone_by_is_no_deadline(string when, string? day)
    {
        var task = Assert.Single(Of([Columns, ["1", "Bộ Y tế", "Lập danh mục thuốc", "", when]]));
        Assert.Equal(day, task.Deadline?.Day?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void What_the_text_ordered_and_the_table_repeats_is_one_task()
    {
        const string Text = "I. NHIỆM VỤ\n1. Xây dựng bản đồ nền địa lý quốc gia dùng chung cho các bộ\n"
            + "- Đơn vị chủ trì: Bộ Xây dựng.\n- Thời gian hoàn thành: Quý III/2026.\n";
        string?[] again = ["1", "Bộ Xây dựng", "Xây dựng bản đồ nền địa lý quốc gia dùng chung", "Bộ Nội vụ", "Quý III/2026"];
        string?[] another = ["2", "Bộ Y tế", "Xây dựng bản đồ nền địa lý quốc gia dùng chung", "", "Quý III/2026"];
        Assert.Equal(["Bộ Xây dựng", "Bộ Y tế"], Of([Columns, again, another], Text).Select(task => task.Who));
    }

    [Theory]
    [InlineData("Thời gian thực hiện: Theo lộ trình chung, đối với kho số 01 hoàn thành trong năm 2026.")]
    [InlineData("Thời hạn hoàn thành: trong quý III năm 2026.")]
    [InlineData("Dự phòng khi dựng kho số 02 (dự kiến hoàn thành xây dựng vào năm 2028).")]
    public void A_line_of_time_or_a_forecast_is_no_task(string line) =>
        Assert.Empty(TaskWordsTests.InDirective($"I. HIỆN TRẠNG KHO DỮ LIỆU\n\n{line}\n"));

    // A cell that is null stands in no row: one above spans it.
    private static System.Collections.Immutable.ImmutableArray<Assignment> Of(string?[][] rows, string body = "")
    {
        var text = Head + body + "PHỤ LỤC\n\n";
        var table = new List<TableRow>();
        var start = text.Length;
        foreach (var row in rows)
        {
            var cells = new List<TableCell>();
            foreach (var (column, cell) in row.Index().Where(one => one.Item is not null))
            {
                cells.Add(new TableCell(new TextSpan(text.Length, text.Length + cell!.Length), column));
                text += cell + "\t";
            }
            text = text[..^1] + "\n";
            table.Add(new TableRow([.. cells]));
        }
        var tables = new Table(new TextSpan(start, text.Length - 1), [.. table]);
        return FactExtractor.Extract(new Document("bang.txt", text) { Tables = [tables] }).Tasks;
    }
}
