using Spectre.Console;

namespace VanBan.Cli.Render;

/// <summary>The few colours of the text output; the terminal's own palette, so that they fit a dark and a light
/// one.</summary>
internal static class Styles
{
    /// <summary>What matters most.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>What stands beside it: paths, remarks.</summary>
    public static Style Quiet { get; } = new(Color.Grey);

    /// <summary>What was searched for, in its passage.</summary>
    public static Style Found { get; } = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>At hand, gained.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>Missing, skipped, doubtful.</summary>
    public static Style Warning { get; } = new(Color.Yellow);

    /// <summary>Lost.</summary>
    public static Style Bad { get; } = new(Color.Red);
}
