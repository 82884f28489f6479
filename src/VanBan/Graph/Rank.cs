using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>How often a document is cited, counted in a walk over all mentions.</summary>
/// <param name="Document">The document; without files where it is only cited.</param>
/// <param name="Files">The files that cite it.</param>
/// <param name="Mentions">The mentions of it.</param>
/// <param name="IsAmbiguous">Whether what is told fits several documents which are not the same.</param>
internal sealed record Rank(GraphDocument Document, int Files, int Mentions, bool IsAmbiguous)
{
    /// <summary>By files, then mentions; the identifier makes the order the same in every run.</summary>
    public static readonly Comparer<Rank> MostCitedFirst = Comparer<Rank>.Create(static (one, other) =>
    {
        var order = other.Files.CompareTo(one.Files);
        if (order == 0)
            order = other.Mentions.CompareTo(one.Mentions);
        return order != 0 ? order : string.CompareOrdinal(one.Document.Id, other.Document.Id);
    });

    /// <summary>How often each document of one designation is cited, at hand or not.</summary>
    /// <param name="uses">The mentions of the designation.</param>
    /// <param name="present">The documents at hand that have it.</param>
    public static IEnumerable<Rank> Of(List<CitedKey> uses, ImmutableArray<GraphDocument> present)
    {
        var known = new Dictionary<(DocumentKey, DateOnly?), Resolution>();
        var cited = new Dictionary<GraphDocument, List<long>>();
        var missing = new Dictionary<string, (DocumentKey Key, List<long> Files)>(StringComparer.Ordinal);
        var (last, lastFound) = (default(DocumentKey), default(Resolution));
        foreach (var use in uses)
        {
            // Most often the key is that of the mention before.
            var found = lastFound;
            if (use.Key.Year is null || use.Key != last)
            {
                var question = (use.Key, use.Key.Year is null ? use.CitedOn : null);
                if (!known.TryGetValue(question, out found))
                    known[question] = found = Resolver.Resolve(question.Key, question.Item2, present);
                (last, lastFound) = (use.Key, found);
            }
            if (found.Status == EdgeStatus.Missing)
            {
                var urn = use.Key.ToString();
                if (!missing.TryGetValue(urn, out var group))
                    missing[urn] = group = (use.Key, []);
                group.Files.Add(use.File);
            }
            else if (found.Target is { } target
                && target.Files.All(file => file.Id != use.File))
            {
                if (!cited.TryGetValue(target, out var files))
                    cited[target] = files = [];
                files.Add(use.File);
            }
        }
        foreach (var (document, files) in cited)
            yield return new Rank(document, files.Distinct().Count(), files.Count, IsAmbiguous: false);
        foreach (var group in KeyGroup.Of(Standardised(missing)))
        {
            var files = group.Members.SelectMany(key => missing[key.ToString()].Files).ToArray();
            yield return new Rank(
                GraphDocument.OnlyCited(group.Key), files.Distinct().Count(), files.Length, group.IsAmbiguous);
        }
    }

    // Mentions that misprint the day count for the document that they mean.
    private static IEnumerable<DocumentKey> Standardised(
        Dictionary<string, (DocumentKey Key, List<long> Files)> missing)
    {
        var standards = Misprint.Standards([.. missing.Values.Select(one => (one.Key, one.Files.Count))]);
        foreach (var (urn, standard) in standards)
        {
            var files = missing[urn].Files;
            missing.Remove(urn);
            if (missing.TryGetValue(standard.ToString(), out var others))
                others.Files.AddRange(files);
            else
                missing.Add(standard.ToString(), (standard, [.. files]));
        }
        return missing.Values.Select(one => one.Key);
    }

    /// <summary>The mentions of each designation; those of one stand together.</summary>
    public static IEnumerable<List<CitedKey>> Adjacent(IEnumerable<CitedKey> uses)
    {
        var group = new List<CitedKey>();
        foreach (var use in uses)
        {
            if (group.Count > 0 && group[0].Key.Designation != use.Key.Designation)
            {
                yield return group;
                group = [];
            }
            group.Add(use);
        }
        if (group.Count > 0)
            yield return group;
    }
}
