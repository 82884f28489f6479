using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Ends of acts that a document tells of, and orders whose act is named above them.</summary>
public class ToldChangeTests
{
    private const string Head = "BỘ TÀI CHÍNH\n\nSố: {0}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 12 tháng 3 năm 2024\n\n";

    public static TheoryData<string, string, string> Passives => RowsOf("told-changes.tsv", "phrase", "relation");

    public static TheoryData<string, string, string> Actives => RowsOf("active-changes.tsv", "phrase", "relation");

    public static TheoryData<string, string, string> Reasons => RowsOf("register-reasons.tsv", "words", "relation");

    public static TheoryData<string, string, string> Columns => RowsOf("register-columns.tsv", "words", "column");

    public static TheoryData<string, string, string> Orders => RowsOf("provision-orders.tsv", "verb", "relation");

    [Theory, MemberData(nameof(Passives))]
    public void A_passive_tells_which_act_ended_the_other(string phrase, string relation, string example)
    {
        Assert.Contains(Letters.Fold(phrase), Letters.Fold(example), StringComparison.Ordinal);
        var facts = Facts("BÁO CÁO\nKết quả rà soát\n\n" + example + "\n", "12/BC-BTC");
        var change = Assert.Single(facts.Changes);
        Assert.Equal((relation, 0, 1), (EnumName.Of(change.Action), change.Citation, change.By));
    }

    [Theory, MemberData(nameof(Actives))]
    public void An_active_tells_which_act_ends_the_other(string phrase, string relation, string example)
    {
        Assert.Contains(Letters.Fold(phrase), Letters.Fold(example), StringComparison.Ordinal);
        var change = Assert.Single(Facts("BÁO CÁO\nKết quả rà soát\n\n" + example + "\n", "12/BC-BTC").Changes);
        Assert.Equal((relation, 1, 0), (EnumName.Of(change.Action), change.Citation, change.By));
    }

    [Theory]
    [InlineData("Trường hợp Nghị định số 45/2010/NĐ-CP được thay thế bởi Nghị định số 126/2024/NĐ-CP thì áp dụng văn bản mới.")]
    [InlineData("Đề nghị Nghị định số 45/2010/NĐ-CP được thay thế bởi Nghị định số 126/2024/NĐ-CP.")]
    [InlineData("Khi Nghị định số 45/2010/NĐ-CP bị bãi bỏ bởi Nghị định số 126/2024/NĐ-CP, tỉnh sẽ rà soát.")]
    public void What_is_only_supposed_or_asked_for_ended_nothing(string sentence) =>
        Assert.Empty(Facts("BÁO CÁO\nKết quả rà soát\n\n" + sentence + "\n", "12/BC-BTC").Changes);

    [Theory, MemberData(nameof(Reasons))]
    public void The_reason_in_a_register_tells_what_was_done(string words, string relation, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        var change = Assert.Single(Register(
            ["STT", "Văn bản hết hiệu lực", "Lý do hết hiệu lực", "Ngày hết hiệu lực"],
            ["1", "Thông tư số 36/2017/TT-BTC ngày 29/12/2017 hướng dẫn Luật Kế toán", example, "30/7/2023"]).Changes);
        Assert.Equal((relation, "36-2017-tt-btc", new DateOnly(2023, 7, 30)), (EnumName.Of(change.Action), change.Target.Designation, change.From));
        Assert.Equal(relation == "amends", change.IsPartial);
        Assert.NotNull(change.By);
    }

    [Theory, MemberData(nameof(Columns))]
    public void The_head_of_a_column_tells_what_it_holds(string words, string column, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        string[] heads = [column == "act" ? example : "Văn bản hết hiệu lực", column == "reason" ? example : "Lý do", column == "day" ? example : "Ngày hết hiệu lực", column == "scope" ? example : "Nội dung hết hiệu lực"];
        var change = Assert.Single(Register(heads, ["Thông tư số 36/2017/TT-BTC", "Bãi bỏ bởi Thông tư số 05/2023/TT-BTC", "30/7/2023", "Khoản 2 Điều 5"]).Changes);
        Assert.Equal(new DateOnly(2023, 7, 30), change.From);
        Assert.Equal(("5", "2"), (Assert.Single(change.Scope).Article, change.Scope[0].Clause));
    }

