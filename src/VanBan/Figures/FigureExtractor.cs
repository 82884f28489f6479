using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Figures.Tables;
using VanBan.Text;

namespace VanBan.Figures;

/// <summary>
/// Finds the figures of a document: amounts, shares, counts, ranks, deadlines. Not its dates, periods, document and
/// article numbers, phone numbers, names with a number in them. A total function, linear in the text; where it is in
/// doubt whether a number states anything, it leaves it out.
/// </summary>
public static class FigureExtractor
{
    /// <summary>The figures of <paramref name="document"/>, ordered by start, none overlapping another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="excluded">Stretches in which no figure stands, such as citations; ordered by start.</param>
    /// <param name="subject">What the document is about: names the period of the figures whose sentence names
    /// none.</param>
    /// <param name="province">The province of the document, such as <c>tỉnh Bình Phước</c>: the place of figures that
    /// are said of <c>toàn tỉnh</c>.</param>
    public static ImmutableArray<Figure> Extract(
        Document document, IReadOnlyList<TextSpan>? excluded = null, string? subject = null, string? province = null)
    {
        var text = new FoldedText(document.Text);
        var periods = new HeadingPeriods(text, subject);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        if (document.Tables.IsEmpty)
        {
            new Scan(text, excluded ?? [], periods, province, figures).Run();
            return figures.ToImmutable();
        }
        var tables = new TableFigures(text, periods);
        foreach (var table in document.Tables)
            tables.Read(table);
        new Scan(text, [.. tables.Cells.Concat(excluded ?? []).OrderBy(span => span.Start)], periods, province, figures)
            .Run();
        return InOrder(figures, tables.Figures, excluded ?? []);
    }

    // The figures of running text and of cells; of two that overlap, or that stand where none may, the cell's is
    // dropped.
    private static ImmutableArray<Figure> InOrder(
        ImmutableArray<Figure>.Builder running, ImmutableArray<Figure> tabled, IReadOnlyList<TextSpan> excluded)
    {
        var all = ImmutableArray.CreateBuilder<Figure>(running.Count + tabled.Length);
        int next = 0, skip = 0;
        foreach (var figure in tabled)
        {
            while (next < running.Count && running[next].Span.Start < figure.Span.End)
                all.Add(running[next++]);
            while (skip < excluded.Count && excluded[skip].End <= figure.Span.Start)
                skip++;
            if ((all.Count == 0 || all[^1].Span.End <= figure.Span.Start)
                && (skip == excluded.Count || excluded[skip].Start >= figure.Span.End))
                all.Add(figure);
        }
        while (next < running.Count)
            all.Add(running[next++]);
        return all.ToImmutable();
    }

