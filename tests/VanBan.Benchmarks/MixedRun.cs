using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace VanBan.Benchmarks;

/// <summary>
/// Takes a folder of <see cref="MixedFiles"/> in by the program itself and tells documents a second, processor time,
/// peaks of memory of the program and of its workers; then the same folder again unchanged, and with ten files changed.
/// Beside it the processor time of <c>pdftotext</c> and <c>docx2txt</c>, which only take out the text, over its PDF and
/// DOCX files in the same run. For Linux.
/// </summary>
internal static class MixedRun
{
    private const int Changed = 10;

    /// <summary>Measures.</summary>
    /// <param name="program">The program's <c>VanBan.Cli.dll</c>.</param>
    /// <param name="files">The folder of files; ten of them are changed.</param>
    /// <param name="store">A new folder for the store.</param>
    public static void Run(string program, string files, string store)
    {
        var first = Tell("first run", program, files, store);
        Tell("unchanged", program, files, store);
        Tell("unchanged again", program, files, store);
        Change(files);
        Tell("ten changed", program, files, store);
        var (pdfs, docx) = (Directory.GetFiles(files, "*.pdf", SearchOption.AllDirectories),
            Directory.GetFiles(files, "*.docx", SearchOption.AllDirectories));
        var others = Others("pdftotext", pdfs, static path => ["-layout", path, "-"])
            + Others("docx2txt", docx, static path => [path, "-"]);
        var own = Outcome(program, Copied([.. pdfs, .. docx], store + "-files"), store + "-two");
        Line($"the same files alone: {own.Read} read, processor {own.Cpu.TotalSeconds:0.0} s");
        Line($"beside the two programs {own.Cpu / others:0.00}, for all files {first.Cpu / others:0.00}");
    }

    private static Measured Tell(string what, string program, string files, string store)
    {
        var run = Outcome(program, files, store);
        Line($"{what}: {run.Read} read, {run.Unchanged} unchanged, {run.Skipped} skipped");
        Line($"  {run.Wall.TotalSeconds:0.00} s, {run.Read / run.Wall.TotalSeconds:0.0} documents a second");
        Line($"  processor {run.Cpu.TotalSeconds:0.00} s; peak {run.Peak.Own >> 20} MB, worker {run.Peak.Worker >> 20} MB");
        return run;
    }

    private static Measured Outcome(string program, string files, string store)
    {
        var before = PdfBesidePoppler.OfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "ingest", files, "--store", store, "--format", "json"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var peak = new PeakMemory(process.Id);
        using var timer = new Timer(_ => peak.Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        var report = JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement;
        process.WaitForExit();
        return new Measured(
            Count("read"), Count("unchanged"), Count("skipped"), clock.Elapsed, PdfBesidePoppler.OfChildren() - before,
            peak);

        int Count(string name) => report.GetProperty(name).GetInt32();
    }

    // Another word in each: the same number of bytes would not do, since times may be as old as a second.
    private static void Change(string files)
    {
        var texts = Directory.GetFiles(files, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in texts.Take(Changed))
            File.AppendAllText(path, "\nBổ sung nội dung.\n");
    }

    private static TimeSpan Others(string name, string[] files, Func<string, string[]> arguments)
    {
        var before = PdfBesidePoppler.OfChildren();
        foreach (var file in files)
        {
            using var process = Process.Start(new ProcessStartInfo(name, arguments(file))
            { RedirectStandardOutput = true })!;
            process.StandardOutput.BaseStream.CopyTo(Stream.Null);
            process.WaitForExit();
        }
        var took = PdfBesidePoppler.OfChildren() - before;
        Line($"{name}: {files.Length} files, processor {took.TotalSeconds:0.00} s");
        return took;
    }

    private static string Copied(string[] files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        return folder;
    }

    private static void Line(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Measured(
        int Read, int Unchanged, int Skipped, TimeSpan Wall, TimeSpan Cpu, PeakMemory Peak);

    /// <summary>The most memory, in bytes, that a process had resident, and the one of its children that had most: the
    /// kernel keeps the peak of each (<c>VmHWM</c> of proc(5)) as long as it lives.</summary>
    private sealed class PeakMemory(int process)
    {
        public long Own { get; private set; }
        public long Worker { get; private set; }

        public void Look()
        {
            Own = Math.Max(Own, Peak(process));
            foreach (var child in Children())
                Worker = Math.Max(Worker, Peak(child));
        }

        private IEnumerable<int> Children()
        {
            try
            {
                return [.. Directory.GetDirectories($"/proc/{process}/task").SelectMany(static task =>
                    File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Select(static id => int.Parse(id, CultureInfo.InvariantCulture))];
            }
            catch (IOException)
            {
                return [];
            }
        }

        private static long Peak(int id)
        {
            try
            {
                var line = File.ReadLines($"/proc/{id}/status")
                    .FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                return line is null ? 0 : 1024 * long.Parse(line.Split(
                    (char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }
}
