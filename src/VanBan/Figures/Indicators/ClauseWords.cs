using VanBan.Figures.Quantities;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>The words of <c>clause-words.tsv</c>, by what they do in the clause of a figure.</summary>
internal static class ClauseWords
{
    private const string Thereof = "trong đó";

    private static readonly KnowledgeTable Table = KnowledgeTable.Read("clause-words.tsv");

    /// <summary>Words that may open a clause and say nothing of what is measured.</summary>
    public static PrintedPhrases<string> Connectors { get; } = Of("Connector");

    /// <summary>Words that may close the stretch before a figure.</summary>
    public static PrintedPhrases<string> Trailers { get; } = Of("Trailer");

    /// <summary>Verbs of doing: behind 'và' they begin a clause of their own.</summary>
    public static PrintedPhrases<string> Actions { get; } = Of("Action");

    /// <summary>Verbs of giving and using money.</summary>
    public static PrintedPhrases<string> Allocations { get; } = Of("Allocation");

    /// <summary>Verbs of having or giving a share, whose object stands behind the share: <c>nắm giữ</c> 51% vốn điều
    /// lệ.</summary>
    public static PrintedPhrases<string> Shares { get; } = Of("Share");

    /// <summary>Words that say only that an amount follows, and (role <c>Attribute</c>) those that tell it apart from
    /// the count before it.</summary>
    public static PrintedPhrases<string> Amounts { get; } = Of("Generic", "Attribute");

    /// <summary>Verbs of change that stand before their object; their role is the name of a
    /// <see cref="Direction"/>.</summary>
    public static PrintedPhrases<string> Adjustments { get; } = Of("Increase", "Decrease");

    /// <summary>Who or where, which names nothing that is measured: <c>toàn tỉnh</c>.</summary>
    public static PrintedPhrases<string> Places { get; } = Of("Place");

    /// <summary>Over how long the topic of the sentence is summed up: <c>lũy kế</c>.</summary>
    public static PrintedPhrases<string> Sums { get; } = Of("Sum");

    /// <summary>Words that begin like a cut but say more of what is measured: <c>trên địa bàn</c>.</summary>
    public static PrintedPhrases<string> Kept { get; } = Of("Kept");

    /// <summary>Adverbs and negations that close no description of a counted noun: they belong to a verb that was left
    /// out.</summary>
    public static PrintedPhrases<string> Adverbs { get; } = Of("Adverb");

    /// <summary>Words that begin or end like one of the others and are none: <c>mặt bằng</c>, <c>chỉ số</c>.</summary>
    public static PrintedPhrases<string> Compounds { get; } = Of("Compound");

    /// <summary>Heads of the names of measures (<c>tỷ lệ</c>, <c>tổng số</c>), which stand alone in a list.</summary>
    public static PrintedPhrases<string> Measures { get; } = Of("Measure");

    /// <summary>Whether a measure or a branch of the economy is named at <paramref name="at"/>, whose name may go on
    /// behind a comma: <c>ngành cung cấp nước, xử lý rác thải</c>.</summary>
    public static bool NamesMuch(FoldedText text, int at) =>
        Measures.TryMatch(text, at, out _, out _) || text.WordAt(at).Printed is "ngành" or "Ngành";

    /// <summary>The head of a name that says what is measured, as printed: <c>Tỷ trọng</c>; <see langword="null"/>
    /// where the name has none, or is no more than that.</summary>
    public static string? MeasureOf(string name)
    {
        var text = new FoldedText(name);
        return text.NextWord(0) == 0 && Measures.TryMatch(text, 0, out var end, out _) && end < name.Length
            ? name[..end] : null;
    }

    /// <summary>Whether the name of a row or an item says by itself what is measured: <c>Tỷ lệ hộ nghèo</c>, not
    /// <c>Tiểu học</c>.</summary>
    public static bool StandsAlone(string name)
    {
        var text = new FoldedText(name);
        return text.NextWord(0) is >= 0 and var first
            && Measures.TryMatch(text, first, out _, out _);
    }

