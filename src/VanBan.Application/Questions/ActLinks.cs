namespace VanBan.Application.Questions;

/// <summary>Who cites whom, as numbers of acts: each pair once, however often it is mentioned. Eight bytes an edge and
/// four an act.</summary>
internal sealed class ActLinks
{
    private readonly int[] starts;
    private readonly int[] targets;

    private ActLinks(int[] starts, int[] targets) => (this.starts, this.targets) = (starts, targets);

    /// <summary>The number of acts.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The acts that an act cites, in the order of their numbers.</summary>
    public ReadOnlySpan<int> Of(int act) => targets.AsSpan(starts[act]..starts[act + 1]);

    /// <summary>Reads a graph through.</summary>
    /// <param name="walk">The graph; afterwards it knows all nodes.</param>
    /// <param name="isWanted">Which mentions count; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static ActLinks Read(ActWalk walk, Func<ActEdge, bool>? isWanted, CancellationToken cancellation)
    {
        var pairs = new List<long>();
        foreach (var edge in walk.Edges(cancellation))
        {
            if (isWanted is null || isWanted(edge))
                pairs.Add(((long)edge.From << 32) | (uint)edge.To);
        }
        return Of(pairs, walk.Nodes.Count);
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
}
