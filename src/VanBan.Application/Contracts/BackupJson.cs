using VanBan.Application.Jobs;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>backup</c> and <c>restore</c>.</summary>
public static class BackupJson
{
    /// <summary>Writes what was saved.</summary>
    public static void Write(Stream output, MadeBackup made) => JsonLine.Write(output, new BackupLine(
        made.File, made.Content.Documents, made.Content.Sequence, made.Bytes, JsonLine.Moment(made.Content.Made)));

    /// <summary>Writes what was restored.</summary>
    public static void Write(Stream output, string store, RestoredStore restored) => JsonLine.Write(output, new RestoreLine(
        store, restored.Verdict.Documents, restored.Content.Sequence, JsonLine.Moment(restored.Content.Made),
        !restored.Verdict.IsWrong));

    private sealed record BackupLine(string File, long Documents, long Sequence, long Bytes, string? Made);

    private sealed record RestoreLine(string Store, int Documents, long Sequence, string? Made, bool Whole);
}
