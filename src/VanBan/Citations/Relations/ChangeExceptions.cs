using System.Runtime.InteropServices;
using VanBan.Citations.Scan;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What a change leaves out of the act that it changes: 'bãi bỏ A, trừ Điều 3', 'A và B hết hiệu lực, trừ Điều 4
/// của B'.</summary>
/// <param name="text">The text.</param>
/// <param name="mentions">Its mentions, in the order of the text.</param>
internal sealed class ChangeExceptions(NormalizedText text, List<CitedPlace> mentions)
{
    private (CitedPlace? By, TextSpan Left) leftOut;

    /// <summary>What is left out, as printed; <see langword="null"/> for nothing.</summary>
    public string? Of(CitedPlace mention)
    {
        var left = LeftOut(mention);
        if (left.Length == 0)
            left = InFront(mention);
        if (ActAt(left) is not null)
            return null;
        var printed = text.Text[left.Start..left.End].ToString().Replace('\n', ' ').Trim(' ', ',', '.', ')');
        return printed.Length > 0 ? printed : null;
    }

    /// <summary>'Trừ Điều 3 và Điều 4, các quy định khác của Thông tư số … hết hiệu lực'.</summary>
    public TextSpan InFront(CitedPlace mention)
    {
        var at = Math.Min(mention.Start, mention.Verb.Length > 0 ? mention.Verb.Start : mention.Start);
        var low = Math.Max(0, at - ChangeReader.LongestClause);
        var start = SentenceBounds.StartOfSentence(text, low, at) is >= 0 and var sentence ? sentence : low;
        start += text.Text[start..at].LastIndexOfAny(";:") + 1;
        return ExceptionWords.InFront(text.Text[start..at], text.Folded[start..at]) is { Length: > 0 } left
            ? new TextSpan(start + left.Start, start + left.End) : default;
    }

    /// <summary>What stands behind 'trừ'; three ask it of one mention after the other.</summary>
    public TextSpan LeftOut(CitedPlace mention)
    {
        if (leftOut.By != mention)
            leftOut = (mention, ReadLeftOut(mention));
        return leftOut.Left;
    }

    private TextSpan ReadLeftOut(CitedPlace mention)
    {
        if (ExceptionWords.BeforeVerb(text, mention, NextOf(mention)) is { Length: > 0 } between)
            return between;
        var start = ChangeExtent.StandsBefore(mention) ? mention.End : Math.Max(mention.End, mention.Verb.End);
        var tail = Tail(start);
        var printed = text.Text.Slice(start, tail.Length);
        if (ExceptionWords.IndexIn(printed, tail, out var end) is not (>= 0 and var word))
            return default;
        var aside = ExceptionWords.EndOfAside(printed, tail, word, end);
        // 'Bãi bỏ A và B (trừ Điều 4)': of B.
        if (aside >= 0 && mentions.Exists(other => other.Verb == mention.Verb && mention.Verb.Length > 0
            && other.Start > mention.Start && other.Start >= start && other.End <= start + word))
            return default;
        return Own(mention, new TextSpan(start + end, start + (aside < 0 ? tail.Length : aside)));
    }

    private int NextOf(CitedPlace mention) => ChangeExtent.StandsBefore(mention) ? int.MaxValue
        : mentions.Find(other => other.Start >= mention.End && other.Verb == mention.Verb)?.Start ?? int.MaxValue;

    /// <summary>'A, B và C hết hiệu lực, trừ B hết hiệu lực từ ngày …': the act with which an exception begins.</summary>
    public CitedPlace? ActAt(TextSpan left)
    {
        if (left.Length == 0)
            return null;
        var at = Ordered.First(
            CollectionsMarshal.AsSpan(mentions), left.Start, static (mention, start) => mention.Start >= start);
        return at < mentions.Count && mentions[at] is { Number: not null, Pinpoints.Count: 0 } act
            && text.Text[left.Start..act.Start].IsWhiteSpace() ? act : null;
    }

    /// <summary>An act that is changed with others and left out of the same sentence is not changed with them.</summary>
    public bool IsLeftOut(CitedPlace mention) =>
        ActAt(LeftOut(mention)) is { Number: { } left } act && act != mention && mention.Number is { } number
            && (left.Serial, left.Year, left.Symbol) == (number.Serial, number.Year, number.Symbol);

    // What of the words left out is left out of the act: all, where they name none of the
    // acts that end with it, or name one as a whole.
    private TextSpan Own(CitedPlace mention, TextSpan left)
    {
        if (left.Length == 0 || mention.Verb.Length == 0)
            return left;
        var named = mentions.FindAll(one => one.Start >= left.Start && one.Start < left.End && one.Number is not null);
        if (named.Count == 0 || text.Text[left.Start..named[0].Start].IsWhiteSpace()
            || !named.Exists(one => mentions.Exists(other => other.Verb == mention.Verb && IsSame(one, other))))
            return left;
        var start = left.Start;
        for (var i = 0; i < named.Count; i++)
        {
            if (IsSame(named[i], mention))
                return Trimmed(start, i == named.Count - 1 ? left.End : named[i].End);
            start = named[i].End;
        }
        return default;
    }

    private TextSpan Trimmed(int start, int end)
    {
        const string And = "va ";
        while (start < end && text.Text[start] is ' ' or ',' or '\n')
            start++;
        return new TextSpan(text.Folded[start..end].StartsWith(And) ? start + And.Length : start, end);
    }

    private static bool IsSame(CitedPlace one, CitedPlace other) =>
        one.Number is { } number && other.Number is { } same && number.Slug == same.Slug;

    /// <summary>Up to the end of the clause; what a colon opens is quoted or listed and says nothing of the day.</summary>
    public ReadOnlySpan<char> Tail(int start)
    {
        var tail = SentenceBounds.UpToEnd(text.Folded[start..Math.Min(text.Length, start + ChangeReader.LongestClause)]);
        var end = ChangeLimit.EndOfClause(tail, text.Text[start..]);
        tail = end < 0 ? tail : tail[..end];
        // What is set apart has days of its own.
        return EndWords.Apart(tail, out _) is >= 0 and var apart ? tail[..apart] : tail;
    }
}
