using VanBan.Knowledge;

namespace VanBan.Notation;

/// <summary>What the symbol of a number tells by itself, where no word for the kind of document stands before it.</summary>
internal static class NumberShape
{
    private const string Separators = "/-.";

    /// <summary>The kind that the symbol abbreviates (<c>NQ-CP</c>, <c>CTr/TU</c>; in old layouts last: <c>15/BYT-TT</c>); <see langword="null"/> for none.</summary>
    public static DocumentType? KindOf(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        var first = FirstGroup(symbol);
        if (DocumentType.OfSymbol(first) is { } type)
            return type;
        if (first.Length == symbol.Length)
            return null;
        var last = symbol[(symbol.LastIndexOfAny(Separators) + 1)..];
        return Issuer.OfSymbol(first) is { Kind: IssuerKind.Ministry } ? DocumentType.OfSymbol(last) : null;
    }

    /// <summary>Whether the symbol is that of the National Assembly or its standing committee alone (<c>63/2020/QH14</c>), which laws and resolutions share.</summary>
    public static Issuer? Assembly(DocumentNumber number) =>
        Issuer.OfSymbol(FirstGroup(number.Symbol)) is { Slug: "quoc.hoi" or "uy.ban.thuong.vu.quoc.hoi" } body ? body : null;

    /// <summary>Whether the symbol is that of an official letter of a known body: <c>4975/UBND-KGVX</c>.</summary>
    public static bool IsLetterOfKnownBody(DocumentNumber number)
    {
        var first = FirstGroup(number.Symbol);
        return first.Length < number.Symbol.Length && Issuer.OfSymbol(first) is not null;
    }

    /// <summary>Whether a number that nothing announces looks like nothing else: kind and body in capitals, <c>140/NQ-CP</c>.</summary>
    public static bool IsUnmistakable(DocumentNumber number)
    {
        var symbol = number.Symbol.AsSpan();
        if (!char.IsUpper(symbol[0]))
            return false;
        var kind = FirstGroup(symbol);
        if (kind.Length == symbol.Length)
            return Assembly(number) is not null && number.Year is not null;
        var body = symbol[(kind.Length + 1)..];
        return body.Length >= 2 && char.IsUpper(body[0]) && (number.Year is not null || body.Length >= 3 || Issuer.OfSymbol(FirstGroup(body)) is not null);
    }

    private static ReadOnlySpan<char> FirstGroup(ReadOnlySpan<char> symbol)
    {
        var cut = symbol.IndexOfAny(Separators);
        return cut < 0 ? symbol : symbol[..cut];
    }
}
