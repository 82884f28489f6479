using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// What a file's name says of the number: offices name files <c>280 BC.signed.pdf</c>, <c>04-ct.pdf</c>, gazettes <c>nghi-dinh-so-162-2026-nd-cp.pdf</c>. Weak evidence:
/// it counts where the page cannot be read, never where the page leaves a blank.
/// </summary>
/// <param name="Serial">The serial, digits.</param>
/// <param name="Year">The year; <see langword="null"/> where the name holds none.</param>
/// <param name="Type">The kind that the name abbreviates or writes out.</param>
/// <param name="Symbol">The symbol in capitals without diacritics, such as <c>NQ-CP</c>, where the issuer stands behind the kind.</param>
internal sealed record FileNameEvidence(string Serial, int? Year, DocumentType Type, string? Symbol)
{
    /// <summary>What <paramref name="fileName"/> says; <see langword="null"/> where it names no serial with a kind.</summary>
    public static FileNameEvidence? Read(string fileName)
    {
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        // A serial can hold a dot ('66.17'): only a dot before a letter begins the extension.
        while (dot >= 0 && dot + 1 < fileName.Length && char.IsAsciiDigit(fileName[dot + 1]))
            dot = fileName.IndexOf('.', dot + 1);
        var words = Letters.Slug(dot < 0 ? fileName : fileName[..dot], ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 5 || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                continue;
            var next = i + 1;
            int? year = next < words.Length && words[next].Length == 4 && int.TryParse(words[next], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1945 and <= 2099 ? y : null;
            next += year is null ? 0 : 1;
            if (next < words.Length && DocumentType.OfSymbol(words[next]) is { } type)
            {
                var symbol = next + 1 < words.Length && Issuer.OfSymbol(words[next + 1]) is not null ? $"{words[next]}-{words[next + 1]}".ToUpperInvariant() : null;
                return new FileNameEvidence(words[i], year, type, symbol);
            }
        }
        return null;
    }
}
