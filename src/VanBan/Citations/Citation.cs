using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>One mention of another document (or of the document itself), as it stands in the text.</summary>
/// <param name="Span">The mention in the document's text, from its type word or number to its last printed part (date,
/// issuer).</param>
/// <param name="Kind">By what it names the document.</param>
/// <param name="Type">The kind of document named; <see langword="null"/> where neither a type word nor the symbol
/// tells.</param>
public sealed record Citation(TextSpan Span, CitationKind Kind, DocumentType? Type)
{
    /// <summary>The number in full, also where an enumeration prints only a part; <see langword="null"/> for mentions
    /// by name.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>
    /// The name of a law or resolution as printed, such as <c>Luật Tiếp công dân</c>; <see langword="null"/> where none
    /// is printed.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The date of the document named.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is not printed with this mention but taken from another one of the same
    /// document.</summary>
    public bool DateInferred { get; init; }

    /// <summary>
    /// The issuer as printed with the mention or with another one of the same document, such as <c>HĐND tỉnh</c>;
    /// <see langword="null"/> where none is printed.
    /// </summary>
    public string? Issuer { get; init; }

    /// <summary>Whether <see cref="Issuer"/> is not printed with this mention but taken from another one of the same
    /// document.</summary>
    public bool IssuerInferred { get; init; }

    /// <summary>What the citing document does with the one it names.</summary>
    public Relation Relation { get; init; }

    /// <summary>The provisions named, such as <c>điểm a khoản 2 Điều 5</c>.</summary>
    public ImmutableArray<Pinpoint> Pinpoints { get; init; } = [];

    /// <summary>What identifies the document named, as far as the mention and its context tell.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>How sure the reading is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Who said which document is meant; <see langword="null"/> where it is as the machine read it.</summary>
    public CorrectionMark? Correction { get; init; }
}

/// <summary>By what a mention names its document.</summary>
public enum CitationKind
{
    /// <summary>By number, such as <c>Nghị quyết số 01/NQ-CP</c>.</summary>
    Numbered,

    /// <summary>By name or date alone, such as <c>Luật Tiếp công dân</c>.</summary>
    Named,

    /// <summary>By a word that points back, such as <c>Nghị định nêu trên</c>.</summary>
    Anaphora,

    /// <summary>The document itself, such as <c>Nghị quyết này</c>.</summary>
    Self,
}

/// <summary>How sure it is which document a mention names.</summary>
public enum Certainty
{
    /// <summary>The parts that identify the document are printed with the mention.</summary>
    Certain,

    /// <summary>A part is taken from the context.</summary>
    Likely,

    /// <summary>It fits more than one document.</summary>
    Ambiguous,
}

/// <summary>What a document does with one that it cites. The words are those of the relation inventories of
/// vbpl.vn.</summary>
public enum Relation
{
    /// <summary>Any other mention (dẫn chiếu).</summary>
    Mentions,

    /// <summary>Legal basis (căn cứ ban hành).</summary>
    Basis,

    /// <summary>Amends or supplements (sửa đổi, bổ sung).</summary>
    Amends,

    /// <summary>Replaces (thay thế).</summary>
    Replaces,

    /// <summary>Repeals (bãi bỏ, hết hiệu lực).</summary>
    Repeals,

    /// <summary>Details or guides (quy định chi tiết, hướng dẫn thi hành).</summary>
    Guides,

    /// <summary>Carries out (thực hiện, triển khai).</summary>
    Implements,

    /// <summary>Issued on the proposal made in it (theo đề nghị tại Tờ trình).</summary>
    Proposes,

    /// <summary>Corrects (đính chính).</summary>
    Corrects,

    /// <summary>Suspends (đình chỉ, ngưng hiệu lực).</summary>
    Suspends,

    /// <summary>Consolidates (hợp nhất).</summary>
    Consolidates,
}
