using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Facts.Corrections;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary><c>correct</c> and <c>corrections</c>: what a person says against the machine's reading.</summary>
internal static class CorrectCommands
{
    /// <summary><c>vanban correct mention|head|same|different|validity</c>.</summary>
    public static Command Correct(Terminal terminal) => new("correct")
    {
        Mention(terminal), Head(terminal), Same(terminal), Different(terminal), Validity(terminal),
    };

    /// <summary><c>vanban corrections</c>.</summary>
    public static Command List(Terminal terminal)
    {
        var undo = Settings.Text("--undo");
        var to = Settings.Text("--to");
        var import = Settings.Text("--import");
        var by = Settings.Text("--by");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("corrections") { undo, to, import, by, store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            if (parsed.GetValue(undo) is { } id)
                CorrectionsText.WriteUndone(
                    terminal, id, CorrectionsQuestion.Undo(folder, id, Person(parsed.GetValue(by)), DateTime.UtcNow));
            else if (parsed.GetValue(import) is { } file)
                return Imported(terminal, CorrectionsQuestion.Import(folder, LinesOf(file)));
            else
                Show(terminal, folder, parsed.GetValue(to), parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Imported(Terminal terminal, (int Count, IReadOnlyList<string> Refused) told)
    {
        CorrectionsText.WriteImported(terminal, told.Count, told.Refused);
        return told.Refused.Count > 0 ? ExitCode.WithRemarks : ExitCode.Done;
    }

    private static void Show(Terminal terminal, string folder, string? to, OutputFormat format)
    {
        using var opened = OpenStore.At(folder);
        var all = CorrectionsQuestion.List(opened);
        if (to is not null
            && Path.GetExtension(to).Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            WholeFile.Save(to, output => WriteLines(output, all));
        else if (to is not null)
            TableExport.Save(to, CorrectionsTable.Of(all));
        else if (format == OutputFormat.Json)
            WriteLines(terminal.Bytes, all);
        else
            CorrectionsText.Write(terminal, all);
    }

    private static void WriteLines(Stream output, IEnumerable<Correction> all)
    {
        foreach (var one in all)
            CorrectionJson.Write(output, one);
    }

    private static string[] LinesOf(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không đọc được ({FaultWords.Of(e)}).");
        }
    }

    private static Command Mention(Terminal terminal)
    {
        var document = new DocumentArgument();
        var quote = Settings.Text("--quote");
        var means = Settings.Text("--means");
        var none = Settings.Flag("--none");
        var occurrence = Settings.Number("--occurrence", least: 1);
        return Making(terminal, "mention", [quote, means, none, occurrence], document, (store, file, parsed) =>
        {
            if (parsed.GetValue(quote) is not { Length: > 0 } words)
                throw new UsageException("Cần --quote: những chữ của viện dẫn, như văn bản có.");
            if (parsed.GetValue(none) == (parsed.GetValue(means) is not null))
                throw new UsageException("Cần một trong hai: --means văn bản được nói đến, hoặc --none.");
            var target = parsed.GetValue(means) is { } act ? CorrectionsQuestion.ActNamed(store, act) : null;
            return [CorrectionsQuestion.OfMention(store, file, words, parsed.GetValue(occurrence), target)];
        });
    }

    private static Command Head(Terminal terminal)
    {
        var document = new DocumentArgument();
        var fields = CorrectedHead.Fields.Select(field => (Field: field, Option: Settings.Text("--" + field))).ToList();
        return Making(terminal, "head", [.. fields.Select(one => one.Option)], document, (store, file, parsed) =>
        {
            var given = fields.Where(one => parsed.GetValue(one.Option) is not null)
                .Select(one => CorrectionsQuestion.OfHead(store, file, one.Field, parsed.GetValue(one.Option)!))
                .ToList();
            return given.Count > 0 ? given
                : throw new UsageException("Cần ít nhất một mục cần sửa, như --number hoặc --date.");
        });
    }

    private static Command Same(Terminal terminal)
    {
        var other = new Argument<string>("VĂN-BẢN");
        var target = new Argument<string>("ĐÚNG-LÀ");
        var command = Making(terminal, "same", [], null, (store, _, parsed) =>
            [
                CorrectionsQuestion.OfSame(
                    store,
                    CorrectionsQuestion.ActNamed(store, parsed.GetRequiredValue(other)),
                    CorrectionsQuestion.ActNamed(store, parsed.GetRequiredValue(target))),
            ]);
        command.Add(other);
        command.Add(target);
        return command;
    }

    private static Command Different(Terminal terminal)
    {
        var one = new Argument<string>("TỆP");
        var other = new Argument<string>("TỆP-KHÁC");
        var command = Making(terminal, "different", [], null, (store, _, parsed) =>
            [
                CorrectionsQuestion.OfDifferent(
                    store,
                    CorrectionsQuestion.FileNamed(store, parsed.GetRequiredValue(one)),
                    CorrectionsQuestion.FileNamed(store, parsed.GetRequiredValue(other))),
            ]);
        command.Add(one);
        command.Add(other);
        return command;
    }

    private static Command Validity(Terminal terminal)
    {
        var act = new Argument<string>("VĂN-BẢN");
        var state = Settings.Text("--state");
        var from = Settings.Day("--from", isEnd: false);
        var until = Settings.Day("--until", isEnd: true);
        var reason = Settings.Text("--reason");
        var command = Making(terminal, "validity", [state, from, until, reason], null, (store, _, parsed) =>
        {
            if (parsed.GetValue(state) is not { Length: > 0 } said)
                throw new UsageException("Cần --state: tình trạng hiệu lực của văn bản.");
            var named = CorrectionsQuestion.ActNamed(store, parsed.GetRequiredValue(act));
            return [CorrectionsQuestion.OfValidity(
                store, named, said, parsed.GetValue(from), parsed.GetValue(until)) with
            {
                Note = parsed.GetValue(reason),
            }];
        });
        command.Add(act);
        return command;
    }

    private static Command Making(
        Terminal terminal, string name, IReadOnlyList<Option> options, DocumentArgument? document,
        Func<OpenStore, string, ParseResult, IReadOnlyList<Correction>> read)
    {
        var by = Settings.Text("--by");
        var note = Settings.Text("--note");
        var store = Settings.Store();
        var command = new Command(name);
        document?.AddTo(command);
        foreach (var option in options)
            command.Add(option);
        command.Add(by);
        command.Add(note);
        command.Add(store);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            IReadOnlyList<Correction> corrections;
            List<string> remarks;
            using (var opened = OpenStore.At(folder))
            {
                var file = document is null ? "" : SearchQuestion.FileOf(document.In(opened, parsed));
                corrections = read(opened, file, parsed);
                remarks = [.. corrections.Select(one => CorrectionsQuestion.RemarkOn(opened, one)).OfType<string>()];
            }
            foreach (var correction in corrections)
            {
                var (made, files) = CorrectionsQuestion.Make(
                    folder, correction, Person(parsed.GetValue(by)), DateTime.UtcNow,
                    correction.Note ?? parsed.GetValue(note));
                CorrectionsText.WriteMade(terminal, made, files);
            }
            CorrectionsText.WriteRemarks(terminal, remarks);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Person(string? by) => by is { Length: > 0 } ? by : Environment.UserName;
}
