using System.Runtime.InteropServices;

namespace VanBan.Reading;

/// <summary>A stream over bytes in memory, without a copy of them where they lie in an array.</summary>
internal static class ByteStream
{
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
