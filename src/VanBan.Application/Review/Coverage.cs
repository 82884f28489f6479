using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Review;

/// <summary>What a review looked at and what it did not, and why: what was not checked is never shown as
/// good.</summary>
internal static class Coverage
{
    public static ImmutableArray<string> Checked(DocumentFacts facts, DraftReviewResult review, bool hasStore)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        var citations = Amount.Count(review.Citations.Length);
        all.Add($"{citations} viện dẫn: loại, số, ký hiệu, năm, ngày, cơ quan, so giữa các chỗ trong văn bản "
            + "và với bảng luật đã biết");
        if (hasStore)
            all.Add($"{Amount.Count(Held(review))}/{citations} viện dẫn có văn bản trong kho: số, ngày, cơ quan, "
                + "điều, hiệu lực");
        all.Add("căn cứ ban hành: hiệu lực vào ngày của dự thảo và hôm nay, thứ bậc, thứ tự");
        all.Add($"{Amount.Count(facts.Figures.Length)} số liệu: {FindingWords.Checked}");
        return all.ToImmutable();
    }

    public static ImmutableArray<Unchecked> NotChecked(DocumentFacts facts, DraftReviewResult review, bool hasStore)
    {
        var all = ImmutableArray.CreateBuilder<Unchecked>();
        if (!hasStore)
            all.Add(new("viện dẫn với văn bản gốc, hiệu lực ngoài các luật đã biết", "không nêu kho văn bản nào"));
        else if (review.Citations.Length > Held(review))
            all.Add(new(
                $"{Amount.Count(review.Citations.Length - Held(review))} viện dẫn với văn bản gốc",
                "kho không có văn bản được viện dẫn, hoặc không rõ là văn bản nào"));
        var unclear = facts.Citations.Count(
            citation => facts.Document.Doubtful.Any(doubt => doubt.Overlaps(citation.Span)));
        if (unclear > 0)
            all.Add(new($"{Amount.Count(unclear)} viện dẫn", "chữ số quét không rõ"));
        if (facts.Header.Date is null)
            all.Add(new("viện dẫn sau ngày của dự thảo, theo đúng ngày", "dự thảo chưa ghi ngày"));
        all.Add(new("số liệu suy ra từ nhiều câu", "chưa đọc được quan hệ giữa các câu"));
        all.Add(new("nội dung điều khoản được dẫn", "chỉ so số điều, không so nội dung"));
        return all.ToImmutable();
    }

    private static int Held(DraftReviewResult review) =>
        review.Citations.Count(citation => citation.Status == EdgeStatus.Present);
}
