using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;

namespace VanBan.Reading.Containers;

/// <summary>
/// Takes what lies in a file, under the limits: writes each thing into a folder under a number, so that no name in a
/// hostile file reaches the disk.
/// </summary>
/// <param name="folder">Where to; somebody else's to take away.</param>
/// <param name="limits">How much may be taken.</param>
/// <param name="alive">Told that the work goes on.</param>
internal sealed class PartSink(string folder, ContainerLimits limits, Action<TimeSpan>? alive)
{
    private const string TooLargeEntry =
        "Mục trong tệp nén bung ra quá lớn nên không đọc (có thể là tệp được tạo ra để phá). "
        + "Nếu cần, hãy giải nén riêng, rồi nạp lại.";

    /// <summary>Why a broken entry is not read.</summary>
    public const string DamagedEntry =
        "Mục trong tệp nén bị hỏng, không giải nén được. Hãy sao chép lại tệp gốc.";

    private readonly ImmutableArray<UnpackedPart>.Builder parts = ImmutableArray.CreateBuilder<UnpackedPart>();
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] buffer = new byte[1 << 16];
    private long taken;

    /// <summary>How many things were taken or refused.</summary>
    public int Count => parts.Count;

    /// <summary>Why no more can be taken; <see langword="null"/> while there is room.</summary>
    public Unpacked? Full => parts.Count >= limits.Entries
        ? OverLimit("tệp này, kể cả các tệp lồng bên trong, có nhiều mục hơn giới hạn")
        : taken >= limits.Bytes ? OverLimit("nội dung giải nén của tệp vượt quá giới hạn")
        : null;

    /// <summary>Takes the bytes that <paramref name="content"/> gives, unless the name tells that it is no
    /// document.</summary>
    /// <param name="name">Its name as found.</param>
    /// <param name="packed">Bytes that it takes where it lies; 0 where that is not known.</param>
    /// <param name="content">Opens it.</param>
    /// <param name="sum">What the archive says of its bytes; by default nothing.</param>
    public void Add(string name, long packed, Func<Stream> content, EntrySum sum = default)
    {
        var clean = EntryName.Clean(name, "không tên");
        if (PassedOver.IsInArchive(clean))
            return;
        alive?.Invoke(TimeSpan.Zero);
        var file = Path.Combine(folder, parts.Count.ToString("D6", CultureInfo.InvariantCulture));
        var size = Write(file, packed, content, sum, out var isAsPacked);
        if (size >= 0 && !isAsPacked)
        {
            File.Delete(file);
            parts.Add(Refused(clean, Obstacle.Damaged, DamagedEntry));
            return;
        }
        if (size >= 0)
        {
            parts.Add(new UnpackedPart(Unique(clean), file, size));
            return;
        }
        parts.Add(Refused(clean, Obstacle.TooLarge, TooLargeEntry));
    }

    /// <summary>Notes that something lies there which cannot be taken out.</summary>
    public void Refuse(string name, Obstacle obstacle, string reason)
    {
        var clean = EntryName.Clean(name, "không tên");
        if (!PassedOver.IsInArchive(clean))
            parts.Add(Refused(clean, obstacle, reason));
    }

    /// <summary>All that was taken.</summary>
    public Unpacked Result(Obstacle? obstacle = null, string? reason = null) =>
        new(parts.ToImmutable(), obstacle, reason);

    private Unpacked OverLimit(string why) => Result(
        Obstacle.TooLarge,
        $"Chỉ đọc {parts.Count.ToString(CultureInfo.InvariantCulture)} mục đầu: {why}. "
        + "Hãy giải nén ra thư mục, rồi nạp thư mục đó.");

    // The number of bytes; as a negative number, where it was broken off at a limit.
    private long Write(string file, long packed, Func<Stream> content, EntrySum sum, out bool isAsPacked)
    {
        var size = 0L;
        var crc = new Crc32();
        isAsPacked = false;
        var isWhole = false;
        try
        {
            using var source = content();
            using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            for (int count; (count = source.Read(buffer)) > 0;)
            {
                size += count;
                if (IsTooLarge(size, packed))
                    return -size;
                target.Write(buffer, 0, count);
                crc.Append(buffer.AsSpan(0, count));
            }
            isWhole = true;
            isAsPacked = sum.Holds(size, crc.GetCurrentHashAsUInt32());
            return size;
        }
        finally
        {
            // What was written of a broken entry counts too, or thousands of them would fill the disk.
            taken += size;
            if (!isWhole)
                File.Delete(file);
        }
    }

    private bool IsTooLarge(long size, long packed) => size > ContainerLimits.BytesOfEntry
        || taken + size > limits.Bytes
        || (packed > 0 && size > ContainerLimits.BytesWithoutRatio && size / packed > ContainerLimits.Ratio);

    private UnpackedPart Refused(string name, Obstacle obstacle, string reason) =>
        new(Unique(name), null, 0) { Obstacle = obstacle, Reason = reason };

    // Two of one name: the second is 'báo cáo (2).docx'.
    private string Unique(string name)
    {
        if (names.Add(name))
            return name;
        var folderEnd = name.LastIndexOf('/') + 1;
        var stem = name[..Math.Max(name.LastIndexOf('.') is var dot && dot > folderEnd ? dot : name.Length, 0)];
        for (var number = 2; ; number++)
        {
            var other = $"{stem} ({number.ToString(CultureInfo.InvariantCulture)}){name[stem.Length..]}";
            if (names.Add(other))
                return other;
        }
    }
}
