namespace VanBan.Cli.Commands;

/// <summary>What a command tells the program that started it.</summary>
internal static class ExitCode
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>Done, but something was skipped, or a check found problems.</summary>
    public const int WithRemarks = 1;

    /// <summary>Wrong usage or input; nothing was done.</summary>
    public const int WrongUsage = 2;
}
