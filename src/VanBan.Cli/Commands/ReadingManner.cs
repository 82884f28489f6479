using System.CommandLine;
using VanBan.Reading.Workers;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary>How files are read: the options that <c>extract</c>, <c>check</c>, <c>ingest</c> and <c>run</c>
/// share.</summary>
internal sealed class ReadingManner
{
    private readonly Option<int?> degree = Settings.Number("--parallel", least: 1);
    private readonly Option<bool> noOcr = Settings.Flag("--no-ocr");
    private readonly Option<int?> timeout = Settings.Number("--timeout", least: 1);
    private readonly Option<bool> noIsolation = Settings.Flag("--no-isolation");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(degree);
        command.Add(noOcr);
        command.Add(timeout);
        command.Add(noIsolation);
    }

    /// <summary>What the command line says, for a run.</summary>
    public RunOptions Of(ParseResult parsed) => Of(parsed, new JobReading(), parallel: null);

    /// <summary>What the command line says, and where it is silent the job.</summary>
    public RunOptions Of(ParseResult parsed, Job job) => Of(parsed, job.Reading, job.Parallel);

    private RunOptions Of(ParseResult parsed, JobReading reading, int? parallel)
    {
        var standard = new RunOptions();
        return standard with
        {
            Degree = parsed.GetValue(degree) ?? parallel ?? standard.Degree,
            Reading = standard.Reading with { Ocr = !parsed.GetValue(noOcr) && reading.Ocr != false },
            Isolation = parsed.GetValue(noIsolation) || reading.Isolation == false
                ? null : IsolationOf(parsed.GetValue(timeout), reading),
        };
    }

    private static Isolation IsolationOf(int? seconds, JobReading reading)
    {
        var isolation = Isolation.Of(typeof(ReadingManner).Assembly);
        return isolation with
        {
            Timeout = seconds is { } given ? TimeSpan.FromSeconds(given) : reading.Timeout ?? isolation.Timeout,
            Memory = reading.Memory ?? isolation.Memory,
        };
    }
}
