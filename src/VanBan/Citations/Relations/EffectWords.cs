using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What words of change do to the days on which a document has effect (rows of
/// <c>effect-words.tsv</c>).</summary>
internal static class EffectWords
{
    private static readonly PhraseTable<ChangedEffect> Phrases = new(
        KnowledgeTable.Read("effect-words.tsv").Rows
            .Select(row => (row["phrase"], Enum.Parse<ChangedEffect>(row["effect"], ignoreCase: true))));

    /// <summary>What a verb, folded, does; <see langword="null"/> where it changes something else.</summary>
    public static ChangedEffect? Of(ReadOnlySpan<char> verb) =>
        Phrases.Match(verb, 0, out var effect) == verb.Length && verb.Length > 0 ? effect : null;

    /// <summary>What the words behind a document tell, where those before it speak of its suspension: 'Thời gian ngưng
    /// hiệu lực của Thông tư số … được kéo dài đến hết ngày …'.</summary>
    public static Told OfSuspension(Told told, ReadOnlySpan<char> lead, NormalizedText text) =>
        Of(text.Folded[told.Verb.Start..told.Verb.End]) == ChangedEffect.Ends && EndWords.Suspensions.IsIn(lead)
            ? told with { Relation = Relation.Suspends } : told;

    /// <summary>The change with the days of effect that it gives: <paramref name="tail"/> is what stands behind the
    /// document and the verb, folded. As it is where its words speak of something else, or tell no day.</summary>
    public static DocumentChange Apply(DocumentChange change, ReadOnlySpan<char> verb, ReadOnlySpan<char> tail) =>
        Of(verb) switch
        {
            _ when change.Action == Relation.Suspends => change,
            ChangedEffect.Begins when BeginIn(verb, tail) is { } day =>
                change with { Effect = ChangedEffect.Begins, From = day, Until = null },
            ChangedEffect.Ends when (change.Until ?? EndIn(verb, tail)) is { } day =>
                change with { Effect = ChangedEffect.Ends, Until = day },
            ChangedEffect.Resumes => change with { Effect = ChangedEffect.Resumes },
            _ => change,
        };

    // 'đến ngày 01/6/2025' is the first day of effect, 'đến hết ngày 31/12/2025' the last one without; of 'từ ngày …
    // thành ngày …' the later one is meant.
    private static DateOnly? BeginIn(ReadOnlySpan<char> verb, ReadOnlySpan<char> tail)
    {
        DateOnly? last = null;
        for (var at = 0; at < tail.Length;)
        {
            var next = tail[at..].IndexOf("ngay ");
            // 'là ngày 15/5/2025 (đã in là ngày 15/4/2025)'
            if (next < 0 || (last is not null && tail[at..(at + next)].Contains('(')))
                break;
            var isWhole = tail[..(at + next)].EndsWith("het ") || (at + next == 0 && verb.EndsWith(" het ngay"));
            var cursor = TextCursor.OverFolded(tail, at + next + "ngay ".Length);
            at = cursor.At;
            if (DateReader.TryReadBare(ref cursor, out var day))
                (last, at) = (isWhole ? day.AddDays(1) : day, cursor.At);
        }
        return last ?? DayAt(verb, tail);
    }

    // The day may be what the verb ends with: 'được lùi đến ngày …'.
    private static DateOnly? DayAt(ReadOnlySpan<char> verb, ReadOnlySpan<char> tail)
    {
        if (!verb.EndsWith("ngay") || DayAt(tail) is not { } day)
            return null;
        return verb.EndsWith(" het ngay") ? day.AddDays(1) : day;
    }

    /// <summary>The day that words begin with; <see langword="null"/> where they do with none.</summary>
    public static DateOnly? DayAt(ReadOnlySpan<char> words)
    {
        var cursor = TextCursor.OverFolded(words);
        cursor.SkipBlanks();
        return DateReader.TryReadBare(ref cursor, out var day) ? day : null;
    }

    // 'đến hết năm 2026', 'đến ngày 31/12/2026'; 'đến hết ngày' may end the verb.
    private static DateOnly? EndIn(ReadOnlySpan<char> verb, ReadOnlySpan<char> tail)
    {
        if (DayAt(verb, tail) is { } day)
            return verb.EndsWith(" het ngay") ? day.AddDays(-1) : day;
        var year = tail.IndexOf("den het nam ");
        if (year < 0)
            return null;
        var cursor = TextCursor.OverFolded(tail, year + "den het nam ".Length);
        return YearWindow.OfTexts.TryRead(ref cursor, out var last) ? new DateOnly(last, 12, 31) : null;
    }
}
