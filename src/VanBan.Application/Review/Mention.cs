using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>A mention of another document in a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Citation">What was read.</param>
/// <param name="Order">Its place among the mentions, from 0.</param>
internal sealed record Mention(Draft Draft, Citation Citation, int Order)
{
    private const string AnyKind = "Văn bản";

    public TextSpan Span => Citation.Span;

    public DocumentNumber? Number => Citation.Number;

    public DocumentType? Type => Citation.Type;

    /// <summary>The date that stands with the mention itself.</summary>
    public DateOnly? PrintedDate => Citation.DateInferred ? null : Citation.Date;

    /// <summary>The body that stands with the mention itself.</summary>
    public string? PrintedIssuer => Citation.IssuerInferred ? null : Citation.Issuer;

    /// <summary>Whether the document rests on it.</summary>
    public bool IsBasis => Citation.Relation == Relation.Basis;

    /// <summary>What the graph asks of a mention.</summary>
    public LocatedCitation Located => new(Draft.File, Span, Draft.Quote(Span), Citation.Key)
    {
        Page = Draft.Document.PageAt(Span.Start),
        Relation = Citation.Relation,
        Kind = Citation.Kind,
        Pinpoints = Citation.Pinpoints,
        Correction = Citation.Correction,
    };

    /// <summary>The document as people name it in short: <c>Nghị định số 30/2020/NĐ-CP</c>.</summary>
    public string Name => Number is { } number
        ? $"{Kind} số {number}" : Citation.Name is { } name ? SingleLine.Of(name) : DocumentName.OfMention(Located);

    // 'Văn bản số 01/BC-HH' may be of any kind: what it counts as is not what it is called.
    private string Kind =>
        Type is null || (Citation.Correction is null
            && Letters.Fold(Draft.Quote(Span)).StartsWith(Letters.Fold(AnyKind), StringComparison.Ordinal))
            ? AnyKind : Type.Name;

    /// <summary>A finding at the mention.</summary>
    public ReviewFinding Finding(string code, FindingSeverity severity, string message) =>
        Draft.Finding(code, severity, Span, message + Corrected);

    // A mention that a person corrected is judged as the act that it means, and the finding says so.
    private string Corrected => CorrectionWords.Of(Located) is { } words ? $" Viện dẫn này {words}." : "";

    /// <summary>The words behind the mention to the end of its clause, folded: they begin with the title where one is
    /// printed.</summary>
    public string WordsBehind(int most)
    {
        var end = Math.Min(Draft.Text.Length, Span.End + most);
        return Letters.Slug(Draft.Text.AsSpan(Span.End, end - Span.End), ' ');
    }
}
