using System.Buffers.Binary;
using System.IO.Compression;
using VanBan.Documents;
using VanBan.Reading.Containers;
using VanBan.Reading.Formats.Office;
using VanBan.Reading.Formats.Plain;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// The files in a file of Word, Excel or PowerPoint (ISO/IEC 29500-1, 15.2.11): office files lie there as they are,
/// others in an OLE object ([MS-OLEDS], 2.3.6). Formulas, drawings and the tables behind charts are no files.
/// </summary>
internal static class EmbeddedFiles
{
    private const string Folder = "/embeddings/";
    private const string ChartLinks = "/charts/_rels/";
    private const string Equation = "Equation Native";
    private const string OleNative = "\u0001Ole10Native";

    /// <summary>A document with what is told of the files in its file: those that are read each for itself, and the
    /// objects of which nothing can be read.</summary>
    public static Document Told(Document document, ReadOnlyMemory<byte> file)
    {
        var unread = new List<string>();
        var names = NamesIn(file, unread);
        if (names.Count > 0)
            document = document with
            {
                HasParts = true,
                Diagnostics = document.Diagnostics.Add(new Diagnostic("attachments",
                    $"Văn bản có {names.Count} tệp nhúng, mỗi tệp được đọc như một văn bản riêng: {Listed(names)}.")),
            };
        return unread.Count == 0 ? document : document with
        {
            Diagnostics = document.Diagnostics.Add(new Diagnostic("part-unread",
                $"Văn bản có {unread.Count} đối tượng nhúng chưa được đọc: {Listed(unread)}.")),
        };
    }

    private static string Listed(List<string> names) => string.Join(", ", names.Take(MostNamed))
        + (names.Count > MostNamed ? $" và {names.Count - MostNamed} tệp nữa" : "");

    private static List<string> NamesIn(ReadOnlyMemory<byte> file, List<string> unread)
    {
        var names = new List<string>();
        try
        {
            using var zip = new ZipArchive(ByteStream.Over(file), ZipArchiveMode.Read);
            foreach (var entry in EntriesOf(zip))
            {
                if (!IsObject(entry))
                    names.Add(entry.Name);
                else if (FileIn(entry) is { } held)
                    names.Add(held.Name);
                else if (entry.Length > 0 && !IsEquation(entry))
                    unread.Add(entry.Name);
            }
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            // What can be read of the package was read.
        }
        return names;
    }

    /// <summary>Takes them out.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink)
    {
        try
        {
            using var zip = new ZipArchive(ByteStream.Over(file.Bytes), ZipArchiveMode.Read);
            foreach (var entry in EntriesOf(zip))
            {
                if (sink.Full is { } full)
                    return full;
                Add(entry, sink);
            }
            return sink.Result();
        }
        catch (InvalidDataException)
        {
            return sink.Result(
                Obstacle.Damaged,
                "Tệp nhúng trong văn bản bị hỏng. Hãy mở văn bản, lưu riêng từng tệp, rồi nạp.");
        }
    }

    private static void Add(ZipArchiveEntry entry, PartSink sink)
    {
        try
        {
            if (!IsObject(entry))
                sink.Add(entry.Name, entry.CompressedLength, entry.Open);
            else if (FileIn(entry) is { } held)
                sink.Add(held.Name, 0, () => new MemoryStream(held.Bytes));
        }
        catch (InvalidDataException)
        {
            sink.Refuse(
                entry.Name, Obstacle.Damaged,
                "Tệp nhúng trong văn bản bị hỏng. Hãy mở văn bản, lưu riêng tệp này, rồi nạp.");
        }
    }

    private static IEnumerable<ZipArchiveEntry> EntriesOf(ZipArchive zip)
    {
        if (!zip.Entries.Any(static entry => IsEmbedded(entry)))
            yield break;
        var charts = string.Concat(zip.Entries
            .Where(static entry => entry.FullName.Contains(ChartLinks, StringComparison.OrdinalIgnoreCase))
            .Take(MostCharts).Select(TextOf));
        foreach (var entry in zip.Entries)
        {
            if (IsEmbedded(entry) && !charts.Contains($"/{entry.Name}\"", StringComparison.OrdinalIgnoreCase))
                yield return entry;
        }
    }

