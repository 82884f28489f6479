using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>
/// Fifteen little corpora of papers that name acts in all the ways people do: by number, name with year, name with day,
/// short name, alias, bare name, with misprints, of bodies that are no more. Each mention leads to the act a lawyer
/// would say, in every paper by the same identifier.
/// </summary>
public sealed class NamedActsTests : IDisposable
{
    private const string NgheAn = "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN";
    private const string LamDong = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG";

    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void By_its_number_however_it_is_spaced()
    {
        Add("a", "CHÍNH PHỦ", "47/2024/NĐ-CP", "09 tháng 5 năm 2024", "NGHỊ ĐỊNH\nVề danh mục hàng hóa dự trữ quốc gia\n\nĐiều 1. Phạm vi\nNghị định này quy định danh mục.");
        Add("b", "BỘ TÀI CHÍNH", "310/BTC-TCDT", "12 tháng 6 năm 2024", "V/v thực hiện dự trữ\n\nKính gửi: Các cục dự trữ\n\nThực hiện Nghị định số 47/2024/NĐ-CP, các cục báo cáo. Theo Nghị định 47/2024/NĐ-CP của Chính phủ, hạn là 30/6. Các quy định tại NĐ số 47/2024/NĐ-CP ngày 09/5/2024 được áp dụng. Khoản 2 Điều 1 Nghị định số 47 /2024/ NĐ-CP không áp dụng.");
        Leads("b", ["2024-05-09;47-2024-nd-cp", "2024-05-09;47-2024-nd-cp", "2024-05-09;47-2024-nd-cp", "2024-05-09;47-2024-nd-cp"]);
    }

    [Fact]
    public void By_its_name_and_year()
    {
        Add("a", "SỞ TƯ PHÁP", "88/BC-STP", "05 tháng 3 năm 2025", "BÁO CÁO\nKết quả rà soát\n\nViệc giao đất theo Luật Đất đai năm 2013 đã kết thúc. Từ tháng 8/2024 thực hiện Luật Đất đai 2024 và Luật Nhà ở năm 2023; hợp đồng theo Bộ luật Dân sự 2015.");
        Leads("a", [";45-2013-qh13", ";31-2024-qh15", ";27-2023-qh15", ";91-2015-qh13"]);
    }

    [Fact]
    public void By_its_name_and_day_and_then_by_the_bare_name()
    {
        Add("a", NgheAn, "15/2025/QĐ-UBND", "12 tháng 5 năm 2025", "QUYẾT ĐỊNH\nQuy định giá dịch vụ\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;\nCăn cứ Luật Giá ngày 19 tháng 6 năm 2023;\nCăn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18/6/2020;\nĐiều 1. Giá\nGiá theo Luật Giá.");
        Leads("a", [";65-2025-qh15", ";16-2023-qh15", ";80-2015-qh13", ";63-2020-qh14", ";16-2023-qh15"]);
    }

    [Fact]
    public void By_its_short_name()
    {
        Add("a", "BỘ NỘI VỤ", "20/2025/TT-BNV", "10 tháng 9 năm 2025", "THÔNG TƯ\nHướng dẫn chế độ\n\nCăn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024;\nĐiều 1. Đối tượng\nNgười lao động theo Luật BHXH được hưởng. Khoản 1 Điều 2 Luật BHXH năm 2024 quy định. Luật BHYT năm 2008 quy định mức đóng.");
        Leads("a", [";41-2024-qh15", ";41-2024-qh15", ";41-2024-qh15", ";25-2008-qh12"]);
    }

