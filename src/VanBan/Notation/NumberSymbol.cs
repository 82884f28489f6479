using VanBan.Knowledge;

namespace VanBan.Notation;

/// <summary>
/// What a symbol tells by itself of the kind and the issuer: <c>QĐ-UBND</c>, <c>CTr/TU</c>, <c>UBND-NC</c>,
/// <c>TTLT-BTP-BCA</c>, <c>QH15</c>; in old layouts the kind stands last, <c>BYT-TT</c> (Nghị định 30/2020/NĐ-CP, Phụ
/// lục I.II.3).
/// </summary>
internal static class NumberSymbol
{
    // The bracket opens the unit that drew it up: 'BC-CAT(PC04)'.
    private const string Separators = "/-.(";

    /// <summary>The kind that the first group abbreviates; <see langword="null"/> for official letters and laws, whose
    /// symbols hold none.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="separator">What stands before the symbol: a hyphen is the Party's, where TT is Thông tri (Hướng dẫn
    /// 36-HD/VPTW).</param>
    public static DocumentType? TypeOf(string symbol, char separator)
    {
        var first = FirstGroup(symbol);
        var type = first.Length < symbol.Length ? DocumentType.OfSymbol(first) : null;
        return separator == '-'
            && symbol.Contains('/', StringComparison.Ordinal)
            && type is not null
            ? type.PartyNamesake ?? type : type;
    }

    /// <summary>The kind that the symbol of <paramref name="number"/> abbreviates, first or (in old layouts) last;
    /// <see langword="null"/> for none.</summary>
    public static DocumentType? KindOf(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        var first = FirstGroup(symbol);
        if (DocumentType.OfSymbol(first) is { } type)
            return type;
        var last = symbol[(symbol.LastIndexOfAny(Separators) + 1)..];
        return first.Length < symbol.Length
            && Issuer.OfSymbol(first) is { Kind: IssuerKind.Ministry }
            && DocumentType.OfSymbol(last) is { Class: DocumentClass.Act or DocumentClass.Order } old
            ? old
            : null;
    }

    /// <summary>Whether the symbol is that of several bodies together: <c>TTLT-BTP-BCA</c>,
    /// <c>QĐLN-SNV-STC</c>.</summary>
    public static bool IsJoint(DocumentNumber number) => DocumentType.IsJointSymbol(FirstGroup(number.Symbol));

    /// <summary>
    /// The body that the symbol names: behind the kind (<c>NQ-CP</c>, <c>CTr/TU</c>), or first where there is no kind
    /// (<c>UBND-NC</c>, <c>QH15</c>) or the kind stands last (<c>BYT/TT</c>); <see langword="null"/> where the register
    /// knows none.
    /// </summary>
    public static Issuer? BodyOf(ReadOnlySpan<char> symbol)
    {
        var first = FirstGroup(symbol);
        return first.Length == symbol.Length || DocumentType.OfSymbol(first) is null
            ? Issuer.OfSymbol(first) : Issuer.OfSymbol(SecondGroup(symbol));
    }

    /// <summary>The body that the symbol in a head names; there the first group may be a unit of it
    /// (<c>KGVX-UBND</c>).</summary>
    public static Issuer? IssuerOf(string symbol) =>
        BodyOf(symbol) ?? (FirstGroup(symbol).Length < symbol.Length ? Issuer.OfSymbol(SecondGroup(symbol)) : null);

    /// <summary>The body, where the symbol is that of the National Assembly or its standing committee alone
    /// (<c>63/2020/QH14</c>), which laws and resolutions share.</summary>
    public static Issuer? Assembly(DocumentNumber number) =>
        Issuer.OfSymbol(FirstGroup(number.Symbol)) is { Slug: "quoc.hoi" or "uy.ban.thuong.vu.quoc.hoi" } body
            ? body : null;

    /// <summary>Whether the symbol is that of a known body, with more behind it: <c>4975/UBND-KGVX</c>,
    /// <c>12/BYT-TT</c>.</summary>
    public static bool IsLetterOfKnownBody(DocumentNumber number)
    {
        var first = FirstGroup(number.Symbol);
        return first.Length < number.Symbol.Length && Issuer.OfSymbol(first) is not null;
    }

    /// <summary>Whether a symbol is laid out like those of official letters: a known body first, then the unit or the
    /// field (<c>UBND-NC</c>).</summary>
    public static bool IsLetter(string symbol)
    {
        var first = FirstGroup(symbol);
        return first.Length < symbol.Length && DocumentType.OfSymbol(first) is null
            && Issuer.OfSymbol(first) is not null;
    }

    /// <summary>Whether a number that nothing announces looks like nothing else: kind and body in capitals,
    /// <c>140/NQ-CP</c>.</summary>
    public static bool IsUnmistakable(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        if (!char.IsUpper(symbol[0]))
            return false;
        var kind = FirstGroup(symbol);
        if (kind.Length == symbol.Length)
            return Assembly(number) is not null && number.Year is not null;
        var body = symbol[(kind.Length + 1)..];
        return body.Length >= 2 && char.IsUpper(body[0])
            && (number.Year is not null || body.Length >= 3 || Issuer.OfSymbol(FirstGroup(body)) is not null);
    }

    /// <summary>Whether a document of the body <paramref name="printed"/> may carry the symbol of the other.</summary>
    public static bool MayStandFor(Issuer bySymbol, Issuer printed) =>
        // All that the Central Committee, the Political Bureau and the Secretariat issue is TW; the committees of a
        // province's districts write the same letters.
        (bySymbol.IsParty && printed.IsParty)
        // The chairman signs under the committee's symbol.
        || (bySymbol.Slug, printed.Slug) is (
            "uy.ban.nhan.dan", "chu.tich.uy.ban.nhan.dan" or "van.phong.uy.ban.nhan.dan")
        or ("chu.tich.uy.ban.nhan.dan", "uy.ban.nhan.dan");

    private static ReadOnlySpan<char> SecondGroup(ReadOnlySpan<char> symbol) =>
        FirstGroup(symbol[(FirstGroup(symbol).Length + 1)..]);

    private static ReadOnlySpan<char> FirstGroup(ReadOnlySpan<char> symbol)
    {
        var cut = symbol.IndexOfAny(Separators);
        return cut < 0 ? symbol : symbol[..cut];
    }
}
