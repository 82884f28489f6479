using VanBan.Facts;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>What came of a run, for programs.</summary>
internal static class RunReportJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Terminal terminal, RunReport report) => Json.Write(terminal, writer =>
    {
        var counts = report.Counts;
        writer.WriteString("job", report.Job);
        writer.WriteNumber("read", counts.Read);
        writer.WriteNumber("skipped", counts.Skipped);
        writer.WriteNumber("unchanged", counts.Unchanged);
        writer.WriteNumber("vanished", counts.Vanished);
        writer.WriteNumber("citations", counts.Citations);
        writer.WriteNumber("figures", counts.Figures);
        writer.WriteNumber("bytes", counts.Bytes);
        writer.WriteNumber("seconds", Math.Round(report.Duration.TotalSeconds, 3));
        writer.WriteNumber("replayed", report.Replayed);
        writer.WriteBoolean("cancelled", report.Cancelled);
        Json.List(writer, "skippedFiles", report.Skipped, file =>
        {
            writer.WriteString("file", file.File);
            writer.WriteString("obstacle", EnumName.Of(file.Obstacle));
            writer.WriteString("reason", file.Reason);
            writer.WriteBoolean("known", file.IsKnown);
        });
        Json.List(writer, "vanishedFiles", report.Vanished, file =>
        {
            writer.WriteString("file", file.File);
            writer.WriteString("movedTo", file.MovedTo);
            writer.WriteBoolean("removed", file.IsRemoved);
        });
        Json.List(writer, "mostCited", report.MostCited, cited => CitedDocuments.WriteMembers(writer, cited));
        Json.List(writer, "missing", report.Missing, cited => CitedDocuments.WriteMembers(writer, cited));
    });
}
