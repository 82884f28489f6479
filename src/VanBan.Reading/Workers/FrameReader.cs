using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VanBan.Text;

namespace VanBan.Reading.Workers;

/// <summary>Reads what a <see cref="FrameWriter"/> wrote, in the same order.</summary>
internal sealed class FrameReader(byte[] frame) : IDisposable
{
    private readonly BinaryReader reader = new(new MemoryStream(frame));
    private readonly List<string> words = [];

    public byte Byte() => reader.ReadByte();

    public bool Flag() => reader.ReadBoolean();

    public int Number()
    {
        var value = (uint)reader.Read7BitEncodedInt();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public long Long() => reader.ReadInt64();

    public decimal Amount() => reader.ReadDecimal();

    public float Place() => reader.ReadSingle();

    // Not by an encoding, which would replace half pairs.
    public string Text() =>
        new(MemoryMarshal.Cast<byte, char>(reader.ReadBytes(2 * reader.Read7BitEncodedInt())));

    public string? Word()
    {
        var place = reader.Read7BitEncodedInt();
        if (place < 2)
            return place == 0 ? null : NewWord();
        return words[place - 2];
    }

    private string NewWord()
    {
        var word = Text();
        if (word.Length <= FrameWriter.LongestWord)
            words.Add(word);
        return word;
    }

    public T? MaybeValue<T>(Func<T> read)
        where T : struct => Flag() ? read() : null;

    public T? Maybe<T>(Func<T> read)
        where T : class => Flag() ? read() : null;

    public DateOnly? Day() => Number() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public T Kind<T>()
        where T : struct, Enum => Unsafe.BitCast<int, T>(Number());

    public TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    public ImmutableArray<T> Many<T>(Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var items = ImmutableArray.CreateBuilder<T>(count);
        while (items.Count < count)
            items.Add(read());
        return items.MoveToImmutable();
    }

    public void Dispose() => reader.Dispose();
}
