using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>What a document does to another one, as a person types it: the words of answers ('sửa đổi, bổ sung'), those of
/// the table of relations ('sửa đổi', 'hủy bỏ', 'quy định chi tiết'), or the code ('amends'); with marks or
/// without.</summary>
public static class AskedRelation
{
    // The table's words win over a code only where they differ from it; what only mentions is told by the words of answers.
    private static readonly FrozenDictionary<string, Relation> ByWords = KnowledgeTable.Read("relations.tsv").Rows
        .Select(static row => (Words: Slug(row["phrase"]), Relation: EnumName.Parse<Relation>(row["relation"])))
        .Where(static one => one.Relation != Relation.Mentions)
        .Concat(Enum.GetValues<Relation>().SelectMany<Relation, (string Words, Relation Relation)>(
            static one => [(Slug(CodeWords.Of(one)), one), (EnumName.Of(one), one)]))
        .GroupBy(static one => one.Words, StringComparer.Ordinal)
        .ToFrozenDictionary(static same => same.Key, static same => same.Last().Relation, StringComparer.Ordinal);

    /// <summary>The words of answers, one for each relation.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<Relation>().Select(CodeWords.Of)];

    /// <summary>The relation that <paramref name="text"/> names as a whole; <see langword="null"/> for other
    /// text.</summary>
    public static Relation? Read(string text) =>
        ByWords.TryGetValue(Slug(Letters.Compose(text)), out var relation) ? relation : null;

    private static string Slug(string words) => Letters.Slug(words, ' ');
}
