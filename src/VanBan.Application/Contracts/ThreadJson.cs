using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>thread</c> and <c>threads</c>: documents that take each other up.</summary>
public sealed record ThreadJson(string Name, ImmutableArray<ThreadDocumentJson> Documents)
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, ThreadAnswer answer) => RecordJson.Write(
        output, new ThreadJson(answer.Name, [.. answer.Documents.Select(ThreadDocumentJson.Of)]));
}

/// <summary>A document of a thread; <c>state</c> is <c>none</c>, <c>waiting</c> or <c>taken-up</c>.</summary>
public sealed record ThreadDocumentJson(
    string Id, string Name, DateOnly? Date, string? Issuer, ImmutableArray<string> Addressees, string? Subject,
    string State, DateOnly? Due, ImmutableArray<ThreadStepJson> TakesUp, ImmutableArray<ThreadStepJson> TakenUpBy,
    ImmutableArray<TaskJson> Tasks, ImmutableArray<string> Files)
{
    internal static ThreadDocumentJson Of(ThreadDocument one) => new(
        one.Document.Id, one.Name, one.Day, one.Issuer, one.Addressees, one.Document.Subject, EnumName.Of(one.State),
        one.Due, [.. one.TakesUp.Select(step => ThreadStepJson.Of(step, step.To.Id))],
        [.. one.TakenUpBy.Select(step => ThreadStepJson.Of(step, step.From.Id))], [.. one.Tasks.Select(TaskJson.Of)],
        [.. one.Document.Files.Select(file => file.File)]);
}

/// <summary>One document takes up another; <c>id</c> names the other one.</summary>
public sealed record ThreadStepJson(string Link, string Id, string Quote, string File, int? Page)
{
    internal static ThreadStepJson Of(ThreadStep step, string id) =>
        new(EnumName.Of(step.Link), id, step.Quote, step.File, step.Page);
}
