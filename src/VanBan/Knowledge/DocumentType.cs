using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>A kind of document (tên loại văn bản), a row of <c>document-types.tsv</c>.</summary>
/// <param name="Slug">Its Vietnamese name without diacritics, words joined by hyphens, such as <c>nghi-quyet</c>; what
/// JSON and URNs carry.</param>
/// <param name="Name">Its name in sentence case, such as <c>Nghị quyết</c>.</param>
/// <param name="Class">What sort of document it is.</param>
/// <param name="Effect">What it can do to other documents.</param>
/// <param name="IsJoint">Whether several bodies issue it together (<c>thông tư liên tịch</c>): its number counts in the
/// series of the first of them.</param>
public sealed record DocumentType(string Slug, string Name, DocumentClass Class, DocumentEffect Effect, bool IsJoint)
{
    private string[] sharedSymbols = [];
    private bool hasSymbol = true;

    private static readonly FrozenDictionary<string, DocumentType> BySlug;
    private static readonly SymbolTable<DocumentType> Symbols;
    private static readonly SymbolTable<DocumentType> JointSymbols;

    static DocumentType()
    {
        var table = KnowledgeTable.Read("document-types.tsv");
        var types = new Dictionary<string, DocumentType>();
        var symbols = new List<(string, DocumentType)>();
        var words = new List<(string, DocumentType)>();
        var general = new List<(string, DocumentType)>();
        foreach (var row in table.Rows)
        {
            var type = new DocumentType(
                row["slug"],
                row["name"],
                Value<DocumentClass>(row["class"]),
                Value<DocumentEffect>(row["effect"]),
                row["joint"].Length > 0)
            {
                sharedSymbols = row.List("shares-symbol"),
                hasSymbol = row["symbols"].Length > 0,
                PrintedSymbols = [.. row.List("symbols")],
                BySerial = row["serial"] switch
                {
                    "yes" => SerialUse.Alone,
                    "issuer" => SerialUse.WithIssuer,
                    "number" => SerialUse.Whole,
                    _ => SerialUse.None,
                },
                MayBeToldByDate = row["dated"].Length > 0,
                NamedBy = row["named"] is { Length: > 0 } named ? Value<NameUse>(named) : NameUse.None,
                IsPrivate = row["private"].Length > 0,
                AdoptedBy = row["adopted-by"] is { Length: > 0 } body ? body : null,
            };
            types.Add(type.Slug, type);
            foreach (var symbol in row.List("symbols"))
                symbols.Add((symbol, type));
            foreach (var word in row.List("words"))
                words.Add((word, type));
            foreach (var word in row.List("general-words"))
            {
                words.Add((word, type));
                general.Add((word, type));
            }
        }
        BySlug = types.ToFrozenDictionary();
        JointSymbols = AddJointForms(types.Values, symbols, words);
        Symbols = new SymbolTable<DocumentType>(symbols);
        All = [.. types.Values];
        Letter = All.First(type => type.Class == DocumentClass.Letter);
        Words = new PhraseTable<DocumentType>(words);
        GeneralWords = new PhraseTable<DocumentType>(general);
    }

    /// <summary>What abbreviates it in symbols, as printed.</summary>
    public ImmutableArray<string> PrintedSymbols { get; private init; } = [];

    /// <summary>Every kind, in the order of the table.</summary>
    public static ImmutableArray<DocumentType> All { get; }

    /// <summary>The kind of a letter (công văn), which a symbol without a kind stands for.</summary>
    public static DocumentType Letter { get; }

    /// <summary>What is printed for a kind before a number, folded: <c>thong tu lien tich</c>, <c>chuong trinh hanh
    /// dong</c>.</summary>
    public static PhraseTable<DocumentType> Words { get; }

    /// <summary>Those of <see cref="Words"/> that may mean a document of any kind: 'văn bản' is a letter only where a
    /// number follows.</summary>
    public static PhraseTable<DocumentType> GeneralWords { get; }

    /// <summary>The kind with this slug, such as <c>nghi-quyet</c>; <see langword="null"/> for none.</summary>
    public static DocumentType? Find(string slug) => BySlug.GetValueOrDefault(slug);

