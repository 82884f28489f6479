using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Store.Catalog;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>status</c>, <c>skipped</c>, <c>reindex</c> and <c>verify</c>: the state of a
/// store.</summary>
public static class StoreJson
{
    /// <summary>Writes the state of a store.</summary>
    public static void Write(Stream output, string store, CatalogStatus status) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("store", store);
        writer.WriteNumber("documents", status.Documents);
        writer.WriteNumber("files", status.Files);
        writer.WriteNumber("citations", status.Citations);
        writer.WriteNumber("figures", status.Figures);
        writer.WriteNumber("vanished", status.Vanished);
        writer.WriteStartObject("skipped");
        foreach (var (obstacle, count) in status.Skipped)
            writer.WriteNumber(obstacle, count);
        writer.WriteEndObject();
        writer.WriteNumber("sequence", status.LastSequence);
        WriteRun(writer, status.LastRun);
    });

    /// <summary>Writes the files that could not be read.</summary>
    public static void Write(Stream output, IEnumerable<PassedFile> skipped) =>
        JsonLine.Write(output, writer => writer.WriteList("skipped", skipped, file =>
    {
        writer.WriteString("file", file.File);
        writer.WriteWay(file.File);
        writer.WriteString("obstacle", EnumName.Of(file.Obstacle));
        writer.WriteString("reason", file.Reason);
        writer.WriteWhole("attempts", file.Tries?.Attempts);
        writer.WriteString("firstSeen", JsonLine.Moment(file.Tries?.First));
        writer.WriteString("lastSeen", JsonLine.Moment(file.Tries?.Last));
        writer.WriteBoolean("stands", file.Stands);
        writer.WriteString("vanished", JsonLine.Moment(file.Vanished));
    }));

    /// <summary>Writes how many documents a new index holds.</summary>
    public static void WriteReindexed(Stream output, int documents) =>
        JsonLine.Write(output, writer => writer.WriteNumber("documents", documents));

    /// <summary>Writes what is wrong with a store.</summary>
    public static void Write(Stream output, string store, StoreVerdict verdict) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("store", store);
        writer.WriteNumber("documents", verdict.Documents);
        writer.WriteBoolean("whole", verdict.Damages.IsEmpty);
        writer.WriteList("damages", verdict.Damages, damage =>
        {
            writer.WriteString("part", EnumName.Of(damage.Part));
            writer.WriteString("fault", EnumName.Of(damage.Fault));
            writer.WriteString("what", damage.What);
        });
        writer.WriteStartArray("mended");
        foreach (var part in verdict.Mended)
            writer.WriteStringValue(EnumName.Of(part));
        writer.WriteEndArray();
    });

    private static void WriteRun(Utf8JsonWriter writer, RunEntry? last)
    {
        if (last is not { } run)
        {
            writer.WriteNull("lastRun");
            return;
        }
        writer.WriteStartObject("lastRun");
        writer.WriteString("job", run.Job);
        writer.WriteString("state", run.State);
        writer.WriteString("started", JsonLine.Moment(run.Started));
        writer.WriteString("ended", JsonLine.Moment(run.Ended));
        writer.WriteNumber("read", run.Counts.Read);
        writer.WriteNumber("skipped", run.Counts.Skipped);
        writer.WriteNumber("unchanged", run.Counts.Unchanged);
        writer.WriteNumber("vanished", run.Counts.Vanished);
        writer.WriteEndObject();
    }
}
