using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The state of a store, for programs.</summary>
internal static class StatusJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Terminal terminal, string store, CatalogStatus status) => Json.Write(terminal, writer =>
    {
        writer.WriteString("store", store);
        writer.WriteNumber("documents", status.Documents);
        writer.WriteNumber("citations", status.Citations);
        writer.WriteNumber("figures", status.Figures);
        writer.WriteNumber("vanished", status.Vanished);
        writer.WriteStartObject("skipped");
        foreach (var (obstacle, count) in status.Skipped)
            writer.WriteNumber(obstacle, count);
        writer.WriteEndObject();
        writer.WriteNumber("sequence", status.LastSequence);
        if (status.LastRun is not { } run)
        {
            writer.WriteNull("lastRun");
            return;
        }
        writer.WriteStartObject("lastRun");
        writer.WriteString("job", run.Job);
        writer.WriteString("state", run.State);
        writer.WriteString("started", Json.Moment(run.Started));
        writer.WriteString("ended", Json.Moment(run.Ended));
        writer.WriteNumber("read", run.Counts.Read);
        writer.WriteNumber("skipped", run.Counts.Skipped);
        writer.WriteNumber("unchanged", run.Counts.Unchanged);
        writer.WriteNumber("vanished", run.Counts.Vanished);
        writer.WriteEndObject();
    });
}
