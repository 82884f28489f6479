using VanBan.Store.Search.Language;

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
        var most = Math.Max(1, word.Length / 3);
        var nearest = known.MinBy(other => EditDistance.Between(word, other, most));
        var near = nearest is not null
            && EditDistance.Between(word, nearest, most) <= most
            ? $"Có phải '{nearest}' không? " : "";
        return $"{near}Các từ dùng được: {string.Join(", ", known)}.";
    }
}
