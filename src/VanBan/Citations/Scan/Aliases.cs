using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// The short names that a document gives to others: '(sau đây gọi tắt là Nghị quyết 57)', '(sau đây gọi là Luật)'. Once given, the short name stands for the document.
/// </summary>
internal sealed class Aliases(NormalizedText normalized)
{
    private const int MostAliases = 200;

    private readonly List<(string Phrase, CitedPlace Target)> aliases = [];

    /// <summary>
    /// Reads the definition whose short name begins with the type word at <paramref name="start"/>: the mention before it of the same kind gets the name.
    /// </summary>
    /// <returns>The offset of the closing parenthesis; -1 where this is no definition.</returns>
    public int Define(int start, DocumentType type, List<CitedPlace> mentions)
    {
        var folded = normalized.Folded;
        var lead = folded[Math.Max(0, start - 40)..start].TrimEnd(" :\"“'").ToString();
        if (!lead.EndsWith(" la", StringComparison.Ordinal) || lead.LastIndexOf("(sau day", StringComparison.Ordinal) < 0)
            return -1;
        var length = folded[start..].IndexOfAny(")(;");
        if (length is < 0 or > 80 || folded[start + length] != ')' || aliases.Count == MostAliases)
            return -1;
        var phrase = folded.Slice(start, length).TrimEnd(" \"”'").ToString();
        // A full number in the parentheses is a citation of its own.
        if (phrase.Contains('/', StringComparison.Ordinal))
            return -1;
        for (var i = mentions.Count - 1; i >= 0 && start - mentions[i].End < 1500; i--)
        {
            if (mentions[i].Type != type || mentions[i].Kind is not (CitationKind.Numbered or CitationKind.Named))
                continue;
            aliases.Add((phrase, mentions[i]));
            aliases.Sort(static (a, b) => b.Phrase.Length - a.Phrase.Length);
            return start + length;
        }
        return -1;
    }

    /// <summary>The document that the short name at <paramref name="start"/> stands for; <see langword="null"/> for none.</summary>
    public CitedPlace? Find(int start, out int end)
    {
        end = -1;
        var folded = normalized.Folded;
        foreach (var (phrase, target) in aliases)
        {
            end = start + phrase.Length;
            if (folded[start..].StartsWith(phrase, StringComparison.Ordinal) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])) && char.IsUpper(normalized.Text[start]))
                return target;
        }
        return null;
    }
}
