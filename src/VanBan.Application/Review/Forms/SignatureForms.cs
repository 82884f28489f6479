using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>What may stand behind the marks of authority (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.7): 'TM.' before a
/// collective body, 'KT.' and 'TL.' before the title of its head, and 'KT.' only where a deputy signs. Titles and bodies
/// that no table knows are not judged.</summary>
internal static class SignatureForms
{
    private const string ForBody = "tm", ForHead = "kt", ByOrder = "tl";

    // The titles of deputies begin so.
    private static readonly string[] Deputies = ["pho ", "thu truong"];

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var header = draft.Facts.Header;
        foreach (var line in header.SignedFor)
        {
            if (CodeOf(line, header.SignerTitle) is { } code && FootForms.Place(draft, line) is { } span)
                yield return FormFinding.Of(draft, code, span);
        }
    }

    private static string? CodeOf(string line, string? signedBy)
    {
        var folded = Letters.Fold(line);
        var mark = OfficeTitle.AuthorityMark(folded);
        if (mark == 0)
            return null;
        var behind = folded[mark..].TrimEnd();
        var isTitle = OfficeTitle.Match(behind, 0) == behind.Length;
        if (folded.StartsWith(ForBody, StringComparison.Ordinal))
            return isTitle ? "form-mark-person" : null;
        var isForHead = folded.StartsWith(ForHead, StringComparison.Ordinal);
        if (!isForHead && !folded.StartsWith(ByOrder, StringComparison.Ordinal))
            return null;
        if (!isTitle)
            return OfficeTitle.Match(behind, 0) < 0 && Issuer.Names.Match(behind, 0, out _) > 0 ? "form-mark-body" : null;
        if (!isForHead)
            return null;
        return IsDeputy(behind) ? "form-mark-deputy"
            : signedBy is not null && Letters.Fold(signedBy).Trim() == behind ? "form-mark-head" : null;
    }

    private static bool IsDeputy(string title) =>
        Deputies.Any(deputy => title.StartsWith(deputy, StringComparison.Ordinal));
}
