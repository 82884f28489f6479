using System.Collections.Frozen;
using VanBan.Application.Compare;
using VanBan.Application.Questions;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Search;
using VanBan.Tasks;

namespace VanBan.Application.Wording;

/// <summary>What people read for a code of the program, by the rows of <c>code-words.tsv</c>; the same for every
/// door.</summary>
public static class CodeWords
{
    private static readonly FrozenDictionary<string, string> Rows = EmbeddedTable.Read("code-words.tsv")
        .ToFrozenDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);

    /// <summary>What is changed of the days of effect, before the day.</summary>
    public static string Of(ChangedEffect effect) => Rows["changed-effect." + EnumName.Of(effect)];

    /// <summary>What a citing document does with the one it cites: <c>thay thế</c>.</summary>
    public static string Of(Relation relation) => Rows["relation." + EnumName.Of(relation)];

    /// <summary>What another act does with one, said of that one: <c>được hướng dẫn bởi</c>.</summary>
    public static string OfPassive(Relation relation) => Rows["passive." + EnumName.Of(relation)];

    /// <summary>An event in the life of an act: <c>ban hành</c>.</summary>
    public static string Of(TimelineKind kind) => Rows["event." + EnumName.Of(kind)];

    /// <summary>What is to be done with a document when the one it cites so changes.</summary>
    public static string ActionOf(Relation relation) => Rows["action." + EnumName.Of(relation)];

    /// <summary>What a hit is to the document number asked for: <c>chính văn bản này</c>.</summary>
    public static string Of(HitRole role) => Rows["hit-role." + EnumName.Of(role)];

    /// <summary>What is said where no document bears or names the number asked for.</summary>
    public static string NotHeld => Rows["hit-role.not-held"];

    /// <summary>What the documents of the store say of a document's validity: <c>bị bãi bỏ, hết hiệu lực</c>.</summary>
    public static string Of(ValidityState state) => Rows["validity-state." + EnumName.Of(state)];

    /// <summary>Whether an act is in force: <c>hết hiệu lực toàn bộ</c>.</summary>
    public static string Of(StandingState state) => Rows["standing-state." + EnumName.Of(state)];

    /// <summary>What was done to an act: <c>bị thay thế</c>.</summary>
    public static string OfChange(Relation action) => Rows["change." + EnumName.Of(action)];

    /// <summary>What became of an act or a provision of which another act says that it is over.</summary>
    public static string Lapsed => Rows["change.lapsed"];

    /// <summary>What a body has to do with a task: <c>chủ trì</c>.</summary>
    public static string Of(AssignmentRole role) => Rows["assignment-role." + EnumName.Of(role)];

    /// <summary>How often a task comes again: <c>hằng quý</c>.</summary>
    public static string Of(Recurrence repeats) => Rows["recurrence." + EnumName.Of(repeats)];

    /// <summary>What a person corrected: <c>viện dẫn này là văn bản khác</c>.</summary>
    public static string Of(CorrectionKind kind) => Rows["correction-kind." + EnumName.Of(kind)];

    /// <summary>A component of a head: <c>số, ký hiệu</c>.</summary>
    public static string OfHeadField(string field) => Rows["head-field." + field];

    /// <summary>Whether a cited document is in the store: <c>chưa có</c>.</summary>
    public static string Of(EdgeStatus status) => Rows["edge-status." + EnumName.Of(status)];

    /// <summary>What stood in the way of reading a file: <c>có mật khẩu</c>.</summary>
    public static string Of(Obstacle obstacle) => Rows["obstacle." + EnumName.Of(obstacle)];

    /// <summary>A part of a store: <c>chỉ mục tìm kiếm</c>.</summary>
    public static string Of(StorePart part) => Rows["store-part." + EnumName.Of(part)];

    /// <summary>What is wrong with a part of a store: <c>thiếu văn bản</c>.</summary>
    public static string Of(StoreFault fault) => Rows["store-fault." + EnumName.Of(fault)];

    /// <summary>What became of something between two versions of a draft: <c>thêm</c>.</summary>
    public static string Of(DraftDifferenceKind kind) => Rows["draft-difference." + EnumName.Of(kind)];

    /// <summary>How one document takes up another: <c>trả lời</c>.</summary>
    public static string Of(Knowledge.ThreadLink link) => Rows["thread-link." + EnumName.Of(link)];

    /// <summary>Whether a document of a thread is taken up.</summary>
    public static string Of(Questions.ThreadState state) => Rows["thread-state." + EnumName.Of(state)];

    /// <summary>A part of a draft that is compared: <c>Viện dẫn</c>.</summary>
    public static string OfPart(string part) => Rows["draft-part." + part];
}
