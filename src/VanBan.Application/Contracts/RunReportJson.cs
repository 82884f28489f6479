using System.Text.Json;
using VanBan.Facts;
using VanBan.Store.Ingest;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>run</c> and <c>ingest</c>: what came of a run.</summary>
public static class RunReportJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, RunReport report) =>
        JsonLine.Write(output, writer => WriteMembers(writer, report));

    /// <summary>Writes the members of the object.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, RunReport report)
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
        writer.WriteBoolean("indexRenewed", report.IsIndexRenewed);
        writer.WriteBoolean("cancelled", report.Cancelled);
        writer.WriteList("skippedFiles", report.Skipped, file =>
        {
            writer.WriteString("file", file.File);
            writer.WriteWay(file.File);
            writer.WriteString("obstacle", EnumName.Of(file.Obstacle));
            writer.WriteString("reason", file.Reason);
            writer.WriteBoolean("known", file.IsKnown);
        });
        writer.WriteList("vanishedFiles", report.Vanished, file =>
        {
            writer.WriteString("file", file.File);
            writer.WriteString("movedTo", file.MovedTo);
            writer.WriteBoolean("removed", file.IsRemoved);
        });
        writer.WriteList("movedFiles", report.Moved, file =>
        {
            writer.WriteString("from", file.From);
            writer.WriteString("to", file.To);
        });
        writer.WriteBoolean("keepsVanished", report.KeepsVanished);
        CitedDocumentsJson.WriteList(writer, "mostCited", report.MostCited);
        CitedDocumentsJson.WriteList(writer, "missing", report.Missing);
        writer.WriteStrings("unmatchedPatterns", report.Unmatched);
    }
}
