namespace VanBan.Graph.Acts;

/// <summary>
/// Arrays and what stands beside them, put together to arrays again. Nothing is resolved: files, mentions and acts get
/// other numbers, and each column is copied in their order. A column is worked out when it is asked for and what it was
/// made of is given back, so that few of them are in memory at a time.
/// </summary>
internal sealed class ActFold
{
    private const int LargeMentions = 1 << 20;

    private readonly ActArrays old;
    private readonly ActDelta delta;
    private readonly ActGraph graph;
    private readonly ActFoldOrder files;
    private readonly ActFoldOrder mentions;
    private readonly ActFoldOrder nodes;
    private readonly ActFoldKeys keys;

    /// <summary>Puts them together.</summary>
    /// <param name="old">The arrays.</param>
    /// <param name="delta">What stands beside them.</param>
    /// <param name="graph">Both, as they are asked.</param>
    public ActFold(ActArrays old, ActDelta delta, ActGraph graph)
    {
        (this.old, this.delta, this.graph) = (old, delta, graph);
        files = new ActFoldOrder(FileOrder(), old.FileCount + delta.Files.Length);
        mentions = new ActFoldOrder(MentionOrder(), graph.MentionBound);
        nodes = new ActFoldOrder([.. graph.Nodes()], graph.NodeBound);
        keys = new ActFoldKeys(old, delta);
        Arrays = Columns(Designations(), nodes.Old.Sum(node => graph.IncomingOf(node).Length));
        Release();
    }

    /// <summary>The arrays.</summary>
    public ActArrays Arrays { get; }

    private ActArrays Columns((int[] Texts, int[] Starts) designations, int incoming) => new()
    {
        TextStarts = Made(keys.TextCount + 1, keys.TextStarts),
        Texts = Made(keys.TextBytes, keys.Texts),
        Keys = Made(keys.Count * ActKeys.Parts, keys.Parts),
        FilePaths = OfFiles(file => file < old.FileCount ? old.FilePaths[file] : keys.TextOf(graph.PathOf(file))),
        FileIds = OfFiles(graph.DocumentOf),
        FileKeys = OfFiles(file => file < old.FileCount ? old.FileKeys[file] : keys.NumberOf(Came(file).Key)),
        FileNodes = OfFiles(file => nodes.New[graph.NodeOf(file)]),
        FileMentions = Made(files.Old.Length + 1, () => Starts(files.Old, file => MentionsIn(file))),
        MentionFiles = Made(mentions.Old.Length, MentionFiles),
        MentionKeys = OfMentions(old.MentionKeys, 1, (came, key) => key[0] = keys.NumberOf(delta.Mention(came).Key)),
        MentionNodes = Made(mentions.Old.Length, MentionNodes),
        MentionOrdinals = OfMentions(old.MentionOrdinals, 1, (came, place) => place[0] = delta.Mention(came).Ordinal),
        MentionStarts = OfMentions(old.MentionStarts, 1, (came, place) => place[0] = delta.Mention(came).Start),
        MentionQuotes = OfMentions(old.MentionQuotes, 2, Quote),
        MentionMarks = Made(mentions.Old.Length * 2, MentionMarks),
        NodeKeys = Made(nodes.Old.Length, () => Array.ConvertAll(nodes.Old, NodeKey)),
        NodeMarks = Pairs(
            nodes.Old, node => ((byte)graph.StatusOf(node), graph.IsCandidate(node) ? (byte)1 : (byte)0)),
        NodeFileStarts = Made(nodes.Old.Length + 1, () => Starts(nodes.Old, node => graph.FilesOf(node).Length)),
        NodeFiles = Made(files.Old.Length, () => Joined(files.Old.Length, graph.FilesOf, files.New)),
        IncomingStarts = Made(nodes.Old.Length + 1, () => Starts(nodes.Old, node => graph.IncomingOf(node).Length)),
        Incoming = Made(incoming, () => Joined(incoming, graph.IncomingOf, mentions.New)),
        Designations = new(designations.Texts),
        DesignationNodes = new(designations.Starts),
    };

    // Both are ordered by path: those that came stand where the arrays would have them.
    private int[] FileOrder()
    {
        var order = new List<int>(old.FileCount + delta.Files.Length);
        var next = 0;
        for (var i = 0; i < delta.Files.Length; i++)
        {
            var at = old.FileAt(delta.Files[i].Path);
            TakeUpTo(at < 0 ? ~at : at);
            order.Add(old.FileCount + i);
        }
        TakeUpTo(old.FileCount);
        return [.. order];

        void TakeUpTo(int end)
        {
            for (; next < end; next++)
            {
                if (!delta.IsGone(next))
                    order.Add(next);
            }
        }
    }

    private int[] MentionOrder()
    {
        var order = new int[files.Old.Sum(MentionsIn)];
        var next = 0;
        foreach (var file in files.Old)
        {
            var (first, end) = graph.MentionsIn(file);
            for (var mention = first; mention < end; mention++)
                order[next++] = mention;
        }
        return order;
    }

    private int MentionsIn(int file)
    {
        var (first, end) = graph.MentionsIn(file);
        return end - first;
    }

