using VanBan.Knowledge;

namespace VanBan.Citations;

/// <summary>The phrases of <c>relations.tsv</c> that tell what a document does with the one it cites next.</summary>
internal static class RelationWords
{
    private static readonly PhraseTable<Relation> Phrases = new(
        KnowledgeTable.Read("relations.tsv").Rows.Select(row => (row["phrase"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>The last phrase in <paramref name="lead"/> (folded); <see langword="false"/> where there is none.</summary>
    public static bool TryLast(ReadOnlySpan<char> lead, out Relation relation, out Range phrase)
    {
        (relation, phrase) = (default, default);
        var any = false;
        for (var at = 0; at < lead.Length;)
        {
            if (!char.IsLetter(lead[at]))
            {
                at++;
                continue;
            }
            var end = Phrases.Match(lead, at, out var found);
            if (end > 0)
            {
                // In 'Điều lệ (sửa đổi, bổ sung)' the words in parentheses name a version.
                if (at == 0 || lead[at - 1] != '(')
                    (relation, phrase, any) = (found, at..end, true);
                at = end;
                continue;
            }
            while (at < lead.Length && char.IsLetterOrDigit(lead[at]))
                at++;
        }
        return any;
    }
}
