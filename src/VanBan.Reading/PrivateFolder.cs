namespace VanBan.Reading;

/// <summary>Folders that hold what documents say: open to their owner alone.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, and those above it that are missing, for its owner alone (mode 0700). One that is there
    /// stays as it is: whoever opened it to others meant to. On Windows a folder has the rights of the one that it lies
    /// in, which in a user's profile are the user's own.</summary>
    public static DirectoryInfo Create(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);
        // The mode goes to the last folder of a path alone, so each level is made for itself.
        var missing = new Stack<string>();
        for (var level = Path.GetFullPath(path); !Directory.Exists(level); level = Path.GetDirectoryName(level)!)
            missing.Push(level);
        foreach (var level in missing)
            Directory.CreateDirectory(level, OwnerOnly);
        return new DirectoryInfo(path);
    }
}