    [Fact]
    public void A_table_with_other_heads_tells_of_no_end() => Assert.Empty(Register(
        ["STT", "Văn bản", "Nội dung", "Thời hạn"],
        ["1", "Thông tư số 36/2017/TT-BTC", "Đề nghị bãi bỏ theo Thông tư số 05/2023/TT-BTC", "30/7/2023"]).Changes);

    [Theory, MemberData(nameof(Orders))]
    public void An_order_without_a_document_means_the_one_in_the_heading(string verb, string relation, string example)
    {
        Assert.Contains(Letters.Fold(verb), Letters.Fold(example), StringComparison.Ordinal);
        var facts = Facts(
            "THÔNG TƯ\nSửa đổi\n\nĐiều 1. Phạm vi\nThông tư này sửa đổi.\nĐiều 2. Sửa đổi, bãi bỏ một số quy định của Nghị định số 70/2015/NĐ-CP\n" + example
            + "\nĐiều 3. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2024.\n");
        var change = Assert.Single(facts.Changes, change => EnumName.Of(change.Action) == relation && !change.Scope.IsEmpty);
        Assert.Equal("70-2015-nd-cp", change.Target.Designation);
        Assert.Contains(change.Scope, provision => provision.Article is "3" or "17");
        Assert.True(change.IsPartial);
    }

    [Fact]
    public void An_order_inside_a_quoted_article_is_not_one_of_this_act() => Assert.DoesNotContain(
        Facts("THÔNG TƯ\nSửa đổi Thông tư số 29/2020/TT-BTC\n\nĐiều 1. Sửa đổi Điều 9 như sau:\n“Điều 9. Hiệu lực\n1. Bãi bỏ khoản 4 Điều 17.”\n").Changes,
        change => change.Action == Relation.Repeals);

    [Fact]
    public void A_list_of_provisions_has_a_day_of_its_own()
    {
        var facts = Facts(
            "THÔNG TƯ\nSửa đổi\n\nĐiều 2. Bãi bỏ một số quy định của Nghị định số 70/2015/NĐ-CP\n1. Bãi bỏ Điều 3.\n"
            + "Điều 4. Hiệu lực\n1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025.\n"
            + "2. Các điều, khoản sau đây có hiệu lực từ ngày 01 tháng 01 năm 2025:\na) Các khoản 1, 2 Điều 1, Điều 2 Thông tư này;\nb) Khoản 4 Điều 4 Thông tư này.\n");
        Assert.Equal(new DateOnly(2025, 1, 1), Assert.Single(facts.Changes, change => change.Scope.Length > 0).From);
    }

    [Fact]
    public void What_a_consolidated_text_repeats_the_act_consolidated_does()
    {
        var facts = FactExtractor.Extract(new Document("a",
            "VĂN PHÒNG QUỐC HỘI\n\nTHÔNG TƯ\nHướng dẫn mức phí\n\nThông tư số 57/2021/TT-BTC ngày 12 tháng 7 năm 2021 của Bộ trưởng Bộ Tài chính hướng dẫn mức phí, "
            + "có hiệu lực kể từ ngày 20 tháng 7 năm 2021, được sửa đổi, bổ sung bởi:\n"
            + "Thông tư số 69/2023/TT-BTC ngày 15 tháng 11 năm 2023 của Bộ trưởng Bộ Tài chính, có hiệu lực kể từ ngày 30 tháng 12 năm 2023.\n\n"
            + "Điều 7. Mức phí[1] (được bãi bỏ)\n\nĐiều 8. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 20 tháng 7 năm 2021.\n"
            + "2. Thông tư này bãi bỏ Thông tư số 180/2015/TT-BTC ngày 13 tháng 11 năm 2015 của Bộ trưởng Bộ Tài chính.\n\n"
            + "BỘ TÀI CHÍNH\nSố: 12/VBHN-BTC\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 22 tháng 4 năm 2026\n\n"
            + "[1] Điều này được bãi bỏ theo quy định tại khoản 2 Điều 1 Thông tư số 69/2023/TT-BTC ngày 15 tháng 11 năm 2023, có hiệu lực kể từ ngày 30 tháng 12 năm 2023.\n"));
        string?[] Told(DocumentChange change) => [change.Target.Designation, facts.Citations[change.By!.Value].Key.Designation, change.From?.ToString("yyyy-MM-dd", null), change.IsPartial ? "part" : "whole"];
        Assert.Equal(
            [["180-2015-tt-btc", "57-2021-tt-btc", "2021-07-20", "whole"], ["57-2021-tt-btc", "69-2023-tt-btc", "2023-12-30", "part"], ["57-2021-tt-btc", "69-2023-tt-btc", "2023-12-30", "part"]],
            facts.Changes.Where(change => change.By is not null).Select(Told));
        Assert.Equal([Relation.Repeals, Relation.Repeals, Relation.Amends], facts.Changes.Where(change => change.By is not null).Select(change => change.Action));
    }

