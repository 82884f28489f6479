using VanBan.Documents;
using VanBan.Documents.Copies;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Documents.Copies;

public class CopyCheckTests
{
    private const string Report =
        """
        TRƯỜNG TIỂU HỌC HÒA BÌNH

        BÁO CÁO
        Kết quả quyên góp sách vở năm học 2023 - 2024

        Trong tháng 9, các lớp đã quyên góp được 1.250 cuốn vở và 340 bộ sách giáo khoa cũ. Ban giám hiệu giao cô Nguyễn Thị Hường
        phụ trách thư viện phân loại, đóng gói và chuyển cho 3 điểm trường vùng cao trước ngày 15/10/2023. Kinh phí vận chuyển là
        4,5 triệu đồng do hội cha mẹ học sinh hỗ trợ. Các lớp 4A, 5B có số lượng đóng góp nhiều nhất và được nhà trường biểu dương
        trong buổi chào cờ đầu tuần. Đề nghị các tổ tiếp tục vận động, bảo đảm mỗi học sinh khó khăn có đủ sách học kỳ II.
        """;

    public static TheoryData<string, string> Copies => new()
    {
        { "the same", Report },
        { "trailing blanks", Report + "  \n\n  \t\n" },
        { "one paragraph a line", Report.Replace("\nphụ", " phụ").Replace("\n4,5", " 4,5").Replace("\ntrong", " trong") },
        { "other spelling of a tone", Report.Replace("HÒA", "HOÀ") },
        { "decomposed letters", Report.Normalize(System.Text.NormalizationForm.FormD) },
        { "curly dashes", Report.Replace(" - ", " – ") },
        { "stamp above", "ĐẾN\nSố: 1523\nNgày: 12/10/2023\nChuyển: Phòng GDĐT\n" + Report },
        { "stamp under the head", Report.Replace("BÌNH\n", "BÌNH\nCÔNG VĂN ĐẾN\nSố: 77\nNgày đến: 20/10/2023\nLưu hồ sơ số: 4\n") },
        { "table cells", Report.Replace("4A, 5B", "4A\t5B") },
        { "head beside", Report.Replace("TRƯỜNG TIỂU HỌC HÒA BÌNH\n\nBÁO CÁO", "BÁO CÁO\nTRƯỜNG TIỂU HỌC HÒA BÌNH") },
    };

    public static TheoryData<string, string> Others => new()
    {
        { "another figure", Report.Replace("1.250", "1.350") },
        { "another year", Report.Replace("2023 - 2024", "2024 - 2025") },
        { "another day", Report.Replace("15/10/2023", "16/10/2023") },
        { "two figures swapped", Report.Replace("1.250", "x").Replace("340", "1.250").Replace("x", "340") },
        { "another name in the form", Report.Replace("Hường", "Hương") },
        { "another word", Report.Replace("nhiều nhất", "ít nhất") },
        { "another school", Report.Replace("HÒA BÌNH", "HÒA LỢI") },
        { "a sentence more", Report + "Báo cáo này thay cho báo cáo đã gửi." },
        { "a sentence less", Report.Replace("Kinh phí vận chuyển là\n4,5 triệu đồng do hội cha mẹ học sinh hỗ trợ. ", "") },
        { "negation", Report.Replace("và được nhà trường", "và không được nhà trường") },
        { "a number of another paper under the stamp's words", Report.Replace("BÌNH\n", "BÌNH\nSố: 12/BC-THHB\n") },
        { "another semester", Report.Replace("học kỳ II", "học kỳ I") },
    };

    [Theory, MemberData(nameof(Copies))]
    public void Two_files_of_one_document_are_one(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.True(CopyCheck.AreOne(new Document("a", Report), new Document("b", Letters.Compose(text))));
        Assert.NotEmpty(CopyPrint.Of(new Document("a", Report)).Intersect(CopyPrint.Of(new Document("b", Letters.Compose(text)))));
    }

    [Theory, MemberData(nameof(Others))]
    public void Two_documents_with_nearly_the_same_words_stay_two(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.False(CopyCheck.AreOne(new Document("a", Report), new Document("b", text)));
    }

    [Theory]
    [InlineData("quyên góp sách", "quyen góp sách", true)]
    [InlineData("vận động, bảo", "vân đông, bao", true)]
    [InlineData("phân loại", "phán loai", true)]
    [InlineData("1.250", "1.260", false)]
    [InlineData("vùng cao", "vùng biển", false)]
    [InlineData("Hường", "Hương", false)]
    public void A_scan_may_lose_marks_and_letters_but_no_figure_and_no_name(string printed, string read, bool areOne)
    {
        var scan = new Document("b", Report.Replace(printed, read)) { OcrPages = [1] };
        Assert.Equal(areOne, CopyCheck.AreOne(new Document("a", Report), scan));
        Assert.Equal(areOne, CopyCheck.AreOne(scan, new Document("a", Report)));
        // What no scanner read differs because somebody wrote otherwise.
        Assert.False(CopyCheck.AreOne(new Document("a", Report), scan with { OcrPages = [] }));
    }

    [Fact]
    public void A_name_that_the_scan_was_not_sure_of_may_be_misread()
    {
        var text = Report.Replace("Hường", "Hương");
        var doubtful = new TextSpan(text.IndexOf("Hương", StringComparison.Ordinal), text.IndexOf("Hương", StringComparison.Ordinal) + 5);
        Assert.True(CopyCheck.AreOne(new Document("a", Report), new Document("b", text) { OcrPages = [1], Doubtful = [doubtful] }));
    }

    [Fact]
    public void Texts_of_a_few_words_are_one_only_where_they_are_the_same()
    {
        Assert.True(CopyCheck.AreOne(new Document("a", "Kế hoạch tuần 12"), new Document("b", "Kế hoạch\ntuần 12")));
        Assert.False(CopyCheck.AreOne(new Document("a", "Kế hoạch tuần 12"), new Document("b", "Tuần kế hoạch 12")));
        Assert.False(CopyCheck.AreOne(new Document("a", ""), new Document("b", "")));
    }

    [Fact]
    public void Every_word_of_a_stamp_is_proved_by_its_own_example() => Assert.All(
        KnowledgeTable.Read("copy-words.tsv").Rows,
        row =>
        {
            Assert.True(row["use"] == "stamp-head" ? CopyWords.IsHead(row["example"]) : CopyWords.IsField(row["example"]));
            Assert.StartsWith(row["words"], row["example"], StringComparison.Ordinal);
            Assert.NotEmpty(row["source"]);
        });
}
