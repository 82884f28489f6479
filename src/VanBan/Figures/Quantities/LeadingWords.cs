using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>
/// The words right before a number that belong to it: <c>ước tăng</c> 17,13%, <c>cao hơn cùng kỳ</c> 11,23 điểm %,
/// <c>đạt tối thiểu</c> 95%, <c>đứng thứ</c> 14.
/// </summary>
internal readonly partial record struct LeadingWords
{
    /// <summary>Where the words begin; the number's own start if there are none.</summary>
    public required int Start { get; init; }

    /// <summary>Where the words of approximation, change and comparison begin: the part that is shown with the
    /// figure.</summary>
    public required int ShownStart { get; init; }

    /// <summary>How the value is meant.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>The direction of a change.</summary>
    public Direction? Change { get; init; }

    /// <summary>What stands between the word of change and the number.</summary>
    public TextSpan? Comparison { get; init; }

    /// <summary>A word stands before the number after which it is a name: <c>lớp 9</c>.</summary>
    public bool IsLabel { get; init; }

    /// <summary>A place in an order: <c>đứng thứ</c>.</summary>
    public bool IsRank { get; init; }

    /// <summary>The number is a limit or a term: <c>không quá</c>, <c>trong thời hạn</c>.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The word of approximation says it of a time only: <c>trong 03 ngày</c>.</summary>
    public bool IsTerm { get; init; }

    /// <summary>The number is where a change ends or begins, or the first of a range: <c>lên</c>, <c>còn</c>,
    /// <c>từ</c>.</summary>
    public bool IsLevel { get; init; }

    /// <summary>The direction in which a level moves: of <c>tăng từ</c> 7,5% đến 8%, where the range is that of the
    /// growth.</summary>
    public Direction? LevelChange { get; init; }

    /// <summary><c>từ</c> stands right before the number.</summary>
    public bool IsFrom { get; init; }

    /// <summary>A word says that it is so much: <c>đạt</c>, <c>là</c>, <c>có</c>.</summary>
    public bool IsStated { get; init; }

    /// <summary>The word says it of a subject (<c>đạt</c>, <c>được</c>) and not only that there is so much (<c>có</c>,
    /// <c>gồm</c>).</summary>
    public bool IsAchieved { get; init; }

    /// <summary>The word says that there is so much: <c>có</c> 70% học viên.</summary>
    public bool IsThere { get; init; }

    /// <summary>The change may be a bound: <c>mức hưởng thấp hơn</c> 3.500.000 đồng.</summary>
    public bool IsThreshold { get; init; }

    /// <summary>The number stands in brackets behind its word of change: <c>tăng</c> (+0,51%). Its sign repeats the
    /// word.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>The same words read as a bound.</summary>
    public LeadingWords AsThreshold() =>
        this with
        {
            Change = null,
            Approximation = Change == Direction.Decrease
            ? Approximation.Under : Approximation.Over
        };

    /// <summary>The same words where something stands behind the figure that it is compared with: of <c>tăng tới</c>
    /// 21,1% so với cùng kỳ, so much is the change.</summary>
    public LeadingWords SetAgainst(string? compared) =>
        this is { IsLevel: true, IsFrom: false, LevelChange: { } moved } && compared is not null
            ? this with { Change = moved } : this;

    private const int MostSteps = 8;

    private static readonly PrintedPhrases<LeadingWord> WordsOfLead = LoadWords();
    private static readonly PrintedPhrases<bool> Labels = LoadLabels();

    /// <summary>Reads the words before <paramref name="number"/>, none of them before
    /// <paramref name="floor"/>.</summary>
    public static LeadingWords Read(FoldedText text, int number, int floor) =>
        BracketBefore(text, number) is var open && open > floor
            && ReadBefore(text, open, number, floor) is { Change: not null, Comparison: null } outside
            ? outside with { IsInBrackets = true }
            : ReadBefore(text, number, number, floor);

    /// <summary>Whether a word ends at <paramref name="end"/> behind which a number is a name: <c>lớp</c> 9.</summary>
    public static bool EndsInLabel(FoldedText text, int end) => Labels.TryMatchBefore(text, end, out _, out _);

    // 'giảm (-0,03%)': where the bracket opens; -1 where there is none.
    private static int BracketBefore(FoldedText text, int number)
    {
        while (number > 0
            && (char.IsWhiteSpace(text[number - 1]) || text[number - 1] is '+' or '-' or '–' or '−'))
            number--;
        return number > 0 && text[number - 1] == '(' ? number - 1 : -1;
    }

    private static LeadingWords ReadBefore(FoldedText text, int at, int number, int floor) =>
        new Reading(text, at, number, floor).Run();

    // 'không để chậm quá 15 ngày'; a page's end may part 'không' from 'quá'.
    private static bool IsDenied(FoldedText text, LeadingWord word, int floor, ref int at)
    {
        if (word.Approximation is not (Approximation.Over or Approximation.Under))
            return false;
        var start = at;
        for (var step = 0; step < 4 && TryWordBack(text, floor, start, out var before); step++)
        {
            start = before.Start;
            if (before.Printed is "không" or "Không")
            {
                at = start;
                return true;
            }
            if (!GrammarWords.BehindDenials.Contains(before.Printed))
                return false;
        }
        return false;
    }

    // The word before any white space, page ends and all.
    private static bool TryWordBack(FoldedText text, int floor, int at, out TextWord word)
    {
        var end = at;
        while (end > floor && char.IsWhiteSpace(text[end - 1]))
            end--;
        var start = end > floor ? text.WordStart(end) : floor;
        word = new TextWord(text, start, end);
        return start < end && start >= floor;
    }

    // '≥ 95%', '<5%': the sign's meaning, and where it stands.
    private static Approximation? Sign(FoldedText text, ref int at)
    {
        var before = text.BackOverBlanks(at);
        Approximation? sign = text[before - 1] switch
        {
            '≥' => Approximation.AtLeast,
            '≤' => Approximation.AtMost,
            '>' => Approximation.Over,
            '<' => Approximation.Under,
            '≈' or '~' => Approximation.About,
            _ => null,
        };
        if (sign is not null)
            at = before - 1;
        return sign;
    }

    // Whether 'cao hơn', 'so với' or the like stands before the words that something is compared with.
    private static bool IsCompared(FoldedText text, int start, out int at)
    {
        at = start;
        var with = text.WordBefore(start);
        if (with.Folded is "voi" && with.Previous is { Folded: "so" } so)
        {
            at = so.Start;
            return true;
        }
        return with.Exists
            && WordsOfLead.TryMatchBefore(text, with.End, out _, out var word)
            && word.Role == Role.Change;
    }

    private static PrintedPhrases<LeadingWord> LoadWords()
    {
        var table = new PrintedPhrases<LeadingWord>();
        foreach (var row in KnowledgeTable.Read("approximations.tsv").Rows)
        {
            if (row["place"] == "after")
                continue;
            var value = Enum.Parse<Approximation>(row["approximation"]);
            var limit = row["place"] == "term"
                || value is Approximation.AtLeast or Approximation.AtMost;
            Add(
                table, row["words"],
                new LeadingWord(
                    Role.Approximation)
                { Approximation = value, IsLimit = limit, IsTerm = row["place"] is "term" or "day" });
        }
        foreach (var row in KnowledgeTable.Read("changes.tsv").Rows)
            Add(table, row["words"], new LeadingWord(Role.Change) { Change = Enum.Parse<Direction>(row["change"]) });
        foreach (var row in KnowledgeTable.Read("figure-words.tsv").Rows)
        {
            Direction? change = row["words"] switch
            {
                ['t', 'ă', 'n', 'g', ' ', ..] => Direction.Increase,
                ['g', 'i', 'ả', 'm', ' ', ..] => Direction.Decrease,
                _ => null,
            };
            Add(
                table, row["words"],
                new LeadingWord(Enum.Parse<Role>(row["role"], ignoreCase: true)) { LevelChange = change });
        }
        return table;
    }

    private static PrintedPhrases<bool> LoadLabels()
    {
        var table = new PrintedPhrases<bool>();
        foreach (var row in KnowledgeTable.Read("number-labels.tsv").Rows)
            table.Add(row["words"], true, strict: row["words"].Length <= 4);
        return table;
    }

    private static void Add(PrintedPhrases<LeadingWord> table, string words, LeadingWord word) =>
        table.Add(words, word, strict: !words.Contains(' '));

    private enum Role
    {
        Approximation,
        Change,
        Predicate,
        Existence,
        Filler,
        Level,
        Comparison,
    }

    private readonly record struct LeadingWord(Role Role)
    {
        public Approximation Approximation { get; init; }

        public Direction Change { get; init; }

        public bool IsLimit { get; init; }

        public bool IsTerm { get; init; }

        /// <summary>The direction of a level: <c>tăng từ</c>.</summary>
        public Direction? LevelChange { get; init; }

        /// <summary>What the word says behind 'không'.</summary>
        public LeadingWord Denied() =>
            this with
            {
                Approximation = Approximation == Approximation.Over
                ? Approximation.AtMost : Approximation.AtLeast,
                IsLimit = true
            };
    }
}
