using System.Diagnostics;
using System.Text;
using System.Text.Json;
using VanBan.Cli;
using VanBan.Cli.Render;

namespace VanBan.Tests.Cli;

/// <summary>What a run of the program wrote, and its exit code.</summary>
internal sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>The output as JSON, one object a line.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The output as one JSON object.</summary>
    public JsonElement Json => Lines.Single();
}

/// <summary>Runs the program as a person would.</summary>
internal static class Vanban
{
    // The commands that read files. A worker compiles all that reads and extracts before its first answer, which tests
    // of what is answered need not wait for hundreds of times; those that start the program (RunProcess) have it read
    // in workers.
    private static readonly string[] Readers = ["check", "compare", "dossier", "extract", "ingest", "run", "tasks"];

    /// <summary>Runs a command in this process, all of it.</summary>
    public static Answer Run(params string[] args)
    {
        if (args is [var command, ..] && Readers.Contains(command) && !args.Contains("--timeout"))
            args = [.. args.Where(static one => one != "--no-isolation"), "--no-isolation"];
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code;
        using (var terminal = new Terminal(output, error))
            code = CommandLine.Run(args, terminal);
        return new Answer(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Starts the program in a process of its own.</summary>
    public static Process Start(params string[] args) => Process.Start(StartInfo(args))!;

    /// <summary>How the program is started in a process of its own.</summary>
    public static ProcessStartInfo StartInfo(params string[] args) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "VanBan.Cli.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

    /// <summary>Runs the program in a process of its own, to its end.</summary>
    public static Answer RunProcess(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }
}
