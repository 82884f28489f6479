using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Store;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban tasks [FILE...]</c>: who has to do what until when.</summary>
internal static class TasksCommand
{
    /// <summary>The ending of a calendar's file.</summary>
    private const string Calendar = ".ics";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("TỆP-HOẶC-THƯ-MỤC") { Arity = ArgumentArity.ZeroOrMore };
        var filter = new TaskOptions();
        var to = Settings.Text("--to");
        var store = Settings.Store();
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("tasks") { paths };
        filter.AddTo(command);
        command.Add(to);
        command.Add(store);
        command.Add(format);
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            TasksAnswer answer;
            if (files.Length > 0)
            {
                answer = TasksQuestion.OfFiles(files, filter.Of(parsed), manner.Of(parsed), terminal.Interruption);
            }
            else
            {
                using var opened = OpenStore.At(parsed.GetRequiredValue(store));
                answer = TasksQuestion.OfStore(opened, filter.Of(parsed, opened));
            }
            if (parsed.GetValue(to) is { } file)
                terminal.Text.Line(Save(file, answer));
            else if (parsed.GetValue(format) == OutputFormat.Json)
                TasksJson.Write(terminal.Bytes, answer);
            else
                TasksText.Write(terminal, answer);
            return answer.Skipped.IsEmpty ? ExitCode.Done : ExitCode.WithRemarks;
        });
        return command;
    }

    // What became of it, for the person who asked.
    private static string Save(string file, TasksAnswer answer)
    {
        if (!file.EndsWith(Calendar, StringComparison.OrdinalIgnoreCase))
        {
            TableExport.Save(file, TasksTable.Of(answer));
            return $"Đã ghi {answer.Tasks.Length} nhiệm vụ vào {file}.";
        }
        var entries = 0;
        WholeFile.Save(file, output => entries = TasksCalendar.Write(output, answer));
        var left = answer.Tasks.Length - entries;
        var rest = left > 0 ? $" {left} nhiệm vụ không có ngày đến hạn nên không đưa vào lịch." : "";
        return $"Đã ghi {entries} nhiệm vụ vào {file}.{rest}";
    }

    /// <summary>The options that narrow the list.</summary>
    private sealed class TaskOptions
    {
        private readonly Option<string?> who = Settings.Text("--who");
        private readonly Option<DateOnly?> after = Settings.Period("--after", isEnd: false);
        private readonly Option<DateOnly?> before = Settings.Period("--before", isEnd: true);
        private readonly Option<string?> document = Settings.Text("--document");
        private readonly Option<int?> choice = Settings.Number("--choose", least: 1);

        public void AddTo(Command command)
        {
            command.Add(who);
            command.Add(after);
            command.Add(before);
            command.Add(document);
            command.Add(choice);
        }

        public AssignmentFilter Of(ParseResult parsed) => new()
        {
            Who = parsed.GetValue(who),
            After = parsed.GetValue(after),
            Before = parsed.GetValue(before),
        };

        /// <exception cref="UsageException">The document asked for is not in the store.</exception>
        public AssignmentFilter Of(ParseResult parsed, OpenStore store) => Of(parsed) with
        {
            File = parsed.GetValue(document) is { } asked
                ? SearchQuestion.FileOf(
                    DocumentArgument.One(store, asked, year: null, parsed.GetValue(choice), choice.Name))
                : null,
        };
    }
}
