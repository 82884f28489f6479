namespace VanBan.Text;

/// <summary>A stretch of a text: UTF-16 offsets, <paramref name="End"/> exclusive, <c>0 &lt;= Start &lt;=
/// End</c>.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the character at <paramref name="offset"/> belongs to the span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether every character of <paramref name="other"/> belongs to the span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> that the span covers.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
