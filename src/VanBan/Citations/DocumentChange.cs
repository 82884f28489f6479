using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// What a document does, by its own words, to another one (an active modification, as Akoma Ntoso calls it): amends,
/// replaces, repeals, suspends or corrects it. Each citation whose
/// relation is one of these is a change; what only the title of the document says that an article says again is told
/// once, by the article.
/// </summary>
/// <param name="Citation">Index, among the citations of the document, of the one that names what is changed.</param>
/// <param name="Target">What identifies the document changed.</param>
/// <param name="Action">
/// <see cref="Relation.Amends"/>, <see cref="Relation.Replaces"/>, <see cref="Relation.Repeals"/>,
/// <see cref="Relation.Suspends"/> or <see cref="Relation.Corrects"/>.
/// </param>
/// <param name="Span">The citation in the document's text.</param>
public sealed record DocumentChange(int Citation, DocumentKey Target, Relation Action, TextSpan Span)
{
    /// <summary>The provisions changed, where the text names them; empty where it means the whole or says only 'một số
    /// điều'.</summary>
    public ImmutableArray<Pinpoint> Scope { get; init; } = [];

    /// <summary>
    /// Whether only a part of the document is meant, or it cannot be told that all of it is. What is amended is amended
    /// in part.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// The first day of the change where it is told ('hết hiệu lực kể từ ngày …'), else the day on which the document
    /// that makes it takes effect; null where neither is known.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of a change for a time ('ngưng hiệu lực … đến hết ngày …'); null where it has no
    /// end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is left out, as printed behind 'trừ': <c>quy định tại khoản 2 Điều 5</c>; null for
    /// nothing.</summary>
    public string? Exception { get; init; }

    /// <summary>The cases for which alone it is made, as printed: <c>đối với các xã biên giới</c>; null for all. What
    /// ends for some cases ends in part.</summary>
    public string? Limit { get; init; }

    /// <summary>What begins the change, as printed, where it is the effect of another act and no day: <c>Nghị quyết số
    /// 88/2024/QH15 có hiệu lực</c>; null for nothing. <see cref="From"/> is null then.</summary>
    public string? Event { get; init; }

    /// <summary>Index, among the citations of the document, of the one that names the act in <see cref="Event"/>; null
    /// where there is none.</summary>
    public int? EventAct { get; init; }

    /// <summary>The provision of the document itself in whose lines the change is made; null where it has none, and
    /// where another act makes it.</summary>
    public Pinpoint? Provision { get; init; }

    /// <summary>
    /// Index, among the citations of the document, of the one that names the act which makes the change, where the
    /// document only tells of it ('được bãi bỏ bởi Thông tư số …', a list of acts that have ended); null where the
    /// document makes it itself.
    /// </summary>
    public int? By { get; init; }

    /// <summary>What is changed of the days on which the document has effect; null for any other change.</summary>
    public ChangedEffect? Effect { get; init; }

    /// <summary>Whether several acts end in the same words and <see cref="Exception"/> does not say of which of them it
    /// is: 'Bãi bỏ A và B; riêng Điều 5 tiếp tục có hiệu lực'.</summary>
    public bool IsExceptionShared { get; init; }

    /// <summary>What was printed by mistake and is corrected; null where nothing is.</summary>
    public Misprint? Misprint { get; init; }

    /// <summary>The words that tell what is done, in the document's text; empty where no words do.</summary>
    public TextSpan Verb { get; init; }

    /// <summary>Where the sentence stands that makes it: an item that names no act stands behind the heading that
    /// does.</summary>
    public int At => Math.Max(Verb.Start, Span.Start);
}

/// <summary>What a change does to the days on which another document has effect.</summary>
public enum ChangedEffect
{
    /// <summary>It takes effect on the first day of the change, earlier or later than it said itself ('lùi thời điểm có
    /// hiệu lực … đến ngày …').</summary>
    Begins,

    /// <summary>It has effect up to the last day of the change ('gia hạn hiệu lực … đến hết ngày …').</summary>
    Ends,

    /// <summary>It was suspended and has effect again ('tiếp tục có hiệu lực kể từ ngày …').</summary>
    Resumes,
    /// <summary>A day printed in it is corrected, which may be that of its effect: it is, where the act itself has effect
    /// from the day in <see cref="Misprint.Day"/>.</summary>
    Redates,

    /// <summary>An act named it by mistake, and another one is meant: what that act does to it is not done.</summary>
    Withdrawn,

    /// <summary>The provisions in its scope have another wording as a whole: what they did by the old one, and the new one
    /// does not tell, is not done.</summary>
    Reworded,

    /// <summary>It is meant by an act that named another one by mistake: what that act does to the other is done to
    /// it.</summary>
    Meant,
}

/// <summary>What was printed by mistake.</summary>
/// <param name="Citation">Index, among the citations of the document that corrects it, of the act on the other side of the
/// correction: the one misprinted, or the one meant; null where a day is corrected.</param>
/// <param name="Day">The day misprinted; null where an act is.</param>
public sealed record Misprint(int? Citation, DateOnly? Day);
