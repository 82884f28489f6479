using VanBan.Store;
using VanBan.Store.Ingest;
using VanBan.Store.Search;

namespace VanBan.Application.Questions;

/// <summary>What is new in the saved searches of a store since they were last looked at.</summary>
public static class AlertsQuestion
{
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

    /// <summary>The news of each saved search, by name. News count as seen once the next ones are asked for: what was
    /// not written is told again.</summary>
    public static IEnumerable<SearchNews> Ask(OpenStore store, CancellationToken cancellation = default)
    {
        var saved = SavedSearches.In(store.Folder);
        var seen = store.Searcher.LastSequence;
        foreach (var search in saved.All.ToList())
        {
            yield return new SearchNews(
                search.Name, store.Searcher.Search(search.Request with { After = search.Seen }, cancellation));
            saved.Put(search with { Seen = Math.Max(seen, search.Seen) });
        }
    }
}

/// <summary>What is new in one saved search.</summary>
/// <param name="Name">The name it was saved under.</param>
/// <param name="Results">The documents that came since it was last looked at.</param>
public sealed record SearchNews(string Name, SearchResults Results);
