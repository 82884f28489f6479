using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// A document number, or a part of one, as somebody types it or names a file by it: <c>146/2018/NĐ-CP</c>,
/// <c>146/2018/nđcp</c>, <c>nd 146 2018</c>, <c>nqcp 109</c>, <c>Nghị định 146/2018</c>, <c>40 nq hdnd</c>,
/// <c>nq-hđnd</c>. What was not typed is <see langword="null"/>; it may fit several documents.
/// </summary>
/// <param name="Span">The whole of it in the text, the word for the kind included.</param>
/// <param name="NumberSpan">The number in it.</param>
/// <param name="Form">One of the <see cref="FormsOf"/> the number that is meant: <c>40-nq-hdnd</c>, <c>40-nq</c>,
/// <c>01-2023</c>, <c>97-nghi-quyet</c>; the symbol alone: <c>nq-hdnd</c>.</param>
public sealed record AskedNumber(TextSpan Span, TextSpan NumberSpan, string Form)
{
    /// <summary>The number, where it is written in full as it is printed.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>The serial as in the slug of a number: <c>01</c>, <c>30a</c>; <see langword="null"/> where only the
    /// symbol was typed.</summary>
    public string? Serial { get; init; }

    /// <summary>The year of issue, in the number or behind it.</summary>
    public int? Year { get; init; }

    /// <summary>The symbol, or its first groups, as in the slug of a number: <c>nq-hdnd</c>, <c>nq</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The kind, by its name or its abbreviation.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>The day of issue behind the number: <c>ngày 12/10/2023</c>.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether it is written as it is printed, blanks and separators aside: not <c>nghị quyết
    /// 97</c>.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>
    /// The forms under which a number is found by whoever asks for it, the full one first: for <c>01/2023/NQ-HĐND</c>
    /// also <c>01-nq-hdnd</c>, <c>01-2023</c>, <c>01-nq</c>, and, where the kind is known, <c>01-nghi-quyet</c>.
    /// </summary>
    /// <param name="number">A number.</param>
    /// <param name="type">Slug of the kind of document that bears it, where it is known.</param>
    public static IEnumerable<string> FormsOf(DocumentNumber number, string? type)
    {
        yield return number.Slug;
        var (serial, symbol) = (number.SerialSlug, number.SymbolSlug);
        if (number.Year is { } year)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{serial}-{year}");
            yield return $"{serial}-{symbol}";
            yield return string.Create(CultureInfo.InvariantCulture, $"{serial}-{year}-{symbol.Split('-')[0]}");
        }
        for (var hyphen = symbol.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen =
            symbol.IndexOf('-', hyphen + 1))
            yield return $"{serial}-{symbol[..hyphen]}";
        if (type is not null)
            yield return $"{serial}-{type}";
    }

    /// <summary>Whether a document that bears <paramref name="number"/> can be the one that is meant.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="type">Its kind, where it is known.</param>
    /// <param name="issued">The year of issue, where it is known.</param>
    public bool Fits(DocumentNumber number, DocumentType? type = null, int? issued = null) =>
        (Serial is null || Serial == number.SerialSlug)
        && (
            Symbol is null || number.SymbolSlug == Symbol
                || number.SymbolSlug.StartsWith(Symbol + "-", StringComparison.Ordinal))
        && (Year is null || (number.Year ?? issued ?? Year) == Year)
        && FitsType(type ?? NumberSymbol.KindOf(number));

    private bool FitsType(DocumentType? other) =>
        Type is null
            || other is null
            || Type == other
            || Type.MayCarrySymbolOf(other)
            || other.MayCarrySymbolOf(Type);
}