    /// <summary>
    /// A kind that the table does not have, as an older version of it may have stored: it does nothing to other
    /// documents.
    /// </summary>
    public static DocumentType Unknown(string slug, string name) =>
        new(slug, name, DocumentClass.Paper, DocumentEffect.None, false);

    /// <summary>The kind that a group of a symbol abbreviates, such as <c>nq</c> or <c>NQ</c>; <see langword="null"/>
    /// for none.</summary>
    public static DocumentType? OfSymbol(ReadOnlySpan<char> group) => Symbols.Find(group);

    /// <summary>Whether a group of a symbol abbreviates what several bodies make together, such as <c>TTLT</c> or
    /// <c>QĐLN</c>.</summary>
    public static bool IsJointSymbol(ReadOnlySpan<char> group) => JointSymbols.Find(group) is not null;

    // Gives each kind its joint forms, but for those that the table has itself; the answer is all joint symbols.
    private static SymbolTable<DocumentType> AddJointForms(
        IEnumerable<DocumentType> types, List<(string Text, DocumentType Type)> symbols,
        List<(string Text, DocumentType Type)> words)
    {
        var known = symbols.Select(one => Letters.Fold(one.Text)).ToHashSet(StringComparer.Ordinal);
        var named = words.Select(one => one.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var joint = symbols.Where(one => one.Type.IsJoint).ToList();
        foreach (var type in types.Where(type => type.Class != DocumentClass.Law && !type.IsJoint))
        {
            foreach (var form in JointForm.All)
            {
                if (named.Add($"{type.Name} {form.Words}"))
                    words.Add(($"{type.Name} {form.Words}", type));
                foreach (var symbol in type.PrintedSymbols.Where(symbol => known.Add(Letters.Fold(symbol + form.Suffix))))
                {
                    symbols.Add((symbol + form.Suffix, type));
                    joint.Add((symbol + form.Suffix, type));
                }
            }
        }
        return new SymbolTable<DocumentType>(joint);
    }

    // 'own-kind' of the table is OwnKind.
    private static T Value<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>
    /// Whether its number may carry the abbreviation of <paramref name="other"/>: a Quy định of the Party is numbered
    /// <c>66-QĐ/TW</c>.
    /// </summary>
    public bool MayCarrySymbolOf(DocumentType other) => this == other
        || Array.IndexOf(sharedSymbols, other.Slug) >= 0;

    /// <summary>Whether a serial without its symbol names one ('Nghị quyết 57').</summary>
    public SerialUse BySerial { get; private init; }

    /// <summary>Whether a date and no number may name one ('Nghị quyết ngày 12/12/2022 của HĐND tỉnh').</summary>
    public bool MayBeToldByDate { get; private init; }

    /// <summary>How a name stands for one.</summary>
    public NameUse NamedBy { get; private init; }

    /// <summary>Whether parties make it among themselves (a contract): its number tells nothing of kind or
    /// body.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>Slug of the body that adopts all of the kind; <see langword="null"/> where many do.</summary>
    public string? AdoptedBy { get; private init; }

    /// <summary>Whether it is the general word for a letter ('Công văn', 'Văn bản'), which says less than a
    /// symbol.</summary>
    public bool IsLetter => Class == DocumentClass.Letter;

    /// <summary>
    /// The kind of the Party that is numbered by the abbreviation of this one and has none of its own (TT is Thông tri
    /// too: Hướng dẫn 36-HD/VPTW); <see langword="null"/> for none.
    /// </summary>
    public DocumentType? PartyNamesake =>
        All.FirstOrDefault(type => !type.hasSymbol
            && Array.IndexOf(type.sharedSymbols, Slug) >= 0);

    /// <summary>Whether it lays down rules or decides, so that its articles change other documents by
    /// themselves.</summary>
    public bool IsAct => Class is DocumentClass.Law or DocumentClass.Act;

    /// <summary>The same kind: the slug names it.</summary>
    public bool Equals(DocumentType? other) => other is not null && Slug == other.Slug;

    /// <inheritdoc/>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Slug;
}
