using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>
/// Tells how far a run has come: on one line that is written over where a person watches, else a line every few seconds, so that a log tells that the run lives.
/// </summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(10);
    private readonly int width = terminal.Text.Profile.Width;
    private TimeSpan told;
    private int shown;

    /// <summary>Tells of the files of a run.</summary>
    public void Show(RunProgress progress)
    {
        var total = progress.Total is { } files ? "/" + Vietnamese.Count(files) : "";
        var remaining = progress.Remaining is { TotalSeconds: >= 1 } time ? $" · còn khoảng {Vietnamese.Duration(time)}" : "";
        var numbers = $"{Vietnamese.Count(progress.Done)}{total} tệp · {Vietnamese.Measure(progress.Rate)} tệp/giây{remaining}";
        if (terminal.IsErrorWatched)
        {
            Over($"{numbers} · {Path.GetFileName(progress.File)}");
        }
        else if (progress.Elapsed - told >= LogInterval)
        {
            told = progress.Elapsed;
            terminal.Error.WriteLine(numbers);
        }
    }

    /// <summary>Tells of the changes that the index lacks and gets.</summary>
    public void ShowReplay(long done, long total)
    {
        var line = $"Bổ sung chỉ mục: {Vietnamese.Count(done)}/{Vietnamese.Count(total)}";
        if (terminal.IsErrorWatched)
            Over(line);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown == 0)
            return;
        terminal.Error.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }

    // With blanks over what stood there, and no control sequences: consoles that know none are still in use.
    private void Over(string line)
    {
        var fitting = line.Length < width ? line : line[..(width - 2)] + "…";
        terminal.Error.Write($"\r{fitting}{new string(' ', Math.Max(0, shown - fitting.Length))}");
        shown = Math.Max(shown, fitting.Length);
    }
}
