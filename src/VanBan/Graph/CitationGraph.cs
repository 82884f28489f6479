using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph.Acts;

namespace VanBan.Graph;

/// <summary>
/// The graph of documents and their citations, and the questions asked of it. An edge is looked up when it is asked
/// for, never before: a target that arrives
/// later is found. Everything a question needs is found by the designation (number or name) that two ends of an edge
/// share, or by a file, so whoever keeps
/// the documents answers the four look-ups with an index each, and no question loads the whole graph.
/// </summary>
public abstract class CitationGraph
{
    /// <summary>The files whose documents have this designation, in any order.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesOf(string designation);

    /// <summary>The mentions of this designation, <see cref="CitationKind.Self"/> left out, in any order.</summary>
    protected abstract IReadOnlyList<LocatedCitation> MentionsOf(string designation);

    /// <summary>The mentions in a file, <see cref="CitationKind.Self"/> left out, in the order of the text.</summary>
    protected abstract IReadOnlyList<LocatedCitation> MentionsIn(string file);

    /// <summary>
    /// Every mention that has a designation, <see cref="CitationKind.Self"/> left out, those of one designation
    /// together; streamed.
    /// </summary>
    protected abstract IEnumerable<CitedKey> CitedKeys();

    /// <summary>What the mentions of this designation tell, <see cref="CitationKind.Self"/> left out, with how many tell
    /// it: of an act that a hundred thousand cite, a few.</summary>
    protected virtual IReadOnlyList<ActUse> UsesOf(string designation) =>
    [
        .. MentionsOf(designation)
            .CountBy(mention => (mention.Key, Day: mention.Key.Year is null ? mention.From.Key.Date : null))
            .Select(use => new ActUse(use.Key.Key, use.Key.Day, use.Value)),
    ];

    /// <summary>The document that a file belongs to, other files of the same document included.</summary>
    public GraphDocument DocumentOf(DocumentFile file) => DocumentOf(file, Present);

    /// <summary>The documents at hand that <paramref name="key"/> can name.</summary>
    public ImmutableArray<GraphDocument> Fitting(DocumentKey key) =>
        key.Designation is null ? [] : [.. Present(key.Designation).Where(document => document.Key.Fits(key))];

    /// <summary>What <paramref name="mention"/> leads to.</summary>
    public Edge Resolve(LocatedCitation mention) =>
        Resolver.Resolve(mention, mention.Key.Designation is { } designation ? Present(designation) : []);

    /// <summary>What a document cites, file by file in the order of the text; mentions of the document itself left
    /// out.</summary>
    public IEnumerable<Edge> Cites(GraphDocument document)
    {
        var known = new Dictionary<string, ImmutableArray<GraphDocument>>(StringComparer.Ordinal);
        foreach (var mention in document.Files.SelectMany(file => MentionsIn(file.File)))
        {
            var candidates = ImmutableArray<GraphDocument>.Empty;
            if (mention.Key.Designation is { } designation
                && !known.TryGetValue(designation, out candidates))
                known[designation] = candidates = Present(designation);
            var edge = Resolver.Resolve(mention, candidates);
            if (!document.Equals(edge.Target))
                yield return edge;
        }
    }

    /// <summary>
    /// The mentions of a document, at hand or not, ordered by citing file and place; also those that fit it and others
    /// (ambiguous).
    /// </summary>
    public IEnumerable<Edge> CitedBy(GraphDocument document)
    {
        if (document.Key.Designation is not { } designation)
            return [];
        var present = Present(designation);
        var edges = MentionsOf(designation)
            .Where(mention => document.Files.All(file => file.File != mention.From.File))
            .Select(mention => Resolver.Resolve(mention, present))
            .ToList();
        var standard = document.IsPresent ? key => key : StandardOf(
            [.. edges.Where(edge => edge.Status == EdgeStatus.Missing).Select(edge => edge.Mention)]);
        return edges
            .Where(edge => edge.Status switch
            {
                EdgeStatus.Present => document.Equals(edge.Target),
                EdgeStatus.Missing => !document.IsPresent
                    && KeyGroup.MayBeOne(standard(edge.Mention.Key), document.Key),
                _ => edge.Candidates.Contains(document)
                    || (!document.IsPresent && edge.Mention.Key.Fits(document.Key)),
            })
            .OrderBy(edge => edge.Mention.From.File, StringComparer.Ordinal)
            .ThenBy(edge => edge.Mention.Span.Start);
    }

