using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>
/// Phrases letter by letter, so that one walk along the text finds the longest that stands there. The letters that
/// phrases share are kept once, in few arrays without references: they stay in the processor's cache though hundreds
/// of tables are asked in turns.
/// </summary>
internal sealed class PhraseTrie
{
    private const int Letters = 128;

    private readonly char[] letters;
    private readonly Node[] nodes;

    // By the first letter, of its last seven bits.
    private readonly int[] roots = new int[Letters];

    /// <summary>The phrases, each with its number in the list.</summary>
    /// <param name="phrases">The phrases, none empty, each once.</param>
    /// <param name="isBackward">Whether they are walked along from their ends.</param>
    public PhraseTrie(ImmutableArray<string> phrases, bool isBackward)
    {
        (string Letters, int Number)[] sorted =
        [
            .. phrases.Select((phrase, number) => (isBackward ? Reversed(phrase) : phrase, number))
                .OrderBy(static one => one.Item1, StringComparer.Ordinal),
        ];
        var (run, made) = (new List<char>(), new List<Node> { default });
        for (var next = Chain(sorted, 0, run, made); next != 0;)
        {
            // In a list of their own by the last bits of the letter.
            var node = made[next];
            ref var root = ref roots[node.First & (Letters - 1)];
            made[next] = node with { Sibling = root };
            (root, next) = (next, node.Sibling);
        }
        (letters, nodes) = ([.. run], [.. made]);
    }

    /// <summary>The longest phrase that stands at <paramref name="start"/> of a folded text and ends at the edge of a
    /// word.</summary>
    /// <returns>The offset after it; -1 where none stands.</returns>
    public int Match(ReadOnlySpan<char> folded, int start, out int phrase)
    {
        var (at, end) = (start, -1);
        phrase = -1;
        for (var next = roots[folded[start] & (Letters - 1)]; next != 0;)
        {
            ref readonly var node = ref nodes[next];
            if (!Passes(node, folded, ref at))
            {
                next = node.Sibling;
                continue;
            }
            if (node.Phrase >= 0 && (at >= folded.Length || !char.IsLetterOrDigit(folded[at])))
                (end, phrase) = (at, node.Phrase);
            next = node.Child;
        }
        return end;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> of a folded text and begins at the edge of a
    /// word.</summary>
    /// <returns>The offset at which it begins; -1 where none ends.</returns>
    public int MatchBackward(ReadOnlySpan<char> folded, int end, out int phrase)
    {
        var (at, start) = (end, -1);
        phrase = -1;
        for (var next = roots[folded[end - 1] & (Letters - 1)]; next != 0;)
        {
            ref readonly var node = ref nodes[next];
            if (!PassesBackward(node, folded, ref at))
            {
                next = node.Sibling;
                continue;
            }
            if (node.Phrase >= 0 && (at == 0 || !char.IsLetterOrDigit(folded[at - 1])))
                (start, phrase) = (at, node.Phrase);
            next = node.Child;
        }
        return start;
    }

    // Passes the letters of a node; commas are not compared.
    private bool Passes(in Node node, ReadOnlySpan<char> folded, ref int place)
    {
        var at = place;
        foreach (var letter in letters.AsSpan(node.From, node.Length))
        {
            if ((uint)at < (uint)folded.Length && folded[at] == letter)
                at++;
            else if (letter == ' ' && at + 1 < folded.Length && folded[at] == ',' && folded[at + 1] == ' ')
                at += 2;
            else
                return false;
        }
        place = at;
        return true;
    }

    private bool PassesBackward(in Node node, ReadOnlySpan<char> folded, ref int place)
    {
        var at = place;
        foreach (var letter in letters.AsSpan(node.From, node.Length))
        {
            if (at <= 0 || folded[at - 1] != letter)
                return false;
            at--;
            if (letter == ' ' && at > 0 && folded[at - 1] == ',')
                at--;
        }
        place = at;
        return true;
    }

    // The nodes that go on from one another's side behind so many letters that all these phrases share; the first.
    private static int Chain(
        ReadOnlySpan<(string Letters, int Number)> phrases, int read, List<char> run, List<Node> made)
    {
        var (first, last) = (0, 0);
        while (!phrases.IsEmpty)
        {
            var letter = phrases[0].Letters[read];
            var count = 1;
            while (count < phrases.Length && phrases[count].Letters[read] == letter)
                count++;
            var shared = phrases[0].Letters.AsSpan().CommonPrefixLength(phrases[count - 1].Letters);
            var isWhole = phrases[0].Letters.Length == shared;
            var node = made.Count;
            made.Add(new Node(letter, run.Count, shared - read, isWhole ? phrases[0].Number : -1, 0, 0));
            run.AddRange(phrases[0].Letters.AsSpan(read..shared));
            var child = Chain(phrases[(isWhole ? 1 : 0)..count], shared, run, made);
            made[node] = made[node] with { Child = child };
            if (last != 0)
                made[last] = made[last] with { Sibling = node };
            (first, last) = (first == 0 ? node : first, node);
            phrases = phrases[count..];
        }
        return first;
    }

    private static string Reversed(string phrase) => string.Concat(phrase.Reverse());

    // Letters that all phrases below it share; the phrase that ends with them, if one does; the first node that goes
    // on from here, and the next one beside this.
    private readonly record struct Node(char First, int From, int Length, int Phrase, int Child, int Sibling);
}
