using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Orders of amending acts about provisions, item by item.</summary>
public class ProvisionOrderTests
{
    private const string Head =
        "BỘ TÀI CHÍNH\n\nSố: 12/2024/TT-BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        + "Hà Nội, ngày 12 tháng 3 năm 2024\n\nTHÔNG TƯ\n";

    private const string End = "\nĐiều 9. Hiệu lực thi hành\nThông tư này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2024.\n";

    public static TheoryData<string, string, string> Words
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("order-words.tsv").Rows)
                data.Add(row["words"], row["example"], row["provisions"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Words))]
    public void Every_word_of_an_order_is_proved_by_its_example(string words, string example, string provisions)
    {
        Assert.Contains(Letters.Fold(words), Letters.Fold(example), StringComparison.Ordinal);
        Assert.Equal(
            provisions.Split("; "),
            Ordered("Sửa đổi, bổ sung một số điều của Nghị định số 70/2015/NĐ-CP", "Điều 2. Sửa đổi, bổ sung một số điều của Nghị định số 70/2015/NĐ-CP\n" + example.Replace('⏎', '\n'))
                .Select(change => change["70-2015-nd-cp ".Length..]));
    }

    // Several items under one heading, the act named in various places.
    [Theory]
    [InlineData("Điều 1. Sửa đổi một số điều của Nghị định số 8/2020/NĐ-CP\n1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Bãi bỏ Điều 6.”\n2. Bổ sung Điều 5a vào sau Điều 5 như sau:\n“Điều 5a. Tên\n1. Sửa đổi khoản 1 Điều 9 như sau: x”.",
        "08-2020-nd-cp amends khoản 2 Điều 3|08-2020-nd-cp amends Điều 5a")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Bãi bỏ điểm a khoản 2 Điều 7.\nĐiều 2. Sửa đổi Nghị định số 9/2021/NĐ-CP\n1. Bãi bỏ khoản 4 Điều 2.",
        "08-2020-nd-cp repeals điểm a khoản 2 Điều 7|09-2021-nd-cp repeals khoản 4 Điều 2")]
    [InlineData("Điều 1. Sửa đổi một số nghị định\n1. Sửa đổi, bổ sung một số điều của Nghị định số 8/2020/NĐ-CP như sau:\na) Bãi bỏ khoản 2 Điều 7;\nb) Bổ sung khoản 5 vào Điều 8 như sau:\n“5. Mới”.\n2. Sửa đổi, bổ sung một số điều của Nghị định số 9/2021/NĐ-CP như sau:\na) Sửa đổi Điều 4 như sau:\n“Điều 4. Mới”.",
        "08-2020-nd-cp repeals khoản 2 Điều 7|08-2020-nd-cp amends khoản 5 Điều 8|09-2021-nd-cp amends Điều 4")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Sửa đổi, bổ sung Điều 7 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Mới”;\nb) Bãi bỏ điểm c khoản 3.",
        "08-2020-nd-cp amends khoản 1 Điều 7|08-2020-nd-cp repeals điểm c khoản 3 Điều 7")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Bãi bỏ các quy định sau đây:\na) Khoản 2 Điều 7;\nb) Điểm a, b khoản 1 Điều 9 và Điều 10.",
        "08-2020-nd-cp repeals khoản 2 Điều 7|08-2020-nd-cp repeals điểm a khoản 1 Điều 9, điểm b khoản 1 Điều 9, Điều 10")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Thay thế cụm từ “huyện” bằng cụm từ “xã” tại các điều, khoản sau đây:\na) Khoản 2 Điều 7;\nb) Điều 9.",
        "08-2020-nd-cp amends khoản 2 Điều 7|08-2020-nd-cp amends Điều 9")]
    [InlineData("Điều 1. Bãi bỏ một số khoản của Nghị định số 8/2020/NĐ-CP\n1. Khoản 2 Điều 7.\n2. Khoản 1 Điều 8.",
        "08-2020-nd-cp repeals khoản 2 Điều 7|08-2020-nd-cp repeals khoản 1 Điều 8")]
    [InlineData("Điều 1. Phạm vi\nÁp dụng cho các sở.\nĐiều 2. Hiệu lực\n2. Sửa đổi cụm từ “Điều 6 Nghị định số 59/2021/NĐ-CP” tại khoản 3 Điều 12 Nghị định số 8/2020/NĐ-CP ngày 25 tháng 7 năm 2020 của Chính phủ quy định chế độ tiền lương thành cụm từ “Điều 6 Nghị định số 145/2023/NĐ-CP”.",
        "08-2020-nd-cp amends khoản 3 Điều 12")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Thay thế cụm từ “A” bằng “B” tại khoản 1 Điều 2 và bãi bỏ khoản 3 Điều 4.",
        "08-2020-nd-cp amends khoản 1 Điều 2|08-2020-nd-cp repeals khoản 3 Điều 4")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Bãi bỏ Phụ lục Ia, Mẫu số 01 và Mẫu số 02 của Phụ lục III.",
        "08-2020-nd-cp repeals Phụ lục Ia, Mẫu số 01 Phụ lục III, Mẫu số 02 Phụ lục III")]
    [InlineData("Điều 1. Thay thế Mẫu số 01, Mẫu số 02 của Phụ lục III ban hành kèm theo Nghị định số 8/2020/NĐ-CP bằng Mẫu số 01, Mẫu số 02 của Phụ lục ban hành kèm theo Thông tư này.",
        "08-2020-nd-cp replaces Mẫu số 01 Phụ lục III, Mẫu số 02 Phụ lục III")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Bãi bỏ cụm từ “cấp huyện” tại khoản 1 Điều 2 Nghị định số 8/2020/NĐ-CP.",
        "08-2020-nd-cp amends khoản 1 Điều 2")]
    public void Each_item_changes_the_provisions_it_names(string body, string expected) =>
        Assert.Equal(expected.Split('|'), Ordered("Sửa đổi một số nghị định", body));

    [Fact]
    public void The_act_in_the_title_is_meant_where_no_article_names_one() => Assert.Equal(
        ["29-2020-tt-btc amends Điều 3a", "29-2020-tt-btc amends Điều 1, Điều 3", "29-2020-tt-btc repeals khoản 1 Điều 4, khoản 2 Điều 4"],
        Ordered(
            "Sửa đổi, bổ sung một số điều của Thông tư số 29/2020/TT-BTC",
            "Điều 1. Bổ sung Điều 3a vào sau Điều 3\n“Điều 3a. Tên\n1. Nội dung”.\nĐiều 2. Thay thế, bãi bỏ một số cụm từ, một số khoản\n1. Thay thế cụm từ “A” bằng cụm từ “B” tại tên Thông tư, Điều 1 và Điều 3.\n2. Bãi bỏ khoản 1, khoản 2 Điều 4."));

    // What is no order, or of which it is not sure whose provisions are meant.
    [Theory]
    [InlineData("Điều 1. Trách nhiệm\n1. Bãi bỏ khoản 2 Điều 5.")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP và bãi bỏ Nghị định số 9/2021/NĐ-CP\n1. Bãi bỏ khoản 2 Điều 5.")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Sửa đổi, bổ sung hồ sơ theo khoản 2 Điều 5 khi có yêu cầu.")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Bãi bỏ khoản 2.")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Người nộp thuế thực hiện theo khoản 2 Điều 5.")]
    [InlineData("Điều 1. Sửa đổi Nghị định số 8/2020/NĐ-CP\n1. Khoản 2 Điều 5 được áp dụng từ năm 2025.")]
    public void What_is_no_order_about_a_known_act_changes_no_provision(string body) =>
        Assert.Empty(Ordered("Quy định một số nội dung", body));

    private static List<string> Ordered(string subject, string body)
    {
        var facts = FactExtractor.Extract(new Document("a", Head + subject + "\n\n" + body + End));
        return
        [
            .. facts.Changes.Where(change => !change.Scope.IsEmpty).OrderBy(change => change.Verb.Start)
                .GroupBy(change => (change.Target.Designation, change.Action, change.Verb.Start))
                .Select(group => $"{group.Key.Designation} {EnumName.Of(group.Key.Action)} {string.Join(", ", group.SelectMany(change => change.Scope).Select(Printed))}"),
        ];
    }

    private static string Printed(Pinpoint provision) => string.Join(' ', new[]
    {
        provision.Point is { } point ? $"điểm {point}" : null,
        provision.Clause is { } clause ? $"khoản {clause}" : null,
        provision.Article is { } article ? $"Điều {article}" : null,
        provision.Part,
    }.OfType<string>());
}
