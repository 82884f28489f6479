using VanBan.Knowledge;

namespace VanBan.Figures.Indicators;

/// <summary>Single words of <c>grammar-words.tsv</c>, by what they begin or end in a sentence. Folded sets hold words
/// without marks, printed ones words as they are.</summary>
internal static class GrammarWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("grammar-words.tsv");

    /// <summary>Folded words that no counted noun begins with: after them the number stood alone.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNouns { get; } = Of("NoNoun");

    /// <summary>Printed words before which what a figure is compared with is over.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ComparisonEnds { get; } = Of("ComparisonEnd");

    /// <summary>Printed words that begin the words of the next figure.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NextFigures { get; } = Of("NextFigure");

    /// <summary>Folded words of a time that opens a clause: <c>đến hết tháng 11</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Times { get; } = Of("Time");

    /// <summary>Folded words of the time over which something is summed up: <c>từ đầu năm đến nay</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sums { get; } = Of("Sum");

    /// <summary>Printed words that lead to the place of which something is said.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ToPlaces { get; } = Of("ToPlace");

    /// <summary>Folded words between 'đến' and the upper end of a range: <c>từ 5% đến dưới 10%</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BetweenEnds { get; } = Of("BetweenEnds");

    /// <summary>Printed words before the name of a place: <c>huyện</c> Bù Đăng.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceUnits { get; } = Of("PlaceUnit");

    /// <summary>Printed words between 'không' and the word that it denies: <c>không để chậm quá</c> 15
    /// ngày.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BehindDenials { get; } = Of("BehindDenial");

    /// <summary>Folded words with which the field of a rank begins: thứ 3 <c>vùng</c> Đông Nam Bộ.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FieldStarts { get; } = Of("FieldStart");

    /// <summary>Folded words behind which a number is a time: cuối <c>năm</c> trước.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeTimes { get; } = Of("BeforeTime");

    /// <summary>Folded words with which a period may begin.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PeriodStarts { get; } = Of("PeriodStart");

    /// <summary>Folded words that the number of a period follows: <c>quý</c> II, giai <c>đoạn</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PeriodWords { get; } = Of("PeriodWord");

    /// <summary>Printed words behind the months that are summed up: 10 tháng <c>đạt</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BehindSums { get; } = Of("BehindSum");

    /// <summary>Folded last words of a plan that has a year: kế <c>hoạch</c> năm.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlanEnds { get; } = Of("PlanEnd");

    /// <summary>Folded words before what something is set against: thấp <c>hơn</c> mục tiêu năm.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Comparisons { get; } = Of("Comparison");

    /// <summary>Folded words before a time that is not the figure's own: cùng <c>kỳ</c> năm trước.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOtherTimes { get; } = Of("BeforeOtherTime");

    /// <summary>Folded words that a period is made of, beside its numbers.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OfPeriods { get; } = Of("OfPeriod");

    /// <summary>Folded words before the number of a provision.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Provisions { get; } = Of("Provision");

    /// <summary>Folded words of the time behind 'đến' with which the name of a measure is over: giải ngân đến
    /// <c>hết</c> tháng 9.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UpToTimes { get; } = Of("UpToTime");

    /// <summary>Printed nouns that say nothing of what is counted: 1.200 <c>con</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Classifiers { get; } = Of("Classifier");

    /// <summary>Folded words behind 'đến' with which the description of a counted noun is over.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BehindTo { get; } = Of("BehindTo");

    /// <summary>Folded words that begin no name of what a share is a share of.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotShared { get; } = Of("NotShared");

    /// <summary>Printed words before a colon behind which a list begins: như <c>sau</c>: 1.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ListLeads { get; } = Of("ListLead");

    /// <summary>Printed words behind which the main clause begins: <c>thì</c> phải nộp.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Conditions { get; } = Of("Condition");

    /// <summary>Printed words before whose age is told: <c>khi</c> nam đủ 60 tuổi.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AgeLeads { get; } = Of("AgeLead");

    /// <summary>Printed words behind which a verb tells what took so long: người lao động <c>đã</c> đóng.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doings { get; } = Of("Doing");

    /// <summary>Printed words that begin what is said of the subject of a sentence: Mức hưởng <c>được</c>
    /// tính.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Predicates { get; } = Of("Predicate");

    /// <summary>The words with the role that the table names.</summary>
    internal static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string role) =>
        Table.Rows.Where(row => row["role"] == role).Select(row => row["words"]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
