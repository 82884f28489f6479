using System.Collections.Immutable;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>What documents order others to do, and until when.</summary>
public static class TasksQuestion
{
    /// <summary>The tasks that the documents of a store hand out.</summary>
    public static TasksAnswer OfStore(OpenStore store, AssignmentFilter filter) =>
        new([.. store.Catalog.Assignments.Find(filter)], []);

    /// <summary>The tasks that files hand out; nothing is stored.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="filter">Which are asked for.</param>
    /// <param name="options">How the files are read.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">There are no files.</exception>
    public static TasksAnswer OfFiles(
        IReadOnlyList<string> paths, AssignmentFilter filter, RunOptions options,
        CancellationToken cancellation = default)
    {
        var found = new List<FoundAssignment>();
        var skipped = ImmutableArray.CreateBuilder<PassedFile>();
        foreach (var file in ExtractQuestion.Ask(paths, options, cancellation).DistinctBy(file => file.Path))
        {
            if (file.Outcome is Outcome<DocumentFacts>.Done(var facts))
                found.AddRange(Of(file.Path, facts).Where(filter.Takes));
            else if (file.Outcome is Outcome<DocumentFacts>.Skipped(var obstacle, var reason))
                skipped.Add(new PassedFile(file.Path, obstacle, reason));
        }
        return new TasksAnswer(
            [
                .. found.OrderBy(one => one.Assignment.Deadline?.Day is null)
                    .ThenBy(one => one.Assignment.Deadline?.Day),
            ], skipped.ToImmutable());
    }

    private static IEnumerable<FoundAssignment> Of(string path, DocumentFacts facts) => facts.Tasks.Select(task =>
        new FoundAssignment(task, task.Span.In(facts.Document.Text).ToString(), path)
        {
            Page = facts.Document.PageAt(task.Span.Start),
            Number = facts.Header.Number?.Printed,
            TypeName = facts.Header.Type?.Name,
            Date = facts.Header.Date,
            Issuer = facts.Header.Issuer,
            Subject = facts.Header.Subject,
        });
}

/// <summary>Tasks, in the order of their days, those without a day last.</summary>
/// <param name="Tasks">The tasks.</param>
/// <param name="Skipped">The files that could not be read.</param>
public sealed record TasksAnswer(ImmutableArray<FoundAssignment> Tasks, ImmutableArray<PassedFile> Skipped)
{
    /// <summary>The tasks by those who have to do them, whoever is first due first.</summary>
    public IEnumerable<IGrouping<string?, FoundAssignment>> ByWho() => Tasks.GroupBy(task => task.Assignment.Who);
}
