using System.Collections.Immutable;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>Finds in a text the passages that answer a query best: where the rarest of its words stand nearest to each
/// other, in the order asked.</summary>
internal static class PassageFinder
{
    private const int WindowSyllables = 40;
    private const int WantedLength = 240;
    private const int LeadLength = 80;

    // What stands behind this many characters of one text is not looked at: a page of hits has to come at once.
    private const int LongestText = 4_000_000;

    private readonly record struct Match(TextSpan Span, int Place, int Id, double Weight, bool BeginsClause);

    private readonly record struct Window(int First, int Last, double Score);

    /// <summary>What the best passage of a text is worth: the rarity of the words of the query that stand together in
    /// it.</summary>
    public static double Worth(string text, Highlights highlights)
    {
        var matches = Matches(text, highlights, out _);
        return matches.Count == 0 ? 0 : Windows(matches, highlights).Max(window => window.Score);
    }

    /// <summary>The best passage of a provision; its beginning where nothing is to be marked, <see langword="null"/>
    /// where it has no text.</summary>
    public static Passage? Find(StoredProvision provision, Highlights highlights, StoredLayout layout)
    {
        var text = provision.Text;
        if (text.Length == 0)
            return null;
        var matches = Matches(text, highlights, out var clauses);
        if (matches.Count == 0)
            return Cut(provision, new TextSpan(0, 0), [], clauses, layout);
        var best = Windows(matches, highlights).MaxBy(window => window.Score);
        var span = new TextSpan(matches[best.First].Span.Start, matches[best.Last].Span.End);
        return Cut(provision, span, matches, clauses, layout);
    }

    private static List<Match> Matches(string text, Highlights highlights, out List<int> clauses)
    {
        var matches = new List<Match>();
        clauses = [];
        var syllables = new SyllableReader();
        syllables.Reset(text.AsMemory(0, Math.Min(text.Length, LongestText)));
        var place = 0;
        var states = new ulong[highlights.Phrases.Count];
        var read = new Match[64];
        while (syllables.Read())
        {
            if (syllables.Kind != SyllableKind.Date)
            {
                place++;
                if (syllables.BeginsClause)
                    clauses.Add(syllables.Start);
                if (states.Length > 0)
                {
                    read[place % read.Length] =
                        new Match(new TextSpan(syllables.Start, syllables.End), place, 0, 0, syllables.BeginsClause);
                    highlights.Step(syllables, states);
                    TakePhrases(matches, highlights.Phrases, states, read, place);
                }
            }
            if (highlights.Wants(syllables, out var id, out var weight))
                matches.Add(
                    new Match(new TextSpan(syllables.Start, syllables.End), place, id, weight, syllables.BeginsClause));
        }
        // A phrase is known at its end only, behind what was found inside it.
        if (states.Length > 0)
            matches.Sort(
                static (one, other) =>
                    one.Span.Start != other.Span.Start ? one.Span.Start - other.Span.Start : one.Id - other.Id);
        return matches;
    }

    private static void TakePhrases(
        List<Match> matches, IReadOnlyList<Highlights.Phrase> phrases, ulong[] states, Match[] read, int place)
    {
        for (var i = 0; i < states.Length; i++)
        {
            var phrase = phrases[i];
            if ((states[i] >> (phrase.Length - 1)) == 0)
                continue;
            for (var word = 0; word < phrase.Length; word++)
                matches.Add(
                    read[(place - phrase.Length + 1 + word) % read.Length] with
                    {
                        Id = phrase.FirstId + word,
                        Weight = phrase.Weights[word]
                    });
        }
    }

    // The best window for each match at which one can end: the sum of the different words in it, and of the different
    // neighbours that are neighbours in the query.
    private static IEnumerable<Window> Windows(List<Match> matches, Highlights highlights)
    {
        int[] counts = new int[highlights.Count], pairs = new int[highlights.Count];
        double sum = 0, joined = 0;
        var first = 0;
        for (var last = 0; last < matches.Count; last++)
        {
            if (counts[matches[last].Id]++ == 0)
                sum += matches[last].Weight;
            if (Joined(matches, last, highlights) is > 0 and var pair
                && pairs[matches[last].Id]++ == 0)
                joined += pair;
            while (matches[last].Place - matches[first].Place > WindowSyllables)
            {
                if (--counts[matches[first].Id] == 0)
                    sum -= matches[first].Weight;
                first++;
                if (Joined(matches, first, highlights) is > 0 and var torn
                    && --pairs[matches[first].Id] == 0)
                    joined -= torn;
            }
            yield return new Window(first, last, sum + joined);
        }
    }

    private static double Joined(List<Match> matches, int at, Highlights highlights) =>
        at > 0
            && matches[at].Place == matches[at - 1].Place + 1
            && highlights.AreJoined(matches[at - 1].Id, matches[at].Id)
            && !matches[at].BeginsClause
            ? (matches[at].Weight + matches[at - 1].Weight) / 2 : 0;

    private static Passage Cut(
        StoredProvision provision, TextSpan span, List<Match> matches, List<int> clauses, StoredLayout layout)
    {
        var text = provision.Text;
        var start = Lead(text, span.Start, clauses);
        var end = Math.Min(text.Length, Math.Max(span.End, start + WantedLength));
        while (end > span.End
            && end < text.Length
            && !char.IsWhiteSpace(text[end]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        // A long window is cut: its first part holds its first words.
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var match in matches)
        {
            if (match.Span.Start < start || match.Span.End > end)
                continue;
            var mark = new TextSpan(match.Span.Start - start, match.Span.End - start);
            if (marks.Count > 0
                && IsBlank(text, marks[^1].End + start, match.Span.Start))
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, mark.End) };
            else if (marks.Count == 0 || mark.Start >= marks[^1].End)
                marks.Add(mark);
        }
        var shown = string.Create(end - start, (text, start), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var c = source.text[source.start + i];
                target[i] = char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c;
            }
        });
        var place = marks.Count > 0 ? marks[0].Start + start : start;
        return new Passage(
            new TextSpan(provision.Start + start, provision.Start + end), shown, marks.ToImmutable(),
            layout.PageAt(provision.Start + place),
            provision.Start > 0 ? provision.Section : provision.Section ?? layout.SectionAt(place, text),
            Begins: text.AsSpan(0, start).IsWhiteSpace(), Ends: text.AsSpan(end).IsWhiteSpace());
    }

    // A passage begins with a sentence, if one begins near; else with its clause; else at a blank.
    private static int Lead(string text, int at, List<int> clauses)
    {
        var clause = clauses.BinarySearch(at);
        var last = clause >= 0 ? clause : ~clause - 1;
        for (var i = last; i >= 0 && at - clauses[i] <= LeadLength; i--)
        {
            var before = text.AsSpan(0, clauses[i]).TrimEnd(" \u00A0");
            if (before.IsEmpty
                || before[^1] is '.' or ';' or ':' or '\n' or '!' or '?' or '\t')
                return clauses[i];
        }
        if (last >= 0 && at - clauses[last] <= LeadLength)
            return clauses[last];
        var start = Math.Max(0, at - LeadLength);
        while (start < at && !char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    // Neighbouring syllables make one mark, also where a number's slash or hyphen stands between them.
    private static bool IsBlank(string text, int from, int to)
    {
        if (to <= from)
            return to == from;
        for (var i = from; i < to; i++)
        {
            if (text[i] is not (' ' or '\n' or '\u00A0' or '/' or '-'))
                return false;
        }
        return to - from <= 2;
    }
}
