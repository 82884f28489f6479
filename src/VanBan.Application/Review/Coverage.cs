using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Figures.Checks;
using VanBan.Graph;

namespace VanBan.Application.Review;

/// <summary>What a review looked at and what it did not, and why: what was not checked is never shown as good. What was
/// looked at in part stands in both lists, each with how many.</summary>
/// <param name="Facts">What was read out of the draft.</param>
/// <param name="Review">The review of its citations and forms.</param>
/// <param name="Figures">The review of its figures.</param>
/// <param name="HasStore">Whether it was held against a store.</param>
internal sealed record Coverage(DocumentFacts Facts, DraftReviewResult Review, FigureReview Figures, bool HasStore)
{
    private int Citations => Review.Citations.Length;

    private int Held => Review.Citations.Count(citation => citation.Status == EdgeStatus.Present);

    /// <summary>How many reports of the store, or among the files, state an indicator of the draft.</summary>
    public int? Reports { get; init; }

    /// <summary>What was looked at.</summary>
    public ImmutableArray<string> Checked =>
    [
        .. Of(Citations, $"{Amount.Count(Citations)} viện dẫn: loại, số, ký hiệu, năm, ngày, cơ quan, so giữa các chỗ "
            + "trong văn bản và với bảng luật đã biết"),
        .. Of(HasStore ? Held : 0, $"{Amount.Count(Held)}/{Amount.Count(Citations)} viện dẫn có văn bản trong kho: số, ngày, "
            + "cơ quan, hiệu lực"),
        .. Of(Review.Provisions.Compared, $"{Amount.Count(Review.Provisions.Compared)}/{Amount.Count(Review.Provisions.Cited)} "
            + "viện dẫn có nêu điều: điều đó có trong văn bản ở kho"),
        .. Of(Bases, "căn cứ ban hành: hiệu lực vào ngày của dự thảo và hôm nay, thứ bậc, thứ tự"),
        .. Review.Forms.Checked is { } forms ? [forms] : Array.Empty<string>(),
        .. Of(Figures.Compared, $"{Amount.Count(Figures.Compared)}/{Amount.Count(Figures.Stated)} số liệu trong câu: tỷ lệ, "
            + "tổng và bộ phận, mức tăng giảm, bình quân tính lại"),
        .. Of(Facts.Figures.Length, $"{Amount.Count(Facts.Figures.Length)} số liệu: dấu phân cách, cùng chỉ tiêu ở chỗ khác"),
        .. Of(Reports ?? 0, $"cùng chỉ tiêu ở {Amount.Count(Reports ?? 0)} báo cáo khác"),
        .. Of(Figures.SummedTables, $"{Amount.Count(Figures.SummedTables)}/{Amount.Count(Figures.Tables)} bảng số: tổng dòng, "
            + "tổng cột, tỷ lệ nào nhận ra được thì tính lại"),
    ];

    /// <summary>What was not looked at, and why.</summary>
    public ImmutableArray<Unchecked> NotChecked =>
    [
        .. NotOfCitations(), .. NotOfProvisions(), .. Review.Forms.NotChecked, .. NotOfFigures(), .. NotOfTables(),
    ];

    private int Bases => Facts.Citations.Count(citation => citation.Relation == Relation.Basis);

    private static IEnumerable<string> Of(int count, string words) => count > 0 ? [words] : [];

    private static IEnumerable<Unchecked> Of(int count, string what, string why) =>
        count > 0 ? [new Unchecked($"{Amount.Count(count)} {what}", why)] : [];

    private IEnumerable<Unchecked> NotOfCitations()
    {
        if (Citations == 0)
            yield return new("viện dẫn", "không thấy viện dẫn nào");
        else if (!HasStore)
            yield return new("viện dẫn với văn bản gốc, hiệu lực ngoài các luật đã biết", "không nêu kho văn bản nào");
        foreach (var one in Of(HasStore ? Citations - Held : 0, "viện dẫn với văn bản gốc",
            "kho không có văn bản được viện dẫn, hoặc không rõ là văn bản nào"))
            yield return one;
        var unclear = Facts.Citations.Count(
            citation => Facts.Document.Doubtful.Any(doubt => doubt.Overlaps(citation.Span)));
        foreach (var one in Of(unclear, "viện dẫn", "chữ số quét không rõ"))
            yield return one;
        if (Facts.Header.Date is null && Citations > 0)
            yield return new("viện dẫn sau ngày của dự thảo, theo đúng ngày", "dự thảo chưa ghi ngày");
    }

    private IEnumerable<Unchecked> NotOfProvisions()
    {
        var provisions = Review.Provisions;
        foreach (var one in Of(provisions.NotHeld, "viện dẫn có nêu điều",
            HasStore ? "kho không có văn bản đó" : "không nêu kho văn bản nào"))
            yield return one;
        foreach (var one in Of(provisions.Unread, "viện dẫn có nêu điều",
            "không đọc được đủ các điều của văn bản ở kho, hoặc điều nằm trong bản kèm theo"))
            yield return one;
        if (provisions.Compared > 0)
            yield return new("khoản, điểm và nội dung điều được dẫn", "chỉ so số điều");
    }

    private IEnumerable<Unchecked> NotOfFigures()
    {
        if (Facts.Figures.Length == 0 && Figures.Tables == 0)
            yield return new("số liệu", "không thấy số liệu nào");
        foreach (var one in Of(Figures.Stated - Figures.Compared, "số liệu trong câu",
            "quanh đó không nêu đủ số để tính lại; chưa đọc quan hệ giữa các câu"))
            yield return one;
        if (Facts.Figures.Length > 0 && Reports is null or 0)
            yield return new("số liệu với báo cáo khác",
                Reports is null ? "chỉ so giữa các báo cáo" : "không có báo cáo nào cùng chỉ tiêu");
    }

    private IEnumerable<Unchecked> NotOfTables() =>
    [
        .. Of(Figures.UnreadTables, "bảng có tổng", "không rõ tổng đó gồm những dòng, cột nào"),
        .. Of(Figures.Tables - Figures.SummedTables - Figures.UnreadTables, "bảng số",
            "không thấy dòng, cột tổng hay tỷ lệ để tính lại"),
    ];
}
