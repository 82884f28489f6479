using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// Finds what each word that points back stands for: the last mention of the same kind before it. There is none where a
/// document of that kind that was not recognised stands between, where the mention stands in parentheses that the word
/// does not share, and for a plural.
/// </summary>
internal static class Antecedents
{
    private const int LongestParenthesis = 200;

    /// <summary>Sets the antecedent of each of <paramref name="mentions"/> that points back.</summary>
    public static void Find(
        NormalizedText text, List<CitedPlace> mentions, IReadOnlyList<(int Start, DocumentType Type)> unrecognised)
    {
        var last = new Dictionary<DocumentType, CitedPlace>();
        var next = 0;
        foreach (var mention in mentions)
        {
            for (; next < unrecognised.Count && unrecognised[next].Start < mention.Start; next++)
                last.Remove(unrecognised[next].Type);
            if (mention.Type is null)
                continue;
            if (mention.Kind is CitationKind.Numbered or CitationKind.Named)
            {
                if (!IsInParentheses(text, mention))
                    last[mention.Type] = mention;
            }
            else if (mention is { Kind: CitationKind.Anaphora, Antecedent: null }
                && !IsPlural(text, mention.Start))
            {
                mention.Antecedent = last.GetValueOrDefault(mention.Type);
            }
        }
    }

    private static bool IsInParentheses(NormalizedText text, CitedPlace mention)
    {
        var before = text.Folded[Math.Max(0, mention.Start - LongestParenthesis)..mention.Start];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    // 'các Nghị định nêu trên', '02 Nghị định nêu trên'
    private static bool IsPlural(NormalizedText text, int start)
    {
        var before = text.Folded[..start].TrimEnd(' ');
        return before.EndsWith("cac") || before.EndsWith("nhung")
            || (before.Length > 0 && char.IsAsciiDigit(before[^1]));
    }
}
