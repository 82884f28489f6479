using System.Buffers;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>The stretch of a sentence before a figure in which its subject stands.</summary>
/// <param name="Start">Where it begins: after the figure before it, a semicolon, a parenthesis, or at the start of the
/// sentence.</param>
/// <param name="IsNewSentence">No figure stands before it in the sentence.</param>
/// <param name="OpensParenthesis">It begins after an opening parenthesis, which stands at
/// <paramref name="Open"/>.</param>
/// <param name="Open">Where the parenthesis stands.</param>
/// <param name="EndsWithColon">A colon (or the full stop that OCR made of it) stands right before the figure: <c>chi
/// quản lý hành chính: 7.269,10 triệu đồng</c>.</param>
/// <param name="Sentence">Where the sentence begins; its clause where a figure stands before it.</param>
internal readonly record struct Clause(
    int Start, bool IsNewSentence, bool OpensParenthesis, int Open, bool EndsWithColon, int Sentence);

/// <summary>Finds the clause before a place of the text.</summary>
internal sealed class Clauses(FoldedText text)
{
    // No clause of use is longer; the bound keeps a text without full stops linear.
    private const int Longest = 700;
    private const int LongestLabel = 60;
    private const int LongestLine = 90;
    private const int MostUnitWords = 5;
    private static readonly SearchValues<char> Marks = SearchValues.Create("();:\t\n.?!-–");
    private const string ListMarks = "-+•*–";

    /// <param name="end">Where the words that belong to the figure begin.</param>
    /// <param name="lastEnd">Where the figure before it ends.</param>
    /// <param name="isBare">No word stands between the mark and the number: only there can a full stop be a colon that
    /// OCR misread.</param>
    public Clause Before(int end, int lastEnd, bool isBare)
    {
        var colon = EndsWithColon(end, isBare, out var at);
        var walk = new Walk(text, colon ? at - 1 : end);
        var floor = Math.Max(0, end - Longest);
        var limit = Math.Max(floor, lastEnd);
        for (var i = LastMark(limit, walk.End); i >= 0; i = LastMark(limit, i))
        {
            if (!walk.TakesMark(i) && IsSentenceEnd(i))
                return walk.Clause(i + 1, true, colon);
        }
        return limit > floor && walk.End > floor ? walk.Clause(lastEnd, false, colon)
            : walk.Clause(floor, lastEnd <= floor || floor == 0 && lastEnd == 0, colon);
    }

    // The last character of the stretch that may end a clause or a sentence; -1 for none.
    private int LastMark(int from, int to) =>
        to > from
            && text.Text.AsSpan(from, to - from).LastIndexOfAny(Marks) is >= 0 and var at
            ? from + at : -1;

    // 'quản lý hành chính: ', or the full stop that OCR made of it; gives where the blanks before the figure begin.
    private bool EndsWithColon(int end, bool isBare, out int at)
    {
        at = end;
        while (at > 0 && (FoldedText.IsBlank(text[at - 1]) || text[at - 1] == '\n'))
            at--;
        return at > 0
            && at < end
            && (text[at - 1] == ':' || (isBare && text[at - 1] == '.' && !IsShare(end)));
    }

    // The way back from a figure over the marks of its sentence.
    private ref struct Walk(FoldedText text, int end)
    {
        private int start = -1;
        private int open = -1;
        private int depth;

        public int End { get; } = end;

        /// <summary>Takes note of a bracket, or of a mark that parts the clause off.</summary>
        public bool TakesMark(int at)
        {
            switch (text[at])
            {
                case ')':
                    depth++;
                    return true;
                case '(' when depth-- == 0:
                    (depth, open, start) = (0, start < 0 ? at : open, start < 0 ? at + 1 : start);
                    return true;
                case ';' or ':' when depth == 0 && start < 0 && char.IsWhiteSpace(text[at + 1]):
                    start = at + 1;
                    return true;
                default:
                    return false;
            }
        }

        public readonly Clause Clause(int sentence, bool isNew, bool colon) =>
            new(start < 0 ? sentence : start, isNew, open >= 0, open, colon, sentence);
    }

