using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>
/// Shows how far a run has come: on one line that is written over where a person watches, else a line every few
/// seconds, so that a log shows that the run lives.
/// </summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private readonly int width = terminal.Text.Profile.Width;
    private TimeSpan logged;
    private int shown;

    /// <summary>Shows how many files of a run are done.</summary>
    public void Show(RunProgress progress)
    {
        var total = progress.Total is { } files ? "/" + Amount.Count(files) : "";
        var remaining = progress.Remaining is { TotalSeconds: >= 1 } time
            ? $" · còn khoảng {Amount.Duration(time)}" : "";
        var pages = progress.Pages > 0 ? $" · {Amount.Count(progress.Pages)} trang" : "";
        var numbers = $"{Amount.Count(progress.Done)}{total} tệp{pages} · {Amount.Measure(progress.Rate)} tệp/giây{remaining}";
        if (terminal.IsErrorWatched)
        {
            Over($"{numbers} · {InWork(progress) ?? Path.GetFileName(progress.File)}");
        }
        else if (progress.Elapsed - logged >= LogInterval)
        {
            logged = progress.Elapsed;
            terminal.Error.WriteLine(InWork(progress) is { } slow ? $"{numbers} · {slow}" : numbers);
        }
    }

    // What takes long is named: how long already, and how many of its pages OCR has read.
    private static string? InWork(RunProgress progress)
    {
        if (progress.InWork is not [var slowest, ..] || slowest.Since < Slow)
            return null;
        var pages = slowest.OcrPages > 0 ? $", đã nhận dạng {Amount.Count(slowest.OcrPages)} trang" : "";
        return $"đang đọc {FilePath.Shown(Path.GetFileName(slowest.File))} từ {Amount.Duration(slowest.Since)} trước{pages}";
    }

    /// <summary>Shows how many of the changes that the index lacks it has got.</summary>
    public void ShowReplay(long done, long total)
    {
        var line = $"Bổ sung chỉ mục: {Amount.Count(done)}/{Amount.Count(total)}";
        if (terminal.IsErrorWatched)
            Over(line);
    }

    /// <summary>What is said while a search index is brought up to its catalog.</summary>
    public IndexRecovery Recovery => new()
    {
        Rebuilding = () =>
            terminal.Error.WriteLine(
                "Chỉ mục tìm kiếm chưa có, hỏng hoặc của phiên bản khác: đang lập lại từ kho…"),
        Busy = () => terminal.Error.WriteLine("Kho đang được nạp thêm: kết quả có thể chưa đủ."),
        Progress = ShowReplay,
        Cancellation = terminal.Interruption,
    };

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
