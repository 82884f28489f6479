using VanBan.Store.Ingest;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>run --dry-run</c>: what a job would do.</summary>
public static class RunPlanJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, RunPlan plan) => JsonLine.Write(output, new PlanLine(
        plan.Job, plan.Files, plan.Unchanged, plan.Reading.Sum(static format => format.Files), plan.Waiting,
        Math.Round(plan.Time.TotalSeconds, 1), plan.IsMeasured,
        plan.Reading.Select(static format => new FormatLine(format.Format, format.Files, format.Bytes)),
        plan.Moved.Select(static file => new MovedLine(file.From, file.To)), plan.Vanished, plan.Removes, plan.Asks,
        plan.Problems.Select(static problem => new ProblemLine(problem.File, problem.Reason)), plan.Unmatched,
        plan.UnchangedDocuments, plan.Skipped, plan.Holders));

    private sealed record PlanLine(
        string Job, int Files, int Unchanged, int Read, int Waiting, double Seconds, bool Measured,
        IEnumerable<FormatLine> Formats, IEnumerable<MovedLine> Moved, IEnumerable<string> Vanished, bool Removes,
        bool Asks, IEnumerable<ProblemLine> Problems, IEnumerable<string> UnmatchedPatterns,
        int UnchangedDocuments, int Skipped, int Holders);

    private sealed record FormatLine(string Format, int Files, long Bytes);

    private sealed record MovedLine(string From, string To);

    private sealed record ProblemLine(string File, string Reason);
}
