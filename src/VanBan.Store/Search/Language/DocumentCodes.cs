using System.Buffers;
using System.Globalization;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>
/// Document numbers as whole terms. A number is kept under every form in which people ask for it: <c>01/2023/NQ-HĐND</c> under <c>01-2023-nq-hdnd</c>,
/// <c>01-nq-hdnd</c> (without the year), <c>01-2023</c>, <c>01-nq</c>, and, where the kind is known, <c>01-nghi-quyet</c>.
/// </summary>
internal static class DocumentCodes
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>The forms of <paramref name="number"/>, the full one first.</summary>
    /// <param name="number">A number.</param>
    /// <param name="type">Slug of the kind of document that bears it, where it is known.</param>
    public static IEnumerable<string> FormsOf(DocumentNumber number, string? type)
    {
        yield return number.Slug;
        var symbol = SymbolOf(number);
        var serial = number.Slug[..(number.Slug.Length - symbol.Length - 1)];
        if (number.Year is { } year)
        {
            yield return serial;
            serial = serial[..^5];
            yield return $"{serial}-{symbol}";
            yield return string.Create(CultureInfo.InvariantCulture, $"{serial}-{year}-{symbol.Split('-')[0]}");
        }
        for (var hyphen = symbol.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen = symbol.IndexOf('-', hyphen + 1))
            yield return $"{serial}-{symbol[..hyphen]}";
        if (type is not null)
            yield return $"{serial}-{type}";
    }

    /// <summary>The symbol of a number as in its slug: <c>nq-hdnd</c>.</summary>
    public static string SymbolOf(DocumentNumber number)
    {
        var slug = number.Slug;
        var parts = number.Year is null ? 1 : 2;
        var at = 0;
        for (; parts > 0; parts--)
            at = slug.IndexOf('-', at) + 1;
        return slug[at..];
    }

    /// <summary>Every document number printed in <paramref name="text"/>, with the place where it stands.</summary>
    public static IEnumerable<(DocumentNumber Number, TextSpan Span)> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Digits);
            if (next < 0)
                yield break;
            var start = at + next;
            if (TryRead(text, start, out var number, out var end))
            {
                yield return (number, new TextSpan(start, end));
                at = end;
            }
            else
            {
                at = start + 1;
                while (at < text.Length && IsDigit(text[at]))
                    at++;
            }
        }
    }

    /// <summary>Reads the number that begins at <paramref name="start"/>: the longest one, with blanks beside its slashes and hyphens.</summary>
    public static bool TryRead(string text, int start, out DocumentNumber number, out int end)
    {
        (number, end) = (null!, start);
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] is '/' or '.' or ',' && start > 1 && IsDigit(text[start - 2]))))
            return false;
        var at = start;
        while (at < text.Length && at - start < 7 && IsDigit(text[at]))
            at++;
        if (at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && at - start < 12 && IsDigit(text[at]))
                at++;
        }
        else if (at + 1 < text.Length && char.IsAsciiLetter(text[at]) && IsJoint(text[at + 1]))
        {
            at++;
        }
        // Groups one after another; the symbol must have begun before the number can end.
        var symbol = false;
        var good = -1;
        while (TryGroup(text, at, out var groupStart, out var groupEnd))
        {
            var year = !symbol && groupEnd - groupStart == 4 && IsDigit(text[groupStart]);
            if (!year)
            {
                if (!symbol && IsDigit(text[groupStart]))
                    break;
                // Behind a blank a symbol is in capitals; a small word is the text going on.
                if (groupStart > at + 1 && !char.IsUpper(text[groupStart]))
                    break;
                symbol = true;
            }
            at = groupEnd;
            if (symbol)
                good = at;
            if (at - start > 60)
                break;
        }
        if (good < 0 || !DocumentNumber.TryParse(text[start..good], out var read))
            return false;
        (number, end) = (read, good);
        return true;
    }

    private static bool TryGroup(string text, int at, out int start, out int end)
    {
        (start, end) = (at, at);
        at = SkipBlanks(text, at);
        if (at >= text.Length || !IsJoint(text[at]))
            return false;
        start = end = SkipBlanks(text, at + 1);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Letters.IsMark(text[end]) || text[end] == '\u00AD'
            || (text[end] == '&' && end > start && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }
        return end > start;
    }

    private static int SkipBlanks(string text, int at)
    {
        for (var limit = at + 2; at < limit && at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
        }
        return at;
    }

    private static bool IsJoint(char c) => c is '/' or '-' or '\u2212' or '\u2044' or '\u2215' or (>= '\u2010' and <= '\u2015');

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
