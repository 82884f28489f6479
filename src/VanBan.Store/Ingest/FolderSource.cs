using System.Collections.Immutable;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// The files of folders, folder by folder as given, in each in ordinal order of their relative paths. Hidden files and
/// those that office programs leave beside an open document are passed over; so are the job's own store and output,
/// should they lie in the folder. A link is told as a problem and not followed: what it leads to is either found in its
/// own place or does not belong to the folder.
/// </summary>
public sealed class FolderSource
{
    private static readonly EnumerationOptions Listing = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly ImmutableArray<string> roots;
    private readonly Glob[] include;
    private readonly Glob[] exclude;
    private readonly HashSet<string> own;
    private readonly Dictionary<string, string> missing = new(StringComparer.Ordinal);

    /// <summary>The files of a job.</summary>
    /// <exception cref="UsageException">A source is not there: nothing is read, so that a drive that is not connected
    /// does not look like an empty one.</exception>
    public FolderSource(Job job)
    {
        include = [.. job.Include.Select(pattern => new Glob(pattern))];
        exclude = [.. job.Exclude.Select(pattern => new Glob(pattern))];
        string?[] files = [job.Output, job.Output is null ? null : job.Output + LinesFile.Part, job.Graph];
        own = [Slashes(job.Store).TrimEnd('/'), .. files.OfType<string>().Select(Slashes)];
        var all = job.Sources.Select(source => Found(Path.TrimEndingDirectorySeparator(source), job))
            .Distinct(StringComparer.Ordinal).ToArray();
        // What lies in another source is found there already.
        var folders = all.Select(static root => root.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        roots = [.. all.Where(root => !LiesInOne(root, folders))];
    }

    private string Found(string source, Job job)
    {
        var path = Slashes(NamedPath.Find(source));
        if (Path.Exists(path))
            return path;
        if (!job.Listed.TryGetValue(source, out var place))
            throw new UsageException($"{path}: không có tệp hoặc thư mục này.");
        missing[path] = place;
        return path;
    }

    private static bool LiesInOne(string root, HashSet<string> folders)
    {
        var path = root.AsSpan().TrimEnd('/');
        var others = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        while (path.LastIndexOf('/') is >= 0 and var slash)
        {
            path = path[..slash];
            if (others.Contains(path))
                return true;
        }
        return false;
    }

    /// <summary>The patterns that no file has matched, once all files were asked for.</summary>
    public ImmutableArray<string> Unmatched =>
        [.. include.Concat(exclude).Where(static glob => !glob.HasMatched).Select(static glob => glob.Pattern)];

    /// <summary>The sources, none inside another, with forward slashes.</summary>
    public ImmutableArray<string> Roots => roots;

    /// <summary>The files that are there now.</summary>
    public IEnumerable<FoundFile> Files(CancellationToken cancellation = default)
    {
        foreach (var root in roots)
        {
            if (missing.TryGetValue(root, out var place))
            {
                yield return new FoundFile(root, Path.GetFileName(root), 0, DateTime.UnixEpoch)
                {
                    Problem = $"Không có tệp này (ghi ở {place}).",
                };
                continue;
            }
            if (File.Exists(root))
            {
                yield return Found(new FileInfo(root), root, Path.GetFileName(root));
                continue;
            }
            foreach (var file in In(new DirectoryInfo(root), root.TrimEnd('/'), "", cancellation))
                yield return file;
        }
    }

    /// <summary>Whether the job takes the file at this path, if it is there.</summary>
    public bool Takes(string path) => roots.Any(root =>
        path == root
            || (
                path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)
                    && TakesRelative(path[(root.TrimEnd('/').Length + 1)..])));

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private IEnumerable<FoundFile> In(
        DirectoryInfo folder, string path, string relative, CancellationToken cancellation)
    {
        FileSystemInfo[] entries;
        FoundFile? problem = null;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos("*", Listing)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            entries = [];
            problem = new FoundFile(
                path, relative, 0, DateTime.UnixEpoch)
            {
                Problem = $"Không mở được thư mục: {FaultWords.Of(e)}.",
                IsFolder = true
            };
        }
        if (problem is not null)
            yield return problem;
        var lost = 0;
        // A folder sorts as its name with the slash that follows, so that the whole comes in the ordinal order of
        // relative paths.
        foreach (var entry in entries.OrderBy(
            entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsPassedOver(entry) || own.Contains($"{path}/{entry.Name}"))
                continue;
            var below = relative + entry.Name;
            if (IsUndecodable(entry))
            {
                lost++;
                yield return Undecodable(Numbered($"{path}/{entry.Name}", lost), Numbered(below, lost));
            }
            else if (IsLink(entry))
            {
                if (entry is DirectoryInfo || TakesRelative(below))
                    yield return Link(entry, $"{path}/{entry.Name}", below);
            }
            else if (entry is DirectoryInfo inner)
            {
                foreach (var file in In(inner, $"{path}/{entry.Name}", below + "/", cancellation))
                    yield return file;
            }
            else if (TakesRelative(below))
            {
                yield return Found((FileInfo)entry, $"{path}/{entry.Name}", below);
            }
        }
    }

    private static FoundFile Found(FileInfo file, string path, string relative)
    {
        try
        {
            return new FoundFile(path, relative, file.Length, file.LastWriteTimeUtc)
            {
                Problem = file.Length == 0 ? SpecialFile.ProblemOf(path) : null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FoundFile(path, relative, 0, DateTime.UnixEpoch) { Problem = $"Không mở được tệp: {FaultWords.Of(e)}." };
        }
    }

    // The runtime tells a name that it cannot decode with marks for what it lost; by that name nothing is found.
    private static bool IsUndecodable(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !entry.Exists;

    // Several names of a folder may look the same once their letters are lost.
    private static string Numbered(string name, int lost) => lost == 1 ? name : $"{name} ({lost})";

    private static FoundFile Undecodable(string path, string relative) =>
        new(path, relative, 0, DateTime.UnixEpoch)
        {
            Problem = "Tên tệp hoặc thư mục không phải UTF-8 nên không mở được. Hãy đổi tên, rồi nạp lại.",
        };

    private static bool IsPassedOver(FileSystemInfo entry) =>
        PassedOver.IsName(entry.Name)
            || (entry.Exists && (entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0);

    // Files kept in the cloud are reparse points too, but lead nowhere: only what has a target is a link.
    private static bool IsLink(FileSystemInfo entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0
            && entry.LinkTarget is not null;

    private static FoundFile Link(FileSystemInfo entry, string path, string relative) =>
        new(path, relative, 0, DateTime.UnixEpoch)
        {
            Problem = $"Là liên kết tới {entry.LinkTarget}, không đi theo. Nếu cần, hãy thêm chính nơi đó vào nguồn.",
            IsFolder = entry is DirectoryInfo,
        };

    private bool TakesRelative(string relative) =>
        (include.Length == 0 || MatchesAny(include, relative)) && !MatchesAny(exclude, relative);

    // A pattern is asked until a file has matched it, though another one may have decided: so it is known which never
    // match.
    private static bool MatchesAny(Glob[] globs, string relative)
    {
        var matches = false;
        foreach (var glob in globs)
        {
            if (!matches || !glob.HasMatched)
                matches |= glob.Matches(relative);
        }
        return matches;
    }
}

/// <summary>A file as a folder lists it; nothing of it is read yet.</summary>
/// <param name="Path">Full path, with forward slashes.</param>
/// <param name="RelativePath">The path below the source folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was last written to, UTC.</param>
public sealed record FoundFile(string Path, string RelativePath, long Size, DateTime Modified)
{
    /// <summary>Why it cannot be opened, in a sentence; <see langword="null"/> where nothing is known against
    /// it.</summary>
    public string? Problem { get; init; }

    /// <summary>What stands in the way, where there is a problem and it is another than that the file cannot be
    /// opened.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>The way inside of it to what alone is asked for, as <c>//thư.eml//b.docx</c>; <see langword="null"/>
    /// for all that lies in it.</summary>
    public string? Only { get; init; }

    /// <summary>The file that holds its bytes, where its path leads into another file.</summary>
    internal string? Content { get; init; }

    /// <summary>The file that is opened to read it.</summary>
    internal string Source => Content ?? Path;

    /// <summary>What the catalog knows of it, where its path leads into a file that is as it was.</summary>
    internal FileEntry? Entry { get; init; }

    /// <summary>Whether it is a folder: one that cannot be listed.</summary>
    public bool IsFolder { get; init; }
}
