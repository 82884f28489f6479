namespace VanBan.Application.Jobs;

/// <summary>The system's signs that something changed in some folders. They may be missing (on shares, where there are too
/// many folders), so nobody relies on them.</summary>
internal sealed class SourceSigns : IDisposable
{
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Listens.</summary>
    public SourceSigns(IEnumerable<string> sources)
    {
        foreach (var source in sources)
            Listen(source);
    }

    /// <summary>Set when something changed.</summary>
    public AutoResetEvent Sign { get; } = new(false);

    public void Dispose()
    {
        watchers.ForEach(static watcher => watcher.Dispose());
        Sign.Dispose();
    }

    private void Listen(string source)
    {
        var isFolder = Directory.Exists(source);
        var folder = isFolder ? source : Path.GetDirectoryName(source);
        if (!Directory.Exists(folder))
            return;
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = isFolder,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            watchers.Add(watcher);
            watcher.Created += (_, _) => Set();
            watcher.Changed += (_, _) => Set();
            watcher.Deleted += (_, _) => Set();
            watcher.Renamed += (_, _) => Set();
            watcher.Error += (_, _) => Set();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system has no signs left to give; the folder is looked through now and then.
        }
    }

    private void Set()
    {
        try
        {
            Sign.Set();
        }
        catch (ObjectDisposedException)
        {
            // The last sign came as watching ended.
        }
    }
}
