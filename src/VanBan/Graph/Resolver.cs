using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>Finds what a mention leads to among the documents that share its designation.</summary>
internal static class Resolver
{
    /// <summary>The documents in the files of one designation: files whose keys name the same document are
    /// one.</summary>
    public static ImmutableArray<GraphDocument> Documents(IReadOnlyList<DocumentFile> files)
    {
        if (files.Count == 0)
            return [];
        var byKey = files.ToLookup(file => file.Key.ToString(), StringComparer.Ordinal);
        return [.. KeyGroup.Of(files.Select(file => file.Key)).Select(group =>
            new GraphDocument(
                group.Key,
                [
                    .. group.Members.SelectMany(key => byKey[key.ToString()])
                    .OrderBy(file => file.File, StringComparer.Ordinal)]))];
    }

    /// <summary>The edge that the mention makes, given the documents of its designation.</summary>
    public static Edge Resolve(LocatedCitation mention, ImmutableArray<GraphDocument> documents)
    {
        var found = Resolve(mention.Key, mention.From.Key.Date, documents);
        var misprint = found.Target is { } document ? MisprintOf(mention, document.Key) : MisprintedPart.None;
        return new Edge(mention, found.Status)
        {
            Target = found.Target,
            Misprint = misprint,
            Candidates = found.Candidates,
            Certainty = found.Status == EdgeStatus.Ambiguous ? Certainty.Ambiguous
                : found.Target is { } target
                    && misprint == MisprintedPart.None
                    && IsCertain(mention.Key, target.Key)
                ? Certainty.Certain
                : Certainty.Likely,
        };
    }

    /// <summary>
    /// What a mention in a document of the day <paramref name="citedOn"/> leads to, given the documents of its
    /// designation.
    /// </summary>
    public static Resolution Resolve(DocumentKey key, DateOnly? citedOn, ImmutableArray<GraphDocument> documents)
    {
        if (key.Designation is null)
            return new Resolution(EdgeStatus.Ambiguous, null, []);
        var fitting = documents.Where(document => document.Key.Fits(key)
            && !IsLater(document.Key, key, citedOn))
            .ToImmutableArray();
        if (fitting.IsEmpty)
            return Misprinted(key, documents);
        for (var i = 0; i < fitting.Length; i++)
        {
            for (var j = i + 1; j < fitting.Length; j++)
            {
                if (!fitting[i].Key.Fits(fitting[j].Key))
                    return new Resolution(EdgeStatus.Ambiguous, null, fitting);
            }
        }
        return new Resolution(EdgeStatus.Present, fitting.MaxBy(document => KeyGroup.KnownParts(document.Key)), []);
    }

    private static Resolution Misprinted(DocumentKey key, ImmutableArray<GraphDocument> documents) =>
        documents.Where(document => Misprint.Between(key, document.Key) != MisprintedPart.None).ToArray() is [var only]
            ? new Resolution(EdgeStatus.Present, only, []) : new Resolution(EdgeStatus.Missing, null, []);

    // 'Nghị định số 132/2008/NĐ-CP ngày 31/12/2018': the key has no day, since the number says the year; the print has.
    private static MisprintedPart MisprintOf(LocatedCitation mention, DocumentKey document)
    {
        var wrong = Misprint.Between(mention.Key, document);
        return wrong == MisprintedPart.None
            && mention.PrintedDay is { } day
            && document.Date is { } issued
            && day != issued
            ? MisprintedPart.Date : wrong;
    }

    // A document cannot cite one issued after it. Only an undated mention needs the rule: 'Nghị quyết 01/NQ-CP' in a
    // paper of 2019 is not the one of 2023.
    private static bool IsLater(DocumentKey document, DocumentKey mention, DateOnly? citedOn) =>
        mention.Year is null && citedOn is { } day
            && (document.Date is { } date ? date > day : document.Year > day.Year);

    private static bool IsCertain(DocumentKey mention, DocumentKey target) =>
        mention.IsNumbered
            && Same(mention.Type, target.Type)
            && Same(mention.Issuer, target.Issuer)
            && mention.Province == target.Province
        && mention.Year is not null
        && mention.Year == target.Year;

    private static bool Same(string? one, string? other) => one is not null
        && one == other;
}

/// <summary>What a mention leads to.</summary>
/// <param name="Status">Whether the document named is at hand.</param>
/// <param name="Target">The document at hand.</param>
/// <param name="Candidates">The documents that fit, where they are several.</param>
internal readonly record struct Resolution(
    EdgeStatus Status, GraphDocument? Target, ImmutableArray<GraphDocument> Candidates);
