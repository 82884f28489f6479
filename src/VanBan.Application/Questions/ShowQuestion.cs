using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Documents.Structure;
using VanBan.Reading.Containers;
using VanBan.Store;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>One document: all that is known of it, or the words of one part of it.</summary>
public static class ShowQuestion
{
    // Enough to see what the document has; the message is one line.
    private const int MostListed = 12;

    /// <summary>What the store knows of a document; one that is only cited has no files.</summary>
    public static ShownDocument Ask(OpenStore store, NamedDocument asked)
    {
        var files = FilesOf(store, asked);
        return new(
            asked, files, CitationsQuestion.Cites(store, asked)
                .Edges, CitationsQuestion.CitedBy(store, asked).Edges)
        {
            Validity = ValidityQuestion.Ask(store, asked, DateOnly.FromDateTime(DateTime.Now)),
            Vanished = store.Vanished,
            Parts = files.ToImmutableDictionary(
                static file => file.File, file => PartsOf(store, file.File), StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<FileEntry> PartsOf(OpenStore store, string file) =>
        [.. store.Catalog.FilesUnder(file + EntryPath.Separator)];

    /// <summary>One part of a document: an article, a clause, a section of a report, with all that stands under
    /// it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">The document.</param>
    /// <param name="address">The part as a person names it: <c>Điều 5 khoản 2</c>, <c>mục A.I.4</c>.</param>
    /// <exception cref="UsageException">The document has no such part, or is only cited.</exception>
    public static DocumentPart Part(OpenStore store, NamedDocument asked, string address)
    {
        var files = FilesOf(store, asked);
        if (files.IsEmpty)
            throw new UsageException(
                $"{asked.Name}: văn bản này chưa có trong kho, chỉ được viện dẫn, nên không xem được '{address}'.");
        // Of several files of one document the first that has the part: a scan may have lost its articles.
        foreach (var stored in files)
        {
            var outline = OutlineOf(stored);
            if (outline.Find(address) is { } segment)
            {
                var start = segment.Span.Start;
                return new DocumentPart(
                    asked, stored.File, outline.PlaceOf(start)
                        ?? address, stored.Facts.Document.PageAt(start), outline.Read(segment));
            }
        }
        throw new UsageException(Missing(OutlineOf(files[0]), asked.Name, address));
    }

    private static ImmutableArray<StoredDocument> FilesOf(OpenStore store, NamedDocument asked) =>
        [.. asked.Document.Files.Select(file => store.Catalog.Document(file.File)).OfType<StoredDocument>()];

    private static Outline OutlineOf(StoredDocument stored) => new(stored.Facts.Document.Text, stored.Facts.Segments);

    private static string Missing(Outline outline, string name, string address)
    {
        var (part, addresses) = outline.Nearby(address);
        if (addresses.IsEmpty)
            return $"{name}: không có '{address}'; văn bản này không chia thành điều, khoản hay mục nào nhận ra được.";
        var listed = addresses.Length <= MostListed
            ? string.Join("; ", addresses)
            : $"{string.Join("; ", addresses.Take(MostListed - 2))}; … {addresses[^1]} (tất cả {addresses.Length})";
        return $"{name}: không có '{address}'. {(part is null ? "Văn bản này" : outline.PlaceOf(part.Span.Start))} có: {listed}.";
    }
}

/// <summary>A document as it is shown.</summary>
/// <param name="Asked">The document.</param>
/// <param name="Files">Its files with their facts; none for a document that is only cited.</param>
/// <param name="Cites">What it cites.</param>
/// <param name="CitedBy">What cites it.</param>
public sealed record ShownDocument(
    NamedDocument Asked, ImmutableArray<StoredDocument> Files, EdgeList Cites, EdgeList CitedBy)
{
    /// <summary>Whether it is in force today, as far as the store tells.</summary>
    public required ValidityAnswer Validity { get; init; }

    /// <summary>Which of its files are not there any more.</summary>
    public required VanishedFiles Vanished { get; init; }

    /// <summary>What lies in each of its files that others lie in, such as what is attached to a letter, ordered by
    /// path.</summary>
    public ImmutableDictionary<string, ImmutableArray<FileEntry>> Parts { get; init; } =
        ImmutableDictionary<string, ImmutableArray<FileEntry>>.Empty;
}

/// <summary>A part of a document.</summary>
/// <param name="Asked">The document.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Place">The part, as the document names it: <c>Điều 5, khoản 2</c>.</param>
/// <param name="Page">The page on which it begins; <see langword="null"/> in formats without pages.</param>
/// <param name="Text">Its words, with line ends.</param>
public sealed record DocumentPart(NamedDocument Asked, string File, string Place, int? Page, string Text);
