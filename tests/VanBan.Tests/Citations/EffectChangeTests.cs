using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Citations;

public class EffectChangeTests
{
    public static TheoryData<string, int> EffectWords()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("effect-words.tsv").Rows)
            data.Add(row["phrase"], row.Line);
        return data;
    }

    [Theory, MemberData(nameof(EffectWords))]
    public void Words_that_change_days_of_effect_are_proved_by_their_example(string phrase, int line)
    {
        var row = KnowledgeTable.Read("effect-words.tsv").Rows.Single(row => row.Line == line);
        Assert.Contains(phrase, row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(row["source"]);
        var change = Assert.Single(Read("2. " + row["example"]), one => one.Effect is not null);
        Assert.Equal(row["effect"], change.Effect.ToString()!.ToLowerInvariant());
    }

    [Theory]
    [InlineData("Lùi thời điểm có hiệu lực của Thông tư số 17/2019/TT-BTC đến ngày 01 tháng 6 năm 2025.", ChangedEffect.Begins, "2025-06-01")]
    [InlineData("Lùi hiệu lực thi hành Thông tư số 17/2019/TT-BTC đến hết ngày 31 tháng 12 năm 2025.", ChangedEffect.Begins, "2026-01-01")]
    [InlineData("Đính chính ngày có hiệu lực của Thông tư số 17/2019/TT-BTC từ “ngày 01 tháng 5 năm 2025” thành “ngày 01 tháng 6 năm 2025”.", ChangedEffect.Begins, "2025-06-01")]
    [InlineData("Đính chính khoản 1 Điều 12 Thông tư số 17/2019/TT-BTC như sau:\n“1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2025.”.", ChangedEffect.Begins, "2025-06-01")]
    [InlineData("Sửa đổi Điều 12 Thông tư số 17/2019/TT-BTC như sau:\n“Điều 12. Hiệu lực\n1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2025.”.", ChangedEffect.Begins, "2025-06-01")]
    [InlineData("Thời điểm có hiệu lực của Thông tư số 17/2019/TT-BTC được lùi đến ngày 01 tháng 6 năm 2025.", ChangedEffect.Begins, "2025-06-01")]
    [InlineData("Gia hạn thời gian áp dụng Thông tư số 17/2019/TT-BTC đến hết ngày 31 tháng 12 năm 2026.", ChangedEffect.Ends, "2026-12-31")]
    [InlineData("Kéo dài thời hạn áp dụng các quy định của Thông tư số 17/2019/TT-BTC đến hết năm 2026.", ChangedEffect.Ends, "2026-12-31")]
    [InlineData("Thông tư số 17/2019/TT-BTC được kéo dài thời gian thực hiện đến ngày 31 tháng 12 năm 2026.", ChangedEffect.Ends, "2026-12-31")]
    [InlineData("Thông tư số 17/2019/TT-BTC tiếp tục có hiệu lực kể từ ngày 01 tháng 6 năm 2025.", ChangedEffect.Resumes, "2025-06-01")]
    [InlineData("Thông tư số 17/2019/TT-BTC có hiệu lực trở lại từ ngày 01 tháng 6 năm 2025.", ChangedEffect.Resumes, "2025-06-01")]
    public void An_act_may_change_the_days_of_another(string clause, ChangedEffect effect, string day)
    {
        var change = Assert.Single(Read("2. " + clause), one => one.Effect is not null);
        Assert.Equal(effect, change.Effect);
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), effect == ChangedEffect.Ends ? change.Until : change.From);
    }

    [Theory]
    [InlineData("Việc gia hạn thời gian thực hiện dự án theo Thông tư số 17/2019/TT-BTC đến hết ngày 31 tháng 12 năm 2026 do chủ đầu tư quyết định.")]
    [InlineData("Bộ Tài chính trình Chính phủ kéo dài thời gian thực hiện Nghị định số 17/2019/NĐ-CP đến hết ngày 31 tháng 12 năm 2026.")]
    [InlineData("Giấy phép cấp theo Thông tư số 17/2019/TT-BTC tiếp tục có hiệu lực kể từ ngày 01 tháng 6 năm 2025.")]
    [InlineData("Các thông tư sau đây tiếp tục có hiệu lực thi hành:\na) Thông tư số 119/2020/TT-BTC;")]
    public void What_is_planned_or_of_something_else_changes_no_day(string clause) => Assert.Empty(Read("2. " + clause));

    [Theory]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực, trừ Phụ lục II hết hiệu lực kể từ ngày 01 tháng 7 năm 2025.", "2025-04-15", "2025-06-30")]
    [InlineData("Thông tư số 17/2019/TT-BTC hết hiệu lực, trừ khoản 3 Điều 4 tiếp tục thực hiện từ ngày 01 tháng 01 năm 2026.", "2025-04-15", null)]
    [InlineData("Bãi bỏ Thông tư số 17/2019/TT-BTC, trừ Điều 5 được thực hiện đến hết ngày 31 tháng 12 năm 2025.", "2025-04-15", "2025-12-31")]
    [InlineData("Thay thế Thông tư số 17/2019/TT-BTC kể từ ngày 01 tháng 6 năm 2025, trừ Điều 8 áp dụng từ ngày 01 tháng 9 năm 2025.", "2025-06-01", null)]
    [InlineData("Ngưng hiệu lực Thông tư số 17/2019/TT-BTC, trừ Điều 5 áp dụng đến hết ngày 30 tháng 6 năm 2025.", "2025-04-15", null)]
    public void The_day_of_what_is_left_out_is_not_that_of_the_change(string clause, string from, string? until)
    {
        var change = Assert.Single(Read("2. " + clause));
        Assert.NotNull(change.Exception);
        Assert.Equal((from, until), (Day(change.From), Day(change.Until)));
    }

    [Theory]
    [InlineData("Các Thông tư số 83/2017/TT-BTC, số 84/2017/TT-BTC và 85/2017/TT-BTC hết hiệu lực, trừ Thông tư số 84/2017/TT-BTC hết hiệu lực từ ngày 01 tháng 01 năm 2026.", "83 2025-04-15, 85 2025-04-15, 84 2026-01-01")]
    [InlineData("Bãi bỏ các Thông tư số 83/2017/TT-BTC, số 84/2017/TT-BTC và 85/2017/TT-BTC, trừ Thông tư số 84/2017/TT-BTC.", "83 2025-04-15, 85 2025-04-15")]
    public void An_act_left_out_of_its_list_does_not_end_with_it(string clause, string ends)
    {
        var facts = Facts("2. " + clause);
        Assert.All(facts.Changes, change => Assert.False(change.IsPartial));
        Assert.Equal(ends, string.Join(", ", facts.Changes.Select(change => $"{facts.Citations[change.Citation].Number!.Serial} {Day(change.From)}")));
    }

    [Theory]
    [InlineData("Bãi bỏ Quyết định số 20/1999/QĐ-BTC ngày 25/2/1999 về quản lý trụ sở làm việc.")]
    [InlineData("Bãi bỏ Quyết định số 20/1999/QĐ-BTC ngày 25/2/1999 về công tác lưu trữ của ngành.")]
    [InlineData("Thu hồi Quyết định số 20/1999/QĐ-BTC ngày 25/2/1999 về việc thu hồi Quyết định số 19/1999/QĐ-BTC.")]
    [InlineData("Thông tư này có hiệu lực từ ngày 15 tháng 4 năm 2025 và chấm dứt hiệu lực của Quyết định số 20/1999/QĐ-BTC.")]
    [InlineData("Quyết định số 20/1999/QĐ-BTC được thay thế kể từ ngày Thông tư này có hiệu lực.")]
    [InlineData("Quyết định số 20/1999/QĐ-BTC về thi đua theo Nghị định số 206/2004/NĐ-CP và các quy định trước đây trái với quy định tại Thông tư này hết hiệu lực thi hành kể từ ngày Thông tư này có hiệu lực.")]
    public void A_whole_act_ends(string clause)
    {
        var facts = Facts("2. " + clause);
        var change = Assert.Single(facts.Changes);
        Assert.Equal("20", facts.Citations[change.Citation].Number!.Serial);
        Assert.Equal((false, null, "2025-04-15"), (change.IsPartial, change.Exception, Day(change.From)));
    }

    [Theory]
    [InlineData("Sửa đổi khoản 1 Điều 3 Thông tư số 17/2019/TT-BTC như sau:\n“1. Mức phí là 5%.”\nĐiều 3. Thông tư này có hiệu lực từ ngày 20 tháng 01 năm 2026.")]
    [InlineData("Bổ sung khoản 4 vào Điều 3 Thông tư số 17/2019/TT-BTC như sau:\n\"4. Miễn phí.\"\nĐiều 3. Thông tư này có hiệu lực kể từ ngày 20 tháng 01 năm 2026.")]
    public void The_effect_of_the_amending_act_behind_a_quotation_is_not_that_of_the_amended_one(string clauses) =>
        Assert.DoesNotContain(Read(clauses), static change => change.Effect is not null);

    [Fact]
    public void The_last_day_of_what_is_left_out_of_one_item_is_not_that_of_the_items_before()
    {
        var changes = Read(
            "2. Các Thông tư sau đây hết hiệu lực thi hành:\na) Thông tư số 17/2016/TT-BTC ngày 01 tháng 8 năm 2016 của Bộ trưởng Bộ Tài chính;\n"
            + "b) Thông tư số 18/2016/TT-BTC ngày 01 tháng 9 năm 2016 của Bộ trưởng Bộ Tài chính, trừ khoản 1 Điều 2 được áp dụng đến hết ngày 31 tháng 12 năm 2027;\n");
        Assert.Null(changes.Single(static change => change.Target.Designation!.StartsWith("17-", StringComparison.Ordinal)).Until);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static System.Collections.Immutable.ImmutableArray<DocumentChange> Read(string clauses) => Facts(clauses).Changes;

    private static DocumentFacts Facts(string clauses) => FactExtractor.Extract(new Document("tt.txt",
        "BỘ TÀI CHÍNH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        + "Số: 44/2025/TT-BTC\nHà Nội, ngày 28 tháng 02 năm 2025\n\nTHÔNG TƯ\nQuy định về quản lý kho\n\n"
        + "Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;\n\nĐiều 1. Phạm vi\nThông tư này quy định về kho.\n"
        + "Điều 40. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2025.\n"
        + $"{clauses}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nNguyễn Văn An\n"));
}
