using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The words of <c>end-words.tsv</c>, which narrow the end of an act or move it.</summary>
internal static class EndWords
{
    private static readonly ILookup<string, string> ByRole = KnowledgeTable.Read("end-words.tsv")
        .Rows.ToLookup(row => row["role"], row => row["words"], StringComparer.Ordinal);

    private static readonly PhraseTable<bool> StaysOrLater = new(
        ByRole["stays"].Select(words => (words, false)).Concat(ByRole["later"].Select(words => (words, true))));

    private static readonly WordList Aparts = Of("apart"), Leads = Of("lead"), Thens = Of("then"),
    Ongoing = Of("ongoing"), Fronts = Of("front");

    /// <summary>Begins what the end is only made for: 'đối với các xã biên giới'.</summary>
    public static WordList Limits { get; } = Of("limit");

    /// <summary>Sets a matter apart, and no provision: 'quy định về mức thu'.</summary>
    public static WordList Matters { get; } = Of("matter");

    /// <summary>Before an act whose time is prolonged: it is its suspension that is longer ('thời gian ngưng hiệu lực
    /// của').</summary>
    public static WordList Suspensions { get; } = Of("suspension");

    /// <summary>Before an act with whose effect a change begins: 'cùng thời điểm với'.</summary>
    public static WordList Sames { get; } = Of("same");

    /// <summary>Verbs that end an act only where it is told from which day ('không áp dụng').</summary>
    public static WordList Dated { get; } = Of("dated");

    /// <summary>End the verb of an end whose day is the last one with effect: 'không quá ngày'.</summary>
    public static WordList Lasts { get; } = Of("last");

    /// <summary>Verbs that end an act only where it stands right behind them ('chấm dứt việc thực hiện').</summary>
    public static WordList Direct { get; } = Of("direct");

    /// <summary>Right before an act: all of it is meant, whatever is meant of the acts before it ('toàn bộ').</summary>
    public static WordList Alls { get; } = Of("all");

    /// <summary>Words without the ones at their end that mean all of the act behind them.</summary>
    public static ReadOnlySpan<char> BeforeAll(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        return Alls.StartOfLast(words) is >= 0 and var start ? words[..start].TrimEnd() : words;
    }

    /// <summary>Behind provisions left out and a comma: the documents go on ('và').</summary>
    public static WordList Joins { get; } = Of("join");

    /// <summary>The words behind a joint with which they begin.</summary>
    public static ReadOnlySpan<char> PastJoin(ReadOnlySpan<char> words)
    {
        var cursor = TextCursor.OverFolded(words);
        Joins.Skip(ref cursor);
        return cursor.Rest.TrimStart();
    }

    /// <summary>The next words that say of provisions that they stay, from <paramref name="from"/> on; -1 for
    /// none.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="from">The start of a word.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="later">Whether they say on which later day the provisions end.</param>
    public static int Next(ReadOnlySpan<char> words, int from, out int end, out bool later) =>
        StaysOrLater.Find(words, from, out end, out later);

    /// <summary>Whether the words right behind a document say that it, or its provisions, stay: 'vẫn có hiệu lực đến
    /// …'.</summary>
    public static bool Stays(ReadOnlySpan<char> words)
    {
        var trimmed = words.TrimStart(" ,");
        return StaysOrLater.Match(trimmed, 0, out var later) > 0 && !later;
    }

    /// <summary>Whether words say that something goes on ('tiếp tục', 'vẫn', 'còn'): of the document itself, which is
    /// new, that is not said.</summary>
    public static bool GoesOn(ReadOnlySpan<char> stays) => Ongoing.IsIn(stays);

    /// <summary>Whether a clause begins with provisions that it leaves out: 'Ngoài Điều 3, các quy định khác …'; and
    /// where they begin.</summary>
    public static bool LeaveOutInFront(ReadOnlySpan<char> own, out int end)
    {
        var at = Fronts.IndexIn(own, out end);
        return at == 0 && ChangeManners.NamesProvision(own[end..]);
    }

    /// <summary>Whether a clause sets apart what it begins with: '; riêng Điều 5 …'.</summary>
    public static bool SetApart(ReadOnlySpan<char> clause) => Aparts.Begins(ListMarker.Skip(clause.TrimStart(" ,;)")));

    /// <summary>Whether words end with what puts the end behind the day before them: ', sau đó'.</summary>
    public static bool EndWithThen(ReadOnlySpan<char> words) => Thens.Ends(words.TrimEnd(" ,"));

    /// <summary>Where the last clause of <paramref name="words"/> begins that sets something apart ('; |riêng Điều 5 …');
    /// -1 where none does.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="subject">Where what is set apart begins ('; riêng| Điều 5 …'); -1 where nothing is.</param>
    public static int Apart(ReadOnlySpan<char> words, out int subject)
    {
        (var found, subject) = (-1, -1);
        for (var at = 0; Aparts.IndexIn(words[at..], out var end) is >= 0 and var start; at += end)
        {
            if (words[..(at + start)].TrimEnd() is [] or [.., ',' or ';' or '.' or '(' or ':' or ')'])
                (found, subject) = (at + start, at + end);
        }
        return found;
    }

    /// <summary>Passes blanks and the words that may stand before provisions set apart.</summary>
    public static void PassLeads(ref TextCursor cursor)
    {
        cursor.SkipBlanks();
        while (Leads.Skip(ref cursor))
            cursor.SkipBlanks();
    }

    private static WordList Of(string role) => new(ByRole[role]);
}
