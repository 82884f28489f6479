using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Tests.Support;

/// <summary>The graph of a set of documents held in memory: a handful of files under review, nothing stored.</summary>
public sealed class FactsGraph : CitationGraph
{
    private readonly ILookup<string, DocumentFile> files;
    private readonly ILookup<string, LocatedCitation> mentions;
    private readonly ILookup<string, LocatedCitation> mentionsByFile;

    /// <summary>The graph of the facts of files, each with its path.</summary>
    public FactsGraph(IEnumerable<(string File, DocumentFacts Facts)> documents)
    {
        var all = documents.Select((item, i) => (File: FileOf(item.File, item.Facts.Header) with { Id = i }, item.Facts)).ToArray();
        Files = [.. all.Select(item => item.File)];
        var every = all.SelectMany(item => MentionsOf(item.File, item.Facts)).ToArray();
        files = all.Where(item => item.File.Key.Designation is not null).ToLookup(item => item.File.Key.Designation!, item => item.File);
        mentions = every.Where(mention => mention.Key.Designation is not null).ToLookup(mention => mention.Key.Designation!);
        mentionsByFile = every.ToLookup(mention => mention.From.File);
    }

    /// <summary>The files, as given.</summary>
    public IReadOnlyList<DocumentFile> Files { get; }

    /// <summary>A file as the graph sees it.</summary>
    public static DocumentFile FileOf(string file, Header header) => new(file, header.Key ?? new DocumentKey()) { Number = header.Number?.Printed, Subject = header.Subject };

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesOf(string designation) => [.. files[designation]];

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsOf(string designation) => [.. mentions[designation]];

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsIn(string file) => [.. mentionsByFile[file]];

    /// <inheritdoc/>
    protected override IEnumerable<CitedKey> CitedKeys() => mentions.SelectMany(group => group).Select(mention => new CitedKey(mention.Key, mention.From.Id, mention.From.Key.Date));

    private static IEnumerable<LocatedCitation> MentionsOf(DocumentFile file, DocumentFacts facts) =>
        facts.Citations
            .Where(citation => citation.Kind != CitationKind.Self)
            .Select(citation => new LocatedCitation(file, citation.Span, citation.Span.In(facts.Document.Text).ToString(), citation.Key)
            {
                Page = facts.Document.PageAt(citation.Span.Start),
                Relation = citation.Relation,
                Kind = citation.Kind,
                Pinpoints = citation.Pinpoints,
            });
}
