using System.Buffers;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>
/// Reads numbers in words: <c>ba phẩy năm phần trăm</c>, <c>nửa triệu đồng</c>, <c>hai phần ba</c>, <c>gấp đôi</c>. A
/// small number word before a noun (<c>hai xã</c>,
/// <c>một số</c>) is left alone: it is as often an article or part of a name. So is an amount repeated <c>bằng chữ</c>.
/// </summary>
internal static class SpelledNumber
{
    private static readonly string[] Triggers =
        ["phẩy ", "phần ", "nửa t", "triệu", " tỷ", " tỉ", "nghìn", " ngàn", " trăm ", "gấp "];

    // In the folded text, since only ASCII is searched for many characters at a time.
    private static readonly SearchValues<string> FoldedTriggers =
        SearchValues.Create([.. Triggers.Select(Letters.Fold)], StringComparison.Ordinal);

    // The longest number in words that a document spells out stays under this; the bound keeps a run of number words
    // linear.
    private const int MostWords = 24;

    // Names of the digits, then of the powers of ten.
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5,
        ["lăm"] = 5, ["nhăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
    };

    private static readonly Dictionary<string, decimal> Powers = new(StringComparer.Ordinal)
    {
        ["mươi"] = 10, ["mười"] = 10, ["trăm"] = 100, ["nghìn"] = 1000, ["ngàn"] = 1000, ["triệu"] = 1_000_000,
        ["tỷ"] = 1_000_000_000,
        ["tỉ"] = 1_000_000_000,
    };

    /// <summary>The next place from <paramref name="from"/> where a number in words may stand; the text's length for
    /// none.</summary>
    public static int Next(FoldedText text, int from)
    {
        for (var at = from; text.Folded.AsSpan(at).IndexOfAny(FoldedTriggers) is >= 0 and var found; at++)
        {
            at += found;
            foreach (var trigger in Triggers)
            {
                if (text.Text.AsSpan(at).StartsWith(trigger, StringComparison.Ordinal))
                    return at;
            }
        }
        return text.Length;
    }

    /// <summary>Reads the number whose trigger stands at <paramref name="trigger"/>; it does not begin before
    /// <paramref name="floor"/>.</summary>
    public static bool TryRead(FoldedText text, int trigger, int floor, out Quantity quantity)
    {
        quantity = default;
        var word = text.NextWord(trigger);
        if (word < 0 || (word > 0 && FoldedText.IsLetterOrDigit(text[word - 1])))
            return false;
        if (text.Word(word, text.WordEnd(word)) is "gap")
            return TryMultiple(text, word, out quantity);
        var start = word;
        for (var words = 0; words < MostWords; words++)
        {
            var end = text.PreviousWordEnd(start);
            if (end <= floor
                || text.WordStart(end) is var before
                && (before < floor || !IsNumberWord(text.Text.AsSpan(before, end - before))))
                break;
            start = before;
        }
        if (text.Text.AsSpan(word, text.WordEnd(word) - word) is "nửa")
            return TryHalf(text, word, out quantity);
        if (start == word || IsSpelledOut(text, start))
            return false;
        var at = start;
        var value = ReadWhole(text, ref at, out var scaled);
        if (value < 0)
            return false;
        var decimals = ReadDecimals(text, ref at, ref value);
        if (TryFraction(text, start, at, value, out quantity))
            return true;
        if (at < word && text.Word(word, text.WordEnd(word)) is not "phan")
            return false;
        quantity =
            QuantityReader.ReadUnit(text, start, at, new DigitNumber(value, decimals, false, 1, false), guess: false);
        quantity = quantity with { IsScaled = quantity.IsScaled || scaled };
        return quantity.Unit == "%" || quantity.IsScaled || ((decimals || value >= 100) && quantity.Unit.Length > 0);
    }

    /// <summary>After the words in parentheses that repeat a number, <c>05 (năm) ngày</c>, <c>2/3 (hai phần ba)</c>;
    /// <paramref name="end"/> itself where none stand.</summary>
    public static int SkipSpelled(FoldedText text, int end)
    {
        var open = end;
        while (FoldedText.IsBlank(text[open]))
            open++;
        if (text[open] != '(')
            return end;
        Span<char> lower = stackalloc char[8];
        var at = text.NextWord(open + 1);
        for (var words = 0; words < MostWords && at >= 0; words++)
        {
            var wordEnd = text.WordEnd(at);
            var word = text.Text.AsSpan(at, wordEnd - at);
            if (word.Length > lower.Length || !IsSpelledWord(lower[..word.ToLowerInvariant(lower)]))
                return end;
            if (text[wordEnd] == ')')
                return wordEnd + 1;
            at = text.NextWord(wordEnd);
        }
        return end;
    }

