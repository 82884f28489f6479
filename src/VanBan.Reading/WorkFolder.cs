using VanBan.Documents;

namespace VanBan.Reading;

/// <summary>
/// A folder for files that outside programs need; it goes when the document is read, for what lies in it may be
/// confidential. What a killed process leaves is swept by a later one.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    // errno of Linux and macOS for a disk and for a quota that are full; the HRESULTs of Windows.
    private const int NoSpace = 28, QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);

    // LibreOffice's profile and the converted file of an ordinary paper.
    private const long LeastRoom = 8 << 20;

    private const string Prefix = "vanban-work-", Mark = "in-use";

    private readonly DirectoryInfo folder;

    // Held as long as somebody works in the folder: the system lets go of it when that process dies, however it dies.
    private readonly FileStream mark;

    /// <summary>Makes a folder that only its owner may look into.</summary>
    /// <param name="parent">The folder in which it is made.</param>
    public WorkFolder(string parent)
    {
        folder = PrivateFolder.Create(System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N")));
        try
        {
            mark = new FileStream(this[Mark], FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            // On a full disk; without its mark nobody would sweep it.
            Delete(folder.FullName);
            throw;
        }
    }

    /// <summary>Full path of the folder.</summary>
    public string Path => folder.FullName;

    /// <summary>The path of something in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Makes a folder; <see langword="null"/> where the disk takes none.</summary>
    public static WorkFolder? TryMake(string parent)
    {
        try
        {
            return new WorkFolder(parent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the bytes of a file and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = File.Create(this[name]);
        stream.Write(bytes);
        return this[name];
    }

    /// <summary>What is said where the disk of temporary files is full.</summary>
    public static Outcome<Document>.Skipped NoRoom { get; } = new(Obstacle.NoRoom,
        "Ổ đĩa chứa tệp tạm đã đầy nên không đọc được. Hãy giải phóng dung lượng; tệp sẽ tự được đọc lại ở lần nạp sau.");

    /// <summary>Whether <paramref name="fault"/> says that a disk is full.</summary>
    public static bool IsFullDisk(IOException fault) =>
        fault.HResult is NoSpace or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull;

    /// <summary>Whether there is hardly room left for what an outside program writes.</summary>
    public bool IsFull
    {
        get
        {
            try
            {
                var place = OperatingSystem.IsWindows()
                    ? System.IO.Path.GetPathRoot(folder.FullName)! : folder.FullName;
                return new DriveInfo(place).AvailableFreeSpace < LeastRoom;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // A network folder tells nothing of its disk.
                return false;
            }
        }
    }

    /// <summary>Takes away the folders below <paramref name="parent"/> that processes left which were killed.</summary>
    public static void Sweep(string parent)
    {
        try
        {
            foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*"))
            {
                if (IsLeft(left))
                    Delete(left);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed: what lies there is left to its owner.
        }
    }

    /// <summary>Takes it away with all that lies in it.</summary>
    public void Dispose()
    {
        mark.Dispose();
        Delete(folder.FullName);
    }

    // Nobody holds the mark. A folder without one is being made or taken away this moment.
    private static bool IsLeft(string folder)
    {
        try
        {
            new FileStream(
                System.IO.Path.Combine(folder, Mark), FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner holds a file of it; the next run sweeps.
        }
    }
}
