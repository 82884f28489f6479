using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures;

/// <summary>
/// The words right before a number that belong to it: <c>ước tăng</c> 17,13%, <c>cao hơn cùng kỳ</c> 11,23 điểm %, <c>đạt tối thiểu</c> 95%, <c>đứng
/// thứ</c> 14.
/// </summary>
internal readonly record struct Lead
{
    /// <summary>Where the words begin; the number's own start if there are none.</summary>
    public required int Start { get; init; }

    /// <summary>Where the words of approximation, change and comparison begin: the part that is shown with the figure.</summary>
    public required int ShownStart { get; init; }

    /// <summary>How the value is meant.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>The direction of a change.</summary>
    public Change? Change { get; init; }

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

    /// <summary>The number is where a change ends or begins, or the first of a range: <c>lên</c>, <c>còn</c>, <c>từ</c>.</summary>
    public bool IsLevel { get; init; }

    /// <summary><c>từ</c> stands right before the number.</summary>
    public bool IsFrom { get; init; }

    /// <summary>A word says that it is so much: <c>đạt</c>, <c>là</c>, <c>có</c>.</summary>
    public bool IsStated { get; init; }

    /// <summary>The word says it of a subject (<c>đạt</c>, <c>được</c>) and not only that there is so much (<c>có</c>, <c>gồm</c>).</summary>
    public bool IsAchieved { get; init; }

    /// <summary>The change may be a bound: <c>mức hưởng thấp hơn</c> 3.500.000 đồng.</summary>
    public bool IsThreshold { get; init; }

    /// <summary>The same words read as a bound.</summary>
    public Lead AsThreshold() => this with { Change = null, Approximation = Change == Figures.Change.Decrease ? Approximation.Under : Approximation.Over };

    private const int MostSteps = 8;

    private static readonly PhraseTable<LeadWord> LeadWords = LoadWords();
    private static readonly PhraseTable<bool> Labels = LoadLabels();

    /// <summary>Reads the words before <paramref name="number"/>, none of them before <paramref name="floor"/>.</summary>
    public static Lead Read(FoldedText text, int number, int floor)
    {
        var lead = new Lead { Start = number, ShownStart = number };
        int at = number, shown = number;
        if (Sign(text, ref at) is { } sign)
            (lead, shown) = (lead with { Approximation = sign, IsLimit = sign is Approximation.AtLeast or Approximation.AtMost }, at);
        var start = at;
        TextSpan? comparison = null;
        for (var step = 0; step < MostSteps; step++)
        {
            var end = text.PreviousWordEnd(at);
            if (end <= floor)
                break;
            var matched = LeadWords.TryMatchBefore(text, end, out var wordStart, out var word) && wordStart >= floor;
            if (step == 0 && Labels.TryMatchBefore(text, end, out var labelStart, out _) && labelStart >= floor)
            {
                if (IsRankAt(text, labelStart, end, out var rankStart) && rankStart >= floor)
                    return lead with { Start = rankStart, ShownStart = rankStart, IsRank = true };
                if (!matched || labelStart <= wordStart)
                    lead = lead with { IsLabel = true };
            }
            if (!matched)
                break;
            if (word.Role == Role.Comparison)
            {
                if (comparison is not null || !IsCompared(text, wordStart, out var compared) || compared < floor)
                    break;
                comparison = new TextSpan(wordStart, end);
                at = compared;
                continue;
            }
            // '5 trên 10 hộ' sets two numbers against each other.
            if (word.Approximation == Figures.Approximation.Over && text.PreviousWordEnd(wordStart) is > 0 and var before && char.IsAsciiDigit(text[before - 1]))
                break;
            at = start = wordStart;
            switch (word.Role)
            {
                case Role.Approximation:
                    if (lead.Approximation == Approximation.Exact)
                        lead = lead with { Approximation = word.Approximation, IsLimit = word.IsLimit, IsTerm = word.IsTerm };
                    shown = wordStart;
                    break;
                case Role.Change:
                    if (lead.Change is null && !lead.IsLevel)
                    {
                        var isThreshold = comparison is null && lead.Approximation == Approximation.Exact && text.Word(text.WordStart(end), end) is "hon";
                        lead = lead with { Change = word.Change, Comparison = comparison, IsThreshold = isThreshold };
                    }
                    shown = wordStart;
                    comparison = null;
                    break;
                case Role.Level:
                    lead = lead with { IsLevel = true, IsFrom = step == 0 && text.Word(wordStart, end) is "tu" };
                    break;
                case Role.Predicate:
                    lead = lead with { IsStated = true, IsAchieved = true };
                    break;
                case Role.Existence:
                    lead = lead with { IsStated = true };
                    break;
            }
        }
        return lead with { Start = start, ShownStart = shown };
    }

    // '≥ 95%', '<5%': the sign's meaning, and where it stands.
    private static Approximation? Sign(FoldedText text, ref int at)
    {
        var before = at;
        while (before > 0 && FoldedText.IsBlank(text[before - 1]))
            before--;
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

    private static bool IsRankAt(FoldedText text, int labelStart, int end, out int start)
    {
        start = labelStart;
        if (text.Word(labelStart, end) is not ("thu" or "hang"))
            return false;
        var at = labelStart;
        for (var step = 0; step < 3; step++)
        {
            if (text.PreviousWordEnd(at) is not (> 0 and var wordEnd))
                return false;
            at = text.WordStart(wordEnd);
            switch (text.Word(at, wordEnd))
            {
                case "dung" or "xep":
                    start = at;
                    return true;
                case "vi" or "tri" or "hang" or "thu":
                    start = at;
                    continue;
                default:
                    return text.Word(start, labelStart) is { Length: > 0 } words && words.StartsWith("vi tri", StringComparison.Ordinal);
            }
        }
        return false;
    }

    // Whether 'cao hơn', 'so với' or the like stands before the words that something is compared with.
    private static bool IsCompared(FoldedText text, int start, out int at)
    {
        at = start;
        if (text.PreviousWordEnd(start) is not (> 0 and var end))
            return false;
        var with = text.WordStart(end);
        if (text.Word(with, end) is "voi" && text.PreviousWordEnd(with) is > 0 and var so && text.Word(text.WordStart(so), so) is "so")
        {
            at = text.WordStart(so);
            return true;
        }
        return LeadWords.TryMatchBefore(text, end, out _, out var word) && word.Role == Role.Change;
    }

    private static PhraseTable<LeadWord> LoadWords()
    {
        var table = new PhraseTable<LeadWord>();
        foreach (var row in KnowledgeTable.Read("approximations.tsv").Rows)
        {
            if (row["place"] == "after")
                continue;
            var value = Enum.Parse<Approximation>(row["approximation"]);
            var limit = row["place"] == "term" || value is Approximation.AtLeast or Approximation.AtMost;
            Add(table, row["words"], new LeadWord(Role.Approximation) { Approximation = value, IsLimit = limit, IsTerm = row["place"] is "term" or "day" });
        }
        foreach (var row in KnowledgeTable.Read("changes.tsv").Rows)
            Add(table, row["words"], new LeadWord(Role.Change) { Change = Enum.Parse<Change>(row["change"]) });
        foreach (var row in KnowledgeTable.Read("figure-words.tsv").Rows)
            Add(table, row["words"], new LeadWord(Enum.Parse<Role>(row["role"], ignoreCase: true)));
        return table;
    }

    private static PhraseTable<bool> LoadLabels()
    {
        var table = new PhraseTable<bool>();
        foreach (var row in KnowledgeTable.Read("number-labels.tsv").Rows)
            table.Add(row["words"], true, strict: row["words"].Length <= 4);
        return table;
    }

    private static void Add(PhraseTable<LeadWord> table, string words, LeadWord word) => table.Add(words, word, strict: !words.Contains(' '));

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

    private readonly record struct LeadWord(Role Role)
    {
        public Approximation Approximation { get; init; }

        public Change Change { get; init; }

        public bool IsLimit { get; init; }

        public bool IsTerm { get; init; }
    }
}
