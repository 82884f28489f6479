using VanBan.Knowledge;
using VanBan.Notation;

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
        scoped var parentheses = new Parentheses(stackalloc int[Parentheses.Deepest]);
        var count = 0;
        for (int at = 0, end = 0; at < lead.Length; at = end)
        {
            var start = Phrases.Find(lead, at, out end, out var relation);
            count = parentheses.Pass(lead[at..(start < 0 ? lead.Length : start)], count);
            if (start < 0)
                break;
            // Without marks 'nội dung quy định' holds 'đúng quy định'.
            if (lead[..start].EndsWith("noi ") && lead[start..].StartsWith("dung "))
                continue;
            if (RelationVocabulary.OpenersAlone.Begins(lead[start..]) && !ListMarker.Skip(lead[..start]).Trim().IsEmpty)
                continue;
            if (count == found.Length)
            {
                found[1..].CopyTo(found);
                count--;
            }
            found[count++] = new RelationPhrase(relation, start, end);
        }
        var inside = parentheses.Inside(count);
        found[inside..count].CopyTo(found);
        return count - inside;
    }

    /// <summary>Whether what a parenthesis says is that its act was issued with another: '(ban hành kèm theo
    /// Quyết định số …)'.</summary>
    /// <param name="words">The words from the parenthesis on, folded.</param>
    public static bool IsAttachment(ReadOnlySpan<char> words) =>
        RelationVocabulary.Attached.Begins(words.TrimStart());

    /// <summary>Where the parenthesis closes in which words begin; -1 where it does not.</summary>
    /// <param name="lead">The words, folded.</param>
    public static int ParenthesisClose(ReadOnlySpan<char> lead)
    {
        var close = lead.LastIndexOf(')');
        if (close > lead.LastIndexOf('('))
            return close;
        // ') Quy chế B (': the first one is closed, another opens.
        var first = lead.IndexOf(')');
        return first < lead.IndexOf('(') ? first : -1;
    }

    // How many phrases stood before each parenthesis that is open.
    private ref struct Parentheses(Span<int> before)
    {
        public const int Deepest = 8;

        private readonly Span<int> before = before;
        private int depth;

        // Passes words; where they close a parenthesis, what stood in it no longer counts.
        public int Pass(ReadOnlySpan<char> words, int count)
        {
            for (var at = words.IndexOfAny('(', ')'); at >= 0; at = words.IndexOfAny('(', ')'))
            {
                if (words[at] == '(' && depth < Deepest)
                    before[depth++] = IsAttachment(words[(at + 1)..]) ? ~count : count;
                else if (words[at] == ')' && depth > 0)
                    count = Math.Min(count, Count(before[--depth]));
                words = words[(at + 1)..];
            }
            return count;
        }

        // 'Bãi bỏ Quy chế … (ban hành kèm theo Quyết định số …)' speaks as it does without the parenthesis.
        public readonly int Inside(int count)
        {
            var own = depth - 1;
            while (own >= 0 && before[own] < 0)
                own--;
            return own < 0 ? 0 : Math.Min(count, before[own]);
        }

        private static int Count(int stored) => stored < 0 ? ~stored : stored;
    }
}
