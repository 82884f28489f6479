using System.Formats.Tar;

namespace VanBan.Store.Ingest;

/// <summary>
/// Tells what is listed among files but holds no document: named pipes, devices, sockets. Opening one may wait for ever
/// or disturb a machine, so none is opened.
/// </summary>
internal static class SpecialFile
{
    // Where the head of a tar entry tells its kind (POSIX.1-1988, ustar).
    private const int PlaceOfKind = 156;

    /// <summary>Why the file at <paramref name="path"/> is not to be opened, in a sentence; <see langword="null"/> for
    /// a regular file. Asked only of files without bytes: the others are regular.</summary>
    public static string? ProblemOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        try
        {
            // The runtime tells the kind of a file by this writer alone; it opens regular files only, and this one is
            // empty.
            using var head = new MemoryStream();
            using (var writer = new TarWriter(head, TarEntryFormat.Ustar, leaveOpen: true))
                writer.WriteEntry(path, "file");
            return (TarEntryType)head.GetBuffer()[PlaceOfKind] switch
            {
                TarEntryType.Fifo => Problem("ống dẫn (FIFO)"),
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => Problem("thiết bị"),
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A socket has no form in an archive; what else is wrong shows when the file is read.
            return File.Exists(path) && !IsOpenable(path) ? Problem("tệp đặc biệt (socket)") : null;
        }
    }

    private static string Problem(string kind) => $"Là {kind}, không phải tệp văn bản, nên không đọc. Hãy loại khỏi nguồn.";

    private static bool IsOpenable(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException;
        }
    }
}
