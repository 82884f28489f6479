using VanBan.Store.Catalog;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>files</c> and <c>forget</c>.</summary>
public static class FilesJson
{
    /// <summary>Writes the files of a store.</summary>
    public static void Write(Stream output, IEnumerable<FileEntry> files) =>
        JsonLine.Write(output, new FilesLine(files.Select(static file => new FileLine(
            file.Version.Path, file.Version.Size, file.Version.Sha256, file.Obstacle,
            JsonLine.Moment(file.Vanished)))));

    /// <summary>Writes how many files were forgotten.</summary>
    public static void WriteForgotten(Stream output, int files) => JsonLine.Write(output, new ForgottenLine(files));

    private sealed record FilesLine(IEnumerable<FileLine> Files);

    private sealed record FileLine(string File, long Size, string? Sha256, string? Obstacle, string? Vanished);

    private sealed record ForgottenLine(int Forgotten);
}
