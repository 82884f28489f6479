using System.Globalization;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Common.SevenZip;
using SharpCompress.Common.Zip;
using SharpCompress.Readers;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Formats.Archives;

/// <summary>Takes the entries out of ZIP, RAR, 7z and tar archives.</summary>
internal static class ArchiveReader
{
    private const string HowToOpen =
        "Hãy giải nén bằng mật khẩu rồi nạp các tệp bên trong, hoặc nén lại không đặt mật khẩu.";

    private static readonly ReaderOptions Options = new()
    {
        LeaveStreamOpen = false,
        ArchiveEncoding = new ArchiveEncoding
        {
            CustomDecoder = static (bytes, start, count, _) => EntryName.Decode(bytes.AsSpan(start, count)),
        },
    };

    /// <summary>Takes out what can be taken, up to where the archive is broken.</summary>
    public static Unpacked Unpack(SourceFile file, FileFormat format, PartSink sink)
    {
        try
        {
            return Unpack(ByteStream.Over(file.Bytes), format, sink);
        }
        catch (CryptographicException)
        {
            return Locked(sink);
        }
        catch (Exception e) when (IsFault(e))
        {
            return format == FileFormat.Zip && sink.Count == 0 ? Salvage(file, sink) : Broken(sink, format);
        }
    }

    /// <summary>The same over a tar that was packed as a whole.</summary>
    public static Unpacked UnpackTar(Stream tar, PartSink sink)
    {
        try
        {
            return Tar(tar, sink);
        }
        catch (Exception e) when (IsFault(e))
        {
            return Broken(sink, FileFormat.Tar);
        }
    }

    /// <summary>Whether an exception tells of a fault of the archive: the library throws many kinds, some by
    /// accident.</summary>
    internal static bool IsFault(Exception e) =>
        e is not OutOfMemoryException && !(e is IOException io && WorkFolder.IsFullDisk(io));

    private static Unpacked Unpack(Stream file, FileFormat format, PartSink sink)
    {
        if (format == FileFormat.Tar)
            return Tar(file, sink);
        using var archive = ArchiveFactory.OpenArchive(file, Options);
        // What is packed as a whole is unpacked in one go, or each entry would unpack all before it again.
        return format == FileFormat.Zip || (format == FileFormat.Rar && !archive.IsSolid) ? Entries(archive, sink)
            : archive.IsEncrypted ? Locked(sink)
            : Each(archive.ExtractAllEntries(), sink);
    }

    private static Unpacked Tar(Stream file, PartSink sink)
    {
        using var kinds = new TarKinds(file);
        return Each(ReaderFactory.OpenReader(kinds, Options), sink, kinds);
    }

    private static Unpacked Entries(IArchive archive, PartSink sink)
    {
        foreach (var entry in archive.Entries)
        {
            if (entry.IsDirectory)
                continue;
            if (sink.Full is { } full)
                return full;
            TakeEntry(entry, sink);
        }
        return sink.Result();
    }

    // An entry that is broken does not cost the others.
    private static void TakeEntry(IArchiveEntry entry, PartSink sink)
    {
        var name = entry.Key ?? "";
        if (SpecialEntry.ReasonFor(entry) is { } reason)
        {
            sink.Refuse(name, Obstacle.NotAFile, reason);
            return;
        }
        if (entry.IsEncrypted)
        {
            sink.Refuse(name, Obstacle.Encrypted, $"Mục trong tệp nén có mật khẩu. {HowToOpen}");
            return;
        }
        try
        {
            sink.Add(name, entry.CompressedSize, entry.OpenEntryStream, SumOf(entry));
        }
        catch (Exception e) when (IsFault(e))
        {
            sink.Refuse(
                name, Obstacle.Damaged, PartSink.DamagedEntry);
        }
    }

    // The directory of the ZIP, which stands last, is lost: each entry still begins with a head of its own.
    private static Unpacked Salvage(SourceFile file, PartSink sink)
    {
        try
        {
            Each(ReaderFactory.OpenReader(ByteStream.Over(file.Bytes), Options), sink);
        }
        catch (Exception e) when (IsFault(e))
        {
            // What was taken before it broke off is told.
        }
        return Broken(sink, FileFormat.Zip);
    }

    private static Unpacked Each(IReader reader, PartSink sink, TarKinds? kinds = null)
    {
        using (reader)
        {
            for (var number = 0; reader.MoveToNextEntry(); number++)
            {
                var entry = reader.Entry;
                if (entry.IsDirectory)
                    continue;
                if (sink.Full is { } full)
                    return full;
                if (SpecialEntry.ReasonFor(entry, kinds?.Of(number)) is { } reason)
                    sink.Refuse(entry.Key ?? "", Obstacle.NotAFile, reason);
                else if (entry.IsEncrypted)
                    return Locked(sink);
                else
                    sink.Add(entry.Key ?? "", entry.CompressedSize, reader.OpenEntryStream, SumOf(entry));
            }
        }
        return sink.Result();
    }

    // A check sum is told by formats that have one; of RAR 5 it may be of another kind.
    private static EntrySum SumOf(IEntry entry) =>
        new(entry.Size, entry is ZipEntry or SevenZipEntry ? (uint)entry.Crc : 0);

    private static Unpacked Locked(PartSink sink) =>
        sink.Result(Obstacle.Encrypted, $"Tệp nén có mật khẩu. {HowToOpen}");

    private static Unpacked Broken(PartSink sink, FileFormat format) => sink.Result(Obstacle.Damaged, sink.Count == 0
        ? $"Tệp là tệp nén ({EndingOf(format)}) bị cắt cụt hoặc hỏng, không mở được mục nào. "
            + "Hãy sao chép lại tệp gốc, rồi nạp lại."
        : $"Tệp nén ({EndingOf(format)}) bị cắt cụt hoặc hỏng: chỉ lấy được "
            + $"{sink.Count.ToString(CultureInfo.InvariantCulture)} mục đầu. Hãy sao chép lại tệp gốc, rồi nạp lại.");

    private static string EndingOf(FileFormat format) => format switch
    {
        FileFormat.SevenZip => "7z",
        FileFormat.Rar => "rar",
        FileFormat.Zip => "zip",
        _ => "tar",
    };
}
