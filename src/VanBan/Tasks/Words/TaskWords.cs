using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Tasks.Words;

/// <summary>The words that assignments are told by, rows of <c>task-words.tsv</c>.</summary>
internal static class TaskWords
{
    private static readonly WordTable<TaskWord> Table = new("task-words.tsv");

    // What may stand in a sentence around its verb: of several the longest counts.
    private static readonly PhraseTable<(TaskWord Use, string Words)> Sentence = Of(
        TaskWord.Action, TaskWord.Manner, TaskWord.Lead, TaskWord.With, TaskWord.Report, TaskWord.Order,
        TaskWord.Duty, TaskWord.Adjunct, TaskWord.End);

    // What is looked for in the middle of what is said.
    private static readonly PhraseTable<(TaskWord Use, string Words)> Inside =
        Of(TaskWord.With, TaskWord.Report, TaskWord.Purpose);

    // What a body begins with, and what only looks so.
    private static readonly PhraseTable<(TaskWord Use, string Words)> Bodies = Of(TaskWord.Body, TaskWord.NoBody);

    /// <summary>Reads the word of a sentence at the cursor, the longest that stands there.</summary>
    /// <returns>What it does; <see langword="null"/> where none stands there, and the cursor stays.</returns>
    public static TaskWord? TryWord(ref TextCursor cursor) => Read(Sentence, ref cursor);

    /// <summary>Reads what tells with whom, to whom or what for.</summary>
    public static TaskWord? TryInside(ref TextCursor cursor) => Read(Inside, ref cursor);

    /// <summary>Reads what a body begins with.</summary>
    public static bool TryBody(ref TextCursor cursor)
    {
        var at = cursor.At;
        if (Read(Bodies, ref cursor) == TaskWord.Body)
            return true;
        cursor.At = at;
        return false;
    }

    /// <summary>Reads words of one use.</summary>
    public static bool Try(TaskWord use, ref TextCursor cursor)
    {
        var end = Table.Match(use, cursor, out var words);
        if (end < 0 || !IsSpelt(cursor.Printed[cursor.At..end], words!))
            return false;
        cursor.At = end;
        return true;
    }

    /// <summary>Whether <paramref name="words"/> end with words of <paramref name="use"/>.</summary>
    public static bool Ends(TaskWord use, ReadOnlySpan<char> words) => Table.Ends(use, words);

    private static TaskWord? Read(PhraseTable<(TaskWord Use, string Words)> table, ref TextCursor cursor)
    {
        var end = table.Match(cursor.Folded, cursor.At, out var found);
        if (end < 0 || !IsSpelt(cursor.Printed[cursor.At..end], found.Words))
            return null;
        cursor.At = end;
        return found.Use;
    }

    /// <summary>Whether <paramref name="printed"/> is <paramref name="words"/>, whose letters it has: one syllable is
    /// another word with another tone, 'tư' is not 'từ'.</summary>
    public static bool IsSpelt(ReadOnlySpan<char> printed, string words) =>
        words.Contains(' ', StringComparison.Ordinal) || printed.Equals(words, StringComparison.OrdinalIgnoreCase);

    private static PhraseTable<(TaskWord Use, string Words)> Of(params ReadOnlySpan<TaskWord> uses)
    {
        var all = new List<(string, (TaskWord, string))>();
        foreach (var use in uses)
            all.AddRange(Table.Of(use).Select(words => (words, (use, words))));
        return new PhraseTable<(TaskWord, string)>(all);
    }
}
