using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Reads a number in digits with what belongs to it: scale words, a second number of a range or a ratio, the
/// unit or the counted noun.</summary>
internal static class QuantityReader
{
    /// <summary>Reads at the digit at <paramref name="start"/>.</summary>
    /// <param name="next">Where reading goes on: after the quantity, or after what is no figure (a date, a document
    /// number).</param>
    public static bool TryRead(FoldedText text, int start, out Quantity quantity, out int next)
    {
        quantity = default;
        if (!NumberPlace.IsStart(text, start, out var sign)
            || !DigitNumber.TryRead(text.Text, start, out var end, out var number)
            || number is { Lead: > 2, IsPadded: true }) // 0251, 001: a code
        {
            next = NumberPlace.ClusterEnd(text, start);
            return false;
        }
        if (NumberPlace.GoesOn(text, end))
            return TryPair(text, start, end, number, out quantity, out next);
        return TryMeasured(text, start, end, number, sign, out quantity, out next);
    }

    // '38.150/37.000 ha'; any other number that a stroke or the like goes on behind is a date or a name.
    private static bool TryPair(
        FoldedText text, int start, int end, DigitNumber number, out Quantity quantity, out int next)
    {
        quantity = default;
        var isPair = text[end] == '/'
            && RatioReader.TryRead(text, start, end, number, out quantity);
        next = isPair ? quantity.End : NumberPlace.ClusterEnd(text, start);
        return isPair;
    }

    private static bool TryMeasured(
        FoldedText text, int start, int end, DigitNumber number, int sign, out Quantity quantity, out int next)
    {
        quantity = default;
        var first = ReadUnit(text, start, end, number, guess: !number.IsYear);
        if (FoldedText.IsLetterOrDigit(text[end])
            && first is { Unit.Length: 0, IsScaled: false })
        {
            next = NumberPlace.ClusterEnd(text, start); // 30a, 9h30, 2025ngày
            return false;
        }
        if (RangeReader.TryRead(text, first, out quantity, out next))
        {
            next = Math.Max(next, quantity.End);
            return quantity.Unit.Length > 0
                || quantity.IsScaled
                || !quantity.Number.IsPlain;
        }
        if (next > first.End)
            return false;
        quantity = sign < 0 ? first with { Value = -first.Value, Start = start - 1 } : WithPlan(text, first);
        next = quantity.End;
        return true;
    }

    // '9.815 triệu đồng/12.000 triệu đồng': what was reached and the plan of it, each with its unit.
    private static Quantity WithPlan(FoldedText text, Quantity done)
    {
        if (done.Measure is not { IsTime: false }
            || text[done.End] != '/'
            || !DigitNumber.TryRead(text.Text, done.End + 1, out var end, out var number)
            || ReadUnit(text, done.End + 1, end, number, guess: false) is not { Value: > 0 } plan
            || plan.Unit != done.Unit)
            return done;
        return done with { End = plan.End, WholeStart = done.End + 1, Plan = plan.Value };
    }

    /// <summary>Reads scale words and unit after a number that ends at <paramref name="end"/>.</summary>
    /// <param name="guess">Take a counted noun that is in no table, too.</param>
    public static Quantity ReadUnit(FoldedText text, int start, int end, DigitNumber number, bool guess)
    {
        var value = number.Value;
        var at = ReadScales(text, ref end, ref value, out var scaled);
        var quantity =
            new Quantity(start, end, value, "") { Number = number, IsScaled = scaled, NounStart = -1, WholeStart = -1 };
        if (at < 0)
            return quantity;
        var isUnit = UnitTable.TryUnit(text, at, scaled, out var unitEnd, out var unit);
        var attached = at == end && char.IsLetter(text[at]);
        var isNoun = CountedNouns.TryRead(text, at, guess
            && !isUnit
            && !attached, out var nounEnd, out var noun, out var group)
        && (!isUnit || nounEnd > unitEnd)
        && !(attached && !noun.Contains(' ')); // '137hồ sơ', not '30a'
        if (isNoun)
        {
            quantity = quantity with { End = nounEnd, Unit = noun, NounStart = at, IsGuess = group is null };
            return PerUnit(text, quantity);
        }
        return isUnit
            ? PerUnit(text, quantity with { End = BehindGoods(text, unitEnd), Unit = unit.Name, Measure = unit })
            : quantity;
    }

    // '0,2 lít xăng/1 km', '31,5 tạ nhân/ha': the goods stand between the unit and what it is counted by.
    private static int BehindGoods(FoldedText text, int end)
    {
        var goods = text.WordAfter(end);
        return goods is { IsLower: true, Mark: '/' }
            && (text[goods.End + 1] == '1'
                || (UnitTable.TryUnit(text, goods.End + 1, false, out _, out var per) && per.Dimension == "area"))
            ? goods.End : end;
    }

