using System.Collections.Immutable;
using System.Globalization;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Application.Exports;

/// <summary>
/// The graph as it is exported: one node an act, one edge a mention, no edge from an act to itself, in the order in
/// which they were met. Every format names a node by the same identifier, the act's URN (<c>file:</c> and the path for
/// a document without number), so that files of different formats can be put together.
/// </summary>
/// <param name="Nodes">The acts that cite or are cited.</param>
/// <param name="Edges">The mentions, each with the identifiers of its two ends.</param>
public sealed record GraphContent(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphArrow> Edges)
{
    /// <summary>Reads the whole graph through.</summary>
    public static GraphContent Of(OpenStore store, CancellationToken cancellation = default)
    {
        var walk = new ActWalk(store);
        return Of(walk, [.. walk.Edges(cancellation)], [], store.Vanished);
    }

    /// <summary>Reads the neighbourhood of some documents: all that is at most <paramref name="depth"/> mentions away,
    /// in either direction, with the mentions among them.</summary>
    public static GraphContent Around(
        OpenStore store, IEnumerable<GraphDocument> seeds, int depth, CancellationToken cancellation = default)
    {
        var walk = new ActWalk(store);
        var edges = walk.Around(seeds, depth, out var reached, cancellation);
        return Of(walk, edges, reached, store.Vanished);
    }

    private static GraphContent Of(
        ActWalk walk, IReadOnlyList<ActEdge> edges, IReadOnlyCollection<int> reached, VanishedFiles vanished)
    {
        var used = reached.Concat(edges.SelectMany(edge => (int[])[edge.From, edge.To])).ToHashSet();
        return new GraphContent(
            [
                .. walk.Nodes.Where((_, number) => used.Contains(number))
                    .Select(node => new GraphNode(node) { Vanished = vanished.Since(node.Document) }),
            ],
            [.. edges.Select((edge, i) => new GraphArrow(
                i + 1, walk.Nodes[edge.From].Document.Id, walk.Nodes[edge.To].Document.Id, edge.Edge))]);
    }
}

/// <summary>An act of the graph.</summary>
/// <param name="Act">The act.</param>
public sealed record GraphNode(ActNode Act)
{
    /// <summary>Its identifier.</summary>
    public string Id => Act.Document.Id;

    /// <summary>When the last of its files was first not found, UTC; <see langword="null"/> where one is
    /// there.</summary>
    public DateTime? Vanished { get; init; }

    /// <summary>What it is called.</summary>
    public string Label => Act.Name;

    /// <summary>Its day of issue, or its year where the day is not known.</summary>
    public string? When => JsonLine.Day(Act.Document.Key.Date)
        ?? Act.Document.Key.Year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>All that is told of it, by the names of the properties, which are the same in every format.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> Properties =>
    [
        new("label", Label), new("type", Act.Document.Key.Type), new("number", Act.Document.Number), new("date", When),
        new("issuer", DocumentName.OfBody(Act.Document.Key)), new("subject", Act.Document.Subject),
        new("present", Act.Document.IsPresent ? "true" : "false"), new("status", EnumName.Of(Act.Status)),
        new("corrected", CorrectionWords.Of(Act.Document.Correction)),
        new("vanished", Vanished is { } since ? JsonLine.Moment(since) : null),
    ];
}

/// <summary>A mention in the graph.</summary>
/// <param name="Number">Its number in the export, from 1.</param>
/// <param name="From">Identifier of the citing act.</param>
/// <param name="To">Identifier of the act named.</param>
/// <param name="Edge">The mention and what it leads to.</param>
public sealed record GraphArrow(int Number, string From, string To, Edge Edge)
{
    /// <summary>What the citing act does.</summary>
    public string Relation => EnumName.Of(Edge.Mention.Relation);

    /// <summary>The provisions named, as people write them: <c>khoản 3 Điều 12; Phụ lục I</c>.</summary>
    public string? Pinpoints => Edge.Mention.Pinpoints.IsEmpty
        ? null : DocumentName.OfPinpoints(Edge.Mention.Pinpoints);

    /// <summary>The provisions named as identifiers: the act's and what stands under it,
    /// <c>urn:lex:…~dieu12;khoan3</c>.</summary>
    public IEnumerable<string> Provisions => Edge.Mention.Pinpoints.Select(pinpoint => To + Fragment(pinpoint))
        .Where(provision => provision != To).Distinct();

    /// <summary>All that is told of it, by the names of the properties.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> Properties =>
    [
        new("relation", Relation), new("pinpoints", Pinpoints), new("quote", Edge.Mention.Quote),
        new("file", Edge.Mention.From.File), new("page", Digits(Edge.Mention.Page)),
        new("start", Digits(Edge.Mention.Span.Start)), new("end", Digits(Edge.Mention.Span.End)),
        new("status", EnumName.Of(Edge.Status)), new("remark", EdgeRemarks.Of(Edge)),
        new("corrected", CorrectionWords.Of(Edge.Mention.Correction)),
    ];

    /// <summary>A provision at the end of an act's identifier: <c>~dieu12;khoan3;diema</c>.</summary>
    internal static string Fragment(Pinpoint pinpoint)
    {
        string?[] parts =
        [
            pinpoint.Part is { } part ? Text.Letters.Slug(part, '.') : null,
            pinpoint.Article is { } article ? "dieu" + article : null,
            pinpoint.Clause is { } clause ? "khoan" + clause : null,
            pinpoint.Point is { } point ? "diem" + point : null,
        ];
        var named = string.Join(';', parts.OfType<string>());
        return named.Length == 0 ? "" : "~" + named;
    }

    private static string? Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
