using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Parts that only letters, decisions or the recipients have (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.5, 6 and 9). They
/// are looked for where head and foot are whole.</summary>
internal static class LetterForms
{
    // The subject of a letter stands below its number.
    private const int LongestHead = 2500;
    private static readonly string[] SubjectMarks = ["v/v", "ve viec"];
    private static readonly string Address = Letters.Fold("Kính gửi");
    private static readonly string Basis = Letters.Fold("Căn cứ");
    private static readonly string Recipients = Letters.Fold("Nơi nhận");
    private static readonly string Kept = Letters.Fold("Lưu");

    public static IEnumerable<ReviewFinding> Find(Draft draft, HeadParts parts)
    {
        if (MissingParts.ReasonAgainst(draft, parts) is not null)
            return [];
        var folded = Letters.Fold(draft.Text);
        return [.. OfLetter(draft, folded), .. OfDecision(draft, folded), .. OfRecipients(draft, folded)];
    }

    private static IEnumerable<ReviewFinding> OfLetter(Draft draft, string folded)
    {
        if (draft.Facts.Header is not { Number: { } number, Type: { } type } || type != DocumentType.Letter
            || FootForms.Place(draft, number.Printed) is null)
            yield break;
        var at = draft.Text.IndexOf(number.Printed, StringComparison.Ordinal);
        var place = new TextSpan(at, at + number.Printed.Length);
        var head = folded[..Math.Min(folded.Length, LongestHead)];
        if (!SubjectMarks.Any(mark => head.Contains(mark, StringComparison.Ordinal)))
            yield return FormFinding.Of(draft, "form-letter-subject", place);
        if (!folded.Contains(Address, StringComparison.Ordinal))
            yield return FormFinding.Of(draft, "form-letter-address", place);
    }

    // What decides says on what it stands.
    private static IEnumerable<ReviewFinding> OfDecision(Draft draft, string folded) =>
        draft.Facts.Header is { Type.Class: DocumentClass.Act, Subject: { } subject }
            && !folded.Contains(Basis, StringComparison.Ordinal)
            && FootForms.Place(draft, subject.Split('\n')[0]) is { } place
            ? [FormFinding.Of(draft, "form-basis-missing", place)] : [];

    private static IEnumerable<ReviewFinding> OfRecipients(Draft draft, string folded)
    {
        var at = folded.LastIndexOf(Recipients, StringComparison.Ordinal);
        if (at < 0 || draft.Facts.Header.Recipients.Length == 0)
            return [];
        var words = folded.AsSpan(at);
        for (var next = words.IndexOf(Kept, StringComparison.Ordinal); next >= 0; next = words.IndexOf(Kept, StringComparison.Ordinal))
        {
            words = words[(next + Kept.Length)..];
            if (words is [] or [' ' or ':' or '.' or ';' or ',' or '\n' or '\t', ..])
                return [];
        }
        return [FormFinding.Of(draft, "form-recipients-kept", new TextSpan(at, at + Recipients.Length))];
    }
}
