using VanBan.Knowledge;

namespace VanBan.Citations.Relations;

/// <summary>A phrase of <c>relations.tsv</c> that stands in the words before a citation.</summary>
/// <param name="Relation">What it tells.</param>
/// <param name="Start">Where it begins in those words.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct RelationPhrase(Relation Relation, int Start, int End);

/// <summary>The phrases of <c>relations.tsv</c> that tell what a document does with the one it cites next.</summary>
internal static class RelationPhrases
{
    private static readonly PhraseTable<Relation> Phrases = new(
        KnowledgeTable.Read("relations.tsv")
            .Rows.Select(row => (row["phrase"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>
    /// Reads the phrases in <paramref name="lead"/> (folded) that speak of what follows it, in their order, the last
    /// ones if they are more than <paramref name="found"/> holds.
    /// Words in parentheses that are closed speak of what stands inside; where a parenthesis is open, only the words
    /// inside it count.
    /// </summary>
    /// <returns>The number of phrases.</returns>
    public static int Read(ReadOnlySpan<char> lead, Span<RelationPhrase> found)
    {
        Span<int> outer = stackalloc int[8];
        var depth = 0;
        var count = 0;
        for (var at = 0; at < lead.Length;)
        {
            if (!char.IsLetter(lead[at]))
            {
                if (lead[at] == '(' && depth < outer.Length)
                    outer[depth++] = count;
                else if (lead[at] == ')' && depth > 0)
                    count = Math.Min(count, outer[--depth]);
                at++;
                continue;
            }
            var end = Phrases.Match(lead, at, out var relation);
            if (end > 0)
            {
                if (count == found.Length)
                {
                    found[1..].CopyTo(found);
                    count--;
                }
                found[count++] = new RelationPhrase(relation, at, end);
                at = end;
                continue;
            }
            while (at < lead.Length && char.IsLetterOrDigit(lead[at]))
                at++;
        }
        if (depth == 0)
            return count;
        var inside = Math.Min(count, outer[depth - 1]);
        found[inside..count].CopyTo(found);
        return count - inside;
    }
}
