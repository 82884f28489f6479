using System.Buffers;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>
/// Parts that a document must have and a draft does not print (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.II). A text
/// that has lost its head or its foot, as copies in gazettes and on portals have, is not told each part that went with it.
/// </summary>
internal static class MissingParts
{
    // With more than one part of four missing, the head was lost as a whole.
    private const int FewestParts = 3;
    private const int LongestTail = 1500;

    // A signature may stand before the recipients.
    private const int LongestBlock = 200;

    // What OCR leaves of stamps and signatures.
    private static readonly SearchValues<char> Residue = SearchValues.Create("¿#£€©®§{}<>^¬±¡");
    private static readonly string Gazette = Letters.Fold("CÔNG BÁO/Số");
    private static readonly string Recipients = Letters.Fold("Nơi nhận");

    /// <summary>Why missing parts cannot be told; <see langword="null"/> where they can.</summary>
    public static string? ReasonAgainst(Draft draft, HeadParts parts) =>
        IsReprint(draft) ? "bản PDF hoặc bản công báo có thể không in đủ các phần"
        : parts.Count < FewestParts || (!parts.Nation && !parts.Motto && draft.Document.Format != "docx")
            ? "bản chữ không còn nguyên phần đầu" : null;

    /// <summary>Whether gazettes and portals may have printed it, which leave parts out.</summary>
    public static bool IsReprint(Draft draft) => draft.Document.Format == "pdf"
        || Letters.Fold(draft.Text).Contains(Gazette, StringComparison.Ordinal);

    public static IEnumerable<ReviewFinding> Find(Draft draft, HeadParts parts)
    {
        if (ReasonAgainst(draft, parts) is not null)
            yield break;
        // Without the one the other has no place to stand.
        var codes = new[]
        {
            (parts.Nation, "form-nation-missing"), (parts.Motto || !parts.Nation, "form-motto-missing"), (parts.Number, "form-number-missing"),
            (parts.Day, "form-day-missing"), (parts.Subject, "form-subject-missing"),
        };
        foreach (var (_, code) in codes.Where(one => !one.Item1))
            yield return FormFinding.Of(draft, code, FirstLine(draft.Text));
        if (LacksSignature(draft))
            yield return FormFinding.Of(draft, "form-signature-missing", LastLine(draft.Text));
    }

    /// <summary>The number that a decision, a directive or the like lacks: without it nobody can tell whether it is an
    /// administrative document, and neither kind may lack it.</summary>
    public static IEnumerable<ReviewFinding> OfUnnumbered(Draft draft)
    {
        var parts = HeadParts.Of(draft);
        return draft.Document.OcrPages.Length == 0 && !parts.Number && draft.Facts.Header is { Type: { IsAct: true } type, Signer: not null }
            && type.Class is not (Knowledge.DocumentClass.Law or Knowledge.DocumentClass.Consolidation)
            && parts.Nation && ReasonAgainst(draft, parts) is null
            ? [FormFinding.Of(draft, "form-number-missing", FirstLine(draft.Text))] : [];
    }

    // Where the recipients stand, the foot was not lost.
    private static bool LacksSignature(Draft draft)
    {
        var header = draft.Facts.Header;
        if (header is not { Signer: null, SignerTitle: null, SignedFor: [] })
            return false;
        var tail = Letters.Fold(draft.Text[Math.Max(0, draft.Text.Length - LongestTail)..]);
        var at = tail.LastIndexOf(Recipients, StringComparison.Ordinal);
        var foot = tail[Math.Max(0, at - LongestBlock)..];
        return at >= 0 && foot.AsSpan().IndexOfAny(Residue) < 0 && !foot.Split('\n', '\t').Any(line => Knowledge.OfficeTitle.AuthorityMark(line.TrimStart()) > 0
            || Knowledge.OfficeTitle.Match(line.TrimStart(), 0) > 0);
    }

    private static TextSpan FirstLine(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.IndexOf('\n', start);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }

    private static TextSpan LastLine(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        return new TextSpan(text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1, end);
    }
}
