using Spectre.Console;
using VanBan.Reading;

namespace VanBan.Cli.Render;

/// <summary>The files that could not be read.</summary>
internal static class SkippedFiles
{
    /// <summary>Writes each with what stood in the way, and below it what to do; then, once, the options that help.</summary>
    public static void Write(IAnsiConsole text, IEnumerable<(string File, Obstacle Obstacle, string Reason)> files)
    {
        var advice = new List<string>();
        foreach (var (file, obstacle, reason) in files)
        {
            var line = new Paragraph(FilePath.Shown(file)).Append($"  {Vietnamese.Word(obstacle)}", Styles.Warning);
            text.Write(new Padder(line, new Padding(2, 0, 0, 0)));
            text.Line(reason, Styles.Quiet, indent: 6);
            if (SkipAdvice.Of(obstacle) is { } helps && !advice.Contains(helps))
                advice.Add(helps);
        }
        foreach (var helps in advice)
            text.Line(helps, Styles.Quiet, indent: 2);
    }
}
