using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>A kind of document (tên loại văn bản), a row of <c>document-types.tsv</c>.</summary>
/// <param name="Slug">Its Vietnamese name without diacritics, words joined by hyphens, such as <c>nghi-quyet</c>; what JSON and URNs carry.</param>
/// <param name="Name">Its name in sentence case, such as <c>Nghị quyết</c>.</param>
public sealed record DocumentType(string Slug, string Name)
{
    private static readonly FrozenDictionary<string, DocumentType> BySlug;
    private static readonly SymbolTable<DocumentType> Symbols;

    static DocumentType()
    {
        var table = KnowledgeTable.Read("document-types.tsv");
        var types = new Dictionary<string, DocumentType>();
        var symbols = new List<(string, DocumentType)>();
        var words = new List<(string, DocumentType)>();
        foreach (var row in table.Rows)
        {
            var type = new DocumentType(row["slug"], row["name"]);
            types.Add(type.Slug, type);
            foreach (var symbol in row.List("symbols"))
                symbols.Add((symbol, type));
            foreach (var word in row.List("words"))
                words.Add((word, type));
        }
        BySlug = types.ToFrozenDictionary();
        Symbols = new SymbolTable<DocumentType>(symbols);
        All = [.. types.Values];
        Words = new PhraseTable<DocumentType>(words);
    }

    /// <summary>Every kind, in the order of the table.</summary>
    public static ImmutableArray<DocumentType> All { get; }

    /// <summary>What is printed for a kind before a number, folded: <c>thong tu lien tich</c>, <c>chuong trinh hanh dong</c>.</summary>
    public static PhraseTable<DocumentType> Words { get; }

    /// <summary>The kind with this slug, such as <c>nghi-quyet</c>; <see langword="null"/> for none.</summary>
    public static DocumentType? Find(string slug) => BySlug.GetValueOrDefault(slug);

    /// <summary>The kind that a group of a symbol abbreviates, such as <c>nq</c> or <c>NQ</c>; <see langword="null"/> for none.</summary>
    public static DocumentType? OfSymbol(ReadOnlySpan<char> group) => Symbols.Find(group);

    /// <inheritdoc/>
    public override string ToString() => Slug;
}
