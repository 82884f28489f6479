using VanBan.Notation;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>What of a query is to be marked in a text, and how much each mark is worth: rare words make the better
/// passage.</summary>
internal sealed class Highlights(int documents)
{
    private readonly Dictionary<string, List<Mark>> wanted = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Part>> parts = new(StringComparer.Ordinal);
    private readonly List<Phrase> phrases = [];

    /// <summary>Words that are to be marked only where they follow each other.</summary>
    /// <param name="Length">How many they are, at most 64.</param>
    /// <param name="FirstId">The number of the first among the things to be marked; the others follow.</param>
    /// <param name="Weights">What each is worth.</param>
    public readonly record struct Phrase(int Length, int FirstId, double[] Weights);

    // Words that stand side by side in the query.
    private readonly HashSet<(int First, int Second)> joints = [];

    private readonly record struct Part(int Phrase, int Index, ulong Marks, bool Open);

    private readonly record struct Mark(int Id, ulong Marks, bool Open, double Weight);

    /// <summary>Weighs like these, and takes in what is not to be marked.</summary>
    public Highlights Unmarked => new(documents);

    /// <summary>How many different things are to be marked.</summary>
    public int Count { get; private set; }

    /// <summary>Marks <paramref name="word"/>, which stands in <paramref name="frequency"/> provisions.</summary>
    /// <param name="word">The word.</param>
    /// <param name="frequency">Where it stands.</param>
    /// <param name="share">How much of the worth that its rarity gives it has.</param>
    public void Add(QuerySyllable word, int frequency, double share = 1)
    {
        if (!wanted.TryGetValue(word.Letters, out var marks))
            wanted[word.Letters] = marks = [];
        if (marks.Exists(known => known.Marks == word.Marks
            && known.Open == word.IsOpen))
            return;
        marks.Add(new Mark(Count++, word.Marks, word.IsOpen, share * Weight(frequency)));
    }

    /// <summary>The phrases to be marked.</summary>
    public IReadOnlyList<Phrase> Phrases => phrases;

    /// <summary>Marks <paramref name="words"/> where they follow each other, and nowhere else.</summary>
    /// <param name="words">The words.</param>
    /// <param name="frequencies">In how many documents each of them stands.</param>
    public void AddPhrase(IReadOnlyList<QuerySyllable> words, IReadOnlyList<int> frequencies)
    {
        if (words.Count is 0 or > 64)
            return;
        for (var i = 0; i < words.Count; i++)
        {
            if (!parts.TryGetValue(words[i].Letters, out var found))
                parts[words[i].Letters] = found = [];
            found.Add(new Part(phrases.Count, i, words[i].Marks, words[i].IsOpen));
        }
        phrases.Add(new Phrase(words.Count, Count, [.. frequencies.Select(Weight)]));
        Count += words.Count;
    }

    /// <summary>
    /// Takes the next syllable into account: bit <c>i</c> of a phrase's state tells that its first <c>i + 1</c> words
    /// are the last that were read (the shift-and method).
    /// </summary>
    public void Step(SyllableReader reader, Span<ulong> states)
    {
        if (!parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reader.Letters, out var found))
        {
            states.Clear();
            return;
        }
        Span<ulong> fitting = phrases.Count <= 16 ? stackalloc ulong[phrases.Count] : new ulong[phrases.Count];
        foreach (var part in found)
        {
            if (part.Open || part.Marks == reader.Marks)
                fitting[part.Phrase] |= 1UL << part.Index;
        }
        for (var i = 0; i < states.Length; i++)
            states[i] = ((states[i] << 1) | 1) & fitting[i];
    }

    /// <summary>Tells that two words that are marked stand side by side in the query.</summary>
    public void Join(QuerySyllable first, QuerySyllable second)
    {
        if (IdOf(first) is >= 0 and var one && IdOf(second) is >= 0 and var other)
            joints.Add((one, other));
    }

    /// <summary>Whether two of the things to be marked stand side by side in the query.</summary>
    public bool AreJoined(int first, int second) => joints.Contains((first, second));

    private int IdOf(QuerySyllable word) => wanted.GetValueOrDefault(word.Letters) is { } marks
        && marks.FindIndex(mark => mark.Marks == word.Marks && mark.Open == word.IsOpen) is >= 0 and var at
            ? marks[at].Id : -1;

    /// <summary>Marks every word of these letters whatever its marks.</summary>
    public void Add(string letters, int frequency) =>
        Add(new QuerySyllable(letters, 0, SyllableKind.Word, false, default), frequency);

    /// <summary>Whether the syllable at which <paramref name="reader"/> stands is to be marked; then which of the
    /// things asked for it is, and its worth.</summary>
    public bool Wants(SyllableReader reader, out int id, out double weight)
    {
        (id, weight) = (-1, 0);
        if (!wanted.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reader.Letters, out var marks))
            return false;
        foreach (var mark in marks)
        {
            if (mark.Open || mark.Marks == reader.Marks)
            {
                (id, weight) = (mark.Id, mark.Weight);
                return true;
            }
        }
        return false;
    }

    /// <summary>What a word tells that stands in <paramref name="frequency"/> provisions.</summary>
    public double Weight(int frequency) => Math.Log(1 + ((documents + 1.0) / (frequency + 1.0)));
}
