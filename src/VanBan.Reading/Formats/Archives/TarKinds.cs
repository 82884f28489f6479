namespace VanBan.Reading.Formats.Archives;

/// <summary>
/// A tar archive as it is read, that notes of what kind each entry is: the library tells a named pipe or a device as a
/// file without bytes. The heads are read as they pass by (POSIX.1-1988, ustar); those that only carry a long name or
/// more fields of the entry behind them (GNU tar; POSIX.1-2001, pax) are no entries.
/// </summary>
/// <param name="tar">The archive; disposed of with this.</param>
internal sealed class TarKinds(Stream tar) : Stream
{
    private const int Block = 512, PlaceOfSize = 124, LengthOfSize = 12, PlaceOfKind = 156;

    // Of so many entries no more than the limits of a container allow are ever asked for.
    private const int MostKinds = 1 << 20;

    private readonly byte[] head = new byte[Block];
    private readonly List<char> kinds = [];
    private int filled;
    private long content;

    /// <summary>The letter of the kind of an entry, counted from 0: <c>6</c> for a named pipe;
    /// <see langword="null"/> where it was not seen.</summary>
    public char? Of(int entry) => entry < kinds.Count ? kinds[entry] : null;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = tar.Read(buffer);
        Pass(buffer[..count]);
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            tar.Dispose();
        base.Dispose(disposing);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (content > 0)
            {
                var passed = (int)Math.Min(content, bytes.Length);
                content -= passed;
                bytes = bytes[passed..];
                continue;
            }
            var taken = Math.Min(Block - filled, bytes.Length);
            bytes[..taken].CopyTo(head.AsSpan(filled));
            filled += taken;
            bytes = bytes[taken..];
            if (filled == Block)
                ReadHead();
        }
    }

    private void ReadHead()
    {
        filled = 0;
        if (head[0] == 0)
            return;
        var size = SizeIn(head.AsSpan(PlaceOfSize, LengthOfSize));
        content = (size + Block - 1) / Block * Block;
        if ((char)head[PlaceOfKind] is var kind && kind is not ('L' or 'K' or 'x' or 'g') && kinds.Count < MostKinds)
            kinds.Add(kind);
    }

    // Octal digits; sizes that do not fit stand as a number of 11 bytes behind a set bit (GNU tar).
    private static long SizeIn(ReadOnlySpan<byte> field)
    {
        var size = 0L;
        var isBinary = (field[0] & 0x80) != 0;
        foreach (var one in isBinary ? field[4..] : field)
        {
            if (isBinary)
                size = (size << 8) | one;
            else if (one is >= (byte)'0' and <= (byte)'7')
                size = (8 * size) + one - '0';
        }
        return Math.Max(0, size);
    }
}
