using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The number and symbol printed on a document, such as <c>15/2020/NĐ-CP</c>, <c>40/NQ-HĐND</c>, <c>17-CTr/TU</c>,
/// <c>66.19/2026/NQ-CP</c> or <c>206-CP</c>. Not an identity: every province issues a <c>15/2020/QĐ-UBND</c>, and a
/// number without a year comes back each year. What names one document is its <c>DocumentKey</c>.
/// <para>
/// Two numbers are equal when they differ only in what carries no meaning: leading zeros, letter case, diacritics, the
/// choice of separators (<c>72-NQ-TW</c> for <c>72-NQ/TW</c>). Layouts: Nghị định 30/2020/NĐ-CP, Phụ lục I.II.3
/// (State); Hướng dẫn 36-HD/VPTW (Party).
/// </para>
/// </summary>
public sealed class DocumentNumber : IEquatable<DocumentNumber>, IParsable<DocumentNumber>
{
    private const string Separators = "/-.";
    private const int MostCharacters = 100;

    private DocumentNumber(string printed, string serial, int? year, string symbol)
    {
        (Printed, Serial, Year, Symbol) = (printed, serial, year, symbol);
        (SerialSlug, SymbolSlug) = (SlugOfSerial(serial), SlugOfSymbol(symbol));
        Issuer = NumberSymbol.BodyOf(symbol);
        Slug = symbol.Length == 0 ? SerialSlug : year is null
            ? $"{SerialSlug}-{SymbolSlug}" : string.Create(
                CultureInfo.InvariantCulture, $"{SerialSlug}-{year}-{SymbolSlug}");
    }

    /// <summary>As printed, without blanks: <c>40/NQ-HĐND</c>.</summary>
    public string Printed { get; }

    /// <summary>What the issuer counts by, as printed: <c>01</c>, <c>30a</c>, <c>66.19</c>.</summary>
    public string Serial { get; }

    /// <summary>The year of issue; <see langword="null"/> for documents numbered without one, such as
    /// <c>1234/QĐ-TTg</c>.</summary>
    public int? Year { get; }

    /// <summary>What follows the serial (and year): document type and issuer, such as <c>NĐ-CP</c>, <c>CTr/TU</c>,
    /// <c>QH14</c>.</summary>
    public string Symbol { get; }

    /// <summary>The number in the form that all its spellings share: lower-case ASCII, groups joined by hyphens, serial
    /// of at least two digits: <c>01-nq-cp</c>.</summary>
    public string Slug { get; }

    /// <summary>The serial as in <see cref="Slug"/>: <c>01</c>, <c>30a</c>.</summary>
    public string SerialSlug { get; }

    /// <summary>The symbol as in <see cref="Slug"/>: <c>nq-cp</c>.</summary>
    public string SymbolSlug { get; }

    /// <summary>
    /// The body that the symbol names: behind the kind (<c>NQ-CP</c>, <c>CTr/TU</c>), or first where there is no kind
    /// (<c>UBND-NC</c>, <c>QH14</c>) or the kind stands last (<c>BYT/TT</c>); <see langword="null"/> where the register
    /// knows none.
    /// </summary>
    public Issuer? Issuer { get; }

    /// <summary>
    /// Reads a number that fills <paramref name="text"/>: blanks beside separators, any dash, Eth for Đ are accepted.
    /// Digits alone, a date (<c>20/11/2020</c>), a fraction (<c>3/5</c>) or a year range are not numbers of documents.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        return text is { Length: <= MostCharacters }
            && TryParsePlain(Clean(text), out number);
    }

    /// <summary>Reads a number that fills <paramref name="plain"/>, in which nothing stands for something else and
    /// blanks stand nowhere.</summary>
    internal static bool TryParsePlain(string plain, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        scoped TextCursor cursor = TextCursor.OverFolded(plain);
        var print = new NumberPrint(stackalloc char[MostCharacters]);
        if (!SerialReader.TrySerial(ref cursor, NumberStyle.Whole, ref print)
            || cursor.IsAtEnd)
            return false;
        var serial = plain[..cursor.At];
        int? year = null;
        // '43TC/QLCS': in old numbers the symbol of a body may follow without a separator.
        if (cursor.Current is '/' or '-'
            ? !SerialReader.TrySeparatorAndYear(ref cursor, NumberStyle.Whole, ref print, out year) : !IsBodyAt(cursor))
            return false;
        var symbol = plain[cursor.At..];
        if (!IsSymbol(symbol))
            return false;
        number = new DocumentNumber(plain, serial, year, symbol);
        return true;
    }

    private static bool IsBodyAt(TextCursor cursor)
    {
        var rest = cursor.PrintedRest;
        var cut = rest.IndexOfAny(Separators);
        var first = cut < 0 ? rest : rest[..cut];
        return first.Length >= 2
            && char.IsUpper(first[0])
            && char.IsUpper(first[1])
            && Issuer.OfSymbol(first) is not null;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out DocumentNumber? result) =>
            TryParse(s, out result);

    /// <summary>
    /// The number of a kind that is counted without a symbol: <c>14</c> of 'Sắc lệnh số 14 ngày 8 tháng 9 năm 1945'.
    /// What it counts must be known: in a text such digits are no number by themselves.
    /// </summary>
    /// <exception cref="FormatException">The text is not a serial.</exception>
    public static DocumentNumber OfSerial(string serial) =>
        serial.Length is > 0 and <= 5 && serial.All(char.IsAsciiDigit)
        ? new DocumentNumber(serial, serial, null, "")
        : throw new FormatException($"'{serial}' is not a serial such as 14.");

    /// <summary>Reads a number, also one without a symbol as <see cref="OfSerial"/> makes it.</summary>
    /// <exception cref="FormatException">The text is not a number of a document.</exception>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number) ? number : text.Length <= 5
            && text.All(char.IsAsciiDigit)
            ? OfSerial(text) : throw new FormatException($"'{text}' is not a document number such as 15/2020/NĐ-CP.");

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

    // A symbol begins with a letter, or every date and fraction would be a number; it is made of groups of letters and
    // digits.
    private static bool IsSymbol(string symbol)
    {
        if (symbol.Length is 0 or > 60 || !char.IsLetter(symbol[0]))
            return false;
        symbol = NumberUnit.Without(symbol);
        var previous = '\0';
        foreach (var c in symbol)
        {
            if (!char.IsLetterOrDigit(c)
                && (c is not ('/' or '-' or '&' or '.' or ',' or '_') || !char.IsLetterOrDigit(previous)))
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
            var next = char.IsWhiteSpace(c) ? ' ' : LookAlikes.Plain(c);
            if (next == ' ')
                gap = length > 0;
            if (next is ' ' or LookAlikes.Nothing)
                continue;
            // A blank beside a separator means nothing; between letters or digits it ends a number.
            if (gap
                && char.IsLetterOrDigit(next)
                && char.IsLetterOrDigit(clean[length - 1]))
                return "";
            gap = false;
            clean[length++] = next;
        }
        return new string(clean, 0, length);
    }

    private static string SlugOfSerial(string serial)
    {
        var digits = serial.TrimStart('0');
        var count = 0;
        while (count < digits.Length && char.IsAsciiDigit(digits[count]))
            count++;
        return Letters.Fold(count < 2 ? new string('0', 2 - count) + digits : digits);
    }

    // 'UBTVQHK11' is a spelling of 'UBTVQH11'.
    private static string SlugOfSymbol(string symbol) =>
        Letters.Slug(NumberUnit.Without(symbol), '-').Replace("ubtvqhk", "ubtvqh", StringComparison.Ordinal);
}
