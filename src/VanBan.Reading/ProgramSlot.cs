namespace VanBan.Reading;

/// <summary>
/// The right to run one of a few outside programs at a time, for all processes of a user together: many files read by
/// several processes must not start hundreds of programs of a hundred megabytes. A turn is a locked file; the system
/// gives back those of a process that dies.
/// </summary>
internal static class ProgramSlot
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int PausesBetweenSigns = 50;

    // When turns cannot be had because files cannot be locked here, reading goes on without them.
    private const int MostPauses = 30_000;

    /// <summary>Waits for a turn; disposing gives it back.</summary>
    /// <param name="kind">Whose turn.</param>
    /// <param name="many">How many there are.</param>
    /// <param name="alive">Told while it waits.</param>
    public static IDisposable? Take(string kind, int many, Action<TimeSpan>? alive)
    {
        // Not in the folder of temporary files, which others can lay links into.
        var own = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (own.Length == 0)
            return null;
        var folder = Path.Combine(own, "vanban");
        try
        {
            PrivateFolder.Create(folder);
            for (var paused = 1; paused < MostPauses; paused++)
            {
                for (var i = 0; i < many; i++)
                {
                    if (TryTake(Path.Combine(folder, $"{kind}-{i}.lock")) is { } turn)
                        return turn;
                }
                Thread.Sleep(Pause);
                if (paused % PausesBetweenSigns == 0)
                    alive?.Invoke(TimeSpan.Zero);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No such folder, or one of somebody else.
        }
        return null;
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
