using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>
/// The graph of documents and their citations, and the questions asked of it. An edge is looked up when it is asked for, never before: a target that arrives
/// later is found. Everything a question needs is found by the designation (number or name) that two ends of an edge share, or by a file, so whoever keeps
/// the documents answers the four look-ups with an index each, and no question loads the whole graph.
/// </summary>
public abstract class CitationGraph
{
    /// <summary>The files whose documents have this designation, in any order.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesOf(string designation);

    /// <summary>The mentions of this designation, <see cref="CitationKind.Self"/> left out, in any order.</summary>
    protected abstract IReadOnlyList<Mention> MentionsOf(string designation);

    /// <summary>The mentions in a file, <see cref="CitationKind.Self"/> left out, in the order of the text.</summary>
    protected abstract IReadOnlyList<Mention> MentionsIn(string file);

    /// <summary>Every designation that is mentioned, with the number of files that mention it, the most mentioned first.</summary>
    protected abstract IEnumerable<(string Designation, int Files)> MentionedDesignations();

    /// <summary>The document that a file belongs to, other files of the same document included.</summary>
    public GraphDocument DocumentOf(DocumentFile file) =>
        file.Key.Designation is null
            ? new GraphDocument(file.Key, [file])
            : Present(file.Key.Designation).First(document => document.Files.Any(other => other.File == file.File));

    /// <summary>The documents at hand that <paramref name="key"/> can name.</summary>
    public ImmutableArray<GraphDocument> Fitting(DocumentKey key) =>
        key.Designation is null ? [] : [.. Present(key.Designation).Where(document => document.Key.Fits(key))];

    /// <summary>What a document cites, file by file in the order of the text; mentions of the document itself left out.</summary>
    public IEnumerable<Edge> Cites(GraphDocument document)
    {
        var known = new Dictionary<string, ImmutableArray<GraphDocument>>(StringComparer.Ordinal);
        foreach (var mention in document.Files.SelectMany(file => MentionsIn(file.File)))
        {
            var candidates = ImmutableArray<GraphDocument>.Empty;
            if (mention.Key.Designation is { } designation && !known.TryGetValue(designation, out candidates))
                known[designation] = candidates = Present(designation);
            var edge = Resolver.Resolve(mention, candidates);
            if (!document.Equals(edge.Target))
                yield return edge;
        }
    }

    /// <summary>The mentions of a document, at hand or not, ordered by citing file and place; also those that fit it and others (ambiguous).</summary>
    public IEnumerable<Edge> CitedBy(GraphDocument document)
    {
        if (document.Key.Designation is not { } designation)
            return [];
        var present = Present(designation);
        return MentionsOf(designation)
            .Where(mention => document.Files.All(file => file.File != mention.From.File))
            .Select(mention => Resolver.Resolve(mention, present))
            .Where(edge => edge.Status switch
            {
                EdgeStatus.Present => document.Equals(edge.Target),
                EdgeStatus.Missing => !document.IsPresent && edge.Mention.Key.Fits(document.Key),
                _ => edge.Candidates.Contains(document) || (!document.IsPresent && edge.Mention.Key.Fits(document.Key)),
            })
            .OrderBy(edge => edge.Mention.From.File, StringComparer.Ordinal)
            .ThenBy(edge => edge.Mention.Span.Start);
    }

    /// <summary>
    /// The documents that are cited and not at hand, those that most files cite first. Mentions with and without a date come together where only one document can be meant.
    /// </summary>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    public IReadOnlyList<CitedDocument> Missing(int? limit = null) => Best(limit, MissingOf);

    /// <summary>The documents that most files cite, at hand or not.</summary>
    public IReadOnlyList<CitedDocument> Top(int limit) =>
        Best(limit, designation => CitedOf(designation).Concat(MissingOf(designation).Where(cited => !cited.IsAmbiguous)));

    /// <summary>The documents of one designation that are cited and not at hand.</summary>
    public IReadOnlyList<CitedDocument> MissingOf(string designation)
    {
        var present = Present(designation);
        var missing = MentionsOf(designation)
            .Where(mention => Resolver.Resolve(mention, present).Status == EdgeStatus.Missing)
            .ToLookup(mention => mention.Key.ToString(), StringComparer.Ordinal);
        return [.. KeyGroup.Of(missing.Select(group => group.First().Key)).Select(group =>
            CitedDocument.Of(GraphDocument.OnlyCited(group.Key), [.. group.Members.SelectMany(key => missing[key.ToString()])], group.IsAmbiguous))];
    }

