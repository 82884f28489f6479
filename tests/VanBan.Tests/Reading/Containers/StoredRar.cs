using System.Text;

namespace VanBan.Tests.Reading.Containers;

/// <summary>RAR archives (version 4) of files that are stored as they are; packed ones are those of <see cref="PackedRar"/>.</summary>
internal static class StoredRar
{
    private const byte Head = 0x73, File = 0x74, End = 0x7B;

    public static byte[] Of(params (string Name, string Text)[] files) => Of(
        0x30, 20, [.. files.Select(static file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))], static data => data);

    /// <summary>The same with files that are packed.</summary>
    /// <param name="method">How: <c>0x30</c> for not at all.</param>
    /// <param name="version">Of what has to unpack them.</param>
    /// <param name="files">Their names and bytes.</param>
    /// <param name="pack">Packs them.</param>
    internal static byte[] Of(byte method, byte version, (string Name, byte[] Data)[] files, Func<byte[], byte[]> pack)
    {
        using var stream = new MemoryStream();
        stream.Write([0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0]);
        stream.Write(Block(Head, 0, [0, 0, 0, 0, 0, 0]));
        foreach (var (name, data) in files)
        {
            var packed = pack(data);
            var path = Encoding.UTF8.GetBytes(name.Replace('/', '\\'));
            stream.Write(Block(File, 0x8000, FileHead(path, data, packed.Length, method, version)));
            stream.Write(packed);
        }
        stream.Write(Block(End, 0x4000, []));
        return stream.ToArray();
    }

    private static byte[] FileHead(byte[] name, byte[] data, int packed, byte method, byte version)
    {
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head);
        writer.Write(packed);
        writer.Write(data.Length);
        writer.Write((byte)2); // made on Windows
        writer.Write(Crc(data));
        writer.Write(0x5A6C0000); // a day in 2025
        writer.Write(version);
        writer.Write(method);
        writer.Write((ushort)name.Length);
        writer.Write(0x20);
        writer.Write(name);
        return head.ToArray();
    }

    private static byte[] Block(byte type, ushort flags, byte[] rest)
    {
        using var block = new MemoryStream();
        using var writer = new BinaryWriter(block);
        writer.Write(type);
        writer.Write(flags);
        writer.Write((ushort)(7 + rest.Length));
        writer.Write(rest);
        var body = block.ToArray();
        return [.. BitConverter.GetBytes((ushort)Crc(body)), .. body];
    }

    // CRC-32 of ISO 3309, as RAR and ZIP count it.
    internal static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
