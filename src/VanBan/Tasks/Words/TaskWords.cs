using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Tasks.Words;

/// <summary>The words that assignments are told by, rows of <c>task-words.tsv</c>.</summary>
internal static class TaskWords
{
    private static readonly WordTable<TaskWord> Table = new("task-words.tsv");

    private static readonly FrozenDictionary<TaskWord, SpeltWords<TaskWord>> ByUse =
        Enum.GetValues<TaskWord>().ToFrozenDictionary(static use => use, static use => Of(use));

    // What may stand in a sentence around its verb: of several the longest counts.
    private static readonly SpeltWords<TaskWord> Sentence = Of(
        TaskWord.Action, TaskWord.Manner, TaskWord.Lead, TaskWord.With, TaskWord.Report, TaskWord.Order,
        TaskWord.Duty, TaskWord.Adjunct, TaskWord.End);

    // What is looked for in the middle of what is said.
    private static readonly SpeltWords<TaskWord> Inside = Of(TaskWord.With, TaskWord.Report, TaskWord.Purpose);

    // What a body begins with, and what only looks so.
    private static readonly SpeltWords<TaskWord> Bodies = Of(TaskWord.Body, TaskWord.NoBody);

    /// <summary>Reads the word of a sentence at the cursor, the longest that stands there.</summary>
    /// <returns>What it does; <see langword="null"/> where none stands there, and the cursor stays.</returns>
    public static TaskWord? TryWord(ref TextCursor cursor) =>
        Sentence.TryRead(ref cursor, out var use) ? use : null;

    /// <summary>Reads what tells with whom, to whom or what for.</summary>
    public static TaskWord? TryInside(ref TextCursor cursor) => Inside.TryRead(ref cursor, out var use) ? use : null;

    /// <summary>The first place from <paramref name="from"/> on that is worth asking <see cref="TryInside"/>; the end of
    /// the text for none.</summary>
    public static int NextInside(TextCursor text, int from) => Inside.Next(text, from);

    /// <summary>Reads what a body begins with.</summary>
    public static bool TryBody(ref TextCursor cursor)
    {
        var at = cursor.At;
        if (Bodies.TryRead(ref cursor, out var use) && use == TaskWord.Body)
            return true;
        cursor.At = at;
        return false;
    }

    /// <summary>Reads words of one use.</summary>
    public static bool Try(TaskWord use, ref TextCursor cursor) => ByUse[use].TryRead(ref cursor, out _);

    /// <summary>Whether <paramref name="words"/> end with words of <paramref name="use"/>.</summary>
    public static bool Ends(TaskWord use, ReadOnlySpan<char> words) =>
        Table.Ends(use, words[Math.Max(0, words.Length - WordTable.Longest)..]);

    private static SpeltWords<TaskWord> Of(params ReadOnlySpan<TaskWord> uses)
    {
        var all = new List<(string, TaskWord)>();
        foreach (var use in uses)
            all.AddRange(Table.Of(use).Select(words => (words, use)));
        return new SpeltWords<TaskWord>(all);
    }
}
