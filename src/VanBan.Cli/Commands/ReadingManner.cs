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
    public RunOptions Of(ParseResult parsed)
    {
        var standard = new RunOptions();
        var isolation = parsed.GetValue(noIsolation) ? null : Isolation.Of(typeof(ReadingManner).Assembly);
        if (isolation is not null && parsed.GetValue(timeout) is { } seconds)
            isolation = isolation with { Timeout = TimeSpan.FromSeconds(seconds) };
        return standard with
        {
            Degree = parsed.GetValue(degree) ?? standard.Degree,
            Reading = standard.Reading with { Ocr = !parsed.GetValue(noOcr) },
            Isolation = isolation,
        };
    }
}