    // triệu, nghìn tỷ, tỷ rưỡi, and the further parts of 1 tỷ 784 triệu 400 ngàn; gives the word after them.
    private static int ReadScales(FoldedText text, ref int end, ref decimal value, out bool scaled)
    {
        var at = text.NextWord(SpelledNumber.SkipSpelled(text, end));
        scaled = at >= 0 && UnitTable.TryScale(text, at, out _, out _);
        if (!scaled)
            return at;
        UnitTable.TryScale(text, at, out end, out var last);
        at = text.NextWord(end);
        if (at >= 0
            && UnitTable.TryScale(text, at, out var scaleEnd, out var scale)
            && scale > last)
        {
            last *= scale;
            end = scaleEnd;
            at = text.NextWord(end);
        }
        value *= last;
        if (text.WordAfter(end) is { Folded: "ruoi" } half)
        {
            value += last / 2;
            end = half.End;
            return text.NextWord(end);
        }
        while (at >= 0 && TryPart(text, at, ref last, ref end, ref value))
            at = text.NextWord(end);
        return at;
    }

    // '784 triệu' behind '1 tỷ'
    private static bool TryPart(FoldedText text, int at, ref decimal last, ref int end, ref decimal value)
    {
        if (!char.IsAsciiDigit(text[at])
            || !DigitNumber.TryRead(text.Text, at, out var partEnd, out var part)
            || part.Value >= 1000
            || text.NextWord(partEnd) is not (>= 0 and var word)
            || !UnitTable.TryScale(text, word, out var scaleEnd, out var scale)
            || scale >= last)
        {
            return false;
        }
        value += part.Value * scale;
        (last, end) = (scale, scaleEnd);
        return true;
    }

    // đồng/người/tháng, lần/01 năm
    private static Quantity PerUnit(FoldedText text, Quantity quantity)
    {
        for (var more = 0; more < 3 && StrokeBehind(text, quantity) is var stroke and >= 0; more++)
        {
            var word = text.WordAfter(stroke + 1);
            if (word.Folded is "1" or "01")
                word = word.Next;
            if (ManyOf(text, word, out var many) is { } of)
            {
                quantity = quantity with { End = many, Unit = quantity.Unit + "/" + of };
                continue;
            }
            if (!word.Exists
                || Denominator(text, quantity, word, out var end) is not { } per)
                return quantity;
            quantity = quantity with { End = end, Unit = quantity.Unit + "/" + per };
        }
        return quantity;
    }

    // 'đồng/năm', 'đồng /năm'; 'người / 30.278 người' sets two counts beside each other.
    private static int StrokeBehind(FoldedText text, Quantity quantity)
    {
        var at = quantity.Measure is null ? quantity.End : text.SkipBlanks(quantity.End);
        return text[at] == '/' && (at == quantity.End || char.IsLower(text[at + 1])) ? at : -1;
    }

    // 'giường bệnh/vạn dân', 'bé trai/100 bé gái', 'ca/1.000 trẻ'
    private static string? ManyOf(FoldedText text, TextWord word, out int end)
    {
        end = word.End;
        if (!word.Exists || !(word.Folded is "van" or "nghin" or "ngan" || (word.IsNumber && word.Folded is not "1")))
            return null;
        if (word.IsNumber && DigitNumber.TryRead(text.Text, word.Start, out var digits, out _))
            end = digits;
        if (text.NextWord(end) is not (>= 0 and var noun)
            || !CountedNouns.TryRead(text, noun, false, out var nounEnd, out _, out _))
            return null;
        end = nounEnd;
        return OneLine.Of(text.Text.AsSpan(word.Start, end - word.Start));
    }

    private static string? Denominator(FoldedText text, Quantity quantity, TextWord word, out int end)
    {
        if (UnitTable.TryUnit(text, word.Start, false, out end, out var unit))
            return unit.Name;
        if (CountedNouns.TryRead(text, word.Start, false, out end, out var noun, out _))
            return noun;
        end = word.End;
        var isPrice = quantity.Measure?.Dimension.StartsWith("money", StringComparison.Ordinal) == true;
        return isPrice && IsMeasureWord(word) ? word.Printed.ToString() : null;
    }

    // đồng/két, đồng/chỉ: goods are sold by measures that are in no table.
    private static bool IsMeasureWord(TextWord word) =>
        word.Length is >= 2 and <= 7
            && word.Printed.IndexOfAnyInRange('0', '9') < 0
            && word.IsLower;
}
