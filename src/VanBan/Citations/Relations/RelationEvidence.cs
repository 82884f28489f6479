using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The printed words that tell what a document does with one that it cites, by the rows of
/// <c>relations.tsv</c>.</summary>
public static class RelationEvidence
{
    private const int MostPhrases = 16;

    /// <summary>The words of this relation that stand nearest before a mention: <c>Căn cứ</c>; <see langword="null"/>
    /// for none.</summary>
    /// <param name="lead">The text before the mention, in its sentence.</param>
    /// <param name="relation">The relation.</param>
    public static string? Before(string lead, Relation relation)
    {
        Span<RelationPhrase> found = stackalloc RelationPhrase[MostPhrases];
        var count = RelationPhrases.Read(Letters.Fold(lead), found);
        for (var i = count - 1; i >= 0; i--)
        {
            if (found[i].Relation == relation)
                return lead[found[i].Start..found[i].End];
        }
        return null;
    }

    /// <summary>The words of this relation that stand nearest behind a mention: <c>hết hiệu lực</c>.</summary>
    /// <param name="tail">The text behind the mention, in its sentence.</param>
    /// <param name="relation">The relation.</param>
    public static string? Behind(string tail, Relation relation)
    {
        Span<RelationPhrase> found = stackalloc RelationPhrase[MostPhrases];
        var count = RelationPhrases.Read(Letters.Fold(tail), found);
        foreach (var phrase in found[..count])
        {
            if (phrase.Relation == relation)
                return tail[phrase.Start..phrase.End];
        }
        return null;
    }
}
