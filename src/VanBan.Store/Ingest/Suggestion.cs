namespace VanBan.Store.Ingest;

/// <summary>What a person may have meant by a word that is not known.</summary>
public static class Suggestion
{
    /// <summary>
    /// The sentence that follows '<c>X</c> is not known': the nearest known word, if one is near, and all of them.
    /// Example: <c>Có phải 'search' không? Các từ dùng được: search, graph.</c>
    /// </summary>
    public static string For(string word, IReadOnlyCollection<string> known)
    {
        var nearest = known.MinBy(other => Distance(word, other));
        var near = nearest is not null && Distance(word, nearest) <= Math.Max(1, word.Length / 3) ? $"Có phải '{nearest}' không? " : "";
        return $"{near}Các từ dùng được: {string.Join(", ", known)}.";
    }

    // Letters to put in, leave out, change, or swap with their neighbour.
    private static int Distance(string one, string other)
    {
        var d = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[one.Length, other.Length];
    }
}
