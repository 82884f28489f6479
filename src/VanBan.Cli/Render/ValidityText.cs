using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>An act's validity on a day, for people.</summary>
internal static class ValidityText
{
    private const int Indent = 4;

    /// <summary>Writes the state, and what was done to the act with the words that say so.</summary>
    public static void Write(Terminal terminal, ValidityAnswer answer)
    {
        var text = terminal.Text;
        text.Heading(answer.Asked.Name);
        var table = new TextTable();
        table.Add(
            new Cell($"Ngày {DayWords.Day(answer.At)}", Styles.Quiet),
            new Cell(ValidityPhrases.Of(answer), StyleOf(answer.Standing.State)));
        AddStages(table, answer);
        table.Add(
            new Cell("Trong kho", Styles.Quiet),
            answer.Asked.Document.IsPresent ? "có" : "chưa có; chỉ biết qua văn bản khác");
        table.WriteTo(text);
        WriteRegistered(terminal, answer);
        if (answer.Changes.IsEmpty)
        {
            // A draft, or an act that ended before its day, changes nothing, whatever it says.
            text.Line("  Trong kho không có thay đổi nào (sửa đổi, thay thế, bãi bỏ, đình chỉ) có giá trị với văn bản này.");
            return;
        }
        WriteChanges(terminal, answer);
        WriteProvisions(terminal, answer);
    }

    /// <summary>Adds the state as a row.</summary>
    public static void AddTo(TextTable table, ValidityAnswer answer) => table.Add(
        new Cell("Hiệu lực", Styles.Quiet), new Cell(ValidityPhrases.Of(answer), StyleOf(answer.Standing.State)));

    // The day from which it has effect, with the words of the act that say so.
    private static void AddEffect(TextTable table, ValidityAnswer answer)
    {
        if (answer.Validity.EffectiveFrom is not { } day)
            return;
        table.Add(new Cell("Có hiệu lực từ", Styles.Quiet), DayWords.Day(day));
        AddWords(table, answer.Effect);
    }

    private static void AddWords(TextTable table, StatedAt? at)
    {
        if (at is null)
            return;
        var page = at.Page is { } number ? $", trang {Amount.Count(number)}" : "";
        table.Add(new Cell(""), new Cell($"“{at.Quote}” ({FilePath.Shown(at.File)}{page})", Styles.Quiet));
    }

    /// <summary>Adds when it takes effect, the provisions that take effect on days of their own, one row a day, and what became of the
    /// body that issued the act.</summary>
    public static void AddStages(TextTable table, ValidityAnswer answer)
    {
        AddEffect(table, answer);
        foreach (var stage in answer.Stages)
        {
            table.Add(new Cell("Riêng", Styles.Quiet), ValidityPhrases.Of(stage.Stage));
            AddWords(table, stage.At);
        }
        if (BodyWords.Of(answer.Asked.Document.Key) is { } ended)
            table.Add(new Cell("Cơ quan nay", Styles.Quiet), ended);
    }

    /// <summary>Writes what was done to the act, with the words that say so; nothing where nothing was.</summary>
    public static void WriteChanges(Terminal terminal, ValidityAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Changes.IsEmpty)
            return;
        text.Heading("Thay đổi");
        foreach (var (i, change) in answer.Changes.Index())
        {
            text.Line($"{i + 1}.".PadRight(Indent) + ValidityPhrases.Of(change.Change));
            WriteEvidence(terminal, change);
        }
    }

    /// <summary>Writes what imported registers say.</summary>
    public static void WriteRegistered(Terminal terminal, ValidityAnswer answer)
    {
        foreach (var entry in answer.Registered)
            terminal.Text.Line(ValidityPhrases.Of(entry), Styles.Warning, indent: 2);
    }

    // What happened to each provision, in the order of the act.
    private static void WriteProvisions(Terminal terminal, ValidityAnswer answer)
    {
        if (answer.Provisions.IsEmpty)
            return;
        terminal.Text.Heading("Lịch sử điều, khoản");
        foreach (var history in answer.Provisions)
        {
            var told = history.Changes.Select(change => ValidityPhrases.Done(change.Change));
            terminal.Text.Line($"{DocumentName.Of(history.Provision)}: {string.Join("; ", told)}", indent: 2);
        }
    }

    /// <summary>Writes the words that say a change, with their file and page.</summary>
    public static void WriteEvidence(Terminal terminal, EvidencedChange change)
    {
        var text = terminal.Text;
        if (change.Quote is { } quote)
            text.Line($"“{quote}”", Styles.Quiet, Indent);
        if (ValidityPhrases.Source(change.Change) is { } source)
            text.Line(source, Styles.Quiet, Indent);
        if (change.File is not { } file)
            return;
        var page = change.Page is { } number ? $", trang {Amount.Count(number)}" : "";
        var told = change.Change.Evidence!.IsTold ? " (kể lại)" : "";
        text.Line(FilePath.Shown(file) + page + told, Styles.Quiet, Indent);
    }

    private static Spectre.Console.Style StyleOf(StandingState state) => state switch
    {
        StandingState.InForce => Styles.Good,
        StandingState.Ended => Styles.Bad,
        _ => Styles.Warning,
    };
}
