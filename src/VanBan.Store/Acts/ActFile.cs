using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using VanBan.Graph.Acts;
using VanBan.Store.Catalog;

namespace VanBan.Store.Acts;

/// <summary>
/// The arrays of the graph of acts in one file: a head (mark, version, the change of the catalog that they go up to,
/// witnesses, the place of each array, checksums of all blocks, checksum of the head), behind it the arrays as they are
/// in memory of a machine that keeps the low byte first. Blocks are read when they are asked for.
/// </summary>
internal sealed class ActFile : IActSource, IDisposable
{
    /// <summary>Raised with every change of what the arrays hold or of how they are found.</summary>
    public const int Version = 5;

    private const int FixedLength = 32;
    private const int LongestHead = 1 << 26;
    private static readonly byte[] Mark = "VBGRAPH\n"u8.ToArray();

    private readonly SafeFileHandle handle;
    private readonly List<(long Offset, long Length, uint[] Sums)> places = [];

    private ActFile(SafeFileHandle handle)
    {
        this.handle = handle;
        var start = new byte[FixedLength];
        Read(0, start);
        if (!start.AsSpan(0, Mark.Length).SequenceEqual(Mark) || BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(8)) != Version)
            throw new InvalidDataException("Not a graph of this version.");
        Sequence = BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(16));
        var length = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(12));
        if (length is < FixedLength or > LongestHead)
            throw new InvalidDataException("The head is damaged.");
        var head = new byte[length];
        Read(0, head);
        Witnesses = ReadHead(head);
        Sum = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(length - sizeof(uint)));
        Arrays = ReadArrays();
    }

    /// <summary>The last change of the catalog that the arrays hold.</summary>
    public long Sequence { get; }

    /// <summary>The checksum of the head, by which one file is told from another.</summary>
    public uint Sum { get; }

    /// <summary>Documents by which the catalog is known again.</summary>
    public IReadOnlyList<ActWitness> Witnesses { get; }

    /// <summary>The arrays.</summary>
    public ActArrays Arrays { get; }

    /// <summary>Opens a file; <see langword="null"/> where there is none that can be used.</summary>
    public static ActFile? TryOpen(string path)
    {
        SafeFileHandle? handle = null;
        try
        {
            handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.RandomAccess);
            return new ActFile(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            handle?.Dispose();
            return null;
        }
    }

    /// <summary>Writes a file as a whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Save(string path, ActArrays arrays, long sequence, IReadOnlyList<ActWitness> witnesses)
    {
        var columns = arrays.Columns;
        var head = new byte[HeadLength(columns, witnesses, out var told)];
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            // Written last, when the checksums of all columns are known.
            file.Position = head.Length;
            var sums = new List<uint[]>();
            foreach (var column in columns)
            {
                var bytes = column.Bytes();
                file.Write(bytes);
                sums.Add(ActBlock.SumsOf(bytes));
                column.Release();
            }
            WriteHead(head, columns, sums, sequence, told);
            file.Position = 0;
            file.Write(head);
            file.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> bytes)
    {
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var read = RandomAccess.Read(handle, bytes[at..], offset + at);
                if (read == 0)
                    throw new InvalidDataException("The file ends too early.");
                at += read;
            }
        }
        catch (IOException e)
        {
            throw new InvalidDataException("The file cannot be read.", e);
        }
    }

    /// <summary>Whether every block is as it was written.</summary>
    public bool IsWhole()
    {
        var block = new byte[ActBlock.Size];
        try
        {
            foreach (var (offset, length, sums) in places)
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    var at = (long)i * ActBlock.Size;
                    var bytes = block.AsSpan(0, (int)Math.Min(ActBlock.Size, length - at));
                    Read(offset + at, bytes);
                    if (ActBlock.SumOf(bytes) != sums[i])
                        return false;
                }
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private ActArrays ReadArrays() => new()
    {
        TextStarts = Ints(0),
        Texts = Bytes(1),
        Keys = Ints(2),
        FilePaths = Ints(3),
        FileIds = Column<long>(4),
        FileKeys = Ints(5),
        FileNodes = Ints(6),
        FileMentions = Ints(7),
        MentionFiles = Ints(8),
        MentionKeys = Ints(9),
        MentionNodes = Ints(10),
        MentionOrdinals = Ints(11),
        MentionStarts = Ints(12),
        MentionQuotes = Ints(13),
        MentionMarks = Bytes(14),
        NodeKeys = Ints(15),
        NodeMarks = Bytes(16),
        NodeFileStarts = Ints(17),
        NodeFiles = Ints(18),
        IncomingStarts = Ints(19),
        Incoming = Ints(20),
        Designations = Ints(21),
        DesignationNodes = Ints(22),
    };

    private static int HeadLength(
        IReadOnlyList<IActColumn> columns, IReadOnlyList<ActWitness> witnesses, out byte[] told)
    {
        told = JsonSerializer.SerializeToUtf8Bytes(witnesses);
        return FixedLength + told.Length + (columns.Count * sizeof(long))
            + (columns.Sum(column => ActBlock.CountOf(column.Length)) * sizeof(uint)) + sizeof(uint);
    }

    private static void WriteHead(
        byte[] head, IReadOnlyList<IActColumn> columns, List<uint[]> sums, long sequence, byte[] told)
    {
        Mark.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), head.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), sequence);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(24), columns.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), told.Length);
        told.CopyTo(head, FixedLength);
        var at = FixedLength + told.Length;
        foreach (var column in columns)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at), column.Length);
            at += sizeof(long);
        }
        foreach (var one in sums)
        {
            MemoryMarshal.AsBytes(one.AsSpan()).CopyTo(head.AsSpan(at));
            at += one.Length * sizeof(uint);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(at), ActBlock.SumOf(head.AsSpan(0, at)));
    }

    private ActWitness[] ReadHead(byte[] head)
    {
        var end = head.Length - sizeof(uint);
        if (ActBlock.SumOf(head.AsSpan(0, end)) != BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(end)))
            throw new InvalidDataException("The head does not have its checksum.");
        var columns = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(24));
        var told = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(28));
        var at = FixedLength + told;
        var sumsAt = at + (columns * sizeof(long));
        long offset = head.Length;
        for (var i = 0; i < columns; i++)
        {
            var length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(at + (i * sizeof(long))));
            var count = ActBlock.CountOf(length);
            places.Add((offset, length, MemoryMarshal.Cast<byte, uint>(head.AsSpan(sumsAt, count * sizeof(uint))).ToArray()));
            sumsAt += count * sizeof(uint);
            offset += length;
        }
        if (RandomAccess.GetLength(handle) != offset)
            throw new InvalidDataException("The file does not have its length.");
        return JsonSerializer.Deserialize<ActWitness[]>(head.AsSpan(FixedLength, told)) ?? [];
    }

    private ActColumn<int> Ints(int number) => Column<int>(number);

    private ActColumn<byte> Bytes(int number) => Column<byte>(number);

    private ActColumn<T> Column<T>(int number) where T : unmanaged =>
        new(this, places[number].Offset, places[number].Length, places[number].Sums);
}
