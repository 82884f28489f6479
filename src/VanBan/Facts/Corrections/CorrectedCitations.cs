using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Facts.Corrections;

/// <summary>Citations, and what they do to others, with what persons say of them.</summary>
internal static class CorrectedCitations
{
    /// <summary>The citations and changes with the corrections of mentions and of the identity of acts.</summary>
    public static (ImmutableArray<Citation> Citations, ImmutableArray<DocumentChange> Changes) Apply(
        Document document, ImmutableArray<Citation> citations, ImmutableArray<DocumentChange> changes,
        IReadOnlyList<Correction> corrections)
    {
        // Each with the index it had: changes name their citation by it.
        var all = citations.Select((citation, i) => (Citation: citation, Index: i)).ToList();
        foreach (var one in corrections)
        {
            if (one.Kind is CorrectionKind.Mention or CorrectionKind.NoCitation
                && Find(document.Text, one) is { } span)
                Correct(all, one, span);
        }
        // Behind them, since they say what a name means that a person gave to a mention too.
        for (var i = 0; i < all.Count; i++)
        {
            if (SameActs.NameOf(all[i].Citation.Key, corrections) is { } name)
                all[i] = (Meaning(all[i].Citation, name.Key, name.Correction), all[i].Index);
        }
        all.Sort(static (a, b) => a.Citation.Span.Start - b.Citation.Span.Start);
        return (
            [.. all.Select(static one => one.Citation)], [.. changes.SelectMany(change => Renumbered(change, all))]);
    }

    /// <summary>Where the words of a correction stand in a text: where they stood, else the same words closest to
    /// there; <see langword="null"/> where they are gone.</summary>
    public static TextSpan? Find(string text, Correction correction)
    {
        if (correction is not { Quote: { Length: > 0 } quote, Span: { } span })
            return null;
        if (span.End <= text.Length && span.In(text).SequenceEqual(quote))
            return span;
        TextSpan? closest = null;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (closest is not { } best
                || Math.Abs(at - span.Start) < Math.Abs(best.Start - span.Start))
                closest = new TextSpan(at, at + quote.Length);
        }
        return closest;
    }

    private static void Correct(List<(Citation Citation, int Index)> all, Correction one, TextSpan span)
    {
        var found = all.FindIndex(item => item.Citation.Span.Overlaps(span));
        if (one.Kind == CorrectionKind.NoCitation)
        {
            all.RemoveAll(item => item.Citation.Span.Overlaps(span));
            return;
        }
        if (!DocumentKey.TryParse(one.Target, out var key))
            return;
        // What the machine did not see as a mention becomes one.
        if (found < 0)
            all.Add((Meaning(new Citation(span, CitationKind.Named, null) { Key = key }, key, one), -1));
        else
            all[found] = (Meaning(all[found].Citation, key, one), all[found].Index);
    }

    private static Citation Meaning(Citation citation, DocumentKey key, Correction one) =>
        key.Designation == citation.Key.Designation ? Said(citation, key, one)
            // The number, name, day and body that are printed are those of another act.
            : Said(citation, key, one) with
            {
                Number = SlugNumber.Printed(key.Designation ?? "") is { } printed
                    && DocumentNumber.TryParse(printed, out var number) ? number : null,
                Name = null,
                Date = key.Date,
                Issuer = Issuer.All.FirstOrDefault(known => known.Slug == key.Issuer)?.Name,
                IssuerInferred = true,
            };

    private static Citation Said(Citation citation, DocumentKey key, Correction one) => citation with
    {
        Key = key,
        Type = key.Type is { } slug ? DocumentType.Find(slug) ?? citation.Type : citation.Type,
        Date = key.Date ?? citation.Date,
        DateInferred = key.Date is not null,
        Kind = citation.Kind == CitationKind.Self ? CitationKind.Named : citation.Kind,
        Certainty = Certainty.Certain,
        Correction = one.Mark,
    };

    private static IEnumerable<DocumentChange> Renumbered(
        DocumentChange change, List<(Citation Citation, int Index)> all)
    {
        var target = all.FindIndex(item => item.Index == change.Citation);
        var by = change.By is { } index ? all.FindIndex(item => item.Index == index) : -1;
        // What only a mention said that is none is not said.
        if (target < 0 || (change.By is not null && by < 0))
            yield break;
        var corrected = all[target].Citation;
        yield return change with
        {
            Citation = target,
            By = change.By is null ? null : by,
            Target = corrected.Correction is null ? change.Target : corrected.Key,
        };
    }
}
