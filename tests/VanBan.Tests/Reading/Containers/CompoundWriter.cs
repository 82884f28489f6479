using System.Text;

namespace VanBan.Tests.Reading.Containers;

/// <summary>Compound files ([MS-CFB], version 3) made for a test: storages and streams by their paths, each stream in sectors of its own.</summary>
internal sealed class CompoundWriter
{
    private const int Sector = 512;
    private const uint Free = 0xFFFFFFFF, End = 0xFFFFFFFE, Table = 0xFFFFFFFD;

    private sealed class Node(string name, byte[]? bytes)
    {
        public string Name => name;

        public byte[]? Bytes => bytes;

        public List<Node> Children { get; } = [];

        public int Place { get; set; }

        public uint First { get; set; } = End;
    }

    private readonly Node root = new("Root Entry", null);

    /// <summary>Adds a stream; the storages of its path are made.</summary>
    public CompoundWriter Stream(string path, byte[] bytes)
    {
        var node = root;
        var parts = path.Split('/');
        foreach (var part in parts[..^1])
        {
            var next = node.Children.Find(child => child.Name == part);
            if (next is null)
                node.Children.Add(next = new Node(part, null));
            node = next;
        }
        node.Children.Add(new Node(parts[^1], bytes));
        return this;
    }

    public CompoundWriter Text(string path, string text) => Stream(path, Encoding.Unicode.GetBytes(text));

    public byte[] ToBytes()
    {
        var nodes = new List<Node>();
        Number(root, nodes);
        var sectors = new List<byte[]>();
        var next = new List<uint>();
        // Streams below 4,096 bytes lie in small sectors of 64, which are the stream of the root.
        var small = new MemoryStream();
        var nextSmall = new List<uint>();
        foreach (var node in nodes.Where(node => node.Bytes is not null))
            node.First = node.Bytes!.Length >= 4096 ? Put(node.Bytes, sectors, next) : PutSmall(node.Bytes, small, nextSmall);
        root.First = Put(small.ToArray(), sectors, next);
        var smallTable = Put(Words(nextSmall), sectors, next);
        using var directory = new MemoryStream();
        foreach (var node in nodes)
            directory.Write(Entry(node, small.Length));
        var first = Put(directory.ToArray(), sectors, next);
        var tables = (next.Count + 1 + 127) / 128;
        var at = sectors.Count;
        for (var i = 0; i < tables; i++)
            next.Add(Table);
        var table = Words(next);
        using var file = new MemoryStream();
        file.Write(Head(first, smallTable, at, tables));
        foreach (var sector in sectors)
            file.Write(sector);
        file.Write(table);
        file.Write(Enumerable.Repeat((byte)0xFF, tables * Sector - table.Length).ToArray());
        return file.ToArray();
    }

    private static void Number(Node node, List<Node> nodes)
    {
        node.Place = nodes.Count;
        nodes.Add(node);
        foreach (var child in node.Children)
            Number(child, nodes);
    }

    private static uint Put(byte[] bytes, List<byte[]> sectors, List<uint> next)
    {
        if (bytes.Length == 0)
            return End;
        var first = (uint)sectors.Count;
        for (var at = 0; at < bytes.Length; at += Sector)
        {
            var sector = new byte[Sector];
            bytes.AsSpan(at, Math.Min(Sector, bytes.Length - at)).CopyTo(sector);
            sectors.Add(sector);
            next.Add(at + Sector < bytes.Length ? (uint)sectors.Count : End);
        }
        return first;
    }

    private static uint PutSmall(byte[] bytes, MemoryStream small, List<uint> next)
    {
        var first = (uint)next.Count;
        for (var at = 0; at < bytes.Length || at == 0; at += 64)
        {
            var sector = new byte[64];
            bytes.AsSpan(at, Math.Min(64, bytes.Length - at)).CopyTo(sector);
            small.Write(sector);
            next.Add(at + 64 < bytes.Length ? (uint)next.Count + 1 : End);
        }
        return first;
    }

    // Children hang on each other to the right: a tree, if a crooked one.
    private byte[] Entry(Node node, long smallLength)
    {
        using var entry = new MemoryStream();
        using var writer = new BinaryWriter(entry);
        var name = new byte[64];
        Encoding.Unicode.GetBytes(node.Name).CopyTo(name, 0);
        writer.Write(name);
        writer.Write((ushort)(2 * node.Name.Length + 2));
        writer.Write((byte)(node == root ? 5 : node.Bytes is null ? 1 : 2));
        writer.Write((byte)1);
        writer.Write(Free);
        writer.Write(Sibling(root, node) is { } sibling ? (uint)sibling.Place : Free);
        writer.Write(node.Children.Count > 0 ? (uint)node.Children[0].Place : Free);
        writer.Write(new byte[36]);
        writer.Write(node.First);
        writer.Write((long)(node == root ? smallLength : node.Bytes?.Length ?? 0));
        return entry.ToArray();
    }

    private static Node? Sibling(Node above, Node node)
    {
        var at = above.Children.IndexOf(node);
        return at >= 0 ? at + 1 < above.Children.Count ? above.Children[at + 1] : null
            : above.Children.Select(child => Sibling(child, node)).FirstOrDefault(found => found is not null);
    }

    private static byte[] Words(List<uint> words) => [.. words.SelectMany(BitConverter.GetBytes)];

    private static byte[] Head(uint directory, uint smallTable, int table, int tables)
    {
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        writer.Write((ushort)0x3E);
        writer.Write((ushort)3);
        writer.Write((ushort)0xFFFE);
        writer.Write((ushort)9);
        writer.Write((ushort)6);
        writer.Write(new byte[10]);
        writer.Write(tables);
        writer.Write(directory);
        writer.Write(0);
        writer.Write(4096);
        writer.Write(smallTable);
        writer.Write(1);
        writer.Write(End);
        writer.Write(0);
        for (var i = 0; i < 109; i++)
            writer.Write(i < tables ? (uint)(table + i) : Free);
        return head.ToArray();
    }
}
