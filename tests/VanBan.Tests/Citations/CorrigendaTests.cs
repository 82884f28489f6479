using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>What a correction changes of another act: the day of its effect, and the acts that it ends.</summary>
public class CorrigendaTests
{
    private const string Act = "Thông tư số 36/2024/TT-BCT ngày 20 tháng 12 năm 2024 của Bộ trưởng Bộ Công Thương quy định về kho";

    public static TheoryData<string, int> Rows()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in KnowledgeTable.Read("correction-words.tsv").Rows)
            data.Add($"{row["role"]} {row["words"]}", row.Line);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_word_is_proved_by_its_example(string word, int line)
    {
        var row = KnowledgeTable.Read("correction-words.tsv").Rows.Single(row => row.Line == line);
        Assert.EndsWith(row["words"], word, StringComparison.Ordinal);
        Assert.Contains(row["words"], row["example"], StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(row["source"]);
        var shown = row["role"] switch
        {
            "printed" => Table(row["example"], "Đính chính lại"),
            "meant" => Table("Đã in", row["example"]),
            "effect" => Days($"Đính chính {Act}: {row["example"]} “15/02/2025” thành “15/03/2025”."),
            _ => Days($"Đính chính {Act}: tại Điều 9, “có hiệu lực từ ngày 15/02/2025” {row["example"]} “có hiệu lực từ ngày 15/03/2025”."),
        };
        Assert.Equal("begins 2025-03-15 was 2025-02-15", shown);
    }

    [Theory]
    [InlineData("{0} như sau:\nTại khoản 1 Điều 9, “có hiệu lực kể từ ngày 15/02/2025” sửa thành “có hiệu lực kể từ ngày 15/3/2025”.", "begins 2025-03-15 was 2025-02-15")]
    [InlineData("{0}, cụ thể:\n1. Khoản 1 Điều 9 đã in: “Thông tư này có hiệu lực từ ngày 15 tháng 02 năm 2025”; nay sửa lại là: “Thông tư này có hiệu lực từ ngày 15 tháng 3 năm 2025”.", "begins 2025-03-15 was 2025-02-15")]
    [InlineData("cụm từ “ngày 15 tháng 02 năm 2025” tại khoản 1 Điều 9 {0} thành “ngày 15 tháng 3 năm 2025”.", "redates 2025-03-15 was 2025-02-15")]
    [InlineData("sai sót của {0}: tại Điều 9, thay cụm từ “kể từ ngày 15/02/2025” bằng cụm từ “kể từ ngày 15/03/2025”.", "redates 2025-03-15 was 2025-02-15")]
    [InlineData("ngày có hiệu lực tại Điều 9 {0} từ “15/02/2025” thành “15/03/2025”.", "begins 2025-03-15 was 2025-02-15")]
    [InlineData("nội dung khoản 1 Điều 9 {0} như sau:\n\"1. Thông tư này có hiệu lực thi hành từ ngày 15 tháng 3 năm 2025.\"", "begins 2025-03-15")]
    [InlineData("lỗi kỹ thuật tại Điều 9 {0} như sau:\n- Nội dung đã ban hành: “1. Thông tư này có hiệu lực từ ngày 15/02/2025.”\n- Nội dung đính chính: “1. Thông tư này có hiệu lực từ ngày 15/03/2025.”", "begins 2025-03-15 was 2025-02-15")]
    [InlineData("{0}:\na) Trang 12: “quản lý” được sửa thành “quản lí”;\nb) Điều 9: từ “có hiệu lực từ ngày 15/02/2025” sửa là “có hiệu lực từ ngày 15/03/2025”.", "begins 2025-03-15 was 2025-02-15")]
    [InlineData("{0} như sau:\nTại Điều 7, “nộp trước ngày 15 tháng 02 năm 2025” sửa thành “nộp trước ngày 15 tháng 3 năm 2025”.", "")]
    [InlineData("{0} như sau:\nTại Điều 7, “Thông tư số 9/2019/TT-BCT có hiệu lực từ ngày 15/02/2019” sửa thành “Thông tư số 9/2019/TT-BCT có hiệu lực từ ngày 15/03/2019”.", "")]
    public void The_day_of_effect_is_corrected(string order, string expected) =>
        Assert.Equal(expected, Days("Đính chính " + string.Format(CultureInfo.InvariantCulture, order, Act)));

    [Fact]
    public void The_day_told_behind_the_correction_in_parentheses_is_the_one_misprinted() => Assert.Equal(
        "begins 2025-03-15", Days($"Đính chính thời điểm có hiệu lực của {Act} là ngày 15/3/2025 (đã in là ngày 15/02/2025)."));

    [Theory]
    [InlineData("{0}:\nTại Điều 9, “Thông tư số 12/2018/TT-BCT” sửa thành “Thông tư số 21/2018/TT-BCT”.", "withdrawn 12 by 36, meant 21 by 36")]
    [InlineData("số hiệu tại Điều 9 {0}: “12/2018/TT-BCT” thành “21/2018/TT-BCT”.", "withdrawn 12 by 36, meant 21 by 36")]
    [InlineData("{0}: tại Điều 9, thay cụm từ “Thông tư số 12/2018/TT-BCT và Thông tư số 13/2018/TT-BCT” bằng cụm từ “Thông tư số 21/2018/TT-BCT và Thông tư số 13/2018/TT-BCT”.", "withdrawn 12 by 36, meant 21 by 36")]
    [InlineData("cụm từ “Thông tư số 12/2018/TT-BCT ngày 05 tháng 02 năm 2018” tại Điều 9 {0} thành “Thông tư số 12/2018/TT-BCT ngày 25 tháng 02 năm 2018”.", "withdrawn 12 by 36, meant 12 by 36")]
    [InlineData("{0}: Điều 9 đã in “Bãi bỏ Thông tư số 12/2018/TT-BCT”, nay sửa lại là “Bãi bỏ Thông tư số 21/2018/TT-BCT”.", "withdrawn 12 by 36, repeals 21 by 36")]
    [InlineData("khoản 2 Điều 9 {0} như sau:\n“2. Thông tư này thay thế Thông tư số 21/2018/TT-BCT ngày 05 tháng 02 năm 2018 của Bộ trưởng Bộ Công Thương.”", "replaces 21 by 36, reworded 36")]
    [InlineData("{0}: tại Điều 3, “theo Thông tư số 13/2018/TT-BCT” sửa thành “theo Thông tư số 13/2018/TT-BCT và các quy định khác”.", "")]
    public void An_act_named_by_mistake_is_corrected(string order, string expected)
    {
        var facts = Facts("Đính chính " + string.Format(CultureInfo.InvariantCulture, order, Act));
        string Serial(int citation) => facts.Citations[citation].Number!.Serial;
        Assert.Equal(expected, string.Join(", ", facts.Changes.Where(one => one.Effect is not null || one.By is not null).Select(one =>
            $"{(one.Effect is { } effect ? EnumName.Of(effect) : EnumName.Of(one.Action))} {Serial(one.Citation)}"
            + (one.By is { } by ? $" by {Serial(by)}" : ""))));
    }

    [Fact]
    public void What_a_correction_quotes_is_not_its_own_day_of_effect() => Assert.Null(Facts(
        $"Đính chính {Act}: Điều 9 đã in “Thông tư này có hiệu lực từ ngày 15/02/2025”, nay sửa lại là “Thông tư này có hiệu lực từ ngày 15/03/2025”.")
        .Header.EffectiveDate);

    private static string Table(string printed, string meant)
    {
        var head = Head + $"Điều 1. Đính chính {Act}:\n";
        var (text, rows) = (head, new List<TableRow>());
        foreach (var row in new string[][] { ["TT", printed, meant], ["1", "có hiệu lực từ ngày 15/02/2025", "có hiệu lực từ ngày 15/03/2025"] })
        {
            var cells = new List<TableCell>();
            foreach (var cell in row)
            {
                cells.Add(new TableCell(new TextSpan(text.Length, text.Length + cell.Length), cells.Count));
                text += cell + "\t";
            }
            rows.Add(new TableRow([.. cells]));
            text = text[..^1] + "\n";
        }
        return Days(FactExtractor.Extract(new Document("a.docx", text) { Tables = [new Table(new TextSpan(head.Length, text.Length), [.. rows])] }));
    }

    private static string Days(string order) => Days(Facts(order));

    private static string Days(DocumentFacts facts) => string.Join(", ", facts.Changes
        .Where(one => one.Effect is ChangedEffect.Begins or ChangedEffect.Redates)
        .Select(one => $"{EnumName.Of(one.Effect!.Value)} {Day(one.From)}{(one.Misprint?.Day is { } was ? $" was {Day(was)}" : "")}"));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DocumentFacts Facts(string order) =>
        FactExtractor.Extract(new Document("qd.txt", Head + $"Điều 1. {order}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nTrần Văn Bình\n"));

    private const string Head = "BỘ CÔNG THƯƠNG\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        + "Số: 77/QĐ-BCT\nHà Nội, ngày 06 tháng 01 năm 2025\n\nQUYẾT ĐỊNH\nVề việc đính chính Thông tư số 36/2024/TT-BCT\n\nBỘ TRƯỞNG BỘ CÔNG THƯƠNG\n\n"
        + "Theo đề nghị của Vụ trưởng Vụ Pháp chế,\n\nQUYẾT ĐỊNH:\n\n";
}
