using VanBan.Application.Wording;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>Puts what was found in numbers into documents and mentions, read from the catalog one by one. What has gone
/// meanwhile is told as far as the graph knows it.</summary>
internal sealed class ActReader(OpenStore store, ActGraph graph)
{
    /// <summary>The document of an act.</summary>
    public GraphDocument DocumentOf(int node)
    {
        if (graph.FilesOf(node) is not [var file, ..])
            return GraphDocument.OnlyCited(graph.KeyOf(node));
        return store.Catalog.Acts.File(graph.DocumentOf(file)) is { } known && known.File == graph.PathOf(file)
            ? store.Catalog.Graph.DocumentOf(known)
            : new GraphDocument(graph.KeyOf(node), [FileOf(file)]);
    }

    /// <summary>An act with its name.</summary>
    public ActNode NodeOf(int node)
    {
        var document = DocumentOf(node);
        var name = document.IsPresent ? DocumentName.Of(document)
            : DocumentName.OfAct(document, MentionOf(ActSearch.BestForm(graph, node)));
        return new ActNode(document, name, graph.StatusOf(node));
    }

    /// <summary>A mention and what it leads to.</summary>
    public Edge EdgeOf(int mention) => store.Catalog.Graph.Resolve(MentionOf(mention));

    private LocatedCitation MentionOf(int mention)
    {
        var (document, ordinal) = graph.PlaceOf(mention);
        var file = graph.FileOf(mention);
        return store.Catalog.Acts.Mention(document, ordinal) is { } known && known.From.File == graph.PathOf(file)
            ? known
            : new LocatedCitation(FileOf(file), new TextSpan(0, 0), "", graph.KeyOfMention(mention))
            {
                Relation = graph.RelationOf(mention),
            };
    }

    private DocumentFile FileOf(int file) => new(graph.PathOf(file), graph.KeyOf(graph.NodeOf(file)));
}
