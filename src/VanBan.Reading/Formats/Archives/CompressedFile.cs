using System.IO.Compression;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Formats.Archives;

/// <summary>Opens one file that was packed by itself (gzip, bzip2, xz). Where that is a tar archive, its entries are
/// what lies in the file: nobody speaks of the tar in between.</summary>
internal static class CompressedFile
{
    // The head of an entry is so long and holds the sum of its bytes, those of the sum counted as blanks (POSIX.1-1988,
    // ustar). Old programs write no other mark.
    private const int LengthOfHead = 512, PlaceOfSum = 148, LengthOfSum = 8;

    /// <summary>Takes out the file, or the entries of the archive.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink)
    {
        try
        {
            if (IsTar(file))
                return ArchiveReader.UnpackTar(Open(file), sink);
            sink.Add(InnerName(file.Name), file.Bytes.Length, () => Open(file));
            return sink.Result();
        }
        catch (Exception e) when (ArchiveReader.IsFault(e))
        {
            return Unpacked.Failed(
                Obstacle.Damaged,
                "Tệp nén bị cắt cụt hoặc hỏng, không mở được. Hãy sao chép lại tệp gốc, rồi nạp lại.");
        }
    }

    /// <summary>Whether these bytes begin like a tar archive.</summary>
    public static bool BeginsLikeTar(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= LengthOfHead && bytes[0] != 0
            && SumIn(bytes) is { } said && said == SumOf(bytes[..LengthOfHead]);

    private static int? SumIn(ReadOnlySpan<byte> head)
    {
        var sum = 0;
        var hasDigits = false;
        foreach (var one in head.Slice(PlaceOfSum, LengthOfSum))
        {
            if (one is >= (byte)'0' and <= (byte)'7')
                (sum, hasDigits) = (8 * sum + one - '0', true);
            else if (one is not (0 or (byte)' '))
                return null;
        }
        return hasDigits ? sum : null;
    }

    private static int SumOf(ReadOnlySpan<byte> head)
    {
        var sum = LengthOfSum * ' ';
        for (var i = 0; i < head.Length; i++)
            sum += i is >= PlaceOfSum and < PlaceOfSum + LengthOfSum ? 0 : head[i];
        return sum;
    }

    private static bool IsTar(SourceFile file)
    {
        Span<byte> head = stackalloc byte[LengthOfHead];
        using var stream = Open(file);
        return BeginsLikeTar(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }

    private static Stream Open(SourceFile file) => file.Bytes.Span switch
    {
        [0x1F, 0x8B, ..] => new GZipStream(ByteStream.Over(file.Bytes), CompressionMode.Decompress),
        [(byte)'B', (byte)'Z', ..] => BZip2Stream.Create(
            ByteStream.Over(file.Bytes), SharpCompress.Compressors.CompressionMode.Decompress, false),
        _ => new XZStream(ByteStream.Over(file.Bytes)),
    };

    private static string InnerName(string name) =>
        Path.GetExtension(name) is { Length: > 1 } ending && name.Length > ending.Length
            ? name[..^ending.Length] : name;
}
