using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;

namespace VanBan.Citations.Relations;

/// <summary>
/// What a kind of document can do to others, by the columns <c>class</c> and <c>effect</c> of
/// <c>document-types.tsv</c>: a report that speaks of amending a decree amends nothing.
/// </summary>
internal static class Powers
{
    /// <summary>
    /// What a document of the kind <paramref name="own"/> does, where its words tell the relation of
    /// <paramref name="mention"/>.
    /// </summary>
    public static Relation Within(DocumentType? own, CitedPlace mention)
    {
        // Any document acts on one of its own kind, and where it names itself as the one that acts.
        if (own is null
            || own == mention.Type
            || mention.IsByThisDocument)
            return mention.Relation;
        return mention.Relation switch
        {
            Relation.Amends or Relation.Replaces or Relation.Repeals
                or Relation.Suspends when own.Effect != DocumentEffect.Any =>
                Relation.Mentions,
            Relation.Guides when !Guides(own) => Relation.Implements,
            var relation => relation,
        };
    }

    /// <summary>
    /// Whether a document lays down rules: there 'thực hiện việc A theo Nghị định B' applies the decree and does not
    /// carry it out. What lays down rules is numbered with its year
    /// (15/2020/QĐ-UBND), what decides a single thing is not (1529/QĐ-TTg): Nghị định 30/2020/NĐ-CP, Phụ lục I and Luật
    /// 64/2025/QH15.
    /// </summary>
    public static bool LayDownRules(Header header) =>
        header.Type is { } own
        && (
            own.Class is DocumentClass.Law or DocumentClass.Consolidation
                || (own.IsAct && header.Number is not { Year: null }));

    private static bool Guides(DocumentType own) =>
        own.IsAct || own.Class is DocumentClass.Guidance or DocumentClass.Letter;
}
