using Spectre.Console;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The files of a store, for people.</summary>
internal static class FilesText
{
    /// <summary>Writes them.</summary>
    public static void Write(IAnsiConsole text, IReadOnlyCollection<FileEntry> files)
    {
        if (files.Count == 0)
        {
            text.Line("Không có tệp nào như vậy.");
            return;
        }
        foreach (var file in files)
        {
            var line = new Paragraph(FilePath.Shown(file.Version.Path));
            if (file.Obstacle is { } obstacle)
                line.Append($"  {CodeWords.Of(EnumName.Parse<Obstacle>(obstacle))}", Styles.Warning);
            if (VanishedWords.Of(file.Vanished) is { } vanished)
                line.Append($"  {vanished}", Styles.Warning);
            text.Write(line.Append("\n"));
        }
        text.Line($"{Amount.Count(files.Count)} tệp.", Styles.Quiet);
    }
}
