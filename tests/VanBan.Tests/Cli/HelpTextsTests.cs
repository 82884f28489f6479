using System.CommandLine;
using VanBan.Cli;
using VanBan.Cli.Render;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class HelpTextsTests : IDisposable
{
    private readonly Terminal terminal = new(new MemoryStream(), TextWriter.Null);

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void Every_command_argument_and_option_has_its_text_and_no_text_is_left_over()
    {
        var used = new HashSet<(string, string)>();
        var missing = new List<string>();
        foreach (var command in Under(CommandLine.Root(terminal)))
        {
            var path = HelpTexts.PathOf(command);
            foreach (var symbol in command.Arguments.Concat<Symbol>(command.Options).Select(symbol => symbol.Name).Prepend(""))
            {
                if (HelpTexts.All.Contains((path, symbol)))
                    used.Add((path, symbol));
                else if (symbol.Length > 0 && HelpTexts.All.Contains(("*", symbol)))
                    used.Add(("*", symbol));
                else
                    missing.Add($"{path} {symbol}");
            }
        }
        Assert.Empty(missing);
        Assert.Empty(HelpTexts.All.Except(used));
    }

    private static IEnumerable<Command> Under(Command command) => command.Subcommands.SelectMany(Under).Prepend(command);
}
