using System.Runtime.InteropServices;
using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Reads one order about provisions, word by word: verbs, provisions, the words that are exchanged, where a new
/// provision is put, the act where it is named. What is not understood ends the order, so that nothing is taken for
/// changed that the order does not name.
/// </summary>
internal ref struct OrderReader
{
    private const string OpeningMarks = "“«\"", ClosingMarks = "”»\"";

    private readonly List<CitedPlace> mentions;
    private readonly int end;
    private readonly ProvisionOrder order;
    private TextCursor cursor;
    private Told told;
    private Aim aim;

    private OrderReader(TextCursor cursor, int end, List<CitedPlace> mentions, Told told, bool isOfWords)
    {
        this.cursor = cursor;
        (this.end, this.mentions, this.told) = (end, mentions, told);
        order = new ProvisionOrder { First = told, IsOfWords = isOfWords };
    }

    // What provisions named next are.
    private enum Aim
    {
        // Changed.
        Changed,

        // Beside the new one, which takes from them the article that it did not name itself.
        Beside,

        // What takes the place of the old.
        Instead,

        // The whole, of which the items below change parts.
        Whole,
    }

    /// <summary>The order that begins at <paramref name="start"/> with a verb, or whose provisions the verb above it
    /// means; <see langword="null"/> for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Behind the marker of the item.</param>
    /// <param name="end">The end of the item.</param>
    /// <param name="mentions">The acts named in the text.</param>
    /// <param name="above">The order above that opens a list of provisions; <see langword="null"/> for none.</param>
    public static ProvisionOrder? Read(
        NormalizedText text, int start, int end, List<CitedPlace> mentions, ProvisionOrder? above)
    {
        var cursor = new TextCursor(text, start);
        cursor.SkipBlanks();
        var from = cursor.At;
        if (VerbAt(ref cursor, end, out var told))
            return new OrderReader(cursor, end, mentions, told, isOfWords: false).Run();
        if (!BeginsWithProvision(cursor, end))
            return null;
        if (!TryPassive(cursor, end, out told))
        {
            if (above is null)
                return null;
            told = new Told(above.First.Relation, new TextSpan(from, EndOfWord(cursor)));
        }
        return new OrderReader(cursor, end, mentions, told, above is { IsOfWords: true }).Run();
    }

    private static int EndOfWord(TextCursor cursor)
    {
        cursor.ReadWord();
        return cursor.At;
    }

    private static bool VerbAt(ref TextCursor cursor, int end, out Told told)
    {
        told = default;
        if (!cursor.AtWordStart
            || OrderVocabulary.Verbs.Match(cursor.Folded[..end], cursor.At, out var relation) is not (> 0 and var behind))
            return false;
        told = new Told(relation, new TextSpan(cursor.At, behind));
        cursor.At = behind;
        return true;
    }

    private static bool BeginsWithProvision(TextCursor cursor, int end)
    {
        if (PinpointReader.TryRead(ref cursor, []))
            return cursor.At <= end;
        OrderVocabulary.Fillers.Skip(ref cursor);
        cursor.SkipBlanks();
        return cursor.At < end && PinpointReader.TryRead(ref cursor, []) && cursor.At <= end;
    }

    // 'Khoản 2 Điều 5 được sửa đổi như sau:': the verb stands behind.
    private static bool TryPassive(TextCursor cursor, int end, out Told told)
    {
        told = default;
        while (cursor.At < end && (PinpointReader.TryRead(ref cursor, []) || SkipFiller(ref cursor)))
        {
        }
        cursor.SkipBlanks();
        var at = cursor;
        if (cursor.At >= end || !OrderVocabulary.Passives.Skip(ref at))
            return false;
        cursor.ReadWord();
        cursor.SkipBlanks();
        return VerbAt(ref cursor, end, out told);
    }

    private ProvisionOrder Run()
    {
        while (cursor.At < end && Step())
        {
        }
        NameByProvision();
        order.OpensList = order.Changes.Count == 0 && order.Whole is null;
        return order;
    }

    private bool Step()
    {
        if (cursor.TrySkipAny(" \n\t,()"))
            return true;
        if (OpeningMarks.Contains(cursor.Current))
            return SkipQuotation();
        if (cursor.TrySkipAny(";."))
            return Continues();
        return cursor.AtWordStart && StepWord();
    }

    private bool StepWord()
    {
        if (OrderVocabulary.Ends.Begins(cursor.Rest))
            return false;
        if (Named() is { } act)
            return Close(act);
        return TryProvisions() || TryTurn() || TryVerb() || SkipFiller(ref cursor);
    }

    // Words that tell what the provisions named next are.
    private bool TryTurn()
    {
        if (OrderVocabulary.Phrases.Skip(ref cursor)
            || (OrderVocabulary.QuotedPhrases.Skip(ref cursor) && IsBeforeQuotation()))
            return order.IsOfWords = true;
        if (OrderVocabulary.Anchors.Skip(ref cursor))
            return Aims(Aim.Beside);
        if (OrderVocabulary.Replacements.Skip(ref cursor))
            return Aims(Aim.Instead);
        if (OrderVocabulary.Some.Skip(ref cursor))
            return Aims(Aim.Whole);
        if (order.IsOfWords && OrderVocabulary.Places.Skip(ref cursor))
            return Aims(Aim.Changed);
        return false;
    }

    private bool IsBeforeQuotation()
    {
        var at = cursor;
        at.SkipBlanks();
        return OpeningMarks.Contains(at.Current);
    }

    private bool Aims(Aim next)
    {
        aim = next;
        return true;
    }

    private bool TryVerb()
    {
        if (!VerbAt(ref cursor, end, out var next))
            return false;
        (told, aim) = (next, Aim.Changed);
        order.IsOfWords &= order.Changes.Count == 0;
        return true;
    }

    private static bool SkipFiller(ref TextCursor cursor)
    {
        cursor.SkipBlanks();
        return OrderVocabulary.Fillers.Skip(ref cursor) || OrderVocabulary.Places.Skip(ref cursor)
            || SkipKind(ref cursor);
    }

    // 'tên Thông tư': the act itself.
    private static bool SkipKind(ref TextCursor cursor)
    {
        if (DocumentType.Words.Match(cursor.Folded, cursor.At, out _) is not (> 0 and var behind))
            return false;
        cursor.At = behind;
        return true;
    }

    private bool SkipQuotation()
    {
        var close = ClosingMarks[OpeningMarks.IndexOf(cursor.Current, StringComparison.Ordinal)];
        var length = cursor.Printed[(cursor.At + 1)..end].IndexOf(close);
        if (length < 0)
            return false;
        // Before the provisions stand the words that are exchanged; behind them, the new wording.
        if (order.Changes.Count > 0 && !order.IsOfWords)
            return false;
        order.IsOfWords = true;
        cursor.At += length + 2;
        return true;
    }

    // Behind the end of a part: a further verb, or further provisions for the same one.
    private bool Continues()
    {
        cursor.SkipBlanks();
        var at = cursor;
        return VerbAt(ref at, end, out _) || PinpointReader.TryRead(ref at, []) || OrderVocabulary.Fillers.Skip(ref at);
    }

    private bool TryProvisions()
    {
        // What still lacks its article gets it from those that follow.
        var open = order.Changes.FindAll(static change => IsOpen(change.Provision));
        var read = open.ConvertAll(static change => change.Provision);
        if (!PinpointReader.TryRead(ref cursor, read))
            return false;
        for (var i = 0; i < open.Count; i++)
            order.Changes[order.Changes.IndexOf(open[i])] = open[i] with { Provision = read[i] };
        var added = read[open.Count..];
        if (aim == Aim.Whole)
            order.Whole ??= added.Count == 1 ? added[0] : null;
        else if (aim == Aim.Changed)
            Add(added);
        return true;
    }

    private readonly void Add(List<Pinpoint> provisions)
    {
        var done = Done;
        order.Changes.AddRange(provisions.ConvertAll(one => new OrderedChange(done, one, null)));
    }

    private readonly Told Done => order.IsOfWords ? told with { Relation = Relation.Amends } : told;

    private static bool IsOpen(Pinpoint provision) => provision is { Article: null, Part: null };

    private readonly CitedPlace? Named()
    {
        var index = Ordered.First(
            CollectionsMarshal.AsSpan(mentions), cursor.At, static (mention, at) => mention.Start >= at);
        return index < mentions.Count && mentions[index].Start == cursor.At ? mentions[index] : null;
    }

    // '… của Quy chế làm việc ban hành kèm theo Quyết định số …': the name of what is attached stands between.
    private readonly void NameByProvision()
    {
        for (var i = 0; i < order.Changes.Count; i++)
        {
            if (order.Changes[i] is { Act: null, Provision: var provision } change)
                order.Changes[i] = change with { Act = BehindOf(provision) };
        }
    }

    private readonly CitedPlace? BehindOf(Pinpoint provision)
    {
        var first = Ordered.First(
            CollectionsMarshal.AsSpan(mentions), cursor.At, static (mention, at) => mention.Start >= at);
        for (var i = first; i < mentions.Count && mentions[i].Start < end; i++)
        {
            if (mentions[i].Pinpoints.Contains(provision))
                return mentions[i];
        }
        return null;
    }

    // The act behind provisions is the one that they are of; the next part may name another.
    private bool Close(CitedPlace act)
    {
        if (aim != Aim.Instead)
        {
            for (var i = 0; i < order.Changes.Count; i++)
                order.Changes[i] = order.Changes[i] with { Act = order.Changes[i].Act ?? act };
        }
        var next = cursor.Folded[act.End..end].IndexOf(';');
        if (next < 0)
            return false;
        cursor.At = act.End + next;
        return true;
    }
}
