namespace VanBan.Graph.Acts;

/// <summary>
/// Which acts are cited most: by the number of documents that cite them, then of mentions, then by identifier. Of a
/// citing document in several files, mentions count once: in the file that has the most of them.
/// </summary>
public sealed class ActTop
{
    private readonly ActGraph graph;
    private readonly int[] lastCited;
    private readonly Dictionary<int, Dictionary<int, int>> copies = [];

    private ActTop(ActGraph graph)
    {
        this.graph = graph;
        lastCited = new int[graph.NodeBound];
        Array.Fill(lastCited, -1);
    }

    /// <summary>The acts that are cited and not at hand.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    public static IReadOnlyList<int> Missing(ActGraph graph, int? limit) => Best(graph, limit, IsMissing);

    /// <summary>The acts that are cited, at hand or not.</summary>
    public static IReadOnlyList<int> Cited(ActGraph graph, int? limit) =>
        Best(graph, limit, static (graph, node) => graph.StatusOf(node) != EdgeStatus.Ambiguous);

    /// <summary>How many documents cite an act, and how often.</summary>
    public static (int Documents, int Mentions) CountsOf(ActGraph graph, int node) => new ActTop(graph).CountsOf(node);

    private static bool IsMissing(ActGraph graph, int node) => graph.FilesOf(node).IsEmpty;

    private static List<int> Best(ActGraph graph, int? limit, Func<ActGraph, int, bool> isWanted)
    {
        var top = new ActTop(graph);
        var all = graph.Nodes().Where(node => isWanted(graph, node))
            .Select(node => (Node: node, Counts: top.CountsOf(node))).Where(one => one.Counts.Mentions > 0).ToList();
        // The identifiers are asked for only where the counts are equal.
        all.Sort(static (one, other) => other.Counts.CompareTo(one.Counts));
        var most = Math.Min(limit ?? all.Count, all.Count);
        var end = most;
        while (most > 0 && end < all.Count && all[end].Counts == all[most - 1].Counts)
            end++;
        return
        [
            .. all.Take(end).OrderByDescending(one => one.Counts)
                .ThenBy(one => graph.IdOf(one.Node), StringComparer.Ordinal).Take(most).Select(one => one.Node),
        ];
    }

    // An act at hand is cited by mentions that are sure to mean it, one that is missing by those of it; what fits
    // several at hand counts for none.
    private (int Documents, int Mentions) CountsOf(int node)
    {
        var wanted = graph.FilesOf(node).IsEmpty ? EdgeStatus.Missing : EdgeStatus.Present;
        var (documents, mentions) = (0, 0);
        copies.Clear();
        foreach (var mention in graph.IncomingOf(node))
        {
            var source = graph.SourceOf(mention);
            if (source == node || graph.TargetOf(mention).Status != wanted)
                continue;
            if (lastCited[source] != node)
                documents++;
            lastCited[source] = node;
            mentions += IsNew(source, graph.FileOf(mention)) ? 1 : 0;
        }
        return (documents, mentions);
    }

    // Whether a file of the document tells it more often than each of its others did.
    private bool IsNew(int source, int file)
    {
        if (graph.FilesOf(source).Length == 1)
            return true;
        if (!copies.TryGetValue(source, out var counts))
            copies[source] = counts = [];
        var most = counts.Values.DefaultIfEmpty().Max();
        counts[file] = counts.GetValueOrDefault(file) + 1;
        return counts[file] > most;
    }
}
