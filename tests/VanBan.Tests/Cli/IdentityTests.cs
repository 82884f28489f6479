using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>One act is one document of the graph, however it is named and misprinted.</summary>
public sealed class IdentityTests : IDisposable
{
    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void A_bare_name_is_the_act_that_the_document_names_in_full()
    {
        AddReport("20 tháng 9 năm 2024", "Căn cứ Luật Nhà ở ngày 27 tháng 11 năm 2023;\n\nTheo Điều 12 Luật Nhà ở, tỉnh đã rà soát.");
        Assert.Equal(["27-2023-qh15", "27-2023-qh15"], Cited());
    }

    [Fact]
    public void A_bare_name_is_else_the_act_in_force_when_the_document_was_written()
    {
        AddReport("20 tháng 9 năm 2018", "Tỉnh thực hiện Luật Nhà ở.");
        Assert.Equal(["65-2014-qh13"], Cited());
    }

    [Fact]
    public void A_bare_name_stays_a_name_while_a_new_act_may_not_yet_be_in_force()
    {
        AddReport("20 tháng 6 năm 2024", "Tỉnh thực hiện Luật Nhà ở.");
        Assert.Equal(["luat.nha.o"], Cited());
        Assert.Equal("chỉ có tên, chưa rõ là văn bản số nào", Edges()[0].GetProperty("remark").GetString());
    }

    [Theory]
    [InlineData("01 tháng 8 năm 2024", "Luật Nhà ở", "27-2023-qh15")]
    [InlineData("31 tháng 7 năm 2024", "Luật Nhà ở", "luat.nha.o")]
    [InlineData("20 tháng 4 năm 2025", "Luật Đất đai", "31-2024-qh15")]
    [InlineData("20 tháng 4 năm 2019", "Luật Đất đai", "45-2013-qh13")]
    [InlineData("02 tháng 7 năm 2025", "Luật Bảo hiểm xã hội", "41-2024-qh15")]
    [InlineData("30 tháng 6 năm 2025", "Luật Bảo hiểm xã hội", "luat.bao.hiem.xa.hoi")]
    [InlineData("10 tháng 3 năm 2025", "Luật Tổ chức Chính phủ", "63-2025-qh15")]
    public void A_new_act_is_meant_from_the_day_on_which_it_took_the_place_of_the_old(string day, string law, string expected)
    {
        AddReport(day, $"Tỉnh thực hiện {law}.");
        Assert.Equal([expected], Cited());
    }

    [Fact]
    public void A_bare_name_stays_a_name_where_the_document_names_two_acts()
    {
        AddReport("20 tháng 9 năm 2018", "Luật Nhà ở năm 2005 được thay bằng Luật Nhà ở năm 2014. Tỉnh thực hiện Luật Nhà ở.");
        Assert.Equal(["56-2005-qh11", "65-2014-qh13", "luat.nha.o"], Cited());
    }

    [Fact]
    public void A_name_in_the_title_of_another_act_speaks_of_the_time_of_that_act()
    {
        AddReport(
            "20 tháng 9 năm 2025",
            "Căn cứ Luật Nhà ở số 27/2023/QH15;\n\nNghị định số 71/2010/NĐ-CP ngày 23 tháng 6 năm 2010 của Chính phủ quy "
            + "định chi tiết thi hành Luật Nhà ở đã hết hiệu lực.");
        Assert.Equal(["27-2023-qh15", "71-2010-nd-cp", "56-2005-qh11"], Cited());
    }

    [Fact]
    public void A_year_behind_a_number_tells_the_resolutions_of_two_years_apart()
    {
        foreach (var (day, file) in ((string, string)[])[("06 tháng 01 năm 2021", "a"), ("08 tháng 01 năm 2022", "b")])
            store.Add("02/NQ-CP", day, "NGHỊ QUYẾT\nVề cải thiện môi trường kinh doanh\n\nĐiều 1. Nhiệm vụ.\n", "CHÍNH PHỦ", file: file);
        AddReport("10 tháng 5 năm 2022", "Theo Nghị quyết 02/NQ-CP năm 2021, tỉnh đã cải cách. Theo Nghị quyết số 02/NQ-CP ngày 08/01/2022, tỉnh tiếp tục.");
        Assert.Equal(["2021-01-06", "2022-01-08"], Edges().Select(edge => edge.GetProperty("to").GetString()!.Split(':')[^1].Split(';')[0]));
    }

