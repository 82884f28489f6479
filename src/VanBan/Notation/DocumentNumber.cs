using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The number and symbol printed on a document, such as <c>15/2020/NĐ-CP</c>, <c>40/NQ-HĐND</c>, <c>17-CTr/TU</c>, <c>66.19/2026/NQ-CP</c> or <c>206-CP</c>. Not an
/// identity: every province issues a <c>15/2020/QĐ-UBND</c>, and a number without a year comes back each year. What names one document is its <c>DocumentKey</c>.
/// <para>
/// Two numbers are equal when they differ only in what carries no meaning: leading zeros, letter case, diacritics, the choice of separators
/// (<c>72-NQ-TW</c> for <c>72-NQ/TW</c>). Layouts: Nghị định 30/2020/NĐ-CP, Phụ lục I.II.3 (State); Hướng dẫn 36-HD/VPTW (Party).
/// </para>
/// </summary>
public sealed class DocumentNumber : IEquatable<DocumentNumber>, IParsable<DocumentNumber>
{
    private const string Separators = "/-.";

    private DocumentNumber(string printed, string serial, int? year, string symbol)
    {
        (Printed, Serial, Year, Symbol) = (printed, serial, year, symbol);
        Slug = MakeSlug(serial, year, symbol);
    }

    /// <summary>As printed, without blanks: <c>40/NQ-HĐND</c>.</summary>
    public string Printed { get; }

    /// <summary>What the issuer counts by, as printed: <c>01</c>, <c>30a</c>, <c>66.19</c>.</summary>
    public string Serial { get; }

    /// <summary>The year of issue; <see langword="null"/> for documents numbered without one, such as <c>1234/QĐ-TTg</c>.</summary>
    public int? Year { get; }

    /// <summary>What follows the serial (and year): document type and issuer, such as <c>NĐ-CP</c>, <c>CTr/TU</c>, <c>QH14</c>.</summary>
    public string Symbol { get; }

    /// <summary>The number in the form that all its spellings share: lower-case ASCII, groups joined by hyphens, serial of at least two digits: <c>01-nq-cp</c>.</summary>
    public string Slug { get; }

    /// <summary>
    /// The body that the symbol names: behind the kind (<c>NQ-CP</c>, <c>CTr/TU</c>), or first where there is no kind (<c>UBND-NC</c>, <c>QH14</c>) or the kind
    /// stands last (<c>BYT/TT</c>); <see langword="null"/> where the register knows none.
    /// </summary>
    public Issuer? Issuer
    {
        get
        {
            var symbol = Symbol.AsSpan();
            var cut = symbol.IndexOfAny(Separators);
            var first = cut < 0 ? symbol : symbol[..cut];
            if (cut < 0 || DocumentType.OfSymbol(first) is null)
                return Issuer.OfSymbol(first);
            var rest = symbol[(cut + 1)..];
            var next = rest.IndexOfAny(Separators);
            return Issuer.OfSymbol(next < 0 ? rest : rest[..next]);
        }
    }

    /// <summary>
    /// Reads a number that fills <paramref name="text"/>: blanks beside separators, any dash, Eth for Đ are accepted. Digits alone, a date (<c>20/11/2020</c>),
    /// a fraction (<c>3/5</c>) or a year range are not numbers of documents.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        if (text is null || text.Length > 100)
            return false;
        var printed = Clean(text);
        var at = 0;
        while (at < printed.Length && char.IsAsciiDigit(printed[at]))
            at++;
        if (at is 0 or > 6)
            return false;
        if (at + 1 < printed.Length && printed[at] == '.' && char.IsAsciiDigit(printed[at + 1]))
        {
            at++;
            while (at < printed.Length && char.IsAsciiDigit(printed[at]))
                at++;
        }
        else if (at + 1 < printed.Length && char.IsLetter(printed[at]) && printed[at + 1] is '/' or '-')
        {
            at++;
        }
        if (at >= printed.Length)
            return false;
        // '43TC/QLCS': in old numbers the symbol of a body may follow without a separator.
        if (printed[at] is not ('/' or '-'))
            return TryParseJoined(printed, at, out number);
        var serial = printed[..at];
        int? year = null;
        if (printed[at] == '/' && at + 5 < printed.Length && printed[at + 5] is '/' or '-' && TryYear(printed.AsSpan(at + 1, 4), out var value))
        {
            year = value;
            at += 5;
        }
        var symbol = printed[(at + 1)..];
        if (!IsSymbol(symbol))
            return false;
        number = new DocumentNumber(printed, serial, year, symbol);
        return true;
    }

    private static bool TryParseJoined(string printed, int at, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        var symbol = printed[at..];
        var cut = symbol.AsSpan().IndexOfAny(Separators);
        var first = cut < 0 ? symbol.AsSpan() : symbol.AsSpan(0, cut);
        if (first.Length < 2 || !char.IsUpper(first[0]) || !char.IsUpper(first[1]) || Issuer.OfSymbol(first) is null || !IsSymbol(symbol))
            return false;
        number = new DocumentNumber(printed, printed[..at], null, symbol);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out DocumentNumber? result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out DocumentNumber?)"/>
    /// <exception cref="FormatException">The text is not a number of a document.</exception>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a document number such as 15/2020/NĐ-CP.");

    /// <inheritdoc/>
    public static DocumentNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public bool Equals(DocumentNumber? other) => other is not null && Slug == other.Slug;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    /// <summary>As printed.</summary>
    public override string ToString() => Printed;

    private static bool TryYear(ReadOnlySpan<char> digits, out int year) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2099;

    // A symbol begins with a letter, or every date and fraction would be a number; it is made of groups of letters and digits.
    private static bool IsSymbol(string symbol)
    {
        if (symbol.Length is 0 or > 60 || !char.IsLetter(symbol[0]))
            return false;
        var previous = '\0';
        foreach (var c in symbol)
        {
            if (!char.IsLetterOrDigit(c) && (c is not ('/' or '-' or '&' or '.' or ',' or '_') || !char.IsLetterOrDigit(previous)))
                return false;
            previous = c;
        }
        return char.IsLetterOrDigit(previous);
    }

    private static string Clean(string text)
    {
        var clean = new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in Letters.Compose(text))
        {
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
                continue;
            }
            if (c is '\u00AD' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF')
                continue;
            var next = c switch
            {
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                '\u2044' or '\u2215' => '/',
                '\u00D0' or '\u0189' => 'Đ',
                '\u00F0' or '\u0256' => 'đ',
                _ => c,
            };
            // A blank beside a separator means nothing; between letters or digits it ends a number.
            if (gap && char.IsLetterOrDigit(next) && char.IsLetterOrDigit(clean[length - 1]))
                return "";
            gap = false;
            clean[length++] = next;
        }
        return new string(clean, 0, length);
    }

    private static string MakeSlug(string serial, int? year, string symbol)
    {
        var digits = serial.TrimStart('0');
        var count = 0;
        while (count < digits.Length && char.IsAsciiDigit(digits[count]))
            count++;
        var padded = Letters.Fold(count < 2 ? new string('0', 2 - count) + digits : digits);
        var letters = Letters.Slug(symbol, '-');
        // 'UBTVQHK11' is a spelling of 'UBTVQH11'.
        letters = letters.Replace("ubtvqhk", "ubtvqh", StringComparison.Ordinal);
        return year is null ? $"{padded}-{letters}" : string.Create(CultureInfo.InvariantCulture, $"{padded}-{year}-{letters}");
    }
}
