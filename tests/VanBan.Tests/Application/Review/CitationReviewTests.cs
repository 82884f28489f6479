using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Store.Ingest;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Review;

/// <summary>Drafts that cite wrongly, each beside what is at hand or by itself; a draft that cites well raises nothing.</summary>
public sealed class CitationReviewTests : IDisposable
{
    private static readonly DateOnly Today = new(2025, 12, 1);

    private readonly TempFolder folder = new();
    private readonly OpenStore store;

    public CitationReviewTests()
    {
        folder.Write("kho/quy-dinh-cu.txt", Act("Số: 14/2021/TT-BXD", "20 tháng 9 năm 2021", "Quy định về bảo trì nhà chung cư", "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 3. Hiệu lực"));
        folder.Write("kho/quy-dinh-moi.txt", Act("Số: 27/2024/TT-BXD", "18 tháng 10 năm 2024", "Quy định về bảo trì nhà chung cư",
            "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 3. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 05 tháng 12 năm 2024 và thay thế Thông tư số 14/2021/TT-BXD ngày 20 tháng 9 năm 2021 của Bộ trưởng Bộ Xây dựng."));
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        store = OpenStore.At(folder["store"]);
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        // A digit, two digits changed over, the year.
        { "Thông tư số 37/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng quy định về bảo trì nhà chung cư", "citation-number", "số 27/2024/TT-BXD" },
        { "Thông tư số 72/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng", "citation-number", "số 27/2024/TT-BXD" },
        { "Thông tư số 27/2023/TT-BXD ngày 18 tháng 10 năm 2023 của Bộ trưởng Bộ Xây dựng", "citation-number", "số 27/2024/TT-BXD" },
        { "Thông tư số 27/2023/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng", "citation-year", "" },
        { "Thông tư số 27/2024/TT-BXD ngày 18 tháng 11 năm 2024 của Bộ trưởng Bộ Xây dựng", "citation-date", "ngày 18/10/2024" },
        { "Quyết định số 27/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng", "citation-type", "Thông tư số 27/2024/TT-BXD" },
        { "Thông tư số 27/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Y tế", "citation-issuer", "Bộ Xây dựng" },
        { "Thông tư số 14/2021/TT-BXD ngày 20 tháng 9 năm 2021 của Bộ trưởng Bộ Xây dựng", "basis-ended", "Thông tư số 27/2024/TT-BXD ngày 18/10/2024" },
        { "Nghị định số 90/2025/NĐ-CP ngày 14 tháng 11 năm 2025 của Chính phủ", "citation-later", "" },
        { "Nghị định số 90/2024/NĐ-CP ngày 31 tháng 6 năm 2024 của Chính phủ", "date-impossible", "" },
        { "Luật Giá số 61/2023/QH15", "citation-number", "số 16/2023/QH15" },
        { "Luật Giá số 16/2013/QH15", "citation-number", "số 16/2023/QH15" },
        { "Luật Đất đai ngày 19 tháng 01 năm 2024", "citation-date", "ngày 18/01/2024" },
        { "Luật Đất đai ngày 29 tháng 11 năm 2013", "basis-ended", "số 31/2024/QH15" },
        { "Luật Tố cáo số 02/2011/QH13", "citation-number", "số 25/2018/QH14" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_basis_that_is_cited_wrongly_is_found_at_its_place(string citation, string code, string suggestion)
    {
        var finding = Assert.Single(Serious(Draft($"Căn cứ {citation};")), one => one.Code == code);
        Assert.Contains(finding.Quote, $"Căn cứ {citation};", StringComparison.Ordinal);
        if (suggestion.Length > 0)
            Assert.Equal(suggestion, finding.Suggestion);
    }

    [Theory]
    [InlineData("Căn cứ Thông tư số 27/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng quy định về bảo trì nhà chung cư;")]
    [InlineData("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024; Luật Giá số 16/2023/QH15;")]
    // Neighbours in number and in day are two acts as a rule.
    [InlineData("Căn cứ Thông tư số 28/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng;")]
    // Neighbours of one day with titles that begin alike, in one draft.
    [InlineData("Căn cứ Thông tư số 42/2015/TT-BYT ngày 20 tháng 10 năm 2015 quy định về đào tạo trình độ sơ cấp; Thông tư số 43/2015/TT-BYT ngày 20 tháng 10 năm 2015 quy định về đào tạo thường xuyên;")]
    [InlineData("Căn cứ Nghị định số 131/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ; Nghị định số 136/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ;")]
    // A circular of that number may exist: nothing but the number is like the one at hand.
    [InlineData("Căn cứ Thông tư số 37/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng về cấp phép hành nghề kiến trúc;")]
    // What replaced it is known to all; the draft says itself that it is history.
    [InlineData("Trước đây việc này theo Thông tư số 14/2021/TT-BXD ngày 20 tháng 9 năm 2021 của Bộ trưởng Bộ Xây dựng.")]
    [InlineData("Căn cứ Quyết định số 206-CP ngày 30 tháng 5 năm 1979 của Hội đồng Chính phủ;")]
    public void What_is_cited_well_raises_nothing(string line) => Assert.Empty(Serious(Draft(line)));

    [Fact]
    public void Two_dates_of_one_number_are_told_at_the_one_that_stands_alone()
    {
        var finding = Assert.Single(Serious(Draft(
            "Căn cứ Nghị định số 52/2024/NĐ-CP ngày 15 tháng 5 năm 2024 của Chính phủ;\n\nĐiều 1. Theo Nghị định số 52/2024/NĐ-CP ngày 15 tháng 5 năm 2024.\nĐiều 2. Theo Nghị định số 52/2024/NĐ-CP ngày 16 tháng 5 năm 2024.")));
        Assert.Equal("citation-date", finding.Code);
        Assert.Contains("16 tháng 5", finding.Quote, StringComparison.Ordinal);
        Assert.Contains("15 tháng 5", finding.Evidence!.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_do_not_rest_on_what_ranks_below_them()
    {
        var draft = Draft("Căn cứ Quyết định số 05/2024/QĐ-UBND ngày 11 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh;\nCăn cứ Luật Giá số 16/2023/QH15;")
            .Replace("QUYẾT ĐỊNH", "NGHỊ QUYẾT", StringComparison.Ordinal).Replace("Số:      /QĐ-UBND", "Số: 15/2025/NQ-HĐND", StringComparison.Ordinal)
            .Replace("ỦY BAN NHÂN DÂN\nTỈNH", "HỘI ĐỒNG NHÂN DÂN\nTỈNH", StringComparison.Ordinal);
        Assert.Contains(Serious(draft), finding => finding.Code == "basis-lower" && finding.Quote.Contains("05/2024", StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_that_the_act_at_hand_does_not_have_is_told()
    {
        var finding = Assert.Single(Serious(Draft("Việc bảo trì theo khoản 1 Điều 9 Thông tư số 27/2024/TT-BXD ngày 18 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng.")));
        Assert.Equal("provision-missing", finding.Code);
    }

    [Fact]
    public void What_was_not_checked_is_said_with_its_reason()
    {
        folder.Write("du-thao.txt", Draft("Căn cứ Nghị định số 52/2024/NĐ-CP ngày 15 tháng 5 năm 2024 của Chính phủ;"));
        var file = Assert.Single(Ask(folder["du-thao.txt"]).Files);
        Assert.Contains(file.NotChecked, one => one.What.StartsWith("1 viện dẫn", StringComparison.Ordinal) && one.Why.Contains("kho", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private List<ReviewFinding> Serious(string text)
    {
        folder.Write("du-thao.txt", text);
        return [.. Ask(folder["du-thao.txt"]).Findings.Where(finding => finding.Severity > FindingSeverity.Remark)];
    }

    private CheckAnswer Ask(string file) =>
        CheckQuestion.Ask([file], new RunOptions { Degree = 1 }, store, Today, TestContext.Current.CancellationToken);

    private static string Draft(string body) =>
        $"ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\n\nSố:      /QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLâm Đồng, ngày     tháng 10 năm 2025\n\nQUYẾT ĐỊNH\nVề việc bảo trì nhà chung cư\n\n{body}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n";

    private static string Act(string number, string date, string subject, string body) =>
        $"BỘ XÂY DỰNG\n\n{number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày {date}\n\nTHÔNG TƯ\n{subject}\n\n{body}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nNguyễn Văn B\n";
}