    /// <summary>Whether a name is that of a bare number, which has no unit: <c>Chỉ số phát triển con
    /// người</c>.</summary>
    public static bool IsIndex(string name)
    {
        var text = new FoldedText(name);
        return text.NextWord(0) is >= 0 and var first
            && Indexes.TryMatch(text, first, out _, out _);
    }

    /// <summary>Whether a name says that it counts: <c>Số hộ nghèo</c>, <c>Tổng số giường bệnh</c>.</summary>
    public static bool IsCountOf(string name)
    {
        var text = new FoldedText(name);
        return text.NextWord(0) is >= 0 and var first
            && Counts.TryMatch(text, first, out var end, out _)
            && text.NextWord(end) >= 0;
    }

    /// <summary>The noun that a name counts: <c>xã</c> of <c>Số xã đạt chuẩn</c>, <c>km</c> of <c>Số km đường sắt</c>;
    /// <see langword="null"/> for none.</summary>
    public static Quantity? CountedAtStart(FoldedText name)
    {
        if (name.NextWord(0) is not (>= 0 and var first)
            || !Counts.TryMatch(name, first, out var end, out _)
            || name.NextWord(end) is not (>= 0 and var noun))
            return null;
        return PrintedUnit.At(name, noun);
    }

    /// <summary>Takes <c>Trong đó:</c> from the front of a name that is part of the one above.</summary>
    public static bool TryThereof(ref string name)
    {
        if (!name.StartsWith(Thereof, StringComparison.OrdinalIgnoreCase))
            return false;
        name = name[Thereof.Length..].TrimStart(':', ',', ' ', '-', '+');
        return name.Length > 0;
    }

    /// <summary>Whether the word that ends at <paramref name="end"/> and begins at <paramref name="start"/> is the end
    /// of a compound.</summary>
    public static bool EndsCompound(FoldedText text, int start, int end) =>
        Compounds.TryMatchBefore(text, end, out var compound, out _) && compound < start;

    /// <summary>Whether the word between two offsets begins a longer compound.</summary>
    public static bool BeginsCompound(FoldedText text, int start, int end) =>
        Compounds.TryMatch(text, start, out var compound, out _) && compound > end;

    /// <summary>Words of a heading over tasks to come: <c>NHIỆM VỤ</c>.</summary>
    public static PrintedPhrases<string> Tasks { get; } = Of("Task");

    /// <summary>Words of a heading over what was reached: <c>KẾT QUẢ</c>.</summary>
    public static PrintedPhrases<string> Results { get; } = Of("Result");

    /// <summary>Words with which a line begins that names the period of what stands below it: <c>Mục tiêu cụ thể</c>
    /// đến năm 2030.</summary>
    public static PrintedPhrases<string> Headings { get; } = Of("Heading");

    /// <summary>Whether one of the phrases stands in a heading.</summary>
    public static bool SpeaksOf(PrintedPhrases<string> phrases, string heading)
    {
        var text = new FoldedText(heading);
        for (var at = 0; at < text.Length; at = Math.Max(text.WordEnd(at), at + 1))
        {
            if (FoldedText.IsLetterOrDigit(text[at])
                && phrases.TryMatch(text, at, out _, out _))
                return true;
        }
        return false;
    }

    /// <summary>Verbs that say what a part gives to the growth of the whole: <c>đóng góp</c> 81%.</summary>
    public static PrintedPhrases<string> Contributions { get; } = Of("Contribution");

    private static readonly PrintedPhrases<string> Parts = Of("Part");

    /// <summary>Whether a name says only which part of a whole is meant: <c>các địa phương phía Bắc</c>, <c>Hà
    /// Nội</c>.</summary>
    public static bool IsPart(string name)
    {
        var text = new FoldedText(name);
        if (text.NextWord(0) is not (>= 0 and var first))
            return false;
        return Parts.TryMatch(text, first, out _, out _)
            || (text.WordAt(first) is { IsCapital: true, Next.IsCapital: true } word
                && word.Next.Next is not { Next.Exists: true });
    }

    private static readonly PrintedPhrases<string> States = Of("State");

