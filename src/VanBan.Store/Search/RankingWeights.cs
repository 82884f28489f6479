using System.Collections.Frozen;
using System.Globalization;
using VanBan.Knowledge;

namespace VanBan.Store.Search;

/// <summary>What each part of a score weighs beside a syllable of the text, which weighs 1: the rows of
/// <c>ranking-weights.tsv</c>.</summary>
internal static class RankingWeights
{
    private static readonly FrozenDictionary<string, float> Weights = KnowledgeTable.Read("ranking-weights.tsv").Rows
        .ToFrozenDictionary(
            row => row["name"], row => float.Parse(row["weight"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Two syllables side by side.</summary>
    public static float Pair { get; } = Weights["pair"];

    /// <summary>A syllable of the title of a document, or of the heading of a provision.</summary>
    public static float Title { get; } = Weights["title"];

    /// <summary>Two of them side by side.</summary>
    public static float TitlePair { get; } = Weights["title-pair"];

    /// <summary>A syllable that only asks: <see cref="Language.AskingWords"/>.</summary>
    public static float Asking { get; } = Weights["asking"];

    /// <summary>The best passage of a provision: <see cref="Answers.PassageFinder.Worth"/>.</summary>
    public static float Passage { get; } = Weights["passage"];

    /// <summary>The share of a heading that is asked for: <see cref="Answers.HeadingCover"/>.</summary>
    public static float Heading { get; } = Weights["heading"];

    /// <summary>That a provision is the one which the question names: <c>Điều 5</c>.</summary>
    public static float Named { get; } = Weights["named"];
}
