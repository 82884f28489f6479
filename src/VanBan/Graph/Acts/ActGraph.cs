using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>
/// The graph of acts, one node an act: the arrays made some time ago and what has come and gone since. It answers the
/// same whatever stands in the arrays and whatever beside them. Acts, files and mentions are numbers, which hold as
/// long as the object does.
/// </summary>
public sealed class ActGraph
{
    private readonly ActArrays arrays;
    private readonly ActDelta delta;

    /// <summary>The graph of arrays and what has changed since they were made.</summary>
    public ActGraph(ActArrays arrays, ActChanges changes) =>
        (this.arrays, delta) = (arrays, new ActDelta(arrays, changes));

    /// <summary>The numbers of acts are below this one; not each of them is in use.</summary>
    public int NodeBound => arrays.NodeCount + delta.Nodes.Count;

    /// <summary>The numbers of mentions are below this one; not each of them is in use.</summary>
    public int MentionBound => arrays.MentionCount + delta.MentionCount;

    /// <summary>The acts in the order of designation and identifier, those without designation last, by path.</summary>
    public IEnumerable<int> Nodes()
    {
        var next = 0;
        foreach (var (designation, (first, count)) in delta.Designations)
        {
            if (designation.Length == 0)
                continue;
            var at = arrays.DesignationAt(designation);
            foreach (var node in Live(ref next, arrays.DesignationNodes[at < 0 ? ~at : at]))
                yield return node;
            for (var i = 0; i < count; i++)
                yield return arrays.NodeCount + first + i;
        }
        foreach (var node in Live(ref next, arrays.DesignatedNodes))
            yield return node;
        foreach (var node in Undesignated())
            yield return node;
    }

    /// <summary>What is known of the identity of an act.</summary>
    public DocumentKey KeyOf(int node) =>
        node < arrays.NodeCount ? arrays.Key(arrays.NodeKeys[node]) : delta.Nodes[node - arrays.NodeCount].Key;

    /// <summary>The identifier of an act, as <see cref="GraphDocument.Id"/>.</summary>
    public string IdOf(int node)
    {
        var key = KeyOf(node);
        return key.Designation is null
            && FilesOf(node) is [var file, ..] ? "file:" + PathOf(file) : key.ToString();
    }

    /// <summary>Acts by what tells them from others.</summary>
    public IEnumerable<(DocumentKey Key, string Id)> Named(IEnumerable<int> nodes) =>
        nodes.Select(node => (KeyOf(node), IdOf(node)));

    /// <summary>Whether an act is at hand, or it is not sure which one is meant.</summary>
    public EdgeStatus StatusOf(int node) => node < arrays.NodeCount
        ? (EdgeStatus)arrays.NodeMarks[2 * node] : delta.Nodes[node - arrays.NodeCount].Status;

    /// <summary>Whether a mention that fits several may mean an act.</summary>
    public bool IsCandidate(int node) => node < arrays.NodeCount
        ? arrays.NodeMarks[(2 * node) + 1] != 0 : delta.Nodes[node - arrays.NodeCount].IsCandidate;

    /// <summary>The files of an act, ordered by path.</summary>
    public ReadOnlySpan<int> FilesOf(int node)
    {
        if (node >= arrays.NodeCount)
            return delta.Nodes[node - arrays.NodeCount].Files.AsSpan();
        var start = arrays.NodeFileStarts[node];
        return arrays.NodeFiles.Slice(start, arrays.NodeFileStarts[node + 1] - start);
    }

    /// <summary>Whether a mention leads to an act.</summary>
    public bool IsNamed(int node) => node >= arrays.NodeCount || (!delta.IsEmpty && delta.HasOther(node, out int[] _))
        ? !IncomingOf(node).IsEmpty : arrays.IncomingStarts[node] < arrays.IncomingStarts[node + 1];

    /// <summary>The mentions that lead to an act, by path and place, also those in itself.</summary>
    public ReadOnlySpan<int> IncomingOf(int node)
    {
        if (node >= arrays.NodeCount)
            return delta.Incoming(node - arrays.NodeCount);
        if (!delta.IsEmpty && delta.HasOther(node, out int[] other))
            return other;
        var start = arrays.IncomingStarts[node];
        return arrays.Incoming.Slice(start, arrays.IncomingStarts[node + 1] - start);
    }

    /// <summary>The mentions in a file stand one behind the other: the first, and the end of the last.</summary>
    public (int First, int End) MentionsIn(int file)
    {
        if (file < arrays.FileCount)
            return (arrays.FileMentions[file], arrays.FileMentions[file + 1]);
        var (start, end) = delta.MentionsOf(file - arrays.FileCount);
        return (arrays.MentionCount + start, arrays.MentionCount + end);
    }

