using VanBan.Store.Catalog;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>runs</c>: the runs of jobs, the newest first.</summary>
public static class RunsJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, IEnumerable<RunEntry> runs) =>
        JsonLine.Write(output, new Answer(runs.Select(static run => new RunLine(
            run.Id, run.Job, JsonLine.Moment(run.Started), JsonLine.Moment(run.Ended), run.State,
            run.Counts.Read, run.Counts.Unchanged, run.Counts.Skipped, run.Counts.Vanished, run.Counts.Bytes))));

    private sealed record Answer(IEnumerable<RunLine> Runs);

    private sealed record RunLine(
        long Id, string Job, string? Started, string? Ended, string State, int Read, int Unchanged, int Skipped,
        int Vanished, long Bytes);
}
