using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>
/// The acts of one designation and which mentions lead to them. Nothing else has a say in where a mention leads, so a
/// document that comes or goes changes the buckets of its own designation and of those that it cites, and no other.
/// </summary>
internal sealed class ActBucket
{
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<ActBucketNode> nodes = [];

    private ActBucket()
    {
    }

    /// <summary>The acts, ordered by identifier.</summary>
    public ImmutableArray<ActBucketNode> Nodes { get; private set; } = [];

    /// <summary>For each of the uses given, the place of its act in <see cref="Nodes"/> and its status.</summary>
    public ImmutableArray<(int Node, EdgeStatus Status)> Targets { get; private set; } = [];

    /// <summary>Finds the acts.</summary>
    /// <param name="files">The files at hand of the designation; <see cref="DocumentFile.Id"/> is the number that the
    /// acts refer to.</param>
    /// <param name="uses">The mentions of it, those that tell the same together.</param>
    public static ActBucket Of(IReadOnlyList<DocumentFile> files, IReadOnlyList<ActUse> uses)
    {
        var bucket = new ActBucket();
        var present = Resolver.Documents(files);
        foreach (var document in present)
            bucket.Node(document.Id, document.Key, EdgeStatus.Present, document.Files);
        var found = uses.Select(use => Resolver.Resolve(use.Key, use.CitedOn, present)).ToArray();
        var missing = MissingActs.Of(uses.Where((_, i) => found[i].Status == EdgeStatus.Missing));
        // A bare number in an old paper names what is missing, and in a later one fits several at hand: one node, of
        // which the missing act tells the status, whichever of the two stands first.
        foreach (var act in missing.Acts)
        {
            var status = act.IsAmbiguous ? EdgeStatus.Ambiguous : EdgeStatus.Missing;
            bucket.Node(act.Key.ToString(), act.Key, status, []);
        }
        var targets = new (int Node, EdgeStatus Status)[uses.Count];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = (bucket.NodeOf(found[i], uses[i].Key, missing), found[i].Status);
        bucket.Order(targets);
        return bucket;
    }

    private int NodeOf(Resolution found, DocumentKey key, MissingActs missing)
    {
        foreach (var candidate in found.Candidates)
            nodes[byId[candidate.Id]].IsCandidate = true;
        if (found.Target is { } target)
            return byId[target.Id];
        return found.Status == EdgeStatus.Missing
            ? byId[missing.ActOf(key).Key.ToString()] : Node(key.ToString(), key, found.Status, []);
    }

    private int Node(string id, DocumentKey key, EdgeStatus status, ImmutableArray<DocumentFile> files)
    {
        if (!byId.TryGetValue(id, out var number))
        {
            byId[id] = number = nodes.Count;
            nodes.Add(new ActBucketNode(id, key, status, [.. files.Select(file => (int)file.Id)]));
        }
        return number;
    }

    private void Order((int Node, EdgeStatus Status)[] targets)
    {
        int[] order = [.. Enumerable.Range(0, nodes.Count).OrderBy(node => nodes[node].Id, StringComparer.Ordinal)];
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i;
        Nodes = [.. order.Select(node => nodes[node])];
        Targets = [.. targets.Select(target => (places[target.Node], target.Status))];
    }
}

/// <summary>An act of a bucket.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Key">What is known of its identity.</param>
/// <param name="Status">Whether it is at hand, or it is not sure which act is meant.</param>
/// <param name="Files">Its files.</param>
internal sealed record ActBucketNode(string Id, DocumentKey Key, EdgeStatus Status, ImmutableArray<int> Files)
{
    /// <summary>Whether a mention that fits several may mean it.</summary>
    public bool IsCandidate { get; set; }
}

/// <summary>Mentions that tell the same.</summary>
/// <param name="Key">What they tell.</param>
/// <param name="CitedOn">The day of the citing documents, where the key has no year.</param>
/// <param name="Count">How many they are.</param>
public readonly record struct ActUse(DocumentKey Key, DateOnly? CitedOn, int Count);

/// <summary>The acts of one designation that are cited and not at hand.</summary>
internal sealed class MissingActs
{
    private readonly Dictionary<string, DocumentKey> standards;
    private readonly Dictionary<string, KeyGroup> groups = new(StringComparer.Ordinal);

    private MissingActs((DocumentKey Key, int Mentions)[] keys)
    {
        standards = Misprint.Standards(keys);
        foreach (var group in KeyGroup.Of(keys.Select(one => StandardOf(one.Key))))
        {
            foreach (var member in group.Members)
                groups[member.ToString()] = group;
        }
    }

    /// <summary>Puts mentions together that can only mean one act.</summary>
    public static MissingActs Of(IEnumerable<ActUse> missing) => new(
        [.. missing.GroupBy(use => use.Key).Select(same => (same.Key, same.Sum(use => use.Count)))]);

    /// <summary>The acts, each once.</summary>
    public IEnumerable<KeyGroup> Acts => groups.Values.Distinct();

    /// <summary>What a mention is to be read as: a day that one mention misprints makes no act of its own.</summary>
    public DocumentKey StandardOf(DocumentKey key) =>
        standards.Count > 0 ? standards.GetValueOrDefault(key.ToString(), key) : key;

    /// <summary>The act that one of the mentions names.</summary>
    public KeyGroup ActOf(DocumentKey key) => groups[StandardOf(key).ToString()];

    /// <summary>The act that a mention names; <see langword="null"/> where it is none of the mentions.</summary>
    public KeyGroup? Find(DocumentKey key) => groups.GetValueOrDefault(StandardOf(key).ToString());
}
