using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Store;
using VanBan.Store.Backup;

namespace VanBan.Application.Jobs;

/// <summary>Copies of a store in one file, made while it is in use.</summary>
public static class BackupWork
{
    /// <summary>Writes the archive of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="to">The archive, or a folder in which it gets a name of its own.</param>
    /// <param name="cancellation">Breaks off; nothing stays behind.</param>
    /// <exception cref="UsageException">There is no store, or the archive is there already.</exception>
    public static MadeBackup Back(string store, string to, CancellationToken cancellation = default)
    {
        var file = Directory.Exists(to) ? Path.Combine(to, NameOf(store)) : to;
        return new MadeBackup(file, StoreArchive.Write(store, file, cancellation), new FileInfo(file).Length);
    }

    /// <summary>Makes a store of an archive, and looks whether it is whole.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="store">A folder that is not there, or empty.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">It is no archive, it is damaged, or there is a store already.</exception>
    public static RestoredStore Restore(string from, string store, CancellationToken cancellation = default)
    {
        if (!File.Exists(from))
            throw new UsageException($"{from}: không có tệp này.");
        var content = StoreArchive.Read(from, store, cancellation);
        // What the index lacks since it was copied, before it is compared with the catalog.
        using (var opened = OpenStore.At(store, new IndexRecovery { Cancellation = cancellation }))
            _ = opened.Searcher;
        return new RestoredStore(content, VerifyQuestion.Ask(store, mends: false, cancellation: cancellation));
    }

    private static string NameOf(string store)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(store)));
        return $"{name}-{DateTime.Now.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}.zip";
    }
}

/// <summary>An archive that was made.</summary>
/// <param name="File">Its path.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Bytes">Its size.</param>
public sealed record MadeBackup(string File, ArchiveContent Content, long Bytes);

/// <summary>A store that was made of an archive.</summary>
/// <param name="Content">What the archive holds.</param>
/// <param name="Verdict">Whether the store is whole.</param>
public sealed record RestoredStore(ArchiveContent Content, StoreVerdict Verdict);
