using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VanBan.Text;

namespace VanBan.Reading.Workers;

/// <summary>
/// Writes the values that a message between the program and its workers is made of. Numbers take as few bytes as they
/// need; a word that was written before is told by its place among those written, since a document says the same names
/// over and over. Texts go as UTF-16: a damaged file may yield halves of surrogate pairs, which UTF-8 cannot hold.
/// </summary>
internal sealed class FrameWriter(Stream stream) : IDisposable
{
    // Longer ones hardly come twice.
    internal const int LongestWord = 200;

    private readonly BinaryWriter writer = new(stream);
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    public void Byte(byte value) => writer.Write(value);

    public void Flag(bool value) => writer.Write(value);

    public void Number(int value) => writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));

    public void Long(long value) => writer.Write(value);

    public void Amount(decimal value) => writer.Write(value);

    public void Place(float value) => writer.Write(value);

    public void Text(string text)
    {
        writer.Write7BitEncodedInt(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Word(string? word)
    {
        if (word is null)
            writer.Write7BitEncodedInt(0);
        else if (words.TryGetValue(word, out var place))
            writer.Write7BitEncodedInt(place + 2);
        else
        {
            writer.Write7BitEncodedInt(1);
            Text(word);
            if (word.Length <= LongestWord)
                words.Add(word, words.Count);
        }
    }

    public void Maybe<T>(T? value, Action<T> write)
        where T : struct
    {
        Flag(value is not null);
        if (value is { } one)
            write(one);
    }

    public void Maybe<T>(T? value, Action<T> write)
        where T : class
    {
        Flag(value is not null);
        if (value is not null)
            write(value);
    }

    public void Day(DateOnly? day) => Number(day?.DayNumber ?? -1);

    public void Kind<T>(T kind)
        where T : struct, Enum => Number(Unsafe.BitCast<T, int>(kind));

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.End - span.Start);
    }

    public void Many<T>(ImmutableArray<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(item);
    }

    public void Dispose() => writer.Dispose();
}
