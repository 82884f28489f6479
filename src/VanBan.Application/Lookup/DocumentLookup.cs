using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;
using VanBan.Store;

namespace VanBan.Application.Lookup;

/// <summary>A document that a person named.</summary>
/// <param name="Document">The document, in the store or only cited.</param>
/// <param name="Name">What it is called, to people.</param>
public sealed record NamedDocument(GraphDocument Document, string Name);

/// <summary>Finds the documents that a person names: the one way for every question.</summary>
public static class DocumentLookup
{
    /// <summary>The documents that <paramref name="text"/> can name, those of the store first; none where nothing fits.</summary>
    /// <param name="store">The store.</param>
    /// <param name="text">A file, a URN, a number, a name.</param>
    /// <param name="year">The year of issue, where it was given apart.</param>
    public static ImmutableArray<NamedDocument> Find(OpenStore store, string text, int? year = null)
    {
        var found = store.Catalog.Finder.Find(text, year);
        if (found.One is { } only)
            return [new NamedDocument(only, DocumentName.Of(only, only.IsPresent ? null : found.CitedOnly[0].BestForm.Quote))];
        return
        [
            .. found.Present.Select(document => new NamedDocument(document, DocumentName.Of(document))),
            .. found.CitedOnly.Select(cited => new NamedDocument(cited.Document, DocumentName.Of(cited.Document, cited.BestForm.Quote))),
        ];
    }
    /// <summary>That nothing fits a name, as it is told to people.</summary>
    public static UsageException NotFound(string text, int? year = null) => File.Exists(text)
        ? new UsageException($"{text}: tệp này chưa có trong kho.", UsageFault.FileNotIngested)
        : new UsageException($"'{text}'{(year is { } given ? $" năm {given}" : "")}: kho không có và không văn bản nào trong kho viện dẫn.", UsageFault.DocumentNotFound);
}
