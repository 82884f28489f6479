using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// A number whose symbol has one wrong letter (<c>NĐ-CF</c>, <c>NQ-HĐNN</c>), read as what is meant: half of the symbol
/// is none that anybody bears, and exactly one symbol differs from it by a letter, of the kind or the body that the
/// mention names beside it. Without such a witness only a long symbol is told. The printed number stays as it is.
/// </summary>
internal static class SymbolSlip
{
    // Two or three letters are too near to too many others.
    private const int LongSymbol = 4;

    private static readonly ImmutableArray<string> Bodies =
        [.. Issuer.All.SelectMany(body => body.PrintedSymbols).Distinct(StringComparer.Ordinal)];

    /// <summary>The slug of the number that is meant; <see langword="null"/> where the symbol is right, or it is not
    /// sure what is meant.</summary>
    public static string? Meant(CitedPlace mention)
    {
        if (mention.Number is not { Year: not null } number
            || number.Symbol.Split('-') is not [{ Length: > 1 } kind, { Length: > 1 } body])
            return null;
        var hasKind = DocumentType.OfSymbol(kind) is not null;
        var hasBody = Issuer.OfSymbol(body) is { } known && !HadEnded(known, number.Year.Value);
        return (hasKind, hasBody) switch
        {
            (true, false) when BodyOf(body, mention) is { } meant => SlugOf(number, kind, meant),
            (false, true) when Nearest(kind, mention.Type?.PrintedSymbols ?? []) is { } meant =>
                SlugOf(number, meant, body),
            _ => null,
        };
    }

    // The State Council (HĐNN) signs nothing in 2015.
    private static bool HadEnded(Issuer body, int year) => BodyEnd.Find(body.Slug)?.Day.Year < year;

    private static string? BodyOf(string symbol, CitedPlace mention) => mention.AnyIssuer?.Body is { } named
        ? Nearest(symbol, named.PrintedSymbols)
        : mention.AnyIssuer is null && symbol.Length >= LongSymbol ? Nearest(symbol, Bodies) : null;

    // The only one that differs by one letter.
    private static string? Nearest(string symbol, ImmutableArray<string> known)
    {
        string? nearest = null;
        foreach (var one in known)
        {
            if (!Letters.DifferByOne(symbol, one))
                continue;
            if (nearest is not null)
                return null;
            nearest = one;
        }
        return nearest;
    }

    private static string? SlugOf(DocumentNumber number, string kind, string body)
    {
        var printed = number.Printed[..^number.Symbol.Length] + kind + '-' + body;
        return DocumentNumber.TryParse(printed, out var meant) ? meant.Slug : null;
    }
}
