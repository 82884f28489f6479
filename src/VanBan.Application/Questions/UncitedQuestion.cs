using System.Collections.Immutable;
using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Application.Questions;

/// <summary>Which documents of the store no other one cites.</summary>
public static class UncitedQuestion
{
    /// <summary>The documents, ordered by day and identifier. One that a mention may mean among others counts as
    /// cited.</summary>
    public static ImmutableArray<GraphDocument> Ask(OpenStore store, CancellationToken cancellation = default) =>
        store.AskActs(graph =>
        {
            var uncited = new List<int>();
            foreach (var node in graph.Nodes())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!graph.FilesOf(node).IsEmpty && !IsCited(graph, node))
                    uncited.Add(node);
            }
            var reader = new ActReader(store, graph);
            return uncited.Select(reader.DocumentOf)
                .OrderBy(document => document.Key.Date ?? DateOnly.MaxValue)
                .ThenBy(document => document.Id, StringComparer.Ordinal).ToImmutableArray();
        });

    private static bool IsCited(ActGraph graph, int node)
    {
        if (graph.IsCandidate(node))
            return true;
        foreach (var mention in graph.IncomingOf(node))
        {
            if (graph.TargetOf(mention).Status == EdgeStatus.Present && graph.SourceOf(mention) != node)
                return true;
        }
        return false;
    }
}