    /// <summary>Whether a letter stands between two offsets.</summary>
    public bool HasWords(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]))
                return true;
        }
        return false;
    }

    private bool IsSentenceEnd(int at)
    {
        var c = text[at];
        if (c == '\t')
            return true;
        if (c == '\n')
            return IsParagraphEnd(at);
        if (c is '-' or '–')
            return IsItem(at);
        if (c is not ('.' or '?' or '!') || !char.IsWhiteSpace(text[at + 1]))
            return false;
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return char.IsAsciiDigit(text[next]) ? IsShare(next) : !char.IsLower(text[next]);
    }

    // '- Nhà trẻ: 310 học sinh - Mẫu giáo: 1.250 học sinh': an item of a list that goes on in the line.
    private bool IsItem(int dash) =>
        dash > 0
            && FoldedText.IsBlank(text[dash - 1])
            && FoldedText.IsBlank(text[dash + 1])
            && char.IsUpper(text[dash + 2])
            && HasLabel(text, dash + 2)
            && text.Text.AsSpan(text.LineStart(dash)..dash).Contains(':');

    // '… bản giấy. 100% người dân …': a sentence may begin with a share, while an amount behind a full stop stands
    // behind a misread colon.
    private bool IsShare(int at)
    {
        while (char.IsAsciiDigit(text[at])
            || (text[at] is ',' && char.IsAsciiDigit(text[at + 1])))
            at++;
        return text[at] == '%'
            && text.NextWord(at + 1) is >= 0 and var noun
            && char.IsLower(text[noun]);
    }

    // A line end ends a paragraph where a blank line, a list mark or a capital after a closed line follows.
    private bool IsParagraphEnd(int at)
    {
        var next = text.SkipBlanks(at + 1);
        return text[next] == '\n'
            || next >= text.Length
            || IsRow(at)
            || IsMarked(next)
            || IsLabelled(text, text[next] == '(' ? next + 1 : next)
            || IsClosed(at, next);
    }

    // The line is a row of a table.
    private bool IsRow(int end) => text.Text.AsSpan(text.LineStart(end)..end).Contains('\t');

    // '- ', '+ ', 'a) ', '1. '
    private bool IsMarked(int at)
    {
        if (ListMarks.Contains(text[at]) && FoldedText.IsBlank(text[at + 1]))
            return true;
        var word = text[at] == '(' ? at + 1 : at;
        var end = text.WordEnd(word);
        return end - word <= 2
            && text[end] is '.' or ')'
            && FoldedText.IsLetterOrDigit(text[word])
            && !char.IsAsciiDigit(text[end + 1]);
    }

    // The line before is over, and what follows begins anew.
    private bool IsClosed(int at, int next)
    {
        var before = text.BackOverBlanks(at);
        if (before == 0 || char.IsLower(text[next]))
            return false;
        return text[before - 1] is '.' or ';' or ':' ? !char.IsAsciiDigit(text[next])
            : char.IsUpper(text[next]) && (
                IsHeading(text.LineStart(at), before)
                    || EndsShort(at, before, next)
                    || PeriodHeading.Is(text, text.SkipBlanks(text.LineStart(at)), before)
                    || IsLabelledFigure(LabelStart(text, at), before));
    }

    // 'Sản xuất nông nghiệp' over a line of text: the next word would have had room behind it, so that the line ends
    // of its own accord. Letters differ in width: a quarter of the line below is left to them.
    private bool EndsShort(int at, int before, int next)
    {
        if (!char.IsLetter(text[before - 1]) && text[before - 1] != ')')
            return false;
        var needed = before - text.SkipBlanks(text.LineStart(at)) + 1 + text.WordEnd(next) - next;
        var widest = Math.Clamp(2 * needed, 0, text.Length - next);
        var below = text.Text.AsSpan(next, widest).IndexOf('\n');
        return 4 * needed <= 3 * (below < 0 ? widest : below);
    }

    /// <summary>Whether the line that begins at <paramref name="start"/> has a label of its own below another that has
    /// one: <c>Bò: 3.400 con</c>.</summary>
    public static bool IsLabelled(FoldedText text, int start) =>
        char.IsUpper(text[start])
            && text.IsLineStart(start)
            && text.LineStart(start) is > 0 and var line
            && HasLabel(text, start)
            && (HasLabel(text, LabelStart(text, line - 1)) || HasLabelBelow(text, start));

    private static bool HasLabelBelow(FoldedText text, int start)
    {
        var rest = text.Text.AsSpan(start, Math.Min(LongestLine, text.Length - start));
        return rest.IndexOf('\n') is > 0 and var end
            && text.SkipBlanks(start + end + 1) is var next
            && next < text.Length
            && char.IsUpper(text[next])
            && HasLabel(text, next)
            && IsLabelledFigure(start, start + end, text);
    }

    private bool IsLabelledFigure(int start, int end) => IsLabelledFigure(start, end, text);

    // 'Cừu: 9.150 con': a label, a number, its unit, and nothing else.
    private static bool IsLabelledFigure(int start, int end, FoldedText text)
    {
        if (end - start > LongestLine || !char.IsUpper(text[start]) || !HasLabel(text, start))
            return false;
        var colon = text.Text.IndexOf(':', start, Math.Max(end - start, 0));
        if (colon < 0 || text.WordAfter(colon + 1) is not { IsNumber: true } number
            || !DigitNumber.TryRead(text.Text, number.Start, out var at, out _))
            return false;
        for (var words = 0; words < MostUnitWords && at < end && text.WordAfter(at) is { Exists: true } word; words++)
            at = word.End;
        return at == end;
    }

    // Behind the list mark of the line.
    private static int LabelStart(FoldedText text, int at)
    {
        at = text.LineStart(at);
        while (FoldedText.IsBlank(text[at]) || text[at] is '-' or '+' or '•')
            at++;
        return at;
    }

    private static bool HasLabel(FoldedText text, int start)
    {
        for (var at = start; at < start + LongestLabel; at++)
        {
            if (text[at] == ':')
                return FoldedText.IsBlank(text[at + 1]);
            if (text[at] is '\n' or ',' or ';' or '.' || char.IsAsciiDigit(text[at]))
                return false;
        }
        return false;
    }

    // A line of its own that goes on in no other: 'THÔNG TƯ', 'Điều 20. Sửa đổi, bổ sung Điều lệ'.
    private bool IsHeading(int start, int end)
    {
        while (FoldedText.IsBlank(text[start]))
            start++;
        if (end - start is < 3 or > 160)
            return false;
        var word = text.WordEnd(start);
        if (text.Text.AsSpan(start, word - start) is "Điều"
            && text.NextWord(word) is >= 0 and var number
            && char.IsAsciiDigit(text[number])
            && text[text.WordEnd(number)] == '.')
            return true;
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
                return false;
        }
        return char.IsUpper(text[start]);
    }
}
