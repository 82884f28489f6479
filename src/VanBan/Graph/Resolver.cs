using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>Finds what a mention leads to among the documents that share its designation.</summary>
internal static class Resolver
{
    /// <summary>The documents in the files of one designation: files whose keys name the same document are one.</summary>
    public static ImmutableArray<GraphDocument> Documents(IReadOnlyList<DocumentFile> files)
    {
        if (files.Count == 0)
            return [];
        var byKey = files.ToLookup(file => file.Key.ToString(), StringComparer.Ordinal);
        return [.. KeyGroup.Of(files.Select(file => file.Key)).Select(group =>
            new GraphDocument(group.Key, [.. group.Members.SelectMany(key => byKey[key.ToString()]).OrderBy(file => file.File, StringComparer.Ordinal)]))];
    }

    /// <summary>The edge that the mention makes, given the documents of its designation.</summary>
    public static Edge Resolve(Mention mention, ImmutableArray<GraphDocument> documents)
    {
        if (mention.Key.Designation is null)
            return new Edge(mention, EdgeStatus.Ambiguous);
        var fitting = documents.Where(document => document.Key.Fits(mention.Key) && !IsLater(document.Key, mention)).ToImmutableArray();
        if (fitting.IsEmpty)
            return new Edge(mention, EdgeStatus.Missing);
        for (var i = 0; i < fitting.Length; i++)
        {
            for (var j = i + 1; j < fitting.Length; j++)
            {
                if (!fitting[i].Key.Fits(fitting[j].Key))
                    return new Edge(mention, EdgeStatus.Ambiguous) { Candidates = fitting };
            }
        }
        var target = fitting.MaxBy(document => KeyGroup.KnownParts(document.Key))!;
        return new Edge(mention, EdgeStatus.Present) { Target = target, Certainty = IsCertain(mention.Key, target.Key) ? Certainty.Certain : Certainty.Likely };
    }

    // A document cannot cite one issued after it. Only an undated mention needs the rule: 'Nghị quyết 01/NQ-CP' in a paper of 2019 is not the one of 2023.
    private static bool IsLater(DocumentKey document, Mention mention) =>
        mention.Key.Year is null && mention.From.Key.Date is { } citedOn && (document.Date is { } date ? date > citedOn : document.Year > citedOn.Year);

    private static bool IsCertain(DocumentKey mention, DocumentKey target) =>
        mention.IsNumbered && Same(mention.Type, target.Type) && Same(mention.Issuer, target.Issuer) && mention.Province == target.Province
        && mention.Year is not null && mention.Year == target.Year;

    private static bool Same(string? one, string? other) => one is not null && one == other;
}
