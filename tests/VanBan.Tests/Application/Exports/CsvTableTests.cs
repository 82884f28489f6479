using System.Text;
using VanBan.Application.Exports;
using Xunit;

namespace VanBan.Tests.Application.Exports;

public class CsvTableTests
{
    [Fact]
    public void A_table_begins_with_a_mark_that_spreadsheets_know_and_its_cells_are_quoted_where_they_must_be()
    {
        using var output = new MemoryStream();
        using (var table = new CsvTable(output, "a,b"))
            table.Add("một, hai", "nói \"ba\"\nbốn");
        Assert.Equal("\uFEFFa,b\r\n\"một, hai\",\"nói \"\"ba\"\"\nbốn\"\r\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+84 (cmd)", "'+84 (cmd)")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+7", "+7")]
    [InlineData("Luật Đất đai", "Luật Đất đai")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void No_cell_is_run_as_a_formula(string? cell, string? written) => Assert.Equal(written, CsvTable.Harmless(cell));
}