    /// <summary>Whether the words say what was done with things or how they stand: <c>xử phạt</c>, <c>quá
    /// hạn</c>.</summary>
    public static bool IsDoing(string words)
    {
        var text = new FoldedText(words);
        return text.NextWord(0) is >= 0 and var first
            && (Actions.TryMatch(text, first, out _, out _) || States.TryMatch(text, first, out _, out _));
    }

    /// <summary>Whether the words say what was done, with or without who did it: <c>toàn tỉnh gieo trồng</c>.</summary>
    public static bool TellsDoing(string words)
    {
        var text = new FoldedText(words);
        return IsDoing(words) || (Actions.TryMatchBefore(text, text.Length, out var verb, out _) && verb > 0);
    }

    /// <summary>Whether words that say how things stand end at <paramref name="end"/>: <c>quá hạn</c>.</summary>
    public static bool EndsInState(FoldedText text, int end) => States.TryMatchBefore(text, end, out _, out _);

    /// <summary>The plan against which a stretch sets what was done, and which way: <c>mục tiêu Nghị quyết</c> of 'vượt
    /// mục tiêu Nghị quyết', <c>chỉ tiêu Quốc hội đề ra</c> of 'cao hơn chỉ tiêu Quốc hội đề ra'; <see
    /// langword="null"/> for none.</summary>
    public static (string Plan, Direction Change)? AgainstPlan(FoldedText text, int start, int end)
    {
        var word = text.WordAt(start);
        var plan = word.Printed is "vượt" ? word.Next : word.Next.Printed is "hơn" ? word.Next.Next : default;
        if (!plan.Exists || plan.Start >= end || word.Printed is not ("vượt" or "cao" or "thấp")
            || !Plans.TryMatch(text, plan.Start, out _, out _))
            return null;
        return (OneLine.Of(text.Text.AsSpan(plan.Start, end - plan.Start)),
            word.Printed is "thấp" ? Direction.Decrease : Direction.Increase);
    }

    /// <summary>Verbs that give a share of their object: <c>Hỗ trợ</c> 50% chi phí.</summary>
    public static PrintedPhrases<string> Granted { get; } = Of("Granted");

    /// <summary>People whose age only says which of them: <c>trẻ em</c> dưới 5 tuổi.</summary>
    public static PrintedPhrases<string> Aged { get; } = Of("Aged");

    /// <summary>Words before which what is said of a share's whole is over: <c>thì</c>, <c>trong đó</c>.</summary>
    public static PrintedPhrases<string> SharedEnds { get; } = Of("SharedEnd");

    /// <summary>Words between a share's whole and what is said of it: <c>trở lên</c>.</summary>
    public static PrintedPhrases<string> SharedSkips { get; } = Of("SharedSkip");

    /// <summary>Among whom a rank is counted: đứng thứ 3 <c>cả nước</c>.</summary>
    public static PrintedPhrases<string> Fields { get; } = Of("Field");

    /// <summary>Plans right behind a share, with which it is compared: đạt 45% <c>kế hoạch</c>.</summary>
    public static PrintedPhrases<string> Plans { get; } = Of("Plan");

    private static readonly PrintedPhrases<string> Counts = Of("Count");
    private static readonly PrintedPhrases<string> Indexes = Of("Index");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Cuts = Words("Cut");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = Words("Stop");

    /// <summary>Whether a phrase says no more of what is measured behind <paramref name="word"/>.</summary>
    public static bool IsCut(ReadOnlySpan<char> word) => Cuts.Contains(word);

    /// <summary>Whether the description of a counted noun is over before <paramref name="word"/>.</summary>
    public static bool IsStop(ReadOnlySpan<char> word) => Stops.Contains(word);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string role) =>
        Table.Rows.Where(row => row["role"] == role).Select(row => row["words"]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static PrintedPhrases<string> Of(params string[] roles)
    {
        var table = new PrintedPhrases<string>();
        foreach (var row in Table.Rows)
        {
            if (roles.Contains(row["role"]))
                table.Add(row["words"], row["role"], strict: !row["words"].Contains(' '));
        }
        return table;
    }
}
