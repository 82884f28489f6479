using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Citations;

public class EffectStageTests
{
    private const string Main = "1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025.\n";

    public static TheoryData<string, int> StageWords()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("stage-words.tsv").Rows)
            data.Add(row["role"] + " " + row["words"], row.Line);
        return data;
    }

    [Theory, MemberData(nameof(StageWords))]
    public void A_word_around_a_stage_is_proved_by_its_example(string word, int line)
    {
        var row = KnowledgeTable.Read("stage-words.tsv").Rows.Single(row => row.Line == line);
        Assert.EndsWith(row["words"], word, StringComparison.Ordinal);
        Assert.Contains(row["words"], row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(row["source"]);
        var stage = Assert.Single(Read(row["example"]).Stages);
        Assert.Equal(("k3 Đ5", new DateOnly(2026, 1, 1)), (Provisions(stage), stage.From));
    }

    [Theory]
    [InlineData("trừ Điều 5 có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.", "Đ5")]
    [InlineData("trừ quy định tại Điều 5 có hiệu lực từ ngày 01/01/2026.", "Đ5")]
    [InlineData("riêng Điều 5 và Điều 7 có hiệu lực từ ngày 01/01/2026.", "Đ5, Đ7")]
    [InlineData("ngoại trừ các quy định tại Điều 5 của Nghị định này có hiệu lực từ ngày 01/01/2026.", "Đ5")]
    [InlineData("trừ khoản 2 Điều 5 có hiệu lực kể từ ngày 01 tháng 01 năm 2026.", "k2 Đ5")]
    public void What_one_sentence_sets_apart_is_a_stage_also_where_it_is_a_whole_article(string apart, string provisions)
    {
        var facts = Read($"1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025, {apart}");
        Assert.Equal(new DateOnly(2025, 7, 1), facts.Header.EffectiveDate);
        Assert.Equal(provisions, string.Join(" | ", facts.Stages.Select(Provisions)));
    }

    [Theory]
    [InlineData("2. Điều 1 đến Điều 4 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026.", "Đ1, Đ2, Đ3, Đ4")]
    [InlineData("2. Các điều từ Điều 2 đến Điều 4 của Nghị định này có hiệu lực thi hành từ ngày 01/01/2026.", "Đ2, Đ3, Đ4")]
    [InlineData("2. Quy định tại khoản 2 Điều 8 và Điều 9 Nghị định này có hiệu lực kể từ ngày 01 tháng 01 năm 2026.", "k2 Đ8, Đ9")]
    [InlineData("2. Khoản 5 Điều 7 có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.", "k5 Đ7")]
    [InlineData("2. Quy định tại các Điều 12, 13 và 15 có hiệu lực kể từ ngày 01 tháng 01 năm 2026.", "Đ12, Đ13, Đ15")]
    [InlineData("2. Các quy định về cấp giấy phép tại điểm a khoản 1 Điều 6 của Nghị định này có hiệu lực từ 01/01/2026.", "điểm a k1 Đ6")]
    [InlineData("2. Phụ lục II ban hành kèm theo Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026.", "Phụ lục II")]
    [InlineData("Riêng Điều 9 của Nghị định này có hiệu lực kể từ ngày 01 tháng 01 năm 2026.", "Đ9")]
    [InlineData("2. Riêng khoản 1, khoản 2 Điều 10 có hiệu lực thi hành từ ngày 01/01/2026.", "k1 Đ10, k2 Đ10")]
    [InlineData("2. Các điều, khoản sau đây có hiệu lực từ ngày 01 tháng 01 năm 2026:\na) Các khoản 1 và 3 Điều 2;\nb) Điều 4 Nghị định này.", "k1 Đ2, k3 Đ2 | Đ4")]
    public void Provisions_with_a_day_of_their_own_are_stages(string clause, string provisions)
    {
        var facts = Read(Main + clause);
        Assert.Equal(new DateOnly(2025, 7, 1), facts.Header.EffectiveDate);
        Assert.Equal(provisions, string.Join(" | ", facts.Stages.Select(Provisions)));
        Assert.All(facts.Stages, stage => Assert.Equal(new DateOnly(2026, 1, 1), stage.From));
    }

    [Theory]
    [InlineData("1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2025, trừ khoản 2, khoản 3 Điều này.", "")]
    [InlineData("1. Nghị định này có hiệu lực từ ngày 01/7/2025, trừ Điều 5 và Điều 6 có hiệu lực từ ngày 01/01/2026.", "Đ5, Đ6")]
    [InlineData("1. Nghị định này có hiệu lực từ ngày 01/7/2025; riêng quy định tại khoản 3 Điều 8 có hiệu lực kể từ ngày 01/01/2026.", "k3 Đ8")]
    public void A_sentence_may_tell_the_whole_and_a_stage(string clause, string provisions)
    {
        var facts = Read(clause);
        Assert.Equal(new DateOnly(2025, 7, 1), facts.Header.EffectiveDate);
        Assert.Equal(provisions, string.Join(" | ", facts.Stages.Select(Provisions)));
    }

    [Theory]
    [InlineData("2. Điều 5 Luật Đất đai số 31/2024/QH15 có hiệu lực từ ngày 01 tháng 01 năm 2026.")]
    [InlineData("2. Hợp đồng ký trước ngày Nghị định này có hiệu lực thì thực hiện theo khoản 3 Điều 5 từ ngày 01 tháng 01 năm 2026.")]
    [InlineData("2. Giấy phép cấp theo Điều 5 Nghị định này có hiệu lực 05 năm kể từ ngày 01 tháng 01 năm 2026.")]
    [InlineData("2. Sửa đổi khoản 1 Điều 9 như sau:\n“1. Điều 4 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026.”.")]
    [InlineData("2. Trường hợp quy định tại khoản 2 Điều 5 thì thực hiện từ ngày 01 tháng 01 năm 2026.")]
    [InlineData("2. Điều 4 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026 nếu Quốc hội thông qua.")]
    public void What_is_of_another_act_or_no_effect_is_no_stage(string clause) =>
        Assert.Empty(Read(Main + clause).Stages);

    [Fact]
    public void A_stage_tells_what_it_leaves_out_and_where_it_stands()
    {
        var facts = Read(Main + "2. Các điều sau đây có hiệu lực từ ngày 01 tháng 01 năm 2026:\n"
            + "a) Khoản 9 Điều 1 Nghị định này, trừ mức hưởng quy định tại khoản 4 Điều 2 Nghị định số 70/2015/NĐ-CP;");
        var stage = Assert.Single(facts.Stages);
        Assert.Equal("k9 Đ1", Provisions(stage));
        Assert.Equal("mức hưởng quy định tại khoản 4 Điều 2 Nghị định số 70/2015/NĐ-CP", stage.Exception);
        Assert.StartsWith("a) Khoản 9", stage.Span.In(facts.Document.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Provisions_of_what_is_issued_with_it_are_told_as_such()
    {
        var facts = Read(Main + "2. Điều 5 Quy chế ban hành kèm theo Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026.\n"
            + "Điều 5. Bãi bỏ Quyết định số 12/2020/QĐ-TTg.");
        Assert.True(Assert.Single(facts.Stages).IsOfAttachment);
        Assert.Equal(new DateOnly(2025, 7, 1), Assert.Single(facts.Changes).From);
    }

    [Theory]
    [InlineData("1. Nghị định này có hiệu lực từ ngày 07 tháng 5 năm 2026 đến ngày Nghị quyết số 29/2026/QH16 hết hiệu lực thi hành.", "ngày Nghị quyết số 29/2026/QH16 hết hiệu lực thi hành")]
    [InlineData("1. Nghị định này có hiệu lực kể từ ngày 07/5/2026 cho đến khi có quy định mới thay thế.", "khi có quy định mới thay thế")]
    [InlineData("1. Nghị định này có hiệu lực kể từ ngày 07/5/2026 và thay thế Nghị định số 10/2022/NĐ-CP.", null)]
    public void An_effect_may_end_with_an_event(string clause, string? end)
    {
        var facts = Read(clause);
        Assert.Equal(new DateOnly(2026, 5, 7), facts.Header.EffectiveDate);
        Assert.Equal(end, facts.Header.EffectEvent);
        Assert.StartsWith("hiệu lực", facts.Header.EffectSpan.In(facts.Document.Text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. Nghị định này có hiệu lực kể từ ngày 07/5/2026 nếu được Quốc hội thông qua.")]
    [InlineData("1. Nghị định này có hiệu lực kể từ ngày 07/5/2026, với điều kiện hai bên hoàn thành thủ tục.")]
    public void A_day_on_a_condition_is_no_day_of_effect(string clause) => Assert.Null(Read(clause).Header.EffectiveDate);

    private static DocumentFacts Read(string clauses) => FactExtractor.Extract(new Document("nd.txt",
        "CHÍNH PHỦ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        + "Số: 44/2025/NĐ-CP\nHà Nội, ngày 28 tháng 02 năm 2025\n\nNGHỊ ĐỊNH\nQuy định về quản lý kho\n\n"
        + "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\n\nĐiều 1. Phạm vi\nNghị định này quy định về kho.\n"
        + $"Điều 40. Hiệu lực thi hành\n{clauses}\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\n\nNguyễn Văn An\n"));

    private static string Provisions(EffectStage stage) => string.Join(", ", stage.Provisions.Select(one =>
        string.Join(' ', new[]
        {
            one.Point is { } point ? "điểm " + point : null, one.Clause is { } clause ? "k" + clause : null,
            one.Article is { } article ? "Đ" + article : null, one.Part,
        }.OfType<string>())));
}
