using System.Buffers;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>'Có phải ý bạn là': a query with those of its words that stand in no document put right from the words of
/// the index.</summary>
internal sealed class Spelling(TermSource terms)
{
    private const int MostWords = 30;

    /// <summary>The query as it was probably meant; <see langword="null"/> if all its words are known or nothing like
    /// them is.</summary>
    /// <param name="text">The query.</param>
    /// <param name="tree">The same as a tree: what are operators and fields in it are no words.</param>
    public string? Of(string text, QueryNode tree)
    {
        var plain = new HashSet<string>(StringComparer.Ordinal);
        Collect(tree, plain);
        var words = QuerySyllable.In(text);
        if (words.Count > MostWords)
            return null;
        var meant = text;
        var changed = 0;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Kind != SyllableKind.Word
                || words[i].Letters.Length < 2
                || !plain.Contains(words[i].Letters)
                || IsKnown(words[i]))
                continue;
            if (Best(words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null) is not { } best)
                continue;
            meant = meant[..words[i].Span.Start] + best + meant[words[i].Span.End..];
            changed++;
        }
        // Where most words are unknown, the store speaks of other things.
        return changed > 0 && changed <= Math.Max(1, words.Count / 2) ? meant : null;
    }

    private static void Collect(QueryNode node, HashSet<string> words)
    {
        foreach (var text in node switch
        {
            QueryNode.Words plain => [plain.Text],
            QueryNode.Phrase phrase => [phrase.Text],
            QueryNode.Near near => [near.First, near.Second],
            _ => (string[])[],
        })
        {
            words.UnionWith(QuerySyllable.In(text).Select(word => word.Letters));
        }
        foreach (var item in node switch
        {
            QueryNode.And and => and.Items,
            QueryNode.Or or => or.Items,
            QueryNode.Sequence sequence => sequence.Items,
            QueryNode.Not not => [not.Item],
            _ => (IReadOnlyList<QueryNode>)[],
        })
        {
            Collect(item, words);
        }
    }

    private bool IsKnown(QuerySyllable word) =>
        terms.Documents(IndexFields.Text, word.Term) > 0
            || (word.IsOpen && terms.Spellings(IndexFields.Text, word.Letters, 1).Count > 0);

    // Of the words like it the one that stands beside its neighbours most often; failing that, the most frequent of the
    // nearest.
    private string? Best(QuerySyllable word, QuerySyllable? before, QuerySyllable? after)
    {
        var near = terms.Near(IndexFields.Text, word.Letters);
        var mayBeWord = IsSyllable(word.Letters);
        var best = near
            // What could be a word of the language is one that no document holds, unless the words beside it say
            // otherwise.
            .Where(variant => !mayBeWord
                || Together(before, variant.Text, isBefore: true)
                + Together(after, variant.Text, isBefore: false) >= (
                    SyllableTerm.LettersOf(variant.Text) == word.Letters ? 1 : 2))
            .Select(
                (variant, rank) => (
                    variant.Text,
                    Score: (
                        10.0 * (
                            Together(before, variant.Text, isBefore: true)
                                + Together(after, variant.Text, isBefore: false)))
                            + (variant.Documents / (rank + 1.0))))
            .OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Text).FirstOrDefault();
        return best is null ? null : SyllableSpelling.Of(SyllableTerm.LettersOf(best), SyllableTerm.MarksOf(best));
    }

    private static readonly HashSet<string> Initials = new(StringComparer.Ordinal)
    {
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
        "r", "s", "t", "th",
        "tr", "v", "x",
    };

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly HashSet<string> Finals =
        new(StringComparer.Ordinal) { "", "c", "ch", "m", "n", "ng", "nh", "p", "t" };

    // An initial, one to three vowels, a final: what a Vietnamese syllable is made of.
    internal static bool IsSyllable(string letters)
    {
        var start = letters.AsSpan().IndexOfAny(Vowels);
        if (start < 0)
            return false;
        var vowels = letters.AsSpan(start).IndexOfAnyExcept(Vowels);
        var end = vowels < 0 ? letters.Length : start + vowels;
        return end - start <= 3 && Finals.Contains(letters[end..])
            && (
                Initials.Contains(letters[..start])
                    || (letters.StartsWith("qu", StringComparison.Ordinal) && start == 1));
    }

    private int Together(QuerySyllable? neighbour, string term, bool isBefore)
    {
        if (neighbour is not { } other)
            return 0;
        var (letters, marks) = (SyllableTerm.LettersOf(term), SyllableTerm.MarksOf(term));
        var pair = isBefore ? $"{other.Letters} {letters}" : $"{letters} {other.Letters}";
        return terms.Spellings(IndexFields.TextPairs, pair, 24, spelling =>
        {
            var (first, second) = SyllableTerm.PairMarksOf(spelling);
            var (own, others) = isBefore ? (second, first) : (first, second);
            return own == marks && (other.IsOpen || others == other.Marks);
        }).Sum(spelling => spelling.Documents);
    }
}
