using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using VanBan.Documents;
using VanBan.Reading;

namespace VanBan.Benchmarks;

/// <summary>
/// Processor time of reading each PDF of a folder, beside that of <c>pdftotext -layout</c> on the same file, one after the other in the same run; ours in this process on one thread
/// after one file to warm up, without OCR. A ratio of two programs that ran side by side does not depend on what else the machine does, as seconds do. For Linux.
/// </summary>
internal static partial class PdfBesidePoppler
{
    public static void Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(static path => new SourceFile(path, File.ReadAllBytes(path))).ToList();
        using var self = Process.GetCurrentProcess();
        _ = Read(files[0]);
        var (ours, theirs, pages) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        Console.WriteLine($"{"file",-60} {"pages",5} {"vanban ms",10} {"pdftotext ms",13} {"ratio",6}");
        foreach (var file in files)
        {
            self.Refresh();
            var before = self.TotalProcessorTime;
            var count = Read(file);
            self.Refresh();
            var (own, other) = (self.TotalProcessorTime - before, Pdftotext(file.Path));
            (ours, theirs, pages) = (ours + own, theirs + other, pages + count);
            Row(file.Name, count, own, other);
        }
        Row("all", pages, ours, theirs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak of memory: {self.PeakWorkingSet64 / 1e6:0} MB"));
    }

    private static int Read(SourceFile file) => DocumentReader.Read(file, new ReadingOptions { Ocr = false }) is Outcome<Document>.Done(var document) ? document.PageCount ?? 0 : 0;

    private static TimeSpan Pdftotext(string path)
    {
        var before = OfChildren();
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.CopyTo(System.IO.Stream.Null);
        process.WaitForExit();
        return OfChildren() - before;
    }

    // What an ended child used is known to the kernel alone: getrusage(2) with RUSAGE_CHILDREN, user and system time first.
    internal static TimeSpan OfChildren()
    {
        Span<long> usage = stackalloc long[32];
        _ = GetRUsage(-1, ref MemoryMarshal.GetReference(usage));
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetRUsage(int who, ref long usage);

    private static void Row(string name, int pages, TimeSpan own, TimeSpan other) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{(name.Length > 60 ? name[..60] : name),-60} {pages,5} {own.TotalMilliseconds,10:0.0} {other.TotalMilliseconds,13:0.0} {own / other,6:0.00}"));
}
