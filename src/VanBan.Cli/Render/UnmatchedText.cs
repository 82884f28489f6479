using Spectre.Console;

namespace VanBan.Cli.Render;

/// <summary>The patterns of a job that no file matched, for people.</summary>
internal static class UnmatchedText
{
    /// <summary>Writes each on a line of its own.</summary>
    public static void Write(IAnsiConsole text, IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
            text.Line($"Mẫu '{pattern}' không khớp với tệp nào: có thể viết nhầm.", Styles.Warning);
    }
}