    [Fact]
    public void A_day_is_not_taken_from_the_document_of_another_province()
    {
        AddReport(
            "20 tháng 11 năm 2025",
            "Tỉnh thực hiện Nghị quyết số 19/2022/NQ-HĐND ngày 08/12/2022 của HĐND tỉnh Bình Thuận (cũ).\n"
            + "Tỉnh cũng thực hiện Nghị quyết số 19/2022/NQ-HĐND của HĐND tỉnh Đắk Nông (cũ).");
        Assert.Equal("tỉnh Bình Thuận nay thuộc Lâm Đồng (từ 01/07/2025)", Edges()[0].GetProperty("remark").GetString());
        Assert.EndsWith("dak.nong:hoi.dong.nhan.dan:nghi.quyet:2022;19-2022-nq-hdnd", Edges()[1].GetProperty("to").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misprinted_day_leads_to_the_document_at_hand()
    {
        store.Add("36/2019/NĐ-CP", "29 tháng 4 năm 2019", "NGHỊ ĐỊNH\nQuy định chi tiết\n\nĐiều 1. Phạm vi.\n", "CHÍNH PHỦ");
        AddReport("15 tháng 8 năm 2023", "Tỉnh thực hiện Nghị định số 36/2019/NĐ-CP ngày 24/9/2019 của Chính phủ.");
        var edge = Assert.Single(Edges());
        Assert.Equal(("present", "likely"), (edge.GetProperty("status").GetString(), edge.GetProperty("certainty").GetString()));
        Assert.Equal("viện dẫn in ngày 24/09/2019, văn bản ghi ngày 29/04/2019", edge.GetProperty("remark").GetString());
        Assert.Contains("viện dẫn in ngày 24/09/2019", store.Text("cites", "64/BC-UBND"), StringComparison.Ordinal);
        Assert.Contains("viện dẫn in ngày 24/09/2019", store.Text("cited-by", "36/2019/NĐ-CP"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misprinted_day_never_leads_to_the_document_of_another_body()
    {
        store.Add("36/2019/QĐ-UBND", "29 tháng 4 năm 2019", "QUYẾT ĐỊNH\nQuy định\n\nĐiều 1. Phạm vi.\n", "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK", "Đắk Lắk");
        AddReport("15 tháng 8 năm 2023", "Theo Quyết định số 36/2019/QĐ-UBND ngày 24/9/2019 của UBND tỉnh Gia Lai.");
        Assert.Equal("missing", Assert.Single(Edges()).GetProperty("status").GetString());
    }

    [Fact]
    public void Days_that_few_misprint_make_no_missing_document_of_their_own()
    {
        AddReport("15 tháng 8 năm 2023", "Theo Nghị định số 36/2019/NĐ-CP ngày 29/4/2019 của Chính phủ.", "1/BC-UBND");
        AddReport("16 tháng 8 năm 2023", "Theo Nghị định số 36/2019/NĐ-CP ngày 29/4/2019 của Chính phủ.", "2/BC-UBND");
        AddReport("17 tháng 8 năm 2023", "Theo Nghị định số 36/2019/NĐ-CP ngày 24/9/2019 của Chính phủ.", "3/BC-UBND");
        var missing = Assert.Single(store.Ask("graph", "missing").GetProperty("missing").EnumerateArray());
        Assert.Equal(3, missing.GetProperty("citing").GetInt32());
        Assert.Contains("2019-04-29", missing.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, store.Ask("cited-by", "36/2019/NĐ-CP").GetProperty("edges").GetArrayLength());
    }

    [Theory]
    // One of day, month and year is wrong, and one act alone of that name shares the other two.
    [InlineData("Luật Nhà ở ngày 27 tháng 11 năm 2022", "2023-11-27;27-2023-qh15", "in ngày 27/11/2022, đúng là 27/11/2023")]
    [InlineData("Luật Nhà ở ngày 27/10/2023", "2023-11-27;27-2023-qh15", "đúng là 27/11/2023")]
    [InlineData("Luật Nhà ở ngày 17/11/2023", "2023-11-27;27-2023-qh15", "đúng là 27/11/2023")]
    [InlineData("Luật Nhà ở ngày 25/11/2015", "2014-11-25;65-2014-qh13", "đúng là 25/11/2014")]
    [InlineData("Luật Đất đai ngày 29/11/2014", "2013-11-29;45-2013-qh13", "đúng là 29/11/2013")]
    [InlineData("Luật Đất đai số 45/2013/QH13 ngày 19/11/2013", "2013-11-29;45-2013-qh13", "đúng là 29/11/2013")]
    [InlineData("Luật số 45/2013/QH13 ngày 19 tháng 11 năm 2013", "2013-11-29;45-2013-qh13", "đúng là 29/11/2013")]
    [InlineData("Nghị định số 63/1998/NĐ-CP ngày 18/7/1998 của Chính phủ", "1998-08-17;63-1998-nd-cp", "đúng là 17/08/1998")]
    [InlineData("Pháp lệnh Dân số ngày 09/01/2004", "2003-01-09;06-2003-pl-ubtvqh11", "đúng là 09/01/2003")]
    public void A_misprinted_day_is_that_of_the_act_in_the_tables(string cited, string id, string remark)
    {
        AddReport("20 tháng 9 năm 2024", $"Tỉnh thực hiện {cited}.");
        var edge = Assert.Single(Edges());
        Assert.EndsWith(id, edge.GetProperty("to").GetString(), StringComparison.Ordinal);
        Assert.Contains(remark, edge.GetProperty("remark").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    // Two acts are as near; nothing is near; the table does not know all days.
    [InlineData("Luật Nhà ở ngày 27/10/2022")]
    [InlineData("Luật Nhà ở ngày 01/7/2015")]
    [InlineData("Luật Hòa giải ở cơ sở ngày 20/6/2012")]
    public void A_day_that_no_act_of_the_tables_has_nearly_stays_as_printed(string cited)
    {
        AddReport("20 tháng 9 năm 2024", $"Tỉnh thực hiện {cited}.");
        Assert.StartsWith("luat.", Assert.Single(Cited()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Luật Nhà ở", "Luật Nhà ở ngày 27/11/2022")]
    [InlineData("Luật Nhà ở", "Luật Nhà ở ngày 01/7/2015")]
    [InlineData("Luật Hòa giải ở cơ sở", "Luật Hòa giải ở cơ sở ngày 20/6/2012")]
    [InlineData("Luật Hòa giải ở cơ sở", "Luật Hòa giải ở cơ sở năm 2013")]
    [InlineData("Luật Trọng tài thể thao", "Luật Trọng tài thể thao ngày 20/6/2022")]
    public void A_bare_name_never_takes_the_day_that_another_document_prints(string bare, string dated)
    {
        // Before the law of 2023 took effect: after it, a bare name is that law.
        AddReport("20 tháng 6 năm 2024", $"Tỉnh thực hiện {bare}.", "1/BC-UBND");
        AddReport("21 tháng 6 năm 2024", $"Tỉnh thực hiện {dated}.", "2/BC-UBND");
        var missing = store.Ask("graph", "missing").GetProperty("missing").EnumerateArray().ToList();
        Assert.Equal([1, 1], missing.Select(one => one.GetProperty("citing").GetInt32()));
        Assert.Contains(missing, one => one.GetProperty("name").GetString() == bare);
        Assert.Equal(0, store.Run("verify").Code);
    }

    [Fact]
    public void A_missing_act_shows_its_number_and_its_own_day_and_the_misprints_with_their_count()
    {
        AddReport("20 tháng 9 năm 2024", "Tỉnh thực hiện Luật Đất đai số 45/2013/QH13 ngày 19 tháng 11 năm 2013.", "1/BC-UBND");
        AddReport("21 tháng 9 năm 2024", "Tỉnh thực hiện Luật Đất đai ngày 29/11/2013.", "2/BC-UBND");
        var told = store.Text("graph", "missing").Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("Luật Đất đai số 45/2013/QH13 ngày 29/11/2013 (in ngày 19/11/2013: 1 lần)", told, StringComparison.Ordinal);
        var missing = Assert.Single(store.Ask("graph", "missing").GetProperty("missing").EnumerateArray());
        Assert.Equal(2, missing.GetProperty("printedDays").GetArrayLength());
    }

    private void AddReport(string day, string body, string number = "64/BC-UBND") =>
        store.Add(number, day, "BÁO CÁO\nKết quả thực hiện\n\n" + body + "\n", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "Lâm Đồng");

    private JsonElement[] Edges() => [.. store.Ask("cites", "64/BC-UBND").GetProperty("edges").EnumerateArray()];

    private IEnumerable<string> Cited() => Edges().Select(edge => edge.GetProperty("to").GetString()!.Split(';')[^1]);
}
