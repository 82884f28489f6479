using System.IO.Compression;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>
/// What OCR read, kept by what it read from: a file a picture, named by the hash of its pixels and of the manner of
/// reading. The files that were asked for longest ago go first when the folder is full.
/// </summary>
/// <param name="folder">The folder, made when it is first needed.</param>
/// <param name="mostBytes">How large it may grow.</param>
internal sealed class OcrCache(string folder, long mostBytes = OcrCache.MostBytes)
{
    /// <summary>Half a gigabyte: about a hundred thousand pages.</summary>
    public const long MostBytes = 512L << 20;

    // Looking through the folder takes time: once for so many new pages.
    private const int PagesBetweenSweeps = 500;

    private int put;

    /// <summary>The table kept under <paramref name="key"/>; <see langword="null"/> where there is none, or it cannot
    /// be read.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path))
                return null;
            using var unpacked = new MemoryStream();
            using (var stream = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress))
                stream.CopyTo(unpacked);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return unpacked.ToArray();
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Keeps a table. That it cannot be kept is no fault: the page is read again another time.</summary>
    public void Put(string key, byte[] table)
    {
        try
        {
            var path = PathOf(key);
            PrivateFolder.Create(Path.GetDirectoryName(path)!);
            // Written aside and moved: another process never sees half a file.
            var aside = $"{path}.{Guid.NewGuid():N}.tmp";
            using (var stream = new BrotliStream(File.Create(aside), CompressionLevel.Fastest))
                stream.Write(table);
            File.Move(aside, path, overwrite: true);
            if (Interlocked.Increment(ref put) % PagesBetweenSweeps == 1)
                Sweep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No room, no right to write: reading goes on without a cache.
        }
    }

    /// <summary>Deletes the oldest files until a fifth of the room is free, if the folder is over its limit.</summary>
    internal void Sweep()
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        var bytes = files.Sum(static file => file.Length);
        if (bytes <= mostBytes)
            return;
        foreach (var file in files.OrderBy(static file => file.LastWriteTimeUtc))
        {
            bytes -= file.Length;
            file.Delete();
            if (bytes <= mostBytes / 5 * 4)
                return;
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".tsv.br");
}
