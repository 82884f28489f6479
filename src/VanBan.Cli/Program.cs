using VanBan.Cli;
using VanBan.Cli.Render;
using VanBan.Reading.Workers;

// Before anything of the command line is made: a worker starts in the middle of somebody's waiting.
if (args is [Isolation.Verb])
    return ReadingWorker.Run();
using var telemetry = TelemetryExport.Begin();
using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
