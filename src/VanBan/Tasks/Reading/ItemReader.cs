using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>What stands above an item: who is meant, and how sure it is that something is ordered there.</summary>
/// <param name="Who">The bodies of the heading.</param>
/// <param name="Manner">What a sentence needs to order something.</param>
/// <param name="HasItems">Whether other items stand under it.</param>
internal readonly record struct ItemContext(NamedBodies? Who, ItemManner Manner, bool HasItems);

/// <summary>What a sentence needs to order something.</summary>
internal enum ItemManner
{
    /// <summary>A body and a verb, or a verb where the heading names the body: it is an item of a list of
    /// tasks.</summary>
    Listed,

    /// <summary>Also a word that only orders have, or a deadline: a paragraph may as well tell what was done.</summary>
    Told,

    /// <summary>A word that orders, such as 'giao': the part of the document hands out no tasks.</summary>
    Ordered,
}

/// <summary>Bodies as a heading names them.</summary>
/// <param name="Printed">As printed, in one line.</param>
/// <param name="Span">Where they stand in the document.</param>
internal sealed record NamedBodies(string Printed, TextSpan Span);

/// <summary>Reads the assignments of one item or paragraph.</summary>
internal sealed class ItemReader
{
    // 'hoàn thành việc bàn giao trước ngày …'
    private const int FarthestFinish = 80;

    // 'Thời hạn hoàn thành: trước ngày …'
    private const int FarthestDeadline = 24;

    // 'khẩn trương triển khai thực hiện'
    private const int MostVerbs = 4;

    private readonly JoinedText text;
    private readonly ItemContext context;
    private readonly DateOnly? issued;

    private ItemReader(JoinedText text, ItemContext context, DateOnly? issued) =>
        (this.text, this.context, this.issued) = (text, context, issued);

    /// <summary>The assignments, in the order of the text.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Whether the item introduces what is ordered in those under it.</summary>
    public bool IsIntroduction { get; private set; }

    /// <summary>Whether the introduction has a word that orders ('giao', 'yêu cầu').</summary>
    public bool IsOrdered { get; private set; }

    /// <summary>Where it is an introduction that names bodies: those.</summary>
    public NamedBodies? Introduced { get; private set; }

    private Draft? Last => Drafts.Count > 0 ? Drafts[^1] : null;

    /// <summary>Reads an item.</summary>
    public static ItemReader Read(JoinedText text, ItemContext context, DateOnly? issued)
    {
        var reader = new ItemReader(text, context, issued);
        foreach (var sentence in Sentences.Of(text))
            reader.ReadSentence(sentence.Start, sentence.End);
        return reader;
    }

    private void ReadSentence(int start, int end)
    {
        var deadlines = DeadlineReader.Find(text.At(start, end), issued);
        if (TryDeadlineAlone(start, end, deadlines)
            || TryIntroduction(start, end, deadlines))
            return;
        var opening = Opening.Read(text.At(start, end), deadlines);
        if (GoesOn(start, end))
            GoOn(end, deadlines);
        else if (opening.IsIntroduction || SaysNoTask(opening, end))
            Introduce(opening.Who, opening.IsOrdered);
        else if (IsOrder(opening, deadlines))
            ReadOrder(opening, end, deadlines);
        else if (!TryFinish(start, end, deadlines))
            GoOn(end, deadlines);
    }

    // 'Sở Công Thương chủ trì, phối hợp thực hiện' above a list: what is to be done stands in the list.
    private bool SaysNoTask(Opening opening, int end)
    {
        if (opening.Who is null || opening.What < 0 || !context.HasItems)
            return false;
        var at = text.At(opening.What, end);
        var words = 0;
        while (words < MostVerbs && TaskWords.TryWord(ref at) is TaskWord.Action or TaskWord.Manner)
        {
            words++;
            at.SkipBlanks();
        }
        at.TrySkipAny(".:;");
        at.SkipBlanks();
        return words is > 0 and < MostVerbs && at.IsAtEnd;
    }

