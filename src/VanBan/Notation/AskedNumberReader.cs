using System.Collections.Immutable;
using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads the numbers that somebody typed, however they are written: whole, with blanks for separators (<c>40 nq
/// hdnd</c>), without (<c>146/2018/nđcp</c>), cut short (<c>40/nq</c>, <c>01/2023</c>), the symbol before the serial
/// (<c>nqcp 109</c>), the symbol alone (<c>nq-hđnd</c>), the kind with the serial (<c>nghị quyết 97</c>).
/// </summary>
/// <param name="isKnown">
/// Whether a form (of <see cref="AskedNumber.FormsOf"/>) is that of a number which exists: what is not written as it is
/// printed is a number only then.
/// </param>
public sealed class AskedNumberReader(Func<string, bool> isKnown)
{
    // 'kế hoạch 5 năm 2026', 'chiến lược 30 năm': up to here a count before a year may be one of years.
    private const int LongestSpan = 31;

    // 'nam' and a year, or a year, may follow; a symbol has no more groups than this where blanks part them.
    private const int MostWords = 5, MostWordsOfSymbol = 3, MostWordsBeforeYear = 12;

    /// <summary>Takes for a number whatever the register of kinds and bodies can name; for files and for look-ups
    /// without an index.</summary>
    public static AskedNumberReader OfRegister { get; } = new(IsRegistered);

    /// <summary>The numbers in a question, in order, none overlapping.</summary>
    public ImmutableArray<AskedNumber> In(string text)
    {
        var words = new AskedWords(text);
        var found = ImmutableArray.CreateBuilder<AskedNumber>();
        var least = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not { } match)
                continue;
            var first = words.KindBefore(match.First, least);
            found.Add(
                match.Number with { Span = words.Span(first, match.Last), Day = DayBehind(words, match.Last + 1) });
            i = match.Last;
            least = i + 1;
        }
        return found.ToImmutable();
    }

    /// <summary>
    /// A symbol in which the hyphen between kind and body was left out, with the hyphen: <c>nd-cp</c> for <c>ndcp</c>;
    /// <see langword="null"/> where it is no such symbol.
    /// </summary>
    public static string? Parted(string group)
    {
        if (IsSymbol(group))
            return null;
        for (var cut = 2; cut < group.Length - 1; cut++)
        {
            if (DocumentType.OfSymbol(group.AsSpan(0, cut)) is not null
                && Issuer.OfSymbol(group.AsSpan(cut)) is not null)
                return $"{group[..cut]}-{group[cut..]}";
        }
        return null;
    }

    private static bool IsRegistered(string form)
    {
        var rest = char.IsAsciiDigit(form[0]) ? form[(form.IndexOf('-', StringComparison.Ordinal) + 1)..] : form;
        return DocumentType.Find(rest) is not null
            || Array.TrueForAll(
                rest.Split('-'), group => IsSymbol(group)
                    || YearWindow.OfDocuments.TryParse(group, out _));
    }

    private static bool IsSymbol(string group) =>
        DocumentType.OfSymbol(group) is not null || Issuer.OfSymbol(group) is not null;

    private Match? At(AskedWords words, int first)
    {
        if (words.PrintedAt(first) is { } printed)
            return Printed(words, printed.Number, printed.Span, first);
        if (Serial(words, first) is { } serial)
            return serial;
        var kind = Kind(words, first);
        if (kind is { } part && IsPartOfAnother(words, part))
            kind = null;
        // 'nq-cp 109' is a number, not a symbol and a number.
        return kind?.Number.Symbol is not null ? kind : Symbol(words, first) ?? kind;
    }

    private Match Printed(AskedWords words, DocumentNumber number, TextSpan span, int first)
    {
        var last = first;
        while (last + 1 < words.Count && words[last + 1].Span.Start < span.End)
            last++;
        var form = number.Slug;
        // '146/2018/nđcp'
        if (!isKnown(form) && Parted(number.SymbolSlug) is { } parted
            && isKnown(form[..^number.SymbolSlug.Length] + parted))
            form = form[..^number.SymbolSlug.Length] + parted;
        return Of(
            words, form, first, last) with
        { Number = AskedOf(words, form, first, last) with { Number = number } };
    }

    // 40 nq hdnd, 40/nq, 01/2023/nq, 01/2023: the longest that is known.
    private Match? Serial(AskedWords words, int first)
    {
        if (!words[first].IsSerial)
            return null;
        var symbol = first + 1;
        var serial = Padded(words[first].Letters);
        // '30a/2008'
        if (words[symbol].Letters is { Length: 1 } letter
            && char.IsAsciiLetter(letter[0])
            && words.IsGlued(symbol))
            (serial, symbol) = (serial + letter, symbol + 1);
        for (var last = Math.Min(words.Count - 1, first + MostWords); last >= symbol; last--)
        {
            if (words.AreNear(first, last)
                && (HasWord(words, symbol, last) || IsSlashedYear(words, first, symbol, last))
                && Known(words, serial, symbol, last) is { } form)
                return Of(words, form, first, last);
        }
        return IsUnknownNumber(words, first, symbol)
            ? Of(words, $"{serial}-{words[symbol].Letters}", first, symbol) : null;
    }

    // '145/2025' is a number, whether or not one is known; '5/2025' may be a month, unless a kind stands before it.
    private static bool IsUnknownNumber(AskedWords words, int first, int year) =>
        IsSlashedYear(words, first, year, year)
            && !words.IsGlued(first)
            && !(words[year + 1].Letters is not null && words.IsGlued(year + 1))
            && (IsCounted(words, first) || words.KindBefore(first, 0) < first);

    // What counts more than the days, the months and the years of a plan.
    private static bool IsCounted(AskedWords words, int at) =>
        int.TryParse(words[at].Letters, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > LongestSpan;

    private string? Known(AskedWords words, string serial, int first, int last)
    {
        var symbol = words.Joined(first, last);
        if (isKnown($"{serial}-{symbol}"))
            return $"{serial}-{symbol}";
        // '146 2018 ndcp'
        var group = symbol[(symbol.LastIndexOf('-') + 1)..];
        return Parted(group) is { } parted
            && $"{serial}-{symbol[..^group.Length]}{parted}" is var form
            && isKnown(form)
            ? form : null;
    }

    // nq-hđnd: with blanks it would as well be a part of a sentence.
    private Match? Symbol(AskedWords words, int first)
    {
        if (words[first].Kind != SyllableKind.Word)
            return null;
        for (var last = Math.Min(words.Count - 1, first + MostWordsOfSymbol); last > first; last--)
        {
            if (words.AreNear(first, last)
                && words.Typed(first, last).IndexOfAny("-/–") >= 0
                && words.Joined(first, last) is var form
                && isKnown(form) && !words[last].IsSerial)
                return Of(words, form, first, last);
        }
        return null;
    }

    // nghị quyết 97, nghị quyết số 97/2023, nq 97, nghị định 30 năm 2020, nqcp 109.
    private Match? Kind(AskedWords words, int first)
    {
        string? symbol = null;
        var type = words.KindAt(first, out var serial) ?? TypeOfSymbol(words, first, out serial, out symbol);
        if (type is null)
            return null;
        if (words[serial].Letters == "so")
            serial++;
        if (!words[serial].IsSerial || words[serial].IsYear)
            return null;
        var count = Padded(words[serial].Letters);
        var isWritten = symbol is not null
            && symbol.Contains('-', StringComparison.Ordinal)
            && isKnown($"{count}-{symbol}");
        var form = isWritten ? $"{count}-{symbol}" : $"{count}-{type.Slug}";
        if (!isKnown(form) && !TellsYear(words, serial))
            return null;
        var last = LastOfYear(words, serial);
        var asked = AskedOf(
            words, form, first, last) with
        {
            Serial = count,
            Type = type,
            Symbol = isWritten ? symbol : null,
            IsWritten = false
        };
        return new Match(first, last, last > serial ? asked with { Year = YearOf(words[last]) } : asked);
    }

    // 'nghị định 30 năm 2020', 'nghị định 30 2020': the word of the year; the serial's where none follows.
    private static int LastOfYear(AskedWords words, int serial) =>
        words[serial + 1].Letters == "nam" && words[serial + 2].IsYear ? serial + 2
            : words[serial + 1].IsYear ? serial + 1 : serial;

    // 'Quyết định 982 năm 2025', 'nghị định số 7 năm 2025': a number, whether or not one is known. With a slash it is
    // read as a serial with its year.
    private static bool TellsYear(AskedWords words, int serial) =>
        words[serial + 1].Letters == "nam" && words[serial + 2].IsYear
            && (IsCounted(words, serial) || words[serial - 1].Letters == "so");

    // 'nq', 'nqcp', 'nq-cp', 'nq cp'
    private static DocumentType? TypeOfSymbol(AskedWords words, int first, out int next, out string? symbol)
    {
        next = first + 1;
        symbol = words[first].Kind == SyllableKind.Word ? Parted(words[first].Letters) ?? words[first].Letters : "";
        var type = DocumentType.OfSymbol(symbol.Split('-')[0]);
        while (type is not null
            && words[next].Kind == SyllableKind.Word
            && next < words.Count
            && words.AreNear(next - 1, next)
            && Issuer.OfSymbol(words[next].Letters) is not null)
            symbol += "-" + words[next++].Letters;
        return type;
    }

    // 'Quyết định 27' of 'quyết định 27/2023/QĐ-UBND', or of 'quyết định 27 qđ ubnd': the number is read where it
    // begins, and the word for the kind goes to it.
    private bool IsPartOfAnother(AskedWords words, Match kind)
    {
        for (var i = kind.First; i <= kind.Last; i++)
        {
            if (words.PrintedAt(i) is not null
                || Serial(words, i)?.Number.Symbol is not null)
                return true;
        }
        return false;
    }

    private static Match Of(AskedWords words, string form, int first, int last) =>
        new(first, last, AskedOf(words, form, first, last));

    // The parts of a form: serial, year, symbol.
    private static AskedNumber AskedOf(AskedWords words, string form, int first, int last)
    {
        var parts = form.Split('-');
        var hasSerial = char.IsAsciiDigit(form[0]);
        var hasYear = hasSerial
            && parts.Length > 1
            && YearWindow.OfDocuments.TryParse(parts[1], out _);
        var symbol = string.Join('-', parts[((hasSerial ? 1 : 0) + (hasYear ? 1 : 0))..]);
        var span = words.Span(first, last);
        return new AskedNumber(span, span, form)
        {
            Serial = hasSerial ? parts[0] : null,
            Year = hasYear ? int.Parse(parts[1], CultureInfo.InvariantCulture) : YearBehind(words, last + 1),
            Symbol = symbol.Length == 0
                || DocumentType.Find(symbol) is not null
                ? null : symbol,
            Type = DocumentType.Find(symbol) ?? DocumentType.OfSymbol(symbol.Split('-')[0]),
        };
    }

    private static bool HasWord(AskedWords words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words[i].Kind == SyllableKind.Word)
                return true;
        }
        return false;
    }

    private static bool IsSlashedYear(AskedWords words, int serial, int first, int last) =>
        last == first
            && words[last].IsYear
            && words.Typed(serial, last)[words[serial].Span.Length..].Contains('/');

    // '2018', 'năm 2018', 'của Chính phủ ngày 17/10/2018' behind a number without a year.
    private static int? YearBehind(AskedWords words, int next)
    {
        if (words[next].IsYear)
            return YearOf(words[next]);
        for (var i = next; i < Math.Min(words.Count, next + MostWordsBeforeYear); i++)
        {
            if (words[i].Kind == SyllableKind.Date)
                return YearWindow.OfTexts.TryParse(words[i].Letters.AsSpan(0, 4), out var year) ? year : null;
            if (words[i].Letters == "nam" && words[i + 1].IsYear)
                return YearOf(words[i + 1]);
        }
        return null;
    }

    private static DateOnly? DayBehind(AskedWords words, int next)
    {
        if (words[next].Letters == "ngay")
            next++;
        return words[next].Kind == SyllableKind.Date
            && DateOnly.TryParseExact(
                words[next].Letters, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }

    private static int? YearOf(AskedWord word) =>
        YearWindow.OfDocuments.TryParse(word.Letters, out var year) ? year : null;

    private static string Padded(string serial) => serial.Length == 1 ? "0" + serial : serial;

    private readonly record struct Match(int First, int Last, AskedNumber Number);
}
