using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>The number of a document as printed, from its slug: <c>80/2021/NĐ-CP</c> for <c>80-2021-nd-cp</c>. Symbols
/// that no table has are put in capitals.</summary>
public static class SlugNumber
{
    private static readonly FrozenDictionary<string, string> Symbols = Read();

    /// <summary>The number; <see langword="null"/> where the slug is none.</summary>
    public static string? Printed(string slug)
    {
        if (slug.Length == 0 || !char.IsAsciiDigit(slug[0]))
            return null;
        var parts = slug.Split('-');
        var hasYear = parts.Length > 1 && YearWindow.OfDocuments.TryParse(parts[1], out _);
        var symbol = string.Join('-', parts.Skip(hasYear ? 2 : 1).Select(Symbol));
        var number = hasYear ? $"{parts[0]}/{parts[1]}" : parts[0];
        return symbol.Length == 0 ? number : $"{number}/{symbol}";
    }

    private static string Symbol(string slug) => Symbols.GetValueOrDefault(slug) ?? slug.ToUpperInvariant();

    private static FrozenDictionary<string, string> Read()
    {
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["document-types.tsv", "issuers.tsv"])
        {
            foreach (var row in KnowledgeTable.Read(name).Rows)
            {
                foreach (var symbol in row.List("symbols"))
                    symbols.TryAdd(Letters.Slug(symbol, '-'), symbol);
            }
        }
        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
