using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// Finds what each word that points back stands for: the last mention of the same kind before it. There is none where a
/// document of that kind that was not recognised stands between, where the mention stands in parentheses that the word
/// does not share, where two of that kind stand in one sentence, and for a plural.
/// </summary>
internal static class Antecedents
{
    private const int LongestParenthesis = 200;

    /// <summary>Sets the antecedent of each of <paramref name="mentions"/> that points back.</summary>
    public static void Find(
        NormalizedText text, List<CitedPlace> mentions, IReadOnlyList<(int Start, DocumentType Type)> unrecognised)
    {
        var last = new Dictionary<DocumentType, CitedPlace>();
        // Mentions beside which another document of the same kind could be meant.
        var rivals = new HashSet<CitedPlace>();
        var next = 0;
        foreach (var mention in mentions)
        {
            for (; next < unrecognised.Count && unrecognised[next].Start < mention.Start; next++)
                last.Remove(unrecognised[next].Type);
            if (mention.Type is null)
                continue;
            if (mention.Kind is CitationKind.Numbered or CitationKind.Named)
            {
                if (IsInParentheses(text, mention))
                    continue;
                Note(text, rivals, last.GetValueOrDefault(mention.Type), mention);
                last[mention.Type] = mention;
            }
            else if (mention is { Kind: CitationKind.Anaphora, Antecedent: null }
                && !IsPlural(text, mention.Start))
            {
                var meant = last.GetValueOrDefault(mention.Type);
                mention.Antecedent = meant is not null && rivals.Contains(meant) ? null : meant;
            }
        }
    }

    // 'Luật Đất đai và Luật Nhà ở quy định. Điều 7 Luật đó …'
    private static void Note(NormalizedText text, HashSet<CitedPlace> rivals, CitedPlace? before, CitedPlace mention)
    {
        if (before is null)
            return;
        if (IsSame(text, before, mention) ? rivals.Contains(before) : Sentence.Holds(text, before.End, mention.Start))
            rivals.Add(mention);
    }

    private static bool IsSame(NormalizedText text, CitedPlace one, CitedPlace other) =>
        one.Number is { } number && other.Number is { } second
            ? number.Slug == second.Slug
            : text.Folded[one.Name.Start..one.Name.End].SequenceEqual(text.Folded[other.Name.Start..other.Name.End]);

    private static bool IsInParentheses(NormalizedText text, CitedPlace mention)
    {
        var before = text.Folded[Math.Max(0, mention.Start - LongestParenthesis)..mention.Start];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    // 'các Nghị định nêu trên', '02 Nghị định nêu trên'; 'Điều 7 Luật đó' is one.
    private static bool IsPlural(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        var word = cursor.ReadWordBack();
        if (word.IsEmpty || !char.IsAsciiDigit(word[^1]))
            return word is "cac" or "nhung";
        var end = cursor.At + word.Length;
        cursor.ReadWordBack();
        return !(PinpointReader.TryRead(ref cursor, []) && cursor.At >= end);
    }
}
