using System.Collections.Immutable;
using VanBan.Application.Review.Mentions;

namespace VanBan.Application.Review.Forms;

/// <summary>The forms of Nghị định 30/2020/NĐ-CP that a draft misses, and which of them could be looked at.</summary>
/// <param name="Findings">What is missed.</param>
public sealed record FormReview(ImmutableArray<ReviewFinding> Findings)
{
    /// <summary>Which forms were looked at, in Vietnamese; <see langword="null"/> for none.</summary>
    public string? Checked { get; init; }

    /// <summary>Which forms were not looked at, and why.</summary>
    public ImmutableArray<Unchecked> NotChecked { get; init; } = [];

    private const string Written = "cách ghi số, ngày, căn cứ, 'KT.' trước chức vụ cấp phó, chữ đứng sau quyền hạn người ký";

    internal static FormReview Of(Draft draft)
    {
        if (FormCheck.ReasonAgainst(draft) is { } reason)
            return new FormReview([.. MissingParts.OfUnnumbered(draft)]) { NotChecked = [new("thể thức theo Nghị định 30/2020/NĐ-CP", reason)] };
        var parts = HeadParts.Of(draft);
        ReviewFinding[] findings =
        [
            .. HeadForms.Find(draft), .. TextForms.Find(draft), .. FootForms.Find(draft),
            .. SignatureForms.Find(draft), .. MissingParts.Find(draft, parts), .. LetterForms.Find(draft, parts),
        ];
        var lost = MissingParts.ReasonAgainst(draft, parts);
        return new FormReview([.. findings])
        {
            Checked = lost is null
                ? "thể thức theo Nghị định 30/2020/NĐ-CP: Quốc hiệu, Tiêu ngữ, số, ngày, trích yếu, nơi nhận, 'Lưu', chữ ký, "
                    + "'V/v' và 'Kính gửi' của công văn, căn cứ của quyết định có hay thiếu; " + Written
                : $"thể thức theo Nghị định 30/2020/NĐ-CP: {Written}, chỗ có ghi",
            NotChecked =
            [
                .. lost is null ? Array.Empty<Unchecked>()
                    : [new("thể thức còn thiếu phần nào: Quốc hiệu, số, ngày, trích yếu, nơi nhận, chữ ký", lost)],
                new("tên cơ quan ban hành, quyền hạn người ký (TM., TL., TUQ.) theo thẩm quyền",
                    "chưa so được với loại văn bản và cơ quan"),
                new("cỡ chữ, kiểu chữ, lề, vị trí trình bày", "chỉ đọc phần chữ"),
            ],
        };
    }
}
