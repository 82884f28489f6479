using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>What narrows the end of an act or moves it.</summary>
public class EndWordsTests
{
    public static TheoryData<string, int> Rows()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("end-words.tsv").Rows)
            data.Add($"{row["role"]} {row["words"]}", row.Line);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_word_is_proved_by_its_example(string word, int line)
    {
        var row = KnowledgeTable.Read("end-words.tsv").Rows.Single(row => row.Line == line);
        Assert.EndsWith(row["words"], word, StringComparison.Ordinal);
        Assert.Contains(row["words"], row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(row["source"]);
        var changes = Facts("2. " + row["example"]).Changes;
        Assert.Equal(row["shows"], changes.IsEmpty ? "không" : Shown(Assert.Single(changes)));
    }

    [Theory]
    [InlineData("Điều 5 Thông tư số 17/2019/TT-BTC vẫn có hiệu lực đến hết ngày 31/12/2026; các quy định khác của Thông tư số 17/2019/TT-BTC hết hiệu lực.", "Điều 5 Thông tư số 17/2019/TT-BTC vẫn có hiệu lực đến hết ngày 31/12/2026", "2026-12-31")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC.\n3. Các quy định tại Chương II Thông tư số 17/2019/TT-BTC được tiếp tục thực hiện cho đến hết ngày 31/12/2026.", "Các quy định tại Chương II Thông tư số 17/2019/TT-BTC được tiếp tục thực hiện cho đến hết ngày 31/12/2026", "2026-12-31")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC.\n3. Điều 7 Thông tư số 17/2019/TT-BTC tiếp tục được áp dụng cho đến khi có quy định mới.", "Điều 7 Thông tư số 17/2019/TT-BTC tiếp tục được áp dụng cho đến khi có quy định mới", null)]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC. Tuy nhiên, khoản 1 và khoản 2 Điều 12 vẫn được áp dụng cho đến ngày 30/6/2026.", "khoản 1 và khoản 2 Điều 12 vẫn được áp dụng cho đến ngày 30/6/2026", "2026-06-30")]
    [InlineData("Trừ Điều 3, 4 và khoản 1 Điều 7, các quy định còn lại của Thông tư số 17/2019/TT-BTC hết hiệu lực.", "Điều 3, 4 và khoản 1 Điều 7", null)]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực thi hành, các Điều 5, 6 và 7 tiếp tục có hiệu lực đến ngày 30/6/2026.", "các Điều 5, 6 và 7 tiếp tục có hiệu lực đến ngày 30/6/2026", "2026-06-30")]
    [InlineData("Ngoài Điều 3, các quy định khác của Thông tư số 17/2019/TT-BTC hết hiệu lực.", "Điều 3", null)]
    [InlineData("Trừ khoản 2 Điều 6, bãi bỏ toàn bộ Thông tư số 17/2019/TT-BTC.", "khoản 2 Điều 6", null)]
    [InlineData("Bãi bỏ Điều 4 và Điều 5 Thông tư số 17/2019/TT-BTC; riêng khoản 2 Điều 5 tiếp tục áp dụng đến hết ngày 31/12/2025.", "khoản 2 Điều 5 tiếp tục áp dụng đến hết ngày 31/12/2025", "2025-12-31")]
    public void What_is_said_to_stay_is_left_out_of_the_end(string clause, string exception, string? until)
    {
        var change = Assert.Single(Facts("2. " + clause).Changes, static one => one.Action == Relation.Repeals);
        Assert.Equal((true, exception, until), (change.IsPartial, change.Exception, Day(change.Until)));
    }

    [Theory]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC và Thông tư số 18/2019/TT-BTC; riêng Điều 5 tiếp tục có hiệu lực đến hết ngày 31/12/2025.", "17 shared, 18 shared")]
    [InlineData("Thông tư số 17/2019/TT-BTC và Thông tư số 18/2019/TT-BTC hết hiệu lực; riêng Điều 5 hết hiệu lực từ ngày 01/01/2026.", "17 shared, 18 shared")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC, Thông tư số 18/2019/TT-BTC, trừ Điều 5.", "17 shared, 18 shared")]
    [InlineData("Các Thông tư sau đây hết hiệu lực:\na) Thông tư số 17/2019/TT-BTC;\nb) Thông tư số 18/2019/TT-BTC.\nRiêng Điều 5 vẫn có hiệu lực.", "17 shared, 18 shared")]
    [InlineData("Các Thông tư sau đây hết hiệu lực:\na) Thông tư số 17/2019/TT-BTC;\nb) Thông tư số 18/2019/TT-BTC; riêng Điều 5 vẫn có hiệu lực.", "17 whole, 18 own")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC, Thông tư số 18/2019/TT-BTC; riêng Điều 5 của các Thông tư này tiếp tục áp dụng.", "17 own, 18 own")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC. Bãi bỏ Thông tư số 18/2019/TT-BTC; riêng Điều 5 vẫn có hiệu lực.", "17 whole, 18 own")]
    public void An_exception_that_names_no_act_is_of_one_of_those_that_end_with_it(string clause, string expected)
    {
        var facts = Facts("2. " + clause);
        Assert.Equal(expected, string.Join(", ", facts.Changes.Select(one => $"{facts.Citations[one.Citation].Number!.Serial} "
            + (one.IsExceptionShared ? "shared" : one.Exception is null ? "whole" : "own"))));
    }

    [Theory]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực đối với các xã: Bình An, Bình Minh.", "đối với các xã: Bình An, Bình Minh", "2025-04-15", null)]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC đối với các trường hợp sau: dự án mới; dự án đã hoàn thành.", "đối với các trường hợp sau: dự án mới; dự án đã hoàn thành", "2025-04-15", null)]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực đối với các đối tượng sau đây:\na) Hộ nghèo;\nb) Hộ cận nghèo.\n3. Tổ chức thực hiện.", "đối với các đối tượng sau đây: a) Hộ nghèo; b) Hộ cận nghèo", "2025-04-15", null)]
    [InlineData("Ngưng hiệu lực Thông tư số 17/2019/TT-BTC trên địa bàn các tỉnh: Lào Cai, Sơn La từ ngày 01/7/2025 đến hết ngày 31/12/2025.", "trên địa bàn các tỉnh: Lào Cai, Sơn La", "2025-07-01", "2025-12-31")]
    [InlineData("Đối với các xã: Bình An, Bình Minh, Thông tư số 17/2019/TT-BTC hết hiệu lực.", "đối với các xã: Bình An, Bình Minh", "2025-04-15", null)]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC đối với các tỉnh, thành phố: Hà Nội, Hải Phòng kể từ ngày 01/7/2025.", "đối với các tỉnh, thành phố: Hà Nội, Hải Phòng", "2025-07-01", null)]
    public void Cases_behind_a_colon_belong_to_the_limit(string clause, string limit, string from, string? until)
    {
        var change = Assert.Single(Facts("2. " + clause).Changes);
        Assert.Equal((true, limit, from, until), (change.IsPartial, change.Limit, Day(change.From), Day(change.Until)));
    }

    [Theory]
    [InlineData("Chương II Thông tư số 17/2019/TT-BTC không còn hiệu lực.", "Chương II")]
    [InlineData("Quy định tại Mục 1, Mục 2 Chương IV Thông tư số 17/2019/TT-BTC không còn hiệu lực từ ngày 01/7/2025.", "Mục 1 Chương IV, Mục 2 Chương IV")]
    [InlineData("Điều 5 Thông tư số 17/2019/TT-BTC không còn hiệu lực.", "5")]
    public void Provisions_that_are_no_longer_in_force_have_ended(string clause, string scope)
    {
        var change = Assert.Single(Facts("2. " + clause).Changes);
        Assert.Equal((Relation.Repeals, scope), (change.Action, string.Join(", ", change.Scope.Select(one => one.Part ?? one.Article))));
    }

    [Theory]
    [InlineData("Không áp dụng Thông tư số 17/2019/TT-BTC đối với dự án đã khởi công.")]
    [InlineData("Không áp dụng quy định tại Thông tư số 17/2019/TT-BTC để xử lý hồ sơ cũ.")]
    [InlineData("Việc thu thập thông tin thực hiện theo Thông tư này, không áp dụng theo Thông tư số 17/2019/TT-BTC về thống kê.")]
    [InlineData("Việc thu thập thông tin không áp dụng theo Thông tư số 17/2019/TT-BTC từ ngày 01/7/2025.")]
    [InlineData("Dừng thực hiện dự án theo Thông tư số 17/2019/TT-BTC kể từ ngày 01/7/2025.")]
    public void What_is_not_applied_to_a_case_has_not_ended(string clause) => Assert.Empty(Facts("2. " + clause).Changes);

    [Theory]
    [InlineData("Thông tư này có hiệu lực cùng thời điểm với Nghị định số 88/2025/NĐ-CP.\n2. Bãi bỏ Thông tư số 17/2019/TT-BTC.")]
    [InlineData("Thông tư này có hiệu lực thi hành kể từ ngày Nghị định số 88/2025/NĐ-CP có hiệu lực.\n2. Thông tư số 17/2019/TT-BTC hết hiệu lực.")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC cùng thời điểm Nghị định số 88/2025/NĐ-CP có hiệu lực.")]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực cùng ngày với Nghị định số 88/2025/NĐ-CP.")]
    public void What_begins_with_another_act_waits_for_it(string clause)
    {
        var facts = FactExtractor.Extract(new Document("tt.txt", Head + $"1. {clause}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nNguyễn Văn An\n"));
        var change = Assert.Single(facts.Changes);
        Assert.Equal((null, "Nghị định số 88/2025/NĐ-CP có hiệu lực"), (change.From, change.Event));
        Assert.Equal("88", facts.Citations[change.EventAct!.Value].Number!.Serial);
    }

    [Theory]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC; riêng Thông tư số 18/2019/TT-BTC vẫn có hiệu lực.")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC; các hợp đồng đã ký tiếp tục thực hiện theo Thông tư số 17/2019/TT-BTC.")]
    [InlineData("Thông tư này thay thế Thông tư số 17/2019/TT-BTC; riêng Điều 8 có hiệu lực từ ngày 01 tháng 01 năm 2026.")]
    [InlineData("Thông tư này thay thế Thông tư số 17/2019/TT-BTC; riêng Điều 8 Thông tư này được áp dụng đến hết ngày 31 tháng 12 năm 2026.")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC về chế độ đối với viên chức trên địa bàn các xã.")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC.\n3. Điều 7 Thông tư số 21/2020/TT-BTC tiếp tục được áp dụng.")]
    public void Of_another_act_or_of_cases_in_hand_nothing_stays(string clause)
    {
        var facts = Facts("2. " + clause);
        var change = Assert.Single(facts.Changes);
        Assert.Equal("17", facts.Citations[change.Citation].Number!.Serial);
        Assert.Equal((false, null, null), (change.IsPartial, change.Exception, change.Limit));
    }

    [Theory]
    [InlineData("Thông tư số 17/2019/TT-BTC có hiệu lực đến hết ngày 31 tháng 12 năm 2025.", "2026-01-01")]
    [InlineData("Thông tư số 17/2019/TT-BTC được thực hiện đến hết ngày 31 tháng 12 năm 2025; sau đó bị bãi bỏ.", "2026-01-01")]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực sau ngày 31 tháng 12 năm 2025.", "2026-01-01")]
    [InlineData("Chấm dứt việc thực hiện Thông tư số 17/2019/TT-BTC kể từ ngày 01 tháng 7 năm 2025.", "2025-07-01")]
    [InlineData("Thông tư số 17/2019/TT-BTC không còn hiệu lực thi hành.", "2025-04-15")]
    public void An_act_ends_behind_its_last_day(string clause, string day)
    {
        var change = Assert.Single(Facts("2. " + clause).Changes);
        Assert.Equal((Relation.Repeals, false, day, null), (change.Action, change.IsPartial, Day(change.From), change.Until));
    }

    [Theory]
    [InlineData("Giao Bộ Tư pháp công bố Thông tư số 17/2019/TT-BTC hết hiệu lực.")]
    [InlineData("Sở Tư pháp công bố Thông tư số 17/2019/TT-BTC hết hiệu lực theo quy định.")]
    [InlineData("Chấm dứt việc thực hiện các dự án theo Thông tư số 17/2019/TT-BTC.")]
    public void What_others_are_to_tell_ends_nothing(string clause) => Assert.Empty(Facts("2. " + clause).Changes);

    [Theory]
    [InlineData("Kể từ ngày 01 tháng 7 năm 2025, Thông tư số 17/2019/TT-BTC hết hiệu lực đối với hộ kinh doanh.", "đối với hộ kinh doanh")]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực từ ngày 01 tháng 7 năm 2025 đối với hộ kinh doanh.", "đối với hộ kinh doanh")]
    [InlineData("Kể từ ngày 01 tháng 7 năm 2025, Thông tư số 17/2019/TT-BTC hết hiệu lực thi hành.", null)]
    [InlineData("Thông tư này thay thế Thông tư số 17/2019/TT-BTC kể từ ngày 01 tháng 7 năm 2025, áp dụng đối với năm ngân sách 2025.", null)]
    public void A_day_may_stand_before_an_end_and_before_its_limit(string clause, string? limit)
    {
        var change = Assert.Single(Facts("2. " + clause).Changes);
        Assert.Equal((limit, limit is not null, "2025-07-01"), (change.Limit, change.IsPartial, Day(change.From)));
    }

    [Theory]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực từ khi Nghị định số 20/2025/NĐ-CP có hiệu lực.", "Nghị định số 20/2025/NĐ-CP có hiệu lực")]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC kể từ thời điểm Nghị quyết số 88/2024/QH15 được thông qua.", "Nghị quyết số 88/2024/QH15 được thông qua")]
    public void An_act_that_only_tells_the_time_does_not_end(string clause, string words)
    {
        var facts = Facts("2. " + clause);
        var change = Assert.Single(facts.Changes);
        Assert.Equal(("17", words, null), (facts.Citations[change.Citation].Number!.Serial, change.Event, change.From));
    }

    [Fact]
    public void All_subjects_behind_a_time_end()
    {
        var facts = Facts("2. Kể từ ngày Thông tư này có hiệu lực thi hành, các Thông tư số 17/2019/TT-BTC và số 18/2019/TT-BTC hết hiệu lực.");
        Assert.Equal(["17", "18"], facts.Changes.Select(change => facts.Citations[change.Citation].Number!.Serial));
    }

    private static string Shown(DocumentChange change) =>
        change.Action == Relation.Suspends ? $"đình chỉ đến {Day(change.Until)}"
            : change.Exception is { } left ? $"trừ {left}"
            : change.Limit is { } limit ? $"chỉ {limit}"
            : change.Event is { } begun ? $"khi {begun}" : $"từ {Day(change.From)}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DocumentFacts Facts(string clauses) => FactExtractor.Extract(new Document("tt.txt",
        Head + "1. Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2025.\n"
        + $"{clauses}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nNguyễn Văn An\n"));

    private const string Head =
        "BỘ TÀI CHÍNH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        + "Số: 44/2025/TT-BTC\nHà Nội, ngày 28 tháng 02 năm 2025\n\nTHÔNG TƯ\nQuy định về quản lý kho\n\n"
        + "Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;\n\nĐiều 1. Phạm vi\nThông tư này quy định về kho.\n"
        + "Điều 40. Hiệu lực thi hành\n";
}
