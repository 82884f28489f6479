using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>Finds the acts of the arrays, designation by designation, and where the mentions lead.</summary>
internal sealed class ActNodesBuilder(
    ActTexts texts, List<DocumentKey> keys, int[] fileKeys, List<string> paths, ActMentionArrays mentions)
{
    /// <summary>The number of acts.</summary>
    public int Count => Keys.Count;

    /// <summary>The act of each file.</summary>
    public int[] FileNodes { get; } = new int[fileKeys.Length];

    /// <summary>The key of each act.</summary>
    public List<DocumentKey> Keys { get; } = [];

    /// <summary>Status and candidacy of each act.</summary>
    public List<byte> Marks { get; } = [];

    /// <summary>Where the files of each act begin.</summary>
    public List<int> FileStarts { get; } = [0];

    /// <summary>The files of the acts.</summary>
    public List<int> Files { get; } = [];

    /// <summary>Texts of the designations, ordered.</summary>
    public List<int> Designations { get; } = [];

    /// <summary>The first act of each designation.</summary>
    public List<int> DesignationNodes { get; } = [0];

    /// <summary>Finds the acts of all designations, and behind them those that have none.</summary>
    public void Resolve()
    {
        var (names, places) = Ordered();
        int[] keyPlaces = [.. keys.Select(key => key.Designation is { } name ? places[name] : -1)];
        var (fileStarts, files) = ActBuilder.Grouped(Array.ConvertAll(fileKeys, key => keyPlaces[key]), names.Length);
        var (mentionStarts, uses) = ActBuilder.Grouped(
            Array.ConvertAll(mentions.Keys, key => keyPlaces[key]), names.Length);
        Array.Fill(mentions.Nodes, -1);
        for (var i = 1; i < mentions.Marks.Length; i += 2)
            mentions.Marks[i] = (byte)EdgeStatus.Ambiguous;
        for (var i = 0; i < names.Length; i++)
        {
            Designations.Add(texts.Number(names[i]));
            Resolve(files.AsSpan(fileStarts[i]..fileStarts[i + 1]), uses.AsSpan(mentionStarts[i]..mentionStarts[i + 1]));
            DesignationNodes.Add(Keys.Count);
        }
        for (var file = 0; file < fileKeys.Length; file++)
        {
            if (keyPlaces[fileKeys[file]] < 0)
                Add(new ActBucketNode("", keys[fileKeys[file]], EdgeStatus.Present, [file]));
        }
    }

    private (string[] Names, Dictionary<string, int> Places) Ordered()
    {
        string[] names =
            [.. keys.Select(key => key.Designation).OfType<string>().Distinct(StringComparer.Ordinal)];
        Array.Sort(names, StringComparer.Ordinal);
        var places = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            places[names[i]] = i;
        return (names, places);
    }

    private void Resolve(ReadOnlySpan<int> files, ReadOnlySpan<int> bucketMentions)
    {
        var first = Keys.Count;
        var present = new List<DocumentFile>(files.Length);
        foreach (var file in files)
            present.Add(new DocumentFile(paths[file], keys[fileKeys[file]]) { Id = file });
        var uses = new ActUses(key => keys[key], mention => keys[fileKeys[mentions.Files[mention]]].Date);
        foreach (var mention in bucketMentions)
            uses.Add(mention, mentions.Keys[mention]);
        var bucket = ActBucket.Of(present, uses.All);
        foreach (var node in bucket.Nodes)
            Add(node);
        foreach (var (mention, use) in uses.Places)
        {
            var (node, status) = bucket.Targets[use];
            mentions.Nodes[mention] = first + node;
            mentions.Marks[(2 * mention) + 1] = (byte)status;
        }
    }

    private void Add(ActBucketNode node)
    {
        foreach (var file in node.Files)
            FileNodes[file] = Keys.Count;
        Keys.Add(node.Key);
        Marks.Add((byte)node.Status);
        Marks.Add(node.IsCandidate ? (byte)1 : (byte)0);
        Files.AddRange(node.Files);
        FileStarts.Add(Files.Count);
    }
}

/// <summary>The mentions of a designation, those that tell the same put together.</summary>
/// <param name="keyOf">The key of a number.</param>
/// <param name="citedOn">The day of the document in which a mention stands.</param>
internal sealed class ActUses(Func<int, DocumentKey> keyOf, Func<int, DateOnly?> citedOn)
{
    private readonly Dictionary<(int Key, int Day), int> numbers = [];
    private readonly Dictionary<int, DocumentKey> keys = [];

    /// <summary>What they tell.</summary>
    public List<ActUse> All { get; } = [];

    /// <summary>Each mention with the place in <see cref="All"/> of what it tells.</summary>
    public List<(int Mention, int Use)> Places { get; } = [];

    /// <summary>Adds a mention.</summary>
    /// <param name="mention">Its number.</param>
    /// <param name="key">The number of its key.</param>
    public void Add(int mention, int key)
    {
        if (!keys.TryGetValue(key, out var told))
            keys[key] = told = keyOf(key);
        // The day matters only where the mention has none.
        var day = told.Year is null ? citedOn(mention) : null;
        var same = (key, day?.DayNumber ?? -1);
        if (!numbers.TryGetValue(same, out var number))
        {
            numbers[same] = number = All.Count;
            All.Add(new ActUse(told, day, 0));
        }
        All[number] = All[number] with { Count = All[number].Count + 1 };
        Places.Add((mention, number));
    }
}
