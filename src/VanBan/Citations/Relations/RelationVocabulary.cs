using VanBan.Knowledge;

namespace VanBan.Citations.Relations;

/// <summary>The words of <c>relation-words.tsv</c> by what they do in the clause around a citation.</summary>
internal static class RelationVocabulary
{
    private static readonly ILookup<string, string> ByRole = KnowledgeTable.Read("relation-words.tsv")
        .Rows.ToLookup(row => row["role"], row => row["words"], StringComparer.Ordinal);

    /// <summary>Before a verb of change: it is planned, asked for or somebody's task ('đề xuất').</summary>
    public static WordList Plans { get; } = Of("plan");

    /// <summary>Right before a verb: it orders nothing ('đã', 'không', 'các').</summary>
    public static WordList Denials { get; } = Of("denial");

    /// <summary>Right before 'thực hiện': it is not done ('chưa', 'không').</summary>
    public static WordList Refusals { get; } = Of("refusal");

    /// <summary>At the start of a clause: what follows is a condition ('trường hợp').</summary>
    public static WordList Conditions { get; } = Of("condition");

    /// <summary>Between a verb and the citation: the verb speaks of something else ('trước ngày', 'liên quan
    /// đến').</summary>
    public static WordList Breaks { get; } = Of("break");

    /// <summary>How something is carried out ('nghiêm', 'đầy đủ').</summary>
    public static WordList Manners { get; } = Of("manner");

    /// <summary>Joins the members of an enumeration and names their provisions ('khoản', 'và', 'của').</summary>
    public static WordList Joints { get; } = Of("joint");

    /// <summary>Begins the title (trích yếu) of a document behind its number, date and issuer ('về việc', 'hướng
    /// dẫn').</summary>
    public static WordList Titles { get; } = Of("title");

    /// <summary>Begins a clause at the start of a line ('theo đề nghị').</summary>
    public static WordList Openers { get; } = Of("opener");

    /// <summary>Tells a relation only at the start of a clause: elsewhere without marks it is another word ('chiểu theo',
    /// 'đa chiều theo').</summary>
    public static WordList OpenersAlone { get; } = Of("opener-alone");

    /// <summary>A verb of change that begins an order ('bãi bỏ').</summary>
    public static WordList Verbs { get; } = Of("verb");

    /// <summary>
    /// May stand between a verb and what it changes as a whole ('toàn bộ', 'các văn bản'); any other word may be a
    /// provision.
    /// </summary>
    public static WordList Wholes { get; } = Of("whole");

    /// <summary>May stand between a verb of change and its object: the provisions of a document, or words for the whole
    /// of it.</summary>
    public static WordList ObjectWords { get; } = new([.. ByRole["joint"], .. ByRole["whole"]]);

    /// <summary>Begins a sentence whose subject is a provision of the document named ('khoản', 'quy định
    /// về').</summary>
    public static WordList Provisions { get; } = Of("provision");

    /// <summary>Begins the parenthesis that names the document with which another was issued ('ban hành kèm
    /// theo').</summary>
    public static WordList Attached { get; } = Of("attached");

    /// <summary>Names a form to be filled in ('mẫu').</summary>
    public static WordList Forms { get; } = Of("form");

    /// <summary>Tells that only a part is meant ('một phần', 'cụm từ').</summary>
    public static WordList Parts { get; } = Of("part");

    /// <summary>What a document prescribes, so that doing it carries the document out ('nhiệm vụ', 'đề án').</summary>
    public static WordList Tasks { get; } = Of("task");

    /// <summary>Before a document whose end is only a time ('đến ngày', 'trước khi').</summary>
    public static WordList Times { get; } = Of("time");

    /// <summary>At the end of a line that the next one goes on with ('theo', 'của').</summary>
    public static WordList LineJoints { get; } = Of("line-joint");

    /// <summary>Leaves out what follows ('trừ').</summary>
    public static WordList Exceptions { get; } = Of("exception");

    /// <summary>Behind a change that is a task: when it is to be ready ('trong quý').</summary>
    public static WordList Deadlines { get; } = Of("deadline");

    /// <summary>Before a day: from it on ('kể từ ngày').</summary>
    public static WordList Beginnings { get; } = Of("from");

    /// <summary>Before a day: up to it ('đến hết ngày').</summary>
    public static WordList Endings { get; } = Of("until");

    private static WordList Of(string role) => new(ByRole[role]);
}
