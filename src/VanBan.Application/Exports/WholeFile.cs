using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Application.Exports;

/// <summary>Files that are there as a whole or not at all: an interrupted export leaves the old one.</summary>
public static class WholeFile
{
    /// <summary>Writes a file; it takes its name only when it is complete.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Save(string file, Action<Stream> write)
    {
        var part = file + ".part";
        try
        {
            using (var output = File.Create(part))
                write(output);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không ghi được ({FaultWords.Of(e)}). Hãy chọn một thư mục có sẵn và ghi được.");
        }
        finally
        {
            Forget(part);
        }
    }

    private static void Forget(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be written cannot be deleted either; the first fault is the one to tell.
        }
    }
}
