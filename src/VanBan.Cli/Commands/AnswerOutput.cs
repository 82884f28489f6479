using System.Collections.Immutable;
using System.CommandLine;
using VanBan.Application.Exports;
using VanBan.Cli.Render;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary>The ways in which an answer leaves: as text, as JSON, or as a table (CSV, XLSX), on the output or in a
/// file.</summary>
internal sealed class AnswerOutput
{
    private static readonly string[] Extensions = [".json", ".csv", ".xlsx"];

    private readonly Option<AnswerFormat> format = Settings.Choice("--format", AnswerFormat.Text);
    private readonly Option<string?> file = Settings.Text("--output");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(file);
    }

    /// <summary>Refuses a file whose name asks for no known format, before any work is done.</summary>
    /// <exception cref="UsageException">The format is not known, or it cannot go to the output.</exception>
    public void Require(ParseResult parsed)
    {
        if (parsed.GetValue(file) is { } path)
            FormatOf(path);
    }

    /// <summary>Writes an answer as it was asked for.</summary>
    public void Write(Terminal terminal, ParseResult parsed, Answer answer)
    {
        if (parsed.GetValue(file) is { } path)
        {
            WholeFile.Save(path, output => Write(output, FormatOf(path), answer));
            terminal.Error.WriteLine($"{path}: đã ghi.");
        }
        else if (parsed.GetValue(format) == AnswerFormat.Text)
            answer.Text();
        else
            Write(terminal.Bytes, parsed.GetValue(format), answer);
    }

    private static void Write(Stream output, AnswerFormat format, Answer answer)
    {
        if (format == AnswerFormat.Json)
            answer.Json(output);
        else
            TableExport.Write(output, format == AnswerFormat.Csv ? TableFormat.Csv : TableFormat.Xlsx, answer.Tables());
    }

    private static AnswerFormat FormatOf(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension switch
        {
            ".json" => AnswerFormat.Json,
            ".csv" => AnswerFormat.Csv,
            ".xlsx" => AnswerFormat.Xlsx,
            _ => throw new UsageException(
                $"{path}: không rõ dạng tệp '{extension}'. {Suggestion.For(extension, Extensions)}"),
        };
    }
}

/// <summary>An answer, ready to be written in any of the ways.</summary>
/// <param name="Text">Writes it for people.</param>
/// <param name="Json">Writes it for programs.</param>
/// <param name="Tables">Gives it as tables.</param>
internal sealed record Answer(Action Text, Action<Stream> Json, Func<ImmutableArray<ExportTable>> Tables);

/// <summary>How an answer is written.</summary>
internal enum AnswerFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets and programs.</summary>
    Csv,

    /// <summary>For spreadsheets.</summary>
    Xlsx,
}