    /// <summary>
    /// The documents that are cited and not at hand, those that most documents cite first. Mentions with and without a
    /// date come together where only one document can be meant.
    /// </summary>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    public IReadOnlyList<CitedDocument> Missing(int? limit = null) => Best(limit, IsMissing)[0];

    /// <summary>The documents that most documents cite, at hand or not.</summary>
    public IReadOnlyList<CitedDocument> Top(int limit) => Best(limit, IsOneDocument)[0];

    /// <summary>How acts that were found to be cited are cited, those that most documents cite first.</summary>
    /// <param name="acts">What is known of their identity, and their identifiers.</param>
    public IReadOnlyList<CitedDocument> Cited(IEnumerable<(DocumentKey Key, string Id)> acts) => LookUp(
        acts.Where(act => act.Key.Designation is not null).ToLookup(act => act.Key.Designation!, act => act.Id),
        int.MaxValue, Once());

    /// <summary>The documents of one designation that are cited and not at hand.</summary>
    public IReadOnlyList<CitedDocument> MissingOf(string designation) =>
        MissingUses(designation).Count == 0 ? [] : MissingOf(designation, Once());

    /// <summary>What is known of the identity of each of them, without their mentions.</summary>
    public IReadOnlyList<DocumentKey> MissingKeysOf(string designation) =>
        [.. MissingActs.Of(MissingUses(designation)).Acts.Select(act => act.Key)];

    /// <summary>For what a mention of a document of this designation tells that is not at hand, what is known of the
    /// identity of the document it means by all mentions of it.</summary>
    public Func<DocumentKey, DocumentKey> MissingActsOf(string designation)
    {
        var acts = MissingActs.Of(MissingUses(designation));
        return key => acts.Find(key)?.Key ?? key;
    }

    /// <summary><see cref="Resolve"/> for many mentions of one designation.</summary>
    public Func<LocatedCitation, Edge> ResolverOf(string designation)
    {
        var present = Present(designation);
        return mention => Resolver.Resolve(mention, mention.Key.Designation == designation ? present : []);
    }

