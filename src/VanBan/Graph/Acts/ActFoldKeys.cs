using System.Runtime.InteropServices;
using System.Text;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>Texts and keys of arrays and of what came beside them, each once: those that came are looked for in one
/// pass over the arrays, and what is new stands behind.</summary>
internal sealed class ActFoldKeys
{
    private const int UsualLength = 256;
    private readonly ActArrays old;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<string> newTexts = [];
    private readonly Dictionary<DocumentKey, int> numbers = [];
    private readonly List<int> newParts = [];
    private readonly int oldTexts;
    private readonly int oldKeys;

    /// <summary>Finds them.</summary>
    public ActFoldKeys(ActArrays old, ActDelta delta)
    {
        this.old = old;
        (oldTexts, oldKeys) = (old.TextStarts.Count - 1, old.Keys.Count / ActKeys.Parts);
        var keys = delta.Files.Select(file => file.Key).Concat(delta.Mentions.Select(mention => mention.Key))
            .Concat(delta.Nodes.Select(node => node.Key)).ToHashSet();
        foreach (var text in keys.SelectMany(TextsOf).Concat(delta.Files.Select(file => file.Path)))
            texts[text] = -1;
        FindTexts();
        FindKeys(keys);
        TextBytes = old.Texts.Count + newTexts.Sum(Encoding.UTF8.GetByteCount);
    }

    /// <summary>The number of keys.</summary>
    public int Count => oldKeys + (newParts.Count / ActKeys.Parts);

    /// <summary>The number of texts.</summary>
    public int TextCount => oldTexts + newTexts.Count;

    /// <summary>The length of all texts.</summary>
    public int TextBytes { get; }

    /// <summary>The number of a text; -1 for none.</summary>
    public int TextOf(string? text) => text is null ? -1 : texts[text];

    /// <summary>The number of a key.</summary>
    public int NumberOf(DocumentKey key) => numbers[key];

    /// <summary>Where the texts begin.</summary>
    public int[] TextStarts()
    {
        var starts = new int[TextCount + 1];
        old.TextStarts.Slice(0, oldTexts + 1).CopyTo(starts);
        for (var i = 0; i < newTexts.Count; i++)
            starts[oldTexts + i + 1] = starts[oldTexts + i] + Encoding.UTF8.GetByteCount(newTexts[i]);
        return starts;
    }

    /// <summary>The texts.</summary>
    public byte[] Texts()
    {
        var bytes = new byte[TextBytes];
        old.Texts.Slice(0, old.Texts.Count).CopyTo(bytes);
        var at = old.Texts.Count;
        foreach (var text in newTexts)
            at += Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
        return bytes;
    }

    /// <summary>The parts of the keys.</summary>
    public int[] Parts() => [.. old.Keys.Slice(0, old.Keys.Count), .. CollectionsMarshal.AsSpan(newParts)];

    private static IEnumerable<string> TextsOf(DocumentKey key) =>
        new[] { key.Type, key.Issuer, key.Province, key.Designation }.OfType<string>();

    private void FindTexts()
    {
        var byLetters = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        var letters = new char[UsualLength];
        for (var i = 0; i < oldTexts; i++)
        {
            var bytes = old.Texts.Slice(old.TextStarts[i], old.TextStarts[i + 1] - old.TextStarts[i]);
            if (bytes.Length > letters.Length)
                letters = new char[bytes.Length];
            var text = letters.AsSpan(0, Encoding.UTF8.GetChars(bytes, letters));
            if (byLetters.ContainsKey(text))
                byLetters[text] = i;
        }
        foreach (var text in texts.Where(text => text.Value < 0).Select(text => text.Key).ToList())
        {
            texts[text] = TextCount;
            newTexts.Add(text);
        }
    }

    private void FindKeys(HashSet<DocumentKey> keys)
    {
        var wanted = new Dictionary<ActKeyParts, DocumentKey>();
        Span<int> parts = stackalloc int[ActKeys.Parts];
        foreach (var key in keys)
        {
            ActKeys.Write(key, parts, TextOf);
            wanted[ActKeyParts.Of(parts)] = key;
        }
        for (var i = 0; i < oldKeys; i++)
        {
            if (wanted.Remove(ActKeyParts.Of(old.Keys.Slice(i * ActKeys.Parts, ActKeys.Parts)), out var key))
                numbers[key] = i;
        }
        foreach (var key in wanted.Values)
        {
            numbers[key] = Count;
            ActKeys.Write(key, parts, TextOf);
            newParts.AddRange(parts);
        }
    }

    private readonly record struct ActKeyParts(int Type, int Issuer, int Province, int Designation, int Day, int Year)
    {
        public static ActKeyParts Of(ReadOnlySpan<int> parts) =>
            new(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
