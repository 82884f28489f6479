using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Citations;
using VanBan.Citations.Relations;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Why the graph has an edge from one document to another: the sentences, and by what rule each was
/// read.</summary>
public static class WhyQuestion
{
    /// <summary>The mentions of one document in another, in the order of the text.</summary>
    public static WhyAnswer Ask(OpenStore store, NamedDocument from, NamedDocument to)
    {
        var edges = store.Catalog.Graph.Cites(from.Document).Where(edge => LeadsTo(edge, to.Document));
        var list = EdgeList.Of(store, edges);
        return new WhyAnswer(from, to, list, [.. list.Edges.Select(edge => ReasonOf(list, edge))]);
    }

    private static bool LeadsTo(Edge edge, GraphDocument to) =>
        to.Equals(edge.Target) || edge.Candidates.Contains(to)
        || (edge.Status == EdgeStatus.Missing && !to.IsPresent && edge.Mention.Key.Fits(to.Key));

    private static EdgeReason ReasonOf(EdgeList list, Edge edge)
    {
        var mention = edge.Mention;
        var (lead, tail) = (list.Places.LeadOf(mention), list.Places.TailOf(mention));
        var isPlain = mention.Relation == Relation.Mentions;
        var phrase = isPlain ? null
            : RelationEvidence.Before(lead, mention.Relation) ?? RelationEvidence.Behind(tail, mention.Relation);
        return new EdgeReason(edge, list.Places.SentenceOf(mention), phrase);
    }
}

/// <summary>The mentions that make an edge.</summary>
/// <param name="From">The document that cites.</param>
/// <param name="To">The document cited.</param>
/// <param name="Edges">The mentions.</param>
/// <param name="Reasons">The same with their reasons.</param>
public sealed record WhyAnswer(
    NamedDocument From, NamedDocument To, EdgeList Edges, ImmutableArray<EdgeReason> Reasons);

/// <summary>Why a mention was read as it was.</summary>
/// <param name="Edge">The mention.</param>
/// <param name="Sentence">The sentence or paragraph in which it stands.</param>
/// <param name="Phrase">The printed words that tell the relation; <see langword="null"/> for a mere mention, and where
/// they stand outside of the paragraph, as over a list.</param>
public sealed record EdgeReason(Edge Edge, string Sentence, string? Phrase);
