using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Tasks.Words;

/// <summary>What words of <c>deadline-words.tsv</c> do (column <c>use</c>).</summary>
internal enum DeadlineWord
{
    /// <summary>Stands before the day until which something is done; before a period it means its beginning:
    /// 'trước'.</summary>
    Before,

    /// <summary>Stands before the day until which something is done; before a period it means its end: 'chậm
    /// nhất'.</summary>
    By,

    /// <summary>Stands before the day or period in which something is done: 'trong quý'.</summary>
    In,

    /// <summary>Stands before a number of days or months: 'trong vòng'.</summary>
    Within,

    /// <summary>Says how often.</summary>
    Every,

    /// <summary>Stands before words for how often, so that they order something: 'định kỳ'.</summary>
    Regularly,

    /// <summary>Says behind those words how often, and elsewhere something else: '6 tháng'.</summary>
    Interval,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>Opens words that only tell until when: 'thời hạn hoàn thành'.</summary>
    Label,

    /// <summary>Says that days are counted from something: 'kể từ ngày'.</summary>
    From,

    /// <summary>Behind 'kể từ ngày': the issue of the document.</summary>
    Issue,

    /// <summary>Says that working days are counted.</summary>
    Working,

    /// <summary>Says that something comes to its end: before a period it makes it a deadline.</summary>
    Finish,

    /// <summary>Stands in a cell before the day or period in which something begins: 'từ tháng 8'.</summary>
    Start,

    /// <summary>Stands before an end that is foreseen and not ordered: 'dự kiến'.</summary>
    Expected,
}

/// <summary>The words that deadlines are told by, rows of <c>deadline-words.tsv</c>; the column <c>value</c> names the
/// <see cref="Recurrence"/> or the <see cref="DayOfWeek"/>.</summary>
internal static class DeadlineWords
{
    private static readonly WordTable<DeadlineWord> Table = new("deadline-words.tsv");

    private static readonly FrozenDictionary<DeadlineWord, SpeltWords<string>> ByUse = Enum.GetValues<DeadlineWord>()
        .ToFrozenDictionary(
            static use => use,
            static use => new SpeltWords<string>(Table.Rows(use).Select(static row => (row["words"], row["value"]))));

    // The words with which a deadline may begin.
    private static readonly SpeltWords<DeadlineWord> Openers = new(new[]
        {
            DeadlineWord.Before, DeadlineWord.By, DeadlineWord.In, DeadlineWord.Within, DeadlineWord.Regularly,
            DeadlineWord.Every, DeadlineWord.Weekday,
        }
        .SelectMany(static use => Table.Of(use).Select(words => (words, use))));

    /// <summary>Whether a deadline may begin at the cursor.</summary>
    public static bool MayBegin(TextCursor cursor) => Openers.TryRead(ref cursor, out _);

    /// <summary>The first place from <paramref name="from"/> on that is worth asking <see cref="MayBegin"/>; the end of
    /// the text for none.</summary>
    public static int Next(TextCursor text, int from) => Openers.Next(text, from);

    /// <summary>Reads words of one use.</summary>
    public static bool Try(DeadlineWord use, ref TextCursor cursor) => ByUse[use].TryRead(ref cursor, out _);

    /// <summary>Reads how often: 'hằng quý'.</summary>
    public static bool TryEvery(ref TextCursor cursor, out Recurrence repeats) =>
        TryValue(DeadlineWord.Every, ref cursor, out repeats);

    /// <summary>Reads how often behind 'định kỳ': '6 tháng'.</summary>
    public static bool TryInterval(ref TextCursor cursor, out Recurrence repeats) =>
        TryEvery(ref cursor, out repeats)
            || TryValue(DeadlineWord.Interval, ref cursor, out repeats);

    /// <summary>Reads a day of the week: 'thứ Sáu'.</summary>
    public static bool TryWeekday(ref TextCursor cursor, out DayOfWeek day) =>
        TryValue(DeadlineWord.Weekday, ref cursor, out day);

    /// <summary>Whether the words before <paramref name="at"/> end with words of <paramref name="use"/>.</summary>
    public static bool EndsBefore(DeadlineWord use, TextCursor at) =>
        Table.Ends(use, at.Printed[Math.Max(0, at.At - WordTable.Longest)..at.At].TrimEnd());

    private static bool TryValue<T>(DeadlineWord use, ref TextCursor cursor, out T value) where T : struct, Enum
    {
        var isRead = ByUse[use].TryRead(ref cursor, out var name);
        value = isRead ? Enum.Parse<T>(name!) : default;
        return isRead;
    }
}
