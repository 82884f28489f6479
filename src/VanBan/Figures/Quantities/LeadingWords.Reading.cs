using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

internal readonly partial record struct LeadingWords
{
    // One walk back from the number, word by word.
    private ref struct Reading(FoldedText text, int from, int number, int floor)
    {
        private LeadingWords lead = new() { Start = number, ShownStart = number };
        private int at = from;
        private int start;
        private readonly int behind = number;
        private int shown = number;
        private TextSpan? comparison;

        public LeadingWords Run()
        {
            if (Sign(text, ref at) is { } sign)
                (lead, shown) = (
                    lead with
                    {
                        Approximation = sign,
                        IsLimit = sign is Approximation.AtLeast or Approximation.AtMost
                    }, at);
            start = at;
            for (var step = 0; step < MostSteps && !lead.IsRank && TryStep(step); step++)
            {
            }
            return lead.IsRank ? lead : lead with { Start = start, ShownStart = shown };
        }

        private bool TryStep(int step)
        {
            var end = text.PreviousWordEnd(at);
            if (end <= floor)
                return false;
            var matched = TryWord(end, out var wordStart, out var word);
            if (step == 0 && TryRankOrLabel(end, matched ? wordStart : -1))
                return true;
            if (!matched && !TryBeforeYear(end, out wordStart, out word))
                return false;
            if (word.Role == Role.Comparison)
                return TryComparison(wordStart, end);
            if (BelongsElsewhere(word, wordStart, end))
                return false;
            at = start = wordStart;
            Take(word, wordStart, end, step);
            return true;
        }

        // 'chứng chỉ đạt' is no 'chỉ đạt', 'mặt bằng' no 'bằng'
        private readonly bool TryWord(int end, out int wordStart, out LeadingWord word)
        {
            var matched = WordsOfLead.TryMatchBefore(text, end, out wordStart, out word)
                && wordStart >= floor;
            if (!matched
                || !ClauseWords.EndsCompound(text, wordStart, text.WordEnd(wordStart)))
                return matched;
            wordStart = text.WordStart(end);
            return !ClauseWords.EndsCompound(text, wordStart, end)
                && WordsOfLead.TryMatchWord(text, wordStart, end, out _, out word);
        }

        private bool TryRankOrLabel(int end, int wordStart)
        {
            if (!Labels.TryMatchBefore(text, end, out var labelStart, out _)
                || labelStart < floor)
                return false;
            if (RankReader.TryRead(text, labelStart, end, behind, out var rankStart)
                && rankStart >= floor)
            {
                lead = lead with { Start = rankStart, ShownStart = rankStart, IsRank = true };
                return true;
            }
            if (wordStart < 0 || labelStart <= wordStart)
                lead = lead with { IsLabel = true };
            return false;
        }

        // Not the year of 'năm 2021 trên 48.300 người'.
        private readonly bool FollowsNumber(int wordStart)
        {
            var before = text.WordBefore(wordStart);
            return before.Exists && char.IsAsciiDigit(text[before.End - 1])
                && !(before.IsYear && before.Previous.Folded is "nam");
        }

        // 'thấp hơn mục tiêu năm 2025 là 2,2 điểm %'
        private readonly bool TryBeforeYear(int end, out int wordStart, out LeadingWord word)
        {
            (wordStart, word) = (-1, default);
            return PeriodFinder.YearBefore(text, end) is > 0 and var year
                && text.PreviousWordEnd(year) is > 0 and var beforeYear
                && beforeYear > floor
                && WordsOfLead.TryMatchBefore(text, beforeYear, out wordStart, out word)
                && wordStart >= floor
                && word.Role == Role.Comparison;
        }

        private bool TryComparison(int wordStart, int end)
        {
            if (comparison is not null
                || !IsCompared(text, wordStart, out var compared)
                || compared < floor)
                return false;
            comparison = new TextSpan(wordStart, end);
            at = compared;
            return true;
        }

        private readonly bool BelongsElsewhere(LeadingWord word, int wordStart, int end)
        {
            // '5 trên 10 hộ' sets two numbers against each other.
            if (word.Approximation == Approximation.Over && FollowsNumber(wordStart))
                return true;
            // '45 xã trên tổng số 60 xã' tells of what the others are a part.
            if (word.Role == Role.Approximation
                && text.Word(wordStart, end) is "tren" or "trong"
                && text.Word(at, text.WordEnd(at)) is "tong")
                return true;
            // 'Năng suất lúa bình quân đạt …', 'Mật độ dân số là …': behind the predicate the same words belong to the
            // name.
            return lead.IsStated
                && (
                    word.Role == Role.Filler
                        || word is { IsTerm: true, IsLimit: true }
                        || text.Word(wordStart, text.WordEnd(wordStart)) is "dan" or "khoang" or "quan" or "con"
                        or "tong");
        }

        private void Take(LeadingWord word, int wordStart, int end, int step)
        {
            switch (word.Role)
            {
                case Role.Approximation:
                    TakeApproximation(word);
                    break;
                case Role.Change:
                    TakeChange(word, wordStart, end);
                    break;
                case Role.Level:
                    var isFrom = text.Text.AsSpan(text.WordStart(end), end - text.WordStart(end)) is "từ";
                    lead = lead with
                    {
                        IsLevel = true,
                        IsFrom = step == 0 && isFrom,
                        LevelChange = isFrom
                        ? word.LevelChange : null
                    };
                    break;
                case Role.Predicate:
                    lead = lead with { IsStated = true, IsAchieved = true };
                    break;
                case Role.Existence:
                    lead = lead with
                    {
                        IsStated = true,
                        IsThere = text.Text.AsSpan(wordStart, end - wordStart) is "có" or "Có" or "đã có"
                            or "hiện có"
                    };
                    break;
            }
        }

        private void TakeApproximation(LeadingWord word)
        {
            if (IsDenied(text, word, floor, ref at))
                (start, word) = (at, word.Denied());
            if (lead.Approximation == Approximation.Exact)
                lead = lead with { Approximation = word.Approximation, IsLimit = word.IsLimit, IsTerm = word.IsTerm };
            shown = at;
        }

        private void TakeChange(LeadingWord word, int wordStart, int end)
        {
            if (lead.IsLevel && (lead.IsFrom || text.WordAt(at).Next.Printed is "tới"))
            {
                lead = lead with { LevelChange = word.Change };
            }
            else if (lead.Change is null && !lead.IsLevel)
            {
                var isThreshold = comparison is null
                    && lead.Approximation == Approximation.Exact
                    && text.Word(text.WordStart(end), end) is "hon";
                lead = lead with { Change = word.Change, Comparison = comparison, IsThreshold = isThreshold };
            }
            shown = wordStart;
            comparison = null;
        }
    }
}
