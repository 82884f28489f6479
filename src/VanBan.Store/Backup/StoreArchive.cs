using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using VanBan.Reading;
using VanBan.Store.Engines;

namespace VanBan.Store.Backup;

/// <summary>
/// A store in one file: a ZIP archive with the catalog as it was at one moment, the index as it was shortly before, what
/// OCR has read, saved searches, and a list of all with their hashes. Made while others read and write the store; what
/// the index lacks it gets when the restored store is opened. Who may read the file may read the documents.
/// </summary>
public static class StoreArchive
{
    private const string Manifest = "manifest.json", Catalog = "catalog.db", Index = "index";
    private const int FormatVersion = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Beside catalog and index; what is not there is not missed.
    private static readonly string[] Others = ["searches.json", "ocr"];
    private static readonly string[] Roots = [Catalog, Index, .. Others];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the archive of a store.</summary>
    /// <param name="store">The store's folder.</param>
    /// <param name="file">The archive; it takes its name only when it is whole.</param>
    /// <param name="cancellation">Breaks off; nothing stays behind.</param>
    /// <exception cref="UsageException">There is no store, the file is there already, or it cannot be written.</exception>
    public static ArchiveContent Write(string store, string file, CancellationToken cancellation = default)
    {
        var target = Path.GetFullPath(file);
        var (part, work) = (target + ".part", target + ".work");
        if (Path.Exists(target))
            throw new UsageException($"{file}: đã có tệp này; không ghi đè bản sao lưu. Hãy chọn tên khác.");
        try
        {
            Clear(part, work);
            var content = Write(StoreEngine.Of(store), store, part, PrivateFolder.Create(work).FullName, cancellation);
            File.Move(part, target);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không ghi được bản sao lưu ({FaultWords.Of(e)}).");
        }
        finally
        {
            Clear(part, work);
        }
    }

    private static ArchiveContent Write(
        StoreEngine engine, string store, string part, string work, CancellationToken cancellation)
    {
        using (var catalog = engine.OpenExistingCatalog())
        {
            // The index first: what it lacks is in the catalog, what it has too much could not be told.
            engine.SnapshotIndex(Directory.CreateDirectory(Path.Combine(work, Index)).FullName);
            cancellation.ThrowIfCancellationRequested();
            catalog.BackUp(Path.Combine(work, Catalog));
        }
        var (documents, sequence) = Counts(work);
        var entries = new List<ArchiveEntry>();
        using var stream = new FileStream(part, Fresh());
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (path, name) in FilesOf(work).Concat(Others.SelectMany(other => FilesOf(store, other))))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Add(zip, path, name) is { } entry)
                entries.Add(entry);
        }
        var content = new ArchiveContent(FormatVersion, DateTime.UtcNow, documents, sequence, entries);
        using var manifest = zip.CreateEntry(Manifest).Open();
        JsonSerializer.Serialize(manifest, content, Options);
        return content;
    }

    /// <summary>Reads an archive into a new store; each file is compared with its hash.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="store">A folder that is not there, or empty.</param>
    /// <param name="cancellation">Breaks off; nothing stays behind.</param>
    /// <exception cref="UsageException">It is no archive, or damaged, or there is a store already.</exception>
    public static ArchiveContent Read(string file, string store, CancellationToken cancellation = default)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(store));
        var part = target + ".part";
        if (Path.Exists(target) && !IsEmptyFolder(target))
            throw new UsageException(
                $"{store}: thư mục này không trống; không ghi đè kho đang có. Hãy chọn thư mục khác.");
        try
        {
            using var zip = ZipFile.OpenRead(file);
            var content = ContentOf(zip, file);
            Clear(part);
            PrivateFolder.Create(part);
            foreach (var entry in content.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                Extract(zip, entry, part, file);
            }
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(part, target);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"{file}: không khôi phục được ({FaultWords.Of(e)}).");
        }
        finally
        {
            Clear(part);
        }
    }

    private static ArchiveContent ContentOf(ZipArchive zip, string file)
    {
        try
        {
            using var stream = zip.GetEntry(Manifest)?.Open() ?? throw new JsonException();
            var content = JsonSerializer.Deserialize<ArchiveContent>(stream, Options) ?? throw new JsonException();
            if (content.Version > FormatVersion)
                throw new UsageException($"{file}: bản sao lưu do phiên bản VanBan mới hơn ghi. Hãy cập nhật VanBan.");
            return content.Files.Any(static one => one.Name == Catalog)
                && content.Files.All(static one => IsOurs(one.Name))
                    ? content : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UsageException($"{file}: không phải bản sao lưu của VanBan.");
        }
    }

    // Nothing is written outside of the store, whatever an archive says.
    private static bool IsOurs(string name) =>
        !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            && name.Split('/') is [var root, .. var below] && Roots.Contains(root)
            && below.All(static part => part is not ("" or "." or ".."));

    private static void Extract(ZipArchive zip, ArchiveEntry entry, string folder, string file)
    {
        var path = Path.Combine(folder, entry.Name);
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        using var input = zip.GetEntry(entry.Name)?.Open()
            ?? throw new UsageException($"{file}: bản sao lưu thiếu {entry.Name}.");
        using (var output = new FileStream(path, Fresh()))
        {
            if (Copy(input, output) is var (bytes, hash) && (bytes != entry.Bytes || hash != entry.Sha256))
                throw new UsageException($"{file}: bản sao lưu hỏng ở {entry.Name}.");
        }
    }

    // What OCR has read may be replaced while it is copied.
    private static ArchiveEntry? Add(ZipArchive zip, string path, string name)
    {
        FileStream input;
        try
        {
            input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (IOException) when (!name.StartsWith(Catalog, StringComparison.Ordinal))
        {
            return null;
        }
        using (input)
        {
            using var output = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            var (bytes, hash) = Copy(input, output);
            return new ArchiveEntry(name, bytes, hash);
        }
    }

    private static (long Bytes, string Hash) Copy(Stream input, Stream output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var bytes = 0L;
        for (int read; (read = input.Read(buffer)) > 0; bytes += read)
        {
            output.Write(buffer, 0, read);
            hash.AppendData(buffer, 0, read);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static (long Documents, long Sequence) Counts(string work)
    {
        using var catalog = StoreEngine.Of(work).OpenExistingCatalog();
        return (catalog.Survey.Status().Files, catalog.LastSequence);
    }

    private static IEnumerable<(string Path, string Name)> FilesOf(string folder, string below = "")
    {
        var path = Path.Combine(folder, below);
        if (File.Exists(path))
            return [(path, below)];
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => (file, Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Where(static file => IsOurs(file.Item2))
                .OrderBy(static file => file.Item2, StringComparer.Ordinal)
            : [];
    }

    private static FileStreamOptions Fresh()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static bool IsEmptyFolder(string path) =>
        Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();

    private static void Clear(params string[] paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else if (File.Exists(path))
                File.Delete(path);
        }
    }
}

/// <summary>What an archive of a store holds.</summary>
/// <param name="Version">The version of its form.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="Documents">Files with a document.</param>
/// <param name="Sequence">The number of the last change in the catalog.</param>
/// <param name="Files">Its files.</param>
public sealed record ArchiveContent(
    int Version, DateTime Made, long Documents, long Sequence, IReadOnlyList<ArchiveEntry> Files);

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its path below the store's folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower case.</param>
public sealed record ArchiveEntry(string Name, long Bytes, string Sha256);
