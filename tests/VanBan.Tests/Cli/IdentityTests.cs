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
        AddReport("20 tháng 9 năm 2024", "Tỉnh thực hiện Luật Nhà ở.");
        Assert.Equal(["luat.nha.o"], Cited());
        Assert.Equal("chỉ có tên, chưa rõ là văn bản số nào", Edges()[0].GetProperty("remark").GetString());
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

    private void AddReport(string day, string body, string number = "64/BC-UBND") =>
        store.Add(number, day, "BÁO CÁO\nKết quả thực hiện\n\n" + body + "\n", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "Lâm Đồng");

    private JsonElement[] Edges() => [.. store.Ask("cites", "64/BC-UBND").GetProperty("edges").EnumerateArray()];

    private IEnumerable<string> Cited() => Edges().Select(edge => edge.GetProperty("to").GetString()!.Split(';')[^1]);
}
