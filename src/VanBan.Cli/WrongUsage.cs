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
        if (parsed.Action is Help
            && (command.Subcommands.Count == 0 || parsed.UnmatchedTokens.Count == 0))
            return null;
        if (UnknownOption(parsed) is { } option)
            return $"{PathOf(parsed)}: không có tùy chọn '{option}'. {Suggestion.For(option, OptionsOf(command))}";
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return command.Subcommands.Count > 0
                ? $"{PathOf(parsed)}: không có lệnh '{token}'. {Suggestion.For(token, [.. command.Subcommands.Select(sub => sub.Name)])}"
                : $"{PathOf(parsed)}: thừa '{token}'. Nếu đó là một phần của tên hay câu hỏi, hãy đặt cả cụm trong dấu ngoặc kép. {SeeHelp(parsed)}";
        }
        return parsed.Errors is [var error, ..] ? $"{PathOf(parsed)}: {Of(parsed, error)}" : null;
    }

    private static string Of(ParseResult parsed, ParseError error)
    {
        var command = parsed.CommandResult.Command;
        return error.SymbolResult switch
        {
            OptionResult { IdentifierToken: null } required =>
                $"thiếu {required.Option.Name} {ValueOf(command, required.Option)}. {SeeHelp(parsed)}",
            OptionResult { Tokens.Count: 0 } missing =>
                $"sau '{missing.Option.Name}' thiếu {ValueOf(command, missing.Option)}. {SeeHelp(parsed)}",
            ArgumentResult { Tokens.Count: 0 } missing =>
                $"thiếu {ValueOf(command, missing.Argument)}. {SeeHelp(parsed)}",
            CommandResult { Command.Subcommands.Count: > 0 } group =>
                $"thiếu lệnh. {Suggestion.For("", [.. group.Command.Subcommands.Select(sub => sub.Name)])}",
            CommandResult =>
                $"thiếu {command.Arguments.Select(argument => ValueOf(command, argument)).FirstOrDefault()}. {SeeHelp(parsed)}",
            OptionResult twice when IsTwice(twice) => $"'{twice.Option.Name}' chỉ được dùng một lần.",
            _ => error.Message,
        };
    }

    private static bool IsTwice(OptionResult result) =>
        result.Tokens.Count > 1 && !result.Option.AllowMultipleArgumentsPerToken
            && result.Option.Arity.MaximumNumberOfValues == 1;

    private static string ValueOf(Command command, Symbol symbol) => HelpTexts.Of(command, symbol).Value ?? "giá trị";

    // A command that takes any words would take a mistyped option for one of them.
    private static string? UnknownOption(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            if (token.Type == TokenType.Argument
                && token.Value is ['-', '-', not '-', ..] or ['-', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')]
                && !token.Value.Any(char.IsWhiteSpace))
                return token.Value.Split('=', ':')[0];
        }
        return null;
    }

    private static string[] OptionsOf(Command command) =>
        [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help").Distinct()];

    private static string SeeHelp(ParseResult parsed) => $"Xem '{PathOf(parsed)} --help'.";

    private static string PathOf(ParseResult parsed) =>
        $"vanban {HelpTexts.PathOf(parsed.CommandResult.Command)}".TrimEnd();
}
