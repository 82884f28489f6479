using System.Collections.Immutable;

namespace VanBan.Application.Questions;

/// <summary>The strongly connected components of a graph (Tarjan, 1972), without recursion: chains of citations may be
/// long.</summary>
internal sealed class StrongGroups
{
    private readonly ActLinks links;
    private readonly int[] index;
    private readonly int[] low;
    private readonly bool[] isOpen;
    private readonly Stack<int> open = new();
    private readonly List<ImmutableArray<int>> groups = [];
    private int next;

    private StrongGroups(ActLinks links)
    {
        this.links = links;
        (index, low, isOpen) = (new int[links.Count], new int[links.Count], new bool[links.Count]);
        Array.Fill(index, -1);
    }

    /// <summary>The groups of two acts and more, each ordered by number.</summary>
    public static List<ImmutableArray<int>> Of(ActLinks links)
    {
        var search = new StrongGroups(links);
        for (var act = 0; act < links.Count; act++)
        {
            if (search.index[act] < 0)
                search.From(act);
        }
        return search.groups;
    }

    /// <summary>A shortest way from an act back to itself within its group.</summary>
    public static ImmutableArray<int> Circle(ActLinks links, int start, HashSet<int> members)
    {
        var before = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var cited in links.Of(at))
            {
                if (cited == start)
                    return Way(before, start, at);
                if (members.Contains(cited) && before.TryAdd(cited, at))
                    queue.Enqueue(cited);
            }
        }
        return [];
    }

    private static ImmutableArray<int> Way(Dictionary<int, int> before, int start, int end)
    {
        var way = new List<int>();
        for (var at = end; at != start; at = before[at])
            way.Insert(0, at);
        return [start, .. way];
    }

    private void From(int start)
    {
        var path = new Stack<(int Act, int Cited)>();
        Enter(start);
        path.Push((start, 0));
        while (path.TryPop(out var at))
        {
            var cited = links.Of(at.Act);
            if (at.Cited == cited.Length)
            {
                Leave(at.Act);
                if (path.TryPeek(out var above))
                    low[above.Act] = Math.Min(low[above.Act], low[at.Act]);
                continue;
            }
            path.Push((at.Act, at.Cited + 1));
            var one = cited[at.Cited];
            if (index[one] < 0)
            {
                Enter(one);
                path.Push((one, 0));
            }
            else if (isOpen[one])
                low[at.Act] = Math.Min(low[at.Act], index[one]);
        }
    }

    private void Enter(int act)
    {
        index[act] = low[act] = next++;
        isOpen[act] = true;
        open.Push(act);
    }

    private void Leave(int act)
    {
        if (low[act] != index[act])
            return;
        var group = new List<int>();
        int member;
        do
        {
            member = open.Pop();
            isOpen[member] = false;
            group.Add(member);
        }
        while (member != act);
        if (group.Count > 1)
            groups.Add([.. group.Order()]);
    }
}
