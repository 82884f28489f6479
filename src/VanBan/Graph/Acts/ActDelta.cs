using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>
/// The delta beside the arrays: files that came with their mentions, files that went, and the acts of all designations
/// whose files or mentions are others than those of the arrays. Numbers go on behind those of the arrays.
/// </summary>
internal sealed class ActDelta
{
    private readonly ActArrays arrays;
    private readonly ActFileRow[] files;
    private readonly ActMentionRow[] mentions;
    private readonly int[] mentionFiles;
    private readonly (int Node, EdgeStatus Status)[] mentionNodes;
    private readonly int[] fileNodes;
    private readonly int[] fileMentions;
    private readonly Dictionary<string, int> filesByPath = new(StringComparer.Ordinal);
    private readonly HashSet<int> gone = [];
    private readonly HashSet<int> deadNodes = [];
    private readonly Dictionary<int, int> otherNodes = [];
    private readonly Dictionary<int, (int Node, EdgeStatus Status)> otherTargets = [];
    private readonly List<ActBucketNode> nodes = [];
    private readonly List<int[]> incoming = [];
    private readonly Dictionary<int, ActComings> comings = [];
    private readonly SortedList<string, (int First, int Count)> designations = new(StringComparer.Ordinal);

    /// <summary>Puts changes beside arrays.</summary>
    public ActDelta(ActArrays arrays, ActChanges changes)
    {
        this.arrays = arrays;
        files = [.. changes.Files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        fileNodes = new int[files.Length];
        var numbers = new Dictionary<long, int>();
        for (var i = 0; i < files.Length; i++)
        {
            numbers[files[i].Id] = arrays.FileCount + i;
            filesByPath[files[i].Path] = arrays.FileCount + i;
        }
        // Stable: the mentions of one file keep their order.
        mentions = [.. changes.Mentions.OrderBy(mention => numbers[mention.Document])];
        mentionFiles = Array.ConvertAll(mentions, mention => numbers[mention.Document]);
        mentionNodes = new (int, EdgeStatus)[mentions.Length];
        fileMentions = ActBuilder.Grouped(
            Array.ConvertAll(mentionFiles, file => file - arrays.FileCount), files.Length).Starts;
        foreach (var path in changes.Gone.Concat(files.Select(file => file.Path)))
        {
            if (arrays.FileAt(path) is >= 0 and var file)
                gone.Add(file);
        }
        Resolve();
    }

    /// <summary>Whether nothing differs from the arrays.</summary>
    public bool IsEmpty => files.Length == 0 && gone.Count == 0;

    /// <summary>The number of mentions that came.</summary>
    public int MentionCount => mentions.Length;

    /// <summary>The acts of the delta.</summary>
    public IReadOnlyList<ActBucketNode> Nodes => nodes;

    /// <summary>The designations whose acts the delta has, ordered, with the places of these in <see cref="Nodes"/>;
    /// those without designation under the empty text.</summary>
    public SortedList<string, (int First, int Count)> Designations => designations;

    /// <summary>The mentions that lead to an act of the delta, in order.</summary>
    public int[] Incoming(int node) => incoming[node];

    /// <summary>Whether a file of the arrays is not at hand any more.</summary>
    public bool IsGone(int file) => gone.Contains(file);

    /// <summary>Whether an act of the arrays has been replaced by those of the delta.</summary>
    public bool IsDead(int node) => deadNodes.Contains(node);

    /// <summary>The file with this path among those that came; <see langword="null"/> where it is none.</summary>
    public int? FileAt(string path) => filesByPath.TryGetValue(path, out var file) ? file : null;

    /// <summary>The files that came, ordered by path.</summary>
    public ImmutableArray<ActFileRow> Files => ImmutableCollectionsMarshal.AsImmutableArray(files);

    /// <summary>The mentions of a file that came, by their numbers in the delta.</summary>
    public (int Start, int End) MentionsOf(int file) => (fileMentions[file], fileMentions[file + 1]);

    /// <summary>The mentions that came, in the order of files and text.</summary>
    public ImmutableArray<ActMentionRow> Mentions => ImmutableCollectionsMarshal.AsImmutableArray(mentions);

    /// <summary>A mention that came.</summary>
    public ActMentionRow Mention(int number) => mentions[number];

    /// <summary>The file of a mention that came.</summary>
    public int FileOf(int mention) => mentionFiles[mention];

    /// <summary>Where a mention that came leads to.</summary>
    public (int Node, EdgeStatus Status) TargetOf(int mention) => mentionNodes[mention];

    /// <summary>The act of a file that came.</summary>
    public int NodeOf(int file) => fileNodes[file];

    /// <summary>The act of a file of the arrays, where it is another one now.</summary>
    public bool HasOther(int file, out int node) => otherNodes.TryGetValue(file, out node);

    /// <summary>Where a mention of the arrays leads to now, if elsewhere.</summary>
    public bool HasOther(int mention, out (int Node, EdgeStatus Status) target) =>
        otherTargets.TryGetValue(mention, out target);

    /// <summary>The mentions that lead to an act of the arrays now, if others.</summary>
    public bool HasOther(int node, out int[] mentionsOfIt)
    {
        mentionsOfIt = [];
        if (!comings.TryGetValue(node, out var changed))
            return false;
        var start = arrays.IncomingStarts[node];
        mentionsOfIt = changed.In(arrays.Incoming.Slice(start, arrays.IncomingStarts[node + 1] - start), Order);
        return true;
    }

    /// <summary>The mentions of the arrays that lead elsewhere now.</summary>
    public IReadOnlyDictionary<int, (int Node, EdgeStatus Status)> OtherTargets => otherTargets;

    /// <summary>The mentions that came, with the act of the arrays that was found for them.</summary>
    public IReadOnlyList<ActMentionRow> Found() => Array.ConvertAll(
        [.. Enumerable.Range(0, mentions.Length)],
        at => mentions[at] with { Found = mentionNodes[at].Node < arrays.NodeCount ? mentionNodes[at].Node : -1 });

    /// <summary>The order of two mentions, by path and place in the text.</summary>
    public int Order(int one, int other)
    {
        if (one < arrays.MentionCount && other < arrays.MentionCount)
            return one.CompareTo(other);
        var order = string.CompareOrdinal(PathOf(one), PathOf(other));
        return order != 0 ? order : one.CompareTo(other);
    }

    private string PathOf(int mention) => mention < arrays.MentionCount
        ? arrays.Path(arrays.MentionFiles[mention])
        : files[mentionFiles[mention - arrays.MentionCount] - arrays.FileCount].Path;

    private void Resolve()
    {
        var newFiles = Enumerable.Range(0, files.Length).ToLookup(file => files[file].Key.Designation);
        var newMentions = Enumerable.Range(0, mentions.Length).ToLookup(mention => mentions[mention].Key.Designation);
        Array.Fill(mentionNodes, (-1, EdgeStatus.Ambiguous));
        var gonePlaces = gone.SelectMany(MentionsOfGone).ToLookup(one => one.Designation, one => one.Mention);
        var moved = newFiles.Select(group => group.Key)
            .Concat(gone.Select(file => arrays.Key(arrays.FileKeys[file]).Designation)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var named = newMentions.Select(group => group.Key).OfType<string>()
            .Concat(gonePlaces.Select(group => group.Key)).Distinct(StringComparer.Ordinal);
        foreach (var designation in moved)
            Resolve(designation, newFiles[designation], newMentions[designation]);
        foreach (var designation in named.Where(designation => !moved.Contains(designation)))
        {
            if (!IsOfThoseAtHand(designation, [.. newMentions[designation]], [.. gonePlaces[designation]]))
                Resolve(designation, [], newMentions[designation]);
        }
        var first = nodes.Count;
        foreach (var file in newFiles[null])
            Add(new ActBucketNode("", files[file].Key, EdgeStatus.Present, [arrays.FileCount + file]), []);
        designations[""] = (first, nodes.Count - first);
        foreach (var file in gone.Where(file => arrays.FileNodes[file] >= arrays.DesignatedNodes))
            deadNodes.Add(arrays.FileNodes[file]);
    }

    private IEnumerable<(string Designation, int Mention)> MentionsOfGone(int file)
    {
        for (var mention = arrays.FileMentions[file]; mention < arrays.FileMentions[file + 1]; mention++)
        {
            if (arrays.Key(arrays.MentionKeys[mention]).Designation is { } designation)
                yield return (designation, mention);
        }
    }

    // Where the files of a designation are the same, and all that came and went means one of them, nothing else of it
    // changes: an act that a hundred thousand cite need not be looked at again for one more.
    private bool IsOfThoseAtHand(string designation, List<int> came, List<int> went)
    {
        if (went.Exists(mention => arrays.MentionMarks[(2 * mention) + 1] != (byte)EdgeStatus.Present)
            || FoundOf(designation, came) is not { } found)
            return false;
        foreach (var mention in went)
            Comings(arrays.MentionNodes[mention]).Went.Add(mention);
        for (var i = 0; i < came.Count; i++)
        {
            Comings(found[i]).Came.Add(arrays.MentionCount + came[i]);
            mentionNodes[came[i]] = (found[i], EdgeStatus.Present);
        }
        return true;
    }

    private int[]? FoundOf(string designation, List<int> came)
    {
        if (came.TrueForAll(mention => mentions[mention].Found >= 0))
            return [.. came.Select(mention => mentions[mention].Found)];
        if (arrays.DesignationAt(designation) is not (>= 0 and var at))
            return null;
        var present = PresentOf(at);
        var targets = came.ConvertAll(mention => Resolver.Resolve(
            mentions[mention].Key, mentions[mention].Key.Year is null ? DayOf(arrays.MentionCount + mention) : null,
            present).Target);
        return targets.Contains(null) ? null : [.. targets.Select(target => (int)target!.Files[0].Id)];
    }

    // Each with one file, whose number is that of the act: no more is needed to find where a mention leads.
    private ImmutableArray<GraphDocument> PresentOf(int designation)
    {
        var present = ImmutableArray.CreateBuilder<GraphDocument>();
        for (var node = arrays.DesignationNodes[designation]; node < arrays.DesignationNodes[designation + 1]; node++)
        {
            if (arrays.NodeFileStarts[node] < arrays.NodeFileStarts[node + 1])
            {
                var key = arrays.Key(arrays.NodeKeys[node]);
                present.Add(new GraphDocument(key, [new DocumentFile("", key) { Id = node }]));
            }
        }
        return present.DrainToImmutable();
    }

    private ActComings Comings(int node)
    {
        if (!comings.TryGetValue(node, out var changed))
            comings[node] = changed = new ActComings();
        return changed;
    }

    private void Resolve(string designation, IEnumerable<int> newFiles, IEnumerable<int> newMentions)
    {
        var present = new List<DocumentFile>();
        var uses = new ActUses(KeyOf, DayOf);
        if (arrays.DesignationAt(designation) is >= 0 and var known)
            Take(known, present, uses);
        foreach (var file in newFiles)
            present.Add(new DocumentFile(files[file].Path, files[file].Key) { Id = arrays.FileCount + file });
        foreach (var mention in newMentions)
            uses.Add(arrays.MentionCount + mention, -1 - mention);
        var bucket = ActBucket.Of(present, uses.All);
        var first = nodes.Count;
        var lists = bucket.Nodes.Select(_ => new List<int>()).ToArray();
        foreach (var (mention, use) in uses.Places)
        {
            var (node, status) = bucket.Targets[use];
            lists[node].Add(mention);
            Lead(mention, (arrays.NodeCount + first + node, status));
        }
        for (var i = 0; i < lists.Length; i++)
            Add(bucket.Nodes[i], InOrder(lists[i]));
        designations[designation] = (first, bucket.Nodes.Length);
    }

    // What is still at hand of a designation of the arrays.
    private void Take(int designation, List<DocumentFile> present, ActUses uses)
    {
        var (first, end) = (arrays.DesignationNodes[designation], arrays.DesignationNodes[designation + 1]);
        for (var node = first; node < end; node++)
            deadNodes.Add(node);
        var (fileStart, fileEnd) = (arrays.NodeFileStarts[first], arrays.NodeFileStarts[end]);
        foreach (var file in arrays.NodeFiles.Slice(fileStart, fileEnd - fileStart))
        {
            if (!gone.Contains(file))
                present.Add(new DocumentFile(arrays.Path(file), arrays.Key(arrays.FileKeys[file])) { Id = file });
        }
        var (start, stop) = (arrays.IncomingStarts[first], arrays.IncomingStarts[end]);
        foreach (var mention in arrays.Incoming.Slice(start, stop - start))
        {
            if (gone.Count == 0 || !gone.Contains(arrays.MentionFiles[mention]))
                uses.Add(mention, arrays.MentionKeys[mention]);
        }
    }

    private DocumentKey KeyOf(int key) => key < 0 ? mentions[-1 - key].Key : arrays.Key(key);

    private DateOnly? DayOf(int mention) => mention < arrays.MentionCount
        ? arrays.Key(arrays.FileKeys[arrays.MentionFiles[mention]]).Date
        : files[mentionFiles[mention - arrays.MentionCount] - arrays.FileCount].Key.Date;

    private void Lead(int mention, (int Node, EdgeStatus Status) target)
    {
        if (mention < arrays.MentionCount)
            otherTargets[mention] = target;
        else
            mentionNodes[mention - arrays.MentionCount] = target;
    }

    private int[] InOrder(List<int> list)
    {
        var known = list.FindAll(mention => mention < arrays.MentionCount);
        known.Sort();
        var changed = new ActComings();
        changed.Came.AddRange(list.Where(mention => mention >= arrays.MentionCount));
        return changed.In(CollectionsMarshal.AsSpan(known), Order);
    }

    private void Add(ActBucketNode node, int[] mentionsOfIt)
    {
        foreach (var file in node.Files)
        {
            if (file < arrays.FileCount)
                otherNodes[file] = arrays.NodeCount + nodes.Count;
            else
                fileNodes[file - arrays.FileCount] = arrays.NodeCount + nodes.Count;
        }
        nodes.Add(node);
        incoming.Add(mentionsOfIt);
    }
}

/// <summary>The mentions that came to lead to an act, and those that went.</summary>
internal sealed class ActComings
{
    private int[]? all;

    /// <summary>Those that came.</summary>
    public List<int> Came { get; } = [];

    /// <summary>Those that went.</summary>
    public HashSet<int> Went { get; } = [];

    /// <summary>All that there are now.</summary>
    /// <param name="before">Those that there were, in order.</param>
    /// <param name="order">The order.</param>
    public int[] In(ReadOnlySpan<int> before, Comparison<int> order)
    {
        if (all is not null)
            return all;
        var mentions = new List<int>(before.Length + Came.Count);
        foreach (var mention in before)
        {
            if (!Went.Contains(mention))
                mentions.Add(mention);
        }
        // Few came: each is put in its place.
        var comparer = Comparer<int>.Create(order);
        foreach (var mention in Came)
        {
            var place = mentions.BinarySearch(mention, comparer);
            mentions.Insert(place < 0 ? ~place : place, mention);
        }
        return all = [.. mentions];
    }
}
