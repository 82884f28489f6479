using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>The files that could not be read, for people.</summary>
internal static class SkippedFilesText
{
    /// <summary>Writes each with what stood in the way, and below all of them what can be done here.</summary>
    public static void Write(IAnsiConsole text, IReadOnlyCollection<PassedFile> files)
    {
        foreach (var (file, obstacle, reason) in files)
        {
            var line = new Paragraph(FilePath.Shown(file)).Append($"  {CodeWords.Of(obstacle)}", Styles.Warning);
            text.Write(new Padder(line, new Padding(2, 0, 0, 0)));
            text.Line(reason, Styles.Quiet, indent: 6);
        }
        foreach (var obstacle in files.Select(file => file.Obstacle).Distinct().Order())
        {
            if (Advice.For(obstacle) is { } advice)
                text.Line($"{CodeWords.Of(obstacle)}: {advice}", indent: 2);
        }
    }
}