    /// <summary>
    /// A shortest way along citations from one document to another, which need not be at hand; <see langword="null"/>
    /// if there is none.
    /// </summary>
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
                var reached = edge.Target
                    ?? (
                        edge.Status == EdgeStatus.Missing
                            && !to.IsPresent
                            && KeyGroup.MayBeOne(edge.Mention.Key, to.Key)
                            ? to : null);
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
    /// The documents that cite <paramref name="document"/>, directly or through others, nearest first. Ambiguous
    /// mentions are not followed: a document must
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
        foreach (var designation in Rank.Adjacent(CitedKeys()).Select(uses => uses[0].Key.Designation!))
        {
            var present = Present(designation);
            foreach (var mention in MentionsOf(designation))
                yield return Resolver.Resolve(mention, present);
        }
    }

    private static GraphDocument DocumentOf(DocumentFile file, Func<string, ImmutableArray<GraphDocument>> present) =>
        file.Key.Designation is { } designation
            ? present(designation).First(document => document.Files.Any(other => other.File == file.File))
            : new GraphDocument(file.Key, [file]);

    // DocumentOf for many files, each designation looked up once.
    private Func<DocumentFile, GraphDocument> Once()
    {
        var known = new Dictionary<string, ImmutableArray<GraphDocument>>(StringComparer.Ordinal);
        return file => DocumentOf(file, designation =>
        {
            if (!known.TryGetValue(designation, out var present))
                known[designation] = present = Present(designation);
            return present;
        });
    }

    private ImmutableArray<GraphDocument> Present(string designation) => Resolver.Documents(FilesOf(designation));

    private List<ActUse> MissingUses(string designation)
    {
        var present = Present(designation);
        return
        [
            .. UsesOf(designation)
                .Where(use => Resolver.Resolve(use.Key, use.CitedOn, present).Status == EdgeStatus.Missing),
        ];
    }

    private CitedDocument[] MissingOf(string designation, Func<DocumentFile, GraphDocument> documentOf)
    {
        var present = Present(designation);
        var mentions = MentionsOf(designation)
            .Where(mention => Resolver.Resolve(mention, present).Status == EdgeStatus.Missing).ToArray();
        var standard = StandardOf(mentions);
        var missing = mentions.ToLookup(mention => standard(mention.Key).ToString(), StringComparer.Ordinal);
        return [.. KeyGroup.Of(missing.Select(group => standard(group.First().Key))).Select(group =>
            CitedDocument.Of(
                GraphDocument.OnlyCited(group.Key), [.. group.Members.SelectMany(key => missing[key.ToString()])],
                documentOf,
                group.IsAmbiguous))];
    }

    // A day that one mention misprints makes no document of its own.
    private static Func<DocumentKey, DocumentKey> StandardOf(IReadOnlyCollection<LocatedCitation> mentions)
    {
        var standards = Misprint.Standards(
            [.. mentions.GroupBy(mention => mention.Key).Select(group => (group.Key, group.Count()))]);
        return key => standards.Count > 0 ? standards.GetValueOrDefault(key.ToString(), key) : key;
    }

    private IEnumerable<CitedDocument> CitedOf(string designation, Func<DocumentFile, GraphDocument> documentOf)
    {
        var present = Present(designation);
        return present.IsEmpty
            ? []
            : MentionsOf(designation)
                .Select(mention => Resolver.Resolve(mention, present))
                .Where(
                    edge => edge.Target is { } target
                        && target.Files.All(file => file.File != edge.Mention.From.File))
                .GroupBy(edge => edge.Target!, edge => edge.Mention)
                .Select(group => CitedDocument.Of(group.Key, [.. group], documentOf));
    }

    private static bool IsOneDocument(Rank rank) => !rank.IsAmbiguous;

    private static bool IsMissing(Rank rank) => !rank.Document.IsPresent;

    // One walk over all mentions ranks the documents by the files that cite them; only the best of each list are then
    // looked up with their mentions, and put in
    // the order of the documents that cite them. Twice as many are looked up, since a document may have several files.
    private List<CitedDocument>[] Best(int? limit, params Func<Rank, bool>[] lists)
    {
        if (limit <= 0)
            return Array.ConvertAll(lists, _ => new List<CitedDocument>());
        var best = Array.ConvertAll(lists, _ => new SortedSet<Rank>(Rank.MostCitedFirst));
        foreach (var rank in Rank.Adjacent(CitedKeys())
            .SelectMany(uses => Rank.Of(uses, Present(uses[0].Key.Designation!))))
        {
            for (var i = 0; i < lists.Length; i++)
            {
                if (lists[i](rank)
                    && best[i].Add(rank)
                    && best[i].Count > 2L * limit)
                    best[i].Remove(best[i].Max!);
            }
        }
        var documentOf = Once();
        return Array.ConvertAll(best, list => LookUp(
            list.ToLookup(rank => rank.Document.Key.Designation!, rank => rank.Document.Id), limit ?? int.MaxValue,
            documentOf));
    }

    private List<CitedDocument> LookUp(
        ILookup<string, string> best, int limit, Func<DocumentFile, GraphDocument> documentOf)
    {
        var cited = best.SelectMany(ids =>
        {
            var wanted = ids.ToHashSet(StringComparer.Ordinal);
            return CitedOf(ids.Key, documentOf).Concat(MissingOf(ids.Key, documentOf))
                .Where(one => wanted.Contains(one.Document.Id));
        }).ToList();
        cited.Sort(CitedDocument.Compare);
        return cited.Count > limit ? cited[..limit] : cited;
    }
}

/// <summary>A document that depends on another one.</summary>
/// <param name="Document">The document that cites.</param>
/// <param name="Distance">The number of citations between it and the document asked for, 1 for a direct one.</param>
/// <param name="Cited">The document that it cites, one step nearer.</param>
/// <param name="Edge">The first mention by which it does.</param>
public sealed record ImpactStep(GraphDocument Document, int Distance, GraphDocument Cited, Edge Edge);
