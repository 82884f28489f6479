using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>What the words of a question do in it: which only ask, which name the law that answers, of which the
/// question wants to know what they mean.</summary>
internal sealed class QuestionShape
{
    // Fewer words than these beside the name of a law ask for the law itself.
    private const int FewestWordsBesideLaw = 2;

    // What is longer is no term that a law defines.
    private const int LongestTerm = 8;

    private readonly AskingRole?[] roles;
    private readonly bool[] ofLaw;

    private QuestionShape(AskingRole?[] roles, bool[] ofLaw) => (this.roles, this.ofLaw) = (roles, ofLaw);

    /// <summary>The first and the last word of the term whose meaning is asked: <c>lợi tức</c> of 'lợi tức được hiểu
    /// như thế nào'; <see langword="null"/> where no meaning is.</summary>
    public (int First, int Last)? Defined { get; private init; }

    /// <summary>Reads the words of a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="words">Its words, or some of them, in order.</param>
    public static QuestionShape Of(string text, IReadOnlyList<QuerySyllable> words)
    {
        var roles = AskingWords.In(words);
        // Nothing but words of asking: then they are what is asked.
        if (Array.TrueForAll(roles, role => role is not null))
            Array.Clear(roles);
        var ofLaw = new bool[words.Count];
        foreach (var law in words.Count == 0 ? [] : LawsIn(text[..words[^1].Span.End]))
        {
            for (var i = 0; i < words.Count; i++)
                ofLaw[i] |= words[i].Span.Start >= law.Start && words[i].Span.End <= law.End;
        }
        if (Enumerable.Range(0, words.Count).Count(i => roles[i] is null && !ofLaw[i]) < FewestWordsBesideLaw)
            Array.Clear(ofLaw);
        return new QuestionShape(roles, ofLaw) { Defined = TermIn(words, roles, ofLaw) };
    }

    /// <summary>Whether a word only asks, or stands around what is asked.</summary>
    public bool Asks(int word) => roles[word] is not null;

    /// <summary>Whether a word belongs to the name of a law, the year behind it included.</summary>
    public bool NamesLaw(int word) => ofLaw[word];

    private static IEnumerable<TextSpan> LawsIn(string text)
    {
        var folded = Letters.Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(folded[at - 1]))
                continue;
            var end = EndOfLaw(folded, at);
            if (end < 0)
                continue;
            yield return new TextSpan(at, end);
            at = end - 1;
        }
    }

    private static int EndOfLaw(string folded, int at)
    {
        var name = DocumentType.Words.Match(folded, at, out var type);
        if (name < 0 || Law.NamesOf(type!) is not { } names)
            return -1;
        while (name < folded.Length && char.IsWhiteSpace(folded[name]))
            name++;
        var end = name < folded.Length ? names.Match(folded, name, out _) : -1;
        return end < 0 ? -1 : EndOfYear(folded, end);
    }

    private static int EndOfYear(string folded, int end)
    {
        var rest = folded.AsSpan(end);
        var at = rest.StartsWith(" nam ") ? " nam ".Length : 1;
        return rest.Length >= at + 4
            && rest[0] == ' '
            && rest.Slice(at, 4).IndexOfAnyExceptInRange('0', '9') < 0
            ? end + at + 4 : end;
    }

    private static (int First, int Last)? TermIn(
        IReadOnlyList<QuerySyllable> words, AskingRole?[] roles, bool[] ofLaw)
    {
        var behind = Array.IndexOf(roles, AskingRole.Defines);
        if (behind > 0)
        {
            var first = behind;
            while (first > 0 && IsFree(first - 1) && (first == behind || !words[first].BeginsClause))
                first--;
            if (Term(first, behind - 1) is { } term)
                return term;
        }
        var before = Array.LastIndexOf(roles, AskingRole.Names);
        if (before < 0)
            return null;
        var last = before;
        while (last + 1 < words.Count && IsFree(last + 1) && (last == before || !words[last + 1].BeginsClause))
            last++;
        return Term(before + 1, last);

        bool IsFree(int at) => roles[at] is null && !ofLaw[at];

        static (int First, int Last)? Term(int first, int last) =>
            last >= first && last - first < LongestTerm ? (first, last) : null;
    }
}
