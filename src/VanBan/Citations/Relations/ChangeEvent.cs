using VanBan.Citations.Scan;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>A change that begins when another act takes effect: 'hết hiệu lực kể từ thời điểm Nghị quyết số 88/2024/QH15
/// có hiệu lực'.</summary>
/// <param name="text">The text.</param>
/// <param name="mentions">Its mentions, in the order of the text.</param>
internal sealed class ChangeEvent(NormalizedText text, List<CitedPlace> mentions)
{
    private const int LongestClause = 400;
    private const int LongestTitle = 160;
    private const string Effect = "co hieu luc", Adoption = "duoc thong qua";

    /// <summary>The act whose effect begins the change of <paramref name="mention"/>, and the words as printed;
    /// <see langword="null"/> where it is the document's own, or a day is told. No act where something else of it
    /// begins the change ('được thông qua').</summary>
    public (CitedPlace? Act, string Printed)? Of(CitedPlace mention)
    {
        var low = Math.Min(mention.Start, mention.Verb.Length > 0 ? mention.Verb.Start : mention.Start);
        var behind = Math.Max(mention.End, mention.Verb.End);
        foreach (var act in mentions)
        {
            if (act.Start > behind + LongestClause)
                break;
            if (act != mention && act.Kind != CitationKind.Self && act.Ordinal >= 0
                && ((act.End <= low && IsInClause(act.End, low)) || (act.Start >= behind && IsInClause(behind, act.Start)))
                && EventOf(act) is { } told)
                return (told.IsEffect ? act : null, told.Printed);
        }
        return null;
    }

    /// <summary>The act with whose effect the document itself takes effect: 'Thông tư này có hiệu lực cùng thời điểm với
    /// Nghị định số …'; <see langword="null"/> for none.</summary>
    public (CitedPlace? Act, string Printed)? OfOwnEffect()
    {
        foreach (var act in mentions)
        {
            var before = text.Folded[Math.Max(0, act.Start - LongestClause)..act.Start].TrimEnd();
            if (act is not { Kind: not CitationKind.Self, Ordinal: >= 0 }
                || StartOfBeginning(before) is not (>= 0 and var start))
                continue;
            var own = before[..start].TrimEnd();
            if ((own.EndsWith(" nay co hieu luc") || own.EndsWith(" nay co hieu luc thi hanh"))
                && EventOf(act) is { IsEffect: true } told)
                return (act, told.Printed);
        }
        return null;
    }

    private static int StartOfBeginning(ReadOnlySpan<char> before) =>
        Math.Max(EndWords.Sames.StartOfLast(before), RelationVocabulary.Beginnings.StartOfLast(before));

    // 'kể từ ngày' before it, 'có hiệu lực' or 'được thông qua' behind its title.
    private (bool IsEffect, string Printed)? EventOf(CitedPlace act)
    {
        var before = text.Folded[Math.Max(0, act.Start - LongestClause)..act.Start].TrimEnd();
        var isWith = EndWords.Sames.Ends(before);
        if (!isWith && !RelationVocabulary.Beginnings.Ends(before))
            return null;
        var rest = text.Folded[act.End..Math.Min(text.Length, act.End + LongestTitle)];
        var at = rest.IndexOf(Effect);
        var isEffect = at >= 0 && !rest[..at].ContainsAny(".;:,");
        if (!isEffect && isWith)
            return (true, text.Text[act.Start..act.End].ToString().Replace('\n', ' ') + " có hiệu lực");
        var end = isEffect ? at + Effect.Length : EndOf(rest, Adoption);
        return end < 0 || rest[..end].ContainsAny(".;:,") ? null
            : (isEffect, text.Text[act.Start..(act.End + end)].ToString().Replace('\n', ' '));
    }

    private static int EndOf(ReadOnlySpan<char> words, string phrase) =>
        words.IndexOf(phrase) is >= 0 and var at ? at + phrase.Length : -1;

    private bool IsInClause(int start, int end) =>
        end - start < LongestClause
            && !text.Text[start..end].ContainsAny(";:“")
            && SentenceBounds.StartOfSentence(text, start, end) < 0;
}