    // gấp đôi, gấp rưỡi, gấp ba lần
    private static bool TryMultiple(FoldedText text, int word, out Quantity quantity)
    {
        quantity = default;
        if (text.NextWord(text.WordEnd(word)) is not (>= 0 and var at))
            return false;
        var end = text.WordEnd(at);
        var times = text.Text.AsSpan(at, end - at);
        decimal value = times is "đôi" ? 2 : times is "rưỡi"
            ? 1.5m : Digits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(times, out var digit) ? digit : 0;
        if (value < 1
            || (
                text.NextWord(end) is >= 0 and var next
                    && IsNumberWord(text.Text.AsSpan(next, text.WordEnd(next) - next))))
            return false;
        if (text.NextWord(end) is >= 0 and var unit && text.Text.AsSpan(unit, text.WordEnd(unit) - unit) is "lần")
            end = text.WordEnd(unit);
        else if (value > 2)
            return false;
        quantity =
            new Quantity(
                at, end, value, "lần")
            {
                Measure = UnitTable.Find("lần"), NounStart = -1, WholeStart = -1,
                IsScaled = true
            };
        return true;
    }

    private static bool TryHalf(FoldedText text, int word, out Quantity quantity)
    {
        quantity =
            QuantityReader.ReadUnit(
                text, word, text.WordEnd(word), new DigitNumber(0.5m, true, false, 1, false), guess: false);
        return quantity.IsScaled;
    }

    // hai phần ba; not 'một phần năm 2023'
    private static bool TryFraction(FoldedText text, int start, int at, decimal value, out Quantity quantity)
    {
        quantity = default;
        if (text.NextWord(at) is not (>= 0 and var part)
            || text.Text.AsSpan(part, text.WordEnd(part) - part) is not "phần"
            || text.NextWord(text.WordEnd(part)) is not (>= 0 and var whole)
            || !Digits.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(text.Text.AsSpan(whole, text.WordEnd(whole) - whole), out var parts) || parts < 2
            || value > parts)
        {
            return false;
        }
        var end = text.WordEnd(whole);
        if (text.NextWord(end) is >= 0 and var next
            && (char.IsAsciiDigit(text[next]) || text.Word(next, text.WordEnd(next)) is "truoc" or "nay" or "sau"))
            return false;
        quantity =
            new Quantity(
                start, end, decimal.Round(value / parts, 6), "")
            { NounStart = -1, WholeStart = -1, IsScaled = true };
        return true;
    }

    // Words up to, but without, a scale word that a unit may follow: those are read with the unit. -1 where the words
    // are no number.
    private static decimal ReadWhole(FoldedText text, ref int at, out bool scaled)
    {
        decimal whole = 0, group = 0;
        var digit = -1;
        var any = scaled = false;
        for (var word = at; word >= 0;)
        {
            var end = text.WordEnd(word);
            var name = text.Text.AsSpan(word, end - word);
            if (Digits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value))
            {
                if (digit >= 0)
                    return -1;
                digit = value;
            }
            else if (name is "linh" or "lẻ")
            {
                if (!any)
                    return -1;
            }
            else if (Powers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var power))
            {
                if (power == 10)
                {
                    group += name is "mười" ? 10 : 10 * Math.Max(digit, 0);
                    if (name is "mươi" && digit < 0)
                        return -1;
                }
                else if (power == 100)
                {
                    if (digit < 0)
                        return -1;
                    group += 100 * digit;
                }
                else
                {
                    group += Math.Max(digit, 0);
                    if (group == 0 && whole == 0)
                        return -1;
                    if (group == 0)
                        whole *= power;
                    else
                        whole += group * power;
                    group = 0;
                    scaled = true;
                }
                digit = -1;
            }
            else
            {
                break;
            }
            any = true;
            at = end;
            word = text.NextWord(end);
        }
        return any && whole < 1e18m ? whole + group + Math.Max(digit, 0) : -1;
    }

    private static bool ReadDecimals(FoldedText text, ref int at, ref decimal value)
    {
        if (text.NextWord(at) is not (>= 0 and var comma)
            || text.Text.AsSpan(comma, text.WordEnd(comma) - comma) is not "phẩy")
            return false;
        var place = 0.1m;
        for (var word = text.NextWord(text.WordEnd(comma)); word >= 0 && place > 0.00001m; word = text.NextWord(at))
        {
            var end = text.WordEnd(word);
            if (!Digits.GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(text.Text.AsSpan(word, end - word), out var digit))
                break;
            value += digit * place;
            place /= 10;
            at = end;
        }
        return place < 0.1m;
    }

    private static bool IsNumberWord(ReadOnlySpan<char> word) =>
        Digits.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
        || Powers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
        || word is "linh" or "lẻ" or "phẩy";

    private static bool IsSpelledWord(ReadOnlySpan<char> word) => IsNumberWord(word) || word is "phần";

    // '139 triệu đồng (Bằng chữ: Một trăm ba mươi chín triệu đồng)' states one figure, not two.
    private static bool IsSpelledOut(FoldedText text, int start)
    {
        var from = Math.Max(0, start - 24);
        return text.Folded.AsSpan(from, start - from).Contains("bang chu", StringComparison.Ordinal);
    }
}
