using System.Text;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>
/// Makes the arrays: all files first, then their mentions in any order of files, those of one file in the order of the
/// text. What comes in another order gives the same arrays.
/// </summary>
public sealed class ActBuilder
{
    private readonly List<ActFileRow> files;
    private readonly Dictionary<long, int> fileOf;
    private readonly ActTexts texts = new();
    private readonly Dictionary<DocumentKey, int> keyNumbers = [];
    private readonly List<DocumentKey> keys = [];
    private readonly List<int> mentionFiles = [];
    private readonly List<int> mentionKeys = [];
    private readonly List<int> mentionOrdinals = [];
    private readonly List<int> mentionStarts = [];
    private readonly List<int> mentionQuotes = [];
    private readonly List<byte> mentionRelations = [];

    /// <summary>Begins with the files at hand, in any order.</summary>
    public ActBuilder(IEnumerable<ActFileRow> files)
    {
        this.files = [.. files];
        this.files.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        fileOf = new Dictionary<long, int>(this.files.Count);
        for (var i = 0; i < this.files.Count; i++)
            fileOf[this.files[i].Id] = i;
    }

    /// <summary>Adds a mention.</summary>
    public void Add(in ActMentionRow mention)
    {
        mentionFiles.Add(fileOf[mention.Document]);
        mentionKeys.Add(KeyNumber(mention.Key));
        mentionOrdinals.Add(mention.Ordinal);
        mentionStarts.Add(mention.Start);
        mentionQuotes.Add(mention.Quote.Length);
        mentionQuotes.Add(mention.Quote.Hash);
        mentionRelations.Add((byte)mention.Relation);
    }

    /// <summary>The arrays of all that was added.</summary>
    public ActArrays Build()
    {
        int[] fileKeys = [.. files.Select(file => KeyNumber(file.Key))];
        var filePaths = files.ConvertAll(file => texts.Number(file.Path));
        var (starts, order) = Grouped(mentionFiles, files.Count);
        var sorted = new ActMentionArrays(
            Permuted(mentionFiles, order), Permuted(mentionKeys, order), new byte[order.Length * 2]);
        for (var i = 0; i < order.Length; i++)
            sorted.Marks[2 * i] = mentionRelations[order[i]];
        var nodes = new ActNodesBuilder(texts, keys, fileKeys, files.ConvertAll(file => file.Path), sorted);
        nodes.Resolve();
        var (incomingStarts, incoming) = Grouped(sorted.Nodes, nodes.Count);
        return new ActArrays
        {
            FilePaths = new([.. filePaths]),
            FileIds = new([.. files.Select(file => file.Id)]),
            FileKeys = new(fileKeys),
            FileNodes = new(nodes.FileNodes),
            FileMentions = new(starts),
            MentionFiles = new(sorted.Files),
            MentionKeys = new(sorted.Keys),
            MentionNodes = new(sorted.Nodes),
            MentionOrdinals = new(Permuted(mentionOrdinals, order)),
            MentionStarts = new(Permuted(mentionStarts, order)),
            MentionQuotes = new(Pairs(mentionQuotes, order)),
            MentionMarks = new(sorted.Marks),
            NodeKeys = new([.. nodes.Keys.Select(KeyNumber)]),
            NodeMarks = new([.. nodes.Marks]),
            NodeFileStarts = new([.. nodes.FileStarts]),
            NodeFiles = new([.. nodes.Files]),
            IncomingStarts = new(incomingStarts),
            Incoming = new(incoming),
            Designations = new([.. nodes.Designations]),
            DesignationNodes = new([.. nodes.DesignationNodes]),
            // Last: keys of acts are made of keys of files and mentions, and are texts too.
            Keys = new(KeyParts()),
            TextStarts = new(texts.Starts()),
            Texts = new(texts.Bytes()),
        };
    }

    /// <summary>Groups the places of values from 0 to below a count, in order; values below 0 are left out.</summary>
    /// <returns>Where each value's places begin, and the places.</returns>
    internal static (int[] Starts, int[] Places) Grouped(IReadOnlyList<int> values, int count)
    {
        var starts = new int[count + 1];
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] >= 0)
                starts[values[i] + 1]++;
        }
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        var places = new int[starts[count]];
        var next = starts.AsSpan(0, count).ToArray();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] >= 0)
                places[next[values[i]]++] = i;
        }
        return (starts, places);
    }

    private static int[] Permuted(List<int> values, int[] order) => Array.ConvertAll(order, at => values[at]);

    private static int[] Pairs(List<int> values, int[] order)
    {
        var pairs = new int[order.Length * 2];
        for (var i = 0; i < order.Length; i++)
            (pairs[2 * i], pairs[(2 * i) + 1]) = (values[2 * order[i]], values[(2 * order[i]) + 1]);
        return pairs;
    }

    private int KeyNumber(DocumentKey key)
    {
        if (!keyNumbers.TryGetValue(key, out var number))
        {
            keyNumbers[key] = number = keys.Count;
            keys.Add(key);
        }
        return number;
    }

    private int[] KeyParts()
    {
        var parts = new int[keys.Count * ActKeys.Parts];
        for (var i = 0; i < keys.Count; i++)
            ActKeys.Write(keys[i], parts.AsSpan(i * ActKeys.Parts, ActKeys.Parts), text => text is null ? -1 : texts.Number(text));
        return parts;
    }
}

/// <summary>Mentions in the order of files and text.</summary>
internal sealed record ActMentionArrays(int[] Files, int[] Keys, byte[] Marks)
{
    /// <summary>The act of each.</summary>
    public int[] Nodes { get; } = new int[Files.Length];
}

/// <summary>Texts, each once.</summary>
internal sealed class ActTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> all = [];

    /// <summary>The number of a text.</summary>
    public int Number(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = all.Count;
            all.Add(text);
        }
        return number;
    }

    /// <summary>Where each begins.</summary>
    public int[] Starts()
    {
        var starts = new int[all.Count + 1];
        for (var i = 0; i < all.Count; i++)
            starts[i + 1] = starts[i] + Encoding.UTF8.GetByteCount(all[i]);
        return starts;
    }

    /// <summary>All of them in UTF-8.</summary>
    public byte[] Bytes()
    {
        var starts = Starts();
        var bytes = new byte[starts[^1]];
        for (var i = 0; i < all.Count; i++)
            Encoding.UTF8.GetBytes(all[i], bytes.AsSpan(starts[i]));
        return bytes;
    }
}
