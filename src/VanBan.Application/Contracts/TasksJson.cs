using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Store.Catalog;
using VanBan.Tasks;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>tasks</c>: who has to do what until when, and where it is said.</summary>
public sealed record TasksJson(ImmutableArray<TaskJson> Tasks, ImmutableArray<SkippedJson> Skipped)
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, TasksAnswer answer) => RecordJson.Write(
        output,
        new TasksJson([.. answer.Tasks.Select(TaskJson.Of)], [.. answer.Skipped.Select(SkippedJson.Of)]));
}

/// <summary>One task; offsets are those of <c>extract</c>.</summary>
public sealed record TaskJson(
    string? Who, string Role, string? With, string What, string? ReportTo, DeadlineJson? Deadline, int Start, int End,
    int? Page, string Quote, string File, string? Type, string? Number, DateOnly? Date, string? Issuer, string? Subject)
{
    internal static TaskJson Of(FoundAssignment found)
    {
        var task = found.Assignment;
        return new TaskJson(
            task.Who, EnumName.Of(task.Role), task.With, task.What, task.ReportTo, DeadlineJson.Of(task.Deadline),
            task.Span.Start, task.Span.End, found.Page, found.Quote, found.File, found.TypeName, found.Number,
            found.Date, found.Issuer, found.Subject);
    }
}

/// <summary>Until when; <c>counted</c> where the day is not printed but counted.</summary>
public sealed record DeadlineJson(int Start, int End, string Quote, DateOnly? Day, string Repeats, bool Counted)
{
    internal static DeadlineJson? Of(Deadline? deadline) => deadline is null ? null : new DeadlineJson(
        deadline.Span.Start, deadline.Span.End, deadline.Printed, deadline.Day, EnumName.Of(deadline.Repeats),
        deadline.IsCounted);
}

/// <summary>A file that could not be read.</summary>
public sealed record SkippedJson(string File, string Obstacle, string Reason)
{
    internal static SkippedJson Of(PassedFile file) => new(file.File, EnumName.Of(file.Obstacle), file.Reason);
}
