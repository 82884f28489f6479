using System.CommandLine;
using VanBan.Cli;
using VanBan.Cli.Render;
using Xunit;

namespace VanBan.Tests.Cli;

public class HelpTests
{
    public static TheoryData<string> Commands()
    {
        using var terminal = new Terminal(Stream.Null, TextWriter.Null);
        return [.. All(CommandLine.Root(terminal), "").Select(command => command.Path).Where(path => path.Length > 0)];
    }

    [Fact]
    public void Without_arguments_the_program_tells_what_it_does_and_every_command()
    {
        var help = Vanban.Run();
        Assert.Equal(0, help.Code);
        Assert.Equal(help.Output, Vanban.Run("--help").Output);
        using var terminal = new Terminal(Stream.Null, TextWriter.Null);
        Assert.All(CommandLine.Root(terminal).Subcommands, command => Assert.Contains($"\n  {command.Name} ", help.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("Khác\n", help.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_tells_how_it_is_used_and_what_each_part_means(string path)
    {
        using var terminal = new Terminal(Stream.Null, TextWriter.Null);
        var command = All(CommandLine.Root(terminal), "").First(one => one.Path == path).Command;
        var help = Vanban.Run([.. path.Split(' '), "--help"]);
        Assert.Equal(0, help.Code);
        Assert.Contains($"  vanban {path}", help.Output, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains(option.Name, help.Output, StringComparison.Ordinal));
        Assert.All(command.Options.Concat<Symbol>(command.Arguments), symbol => Assert.NotEqual(symbol.Name, HelpTexts.Of(command, symbol).Description));
        Assert.All(command.Arguments, argument => Assert.Contains(HelpTexts.Of(command, argument).Value!, help.Output, StringComparison.Ordinal));
        string[] foreign = ["Usage", "Options", "Arguments", "Description", "Commands", "default", "REQUIRED"];
        Assert.All(foreign, word => Assert.DoesNotContain(word, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_given_though_an_argument_is_missing() => Assert.Equal(0, Vanban.Run("graph", "path", "--help").Code);

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", Vanban.Run("--version").Output);

    private static IEnumerable<(string Path, Command Command)> All(Command command, string path) =>
        command.Subcommands.SelectMany(sub => All(sub, $"{path} {sub.Name}".Trim())).Prepend((path, command));
}
