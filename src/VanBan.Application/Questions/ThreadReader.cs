using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>Reads from the documents of a store which other ones they take up.</summary>
/// <param name="catalog">The store.</param>
internal sealed class ThreadReader(DocumentCatalog catalog)
{
    private const int LongestLead = 200;

    private readonly Dictionary<string, DocumentFacts?> documents = new(StringComparer.Ordinal);

    /// <summary>What a document takes up.</summary>
    public IEnumerable<ThreadStep> From(GraphDocument document) => document.IsPresent
        ? catalog.Graph.Cites(document).Select(edge => Step(document, edge)).OfType<ThreadStep>()
            .DistinctBy(step => step.To)
        : [];

    /// <summary>What takes a document up.</summary>
    public IEnumerable<ThreadStep> To(GraphDocument document) => MayBeTakenUp(document)
        ? catalog.Graph.CitedBy(document).Where(edge => edge.Status != EdgeStatus.Ambiguous)
            .Select(edge => Step(catalog.Graph.DocumentOf(edge.Mention.From), edge, document)).OfType<ThreadStep>()
            .DistinctBy(step => step.From)
        : [];

    /// <summary>Whether documents of its kind are answered: letters, dispatches, notices, not what makes law.</summary>
    public static bool MayBeTakenUp(GraphDocument document) =>
        document.Key.Type is { } type && DocumentType.Find(type) is { IsAct: false };

    /// <summary>The document of a file; <see langword="null"/> where it is not at hand.</summary>
    public GraphDocument? DocumentOf(string file) => FactsOf(file) is { } facts
        ? catalog.Graph.DocumentOf(new DocumentFile(file, facts.Header.Key ?? new Documents.DocumentKey())) : null;

    /// <summary>A document with what it asks for, and its state among the steps of its thread.</summary>
    public ThreadDocument Document(GraphDocument document, IEnumerable<ThreadStep> steps)
    {
        var own = steps.Where(step => step.To.Equals(document) || step.From.Equals(document)).ToList();
        ImmutableArray<ThreadStep> takers = [.. own.Where(step => step.To.Equals(document))];
        ImmutableArray<FoundAssignment> tasks = document.IsPresent
            ? [.. catalog.Assignments.Find(new AssignmentFilter { File = document.Files[0].File })] : [];
        var header = document.IsPresent ? FactsOf(document.Files[0].File)?.Header : null;
        return new ThreadDocument(document, StateOf(document, tasks, takers))
        {
            Issuer = header?.Issuer ?? DocumentName.OfBody(document.Key),
            Addressees = header?.Addressees ?? [],
            TakesUp = [.. own.Where(step => step.From.Equals(document))],
            TakenUpBy = takers,
            Tasks = tasks,
        };
    }

    // A reminder answers nothing.
    private static ThreadState StateOf(
        GraphDocument document, ImmutableArray<FoundAssignment> tasks, ImmutableArray<ThreadStep> takers) =>
        takers.Any(step => step.Link != ThreadLink.Follows) ? ThreadState.TakenUp
        : document.IsPresent && (tasks.Length > 0 || takers.Length > 0 || IsRequest(document))
            ? ThreadState.Waiting : ThreadState.None;

    // Who submits something asks for a decision, whatever words the submission has.
    private static bool IsRequest(GraphDocument document) =>
        document.Key.Type is { } type && ThreadWords.IsRequest(type);

    private ThreadStep? Step(GraphDocument from, Edge edge, GraphDocument? asked = null)
    {
        var to = asked ?? edge.Target ?? GraphDocument.OnlyCited(edge.Mention.Key);
        if (!MayBeTakenUp(to)
            || to.Equals(from)
            || FactsOf(edge.Mention.From.File) is not { } facts
            || LinkOf(facts, edge.Mention.Span.Start) is not { } link)
            return null;
        // An answer comes from the other side: who takes up an own letter goes on with it.
        if (IsOfOneBody(from.Key, to.Key))
            link = ThreadLink.Follows;
        return new ThreadStep(from, link, to, edge.Mention);
    }

    private static bool IsOfOneBody(Documents.DocumentKey from, Documents.DocumentKey to) =>
        from.Issuer is { } issuer && issuer == to.Issuer && (to.Province is null || to.Province == from.Province);

    // In an enumeration the words stand before its first member: 'Trả lời Công văn số 12/…, Công văn số 15/…'.
    private static ThreadLink? LinkOf(DocumentFacts facts, int start)
    {
        var text = facts.Document.Text;
        var lead = Math.Min(start, LongestLead);
        if (ThreadWords.AtEndOf(text.AsSpan(start - lead, lead)) is { } link)
            return link;
        var before = facts.Citations.LastOrDefault(citation => citation.Span.End <= start);
        return before is not null && IsJoint(text.AsSpan(before.Span.End, start - before.Span.End))
            ? LinkOf(facts, before.Span.Start) : null;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) =>
        between.Trim([' ', ',', '\n']) is "" or "và";

    private DocumentFacts? FactsOf(string file)
    {
        if (!documents.TryGetValue(file, out var facts))
            documents[file] = facts = catalog.Document(file)?.Facts;
        return facts;
    }
}
