using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>What words of asking do in a query.</summary>
internal enum AskingRole
{
    /// <summary>They make a question of it: <c>bao nhiêu</c>.</summary>
    Asks,

    /// <summary>They ask what the words before them mean: <c>là gì</c>.</summary>
    Defines,

    /// <summary>They ask what the words behind them mean: <c>thế nào là</c>.</summary>
    Names,

    /// <summary>They stand around what is asked: <c>theo quy định của</c>.</summary>
    Frame,

    /// <summary>They deny: <c>không được</c>.</summary>
    Denial,
}

/// <summary>Words of asking in a query, the rows of <c>asking-words.tsv</c>. What a question asks for are its other
/// words.</summary>
internal static class AskingWords
{
    private readonly record struct Phrase(ImmutableArray<QuerySyllable> Words, AskingRole Role);

    // By first syllable, the longest phrase first.
    private static readonly FrozenDictionary<string, ImmutableArray<Phrase>> Phrases =
        KnowledgeTable.Read("asking-words.tsv").Rows
            .Select(row => new Phrase([.. QuerySyllable.In(row["words"])], Enum.Parse<AskingRole>(row["role"], ignoreCase: true)))
            .GroupBy(phrase => phrase.Words[0].Letters, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(),
                StringComparer.Ordinal);

    /// <summary>Which syllables of a query belong to words of asking, and to which; <see langword="null"/> for the
    /// others.</summary>
    public static AskingRole?[] In(IReadOnlyList<QuerySyllable> query)
    {
        var roles = new AskingRole?[query.Count];
        var isPlain = query.All(word => word.Kind != SyllableKind.Word || word.Marks == 0);
        for (var at = 0; at < query.Count;)
        {
            var (length, role) = At(query, at, isPlain);
            roles.AsSpan(at, length).Fill(role);
            at += Math.Max(length, 1);
        }
        return roles;
    }

    private static (int Length, AskingRole Role) At(IReadOnlyList<QuerySyllable> query, int at, bool isPlain)
    {
        foreach (var phrase in Phrases.GetValueOrDefault(query[at].Letters, []))
        {
            if (phrase.Words.Length <= query.Count - at
                && phrase.Words.Index().All(word => Fits(word.Item, query[at + word.Index], isPlain)))
                return (phrase.Words.Length, phrase.Role);
        }
        return default;
    }

    private static bool Fits(QuerySyllable wanted, QuerySyllable typed, bool isPlain) =>
        wanted.Letters == typed.Letters && (isPlain || wanted.Marks == typed.Marks);
}