    public static TheoryData<string, string, string> Dates
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("register-columns.tsv").Rows.Where(row => row["column"] is "act" or "date"))
                data.Add(row["words"], row["column"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Dates))]
    public void A_register_gives_each_document_the_day_of_its_row(string words, string column, string example)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        var facts = Register(
            ["TT", "Loại", column == "act" ? example : "Số, ký hiệu", column == "date" ? example : "Ngày ban hành", "Lý do"],
            ["1", "Nghị quyết", "12/2022/NQ-HĐND", "08/7/2022", "Được thay thế bởi Nghị quyết số 05/2025/NQ-HĐND"],
            ["2", "Quyết định", "31/2021/QĐ-UBND ngày 19/8/2021", "20/8/2021", ""],
            ["3", "Chỉ thị", "09/2015/CT-UBND", "chưa rõ", "Không còn đối tượng áp dụng"]);
        Assert.Equal(
            ["12/2022/NQ-HĐND 2022-07-08", "05/2025/NQ-HĐND ", "31/2021/QĐ-UBND 2021-08-19", "09/2015/CT-UBND "],
            facts.Citations.Where(citation => citation.Number is not null).Select(citation => $"{citation.Number} {citation.Date:yyyy-MM-dd}"));
    }

    [Fact]
    public void Notes_on_repeals_belong_to_the_provisions_that_are_left_empty()
    {
        var facts = FactExtractor.Extract(new Document("a",
            "THÔNG TƯ\nHướng dẫn mức phí\n\nThông tư số 57/2021/TT-BTC ngày 12 tháng 7 năm 2021 của Bộ trưởng Bộ Tài chính hướng dẫn mức phí, "
            + "có hiệu lực kể từ ngày 20 tháng 7 năm 2021, được sửa đổi, bổ sung bởi:\n"
            + "Thông tư số 69/2023/TT-BTC ngày 15 tháng 11 năm 2023 của Bộ trưởng Bộ Tài chính, có hiệu lực kể từ ngày 30 tháng 12 năm 2023.\n\n"
            + "Điều 6. Người nộp\n1. Tổ chức nộp phí.\n2. (được bãi bỏ)\n3. Cá nhân nộp phí.\n\nĐiều 7. (được bãi bỏ)\n\nĐiều 9. (được bãi bỏ)\n\n"
            + "BỘ TÀI CHÍNH\nSố: 12/VBHN-BTC\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 22 tháng 4 năm 2026\n\n"
            + string.Concat(new[] { "Khoản", "Điều", "Điều" }.Select(unit => $"{unit} này được bãi bỏ theo quy định tại khoản 2 Điều 1 Thông tư số 69/2023/TT-BTC ngày 15 tháng 11 năm 2023, có hiệu lực kể từ ngày 30 tháng 12 năm 2023.\n"))));
        Assert.Equal(["6.2", "7.", "9."], facts.Changes.Where(change => change.Action == Relation.Repeals).Select(change => Assert.Single(change.Scope)).Select(one => $"{one.Article}.{one.Clause}"));
    }

    [Theory]
    [InlineData("Luật Thanh tra số 11/2022/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.", "11-2022-qh15 2025-07-01")]
    [InlineData("Khoản 2 Điều 5 của Luật Thanh tra số 11/2022/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực.", "")]
    [InlineData("Chính phủ hướng dẫn Luật Thanh tra số 11/2022/QH15 cho đến khi hết hiệu lực.", "")]
    public void What_a_note_quotes_of_another_act_that_act_does(string clause, string expected)
    {
        var facts = FactExtractor.Extract(new Document("a",
            "THÔNG TƯ\nHướng dẫn mức phí\n\nĐiều 1. Phạm vi\nThông tư này hướng dẫn.\n\n"
            + "Điều 63 của Luật Thanh tra số 84/2025/QH15, có hiệu lực kể từ ngày 01 tháng 7 năm 2025 quy định như sau:\n"
            + "“Điều 63. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.\n2. " + clause + "”.\n"));
        Assert.Equal(expected, string.Join(", ", facts.Changes.Select(change => $"{change.Target.Designation} {change.From:yyyy-MM-dd}")));
        Assert.All(facts.Changes, change => Assert.Equal("84-2025-qh15", facts.Citations[change.By!.Value].Key.Designation));
    }

    [Theory]
    [InlineData("Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ về hội, có hiệu lực từ ngày 26/11/2024, thay thế Nghị định số 45/2010/NĐ-CP ngày 21/4/2010.", "replaces 45-2010-nd-cp 2024-11-26")]
    [InlineData("Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 có hiệu lực thi hành kể từ ngày 26/11/2024 và thay thế cho Nghị định số 45/2010/NĐ-CP.", "replaces 45-2010-nd-cp 2024-11-26")]
    [InlineData("Nghị định số 126/2024/NĐ-CP có hiệu lực kể từ ngày 26/11/2024 và bãi bỏ Nghị định số 45/2010/NĐ-CP ngày 21/4/2010.", "repeals 45-2010-nd-cp 2024-11-26")]
    [InlineData("Khi Nghị định số 126/2024/NĐ-CP có hiệu lực thi hành từ ngày 26/11/2024, thay thế Nghị định số 45/2010/NĐ-CP, tỉnh sẽ rà soát.", "")]
    [InlineData("Nghị định số 126/2024/NĐ-CP giao Bộ Nội vụ trình Chính phủ thay thế Nghị định số 45/2010/NĐ-CP.", "")]
    [InlineData("Nghị định số 126/2024/NĐ-CP có hiệu lực từ ngày 26/11/2024 nhưng không thay thế Nghị định số 45/2010/NĐ-CP.", "")]
    public void A_report_tells_which_act_ended_another_one_with_its_day(string sentence, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Facts("BÁO CÁO\nKết quả rà soát\n\n" + sentence + "\n", "12/BC-BTC").Changes
            .Select(change => $"{EnumName.Of(change.Action)} {change.Target.Designation} {change.From:yyyy-MM-dd}")));

    private static DocumentFacts Facts(string body, string number = "15/2024/TT-BTC") =>
        FactExtractor.Extract(new Document("a", Head.Replace("{0}", number, StringComparison.Ordinal) + body));

    private static DocumentFacts Register(params string[][] rows)
    {
        var text = Head.Replace("{0}", "135/QĐ-BTC", StringComparison.Ordinal)
            + "QUYẾT ĐỊNH\nVề việc công bố Danh mục văn bản hết hiệu lực\n\nĐiều 1. Công bố kèm theo Quyết định này Danh mục.\n\nDANH MỤC\n";
        var start = text.Length;
        var read = new List<TableRow>();
        foreach (var row in rows)
        {
            var cells = new List<TableCell>();
            foreach (var (column, cell) in row.Index())
            {
                text += column == 0 ? "" : "\t";
                cells.Add(new TableCell(new TextSpan(text.Length, text.Length + cell.Length), column));
                text += cell;
            }
            text += "\n";
            read.Add(new TableRow([.. cells]));
        }
        return FactExtractor.Extract(new Document("a", text) { Tables = [new Table(new TextSpan(start, text.Length - 1), [.. read])] });
    }

    private static TheoryData<string, string, string> RowsOf(string table, string first, string second)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            data.Add(row[first], row[second], row["example"]);
        return data;
    }
}
