using VanBan.Knowledge;

namespace VanBan.Notation;

/// <summary>
/// What a file's name says of the number: offices name files <c>280 BC.signed.pdf</c>, <c>04-ct.pdf</c>, gazettes
/// <c>nghi-dinh-so-162-2026-nd-cp.pdf</c>. Weak evidence: it counts where the page cannot be read, never where the page
/// leaves a blank.
/// </summary>
/// <param name="Serial">The serial as written, digits.</param>
/// <param name="Year">The year; <see langword="null"/> where the name holds none.</param>
/// <param name="Type">The kind that the name abbreviates.</param>
/// <param name="Symbol">The symbol in capitals without diacritics, such as <c>NQ-CP</c>, where the issuer stands behind
/// the kind.</param>
internal sealed record FileNameEvidence(string Serial, int? Year, DocumentType Type, string? Symbol)
{
    /// <summary>What <paramref name="fileName"/> says; <see langword="null"/> where it names no serial with a
    /// kind.</summary>
    public static FileNameEvidence? Read(string fileName)
    {
        var stem = Stem(fileName);
        foreach (var asked in AskedNumberReader.OfRegister.In(stem))
        {
            if (asked is { IsWritten: true, Serial: not null, Symbol: { } symbol, Type: { } type })
                return new FileNameEvidence(
                    SerialIn(asked.NumberSpan.In(stem)), asked.Number?.Year
                        ?? YearIn(asked.Form), type, FullSymbol(symbol));
        }
        return null;
    }

    // A serial can hold a dot ('66.17'): only a dot before a letter begins the extension.
    private static string Stem(string fileName)
    {
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        while (dot >= 0
            && dot + 1 < fileName.Length
            && char.IsAsciiDigit(fileName[dot + 1]))
            dot = fileName.IndexOf('.', dot + 1);
        return dot < 0 ? fileName : fileName[..dot];
    }

    private static string SerialIn(ReadOnlySpan<char> number)
    {
        var end = 0;
        while (end < number.Length && char.IsAsciiDigit(number[end]))
            end++;
        return number[..end].ToString();
    }

    // The year in the number, not one behind it: that may be the year of a plan.
    private static int? YearIn(string form) =>
        form.Split('-') is [_, var second, ..]
            && YearWindow.OfDocuments.TryParse(second, out var year)
            ? year : null;

    private static string? FullSymbol(string symbol) =>
        symbol.Split('-') is [var kind, var body, ..]
            && Issuer.OfSymbol(body) is not null
            ? $"{kind}-{body}".ToUpperInvariant() : null;
}