    private bool GoesOn(int start, int end)
    {
        var at = text.At(start, end);
        return Last is not null && TaskWords.Try(TaskWord.GoesOn, ref at);
    }

    // 'Thời hạn hoàn thành: trước ngày 30/11/2025.' is said of all that stands before it in the item.
    private bool TryDeadlineAlone(int start, int end, List<ReadDeadline> deadlines)
    {
        if (Last is null || deadlines is not [var deadline, ..])
            return false;
        var at = text.At(start, end);
        var isLabel = DeadlineWords.Try(DeadlineWord.Label, ref at);
        if ((!isLabel && !DeadlineWords.Try(DeadlineWord.Finish, ref at))
            || deadline.Start - at.At > FarthestDeadline)
            return false;
        foreach (var draft in isLabel ? Drafts : [Last])
        {
            if (!draft.HasDeadline)
                draft.Set(deadline, text);
        }
        return true;
    }

    // '… Thủ tướng Chính phủ yêu cầu các bộ, ngành khẩn trương thực hiện các nhiệm vụ sau:'
    private bool TryIntroduction(int start, int end, List<ReadDeadline> deadlines)
    {
        if (text.Text[end - 1] != ':'
            || (!context.HasItems && context.Manner == ItemManner.Listed))
            return false;
        var opening = Opening.Read(text.At(start, end), deadlines);
        if (opening is { IsOrdered: true, Who: not null })
        {
            Introduce(opening.Who, isOrdered: true);
            return true;
        }
        return TryOrderInside(start, end) || TryNamed(opening.Who);
    }

    private bool TryNamed(TextSpan? who)
    {
        if (who is not null)
            Introduce(who, isOrdered: false);
        return who is not null;
    }

    // The last word that orders bodies, or nobody in particular: what 'được giao' orders nothing.
    private bool TryOrderInside(int start, int end)
    {
        for (var at = end - 1; at > start; at--)
        {
            var cursor = text.At(at, end);
            if (!cursor.AtWordStart || !TaskWords.Try(TaskWord.Order, ref cursor)
                || TaskWords.Ends(TaskWord.End, text.Text.AsSpan(start, at - start).TrimEnd()))
                continue;
            while (cursor.Current is ' ' or ':')
                cursor.At++;
            var named = BodyReader.TryRead(ref cursor, out var bodies);
            if (!named && !cursor.IsAtEnd)
                continue;
            Introduce(named ? bodies : null, isOrdered: true);
            return true;
        }
        return false;
    }

    private void Introduce(TextSpan? who, bool isOrdered)
    {
        (IsIntroduction, IsOrdered) = (true, isOrdered);
        Introduced = who is { } bodies ? Named(bodies) : null;
    }

    private NamedBodies Named(TextSpan bodies) =>
        new(text.Text[bodies.Start..bodies.End], text.ToSource(bodies.Start, bodies.End));

    private bool IsOrder(Opening opening, List<ReadDeadline> deadlines)
    {
        if (opening.What < 0
            || (opening.Who is null && context.Who is null && Last?.Who is null))
            return false;
        return context.Manner switch
        {
            _ when opening.IsOrdered && opening.Who is not null => true,
            ItemManner.Listed => true,
            ItemManner.Told => opening.Who is not null
                && (opening.IsStrong || deadlines.Count > 0),
            _ => false,
        };
    }

