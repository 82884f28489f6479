using System.Collections.Frozen;
using System.Globalization;
using VanBan.Knowledge;

namespace VanBan.Store.Search;

/// <summary>What each part of a score weighs beside a syllable of the text, which weighs 1: the rows of
/// <c>ranking-weights.tsv</c>. Others are given by who measures what a part is worth.</summary>
internal sealed record RankingWeights
{
    /// <summary>Those of the table.</summary>
    public static RankingWeights Default { get; } = OfTable();

    /// <summary>Two syllables side by side.</summary>
    public required float Pair { get; init; }

    /// <summary>A syllable of the title of a document, or of the heading of a provision.</summary>
    public required float Title { get; init; }

    /// <summary>Two of them side by side.</summary>
    public required float TitlePair { get; init; }

    /// <summary>A syllable that only asks: <see cref="Language.AskingWords"/>.</summary>
    public required float Asking { get; init; }

    /// <summary>The best passage of a provision: <see cref="Answers.PassageFinder.Worth"/>.</summary>
    public required float Passage { get; init; }

    /// <summary>The share of a heading that is asked for: <see cref="Answers.HeadingCover"/>.</summary>
    public required float Heading { get; init; }

    /// <summary>That a provision is the one which the question names: <c>Điều 5</c>.</summary>
    public required float Named { get; init; }

    /// <summary>A syllable of the name of a law that the question names: it tells where the answer stands, not what it
    /// says.</summary>
    public required float Law { get; init; }

    /// <summary>That a provision says what the term means whose meaning is asked: <c>lợi tức là …</c>.</summary>
    public required float Definition { get; init; }

    /// <summary>What an abbreviation stands for, and the abbreviation for its words.</summary>
    public required float Abbreviation { get; init; }

    private static RankingWeights OfTable()
    {
        var weights = KnowledgeTable.Read("ranking-weights.tsv").Rows.ToFrozenDictionary(
            row => row["name"], row => float.Parse(row["weight"], CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
        return new RankingWeights
        {
            Pair = weights["pair"],
            Title = weights["title"],
            TitlePair = weights["title-pair"],
            Asking = weights["asking"],
            Passage = weights["passage"],
            Heading = weights["heading"],
            Named = weights["named"],
            Law = weights["law"],
            Definition = weights["definition"],
            Abbreviation = weights["abbreviation"],
        };
    }
}
