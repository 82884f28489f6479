using VanBan.Cli.Render;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Commands;

/// <summary>The document that a person names on the command line.</summary>
internal static class Named
{
    // Enough to see how they differ; the message is one line.
    private const int Listed = 5;

    /// <summary>The one document meant, and how it is called.</summary>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static (GraphDocument Document, string Name) One(DocumentCatalog catalog, string name, int? year)
    {
        var found = catalog.Finder.Find(name, year);
        if (found.One is { } document)
            return (document, Vietnamese.Name(document, document.IsPresent ? null : found.CitedOnly[0].BestForm.Quote));
        GraphDocument[] all = [.. found.Present, .. found.CitedOnly.Select(cited => cited.Document)];
        if (all.Length == 0)
        {
            throw new UsageException(File.Exists(name)
                ? $"{name}: tệp này chưa có trong kho. Hãy nạp bằng 'vanban ingest \"{name}\"'."
                : $"'{name}'{(year is { } y ? $" năm {y}" : "")}: kho không có và không văn bản nào trong kho viện dẫn. Hãy tìm bằng 'vanban search \"{name}\"'.");
        }
        var some = string.Join("; ", all.Take(Listed).Select(one => one.Id));
        var more = all.Length > Listed ? $"; … ({all.Length} văn bản)" : "";
        throw new UsageException($"'{name}' có thể là nhiều văn bản. Hãy thêm --year hoặc dùng một mã định danh: {some}{more}.");
    }
}
