using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// The short names that a document gives to others: '(sau đây gọi tắt là Nghị quyết 57)', '(sau đây gọi là Luật)'. Once
/// given, the short name stands for the document.
/// </summary>
internal sealed class Aliases(NormalizedText text)
{
    private const int MostAliases = 200;
    private const int LongestPhrase = 80;

    // How far before its definition the document is looked for.
    private const int NearEnough = 1500;

    private readonly List<(string Phrase, CitedPlace Target)> aliases = [];

    /// <summary>
    /// Reads the definition whose short name begins with <paramref name="word"/>: the mention before it of the same
    /// kind gets the name.
    /// </summary>
    /// <returns>The offset of the closing parenthesis; -1 where this is no definition.</returns>
    public int Define(TypeWord word, List<CitedPlace> mentions)
    {
        var start = word.Start;
        if (!IsIntroduced(start) || aliases.Count == MostAliases)
            return -1;
        var folded = text.Folded;
        var length = folded[start..].IndexOfAny(")(;");
        if (length is < 0 or > LongestPhrase || folded[start + length] != ')')
            return -1;
        var phrase = folded.Slice(start, length).TrimEnd(" \"”'").ToString();
        // A full number in the parentheses is a citation of its own.
        if (phrase.Contains('/', StringComparison.Ordinal)
            || Named(word, mentions) is not { } target)
            return -1;
        aliases.Add((phrase, target));
        aliases.Sort(static (a, b) => b.Phrase.Length - a.Phrase.Length);
        return start + length;
    }

    /// <summary>The document that the short name at <paramref name="start"/> stands for; <see langword="null"/> for
    /// none.</summary>
    public CitedPlace? Find(int start, out int end)
    {
        var folded = text.Folded;
        var isCapital = char.IsUpper(text.Text[start]);
        foreach (var (phrase, target) in aliases)
        {
            end = start + phrase.Length;
            if (folded[start..].StartsWith(phrase, StringComparison.Ordinal)
                && new TextCursor(text, end).AtWordEnd
                && isCapital)
                return target;
        }
        end = -1;
        return null;
    }

    /// <summary>The mention that the short name beginning with <paramref name="word"/> is; <see langword="null"/> for
    /// none.</summary>
    public CitedPlace? Read(TypeWord word) => Find(word.Start, out var end) is { } target
        ? CitedPlace.PointsTo(target, word, end)
        : null;

    // '(sau đây gọi tắt là', '(sau đây viết tắt là: “'
    private bool IsIntroduced(int start)
    {
        var lead = text.Folded[Math.Max(0, start - 40)..start].TrimEnd(" :\"“'");
        return lead.EndsWith(" la") && lead.LastIndexOf("(sau day") >= 0;
    }

    private static CitedPlace? Named(TypeWord word, List<CitedPlace> mentions)
    {
        for (var i = mentions.Count - 1; i >= 0 && word.Start - mentions[i].End < NearEnough; i--)
        {
            if (mentions[i].Type == word.Type
                && mentions[i].Kind is CitationKind.Numbered or CitationKind.Named)
                return mentions[i];
        }
        return null;
    }
}