    /// <summary>A shortest way along citations from one document to another, which need not be at hand; <see langword="null"/> if there is none.</summary>
    public IReadOnlyList<Edge>? Path(GraphDocument from, GraphDocument to)
    {
        if (from.Equals(to))
            return [];
        var cameBy = new Dictionary<GraphDocument, Edge?> { [from] = null };
        var before = new Dictionary<GraphDocument, GraphDocument>();
        var queue = new Queue<GraphDocument>([from]);
        while (queue.TryDequeue(out var document))
        {
            foreach (var edge in Cites(document))
            {
                var reached = edge.Target ?? (edge.Status == EdgeStatus.Missing && !to.IsPresent && edge.Mention.Key.Fits(to.Key) ? to : null);
                if (reached is null || !cameBy.TryAdd(reached, edge))
                    continue;
                before[reached] = document;
                if (reached.Equals(to))
                    return Way(to);
                queue.Enqueue(reached);
            }
        }
        return null;

        List<Edge> Way(GraphDocument at)
        {
            var way = new List<Edge>();
            for (; cameBy[at] is { } edge; at = before[at])
                way.Insert(0, edge);
            return way;
        }
    }

    /// <summary>
    /// The documents that cite <paramref name="document"/>, directly or through others, nearest first. Ambiguous mentions are not followed: a document must
    /// not be called affected by a guess.
    /// </summary>
    /// <param name="document">The document, at hand or only cited.</param>
    /// <param name="depth">The longest chain followed.</param>
    public IEnumerable<ImpactStep> Impact(GraphDocument document, int depth = int.MaxValue)
    {
        var seen = new HashSet<GraphDocument> { document };
        var queue = new Queue<(GraphDocument Document, int Distance)>([(document, 0)]);
        while (queue.TryDequeue(out var at))
        {
            if (at.Distance == depth)
                continue;
            foreach (var edge in CitedBy(at.Document))
            {
                if (edge.Status == EdgeStatus.Ambiguous)
                    continue;
                var citing = DocumentOf(edge.Mention.From);
                if (!seen.Add(citing))
                    continue;
                yield return new ImpactStep(citing, at.Distance + 1, at.Document, edge);
                queue.Enqueue((citing, at.Distance + 1));
            }
        }
    }

    /// <summary>Every edge, designation by designation; mentions that tell neither number nor name left out.</summary>
    public IEnumerable<Edge> Edges()
    {
        foreach (var (designation, _) in MentionedDesignations())
        {
            var present = Present(designation);
            foreach (var mention in MentionsOf(designation))
                yield return Resolver.Resolve(mention, present);
        }
    }

    private ImmutableArray<GraphDocument> Present(string designation) => Resolver.Documents(FilesOf(designation));

    private IEnumerable<CitedDocument> CitedOf(string designation)
    {
        var present = Present(designation);
        return present.IsEmpty
            ? []
            : MentionsOf(designation)
                .Select(mention => Resolver.Resolve(mention, present))
                .Where(edge => edge.Target is { } target && target.Files.All(file => file.File != edge.Mention.From.File))
                .GroupBy(edge => edge.Target!, edge => edge.Mention)
                .Select(group => CitedDocument.Of(group.Key, [.. group]));
    }

    // No document is cited by more files than its designation is, so once the best are all above the next designation there is nothing more to find.
    private List<CitedDocument> Best(int? limit, Func<string, IEnumerable<CitedDocument>> of)
    {
        var best = new List<CitedDocument>();
        if (limit <= 0)
            return best;
        foreach (var (designation, files) in MentionedDesignations())
        {
            if (best.Count == limit && files < best[^1].Citing.Length)
                break;
            best.AddRange(of(designation));
            if (limit is { } most)
            {
                best.Sort(CitedDocument.Compare);
                if (best.Count > most)
                    best.RemoveRange(most, best.Count - most);
            }
        }
        best.Sort(CitedDocument.Compare);
        return best;
    }
}

/// <summary>A document that depends on another one.</summary>
/// <param name="Document">The document that cites.</param>
/// <param name="Distance">The number of citations between it and the document asked for, 1 for a direct one.</param>
/// <param name="Cited">The document that it cites, one step nearer.</param>
/// <param name="Edge">The first mention by which it does.</param>
public sealed record ImpactStep(GraphDocument Document, int Distance, GraphDocument Cited, Edge Edge);
