using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>On what a document stands: its legal bases, theirs, and so on.</summary>
public static class BasesQuestion
{
    /// <summary>The bases, from the nearest: the order is that of a tree read from top to bottom.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">The document.</param>
    /// <param name="depth">The longest chain followed; <see langword="null"/> for any.</param>
    public static BasesAnswer Ask(OpenStore store, NamedDocument asked, int? depth = null)
    {
        var rows = ImmutableArray.CreateBuilder<LegalBasis>();
        var ids = new ActIds(store);
        var followed = new HashSet<string>(StringComparer.Ordinal) { asked.Document.Id };
        Follow(asked.Document, 1);
        var bases = rows.DrainToImmutable();
        return new BasesAnswer(asked, bases, EdgeList.Of(store, bases.Select(one => one.Edge)));

        void Follow(GraphDocument document, int level)
        {
            if (level > depth)
                return;
            var edges = store.Catalog.Graph.Cites(document).Where(edge => edge.Mention.Relation == Relation.Basis)
                .DistinctBy(ids.Of, StringComparer.Ordinal);
            foreach (var edge in edges.ToList())
            {
                var isRepeated = edge.Target is { } known && followed.Contains(known.Id);
                rows.Add(new LegalBasis(level, DocumentName.OfCited(edge), edge, isRepeated));
                if (edge.Target is { } target && followed.Add(target.Id))
                    Follow(target, level + 1);
            }
        }
    }
}

/// <summary>The legal bases of a document.</summary>
/// <param name="Asked">The document.</param>
/// <param name="Bases">The bases in the order of a tree, each under the document that cites it.</param>
/// <param name="Edges">The same as mentions.</param>
public sealed record BasesAnswer(NamedDocument Asked, ImmutableArray<LegalBasis> Bases, EdgeList Edges);

/// <summary>A legal basis.</summary>
/// <param name="Level">1 for a basis of the document asked about, 2 for a basis of that one, and so on.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Edge">The mention.</param>
/// <param name="IsRepeated">Whether its own bases already stand elsewhere in the tree.</param>
public sealed record LegalBasis(int Level, string Name, Edge Edge, bool IsRepeated);
