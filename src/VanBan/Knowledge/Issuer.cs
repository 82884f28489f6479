using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>A body that issues documents, a row of <c>issuers.tsv</c>.</summary>
/// <param name="Slug">Its name without diacritics, words joined by dots, such as <c>hoi.dong.nhan.dan</c>; what URNs
/// carry.</param>
/// <param name="Name">Its name, such as <c>Hội đồng nhân dân</c>.</param>
/// <param name="Kind">Where it stands.</param>
public sealed record Issuer(string Slug, string Name, IssuerKind Kind)
{
    private static readonly SymbolTable<Issuer> Symbols;

    private const string And = " và ";

    private string series = "";
    private string[] termKinds = [];

    static Issuer()
    {
        var all = ImmutableArray.CreateBuilder<Issuer>();
        var symbols = new List<(string, Issuer)>();
        var names = new List<(string, Issuer)>();
        foreach (var row in KnowledgeTable.Read("issuers.tsv").Rows)
        {
            var kind = Enum.Parse<IssuerKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            var issuer = new Issuer(row["slug"], row["name"], kind)
            {
                series = row["series"],
                termKinds = row.List("term-kinds"),
                HasSymbol = row["symbols"].Length > 0,
                PrintedSymbols = [.. row.List("symbols")],
            };
            all.Add(issuer);
            foreach (var symbol in row.List("symbols"))
                symbols.Add((symbol, issuer));
            names.Add((issuer.Name, issuer));
            foreach (var name in row.List("names"))
                names.Add((name, issuer));
            // 'Sở Văn hóa thể thao du lịch': the conjunction of the last field is often left out.
            if (issuer.Kind is IssuerKind.Ministry or IssuerKind.Department
                && issuer.Name.Contains(And, StringComparison.Ordinal))
                names.Add((issuer.Name.Replace(And, " ", StringComparison.Ordinal), issuer));
        }
        All = all.ToImmutable();
        Symbols = new SymbolTable<Issuer>(symbols);
        Names = new PhraseTable<Issuer>(names);
    }

    /// <summary>Every body, in the order of the table.</summary>
    public static ImmutableArray<Issuer> All { get; }

    /// <summary>The names in print, folded.</summary>
    public static PhraseTable<Issuer> Names { get; }

    /// <summary>Whether there is one in every province, so that a place belongs to its identity.</summary>
    public bool IsLocal => Kind is IssuerKind.Local or IssuerKind.Department or IssuerKind.PartyLocal;

    /// <summary>Whether its documents are numbered by a symbol of its own.</summary>
    public bool HasSymbol { get; private init; }

    /// <summary>The symbols of its own, as printed.</summary>
    public ImmutableArray<string> PrintedSymbols { get; private init; } = [];

    /// <summary>Whether it belongs to the Party, whose numbers run through a term and not a year.</summary>
    public bool IsParty => Kind is IssuerKind.Party or IssuerKind.PartyLocal;

    /// <summary>
    /// The slug of the body in whose series it numbers. The organs of the Party's centre share the series of the
    /// Central Committee, and a chairman that of his committee, unless the symbol is his own.
    /// </summary>
    public string SeriesOf(Issuer? bySymbol) => bySymbol is not null
        && series == bySymbol.Slug
        ? series : Slug;

    /// <summary>
    /// The kinds that bear the symbol of the body and its term alone (<c>63/2020/QH14</c> may be a law or a
    /// resolution), the one to assume where nothing tells first; none for most bodies.
    /// </summary>
    public IEnumerable<DocumentType> TermKinds => termKinds.Select(DocumentType.Find).OfType<DocumentType>();

    /// <summary>
    /// The body that a group of a symbol abbreviates: <c>CP</c>, <c>HĐND</c>, <c>QH14</c> (term numbers are passed
    /// over); see langword="null"/> for none.
    /// </summary>
    public static Issuer? OfSymbol(ReadOnlySpan<char> group)
    {
        if (Symbols.Find(group) is { } issuer)
            return issuer;
        var letters = group.TrimEnd("0123456789");
        if (letters.Length == group.Length)
            return null;
        // 'UBTVQHK11' is a spelling of 'UBTVQH11'.
        return Symbols.Find(letters) ?? (letters is [.., 'K'] ? Symbols.Find(letters[..^1]) : null);
    }
}

/// <summary>Where an issuing body stands.</summary>
public enum IssuerKind
{
    /// <summary>The highest organs of the State.</summary>
    Central,

    /// <summary>Ministries and bodies of their rank.</summary>
    Ministry,

    /// <summary>Councils and committees that every province, district and commune has.</summary>
    Local,

    /// <summary>Departments of a province (sở).</summary>
    Department,

    /// <summary>Central organs of the Party.</summary>
    Party,

    /// <summary>Committees of the Party that every province or district has.</summary>
    PartyLocal,
}