    // The acts of a designation stand together; those without any come last.
    private (int[] Texts, int[] Starts) Designations()
    {
        var (texts, starts) = (new List<int>(), new List<int>());
        var at = 0;
        for (; at < nodes.Old.Length && DesignationOf(nodes.Old[at]) is >= 0 and var text; at++)
        {
            if (texts.Count > 0 && texts[^1] == text)
                continue;
            texts.Add(text);
            starts.Add(at);
        }
        starts.Add(at);
        return ([.. texts], [.. starts]);
    }

    private int DesignationOf(int node) => node < old.NodeCount
        ? old.Keys[(old.NodeKeys[node] * ActKeys.Parts) + ActKeys.Designation]
        : keys.TextOf(delta.Nodes[node - old.NodeCount].Key.Designation);

    private ActFileRow Came(int file) => delta.Files[file - old.FileCount];

    private int NodeKey(int node) => node < old.NodeCount
        ? old.NodeKeys[node] : keys.NumberOf(delta.Nodes[node - old.NodeCount].Key);

    private void Quote(int came, Span<int> place) =>
        (place[0], place[1]) = (delta.Mention(came).Quote.Length, delta.Mention(came).Quote.Hash);

    private int[] MentionFiles()
    {
        var values = new int[mentions.Old.Length];
        var rest = values.AsSpan();
        for (var file = 0; file < files.Old.Length; file++)
        {
            var count = MentionsIn(files.Old[file]);
            rest[..count].Fill(file);
            rest = rest[count..];
        }
        return values;
    }

    private int[] MentionNodes()
    {
        var values = Copied(old.MentionNodes, 1, (came, place) => place[0] = delta.TargetOf(came).Node);
        foreach (var (mention, target) in delta.OtherTargets)
        {
            if (mentions.New[mention] is >= 0 and var at)
                values[at] = target.Node;
        }
        for (var i = 0; i < values.Length; i++)
            values[i] = values[i] < 0 ? -1 : nodes.New[values[i]];
        return values;
    }

    private byte[] MentionMarks()
    {
        var values = Copied(old.MentionMarks, 2, (came, place) =>
            (place[0], place[1]) = ((byte)delta.Mention(came).Relation, (byte)delta.TargetOf(came).Status));
        foreach (var (mention, target) in delta.OtherTargets)
        {
            if (mentions.New[mention] is >= 0 and var at)
                values[(2 * at) + 1] = (byte)target.Status;
        }
        return values;
    }

    private static int[] Starts(int[] owners, Func<int, int> countOf)
    {
        var starts = new int[owners.Length + 1];
        for (var i = 0; i < owners.Length; i++)
            starts[i + 1] = starts[i] + countOf(owners[i]);
        return starts;
    }

    private int[] Joined(int count, ActFoldOf of, int[] numbers)
    {
        var all = new int[count];
        var next = 0;
        foreach (var node in nodes.Old)
        {
            foreach (var one in of(node))
                all[next++] = numbers[one];
        }
        return all;
    }

    private ActColumn<T> OfFiles<T>(Func<int, T> of) where T : unmanaged =>
        Made(files.Old.Length, () => Array.ConvertAll(files.Old, file => of(file)));

    private ActColumn<int> OfMentions(ActColumn<int> column, int each, ActFoldInto<int> came) =>
        Made(mentions.Old.Length * each, () => Copied(column, each, came));

    // Those of one file as they stand together.
    private T[] Copied<T>(ActColumn<T> column, int each, ActFoldInto<T> came) where T : unmanaged
    {
        var values = new T[mentions.Old.Length * each];
        var rest = values.AsSpan();
        foreach (var file in files.Old)
        {
            var (first, end) = graph.MentionsIn(file);
            if (file < old.FileCount)
                column.Slice(first * each, (end - first) * each).CopyTo(rest);
            for (var i = 0; file >= old.FileCount && i < end - first; i++)
                came(first - old.MentionCount + i, rest.Slice(i * each, each));
            rest = rest[((end - first) * each)..];
        }
        return values;
    }

    private ActColumn<byte> Pairs(int[] owners, Func<int, (byte One, byte Other)> of) => Made(owners.Length * 2, () =>
    {
        var values = new byte[owners.Length * 2];
        for (var i = 0; i < owners.Length; i++)
            (values[2 * i], values[(2 * i) + 1]) = of(owners[i]);
        return values;
    });

    private ActColumn<T> Made<T>(int count, Func<T[]> make) where T : unmanaged => new(count, () =>
    {
        var values = make();
        Release();
        return values;
    });

    // A few large arrays fill the memory long before the collector thinks it worth its while.
    private void Release()
    {
        old.Release();
        if (old.MentionCount > LargeMentions)
            GC.Collect();
    }
}

/// <summary>The numbers that belong to an act.</summary>
internal delegate ReadOnlySpan<int> ActFoldOf(int node);

/// <summary>Puts what a mention that came says into its place.</summary>
internal delegate void ActFoldInto<T>(int came, Span<T> place);

/// <summary>Old numbers in their new order.</summary>
internal sealed class ActFoldOrder
{
    /// <summary>An order.</summary>
    /// <param name="old">The old numbers.</param>
    /// <param name="bound">They are below this one.</param>
    public ActFoldOrder(int[] old, int bound)
    {
        (Old, New) = (old, new int[bound]);
        Array.Fill(New, -1);
        for (var i = 0; i < old.Length; i++)
            New[old[i]] = i;
    }

    /// <summary>The old number of each new one.</summary>
    public int[] Old { get; }

    /// <summary>The new number of each old one; -1 for one that is no more.</summary>
    public int[] New { get; }
}