    private const int MostNamed = 20;
    private const int MostCharts = 500, MostOfLinks = 64 * 1024;
    private const long MostOfObject = 128L << 20;

    private static bool IsEmbedded(ZipArchiveEntry entry) =>
        entry.FullName.IndexOf(Folder, StringComparison.OrdinalIgnoreCase) is > 0 and <= LengthOfApplication
            && entry.Name.Length > 0;

    // 'word', 'xl' or 'ppt'.
    private const int LengthOfApplication = 4;

    // A formula is drawn in the text; the object only keeps how it was typed.
    private static bool IsEquation(ZipArchiveEntry entry) => entry.Length <= MostOfObject
        && CompoundStorage.Open(BytesOf(entry)) is { } root && root.Stream(Equation) is not null;

    private static bool IsObject(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);

    private static string TextOf(ZipArchiveEntry entry) =>
        entry.Length > MostOfLinks ? "" : System.Text.Encoding.UTF8.GetString(BytesOf(entry));

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (string Name, byte[] Bytes)? FileIn(ZipArchiveEntry entry)
    {
        if (entry.Length > MostOfObject)
            return null;
        var bytes = BytesOf(entry);
        var name = Path.GetFileNameWithoutExtension(entry.Name);
        if (CompoundStorage.Open(bytes) is not { } root)
            return null;
        if (root.Stream(OleNative) is { } native)
            return Packaged(native);
        if (root.Stream("Package") is { } package)
            return (name + OfficeEnding(package), package);
        if (root.Stream("CONTENTS") is { } contents && FileFormats.Of(contents) == FileFormat.Pdf)
            return (name + ".pdf", contents);
        return CompoundFile.Of(bytes) switch
        {
            FileFormat.Word97 => (name + ".doc", bytes),
            FileFormat.Excel97 => (name + ".xls", bytes),
            FileFormat.Presentation => (name + ".ppt", bytes),
            FileFormat.OutlookMessage => (name + ".msg", bytes),
            _ => null,
        };
    }

    private static string OfficeEnding(byte[] package) => FileFormats.Of(package) switch
    {
        FileFormat.Docx => ".docx",
        FileFormat.Xlsx => ".xlsx",
        FileFormat.BinaryWorkbook => ".xlsb",
        FileFormat.OpenSpreadsheet => ".ods",
        FileFormat.Pptx => ".pptx",
        FileFormat.OpenDocument => ".odt",
        _ => ".bin",
    };

    // What Windows packs for 'insert object from file': length, a number, the name and two paths that end with NUL,
    // then the length of the bytes and they.
    private static (string Name, byte[] Bytes)? Packaged(ReadOnlySpan<byte> native)
    {
        var rest = native.Length > 6 ? native[6..] : [];
        var name = Cut(ref rest);
        Cut(ref rest);
        // Two numbers, then the length of the path of a temporary copy and it.
        if (rest.Length < 8)
            return null;
        rest = rest[4..];
        if (BytesBehindLength(ref rest) is not { } || BytesBehindLength(ref rest) is not { } bytes)
            return null;
        var path = WideBehindLength(ref rest);
        var label = path is null ? null : WideBehindLength(ref rest);
        return (label is { Length: > 0 } ? label
            : TextDecoder.Decode(name) is { Length: > 0 } read ? read : "tệp nhúng", bytes);
    }

    // Newer Windows repeats the names behind the bytes, in UTF-16 and with their lengths in characters.
    private static string? WideBehindLength(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
            return null;
        var length = 2L * BinaryPrimitives.ReadUInt32LittleEndian(rest);
        if (length > rest.Length - 4)
            return null;
        var text = System.Text.Encoding.Unicode.GetString(rest.Slice(4, (int)length));
        rest = rest[(4 + (int)length)..];
        return text;
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)0);
        var cut = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return cut;
    }

    private static byte[]? BytesBehindLength(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
            return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        if (length > rest.Length - 4)
            return null;
        var bytes = rest.Slice(4, (int)length).ToArray();
        rest = rest[(4 + (int)length)..];
        return bytes;
    }
}
