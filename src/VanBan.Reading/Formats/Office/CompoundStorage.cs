using System.Buffers.Binary;
using System.Text;

namespace VanBan.Reading.Formats.Office;

/// <summary>
/// A storage of an OLE compound file ([MS-CFB]): what a folder is to a file system, with streams and storages by name.
/// </summary>
internal sealed class CompoundStorage
{
    private readonly CompoundSectors sectors;
    private readonly Dictionary<string, CompoundEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private CompoundStorage(CompoundSectors sectors, CompoundEntry own)
    {
        this.sectors = sectors;
        foreach (var entry in sectors.ChildrenOf(own))
            entries.TryAdd(entry.Name, entry);
    }

    /// <summary>The names of the streams.</summary>
    public IEnumerable<string> Streams =>
        entries.Values.Where(static one => one.IsStream).Select(static one => one.Name);

    /// <summary>The names of the storages, in order.</summary>
    public IEnumerable<string> Storages =>
        entries.Values.Where(static one => !one.IsStream).Select(static one => one.Name).Order(StringComparer.Ordinal);

    /// <summary>The root of the file; <see langword="null"/> for what is no compound file.</summary>
    public static CompoundStorage? Open(ReadOnlyMemory<byte> file) =>
        CompoundSectors.Open(file) is { Root: { } root } sectors ? new CompoundStorage(sectors, root) : null;

    /// <summary>The bytes of a stream; <see langword="null"/> where there is none.</summary>
    public byte[]? Stream(string name) =>
        entries.TryGetValue(name, out var entry) && entry.IsStream ? sectors.Read(entry) : null;

    /// <summary>A storage; <see langword="null"/> where there is none.</summary>
    public CompoundStorage? Storage(string name) =>
        entries.TryGetValue(name, out var entry) && !entry.IsStream ? new CompoundStorage(sectors, entry) : null;
}

/// <summary>An entry of the directory.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStream">Whether it holds bytes, and not other entries.</param>
/// <param name="Left">Its neighbours in the tree of names, by their places; past the directory for none.</param>
/// <param name="Right">The other one.</param>
/// <param name="Child">The root of the tree of what it holds.</param>
/// <param name="Sector">Where its bytes begin.</param>
/// <param name="Size">How many they are.</param>
internal sealed record CompoundEntry(
    string Name, bool IsStream, uint Left, uint Right, uint Child, uint Sector, long Size);

/// <summary>The sectors of a compound file and its directory. Chains that lead in circles or out of the file
/// end.</summary>
internal sealed class CompoundSectors
{
    private const int HeadLength = 512, EntryLength = 128, SmallSector = 64, SmallStream = 4096;
    private const uint LastRegular = 0xFFFFFFFA;
    private const byte Storage = 1, StreamKind = 2, RootKind = 5;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int size;
    private readonly List<uint> next = [];
    private readonly List<CompoundEntry> directory = [];
    private readonly uint[] nextSmall;
    private readonly byte[] small;

    private CompoundSectors(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        size = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.Span[30..]);
        foreach (var sector in TableSectors())
        {
            foreach (var word in Words(Sector(sector).Span))
                next.Add(word);
        }
        var listed = Chain(Word(48), long.MaxValue);
        for (var at = 0; at + EntryLength <= listed.Length; at += EntryLength)
            directory.Add(EntryOf(listed.AsSpan(at, EntryLength)));
        nextSmall = Words(Chain(Word(60), long.MaxValue));
        small = Root is { } root ? Chain(root.Sector, root.Size) : [];
    }

    public CompoundEntry? Root => directory.Count > 0 ? directory[0] : null;

    public static CompoundSectors? Open(ReadOnlyMemory<byte> file) =>
        file.Length >= 3 * HeadLength
            && file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            && BinaryPrimitives.ReadUInt16LittleEndian(file.Span[30..]) is 9 or 12
            ? new CompoundSectors(file) : null;

    public byte[] Read(CompoundEntry entry) =>
        entry.Size < SmallStream ? SmallChain(entry.Sector, entry.Size) : Chain(entry.Sector, entry.Size);

    /// <summary>What an entry holds. The tree is walked with a list of where one has been: in a hostile file it leads
    /// in circles.</summary>
    public IEnumerable<CompoundEntry> ChildrenOf(CompoundEntry entry)
    {
        var seen = new HashSet<uint>();
        var open = new Stack<uint>([entry.Child]);
        while (open.TryPop(out var place))
        {
            if (place >= directory.Count || !seen.Add(place))
                continue;
            var child = directory[(int)place];
            open.Push(child.Left);
            open.Push(child.Right);
            if (child.Name.Length > 0)
                yield return child;
        }
    }

    private uint Word(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);

    // The first 109 sectors of the table stand in the head, the rest in a chain of their own.
    private IEnumerable<uint> TableSectors()
    {
        for (var at = 76; at < HeadLength; at += 4)
        {
            if (Word(at) < LastRegular)
                yield return Word(at);
        }
        var seen = new HashSet<uint>();
        for (var sector = Word(68); sector < LastRegular && seen.Add(sector);)
        {
            var words = Words(Sector(sector).Span);
            if (words.Length < size / 4)
                yield break;
            foreach (var one in words[..^1].Where(static one => one < LastRegular))
                yield return one;
            sector = words[^1];
        }
    }

    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var at = (number + 1L) * size;
        return at >= file.Length ? default : file.Slice((int)at, (int)Math.Min(size, file.Length - at));
    }

    private byte[] Chain(uint first, long length)
    {
        using var bytes = new MemoryStream();
        var left = next.Count;
        for (var sector = first; sector < next.Count && left-- > 0 && bytes.Length < length; sector = next[(int)sector])
            bytes.Write(Sector(sector).Span);
        return Cut(bytes, length);
    }

    private byte[] SmallChain(uint first, long length)
    {
        using var bytes = new MemoryStream();
        var left = nextSmall.Length;
        for (var sector = first; sector < nextSmall.Length && left-- > 0 && bytes.Length < length;)
        {
            var at = (int)Math.Min(small.Length, sector * (long)SmallSector);
            bytes.Write(small.AsSpan(at, Math.Min(SmallSector, small.Length - at)));
            sector = nextSmall[sector];
        }
        return Cut(bytes, length);
    }

    private static byte[] Cut(MemoryStream bytes, long length) =>
        bytes.GetBuffer().AsSpan(0, (int)Math.Min(length, bytes.Length)).ToArray();

    private static uint[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = new uint[bytes.Length / 4];
        for (var i = 0; i < words.Length; i++)
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        return words;
    }

    private static CompoundEntry EntryOf(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        var name = entry[66] is Storage or StreamKind or RootKind ? Encoding.Unicode.GetString(entry[..length]) : "";
        return new CompoundEntry(
            name, entry[66] == StreamKind, BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[76..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
    }
}
