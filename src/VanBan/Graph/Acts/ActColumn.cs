using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VanBan.Graph.Acts;

/// <summary>Where the numbers of a column are kept.</summary>
public interface IActSource
{
    /// <summary>Reads bytes, low byte of a number first.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="bytes">Filled to its end.</param>
    /// <exception cref="InvalidDataException">They are not there.</exception>
    void Read(long offset, Span<byte> bytes);
}

/// <summary>An array of any kind of number.</summary>
public interface IActColumn
{
    /// <summary>Its length in bytes.</summary>
    long Length { get; }

    /// <summary>All values as bytes.</summary>
    ReadOnlySpan<byte> Bytes();

    /// <summary>Gives back the memory of what can be had again.</summary>
    void Release();
}

/// <summary>
/// One array of the graph, made in memory or kept elsewhere. Of one that is kept, a block is read when it is first
/// touched and compared with its checksum: what is not asked for is not read, and what was altered is never taken for
/// an answer.
/// </summary>
/// <typeparam name="T">A number.</typeparam>
public sealed class ActColumn<T> : IActColumn where T : unmanaged
{
    private readonly Func<T[]>? make;
    private readonly IActSource? source;
    private readonly long offset;
    private readonly uint[] sums = [];
    private readonly bool[] isRead = [];
    private T[]? values;

    /// <summary>An array in memory.</summary>
    public ActColumn(T[] values) => (this.values, Count) = (values, values.Length);

    /// <summary>An array that is worked out when it is asked for.</summary>
    public ActColumn(int count, Func<T[]> make) => (Count, this.make) = (count, make);

    /// <summary>An array that is kept.</summary>
    /// <param name="source">Where.</param>
    /// <param name="offset">Where it begins there.</param>
    /// <param name="bytes">Its length in bytes.</param>
    /// <param name="sums">The <see cref="ActBlock.SumOf"/> of each block.</param>
    public ActColumn(IActSource source, long offset, long bytes, uint[] sums)
    {
        (this.source, this.offset, this.sums) = (source, offset, sums);
        isRead = new bool[sums.Length];
        Count = (int)(bytes / Unsafe.SizeOf<T>());
    }

    /// <summary>The number of values.</summary>
    public int Count { get; }

    /// <summary>A value.</summary>
    /// <exception cref="InvalidDataException">The block was altered.</exception>
    public T this[int at] => source is null && values is not null ? values[at] : Slice(at, 1)[0];

    /// <inheritdoc/>
    public long Length => (long)Count * Unsafe.SizeOf<T>();

    /// <summary>Values that stand together.</summary>
    /// <exception cref="InvalidDataException">A block was altered, or there are no such values.</exception>
    public ReadOnlySpan<T> Slice(int start, int count)
    {
        if ((uint)start > (uint)Count || (uint)count > (uint)(Count - start))
            throw new InvalidDataException($"No values {start} to {start + count} of {Count}.");
        if (count == 0)
            return [];
        // Not cleared: of a large array the system gives only the pages that are written to.
        values ??= make?.Invoke() ?? GC.AllocateUninitializedArray<T>(Count);
        if (source is not null)
            Load(source, (long)start * Unsafe.SizeOf<T>(), ((long)(start + count) * Unsafe.SizeOf<T>()) - 1);
        return values.AsSpan(start, count);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes() => MemoryMarshal.AsBytes(Slice(0, Count));

    /// <inheritdoc/>
    public void Release()
    {
        if (make is null && source is null)
            return;
        values = null;
        Array.Clear(isRead);
    }

    private void Load(IActSource from, long first, long last)
    {
        for (var block = (int)(first / ActBlock.Size); block <= (int)(last / ActBlock.Size); block++)
        {
            if (isRead[block])
                continue;
            var bytes = ActBlock.Of(MemoryMarshal.AsBytes(values.AsSpan()), block);
            from.Read(offset + ((long)block * ActBlock.Size), bytes);
            if (ActBlock.SumOf(bytes) != sums[block])
                throw new InvalidDataException($"Block {block} does not have its checksum.");
            isRead[block] = true;
        }
    }
}

/// <summary>The blocks by which arrays are read and checked.</summary>
public static class ActBlock
{
    /// <summary>Bytes of a block; the last one of an array has fewer.</summary>
    public const int Size = 1 << 14;

    /// <summary>The number of blocks of so many bytes.</summary>
    public static int CountOf(long bytes) => (int)((bytes + Size - 1) / Size);

    /// <summary>A block of an array.</summary>
    public static Span<byte> Of(Span<byte> bytes, int block) =>
        bytes.Slice(block * Size, Math.Min(Size, bytes.Length - (block * Size)));

    /// <summary>CRC-32C. Fast from the first block on: most who ask are gone before code is compiled a second
    /// time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = ~0u;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var one in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    /// <summary>The checksums of all blocks of an array.</summary>
    public static uint[] SumsOf(ReadOnlySpan<byte> bytes)
    {
        var sums = new uint[CountOf(bytes.Length)];
        for (var block = 0; block < sums.Length; block++)
            sums[block] = SumOf(bytes.Slice(block * Size, Math.Min(Size, bytes.Length - (block * Size))));
        return sums;
    }
}
