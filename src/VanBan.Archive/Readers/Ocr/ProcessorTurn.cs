namespace VanBan.Archive.Readers.Ocr;

/// <summary>
/// The right to keep one processor busy with OCR. There are as many turns as processors, for all processes of a user together: many files with many pages each, read
/// by several processes, must not start hundreds of programs of a hundred megabytes. A turn is a locked file; the system gives back those of a process that dies.
/// </summary>
internal static class ProcessorTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // When turns cannot be had because files cannot be locked here, reading goes on without them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Waits for a turn; disposing gives it back.</summary>
    /// <param name="alive">Told while it waits.</param>
    public static IDisposable? Take(Action? alive)
    {
        var folder = Path.Combine(Path.GetTempPath(), "vanban-" + string.Concat(Environment.UserName.Where(char.IsLetterOrDigit)));
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            for (var i = 0; i < Environment.ProcessorCount; i++)
            {
                try
                {
                    return new FileStream(Path.Combine(folder, $"ocr-{i}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                }
                catch (IOException)
                {
                    // Another has it.
                }
                catch (UnauthorizedAccessException)
                {
                    return null;
                }
            }
            Thread.Sleep(Pause);
            if (waited.Milliseconds % 500 == 0)
                alive?.Invoke();
        }
        return null;
    }
}
