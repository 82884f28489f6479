using VanBan.Text;

namespace VanBan.Archive.Search;

/// <summary>What of a query is to be marked in a text, and how much each mark is worth: rare words make the better passage.</summary>
internal sealed class Highlights(int documents)
{
    private readonly Dictionary<string, List<Mark>> wanted = new(StringComparer.Ordinal);

    private readonly record struct Mark(int Id, ulong Marks, bool Open, double Weight);

    /// <summary>Takes in what is not to be marked.</summary>
    public static Highlights None => new(0);

    /// <summary>How many different things are to be marked.</summary>
    public int Count { get; private set; }

    /// <summary>Marks <paramref name="word"/>, which stands in <paramref name="frequency"/> documents.</summary>
    public void Add(QuerySyllable word, int frequency)
    {
        if (!wanted.TryGetValue(word.Letters, out var marks))
            wanted[word.Letters] = marks = [];
        if (marks.Exists(known => known.Marks == word.Marks && known.Open == word.IsOpen))
            return;
        var weight = Math.Log(1 + ((documents + 1.0) / (frequency + 1.0)));
        marks.Add(new Mark(Count++, word.Marks, word.IsOpen, weight));
    }

    /// <summary>Marks every word of these letters whatever its marks.</summary>
    public void Add(string letters, int frequency) => Add(new QuerySyllable(letters, 0, SyllableKind.Word, false, default), frequency);

    /// <summary>Whether the syllable at which <paramref name="reader"/> stands is to be marked; then which of the things asked for it is, and its worth.</summary>
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
}
