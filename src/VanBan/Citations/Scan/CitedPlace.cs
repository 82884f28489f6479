using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>A citation while it is being read; offsets are into the normalised text.</summary>
internal sealed class CitedPlace
{
    /// <summary>A mention of the kind <paramref name="kind"/> that begins with <paramref name="word"/>.</summary>
    public static CitedPlace At(TypeWord word, int end, CitationKind kind) =>
        new() { Start = word.Start, End = end, Kind = kind, Type = word.Type };

    /// <summary>A mention by the name that runs from <paramref name="word"/> to <paramref name="nameEnd"/>.</summary>
    public static CitedPlace Named(TypeWord word, int end, int nameEnd, Law? law = null) =>
        new()
        {
            Start = word.Start, End = end, Kind = CitationKind.Named, Type = word.Type,
            Name = (word.Start, nameEnd), Law = law
        };

    /// <summary>A mention that stands for <paramref name="antecedent"/>.</summary>
    public static CitedPlace PointsTo(CitedPlace antecedent, TypeWord word, int end) =>
        new()
        {
            Start = word.Start, End = end, Kind = CitationKind.Anaphora, Type = word.Type,
            Antecedent = antecedent
        };

    public required int Start { get; init; }

    public required int End { get; set; }

    public required CitationKind Kind { get; init; }

    public DocumentType? Type { get; set; }

    public DocumentNumber? Number { get; init; }

    /// <summary>Where a law's name stands, its type word included; empty for none.</summary>
    public (int Start, int End) Name { get; init; }

    /// <summary>
    /// Whether the name is a serial without a symbol ('Nghị định số 59'): each year has one, so that it identifies
    /// nothing by itself.
    /// </summary>
    public bool IsSerialOnly { get; init; }

    public Law? Law { get; init; }

    /// <summary>
    /// The year printed behind the name of a law, which tells its act from others of the name; <see langword="null"/>
    /// for none.
    /// </summary>
    public int? Year { get; set; }

    /// <summary>
    /// The province of a document that is named without an issuer ('Nghị quyết Đại hội Đảng bộ tỉnh Bình Phước');
    /// <see langword="null"/> for none.
    /// </summary>
    public Province? Province { get; set; }

    /// <summary>
    /// What all spellings of the name share, as a slug, where it is more than the name as printed;
    /// <see langword="null"/> else.
    /// </summary>
    public string? Designation { get; set; }

    /// <summary>Whether it counts only if it is known what it stands for: 'Nghị định đó'.</summary>
    public bool IsTentative { get; init; }

    public DateOnly? Date { get; set; }

    public bool DateInferred { get; set; }

    /// <summary>The issuer printed with the mention.</summary>
    public PrintedIssuer? Issuer { get; set; }

    /// <summary>
    /// The issuer printed with another mention of the same document; <see langword="null"/> where it is printed here or
    /// nowhere.
    /// </summary>
    public PrintedIssuer? InferredIssuer { get; set; }

    /// <summary>The issuer, from wherever it is known.</summary>
    public PrintedIssuer? AnyIssuer => Issuer ?? InferredIssuer;

    public Relation Relation { get; set; }

    /// <summary>In a consolidated text, what the act that it consolidates does; <see cref="Relation.Mentions"/>
    /// elsewhere.</summary>
    public Relation RelationOfConsolidated { get; set; }

    /// <summary>Where the words stand that tell the relation; empty where none do.</summary>
    public TextSpan Verb { get; set; }

    /// <summary>Where the first of the mentions that <see cref="Verb"/> governs begins.</summary>
    public int FirstOfVerb { get; set; }

    /// <summary>The index of its citation; -1 where it becomes none.</summary>
    public int Ordinal { get; set; } = -1;

    /// <summary>Whether 'Quyết định này' or the like is the subject of its clause.</summary>
    public bool IsByThisDocument { get; set; }

    /// <summary>
    /// The mention that a word pointing back, or a law's name alone, stands for; <see langword="null"/> where there is
    /// none.
    /// </summary>
    public CitedPlace? Antecedent { get; set; }

    /// <summary>
    /// The act that a law's name alone stands for because it was in force when the text was written;
    /// <see langword="null"/> where it cannot be told.
    /// </summary>
    public LawVersion? ActInForce { get; set; }

    public List<Pinpoint> Pinpoints { get; } = [];

    /// <summary>Whether it is listed in an annex whose acts an article changes.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether it stands in an enumeration behind the type word of an earlier member.</summary>
    public bool IsMember { get; init; }
}
