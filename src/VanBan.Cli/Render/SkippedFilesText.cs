using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The files that could not be read, for people.</summary>
internal static class SkippedFilesText
{
    /// <summary>Writes each with what stood in the way, and below all of them what can be done here.</summary>
    public static void Write(IAnsiConsole text, IReadOnlyCollection<PassedFile> files)
    {
        foreach (var file in files)
        {
            var line = new Paragraph(FilePath.Shown(file.File))
                .Append($"  {CodeWords.Of(file.Obstacle)}", Styles.Warning);
            text.Write(new Padder(line, new Padding(2, 0, 0, 0)));
            text.Line(file.Reason, Styles.Quiet, indent: 6);
            if (file.Tries is { } tries)
                text.Line(Tried(file, tries), Styles.Quiet, indent: 6);
        }
        foreach (var obstacle in files.Select(file => file.Obstacle).Distinct().Order())
        {
            if (Advice.For(obstacle) is { } advice)
                text.Line($"{CodeWords.Of(obstacle)}: {advice}", indent: 2);
        }
    }

    private static string Tried(PassedFile file, SkippedTries tries)
    {
        var times = tries.Attempts == 1
            ? $"thử lúc {DayWords.Moment(tries.Last)}"
            : $"thử {Amount.Count(tries.Attempts)} lần, từ {DayWords.Moment(tries.First)} đến {DayWords.Moment(tries.Last)}";
        return string.Join("; ", new[]
        {
            times,
            file.Stands ? "nội dung đã đọc trước đó vẫn giữ trong kho" : null,
            file.Vanished is null ? null : "tệp không còn thấy",
        }.OfType<string>()) + ".";
    }
}
