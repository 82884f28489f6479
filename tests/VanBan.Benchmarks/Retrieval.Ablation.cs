using System.Globalization;
using VanBan.Store.Search;

namespace VanBan.Benchmarks;

internal static partial class Retrieval
{
    private static readonly (string Name, RankingWeights Weights)[] Without =
    [
        ("all parts", RankingWeights.Default),
        ("without pair", RankingWeights.Default with { Pair = 0 }),
        ("without title", RankingWeights.Default with { Title = 0, TitlePair = 0 }),
        ("without asking", RankingWeights.Default with { Asking = 1 }),
        ("without passage", RankingWeights.Default with { Passage = 0 }),
        ("without heading", RankingWeights.Default with { Heading = 0 }),
        ("without law", RankingWeights.Default with { Law = 1 }),
        ("without definition", RankingWeights.Default with { Definition = 0 }),
        ("without abbreviation", RankingWeights.Default with { Abbreviation = 0 }),
    ];

    /// <summary>What each part of the score is worth: MRR@10 of each collection, with diacritics, with that part left
    /// out. Started by <c>retrieval-ablation FOLDER</c>; weights to be tried beside them are given as
    /// <c>Law=0.2,Heading=3</c>.</summary>
    public static void Ablate(string folder, IEnumerable<string> tried)
    {
        var sets = Sets(folder, null);
        Console.WriteLine($"{"MRR@10",-34}{string.Concat(sets.Select(set => set.Name.PadLeft(16)))}");
        var built = sets.ConvertAll(
            set => new Built([.. set.Articles.Select(article => (article.Id, $"{article.Title}\n\n{article.Text}\n"))]));
        foreach (var (name, weights) in Without.Concat(tried.Select(text => (text, Parsed(text)))))
        {
            var line = name.PadRight(34);
            foreach (var (set, index) in sets.Zip(built))
            {
                var ranks = new Ranks();
                Ask(set, plain: false, (question, query) =>
                    ranks.Add(index.Search(query, weights).Hits.Select(hit => question.Answers.Contains(hit.File))));
                line += ranks.Mrr.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(16);
            }
            Console.WriteLine(line);
        }
        built.ForEach(index => index.Dispose());
    }

    private static RankingWeights Parsed(string text)
    {
        var weights = RankingWeights.Default with { };
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            typeof(RankingWeights).GetProperty(part[..equals])!
                .SetValue(weights, float.Parse(part[(equals + 1)..], CultureInfo.InvariantCulture));
        }
        return weights;
    }
}
