using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Notation;
using VanBan.Reading;
using VanBan.Store.Search;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Store.Search;

public class NumberSearchTests
{
    private static readonly Dictionary<string, Func<DocumentNumber, string>> Forms = new()
    {
        ["exact"] = number => number.Printed,
        ["no diacritics"] = number => Fold(number.Printed),
        ["blanks for separators"] = number => number.Printed.Replace('/', ' ').Replace('-', ' '),
        ["en dash and blanks"] = number => number.Printed.Replace("-", " – ", StringComparison.Ordinal),
        ["Eth for Đ"] = number => number.Printed.Replace('Đ', 'Ð'),
        ["lower case"] = number => number.Printed.ToLowerInvariant(),
        ["without year"] = number => number.Year is { } year ? number.Printed.Replace($"/{year}", "", StringComparison.Ordinal) : number.Printed,
        ["in a sentence"] = number => $"Văn bản số {number.Printed} quy định những nội dung gì về quản lý nhà nước?",
    };

    [Theory]
    [InlineData("Căn cứ Nghị quyết số 40/NQ-HĐND ngày 09/12/2022", "40-nq-hdnd")]
    [InlineData("Nghị định 15 / 2020 / NĐ – CP", "15-2020-nd-cp")]
    [InlineData("số 17-CTr/TU.", "17-ctr-tu")]
    [InlineData("các số 01/NQ-CP, 02/NQ-CP và 5/QĐ-TTg", "01-nq-cp 02-nq-cp 05-qd-ttg")]
    [InlineData("66.19/2026/NQ-CP", "66.19-2026-nq-cp")]
    [InlineData("ngày 20/11/2020, tỷ lệ 3/5, năm 2021-2025", "")]
    [InlineData("1/NQ", "01-nq")]
    [InlineData("", "")]
    public void Numbers_are_found_in_a_text(string text, string slugs)
    {
        var found = NumberReader.In(text).ToList();
        Assert.Equal(slugs, string.Join(' ', found.Select(code => code.Number.Slug)));
        Assert.All(found, code => Assert.True(DocumentNumber.TryParse(code.Span.In(text).ToString(), out var number) && number.Equals(code.Number)));
    }

    [Fact]
    public void Any_text_is_searched_through_and_the_numbers_lie_in_it_in_order() =>
        CsCheck.Check.Sample(Some.Text(20, "40", "/", "NQ", "-", "HĐND", " ", "2020", "\n", ".", "CP", "a"), text =>
        {
            var end = 0;
            foreach (var (_, span) in NumberReader.In(text))
            {
                Assert.InRange(span.Start, end, text.Length);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                end = span.End;
            }
        });