    private void ReadOrder(Opening opening, int end, List<ReadDeadline> deadlines)
    {
        // A sentence more on the same task: neither names somebody else nor sets a day.
        if (opening.Who is null
            && deadlines.Count == 0
            && Last is { HasDeadline: false } last)
        {
            last.End = end;
            return;
        }
        var start = opening.Who?.Start ?? opening.What;
        var what = opening.What;
        var leading = deadlines.FindIndex(one => one.Start < what);
        var draft = Begin(opening, leading < 0 ? start : Math.Min(start, deadlines[leading].Start));
        // 'Trong thời gian 03 tháng kể từ ngày …, các hội hoàn thành …'
        if (leading >= 0)
            draft.Set(deadlines[leading], text);
        foreach (var (i, clause) in Sentences.Clauses(text, opening.What, end).Index())
        {
            if (i > 0)
                draft = NextOf(draft, clause, deadlines);
            draft = SetDeadlines(draft, deadlines.FindAll(one => one.Start >= clause.Start
                && one.Start < clause.End));
            draft.End = clause.End;
        }
    }

    private Draft Begin(Opening opening, int start)
    {
        var own = opening.Who is { } bodies ? Named(bodies) : null;
        var draft = new Draft(text, start, opening.What)
        {
            Who = own?.Printed ?? Last?.Who ?? context.Who?.Printed,
            Role = opening.Role,
            With = opening.With is { } with ? text.Text[with.Start..with.End] : null,
        };
        if (own is null
            && Last?.Who is null
            && context.Who is { } above)
            draft.Elsewhere.Add(above.Span);
        Drafts.Add(draft);
        return draft;
    }

    // A clause is a task of its own where it names somebody else, or where the day of the task before it is set.
    private Draft NextOf(Draft draft, TextSpan clause, List<ReadDeadline> deadlines)
    {
        var opening = Opening.Read(text.At(clause.Start, clause.End), deadlines);
        return opening.What >= 0 && (opening.Who is not null || draft.HasDeadline)
            ? Begin(opening, opening.Who?.Start ?? opening.What) : draft;
    }

    private Draft SetDeadlines(Draft draft, List<ReadDeadline> deadlines)
    {
        var before = -1;
        foreach (var deadline in deadlines)
        {
            if (before >= 0 && draft.HasDeadline)
            {
                // Of two days in one clause the second belongs to what stands behind a comma between them.
                var comma = text.Text.IndexOf(',', before, deadline.Start - before);
                var isSet = deadline.Day is not null
                    || deadline.Repeats != Recurrence.Once;
                if (comma < 0 && draft.Lacks(deadline))
                    draft.Set(deadline, text);
                if (comma < 0 || !isSet)
                    continue;
                draft.End = comma;
                draft = Continue(draft, comma + 1);
            }
            if (draft.Lacks(deadline))
                draft.Set(deadline, text);
            before = deadline.End;
        }
        return draft;
    }

    private Draft Continue(Draft draft, int start)
    {
        var next = new Draft(text, start, start) { Who = draft.Who };
        Drafts.Add(next);
        return next;
    }

    // 'Việc bàn giao phải hoàn thành trước ngày 01/7/2026.' names nobody.
    private bool TryFinish(int start, int end, List<ReadDeadline> deadlines)
    {
        if (Last is not null
            || deadlines is not [var deadline, ..]
            || deadline.Day is null
            || context.Manner == ItemManner.Told && context.Who is not null)
            return false;
        for (var at = deadline.Start - 1; at > Math.Max(start, deadline.Start - FarthestFinish); at--)
        {
            var cursor = text.At(at, end);
            if (!cursor.AtWordStart
                || !DeadlineWords.Try(DeadlineWord.Finish, ref cursor))
                continue;
            // '(dự kiến hoàn thành vào năm 2028)' orders nothing.
            if (DeadlineWords.EndsBefore(DeadlineWord.Expected, text.At(at, end)))
                return false;
            var draft = new Draft(text, start, start) { End = end };
            draft.Set(deadline, text);
            Drafts.Add(draft);
            return true;
        }
        return false;
    }

    private void GoOn(int end, List<ReadDeadline> deadlines)
    {
        if (Last is not { } last)
            return;
        last.End = end;
        if (!last.HasDeadline && deadlines is [var first, ..])
            last.Set(first, text);
    }
}
