using VanBan.Documents;
using VanBan.Knowledge;

namespace VanBan.Citations;

/// <summary>A citation while it is being read; offsets are into the normalised text.</summary>
internal sealed class Mention
{
    public required int Start { get; init; }

    public required int End { get; set; }

    public required CitationKind Kind { get; init; }

    public DocumentType? Type { get; set; }

    public DocumentNumber? Number { get; init; }

    /// <summary>Where a law's name stands, its type word included; empty for none.</summary>
    public (int Start, int End) Name { get; init; }

    public Law? Law { get; init; }

    public DateOnly? Date { get; set; }

    public bool DateInferred { get; set; }

    public (int Start, int End) IssuerSpan { get; set; }

    /// <summary>The issuer as printed with another mention of the same document; <see langword="null"/> where it is printed here or nowhere.</summary>
    public string? InferredIssuer { get; set; }

    public Issuer? Issuer { get; set; }

    public Province? Province { get; set; }

    public Relation Relation { get; set; }

    /// <summary>Whether 'Quyết định này' or the like is the subject of its clause.</summary>
    public bool IsByThisDocument { get; set; }

    /// <summary>The mention that a word pointing back, or a law's name alone, stands for; <see langword="null"/> where there is none.</summary>
    public Mention? Antecedent { get; set; }

    public List<Pinpoint> Pinpoints { get; } = [];

    /// <summary>Whether it stands in an enumeration behind the type word of an earlier member.</summary>
    public bool IsMember { get; init; }
}