    private sealed class Scan(
        FoldedText text, IReadOnlyList<TextSpan> excluded, HeadingPeriods periods, string? province,
        ImmutableArray<Figure>.Builder figures)
    {
        private readonly IndicatorFinder indicators = new(text);
        private readonly ParagraphPeriods paragraphs = new(text);
        // No amount in words is longer.
        private const int LongestSpelled = 250;

        private int exclusion;
        private int labelEnd = -1;
        private int lastEnd;

        public void Run()
        {
            for (int at = 0, digit = -1, word = -1; at < text.Length;)
            {
                if (digit < at)
                    digit = NextDigit(at);
                if (word < at)
                    word = SpelledNumber.Next(text, at);
                at = Math.Min(digit, word);
                if (at >= text.Length)
                    return;
                if (Excluded(at) is { } end)
                    (at, labelEnd) = (end, -1);
                else if (word < digit)
                    at = TakeWords(word);
                else
                    at = TakeDigits(digit);
            }
        }

        private int NextDigit(int from)
        {
            var digit = text.Text.AsSpan(from).IndexOfAnyInRange('0', '9');
            return digit < 0 ? text.Length : from + digit;
        }

        private int TakeDigits(int at)
        {
            if (QuantityReader.TryRead(text, at, out var quantity, out var next))
                Take(quantity);
            return next;
        }

        private int TakeWords(int at)
        {
            if (!SpelledNumber.TryRead(text, at, lastEnd, out var quantity))
                return at + 1;
            // 'so với gấp đôi': the words belong to the figure before them already.
            if (quantity.Start < lastEnd)
                return Math.Max(quantity.End, at + 1);
            // '1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng)' states one amount.
            if (figures.Count > 0
                && text.Text.AsSpan(lastEnd, quantity.Start - lastEnd).Trim() is "("
                && text.Text.IndexOf(')', quantity.Start) is > 0 and var close
                && close - quantity.Start < LongestSpelled)
                return close;
            Take(quantity);
            return Math.Max(quantity.End, at + 1);
        }

        private int? Excluded(int at)
        {
            while (exclusion < excluded.Count && excluded[exclusion].End <= at)
                exclusion++;
            return exclusion < excluded.Count
                && excluded[exclusion].Start <= at
                ? excluded[exclusion].End : null;
        }

        private void Take(Quantity quantity)
        {
            var lead = LeadingWords.Read(text, quantity.Start, lastEnd);
            quantity = Whole(quantity, lead);
            if (FollowsLabel(quantity.Start))
                lead = lead with { IsLabel = true };
            if (lead.IsRank)
                quantity = FigureFilter.AsRank(text, quantity);
            else if (!FigureFilter.IsFigure(
                text, quantity, lead, isTerm: quantity.Measure is { IsTime: true }
                    && indicators.IsTermBefore(lead, quantity.Start, "thoi ")))
            {
                labelEnd = lead.IsLabel ? LabelEnd(quantity) : -1;
                return;
            }
            labelEnd = -1;
            if (IsOwnMonths(quantity, lead))
                return;
            var tail = TrailingWords.Read(text, quantity, lead.IsFrom);
            lead = Meant(quantity, lead, tail);
            var (indicator, change, comparedBefore) = indicators.Find(quantity, lead, tail.End);
            var start = Math.Min(lead.ShownStart, quantity.Start);
            start = start < lastEnd ? quantity.Start : start;
            figures.Add(new Figure(new TextSpan(start, tail.End), Size(quantity.Value, change), quantity.Unit)
            {
                High = quantity.High is { } high ? Plain(high) : null,
                Approximation = tail.Approximation ?? lead.Approximation,
                Change = change,
                Indicator = indicator,
                ComparedWith = lead.Comparison is { } comparison
                    ? OneLine.Of(comparison.In(text.Text)) : tail.ComparedWith ?? comparedBefore,
                Period = PeriodOf(quantity, start, tail.End),
                Place = PlaceFinder.Of(text, start, tail.End, indicators.SentenceStart, province, excluded),
            });
            lastEnd = tail.End;
            if (lead.Start == quantity.Start && change is not null)
                ShareComparison(tail.End);
            SharePeriods(start);
            if (quantity.Plan is { } plan)
                AddPlan(quantity, plan);
        }

        // With what a bracket, its label or the count before it adds.
        private Quantity Whole(Quantity quantity, LeadingWords lead)
        {
            if (lead.IsInBrackets)
                return OutOfBrackets(quantity);
            if (!LabelledCount.TryRead(text, ref quantity))
                LabelledCount.TryElided(text, ref quantity, figures.Count > 0 ? figures[^1] : null);
            return quantity;
        }

        // '; trong 9 tháng cấp mới 87 giấy chứng nhận' in a report on 9 tháng đầu năm: the time it speaks of, no term.
        private bool IsOwnMonths(Quantity quantity, LeadingWords lead) =>
            lead.IsTerm
                && quantity.Measure is { IsTime: true }
                && periods.At(quantity.Start) is { } period
                && period.TrimStart('0').StartsWith(
                    text.Text[quantity.Start..quantity.End].TrimStart('0'), StringComparison.Ordinal);

        private int LabelEnd(Quantity quantity) =>
            quantity.NounStart >= 0 || quantity.Measure is not null ? NumberEnd(quantity) : quantity.End;

        // The closest period: behind the figure, before it in its sentence, in the paragraph, over it.
        private string? PeriodOf(Quantity quantity, int start, int end)
        {
            if ((
                PeriodFinder.After(text, end) ?? PeriodFinder.Before(text, start, indicators.SentenceStart)) is { } own)
                return own;
            return quantity.Measure is { IsTime: true }
                ? null : paragraphs.Before(indicators.SentenceStart) ?? periods.At(start);
        }

        // What the words before the number mean once it is known what it counts and what stands behind it.
        private LeadingWords Meant(Quantity quantity, LeadingWords lead, TrailingWords tail)
        {
            if (lead.IsThreshold && tail.ComparedWith is null
                && quantity is { Unit: not ("%" or "lần" or "bậc"), Measure: not { Dimension: "ratio-difference" } })
                lead = lead.AsThreshold();
            lead = quantity.Measure is { IsTime: true } ? AsTerm(quantity, lead) : lead.IsTerm
                ? lead with { Approximation = Approximation.Exact } : lead;
            lead = lead.SetAgainst(tail.ComparedWith);
            // 'sử dụng từ 500 lao động trở lên' is a bound, not where a change begins.
            if (lead.IsFrom && tail.Approximation == Approximation.AtLeast)
                lead = lead with { IsLevel = false };
            if (lead.IsTerm && TrailingWords.IsUnbroken(text, quantity.End))
                lead = lead with { Approximation = Approximation.Exact };
            return quantity.High is null ? lead : AsRange(lead);
        }

        // 'Thời hạn giải quyết: 20 ngày', 'cải tạo không giam giữ đến 03 năm': at most so long.
        private LeadingWords AsTerm(Quantity quantity, LeadingWords lead)
        {
            var isLimit = lead.Approximation == Approximation.Exact
                && indicators.IsTermBefore(lead, quantity.Start, "thoi han");
            var isPenalty = lead is { IsLevel: true, IsFrom: false }
                && quantity.High is null
                && FigureFilter.IsPenalty(text, lead.Start);
            return isLimit
                || isPenalty
                || (lead.Start == quantity.Start
                    && (GoesOnWithTerm(quantity) || ListIntro.SaysAtMost(text, quantity.Start)))
                ? lead with { Approximation = Approximation.AtMost } : lead;
        }

        // 'trong thời hạn 07 ngày kể từ ngày nhận hồ sơ, 05 ngày kể từ ngày …': the second is a term, too.
        private bool GoesOnWithTerm(Quantity quantity) =>
            figures.Count > 0 && figures[^1] is { Approximation: Approximation.AtMost } before
                && before.Unit.StartsWith("ngày", StringComparison.Ordinal)
                && quantity.Unit.StartsWith("ngày", StringComparison.Ordinal)
                && text.WordAfter(quantity.End) is { Printed: "kể", Next.Printed: "từ" }
                && text.Text.AsSpan(lastEnd, quantity.Start - lastEnd).IndexOfAny('.', ';', '\n') < 0;

        // 'từ đủ 16 tuổi đến dưới 18 tuổi': the range says its bounds itself.
        private LeadingWords AsRange(LeadingWords lead)
        {
            if (lead.Approximation == Approximation.AtLeast
                && text.Word(lead.ShownStart, text.WordEnd(lead.ShownStart)) is "tu")
                lead = lead with { Approximation = Approximation.Exact };
            return lead.LevelChange is { } moved ? lead with { Change = moved } : lead;
        }

        // 'tăng lần lượt 12% và 7,5% so với tháng trước và cùng kỳ': each of two changes has a comparison of its own.
        private void ShareComparison(int end)
        {
            if (figures.Count < 2 || figures[^1].ComparedWith is not { } first
                || figures[^2] is not { ComparedWith: null, Change: not null } before
                || text.NextWord(end) is not (>= 0 and var and)
                || text.Text.AsSpan(and, text.WordEnd(and) - and) is not "và"
                || text.NextWord(text.WordEnd(and)) is not (>= 0 and var start)
                || TrailingWords.ComparisonEnd(text, start) is var last && last <= start)
            {
                return;
            }
            figures[^2] = before with { ComparedWith = first };
            figures[^1] = figures[^1] with
            {
                ComparedWith = OneLine.Of(text.Text.AsSpan(start, last - start)),
                Span = new TextSpan(figures[^1].Span.Start, last)
            };
            lastEnd = last;
        }

        // 'Quý II và 6 tháng đầu năm 2024, thu ngân sách đạt lần lượt 1.200 tỷ đồng và 2.350 tỷ đồng': each of the two
        // has a period of its own.
        private void SharePeriods(int start)
        {
            if (figures.Count < 2)
                return;
            var (before, last) = (figures[^2], figures[^1]);
            if (before.Unit == last.Unit && before.Period is { } shared && shared == last.Period
                && text.Text.AsSpan(before.Span.End, Math.Max(start - before.Span.End, 0)).Trim() is "và"
                && PeriodPair.FirstOf(text, indicators.SentenceStart, before.Span.Start, shared) is { } first)
                figures[^2] = before with { Period = first };
        }

        // 'đạt 38.150/37.000 ha': the second number is the plan of the first.
        private void AddPlan(Quantity quantity, decimal plan)
        {
            var done = figures[^1];
            figures[^1] =
                done with { Span = new TextSpan(done.Span.Start, quantity.WholeStart - 1), ComparedWith = null };
            figures.Add(done with
            {
                Span = new TextSpan(quantity.WholeStart, done.Span.End),
                Value = Plain(plan),
                Approximation = Approximation.Exact,
                Change = null,
                ComparedWith = null,
                Indicator = done.Indicator is null ? null : done.Indicator + ", kế hoạch",
            });
        }

        // 'giảm (-0,03%)': the bracket and the sign say nothing more.
        private Quantity OutOfBrackets(Quantity quantity) =>
            quantity with
            {
                Value = Math.Abs(quantity.Value),
                End = text[quantity.End] == ')'
                ? quantity.End + 1 : quantity.End
            };

        // 'giảm 201 người chết (-3,66%)': the sign says no more than the direction does.
        private static decimal Size(decimal value, Direction? change) =>
            Plain(change == Direction.Decrease ? Math.Abs(value) : value);

        // Without the zeros that scaling leaves.
        private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

        private int NumberEnd(Quantity quantity)
        {
            var at = quantity.Start;
            while (at < quantity.End
                && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
                at++;
            return at;
        }

        // 'các khoản 1, 2 và 3': what holds for the first number holds for those after it.
        private bool FollowsLabel(int start)
        {
            if (labelEnd < 0 || start - labelEnd > 12)
                return false;
            var between = text.Word(labelEnd, start);
            foreach (var word in between.SplitAny(" ,\n-–"))
            {
                if (between[word] is not ("" or "va" or "hoac" or "den" or "toi" or "hay"))
                    return false;
            }
            return true;
        }
    }
}
