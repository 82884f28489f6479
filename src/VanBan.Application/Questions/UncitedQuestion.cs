using System.Collections.Immutable;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Which documents of the store no other one cites.</summary>
public static class UncitedQuestion
{
    /// <summary>The documents, ordered by day and identifier. One that a mention may mean among others counts as
    /// cited.</summary>
    public static ImmutableArray<GraphDocument> Ask(OpenStore store, CancellationToken cancellation = default)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, _, edge) in new ActWalk(store).Edges(cancellation))
            cited.UnionWith(edge.Candidates.Append(edge.Target).OfType<GraphDocument>().Select(one => one.Id));
        var documents = new Dictionary<string, GraphDocument>(StringComparer.Ordinal);
        foreach (var file in store.Catalog.FilesUnder("").Where(file => file.IsRead))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var document in store.Catalog.Finder.InFile(file.Version.Path))
                documents.TryAdd(document.Id, document);
        }
        return
        [
            .. documents.Values.Where(document => !cited.Contains(document.Id))
                .OrderBy(document => document.Key.Date ?? DateOnly.MaxValue)
                .ThenBy(document => document.Id, StringComparer.Ordinal),
        ];
    }
}
