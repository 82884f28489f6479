namespace VanBan.Cli.Render;

/// <summary>Which file a command wrote, told to the person who asked for it; programs read standard output alone.</summary>
internal static class WrittenFile
{
    /// <summary>Tells it.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="file">The file; <see langword="null"/> for none.</param>
    public static void Tell(Terminal terminal, string? file)
    {
        if (file is not null)
            terminal.Error.WriteLine($"{FilePath.Shown(file)}: đã ghi.");
    }
}