    [Fact]
    public void An_alias_makes_no_act_of_its_own()
    {
        Add("a", NgheAn, "210/BC-UBND", "20 tháng 11 năm 2025", "BÁO CÁO\nKết quả thực hiện chương trình\n\nThực hiện Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình (sau đây gọi tắt là Quyết định 1719), Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội (gọi tắt là Nghị quyết 120). Vốn theo Quyết định 1719 đạt 80%. Nội dung tại Nghị quyết 120 hoàn thành.");
        Assert.Equal(["120-2020-qh14", "1719-qd-ttg"], Edges("a").Select(edge => To(edge).Split(';')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bare_name_is_what_the_same_paper_names_in_full()
    {
        Add("a", "BỘ XÂY DỰNG", "8/2016/TT-BXD", "10 tháng 3 năm 2016", "THÔNG TƯ\nHướng dẫn hợp đồng\n\nCăn cứ Luật Xây dựng số 50/2014/QH13 ngày 18 tháng 6 năm 2014;\nĐiều 1. Hợp đồng\nHợp đồng theo Điều 138 Luật Xây dựng. Việc đấu thầu theo Luật Đấu thầu số 43/2013/QH13. Chủ đầu tư tuân thủ Luật Đấu thầu.");
        Leads("a", [";50-2014-qh13", ";50-2014-qh13", ";43-2013-qh13", ";43-2013-qh13"]);
    }

    [Theory]
    [InlineData("2019", ";45-2013-qh13", ";10-2012-qh13")]
    [InlineData("2025", ";31-2024-qh15", ";45-2019-qh14")]
    public void A_bare_name_is_else_what_was_in_force(string year, string land, string labour)
    {
        Add("a", NgheAn, "45/BC-UBND", $"20 tháng 4 năm {year}", "BÁO CÁO\nKết quả thu hồi đất\n\nViệc thu hồi đất thực hiện theo Điều 61 Luật Đất đai. Người lao động theo Bộ luật Lao động.");
        Leads("a", [land, labour]);
    }

    [Fact]
    public void A_name_that_nothing_tells_stays_a_name_and_one_act_for_all_papers()
    {
        Add("a", NgheAn, "47/BC-UBND", "20 tháng 9 năm 2024", "BÁO CÁO\nKết quả chăm sóc\n\nThực hiện Luật Nuôi dưỡng loài vật, tỉnh đã chăm sóc.");
        Add("b", NgheAn, "48/BC-UBND", "21 tháng 9 năm 2024", "BÁO CÁO\nKết quả chăm nuôi\n\nTheo Luật Nuôi dưỡng loài vật, tỉnh đã chăm nuôi.");
        Assert.Single(Edges("a").Concat(Edges("b")).Select(To).Distinct());
    }

    [Theory]
    [InlineData("Thông tư số 36/2024/TT-BTC ngày 16/5/2024 của Bộ trưởng Bộ Kế hoạch và Đầu tư")]
    [InlineData("Thông tư số 36/2024/TT-BTC ngày 11/5/2024 của Bộ trưởng Bộ Tài chính")]
    [InlineData("Thông tư số 36/2024/TT-BCT ngày 16/5/2024 của Bộ trưởng Bộ Tài chính")]
    public void A_misprinted_body_day_or_letter_leads_to_the_act_at_hand_with_a_remark(string printed)
    {
        Add("a", "BỘ TÀI CHÍNH", "36/2024/TT-BTC", "16 tháng 5 năm 2024", "THÔNG TƯ\nQuy định chế độ kế toán kho hàng\n\nĐiều 1. Phạm vi\nThông tư này quy định chế độ.");
        Add("b", "SỞ TÀI CHÍNH", "71/BC-STC", "05 tháng 8 năm 2024", $"BÁO CÁO\nCông tác kế toán\n\nTheo {printed} quy định chế độ kế toán kho hàng, các đơn vị lập sổ.");
        Leads("b", [";36-2024-tt-btc"]);
        Assert.NotNull(Edges("b")[0].GetProperty("remark").GetString());
    }

    [Theory]
    [InlineData(1, "2023;99-2023-tt-bldtbxh")]
    [InlineData(2, "2023-05-12;99-2023-tt-bldtbxh")]
    public void Where_nothing_is_at_hand_misprinted_days_are_variants_of_one_act(int others, string expected)
    {
        Add("a", "SỞ TÀI CHÍNH", "73/BC-STC", "06 tháng 8 năm 2024", "BÁO CÁO\nCông tác quỹ\n\nTheo Thông tư số 99/2023/TT-BLĐTBXH ngày 11/5/2023, các đơn vị lập sổ.");
        for (var i = 0; i < others; i++)
            Add($"b{i}", "SỞ TÀI CHÍNH", $"{80 + i}/BC-STC", "07 tháng 8 năm 2024", "BÁO CÁO\nCông tác thưởng\n\nTheo Thông tư số 99/2023/TT-BLĐTBXH ngày 12/5/2023, các đơn vị lập sổ.");
        Leads("a", [expected]);
        Leads("b0", [expected]);
        var missing = store.Ask("graph", "missing").GetProperty("missing").EnumerateArray().Single();
        Assert.EndsWith(expected, missing.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, missing.GetProperty("printedDays").GetArrayLength());
    }

    [Fact]
    public void A_letter_without_its_mark_is_no_other_symbol()
    {
        Add("a", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "18/2023/TT-BLĐTBXH", "17 tháng 5 năm 2023", "THÔNG TƯ\nQuy định chế độ trợ cấp\n\nĐiều 1. Phạm vi\nThông tư này quy định chế độ.");
        Add("b", "SỞ NỘI VỤ", "72/BC-SNV", "05 tháng 8 năm 2024", "BÁO CÁO\nCông tác trợ cấp\n\nTheo Thông tư số 18/2023/TT-BLDTBXH ngày 17/5/2023, các đơn vị chi trả. Theo Thông tư số 18/2023/TT-BLĐTXH ngày 17/5/2023 thì mức là 100.000 đồng.");
        Leads("b", ["2023-05-17;18-2023-tt-bldtbxh", "2023-05-17;18-2023-tt-bldtbxh"]);
    }

    [Fact]
    public void A_merged_province_keeps_its_acts_and_has_a_successor()
    {
        Add("a", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN", "25/2023/QĐ-UBND", "15 tháng 6 năm 2023", "QUYẾT ĐỊNH\nQuy định mức thu\n\nĐiều 1. Mức thu\nMức thu là 10.000 đồng.");
        Add("b", LamDong, "25/2023/QĐ-UBND", "20 tháng 6 năm 2023", "QUYẾT ĐỊNH\nQuy định quản lý rừng\n\nĐiều 1. Rừng\nRừng được bảo vệ.");
        Add("c", LamDong, "90/2025/QĐ-UBND", "20 tháng 10 năm 2025", "QUYẾT ĐỊNH\nBãi bỏ văn bản\n\nĐiều 1. Bãi bỏ Quyết định số 25/2023/QĐ-UBND ngày 15 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh Bình Thuận (cũ) quy định mức thu.\nĐiều 2. Bãi bỏ Quyết định số 25/2023/QĐ-UBND ngày 20 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh Lâm Đồng quy định quản lý rừng.");
        Leads("c", ["vn;binh.thuan:uy.ban.nhan.dan:quyet.dinh:2023-06-15;25-2023-qd-ubnd", "vn;lam.dong:uy.ban.nhan.dan:quyet.dinh:2023-06-20;25-2023-qd-ubnd"]);
        Assert.Contains("Bình Thuận đến 30/06/2025; nay thuộc Lâm Đồng", store.Text("show", store.Path("files/a.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_and_a_ministry_that_are_no_more_keep_their_acts()
    {
        Add("a", "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔ LƯƠNG", "12/2022/QĐ-UBND", "15 tháng 6 năm 2022", "QUYẾT ĐỊNH\nQuy chế chợ\n\nĐiều 1. Chợ\nChợ mở hằng ngày.");
        Add("b", "ỦY BAN NHÂN DÂN\nXÃ ĐÔ LƯƠNG", "55/BC-UBND", "15 tháng 9 năm 2025", "BÁO CÁO\nRà soát văn bản\n\nQuyết định số 12/2022/QĐ-UBND ngày 15/6/2022 của UBND huyện Đô Lương còn được áp dụng. Thông tư số 10/2020/TT-BKHĐT ngày 01/12/2020 của Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính) còn hiệu lực.");
        Add("c", NgheAn, "12/2022/QĐ-UBND", "15 tháng 3 năm 2022", "QUYẾT ĐỊNH\nGiá đất\n\nĐiều 1. Giá\nGiá đất ở.");
        Leads("b", ["huyen.do.luong:quyet.dinh:2022-06-15;12-2022-qd-ubnd", "bo.ke.hoach.va.dau.tu:thong.tu:2020-12-01;10-2020-tt-bkhdt"]);
    }

    [Fact]
    public void Copies_without_number_are_one_document_that_depends()
    {
        const string body = "KẾ HOẠCH\nKiểm tra công tác dân vận\n\nThực hiện Nghị định số 29/2021/NĐ-CP ngày 26/3/2021 của Chính phủ.\n1. Đồng chí thứ nhất phụ trách khối nội chính và báo cáo kết quả với Ban Thường vụ theo định kỳ, bảo đảm nội dung công việc được giao đúng tiến độ.\n2. Đồng chí thứ hai phụ trách khối kinh tế và báo cáo kết quả với Ban Thường vụ theo định kỳ, bảo đảm nội dung công việc được giao đúng tiến độ.";
        Add("a", NgheAn, "      /KH-UBND", "     tháng 7 năm 2025", body);
        Add("b", NgheAn, "      /KH-UBND", "     tháng 7 năm 2025", body.Replace(" và ", "  và\n", StringComparison.Ordinal).Replace("thứ hai", "thứ  hai", StringComparison.Ordinal));
        Add("c", NgheAn, "      /KH-UBND", "     tháng 7 năm 2026", body);
        Assert.Equal(2, store.Ask("graph", "impact", "29/2021/NĐ-CP").GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public void A_number_that_comes_back_each_year_is_that_of_the_year_meant()
    {
        Add("a", "CHÍNH PHỦ", "01/NQ-CP", "08 tháng 01 năm 2025", "NGHỊ QUYẾT\nVề nhiệm vụ 2025\n\nĐiều 1. Nhiệm vụ\nCác bộ thực hiện.");
        Add("b", "CHÍNH PHỦ", "01/NQ-CP", "05 tháng 01 năm 2024", "NGHỊ QUYẾT\nVề nhiệm vụ 2024\n\nĐiều 1. Nhiệm vụ\nCác bộ thực hiện.");
        Add("c", NgheAn, "30/KH-UBND", "20 tháng 01 năm 2025", "KẾ HOẠCH\nThực hiện nghị quyết\n\nThực hiện Nghị quyết số 01/NQ-CP của Chính phủ. Kết quả thực hiện Nghị quyết số 01/NQ-CP năm 2024 đạt tốt. Nghị quyết số 01/NQ-CP ngày 08/01/2025 có 5 nhóm.");
        Leads("c", ["2025-01-08;01-nq-cp", "2024-01-05;01-nq-cp", "2025-01-08;01-nq-cp"]);
    }

    [Fact]
    public void A_number_of_one_province_is_none_of_another()
    {
        Add("a", NgheAn, "40/QĐ-UBND", "02 tháng 01 năm 2025", "QUYẾT ĐỊNH\nGiao đất\n\nĐiều 1. Giao đất cho xã.");
        Add("b", LamDong, "15/QĐ-UBND", "20 tháng 01 năm 2025", "QUYẾT ĐỊNH\nPhân công\n\nTheo Quyết định số 40/QĐ-UBND ngày 02/01/2025 của Chủ tịch UBND tỉnh, các sở thực hiện.");
        Leads("b", ["vn;lam.dong:uy.ban.nhan.dan:quyet.dinh:2025-01-02;40-qd-ubnd"]);
        Assert.Equal("missing", Edges("b")[0].GetProperty("status").GetString());
    }

    private void Add(string file, string issuer, string number, string day, string body) =>
        store.Add(number, day, body, issuer, "Hà Nội", file);

    private List<JsonElement> Edges(string file) =>
        [.. store.Ask("cites", store.Path($"files/{file}.txt")).GetProperty("edges").EnumerateArray()];

    private void Leads(string file, string[] expected)
    {
        var edges = Edges(file);
        Assert.Equal(expected.Length, edges.Count);
        Assert.All(edges.Zip(expected), pair => Assert.EndsWith(pair.Second, To(pair.First), StringComparison.Ordinal));
    }

    private static string To(JsonElement edge) => edge.GetProperty("to").GetString()!;
}
