using System.Text;

namespace VanBan.Tests.Reading.Containers;

/// <summary>RAR archives of versions 4 and 5 whose files are packed, written from the description of the format (RAR 5.0
/// archive format; the tables as UnRAR reads them): each byte as a Huffman code, without references to what came
/// before.</summary>
internal static class PackedRar
{
    private const int Literals = 256, SymbolsOf4 = 404, SymbolsOf5 = 430;

    /// <summary>Version 4, method 'normal'.</summary>
    public static byte[] Four(params (string Name, string Text)[] files) => StoredRar.Of(0x33, 29,
        [.. files.Select(static file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))], Packed4);

    /// <summary>Version 5, method 'normal'.</summary>
    public static byte[] Five(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        stream.Write([0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0]);
        stream.Write(Block([1, 0, 0]));
        foreach (var (name, text) in files)
        {
            var data = Encoding.UTF8.GetBytes(text);
            var packed = Packed5(data);
            var path = Encoding.UTF8.GetBytes(name);
            stream.Write(Block([
                2, 2, .. Number(packed.Length), 4, .. Number(data.Length), 0x20, .. BitConverter.GetBytes(StoredRar.Crc(data)),
                .. Number(3 << 7), 1, .. Number(path.Length), .. path,
            ]));
            stream.Write(packed);
        }
        stream.Write(Block([5, 0, 0]));
        return stream.ToArray();
    }

    private static byte[] Block(byte[] head)
    {
        byte[] measured = [.. Number(head.Length), .. head];
        return [.. BitConverter.GetBytes(StoredRar.Crc(measured)), .. measured];
    }

    // Seven bits a byte, the lowest first; the eighth tells that more follow.
    private static byte[] Number(int value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7F; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }

    // No file of text in it: two bits of zero, then the tables.
    private static byte[] Packed4(byte[] data)
    {
        var bits = new Bits();
        bits.Add(0, 2);
        AddTables(bits, SymbolsOf4);
        foreach (var one in data)
            bits.Add(one, 8);
        return bits.ToBytes();
    }

    private static byte[] Packed5(byte[] data)
    {
        var bits = new Bits();
        AddTables(bits, SymbolsOf5);
        foreach (var one in data)
            bits.Add(one, 8);
        var body = bits.ToBytes();
        // The last block, with tables; its size in two bytes.
        var flags = (byte)(0x80 | 0x40 | (1 << 3) | ((bits.InLastByte - 1) & 7));
        var (low, high) = ((byte)body.Length, (byte)(body.Length >> 8));
        return [flags, (byte)(0x5A ^ flags ^ low ^ high), low, high, .. body];
    }

    // Eight bits for each byte; nothing else has a code. '8' is told by one bit, the two runs by two each: 16 and 17
    // repeat the length before, 18 and 19 are zeros.
    private static void AddTables(Bits bits, int symbols)
    {
        for (var symbol = 0; symbol < 20; symbol++)
            bits.Add(symbol switch { 8 => 1, 17 or 19 => 2, _ => 0 }, 4);
        bits.Add(0b0, 1);
        AddRuns(bits, 0b10, Literals - 1);
        AddRuns(bits, 0b11, symbols - Literals);
    }

    private static void AddRuns(Bits bits, int code, int count)
    {
        const int Least = 11, Most = 138;
        while (count > 0)
        {
            var run = count > Most && count - Most < Least ? count - Least : Math.Min(count, Most);
            bits.Add(code, 2);
            bits.Add(run - Least, 7);
            count -= run;
        }
    }

    private sealed class Bits
    {
        private readonly List<byte> bytes = [];
        private int count;

        public int InLastByte => count % 8 == 0 ? 8 : count % 8;

        public void Add(int value, int length)
        {
            for (var bit = length - 1; bit >= 0; bit--, count++)
            {
                if (count % 8 == 0)
                    bytes.Add(0);
                bytes[^1] |= (byte)(((value >> bit) & 1) << (7 - (count % 8)));
            }
        }

        public byte[] ToBytes() => [.. bytes];
    }
}
