using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>Abbreviations in a query and the words that have one, the rows of <c>abbreviations.tsv</c>.</summary>
internal static class ShortForms
{
    private readonly record struct Form(QuerySyllable Short, ImmutableArray<QuerySyllable> Words);

    private static readonly ImmutableArray<Form> All =
    [
        .. Abbreviation.All.Select(
            row => new Form(QuerySyllable.In(row.Abbreviation)[0], [.. QuerySyllable.In(row.Words)]))
    ];

    private static readonly FrozenDictionary<string, Form> ByShort = All.DistinctBy(form => form.Short.Letters)
        .ToFrozenDictionary(form => form.Short.Letters, StringComparer.Ordinal);

    private static readonly ILookup<string, Form> ByFirst =
        All.ToLookup(form => form.Words[0].Letters, StringComparer.Ordinal);

    /// <summary>Where a query holds one form, with the other: the words of an abbreviation, or the abbreviation
    /// alone.</summary>
    /// <param name="words">The query.</param>
    /// <param name="plain">Whether it was typed without any marks.</param>
    public static IEnumerable<(int First, int Count, IReadOnlyList<QuerySyllable> Meant)> In(
        IReadOnlyList<QuerySyllable> words, bool plain)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == SyllableKind.Word && ByShort.TryGetValue(words[at].Letters, out var known))
                yield return (at, 1, known.Words);
            foreach (var form in ByFirst[words[at].Letters])
            {
                if (Stands(form.Words, words, at, plain))
                    yield return (at, form.Words.Length, [form.Short]);
            }
        }
    }

    private static bool Stands(
        ImmutableArray<QuerySyllable> form, IReadOnlyList<QuerySyllable> words, int at, bool plain) =>
        at + form.Length <= words.Count
            && form.Index().All(part => part.Item.Letters == words[at + part.Index].Letters
                && (plain || part.Item.Marks == words[at + part.Index].Marks));
}
