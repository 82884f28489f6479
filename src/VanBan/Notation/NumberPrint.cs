namespace VanBan.Notation;

/// <summary>What of a number is read, without blanks: it grows while the number is read and is then the number as
/// printed.</summary>
internal ref struct NumberPrint(Span<char> buffer)
{
    private readonly Span<char> buffer = buffer;

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>What was read so far.</summary>
    public readonly ReadOnlySpan<char> Read => buffer[..Length];

    /// <summary>Whether <paramref name="count"/> more characters have room; a number that is longer is none.</summary>
    public readonly bool HasRoomFor(int count) => Length + count <= buffer.Length;

    public void Put(char c) => buffer[Length++] = c;

    public void Put(ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer[Length..]);
        Length += text.Length;
    }

    /// <summary>Takes back what was put behind <paramref name="length"/> characters.</summary>
    public void CutTo(int length) => Length = length;
}
