using VanBan.Citations;

namespace VanBan.Graph.Acts;

/// <summary>Walks through the graph of acts in numbers: nothing is read of a mention but where it leads.</summary>
public static class ActSearch
{
    private const int Unseen = -2;
    private const int Start = -1;

    /// <summary>The mentions of a document that are sure to mean it, by path and place.</summary>
    public static IReadOnlyList<int> Citing(ActGraph graph, GraphDocument document)
    {
        if (NodeOf(graph, document) is { } node)
            return Firm(graph, node);
        return document.IsPresent || document.Key.Designation is not { } designation
            ? [] : CitingAbsent(graph, document, designation);
    }

    /// <summary>The act of a document at hand; <see langword="null"/> of one that is not.</summary>
    public static int? NodeOf(ActGraph graph, GraphDocument document) =>
        document.IsPresent ? graph.NodeAt(document.Files[0].File) : null;

    /// <summary>The acts that depend on one, directly or through others, nearest first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="document">The act, at hand or only cited.</param>
    /// <param name="depth">The longest chain followed; <see langword="null"/> for any.</param>
    /// <param name="follows">The relations that are followed.</param>
    public static IReadOnlyList<ActStep> Impact(
        ActGraph graph, GraphDocument document, int? depth, Func<Relation, bool> follows)
    {
        var steps = new List<ActStep>();
        var isSeen = new bool[graph.NodeBound];
        if (NodeOf(graph, document) is { } start)
            isSeen[start] = true;
        Follow(Citing(graph, document), Start, 1);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Distance != depth)
                Follow(Firm(graph, steps[i].Node), steps[i].Node, steps[i].Distance + 1);
        }
        return steps;

        void Follow(IReadOnlyList<int> citing, int cited, int distance)
        {
            foreach (var mention in citing)
            {
                var node = graph.SourceOf(mention);
                if (isSeen[node] || !follows(graph.RelationOf(mention)))
                    continue;
                isSeen[node] = true;
                steps.Add(new ActStep(node, distance, cited));
            }
        }
    }

    /// <summary>A shortest way along citations from one document to another, which need not be at hand, as mentions;
    /// <see langword="null"/> where there is none.</summary>
    public static IReadOnlyList<int>? Path(ActGraph graph, GraphDocument from, GraphDocument to)
    {
        if (from.Equals(to))
            return [];
        if (NodeOf(graph, from) is not { } start)
            return null;
        var end = NodeOf(graph, to);
        var absent = to is { IsPresent: false, Key.Designation: { } designation }
            ? graph.NodesOf(designation).ToHashSet() : [];
        var cameBy = new int[graph.NodeBound];
        Array.Fill(cameBy, Unseen);
        cameBy[start] = Start;
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var mention in MentionsOf(graph, at))
            {
                var (node, status) = graph.TargetOf(mention);
                if (IsMissing(mention, node, status))
                    return Way(graph, cameBy, mention);
                if (status != EdgeStatus.Present || cameBy[node] != Unseen)
                    continue;
                if (node == end)
                    return Way(graph, cameBy, mention);
                cameBy[node] = mention;
                queue.Enqueue(node);
            }
        }
        return null;

        bool IsMissing(int mention, int node, EdgeStatus status) => status == EdgeStatus.Missing
            && absent.Contains(node)
            && KeyGroup.MayBeOne(graph.KeyOfMention(mention), to.Key);
    }

    /// <summary>The mentions in the files of an act, file by file in the order of the text.</summary>
    public static IEnumerable<int> MentionsOf(ActGraph graph, int node)
    {
        foreach (var file in graph.FilesOf(node).ToArray())
        {
            var (first, end) = graph.MentionsIn(file);
            for (var mention = first; mention < end; mention++)
                yield return mention;
        }
    }

    /// <summary>The mention that tells the most of an act that is only cited, as
    /// <see cref="CitedDocument.BestForm"/>. One that fits several at hand and tells as little names it only where no
    /// other does.</summary>
    public static int BestForm(ActGraph graph, int node)
    {
        var all = graph.IncomingOf(node).ToArray();
        var mentions = Array.FindAll(all, mention => graph.TargetOf(mention).Status == EdgeStatus.Missing);
        if (mentions.Length == 0)
            mentions = all;
        var times = mentions.CountBy(graph.QuoteOf).ToDictionary();
        return mentions.MaxBy(mention => (
            graph.QuoteOf(mention).Length > 0, KeyGroup.KnownParts(graph.KeyOfMention(mention)),
            graph.QuoteOf(mention).Length,
            times[graph.QuoteOf(mention)]));
    }

    private static List<int> Way(ActGraph graph, int[] cameBy, int last)
    {
        var way = new List<int>();
        for (var mention = last; mention >= 0; mention = cameBy[graph.SourceOf(mention)])
            way.Insert(0, mention);
        return way;
    }

    // Of the mentions that lead to an act at hand, those that mean no other and do not stand in itself.
    private static List<int> Firm(ActGraph graph, int node)
    {
        var firm = new List<int>();
        foreach (var mention in graph.IncomingOf(node))
        {
            if (graph.TargetOf(mention).Status == EdgeStatus.Present && graph.SourceOf(mention) != node)
                firm.Add(mention);
        }
        return firm;
    }

    private static List<int> CitingAbsent(ActGraph graph, GraphDocument document, string designation)
    {
        var mentions = graph.NodesOf(designation).SelectMany(node => graph.IncomingOf(node).ToArray())
            .Where(mention => graph.TargetOf(mention).Status == EdgeStatus.Missing).ToList();
        var keys = mentions.ConvertAll(graph.KeyOfMention);
        var missing = MissingActs.Of(keys.CountBy(key => key).Select(key => new ActUse(key.Key, null, key.Value)));
        var citing = mentions.Where((_, i) => KeyGroup.MayBeOne(missing.StandardOf(keys[i]), document.Key))
            .ToList();
        citing.Sort(graph.Compare);
        return citing;
    }
}

/// <summary>An act that depends on another one.</summary>
/// <param name="Node">The act.</param>
/// <param name="Distance">The number of citations between it and the one asked for.</param>
/// <param name="Cited">The act that it cites, one step nearer; -1 for the one asked for.</param>
public readonly record struct ActStep(int Node, int Distance, int Cited);
