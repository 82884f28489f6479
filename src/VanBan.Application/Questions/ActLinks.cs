using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Application.Questions;

/// <summary>Who cites whom, as numbers of acts from 0 on: each pair once, however often it is mentioned. Four bytes a
/// pair and eight an act.</summary>
internal sealed class ActLinks
{
    private readonly int[] starts;
    private readonly int[] targets;

    private ActLinks(int[] starts, int[] targets) => (this.starts, this.targets) = (starts, targets);

    /// <summary>The acts in the graph that they were read from, in order.</summary>
    public int[] Nodes { get; private init; } = [];

    /// <summary>The number of acts.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The acts that an act cites, in the order of their numbers.</summary>
    public ReadOnlySpan<int> Of(int act) => targets.AsSpan(starts[act]..starts[act + 1]);

    /// <summary>Reads a graph through: the acts that cite or are cited.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="isWanted">Which mentions count.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static ActLinks Of(ActGraph graph, Func<EdgeStatus, bool> isWanted, CancellationToken cancellation = default)
    {
        int[] nodes = [.. graph.Nodes().Where(node => IsLinked(graph, node))];
        var numbers = new int[graph.NodeBound];
        for (var act = 0; act < nodes.Length; act++)
            numbers[nodes[act]] = act;
        var starts = new int[nodes.Length + 1];
        // As many as there are mentions at most: one array that never grows.
        var targets = new int[graph.MentionBound];
        var count = 0;
        var cited = new List<int>();
        for (var act = 0; act < nodes.Length; act++)
        {
            cancellation.ThrowIfCancellationRequested();
            cited.Clear();
            Cited(graph, nodes[act], isWanted, numbers, cited);
            cited.Sort();
            var last = -1;
            foreach (var one in cited)
            {
                if (one != last)
                    targets[count++] = one;
                last = one;
            }
            starts[act + 1] = count;
        }
        return new ActLinks(starts, targets) { Nodes = nodes };
    }

    /// <summary>Puts pairs in order: the citing act in the upper half, the cited one in the lower.</summary>
    internal static ActLinks Of(List<long> pairs, int count)
    {
        pairs.Sort();
        var targets = new List<int>(pairs.Count);
        var starts = new int[count + 1];
        var last = -1L;
        foreach (var pair in pairs)
        {
            if (pair == last)
                continue;
            last = pair;
            targets.Add((int)(pair & uint.MaxValue));
            starts[(int)(pair >> 32) + 1]++;
        }
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        return new ActLinks(starts, [.. targets]);
    }

    private static void Cited(
        ActGraph graph, int node, Func<EdgeStatus, bool> isWanted, int[] numbers, List<int> cited)
    {
        foreach (var file in graph.FilesOf(node))
        {
            var (first, end) = graph.MentionsIn(file);
            for (var mention = first; mention < end; mention++)
            {
                var (target, status) = graph.TargetOf(mention);
                if (target >= 0 && target != node && isWanted(status))
                    cited.Add(numbers[target]);
            }
        }
    }

    private static bool IsLinked(ActGraph graph, int node)
    {
        if (graph.IsNamed(node))
            return true;
        foreach (var file in graph.FilesOf(node))
        {
            var (first, end) = graph.MentionsIn(file);
            for (var mention = first; mention < end; mention++)
            {
                if (graph.TargetOf(mention).Node >= 0)
                    return true;
            }
        }
        return false;
    }
}
