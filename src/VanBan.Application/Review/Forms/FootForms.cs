using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Forms of the foot of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.7 and 9): authority of
/// the signer, recipients.</summary>
internal static class FootForms
{
    // The title of whoever signs for the head of a body begins so.
    private const string Deputy = "pho ";
    private const string ForHead = "kt";
    private const string Recipients = "noi nhan";

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var header = draft.Facts.Header;
        foreach (var line in header.SignedFor.Where(LacksPoint))
        {
            if (Place(draft, line) is { } span)
                yield return FormFinding.Of(draft, "form-authority", span);
        }
        if (header is { SignerTitle: { } title, Signer: not null }
            && Letters.Fold(title).StartsWith(Deputy, StringComparison.Ordinal)
            && !header.SignedFor.Any(line => Letters.Fold(line).StartsWith(ForHead, StringComparison.Ordinal))
            && Place(draft, title) is { } place)
            yield return FormFinding.Of(draft, "form-deputy", place);
        // Gazettes and portals print acts without it.
        if (!MissingParts.IsReprint(draft)
            && (header.Number is not null || header.Symbol is not null)
            && header is { Signer: { } signer, Recipients.Length: 0 } && Place(draft, signer) is { } foot
            && !Letters.Fold(draft.Text).Contains(Recipients, StringComparison.Ordinal))
            yield return FormFinding.Of(draft, "form-recipients", foot);
    }

    private static bool LacksPoint(string line)
    {
        var mark = OfficeTitle.AuthorityMark(Letters.Fold(line));
        return mark > 0 && line.AsSpan(0, mark).IndexOfAny(".,/") < 0;
    }

    internal static TextSpan? Place(Draft draft, string words) =>
        draft.Text.LastIndexOf(words, StringComparison.Ordinal) is >= 0 and var at
            ? new TextSpan(at, at + words.Length) : null;
}
