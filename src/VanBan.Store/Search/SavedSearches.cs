using System.Text.Json;
using System.Text.Json.Serialization;
using VanBan.Reading;

namespace VanBan.Store.Search;

/// <summary>A search that is asked again and again.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Seen">The last change of the store that was taken into account when its news were last told.</param>
public sealed record SavedSearch(string Name, SearchRequest Request, long Seen);

/// <summary>The saved searches of a store, in the order of their names.</summary>
public sealed class SavedSearches
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly string file;
    private readonly SortedDictionary<string, SavedSearch> searches = new(StringComparer.Ordinal);

    private SavedSearches(string file) => this.file = file;

    /// <summary>The searches.</summary>
    public IReadOnlyCollection<SavedSearch> All => searches.Values;

    /// <summary>Reads those of <paramref name="store"/>; none if there are none yet.</summary>
    /// <exception cref="UsageException">The file that holds them cannot be read.</exception>
    public static SavedSearches In(string store)
    {
        var saved = new SavedSearches(Path.Combine(store, "searches.json"));
        if (!File.Exists(saved.file))
            return saved;
        try
        {
            foreach (var search in JsonSerializer.Deserialize<SavedSearch[]>(File.ReadAllText(saved.file), Options)
                ?? [])
                saved.searches[search.Name] = search;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"{saved.file}: không đọc được các câu hỏi đã lưu ({FaultWords.Of(e)}).");
        }
        return saved;
    }

    /// <summary>Keeps a search, in place of one of the same name.</summary>
    public void Put(SavedSearch search)
    {
        searches[search.Name] = search;
        Write();
    }

    /// <summary>Forgets a search; returns whether there was one of that name.</summary>
    public bool Remove(string name)
    {
        var removed = searches.Remove(name);
        if (removed)
            Write();
        return removed;
    }

    // The file takes its name only when it is complete.
    private void Write()
    {
        try
        {
            File.WriteAllText(file + ".part", JsonSerializer.Serialize(searches.Values, Options));
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không ghi được ({FaultWords.Of(e)}).");
        }
    }
}
