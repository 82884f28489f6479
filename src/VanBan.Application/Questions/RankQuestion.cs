using System.Collections.Immutable;
using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Application.Questions;

/// <summary>
/// Which acts the others stand on most: PageRank (Brin and Page, 1998) over citations, each pair of acts once. An act
/// counts more when acts that count cite it; one that is cited by many plain reports counts less than one on which a
/// law stands.
/// </summary>
public static class RankQuestion
{
    private const double Damping = 0.85;
    private const double Settled = 1e-9;
    private const int MostRounds = 100;

    /// <summary>The acts that count most, first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static ImmutableArray<RankedAct> Ask(
        OpenStore store, int? limit, CancellationToken cancellation = default) => store.AskActs(graph =>
    {
        var links = ActLinks.Of(graph, static status => status != EdgeStatus.Ambiguous, cancellation);
        var scores = Scores(links);
        var citing = new int[links.Count];
        for (var act = 0; act < links.Count; act++)
        {
            foreach (var cited in links.Of(act))
                citing[cited]++;
        }
        var reader = new ActReader(store, graph);
        return Best(graph, links, scores, citing, limit ?? int.MaxValue)
            .Select(act => new RankedAct(reader.NodeOf(links.Nodes[act]), scores[act], citing[act])).ToImmutableArray();
    });

    // The identifiers are asked for only where scores are equal.
    private static IEnumerable<int> Best(ActGraph graph, ActLinks links, double[] scores, int[] citing, int limit)
    {
        int[] cited = [.. Enumerable.Range(0, links.Count).Where(act => citing[act] > 0)];
        var keys = Array.ConvertAll(cited, act => -scores[act]);
        Array.Sort(keys, cited);
        var least = limit < cited.Length ? keys[limit] : double.MaxValue;
        return cited.TakeWhile(act => -scores[act] <= least)
            .OrderByDescending(act => scores[act])
            .ThenBy(act => graph.IdOf(links.Nodes[act]), StringComparer.Ordinal)
            .Take(limit);
    }

    /// <summary>The score of each act; they sum up to 1.</summary>
    internal static double[] Scores(ActLinks links)
    {
        var count = links.Count;
        var (scores, next) = (new double[count], new double[count]);
        Array.Fill(scores, 1.0 / Math.Max(count, 1));
        for (var round = 0; round < MostRounds; round++)
        {
            Round(links, scores, next);
            var moved = 0.0;
            for (var act = 0; act < count; act++)
                moved += Math.Abs(next[act] - scores[act]);
            (scores, next) = (next, scores);
            if (moved < Settled)
                break;
        }
        return scores;
    }

    // What an act that cites nothing would pass on goes to all alike.
    private static void Round(ActLinks links, double[] scores, double[] next)
    {
        Array.Clear(next);
        var lost = 0.0;
        for (var act = 0; act < scores.Length; act++)
        {
            var cited = links.Of(act);
            if (cited.IsEmpty)
                lost += scores[act];
            var passed = Damping * scores[act] / cited.Length;
            foreach (var one in cited)
                next[one] += passed;
        }
        var share = ((1 - Damping) + (Damping * lost)) / scores.Length;
        for (var act = 0; act < scores.Length; act++)
            next[act] += share;
    }
}

/// <summary>An act with how much it counts.</summary>
/// <param name="Act">The act.</param>
/// <param name="Score">Its share of 1.</param>
/// <param name="Citing">The number of acts that cite it.</param>
public sealed record RankedAct(ActNode Act, double Score, int Citing);