    /// <summary>Where a mention leads to: the act, below 0 where the mention has no designation, and whether it is at
    /// hand.</summary>
    public (int Node, EdgeStatus Status) TargetOf(int mention)
    {
        if (mention >= arrays.MentionCount)
            return delta.TargetOf(mention - arrays.MentionCount);
        return !delta.IsEmpty && delta.HasOther(mention, out (int Node, EdgeStatus Status) other)
            ? other : (arrays.MentionNodes[mention], (EdgeStatus)arrays.MentionMarks[(2 * mention) + 1]);
    }

    /// <summary>The file in which a mention stands.</summary>
    public int FileOf(int mention) => mention < arrays.MentionCount
        ? arrays.MentionFiles[mention] : delta.FileOf(mention - arrays.MentionCount);

    /// <summary>The act that makes a mention.</summary>
    public int SourceOf(int mention) => NodeOf(FileOf(mention));

    /// <summary>The act of a file.</summary>
    public int NodeOf(int file)
    {
        if (file >= arrays.FileCount)
            return delta.NodeOf(file - arrays.FileCount);
        return !delta.IsEmpty && delta.HasOther(file, out int other) ? other : arrays.FileNodes[file];
    }

    /// <summary>What the citing document does.</summary>
    public Relation RelationOf(int mention) => mention < arrays.MentionCount
        ? (Relation)arrays.MentionMarks[2 * mention] : delta.Mention(mention - arrays.MentionCount).Relation;

    /// <summary>What a mention tells of the act named.</summary>
    public DocumentKey KeyOfMention(int mention) => mention < arrays.MentionCount
        ? arrays.Key(arrays.MentionKeys[mention]) : delta.Mention(mention - arrays.MentionCount).Key;

    /// <summary>Where a mention stands in the catalog: the number of its document, and its place among the citations
    /// of it.</summary>
    public (long Document, int Ordinal) PlaceOf(int mention)
    {
        if (mention < arrays.MentionCount)
            return (arrays.FileIds[arrays.MentionFiles[mention]], arrays.MentionOrdinals[mention]);
        var one = delta.Mention(mention - arrays.MentionCount);
        return (one.Document, one.Ordinal);
    }

    /// <summary>Length and hash of what a mention prints.</summary>
    public ActQuote QuoteOf(int mention) => mention < arrays.MentionCount
        ? new ActQuote(arrays.MentionQuotes[2 * mention], arrays.MentionQuotes[(2 * mention) + 1])
        : delta.Mention(mention - arrays.MentionCount).Quote;

    /// <summary>The mentions that stand beside the arrays, with what was found out about them.</summary>
    public IReadOnlyList<ActMentionRow> Beside() => delta.Found();

    /// <summary>Arrays of all that this graph holds, each worked out when it is asked for.</summary>
    public ActArrays Folded() => delta.IsEmpty ? arrays : new ActFold(arrays, delta, this).Arrays;

    /// <summary>The path of a file.</summary>
    public string PathOf(int file) =>
        file < arrays.FileCount ? arrays.Path(file) : delta.Files[file - arrays.FileCount].Path;

    /// <summary>The number of a file's document in the catalog.</summary>
    public long DocumentOf(int file) =>
        file < arrays.FileCount ? arrays.FileIds[file] : delta.Files[file - arrays.FileCount].Id;

    /// <summary>The act of the file with this path; <see langword="null"/> where there is none.</summary>
    public int? NodeAt(string path)
    {
        if (delta.FileAt(path) is { } came)
            return NodeOf(came);
        return arrays.FileAt(path) is >= 0 and var file && !delta.IsGone(file) ? NodeOf(file) : null;
    }

    /// <summary>The acts of a designation.</summary>
    public IEnumerable<int> NodesOf(string designation)
    {
        if (delta.Designations.TryGetValue(designation, out var place))
            return Enumerable.Range(arrays.NodeCount + place.First, place.Count);
        if (arrays.DesignationAt(designation) is not (>= 0 and var at))
            return [];
        var first = arrays.DesignationNodes[at];
        return Enumerable.Range(first, arrays.DesignationNodes[at + 1] - first);
    }

    /// <summary>The order of two mentions, by path and place in the text.</summary>
    public int Compare(int mention, int other) => delta.Order(mention, other);

    private List<int> Live(ref int next, int end)
    {
        var live = new List<int>();
        for (; next < end; next++)
        {
            if (delta.IsEmpty || !delta.IsDead(next))
                live.Add(next);
        }
        return live;
    }

    private IEnumerable<int> Undesignated()
    {
        var next = arrays.DesignatedNodes;
        var known = Live(ref next, arrays.NodeCount);
        var came = delta.Designations.TryGetValue("", out var place)
            ? Enumerable.Range(arrays.NodeCount + place.First, place.Count).ToArray() : [];
        return came.Length == 0 ? known : known.Concat(came)
            .OrderBy(node => PathOf(FilesOf(node)[0]), StringComparer.Ordinal);
    }
}
