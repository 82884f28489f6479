using System.Collections.Immutable;
using System.Globalization;
using VanBan.Archive.Search;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Search;

/// <summary>An index in a folder of its own, filled by hand and gone with the test.</summary>
internal sealed class Store : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vanban-index-").FullName;
    private SearchIndex index;
    private DocumentSearcher? searcher;
    private long sequence;

    public Store() => index = SearchIndex.Open(folder);

    public string Folder => folder;

    public SearchIndex Index => index;

    public DocumentSearcher Searcher => searcher ??= DocumentSearcher.Open(folder);

    /// <summary>A store with one document a text, in files <c>1.txt</c>, <c>2.txt</c>, ….</summary>
    public static Store With(params string[] texts)
    {
        var store = new Store();
        for (var i = 0; i < texts.Length; i++)
            store.Put($"{i + 1}.txt", texts[i]);
        store.Commit();
        return store;
    }

    public Store Put(string file, string text, Header? header = null, Func<DocumentFacts, DocumentFacts>? change = null)
    {
        var facts = FactExtractor.Extract(new Document(file, text)) with { Header = header ?? Header.Empty };
        index.Put(new IndexEntry(++sequence, file, $"sha-{file}", change is null ? facts : change(facts)));
        return this;
    }

    public Store Commit()
    {
        index.Commit(sequence);
        searcher?.Refresh();
        return this;
    }

    public SearchIndex Reopen()
    {
        index.Dispose();
        return index = SearchIndex.Open(folder);
    }

    /// <summary>The files found, in order.</summary>
    public string[] Files(string query) => Files(new SearchRequest(query));

    public string[] Files(SearchRequest request) => [.. Ask(request).Hits.Select(hit => hit.File)];

    public SearchResults Ask(string query) => Ask(new SearchRequest(query));

    public SearchResults Ask(SearchRequest request) => Searcher.Search(request, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        searcher?.Dispose();
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A header with a number, a date and what else is given.</summary>
    public static Header Head(string number, string? date = null, string? type = null, string? issuer = null, string? subject = null, string? province = null)
    {
        var day = date is null ? (DateOnly?)null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var read = DocumentNumber.Parse(number);
        return new Header
        {
            Number = read,
            Date = day,
            Type = type is null ? null : new DocumentType(VanBan.Text.Letters.Slug(type, '-'), type),
            Issuer = issuer,
            Subject = subject,
            Recipients = ImmutableArray<string>.Empty,
            Key = new DocumentKey
            {
                Type = type is null ? null : VanBan.Text.Letters.Slug(type, '-'),
                Issuer = issuer is null ? null : VanBan.Text.Letters.Slug(issuer, '.'),
                Province = province,
                Date = day,
                Year = read.Year,
                Designation = read.Slug,
            },
        };
    }
}
