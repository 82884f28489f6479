using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace VanBan.Reading;

/// <summary>What came of a run of an outside program.</summary>
/// <param name="Code">Its exit code; <see langword="null"/> if it could not be started, or was ended for taking too
/// long.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Error">The end of what it wrote to its errors.</param>
internal sealed record ProgramResult(int? Code, byte[] Output, string Error)
{
    public bool IsDone => Code == 0;

    /// <summary>Whether it was ended for taking too long.</summary>
    public bool IsTimedOut { get; init; }

    /// <summary>Whether somebody ended it (the system too, when memory ran out), or it could not be started: that says
    /// nothing of the file that it was to read.</summary>
    public bool IsEndedByOthers => !IsTimedOut && Code is null or BySignal + 9 or BySignal + 15;

    /// <summary>Whether it gave up because it was refused more memory: it ended itself, or said so.</summary>
    public bool IsOutOfMemory => Code is BySignal + 6
        || (!IsDone && (Error.Contains("bad_alloc", StringComparison.Ordinal)
            || Error.Contains("out of memory", StringComparison.OrdinalIgnoreCase)));

    // A shell and the runtime tell of a signal, SIGKILL or SIGTERM, by a code beyond this.
    private const int BySignal = 128;
}

/// <summary>
/// A program of others that is installed on this machine. It is started by its full path with a list of arguments,
/// never through a shell, and ended with all that it started when its time is over.
/// </summary>
/// <param name="Path">Full path of the program.</param>
internal sealed record OutsideProgram(string Path)
{
    private const int MostError = 2000;

    // LibreOffice takes some hundreds of megabytes for a thick book, Tesseract and pdftoppm less.
    private const long MostMemory = 1792L << 20;

    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The program called <paramref name="name"/> on the search path, or in one of the folders where installers of
    /// Windows put it.
    /// </summary>
    /// <param name="name">Its name without <c>.exe</c>.</param>
    /// <param name="folders">Folders below 'Program Files'.</param>
    public static OutsideProgram? Find(string name, params ReadOnlySpan<string> folders)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToList();
        foreach (var folder in folders)
        {
            foreach (var root in (ReadOnlySpan<Environment.SpecialFolder>)[Environment.SpecialFolder.ProgramFiles,
                Environment.SpecialFolder.ProgramFilesX86])
            {
                if (Environment.GetFolderPath(root) is { Length: > 0 } at)
                    places.Add(System.IO.Path.Combine(at, folder));
            }
        }
        foreach (var place in places)
        {
            // A relative place would be one of the folder that the user happens to stand in, where documents of others
            // lie.
            if (System.IO.Path.IsPathFullyQualified(place.Trim('"'))
                && System.IO.Path.Combine(place.Trim('"'), file) is var path
                && File.Exists(path))
                return new OutsideProgram(path);
        }
        return null;
    }

    /// <summary>Runs the program to its end.</summary>
    /// <param name="arguments">Its arguments, each as it is.</param>
    /// <param name="input">What it reads from its input.</param>
    /// <param name="timeout">When it is ended.</param>
    /// <param name="alive">Told while it runs.</param>
    /// <param name="environment">Variables that it gets besides ours.</param>
    /// <param name="mostOutput">Bytes of output past which it is ended.</param>
    /// <param name="readOutput">Reads the output as it comes, in place of keeping it.</param>
    /// <param name="mostMemory">Bytes of memory that it, and each program that it starts, may hold.</param>
    public ProgramResult Run(
        IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, TimeSpan timeout, Action<TimeSpan>? alive = null,
        IReadOnlyDictionary<string, string>? environment = null, long mostOutput = 256 << 20,
            Action<Stream>? readOutput = null, long mostMemory = MostMemory)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            return new ProgramResult(null, [], e.Message);
        }
        using (process)
        using (MemoryLimit.Put(process, mostMemory))
        {
            var output = Task.Run(() => ReadAll(process.StandardOutput.BaseStream, mostOutput, readOutput));
            var error = Task.Run(() => ReadEnd(process.StandardError));
            var feeding = Task.Run(() => Feed(process, input));
            var clock = Stopwatch.StartNew();
            bool done;
            while (!(done = Task.WaitAll([output, error, feeding], Min(BetweenSigns, timeout)))
                && clock.Elapsed < timeout)
                alive?.Invoke(TimeSpan.Zero);
            done = done && process.WaitForExit(timeout);
            if (!done || output.Result is null)
            {
                End(process);
                return new ProgramResult(null, [], "") { IsTimedOut = !done };
            }
            return new ProgramResult(process.ExitCode, output.Result, error.Result);
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input.Span);
        }
        catch (IOException)
        {
            // It ended without reading all: its exit code tells why.
        }
    }

    private static byte[]? ReadAll(Stream stream, long most, Action<Stream>? reader)
    {
        if (reader is not null)
            reader(stream);
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > most)
                return null;
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }

    private static string ReadEnd(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            text.Append(buffer, 0, read);
            if (text.Length > 2 * MostError)
                text.Remove(0, text.Length - MostError);
        }
        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
    }
}
