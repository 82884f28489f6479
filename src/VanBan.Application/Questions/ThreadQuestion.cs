using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>Threads of documents that take each other up: what was asked, who answered, what was asked again. Told by
/// what the documents of the store say of each other; an answer that is not in the store is not known.</summary>
public static class ThreadQuestion
{
    private const int MostDocuments = 500;

    /// <summary>The thread that a document belongs to, in the order of the days.</summary>
    public static ThreadAnswer Of(OpenStore store, NamedDocument asked)
    {
        var reader = new ThreadReader(store.Catalog);
        var met = new HashSet<GraphDocument> { asked.Document };
        var next = new Queue<GraphDocument>(met);
        var steps = new HashSet<ThreadStep>();
        while (next.TryDequeue(out var document) && met.Count < MostDocuments)
        {
            foreach (var step in reader.From(document).Concat(reader.To(document)).Where(steps.Add))
            {
                foreach (var other in new[] { step.From, step.To }.Where(met.Add))
                    next.Enqueue(other);
            }
        }
        var documents = met.Select(document => reader.Document(document, steps))
            .OrderBy(one => one.Day ?? DateOnly.MaxValue).ThenBy(one => one.Document.Id, StringComparer.Ordinal);
        return new ThreadAnswer(asked.Name, [.. documents]);
    }

    /// <summary>The documents of the store that ask others to do something, the first due first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="isOpen">Only those that nothing in the store answers or carries out.</param>
    /// <param name="before">Only those with something due by this day; <see langword="null"/> for all.</param>
    public static ThreadAnswer Asking(OpenStore store, bool isOpen, DateOnly? before)
    {
        var reader = new ThreadReader(store.Catalog);
        var documents = store.Catalog.Assignments.Find(new AssignmentFilter { Before = before })
            .Select(task => task.File).Distinct(StringComparer.Ordinal)
            .Select(reader.DocumentOf).OfType<GraphDocument>().Distinct()
            .Where(ThreadReader.MayBeTakenUp)
            .Select(document => reader.Document(document, reader.To(document)))
            .Where(one => !isOpen || one.State == ThreadState.Waiting)
            .OrderBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Document.Id, StringComparer.Ordinal);
        return new ThreadAnswer(isOpen ? "Văn bản còn chờ trả lời" : "Văn bản giao việc, hỏi ý kiến", [.. documents]);
    }
}

/// <summary>Documents that take each other up.</summary>
/// <param name="Name">What was asked for.</param>
/// <param name="Documents">The documents, in their order.</param>
public sealed record ThreadAnswer(string Name, ImmutableArray<ThreadDocument> Documents);

/// <summary>One document of a thread.</summary>
/// <param name="Document">The document, at hand or only cited.</param>
/// <param name="State">Whether something takes it up.</param>
public sealed record ThreadDocument(GraphDocument Document, ThreadState State)
{
    /// <summary>As people name it.</summary>
    public string Name => DocumentName.Of(Document, TakenUpBy.FirstOrDefault()?.Mention);

    /// <summary>Its day; <see langword="null"/> where none is known.</summary>
    public DateOnly? Day => Document.Key.Date;

    /// <summary>Who wrote it, as printed.</summary>
    public string? Issuer { get; init; }

    /// <summary>To whom, as printed.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>What it takes up.</summary>
    public ImmutableArray<ThreadStep> TakesUp { get; init; } = [];

    /// <summary>What takes it up.</summary>
    public ImmutableArray<ThreadStep> TakenUpBy { get; init; } = [];

    /// <summary>What it asks for, in the order of the days.</summary>
    public ImmutableArray<FoundAssignment> Tasks { get; init; } = [];

    /// <summary>The first day on which something is due.</summary>
    public DateOnly? Due => Tasks.Min(task => task.Assignment.Deadline?.Day);
}

/// <summary>Whether a document of a thread is taken up.</summary>
public enum ThreadState
{
    /// <summary>It asks for nothing that could be read.</summary>
    None,

    /// <summary>It asks for something and nothing in the store answers it or carries it out.</summary>
    Waiting,

    /// <summary>Another document of the store answers it or carries it out.</summary>
    TakenUp,
}

/// <summary>One document takes up another.</summary>
/// <param name="From">The one that takes up.</param>
/// <param name="Link">How.</param>
/// <param name="To">The one taken up.</param>
/// <param name="Mention">Where it is said.</param>
public sealed record ThreadStep(GraphDocument From, ThreadLink Link, GraphDocument To, LocatedCitation Mention)
{
    /// <summary>The file in which it is said.</summary>
    public string File => Mention.From.File;

    /// <summary>The page; <see langword="null"/> where there are none.</summary>
    public int? Page => Mention.Page;

    /// <summary>The words.</summary>
    public string Quote => SingleLine.Of(Mention.Quote);
}
