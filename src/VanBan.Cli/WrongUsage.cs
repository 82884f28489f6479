using System.CommandLine;
using System.CommandLine.Parsing;
using VanBan.Store.Ingest;

namespace VanBan.Cli;

/// <summary>What is wrong with a command line, in one line that says where, what, and what to do instead.</summary>
internal static class WrongUsage
{
    /// <summary>The first fault of a command line; <see langword="null"/> if there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Help is given to whoever asks for it, whatever is missing; but not about something else than what was asked.
        if (parsed.Action is Help && (command.Subcommands.Count == 0 || parsed.UnmatchedTokens.Count == 0))
            return null;
        if (UnknownOption(parsed) is { } option)
            return $"{PathOf(parsed)}: không có tùy chọn '{option}'. {Suggestion.For(option, OptionsOf(command))}";
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return command.Subcommands.Count > 0
                ? $"{PathOf(parsed)}: không có lệnh '{token}'. {Suggestion.For(token, [.. command.Subcommands.Select(sub => sub.Name)])}"
                : $"{PathOf(parsed)}: thừa '{token}'. Nếu đó là một phần của tên hay câu hỏi, hãy đặt cả cụm trong dấu ngoặc kép. {SeeHelp(parsed)}";
        }
        foreach (var error in parsed.Errors)
        {
            return error.SymbolResult switch
            {
                OptionResult { IdentifierToken: null } required => $"{PathOf(parsed)}: thiếu {required.Option.Name} {required.Option.HelpName}. {SeeHelp(parsed)}",
                OptionResult { Tokens.Count: 0 } missing => $"{PathOf(parsed)}: sau '{missing.Option.Name}' thiếu {missing.Option.HelpName ?? "giá trị"}. {SeeHelp(parsed)}",
                ArgumentResult { Tokens.Count: 0 } missing => $"{PathOf(parsed)}: thiếu {missing.Argument.HelpName ?? missing.Argument.Name}. {SeeHelp(parsed)}",
                CommandResult { Command.Subcommands.Count: > 0 } group =>
                    $"{PathOf(parsed)}: thiếu lệnh. {Suggestion.For("", [.. group.Command.Subcommands.Select(sub => sub.Name)])}",
                CommandResult => $"{PathOf(parsed)}: thiếu {command.Arguments.Select(argument => argument.HelpName ?? argument.Name).FirstOrDefault()}. {SeeHelp(parsed)}",
                OptionResult { Tokens.Count: > 1 } twice when !twice.Option.AllowMultipleArgumentsPerToken && twice.Option.Arity.MaximumNumberOfValues == 1 =>
                    $"{PathOf(parsed)}: '{twice.Option.Name}' chỉ được dùng một lần.",
                _ => $"{PathOf(parsed)}: {error.Message}",
            };
        }
        return null;
    }

    // A command that takes any words would take a mistyped option for one of them.
    private static string? UnknownOption(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            if (token.Type == TokenType.Argument && token.Value is ['-', '-', not '-', ..] or ['-', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')] && !token.Value.Any(char.IsWhiteSpace))
                return token.Value.Split('=', ':')[0];
        }
        return null;
    }

    private static string[] OptionsOf(Command command) => [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help").Distinct()];

    private static string SeeHelp(ParseResult parsed) => $"Xem '{PathOf(parsed)} --help'.";

    private static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: not RootCommand } command)
                names.Insert(0, command.Command.Name);
        }
        return string.Join(' ', ["vanban", .. names]);
    }
}
