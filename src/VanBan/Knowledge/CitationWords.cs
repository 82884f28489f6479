using System.Collections.Frozen;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>
/// The words that the reading of citations goes by, rows of <c>citation-words.tsv</c>, each table those of one role. A
/// phrase stands for itself as printed, so that marks can be compared where they matter.
/// </summary>
internal static class CitationWords
{
    private static readonly FrozenDictionary<string,
        (string Phrase, string)[]> ByRole = KnowledgeTable.Read("citation-words.tsv").Rows
        .GroupBy(row => row["role"], row => (row["words"], row["words"]))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray());

    /// <summary>What is numbered and is no document of an office: a form, an account, a plot of land.</summary>
    public static PhraseTable<string> NumberedThings { get; } = Table("numbered-thing");

    /// <summary>Papers with a number of their own, whatever words stand between them and it: 'giấy chứng nhận …
    /// số'.</summary>
    public static PhraseTable<string> Papers { get; } = Table("paper");

    /// <summary>What the words between a paper and its number cannot be: 'giấy chứng nhận theo số'.</summary>
    public static PhraseTable<string> PaperTitleEnds { get; } = Table("paper-title-end");

    /// <summary>What announces the date of a mention.</summary>
    public static PhraseTable<string> DateLeads { get; } = Table("date-lead");

    /// <summary>What points back to a document named before: 'nêu trên'.</summary>
    public static PhraseTable<string> PointsBack { get; } = Table("points-back");

    /// <summary>What points back only where a document is known that is meant: 'đó', 'ấy'.</summary>
    public static PhraseTable<string> PointsBackWeakly { get; } = Table("points-back-weakly");

    /// <summary>The same, only as the last words of a clause: 'trên'.</summary>
    public static PhraseTable<string> PointsBackAtEnd { get; } = Table("points-back-at-end");

    /// <summary>What may follow a number without symbol; before anything else the number counts something ('Nghị quyết
    /// 5 năm').</summary>
    public static PhraseTable<string> BehindSerial { get; } = Table("behind-serial");

    /// <summary>What may stand before 'số' of a member of an enumeration: 'và số 12/…'.</summary>
    public static PhraseTable<string> BeforeMember { get; } = Table("before-member");

    /// <summary>Offices and organs that stand before the name of a body: 'Bộ trưởng', 'Ban Thường vụ'.</summary>
    public static PhraseTable<string> Offices { get; } = Table("office");

    /// <summary>Organs of a ministry that number for themselves: 'Thanh tra Bộ Nội vụ'.</summary>
    public static PhraseTable<string> NumberingOrgans { get; } = Table("numbering-organ");

    /// <summary>Words for a province or a city run by the centre.</summary>
    public static PhraseTable<string> Provinces { get; } = Table("province");

    /// <summary>Words for a unit below the province.</summary>
    public static PhraseTable<string> Localities { get; } = Table("locality");

    /// <summary>
    /// Words that begin what the sentence says next. In a name only the first syllable of a compound is a capital
    /// ('Doanh nghiệp', 'Trung ương'), so one small syllable may follow a capital one, unless it is one of these.
    /// </summary>
    public static PhraseTable<string> BodyEnds { get; } = Table("body-end");

    /// <summary>What a body begins with that is named by its task: 'Ban Chỉ đạo Trung ương về hoàn thiện thể
    /// chế'.</summary>
    public static PhraseTable<string> NamedByTask { get; } = Table("named-by-task");

    /// <summary>What the task of such a body begins with, where no 'về' stands before it.</summary>
    public static PhraseTable<string> TaskStarts { get; } = Table("task-start");

    /// <summary>Words behind which a word that ends names is another one: 'thiên tai' does not end with 'tại'.</summary>
    public static PhraseTable<string> BeforeOtherWords { get; } = Table("before-other-word");

    /// <summary>Words at which the name of a law that is not in the register ends.</summary>
    public static PhraseTable<string> LawEnds { get; } = Table("law-end");

    /// <summary>What the name of an amending law begins with.</summary>
    public static PhraseTable<string> Amending { get; } = Table("law-amending");

    /// <summary>What stands behind 'luật' where it is no name: 'luật sư'.</summary>
    public static PhraseTable<string> NotLaws { get; } = Table("no-law-behind");

    /// <summary>What 'luật' is the second part of: 'pháp luật', 'kỷ luật'.</summary>
    public static PhraseTable<string> LawIsPartOf { get; } = Table("no-law-before");

    /// <summary>What ends with a word of <see cref="LawIsPartOf"/> and leaves 'luật' a word of its own: 'quy định Luật
    /// Đất đai'.</summary>
    public static PhraseTable<string> LawFollows { get; } = Table("law-follows");

    /// <summary>Courts and councils that stand before the name of the court that they belong to: 'Tòa phúc
    /// thẩm'.</summary>
    public static PhraseTable<string> Chambers { get; } = Table("chamber");

    /// <summary>What follows 'Hiến pháp' in its full name.</summary>
    public static PhraseTable<string> Constitutions { get; } = Table("constitution");

    /// <summary>Meetings of the Party whose resolutions are cited by the meeting: 'Đại hội', 'Trung ương'.</summary>
    public static PhraseTable<string> Congresses { get; } = Table("congress");

    /// <summary>Meetings whose ordinal is that of a term behind 'khóa'.</summary>
    public static PhraseTable<string> Plenums { get; } = Table("plenum");

    /// <summary>Pairs with a comma between them inside a name: 'Phòng, chống'; the folded words before and behind the
    /// comma.</summary>
    public static (string Before, string Behind)[] Pairs { get; } =
        [
            .. from row in ByRole["law-pair"] let parts = Letters.Fold(row.Phrase)
            .Split(", ") select (parts[0], parts[1])];

    private static PhraseTable<string> Table(string role) => new(ByRole[role]);
}
