using VanBan.Cli;
using VanBan.Cli.Render;

using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
