using VanBan.Store;
using VanBan.Store.Ingest;
using VanBan.Store.Search;

namespace VanBan.Application.Questions;

/// <summary>What is new in the saved searches of a store since they were last looked at.</summary>
public static class AlertsQuestion
{
    private const int Everything = 10_000;

    /// <summary>Saves a search; its news begin now.</summary>
    public static void Save(OpenStore store, string name, SearchRequest request) =>
        SavedSearches.In(store.Folder)
            .Put(new SavedSearch(name, request with { Offset = 0 }, store.Searcher.LastSequence));

    /// <summary>Forgets a saved search.</summary>
    /// <exception cref="UsageException">There is none of that name; the message lists those that there are.</exception>
    public static void Forget(string store, string name)
    {
        var saved = SavedSearches.In(store);
        if (!saved.Remove(name))
            throw new UsageException(
                $"'{name}': không có câu hỏi nào được lưu dưới tên này. {Suggestion.For(name, [.. saved.All.Select(search => search.Name)])}");
    }

    /// <summary>The news of each saved search, by name: everything that came since it was last acknowledged. Another
    /// copy of a document that was there before is no news.</summary>
    /// <param name="store">The store.</param>
    /// <param name="acknowledges">Whether these news count as seen, each once the next ones are asked for: what was not
    /// written is told again.</param>
    /// <param name="cancellation">Breaks off.</param>
    public static IEnumerable<SearchNews> Ask(
        OpenStore store, bool acknowledges, CancellationToken cancellation = default)
    {
        var saved = SavedSearches.In(store.Folder);
        var seen = store.Searcher.LastSequence;
        foreach (var search in saved.All.ToList())
        {
            yield return new SearchNews(search.Name, NewsOf(store, search, cancellation));
            if (acknowledges)
                saved.Put(search with { Seen = Math.Max(seen, search.Seen) });
        }
    }

    private static SearchResults NewsOf(OpenStore store, SavedSearch search, CancellationToken cancellation)
    {
        var news = store.Searcher.Search(search.Request with { After = search.Seen, Limit = Everything }, cancellation);
        var files = news.Hits.SelectMany(hit => hit.OtherFiles.Prepend(hit.File)).ToHashSet(StringComparer.Ordinal);
        SearchHit[] hits = [.. news.Hits.Where(hit => !IsCopy(store, hit, files, cancellation))];
        return news with
        {
            Hits = [.. hits.Select((hit, at) => hit with { Rank = at + 1 })],
            Total = hits.Length,
            Documents = hits.Length,
        };
    }

    // The document was there before if one of its files is not among the new ones.
    private static bool IsCopy(
        OpenStore store, SearchHit hit, HashSet<string> newFiles, CancellationToken cancellation) =>
        hit.Number is { } number
        && store.Searcher.Search(
            new SearchRequest($"số:\"{number}\"") { Limit = Everything, Facets = false, Snippets = false }, cancellation)
            .Hits.Select(known => known.OtherFiles.Prepend(known.File).ToList())
            .Any(known => known.Contains(hit.File) && !known.TrueForAll(newFiles.Contains));
}

/// <summary>What is new in one saved search.</summary>
/// <param name="Name">The name it was saved under.</param>
/// <param name="Results">The documents that came since it was last looked at.</param>
public sealed record SearchNews(string Name, SearchResults Results);
