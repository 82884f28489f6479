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
    private const int LongestDigit = 5;

    private const int LongestSpelledOut = 200;
    private const string SpelledOutMark = "bang chu";
    private static readonly SearchValues<char> EndsOfSpelledOut = SearchValues.Create(".;)0123456789");

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
        var word = text.WordAfter(trigger);
        if (!word.Exists
            || (word.Start > 0 && FoldedText.IsLetterOrDigit(text[word.Start - 1])))
            return false;
        if (word.Folded is "gap")
            return TryMultiple(word, out quantity);
        if (word.Printed is "nửa")
            return TryHalf(text, word, out quantity);
        var start = FirstWord(word, floor);
        return start < word.Start
            && !IsSpelledOut(text, start)
            && TryAmount(text, start, word, out quantity);
    }

    // Back over the words of numbers before the trigger.
    private static int FirstWord(TextWord word, int floor)
    {
        var before = word.Previous;
        for (var words = 0; words < MostWords && before.Exists && before.Start >= floor && before.End > floor
            && IsNumberWord(before.Printed); words++)
        {
            word = before;
            before = before.Previous;
        }
        return word.Start;
    }

    private static bool TryAmount(FoldedText text, int start, TextWord trigger, out Quantity quantity)
    {
        quantity = default;
        var at = start;
        var value = ReadWhole(text, ref at, out var scaled);
        if (value < 0)
            return false;
        var decimals = ReadDecimals(text, ref at, ref value);
        if (TryFraction(text, start, at, value, out quantity))
            return true;
        if (at < trigger.Start && trigger.Folded is not "phan")
            return false;
        quantity =
            QuantityReader.ReadUnit(text, start, at, new DigitNumber(value, decimals, false, 1, false), guess: false);
        quantity = quantity with { IsScaled = quantity.IsScaled || scaled };
        return quantity.Unit == "%"
            || quantity.IsScaled
            || ((decimals || value >= 100) && quantity.Unit.Length > 0);
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
            if (word.Length > lower.Length
                || !IsSpelledWord(lower[..word.ToLowerInvariant(lower)]))
                return end;
            if (text[wordEnd] == ')')
                return wordEnd + 1;
            at = text.NextWord(wordEnd);
        }
        return end;
    }

    // gấp đôi, gấp rưỡi, gấp ba lần
    private static bool TryMultiple(TextWord word, out Quantity quantity)
    {
        quantity = default;
        var times = word.Next;
        var value = TimesOf(times);
        var unit = times.Next;
        if (value < 1 || (unit.Exists && IsNumberWord(unit.Printed)))
            return false;
        var isNamed = unit.Printed is "lần";
        if (!isNamed && value > 2)
            return false;
        quantity = new Quantity(times.Start, isNamed ? unit.End : times.End, value, "lần")
        {
            Measure = UnitTable.Find("lần"),
            NounStart = -1,
            WholeStart = -1,
            IsScaled = true,
        };
        return true;
    }

    private static decimal TimesOf(TextWord word)
    {
        if (word.Printed is "đôi")
            return 2;
        return word.Printed is "rưỡi" ? 1.5m : DigitOf(word.Printed);
    }

    private static bool TryHalf(FoldedText text, TextWord word, out Quantity quantity)
    {
        quantity = QuantityReader.ReadUnit(
            text, word.Start, word.End, new DigitNumber(0.5m, true, false, 1, false), guess: false);
        return quantity.IsScaled;
    }

    // hai phần ba; not 'một phần năm 2023'
    private static bool TryFraction(FoldedText text, int start, int at, decimal value, out Quantity quantity)
    {
        quantity = default;
        var part = text.WordAfter(at);
        var whole = part.Next;
        if (part.Printed is not "phần" || DigitOf(whole.Printed) is var parts && (parts < 2 || value > parts)
            || whole.Next.IsNumber
            || whole.Next.Folded is "truoc" or "nay" or "sau")
            return false;
        quantity = new Quantity(start, whole.End, decimal.Round(value / parts, 6), "")
        {
            NounStart = -1,
            WholeStart = -1,
            IsScaled = true,
        };
        return true;
    }

    /// <summary>Whether a word is the name of a digit: <c>sáu</c> tháng đầu năm.</summary>
    public static bool IsDigit(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestDigit];
        return word.Length <= LongestDigit && DigitOf(lower[..word.ToLowerInvariant(lower)]) > 0;
    }

    // The value of the name of a digit; -1 for any other word.
    private static int DigitOf(ReadOnlySpan<char> word) =>
        Digits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var digit) ? digit : -1;

    // Words up to, but without, a scale word that a unit may follow: those are read with the unit. -1 where the words
    // are no number.
    private static decimal ReadWhole(FoldedText text, ref int at, out bool scaled)
    {
        var sum = new Sum();
        for (var word = text.WordAt(at); word.Exists && sum.TryTake(word.Printed); word = NextOfSum(text, word))
            at = word.End;
        scaled = sum.IsScaled;
        return sum.Value;
    }

    // 'hai triệu, ba trăm nghìn đồng': behind the comma only a smaller part of the same sum begins.
    private static TextWord NextOfSum(FoldedText text, TextWord word)
    {
        if (text[word.End] != ','
            || !Powers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Printed, out var power)
            || text.WordAfter(word.End + 1) is not { Exists: true } next
            || DigitOf(next.Printed) < 0 && next.Printed is not "mười")
            return word.Next;
        for (var scale = next.Next; scale.Exists && IsNumberWord(scale.Printed); scale = scale.Next)
        {
            if (Powers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scale.Printed, out var smaller)
                && smaller >= 1000)
                return smaller < power ? next : word.Next;
        }
        return word.Next;
    }

    // What the words of a number add up to.
    private ref struct Sum()
    {
        private decimal whole, group;
        private int digit = -1;
        private bool isAny, isBroken;

        // One more scale word would take the sum out of the range of a decimal.
        private const decimal Most = 1e18m;

        /// <summary>Whether a scale word (nghìn, triệu) is among them.</summary>
        public bool IsScaled { get; private set; }

        /// <summary>-1 where the words are no number.</summary>
        public readonly decimal Value => isAny
            && !isBroken
            && whole < Most
            ? whole + group + Math.Max(digit, 0) : -1;

        /// <summary>Takes one more word; false where the number is over, or is none.</summary>
        public bool TryTake(ReadOnlySpan<char> name)
        {
            if (DigitOf(name) is >= 0 and var value)
                isBroken |= !TryDigit(value);
            else if (name is "linh" or "lẻ")
                isBroken |= !isAny;
            else if (Powers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var power))
                isBroken |= !TryPower(name, power);
            else
                return false;
            isAny = true;
            return !isBroken;
        }

        private bool TryDigit(int value)
        {
            var isFirst = digit < 0;
            digit = value;
            return isFirst;
        }

        private bool TryPower(ReadOnlySpan<char> name, decimal power)
        {
            var isRead = power switch { 10 => TryTen(name), 100 => TryHundred(), _ => TryScale(power) };
            digit = -1;
            return isRead;
        }

        private bool TryTen(ReadOnlySpan<char> name)
        {
            group += name is "mười" ? 10 : 10 * Math.Max(digit, 0);
            return name is "mười" || digit >= 0;
        }

        private bool TryHundred()
        {
            group += 100 * Math.Max(digit, 0);
            return digit >= 0;
        }

        private bool TryScale(decimal power)
        {
            group += Math.Max(digit, 0);
            if ((group == 0 && whole == 0) || whole >= Most)
                return false;
            whole = group == 0 ? whole * power : whole + (group * power);
            group = 0;
            return IsScaled = true;
        }
    }

    private static bool ReadDecimals(FoldedText text, ref int at, ref decimal value)
    {
        var comma = text.WordAfter(at);
        if (comma.Printed is not "phẩy")
            return false;
        var place = 0.1m;
        for (var word = comma.Next; DigitOf(word.Printed) is >= 0 and var digit && place > 0.00001m; word = word.Next)
        {
            value += digit * place;
            place /= 10;
            at = word.End;
        }
        return place < 0.1m;
    }

    private static bool IsNumberWord(ReadOnlySpan<char> word) =>
        Digits.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
        || Powers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
        || word is "linh" or "lẻ" or "phẩy";

    private static bool IsSpelledWord(ReadOnlySpan<char> word) => IsNumberWord(word)
        || word is "phần";

    // '139 triệu đồng (Bằng chữ: Một trăm ba mươi chín triệu đồng)' states one figure, not two.
    // The words may have commas: 'Mười hai tỷ, tám trăm triệu đồng'.
    private static bool IsSpelledOut(FoldedText text, int start)
    {
        var from = Math.Max(0, start - LongestSpelledOut);
        var lead = text.Folded.AsSpan(from, start - from);
        return lead.LastIndexOf(SpelledOutMark) is >= 0 and var mark
            && lead[(mark + SpelledOutMark.Length)..].IndexOfAny(EndsOfSpelledOut) < 0;
    }
}
