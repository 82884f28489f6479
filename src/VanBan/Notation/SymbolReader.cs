using VanBan.Knowledge;

namespace VanBan.Notation;

/// <summary>Reads the kind and the issuer out of a symbol: <c>QĐ-UBND</c>, <c>CTr/TU</c>, <c>UBND-NC</c>, <c>TTLT-BTP-BCA</c>.</summary>
internal static class SymbolReader
{
    /// <summary>The kind that the first group abbreviates; <see langword="null"/> for official letters and laws, whose symbols hold none.</summary>
    /// <param name="separator">What stands before the symbol: a hyphen is the Party's, where TT is Thông tri (Hướng dẫn 36-HD/VPTW).</param>
    public static DocumentType? TypeOf(string symbol, char separator)
    {
        var groups = symbol.Split('-', '/');
        var type = groups.Length > 1 ? DocumentType.OfSymbol(groups[0]) : null;
        return type?.Slug == "thong-tu" && separator == '-' && symbol.Contains('/', StringComparison.Ordinal) ? DocumentType.Find("thong-tri") : type;
    }

    /// <summary>The body that the first group after the kind abbreviates; <see langword="null"/> where it is not known.</summary>
    public static Issuer? IssuerOf(string symbol)
    {
        var groups = symbol.Split('-', '/');
        for (var i = groups.Length > 1 && DocumentType.OfSymbol(groups[0]) is not null ? 1 : 0; i < groups.Length && i < 2; i++)
        {
            if (Issuer.OfSymbol(groups[i]) is { } issuer)
                return issuer;
        }
        return null;
    }

    /// <summary>Whether a symbol is laid out like those of official letters: issuer first, then the unit or the field (<c>UBND-NC</c>).</summary>
    public static bool IsLetter(string symbol)
    {
        var groups = symbol.Split('-', '/');
        return groups.Length > 1 && DocumentType.OfSymbol(groups[0]) is null && Issuer.OfSymbol(groups[0]) is not null;
    }

    /// <summary>Whether the abbreviation of one kind is also used for the other.</summary>
    public static bool MayStandFor(DocumentType bySymbol, DocumentType printed) =>
        (bySymbol.Slug, printed.Slug) is ("quyet-dinh", "quy-dinh" or "quy-che") or ("thong-tu", "thong-tri") or ("thong-bao", "ket-luan") or ("thong-tu", "thong-tu-lien-tich");

    /// <summary>Whether a document of the body <paramref name="printed"/> may carry the symbol of the other.</summary>
    public static bool MayStandFor(Issuer bySymbol, Issuer printed) =>
        // All that the Central Committee, the Political Bureau and the Secretariat issue is TW; the committees of a province's districts write the same letters.
        (bySymbol.IsParty && printed.IsParty)
        // Decrees once carried the Government's sign for what the Prime Minister signed; the chairman signs under the committee's symbol.
        || (bySymbol.Slug, printed.Slug) is ("uy.ban.nhan.dan", "chu.tich.uy.ban.nhan.dan" or "van.phong.uy.ban.nhan.dan") or ("chu.tich.uy.ban.nhan.dan", "uy.ban.nhan.dan");
}