    [Fact]
    public void The_document_that_bears_a_number_comes_first_however_the_number_is_written()
    {
        var numbers = Numbers();
        Assert.True(numbers.Count > 300, $"{numbers.Count} numbers");
        using var index = new TestIndex();
        foreach (var (i, number) in numbers.Index())
            index.Writer.Put(Bearing(number, i, [.. Enumerable.Range(1, 3).Select(step => numbers[(i + (step * 37)) % numbers.Count])]));
        index.Writer.Commit(numbers.Count);
        index.Searcher.Refresh();
        var wrong = new List<string>();
        foreach (var (name, write) in Forms)
        {
            // Without its year a number may be that of several; then it says nothing of one.
            var asked = name == "without year" ? numbers.Where(number => numbers.Count(other => SlugWithoutYear(other) == SlugWithoutYear(number)) == 1).ToList() : numbers;
            var missed = asked.Where(number => Letters.Fold(index.Files(new SearchRequest(write(number)) { Limit = 1, Facets = false, Snippets = false })) != number.Slug).ToList();
            TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {missed.Count} of {asked.Count} missed: {string.Join(", ", missed.Take(8).Select(write))}");
            if (missed.Count > asked.Count / 100)
                wrong.Add($"{name}: {missed.Count} of {asked.Count}: {string.Join(", ", missed.Take(20).Select(write))}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Nghị định 146/2018", "citing")]
    [InlineData("nghị định số 146 năm 2018", "citing")]
    [InlineData("nghi dinh 146/2018", "citing")]
    [InlineData("Nghị định 146/2026", "held")]
    [InlineData("Nghị định 146", "held citing")]
    public void A_number_with_its_year_is_not_answered_by_another_year(string query, string files)
    {
        using var index = new TestIndex(
            ("held", "CHÍNH PHỦ\n\nSố: 146/2026/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2026\n\nNGHỊ ĐỊNH\nQuy định về phí\n"),
            ("citing", "Chi phí khám bệnh theo Nghị định số 146/2018/NĐ-CP ngày 17/10/2018 của Chính phủ."),
            ("other", "Nghị định về năm học 2018."));
        var results = index.Search(query);
        Assert.Equal(files, string.Join(' ', results.Hits.Select(hit => hit.File)));
        Assert.Equal(files == "citing", results.Remarks.Any(remark => remark.StartsWith("Kho chưa có", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("145/2025", "", "'145/2025'")]
    [InlineData("số 145/2025", "", "'145/2025'")]
    [InlineData("Thông tư 145/2026", "", "'145/2026'")]
    [InlineData("Thông tư số 145/2026", "", "'145/2026'")]
    [InlineData("Quyết định 982 năm 2025", "citing", "982 năm 2025'")]
    [InlineData("quyet dinh so 982 nam 2025", "citing", "982 nam 2025'")]
    [InlineData("Quyết định 982/QĐ-TTg năm 2025", "citing", "'982/QĐ-TTg' năm 2025")]
    [InlineData("Quyết định 982 năm 2019", "", "982 năm 2019'")]
    [InlineData("Nghị định 982 năm 2025", "", "982 năm 2025'")]
    [InlineData("Nghị định 145/2026", "held", null)]
    [InlineData("145/2026", "held", null)]
    [InlineData("Quyết định 982 năm 2024", "other year", null)]
    public void A_number_with_its_year_is_not_answered_by_another_year_or_kind(string query, string files, string? lacking)
    {
        using var index = new TestIndex(
            ("held", "CHÍNH PHỦ\n\nSố: 145/2026/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2026\n\nNGHỊ ĐỊNH\nQuy định về phí\n\nThông tư của năm 2025 hết hiệu lực."),
            ("other year", "THỦ TƯỚNG CHÍNH PHỦ\n\nSố: 982/QĐ-TTg\nHà Nội, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc khen thưởng năm 2025\n"),
            ("citing", "Việc hỗ trợ theo Quyết định số 982/QĐ-TTg ngày 17/10/2025 của Thủ tướng Chính phủ."),
            ("words", "Trong 145 xã, năm 2025 có 982 hộ."));
        var results = index.Search(query);
        Assert.Equal(files, string.Join(' ', results.Hits.Where(hit => hit.Role is not null).Select(hit => hit.File).Take(files == "held" ? 1 : 5).Where(file => files != "other year" || file == files)));
        Assert.Equal(lacking is null, results.Remarks.Count == 0);
        if (lacking is not null)
            Assert.Contains(lacking, results.Remarks[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kế hoạch 5 năm 2026")]
    [InlineData("tháng 5/2025")]
    [InlineData("chiến lược 10 năm 2021-2030")]
    [InlineData("báo cáo quý 3/2025")]
    public void A_span_of_time_is_no_number(string query)
    {
        using var index = new TestIndex(("one", "Kế hoạch 5 năm, chiến lược 10 năm, báo cáo tháng 5 và quý 3 năm 2025."));
        var results = index.Search(query);
        Assert.Equal("one", Assert.Single(results.Hits).File);
        Assert.False(results.AsksNumber);
    }

    private static List<DocumentNumber> Numbers()
    {
        var found = new HashSet<DocumentNumber>();
        foreach (var file in Directory.EnumerateFiles(Shared.Real("real"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (DocumentReader.Read(new SourceFile(file, File.ReadAllBytes(file)), new ReadingOptions { Ocr = false }) is Outcome<Document>.Done { Value: var document })
                found.UnionWith(FactExtractor.Extract(document).Citations.Select(citation => citation.Number).OfType<DocumentNumber>());
        }
        return [.. found];
    }

    private static IndexEntry Bearing(DocumentNumber number, int i, DocumentNumber[] cited)
    {
        var text = $"Số: {number.Printed}\nVăn bản này căn cứ các văn bản số {string.Join(", số ", cited.Select(other => other.Printed))} để quy định về quản lý nhà nước.";
        var document = new Document(number.Slug, text);
        return new IndexEntry(i + 1, number.Slug, "", new DocumentFacts(document, new Header { Number = number }, [], [], [], []));
    }

    private static string SlugWithoutYear(DocumentNumber number) =>
        number.Year is { } year ? number.Slug.Replace(string.Create(CultureInfo.InvariantCulture, $"-{year}-"), "-", StringComparison.Ordinal) : number.Slug;

    private static string Fold(string text) => string.Concat(text.Select(c => char.IsUpper(c) ? char.ToUpperInvariant(Letters.Fold(c)) : Letters.Fold(c)));
}
